"""Who may see an action: its mark, which a clerk can change whether or not it was sent."""

from flask import Blueprint, url_for
from flask.typing import ResponseReturnValue

from committee.queries import sources
from committee.services import action_marks as services
from committee.web import access
from committee.web.action_steps import clerks_action
from committee.web.forms.action_marks import MarkForm
from committee.web.forms.marks import mark_of, paragraphs_of
from committee.web.requests import current, finish, page

blueprint = Blueprint("action_marks", __name__, url_prefix="/actions/<slug>")


@blueprint.route("/mark", methods=["GET", "POST"])
@access.needs("actions.manage")
def change(slug: str) -> ResponseReturnValue:
    """Change who may see it; never below what its words are marked."""
    context, action = current(), clerks_action(slug)
    mark = action.mark
    form = MarkForm(
        data={
            "mark": mark.level,
            "paragraphs": list(mark.paragraphs),
            "version": action.version,
        }
    )
    form.paragraphs.offer(paragraphs_of(context.council.nation))
    if form.validate_on_submit():
        with form.refusals():
            given = mark_of(form.mark.data, form.paragraphs.data)
            services.change(context, action, given, version=form.version.data)
            return finish(
                f"{action.reference} is marked: {action.full_mark.words}.",
                url_for("actions.one", slug=slug),
            )
    least = sources.mark_of_words(context, action)
    return page("action_marks/change.html", form, action=action, least=least)
