"""Actions: lists of them, the page of each, raising one, and sending those of a meeting."""

from codecs import BOM_UTF8
from io import BytesIO
from tempfile import SpooledTemporaryFile

from flask import Blueprint, flash, request, send_file, url_for
from flask.typing import ResponseReturnValue

from committee.context import Context
from committee.documents.to_csv import to_csv
from committee.documents.writers import WRITERS
from committee.queries import actions, agendas, committees, files, owners, sources, visible
from committee.queries.action_filters import Filters
from committee.queries.action_lines import HEADINGS, cells
from committee.rules.actions import ENDED, HAPPENED, WITH_OWNER
from committee.rules.files import MEGABYTE
from committee.rules.permissions import may, may_anywhere
from committee.rules.wording import counted
from committee.services import action_steps
from committee.services import actions as services
from committee.services.actions import Source
from committee.web import access, trackers
from committee.web.action_sheet import Sheet
from committee.web.forms.action_lists import FilterForm, filters_of, in_words
from committee.web.forms.actions import RaiseForm, given_in, offer_owners
from committee.web.forms.answers import WhereForm
from committee.web.forms.base import ConfirmForm
from committee.web.forms.marks import mark_of, paragraphs_of
from committee.web.minuting import item_of_clerk, meeting_of_clerk
from committee.web.requests import commit, current, page, see

blueprint = Blueprint("actions", __name__)


@blueprint.get("/actions")
@access.signed_in
def index() -> ResponseReturnValue:
    """Outstanding actions, or what the filters ask for."""
    context = current()
    form = _offered(context)
    asked = filters_of(form, request.args)
    found = actions.listing(context, asked)
    last_closed = None if found.total else actions.last_closed(context, asked)
    sheet = Sheet(asked, found, last_closed)
    return page("actions/index.html", filters=form, sheet=sheet, asked=in_words(form, asked))


@blueprint.get("/actions.csv")
@access.signed_in
def as_csv() -> ResponseReturnValue:
    """The same rows, all of them, for a spreadsheet: the whole file, or an error page."""
    context = current()
    asked = filters_of(_offered(context), request.args)
    file = SpooledTemporaryFile(max_size=MEGABYTE)  # noqa: SIM115 - the answer closes it
    file.write(BOM_UTF8)  # without it Excel takes the file for something else
    for line in to_csv(HEADINGS, map(cells, actions.stream(context, asked))):
        file.write(line.encode())
    file.seek(0)
    name = f"actions-{context.today.isoformat()}.csv"
    return send_file(file, mimetype="text/csv", as_attachment=True, download_name=name)


@blueprint.get("/actions.<any(pdf, docx):ending>")
@access.signed_in
def as_paper(ending: str) -> ResponseReturnValue:
    """The same rows as the agenda paper "Action tracker", without what is not public."""
    context, form = current(), _offered(current())
    asked = filters_of(form, request.args)
    mimetype, write = WRITERS[ending]
    content = BytesIO(write(trackers.paper(context, asked, in_words(form, asked))))
    name = f"action-tracker-{context.today.isoformat()}.{ending}"
    return send_file(content, mimetype=mimetype, as_attachment=True, download_name=name)


def _offered(context: Context) -> FilterForm:
    form = FilterForm(request.args)
    owing = owners.owing(context)
    asked = owners.named(context, request.args.get("owner", ""))
    form.offer(
        committees.choices(context),
        owing if asked is None or asked in owing else [*owing, asked],
        clerk=may_anywhere(context.actor, "actions.manage"),
        sits=bool(context.actor.seats),
    )
    return form


@blueprint.get("/actions/<slug>")
@access.signed_in
def one(slug: str) -> ResponseReturnValue:
    """An action: what is asked, by whom, and all that has happened."""
    context = current()
    action = actions.one(context, slug)
    actor, meeting = context.actor, action.item.meeting
    waiting = action.state in WITH_OWNER
    return page(
        "actions/one.html",
        action=action,
        meeting=meeting,
        line=agendas.line(context, meeting, action.item),
        quoted=visible.mark(actor, action.full_mark, action.committee_id),
        owners=owners.in_full(context, action),
        listed=actions.line(context, action),
        waiting=waiting,
        files=files.of_action(context, action),
        happened=HAPPENED,
        question=WhereForm(formdata=None),
        asked=waiting and action_steps.may_take(actor, action, "actions.answer"),
        owned=bool(action_steps.owned_by(actor, action)),
        manages=may(actor, "actions.manage", action.committee_id),
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
    form = RaiseForm(data=_at_first(begun))
    form.paragraphs.offer(paragraphs_of(context.council.nation))
    offer_owners(form.owners, owners.choices(context))
    if form.validate_on_submit():
        with form.refusals():
            action = services.raise_action(
                context,
                item,
                text=form.text.data,
                owners=given_in(form.owners),
                due=form.due.form.given,
                source=Source(form.quote.data, limb_id=begun.limb_id),
                mark=mark_of(form.mark.data, form.paragraphs.data),
            )
            commit()
            flash(f"{action.reference} is raised. It is not sent to anybody yet.")
            return see(url_for("minutes.write", meeting_id=meeting_id, item_id=item_id))
    return page("actions/raise.html", form, meeting=item.meeting, item=item)


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
            commit()
            flash(f"{counted(sent, 'action')} sent." if sent else "All were sent already.")
            return see(url_for("meetings.show", meeting_id=meeting_id))
    waiting = actions.every(context, Filters(state="not_sent", meeting=meeting_id))
    return page("actions/send_all.html", form, meeting=meeting, waiting=waiting)
