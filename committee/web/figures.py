"""Figures and pictures of actions for a period, each also as a table and as a file."""

from codecs import BOM_UTF8
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from flask import Blueprint, Response, request, url_for
from flask.typing import ResponseReturnValue

from committee.context import Context
from committee.documents import charts
from committee.documents.charts import Series
from committee.documents.to_csv import to_csv
from committee.queries import committees, figures, years
from committee.queries.figures import AGES, Ages, Month, Outcome, Outcomes, Period
from committee.rules.refusals import NotFound
from committee.rules.wording import counted, date_in_words
from committee.rules.years import bounds
from committee.web import access
from committee.web.forms.figures import FiguresForm
from committee.web.requests import current, page, see

blueprint = Blueprint("figures", __name__)

NO_SERVICE = "No service"


@dataclass(frozen=True)
class Section:
    """A table of the page and its picture: what they are called and say.

    `empty` is what is said in place of both where there is no row.
    """

    key: str
    title: str
    said: str
    empty: str
    headings: tuple[str, ...]
    rows: Sequence[tuple[str, ...]]
    picture: str


@blueprint.get("/actions/figures")
@access.signed_in
def index() -> ResponseReturnValue:
    """The figures of the period and committee in the address; of this municipal year to begin."""
    context = current()
    form = _asked(context)
    found = _sections(context, form) if form.validate() else []
    return page("figures/index.html", form=form, sections=found, file=_file)


@blueprint.get("/actions/figures.csv")
@access.signed_in
def as_csv() -> ResponseReturnValue:
    """One of the tables for a spreadsheet; a period that cannot be read leads back to the page."""
    context = current()
    form = _asked(context)
    if not form.validate():
        return see(url_for("figures.index", **_given()))
    asked = request.args.get("table", "")
    table = next((one for one in _sections(context, form) if one.key == asked), None)
    if table is None:
        raise NotFound("There is no such table.")
    lines = "".join(to_csv(table.headings, table.rows))
    period = form.period
    name = f"figures-{asked}-{period.since.isoformat()}-{period.until.isoformat()}.csv"
    answer = Response(BOM_UTF8 + lines.encode(), mimetype="text/csv")
    answer.headers.set("Content-Disposition", "attachment", filename=name)
    return answer


def _asked(context: Context) -> FiguresForm:
    form = FiguresForm(request.args)
    year = years.covering(context, context.today)
    begun = year.starts_on if year else bounds(context.today)[0]
    form.begin(Period(begun, context.today), committees.choices(context))
    return form


def _file(table: str) -> str:
    """The address of a table as a file, for what this page asks."""
    return url_for("figures.as_csv", **_given(), table=table)


def _given() -> dict[str, Any]:
    """What the address asks, as it was typed: a date is three values of one name."""
    names = ("since", "until", "committee")
    return {name: request.args.getlist(name) for name in names if name in request.args}


def _sections(context: Context, form: FiguresForm) -> list[Section]:
    found = figures.of_period(context, form.period, form.committee.data or "")
    return [
        _of_months(found.months),
        _of_ages(found.ages, found.as_of),
        _of_outcomes("committees", "committee", found.by_committee),
        _of_outcomes("services", "service", found.by_service),
    ]


def _of_months(months: Sequence[Month]) -> Section:
    any_at_all = any(each.opened or each.closed for each in months)
    opened, closed = ([each.opened for each in months], [each.closed for each in months])
    title = "Opened and closed by month"
    drawn = charts.columns(
        "months",
        title,
        f"{counted(sum(opened), 'action')} opened and {sum(closed)} closed. "
        "The table has the figures of each month.",
        [f"{date(each.year, each.month, 1):%b %y}" for each in months],
        [Series("Opened", opened), Series("Closed", closed)],
    )
    return Section(
        "months",
        title,
        "An action is opened by the meeting that asks for it. Closed is however it ended: "
        "confirmed as done, superseded, withdrawn or no longer feasible.",
        "No action was raised or closed in this period.",
        ("Month", "Opened", "Closed"),
        [
            (f"{date(each.year, each.month, 1):%B %Y}", str(each.opened), str(each.closed))
            for each in months
            if any_at_all
        ],
        drawn,
    )


def _of_ages(ages: Sequence[Ages], as_of: date) -> Section:
    day = date_in_words(as_of)
    title = f"Outstanding on {day}, by age and service"
    names = [each.service or NO_SERVICE for each in ages]
    total = sum(sum(each.counts) for each in ages)
    drawn = charts.bars(
        "ages",
        title,
        f"{counted(total, 'action')} outstanding in {counted(len(ages), 'service')}. "
        "The table has the figures of each age.",
        names,
        [Series(words, [each.counts[n] for each in ages]) for n, words in enumerate(AGES)],
    )
    return Section(
        "ages",
        title,
        "The age is counted from the meeting that asked for it. What is done is outstanding until "
        "it is confirmed. The service is that of the first owner whose post is in one.",
        f"No action was outstanding on {day}.",
        ("Service", *AGES, "All"),
        [
            (name, *map(str, each.counts), str(sum(each.counts)))
            for name, each in zip(names, ages, strict=True)
        ],
        drawn,
    )


def _of_outcomes(key: str, of: str, found: Sequence[Outcomes]) -> Section:
    title = f"On time and late, by {of}"
    names = [each.name or NO_SERVICE for each in found]
    raised = sum(each.counts.total() for each in found)
    drawn = charts.bars(
        key,
        title,
        f"{counted(raised, 'action')} raised. The table has what has become of them.",
        names,
        [Series(one.words, [each.counts[one] for each in found]) for one in Outcome],
    )
    return Section(
        key,
        title,
        "Of the actions raised in this period, what has become of them by now. On time is done by "
        "the date due, as it stands now. The days are from the meeting to the day it was done; "
        "half took no longer than the median.",
        "No action was raised in this period.",
        (of.capitalize(), "Raised", *(each.words for each in Outcome), "Median days"),
        [
            (
                name,
                str(each.counts.total()),
                *(str(each.counts[outcome]) for outcome in Outcome),
                "" if each.median_days is None else f"{each.median_days:g}",
            )
            for name, each in zip(names, found, strict=True)
        ],
        drawn,
    )
