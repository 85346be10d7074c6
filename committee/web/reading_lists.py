"""Lists of actions that are read in: the file, and the page on which its columns are matched."""

from flask import Blueprint, current_app, url_for
from flask.typing import ResponseReturnValue

from committee.queries import readings as queries
from committee.reading.action_lists import guessed
from committee.rules.refusals import NotFound
from committee.services import reading_lists as services
from committee.web import access
from committee.web.forms.reading_lists import ColumnsForm, ListForm, as_guessed
from committee.web.readings import chosen, committees_offered, is_settled
from committee.web.requests import commit, current, page, see

blueprint = Blueprint("reading_lists", __name__, url_prefix="/readings")

SAMPLE = 5
"""How many rows of the list are shown."""


@blueprint.route("/list", methods=["GET", "POST"])
@access.needs("minutes.read")
def add() -> ResponseReturnValue:
    """Read a list of actions in."""
    form, largest = ListForm(), current_app.config["LARGEST_UPLOAD"]
    form.committee.offer(committees_offered())
    if form.validate_on_submit():
        with form.refusals():
            file, committee = form.file.data, chosen(form.committee.data)
            reading = services.bring_in(current(), file.filename, file.read(), committee=committee)
            commit()
            return see(url_for("reading_lists.columns", reading_id=reading.id))
    return page("readings/list.html", form, largest=largest)


@blueprint.route("/<int:reading_id>/columns", methods=["GET", "POST"])
@access.needs("minutes.read")
def columns(reading_id: int) -> ResponseReturnValue:
    """Match the columns of a list with what an action has."""
    reading = queries.one(current(), reading_id)
    if not reading.is_list:
        raise NotFound("This file is no list of actions.")
    if is_settled(reading):
        return see(url_for("readings.show", reading_id=reading_id))
    sheet = queries.sheet(reading)
    form = ColumnsForm(data={**as_guessed(guessed(sheet)), "version": reading.version})
    form.offer(sheet.columns)
    if form.validate_on_submit():
        with form.refusals():
            services.settle(current(), reading, form.columns, version=form.version.data)
            commit()
            return see(url_for("readings.show", reading_id=reading_id))
    return page(
        "readings/columns.html", form, reading=reading, sheet=sheet, sample=sheet.rows[:SAMPLE]
    )
