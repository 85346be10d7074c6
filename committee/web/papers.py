"""The papers of a meeting: read in a page, or downloaded as files at addresses that last."""

from flask import Blueprint, request
from flask.typing import ResponseReturnValue

from committee.documents import minute_items, to_html
from committee.queries import actions, corrections, drafts, edits, papers, sheets
from committee.queries import minutes as queries
from committee.queries.action_filters import Filters
from committee.rules.actions import ActionState
from committee.rules.papers import Asked, PaperKind
from committee.rules.permissions import may
from committee.services import papers as services
from committee.web import access, served
from committee.web.minuting import item_of_clerk
from committee.web.requests import asked_part, current, page

blueprint = Blueprint("papers", __name__, url_prefix="/meetings/<int:meeting_id>")

BELOW_THE_PAGE = 2
"""The level that a paper's own heading takes in a page, which has a heading above it."""

KIND = "<any(decisions, actions, agenda):kind>"
MINUTES = {"kind": PaperKind.MINUTES.value}
ENDING = "<any(pdf, docx, html, txt):ending>"


@blueprint.get("/minutes/preview", defaults=MINUTES)
@blueprint.get(f"/{KIND}/preview")
@access.signed_in
def show(meeting_id: int, kind: str) -> ResponseReturnValue:
    """A paper of the meeting in a page, in the words that print."""
    asked = Asked(meeting_id, PaperKind(kind), asked_part())
    if asked.kind is PaperKind.MINUTES:
        return _minutes(asked)
    return _shown(asked)


@blueprint.get("/items/<int:item_id>/extract")
@access.signed_in
def extract(meeting_id: int, item_id: int) -> ResponseReturnValue:
    """The extract of one item in a page."""
    return _shown(Asked(meeting_id, PaperKind.EXTRACT, asked_part(), item_id))


@blueprint.get("/minutes/items/<int:item_id>/preview")
@access.needs("minutes.write")
def item(meeting_id: int, item_id: int) -> ResponseReturnValue:
    """The minute of one item, in the words of the paper."""
    context, found = current(), item_of_clerk(meeting_id, item_id)
    meeting = found.meeting
    record = queries.for_paper(context, meeting, found.part)
    printed = next(each for each in record.items if each.item is found)
    raised = actions.every(context, Filters(item=found.id, state="all"))
    return page(
        "minutes/preview_item.html",
        meeting=meeting,
        item=found,
        paper=papers.one(context, meeting, found.part),
        html=to_html.within(minute_items.parts(record, printed)),
        unsent=sum(line.state is ActionState.NOT_SENT for line in raised),
    )


@blueprint.get(f"/minutes.{ENDING}", defaults=MINUTES)
@blueprint.get(f"/{KIND}.{ENDING}")
@access.signed_in
def download(meeting_id: int, kind: str, ending: str) -> ResponseReturnValue:
    """A paper of the meeting as a file.

    A Word file of minutes is written once what was changed in an earlier one is decided on, or
    where a clerk wants it anyway.
    """
    asked = Asked(meeting_id, PaperKind(kind), asked_part(), ending=ending)
    if asked.kind is PaperKind.MINUTES and ending == "docx" and "anyway" not in request.args:
        context = current()
        meeting, _ = papers.readable(context, meeting_id, asked.kind, asked.part)
        writes = may(context.actor, "minutes.write", meeting.committee_id)
        changes = edits.open_changes(context, meeting, asked.part) if writes else ()
        if changes:
            return page("papers/open_changes.html", meeting=meeting, changes=changes, asked=asked)
    return served.answer(asked)


@blueprint.get(f"/items/<int:item_id>/extract.{ENDING}")
@access.signed_in
def download_extract(meeting_id: int, item_id: int, ending: str) -> ResponseReturnValue:
    """The extract of one item as a file."""
    asked = Asked(meeting_id, PaperKind.EXTRACT, asked_part(), item_id, ending)
    return served.answer(asked)


def _minutes(asked: Asked) -> ResponseReturnValue:
    """The minutes, with how they stand and what still lacks."""
    context = current()
    meeting, _ = services.subject(context, asked)
    document = services.document(context, meeting, asked.kind, asked.part)
    writes = may(context.actor, "minutes.write", meeting.committee_id)
    return page(
        "minutes/preview.html",
        meeting=meeting,
        paper=papers.one(context, meeting, asked.part),
        html=to_html.body(document, BELOW_THE_PAGE),
        progress=drafts.progress(context, meeting, asked.part) if writes else None,
        corrections=corrections.of_minutes(context, meeting, asked.part),
    )


def _shown(asked: Asked) -> ResponseReturnValue:
    """Any other paper, with how it stands."""
    context = current()
    meeting, item = services.subject(context, asked)
    document = services.document(context, meeting, asked.kind, asked.part, item)
    return page(
        "papers/show.html",
        meeting=meeting,
        item=item,
        sheet=sheets.one(context, meeting, asked.kind, asked.part),
        html=to_html.body(document, BELOW_THE_PAGE),
    )
