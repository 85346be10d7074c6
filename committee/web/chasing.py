"""How the actions of a committee are closed and chased: a page of the committee."""

from flask import Blueprint, url_for
from flask.typing import ResponseReturnValue

from committee.queries import committees
from committee.rules.permissions import require
from committee.services import chasing as services
from committee.web import access
from committee.web.forms.chasing import ChasingForm
from committee.web.requests import current, finish, page

blueprint = Blueprint("chasing", __name__, url_prefix="/committees/<slug>")


@blueprint.route("/chasing", methods=["GET", "POST"])
@access.needs("committees.manage")
def change(slug: str) -> ResponseReturnValue:
    """Change who closes the committee's actions, and who is written to when they are late."""
    context = current()
    committee = committees.one(context, slug)
    require(context.actor, "committees.manage", committee.id)
    form = ChasingForm(obj=committee)
    if form.validate_on_submit():
        with form.refusals():
            services.change(context, committee, version=form.version.data, **form.values)
            return finish(
                "It is changed how actions are closed and chased.",
                url_for("committees.show", slug=slug),
            )
    return page("chasing/change.html", form, committee=committee)
