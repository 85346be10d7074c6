"""The council's settings and its municipal years."""

from flask import Blueprint, url_for
from flask.typing import ResponseReturnValue

from committee.queries import house_styles, years
from committee.services import council as services
from committee.web import access
from committee.web.forms.council import SettingsForm, YearForm
from committee.web.requests import current, finish, page

blueprint = Blueprint("council", __name__)


@blueprint.route("/settings", methods=["GET", "POST"])
@access.needs("council.manage")
def settings() -> ResponseReturnValue:
    """See and change the settings of the council; see its municipal years."""
    context = current()
    form = SettingsForm(obj=context.council)
    form.style.offer(house_styles.choices(context))
    if form.validate_on_submit():
        with form.refusals():
            services.change(context, version=form.version.data, **form.values)
            return finish("The settings are saved.", url_for("council.settings"))
    return page("council/settings.html", form, years=years.listed(context))


@blueprint.route("/settings/years/new", methods=["GET", "POST"])
@access.needs("council.manage")
def add_year() -> ResponseReturnValue:
    """Add a municipal year."""
    form = YearForm(data={"first_minute_number": 1})
    if form.validate_on_submit():
        with form.refusals():
            year = services.add_year(current(), **form.values)
            return finish(f"The municipal year {year.name} is added.", url_for("council.settings"))
    return page("council/add_year.html", form)


@blueprint.route("/settings/years/<int:year_id>", methods=["GET", "POST"])
@access.needs("council.manage")
def change_year(year_id: int) -> ResponseReturnValue:
    """Change the dates or the first minute number of a municipal year."""
    context = current()
    year = years.one(context, year_id)
    form = YearForm(obj=year)
    if form.validate_on_submit():
        with form.refusals():
            services.change_year(context, year, version=form.version.data, **form.values)
            return finish(
                f"The municipal year {year.name} is changed.", url_for("council.settings")
            )
    return page("council/change_year.html", form, year=year)
