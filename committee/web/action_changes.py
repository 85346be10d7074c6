"""What a clerk changes about an action: its owners, its date, its wording before it is sent."""

from flask import Blueprint, url_for
from flask.typing import ResponseReturnValue

from committee.queries import dues, owners
from committee.rules.vocabulary import DueKind
from committee.services import action_changes as services
from committee.web import access
from committee.web.action_steps import clerks_action
from committee.web.forms.actions import CorrectForm, DueForm, due_of
from committee.web.forms.base import ConfirmForm
from committee.web.forms.marks import mark_of, paragraphs_of
from committee.web.forms.owners import OwnersForm, given_in, offer_owners, owners_of
from committee.web.requests import current, finish, page

blueprint = Blueprint("action_changes", __name__, url_prefix="/actions/<slug>")


@blueprint.route("/owners", methods=["GET", "POST"])
@access.needs("actions.manage")
def change_owners(slug: str) -> ResponseReturnValue:
    """Change who owes it."""
    context, action = current(), clerks_action(slug)
    form = OwnersForm(data={**owners_of(action), "version": action.version})
    member = action.accountable
    offer_owners(
        form, owners.choices(context), owners.members(context, member.person if member else None)
    )
    if form.validate_on_submit():
        with form.refusals():
            services.change_owners(context, action, given_in(form), version=form.version.data)
            changed = f"The owner of {action.reference} is changed."
            said = " ".join([changed, *owners.unasked(context, action)])
            return finish(said, url_for("actions.one", slug=slug))
    return page("action_changes/owners.html", form, action=action)


@blueprint.route("/due", methods=["GET", "POST"])
@access.needs("actions.manage")
def change_due(slug: str) -> ResponseReturnValue:
    """Change when it is due; once it is sent, with a reason."""
    context, action = current(), clerks_action(slug)
    form = DueForm(data={"due": due_of(action), "version": action.version})
    chosen = action.due_meeting if action.due_kind is DueKind.MEETING else None
    form.due.form.meeting.offer(dues.choices(context, action.committee, action.raised_on, chosen))
    if form.validate_on_submit():
        with form.refusals():
            services.change_due(
                context,
                action,
                form.due.form.given,
                reason=form.reason.data,
                version=form.version.data,
            )
            return finish(
                f"The date of {action.reference} is changed.", url_for("actions.one", slug=slug)
            )
    return page("action_changes/due.html", form, action=action)


@blueprint.route("/correct", methods=["GET", "POST"])
@access.needs("actions.manage")
def correct(slug: str) -> ResponseReturnValue:
    """Correct its wording or its mark, before it is sent."""
    context, action = current(), clerks_action(slug)
    form = CorrectForm(
        data={
            "text": action.text,
            "mark": action.mark.level,
            "paragraphs": list(action.mark.paragraphs),
            "version": action.version,
        }
    )
    form.paragraphs.offer(paragraphs_of(context.council.nation))
    if form.validate_on_submit():
        with form.refusals():
            services.correct(
                context,
                action,
                text=form.text.data,
                mark=mark_of(form.mark.data, form.paragraphs.data),
                version=form.version.data,
            )
            return finish(f"{action.reference} is corrected.", url_for("actions.one", slug=slug))
    return page("action_changes/correct.html", form, action=action)


@blueprint.route("/delete", methods=["GET", "POST"])
@access.needs("actions.manage")
def delete(slug: str) -> ResponseReturnValue:
    """Delete it, as long as it was never sent."""
    context, action = current(), clerks_action(slug)
    form, reference, meeting_id = ConfirmForm(), action.reference, action.item.meeting_id
    if form.validate_on_submit():
        with form.refusals():
            services.delete_unsent(context, action)
            return finish(
                f"{reference} is deleted. Its number is not used again.",
                url_for("meetings.show", meeting_id=meeting_id),
            )
    return page("action_changes/delete.html", form, action=action)
