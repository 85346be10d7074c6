"""What is done to the council: beginning its book, its settings and its municipal years."""

from datetime import date, datetime
from zoneinfo import available_timezones

from sqlalchemy import select
from sqlalchemy.orm import Session

from committee.context import Context
from committee.model.council import Council, MunicipalYear
from committee.model.meetings import Meeting
from committee.model.people import Person, RoleHeld
from committee.queries import house_styles
from committee.rules import names
from committee.rules import years as rules
from committee.rules.access import PARAGRAPHS
from committee.rules.permissions import Actor, require
from committee.rules.refusals import Invalid, OutOfOrder
from committee.rules.styles import DECISION_FIRST
from committee.rules.vocabulary import Role
from committee.rules.wording import date_in_words
from committee.services import audit, checks
from committee.services.accounts import open_account

FIRST_ROLES = (Role.ADMINISTRATOR, Role.CLERK)


def begin(
    session: Session,
    now: datetime,
    *,
    council: str,
    clerk: str,
    email: str,
    password: str,
    nation: str = "England",
) -> Context:
    """Begin an empty book: the council, its present municipal year, and its first clerk.

    The clerk may do everything, for all committees. Gives back the context in which they act.
    Raises OutOfOrder where the book has a council, and Invalid.
    """
    refuse_unless_empty(session)
    ours = Council(style=DECISION_FIRST.key, time_zone="Europe/London")
    _describe(ours, council, nation, ours.time_zone)
    person = _first_clerk(clerk, email)
    session.add_all([ours, person])
    session.flush()
    actor = Actor(person.id, person.name, frozenset((role, None) for role in FIRST_ROLES))
    context = Context(session=session, actor=actor, now=now, council=ours)
    starts_on, ends_on = rules.bounds(context.today)
    session.add(MunicipalYear(name=rules.name(starts_on), starts_on=starts_on, ends_on=ends_on))
    session.add_all(
        RoleHeld(person=person, role=role, since=min(starts_on, context.today))
        for role in FIRST_ROLES
    )
    open_account(context, person, email=email, password=password)
    audit.record(context, "council.begin", ours)
    return context


def is_empty(session: Session) -> bool:
    """Whether the book has no council yet."""
    return session.scalars(select(Council.id)).first() is None


def refuse_unless_empty(session: Session) -> None:
    """Raise OutOfOrder where the book has a council."""
    standing = session.scalars(select(Council)).first()
    if standing is not None:
        raise OutOfOrder(f"This book already belongs to {standing.name}.")


def _first_clerk(name: str, email: str) -> Person:
    name = checks.named("clerk", name, "the clerk’s name")
    return Person(name=name, sort_name=names.sort_name(name), email=email.strip())


def change(
    context: Context, *, name: str, nation: str, time_zone: str, style: str, version: int
) -> None:
    """Change the council's settings.

    Raises NotPermitted, Stale, or Invalid for `name`, `nation`, `time_zone` and `style`.
    """
    require(context.actor, "council.manage")
    council = context.council
    if checks.says(council, name=name, nation=nation, time_zone=time_zone, style=style):
        return
    checks.not_stale(
        council,
        version,
        f"Name: {council.name}\nNation: {council.nation}\nTime zone: {council.time_zone}\n"
        f"House style: {house_styles.named(context, council.style).title}",
    )
    _describe(council, name, nation, time_zone)
    checks.style(context, style)
    council.style = style
    audit.record(context, "council.change", council)


def _describe(council: Council, name: str, nation: str, time_zone: str) -> None:
    name = checks.named("name", name, "the council’s name")
    if nation not in PARAGRAPHS:
        raise Invalid({"nation": "Choose the nation that the council is in"})
    if time_zone not in available_timezones():
        raise Invalid({"time_zone": "Enter a time zone such as Europe/London"})
    council.name, council.nation, council.time_zone = name, nation, time_zone


def add_year(
    context: Context, *, starts_on: date, ends_on: date, first_minute_number: int = 1
) -> MunicipalYear:
    """Add a municipal year, named after the calendar years it lies in.

    Raises NotPermitted, or Invalid for `starts_on`, `ends_on` and `first_minute_number`.
    """
    require(context.actor, "council.manage")
    context.session.refresh(context.council, with_for_update=True)
    year = MunicipalYear()
    _set_year(context, year, starts_on, ends_on, first_minute_number)
    context.session.add(year)
    audit.record(context, "council.add_year", year, year.name)
    return year


def change_year(
    context: Context,
    year: MunicipalYear,
    *,
    starts_on: date,
    ends_on: date,
    first_minute_number: int,
    version: int,
) -> None:
    """Change a municipal year; numbers already stored in minutes stay as they are.

    Raises NotPermitted, Stale, or Invalid, also where a meeting would fall out of its year.
    """
    require(context.actor, "council.manage")
    context.session.refresh(context.council, with_for_update=True)
    number = first_minute_number
    if checks.says(year, starts_on=starts_on, ends_on=ends_on, first_minute_number=number):
        return
    checks.not_stale(
        year,
        version,
        f"First day: {date_in_words(year.starts_on)}\nLast day: {date_in_words(year.ends_on)}\n"
        f"First minute number: {year.first_minute_number}",
    )
    left_out = context.session.scalars(
        select(Meeting)
        .where(Meeting.year_id == year.id, ~Meeting.day.between(starts_on, ends_on))
        .order_by(Meeting.day)
    ).first()
    if left_out is not None:
        field = "starts_on" if left_out.day < starts_on else "ends_on"
        raise Invalid(
            {
                field: f"There is a meeting on {date_in_words(left_out.day)}, which has to stay in "
                "this year"
            }
        )
    _set_year(context, year, starts_on, ends_on, number)
    audit.record(context, "council.change_year", year, year.name)


def _set_year(
    context: Context, year: MunicipalYear, starts_on: date, ends_on: date, first_number: int
) -> None:
    if ends_on <= starts_on:
        raise Invalid({"ends_on": f"Enter a last day after {date_in_words(starts_on)}"})
    if (ends_on - starts_on).days > 500:
        raise Invalid({"ends_on": "Enter a last day within 500 days of the first"})
    if not 1 <= first_number <= 99_999:
        raise Invalid({"first_minute_number": "Enter a whole number from 1 to 99,999"})
    name = rules.name(starts_on)
    others = select(MunicipalYear).where(MunicipalYear.id.is_distinct_from(year.id))
    for other in context.session.scalars(others):
        if other.name == name or (other.starts_on <= ends_on and starts_on <= other.ends_on):
            raise Invalid(
                {
                    "starts_on": f"This would clash with {other.name}, which runs from "
                    f"{date_in_words(other.starts_on)} to {date_in_words(other.ends_on)}"
                }
            )
    year.name, year.starts_on, year.ends_on = name, starts_on, ends_on
    year.first_minute_number = first_number
