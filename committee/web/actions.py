"""Actions: lists of them, the page of each, raising one, and sending those of a meeting."""

from flask import Blueprint, request, url_for
from flask.typing import ResponseReturnValue

from committee.model.meetings import Meeting
from committee.queries import (
    actions,
    agendas,
    circulations,
    dues,
    files,
    links,
    outbox,
    owners,
    sources,
    visible,
)
from committee.queries.action_filters import Filters
from committee.rules.actions import ENDED, HAPPENED, OUTSTANDING, WITH_OWNER
from committee.rules.permissions import may
from committee.rules.wording import counted
from committee.services import action_steps
from committee.services import actions as services
from committee.services.actions import Source
from committee.services.circulation import has_answer
from committee.web import access, asked_actions, trackers
from committee.web.action_sheet import Sheet
from committee.web.forms.actions import RaiseForm
from committee.web.forms.answers import WhereForm
from committee.web.forms.base import ConfirmForm
from committee.web.forms.marks import mark_of, paragraphs_of
from committee.web.forms.owners import given_in, offer_owners
from committee.web.minuting import item_of_clerk, meeting_of_clerk
from committee.web.requests import current, finish, page

blueprint = Blueprint("actions", __name__)


@blueprint.get("/actions")
@access.signed_in
def index() -> ResponseReturnValue:
    """Outstanding actions, or what the filters ask for."""
    context = current()
    asked = asked_actions.asked(context)
    found = actions.listing(context, asked.filters)
    last_closed = None if found.total else actions.last_closed(context, asked.filters)
    exempt = trackers.offers_exempt(context, asked.filters)
    sheet = Sheet(asked, found, last_closed, exempt)
    return page("actions/index.html", asked.form, sheet=sheet)


@blueprint.get("/actions/<slug>")
@access.signed_in
def one(slug: str) -> ResponseReturnValue:
    """An action: what is asked, by whom, and all that has happened."""
    context = current()
    action = actions.one(context, slug)
    actor, meeting = context.actor, action.item.meeting
    waiting = action.state in WITH_OWNER
    manages = may(actor, "actions.manage", action.committee_id)
    answers = action_steps.may_take(actor, action, "actions.answer")
    return page(
        "actions/one.html",
        action=action,
        meeting=meeting,
        line=agendas.line(context, meeting, action.item),
        quoted=visible.mark(actor, action.full_mark, action.committee_id),
        owners=owners.in_full(context, action),
        unasked=owners.unasked(context, action) if manages else (),
        listed=actions.line(context, action),
        waiting=waiting,
        files=files.of_action(context, action),
        circulations=circulations.of_action(context, action),
        letters=outbox.of_action(context, action),
        circulates=manages and has_answer(action),
        open_links=links.count_open(context, action) if manages else 0,
        happened=HAPPENED,
        question=WhereForm(formdata=None),
        asked=waiting and answers,
        adds_files=answers and action.state in OUTSTANDING,
        owned=bool(action_steps.owned_by(actor, action)),
        manages=manages,
        changeable=action.state not in ENDED,
        steps=action_steps.open_steps(actor, action),
    )


@blueprint.route(
    "/meetings/<int:meeting_id>/items/<int:item_id>/actions/new", methods=["GET", "POST"]
)
@access.needs("actions.manage")
def raise_(meeting_id: int, item_id: int) -> ResponseReturnValue:
    """Raise an action from an item, from one of its resolutions or from words of its minute."""
    context, item = current(), item_of_clerk(meeting_id, item_id)
    begun = sources.proposal(
        context,
        item,
        resolution=request.args.get("resolution", type=int),
        limb=request.args.get("limb", type=int),
        quote=request.args.get("quote", ""),
    )
    form = _offered(RaiseForm(data=_at_first(begun)), item.meeting)
    if form.validate_on_submit():
        with form.refusals():
            action = services.raise_action(
                context,
                item,
                text=form.text.data,
                owners=given_in(form),
                due=form.due.form.given,
                source=Source(form.quote.data, limb_id=begun.limb_id),
                mark=mark_of(form.mark.data, form.paragraphs.data),
            )
            raised = f"{action.reference} is raised. It is not sent to anybody yet."
            return finish(
                " ".join([raised, *owners.unasked(context, action)]),
                url_for("minutes.write", meeting_id=meeting_id, item_id=item_id),
            )
    return page("actions/raise.html", form, meeting=item.meeting, item=item)


def _offered(form: RaiseForm, meeting: Meeting) -> RaiseForm:
    """The form with what there is to choose from."""
    context = current()
    form.paragraphs.offer(paragraphs_of(context.council.nation))
    offer_owners(form, owners.choices(context), owners.members(context))
    heir = meeting.committee.heir
    form.due.form.meeting.offer(dues.choices(context, heir, meeting.day))
    return form


def _at_first(begun: sources.Proposal) -> dict[str, object]:
    return {
        "quote": begun.quote,
        "text": begun.text,
        "mark": begun.mark.level,
        "paragraphs": list(begun.mark.paragraphs),
    }


@blueprint.route("/meetings/<int:meeting_id>/actions/send", methods=["GET", "POST"])
@access.needs("actions.manage")
def send_all(meeting_id: int) -> ResponseReturnValue:
    """Send every action of a meeting that is not yet sent, after showing them."""
    context, meeting = current(), meeting_of_clerk(meeting_id)
    form = ConfirmForm()
    if form.validate_on_submit():
        with form.refusals():
            sent = action_steps.send_all(context, meeting)
            return finish(
                f"{counted(sent, 'action')} sent." if sent else "All were sent already.",
                url_for("meetings.show", meeting_id=meeting_id),
            )
    waiting = actions.every(context, Filters(state="not_sent", meeting=meeting_id))
    return page("actions/send_all.html", form, meeting=meeting, waiting=waiting)
