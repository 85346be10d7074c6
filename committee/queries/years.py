"""The municipal years of the book."""

from collections.abc import Sequence
from datetime import date

from sqlalchemy import select

from committee.context import Context
from committee.model.council import MunicipalYear
from committee.rules.refusals import NotFound


def covering(context: Context, day: date) -> MunicipalYear | None:
    """The municipal year that a day falls in, if there is one."""
    return context.session.scalars(
        select(MunicipalYear).where(MunicipalYear.starts_on <= day, MunicipalYear.ends_on >= day)
    ).first()


def listed(context: Context) -> Sequence[MunicipalYear]:
    """Every municipal year, the latest first."""
    return context.session.scalars(
        select(MunicipalYear).order_by(MunicipalYear.starts_on.desc())
    ).all()


def one(context: Context, year_id: int) -> MunicipalYear:
    """A municipal year. Raises NotFound."""
    year = context.session.get(MunicipalYear, year_id)
    if year is None:
        raise NotFound("There is no such municipal year.")
    return year
