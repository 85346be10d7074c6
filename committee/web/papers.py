"""The minutes as they print: read in a page, or downloaded as a paper."""

from flask import Blueprint, Response, request
from flask.typing import ResponseReturnValue

from committee.context import Context
from committee.documents import minute_items, minutes, to_html
from committee.documents.parts import Document
from committee.documents.writers import WRITERS
from committee.model.meetings import Meeting
from committee.queries import actions, drafts, meetings, numbers, papers
from committee.queries import minutes as queries
from committee.queries.action_filters import Filters
from committee.rules.actions import ActionState
from committee.rules.permissions import may
from committee.rules.refusals import NotFound
from committee.rules.vocabulary import Part
from committee.web import access
from committee.web.minuting import item_of_clerk
from committee.web.requests import current, page

blueprint = Blueprint("papers", __name__)

BELOW_THE_PAGE = 2
"""The level that a paper's own heading takes in a page, which has a heading above it."""


@blueprint.get("/meetings/<int:meeting_id>/minutes/preview")
@access.signed_in
def show(meeting_id: int) -> ResponseReturnValue:
    """The minutes of a part in a page, in the words of the paper."""
    context, meeting, part = _asked(meeting_id)
    document = _composed(context, meeting, part)
    writes = may(context.actor, "minutes.write", meeting.committee_id)
    return page(
        "minutes/preview.html",
        meeting=meeting,
        paper=_paper(context, meeting, part),
        html=to_html.body(document, BELOW_THE_PAGE),
        progress=drafts.progress(context, meeting, part) if writes else None,
    )


@blueprint.get("/meetings/<int:meeting_id>/minutes/items/<int:item_id>/preview")
@access.needs("minutes.write")
def item(meeting_id: int, item_id: int) -> ResponseReturnValue:
    """The minute of one item, in the words of the paper."""
    context, found = current(), item_of_clerk(meeting_id, item_id)
    meeting = found.meeting
    style = numbers.style_of(context, meeting)
    record = queries.for_paper(context, meeting, found.part)
    printed = next(each for each in record.items if each.item is found)
    raised = actions.every(context, Filters(item=found.id, state="all"))
    return page(
        "minutes/preview_item.html",
        meeting=meeting,
        item=found,
        paper=_paper(context, meeting, found.part),
        html=to_html.within(minute_items.parts(printed, style)),
        unsent=sum(line.state is ActionState.NOT_SENT for line in raised),
    )


@blueprint.get("/meetings/<int:meeting_id>/minutes.<any(pdf, docx, html, txt):ending>")
@access.signed_in
def download(meeting_id: int, ending: str) -> ResponseReturnValue:
    """The minutes of a part as a file."""
    context, meeting, part = _asked(meeting_id)
    document = _composed(context, meeting, part)
    media_type, write = WRITERS[ending]
    answer = Response(write(document), mimetype=media_type)
    name = f"{_paper(context, meeting, part).name}.{ending}"
    answer.headers.set("Content-Disposition", "attachment", filename=name)
    return answer


def _asked(meeting_id: int) -> tuple[Context, Meeting, Part]:
    """The meeting, and the part that the address asks for. Raises NotFound."""
    context = current()
    part = request.args.get("part", Part.PUBLIC.value)
    if part not in list(Part):
        raise NotFound("There are no such minutes.")
    return context, meetings.one(context, meeting_id), Part(part)


def _composed(context: Context, meeting: Meeting, part: Part) -> Document:
    record = queries.for_paper(context, meeting, part)
    return minutes.compose(record, numbers.style_of(context, meeting), part)


def _paper(context: Context, meeting: Meeting, part: Part) -> papers.Paper:
    """How a set of minutes stands. Raises NotFound where there is none to know of."""
    for paper in papers.listed(context, meeting):
        if paper.part is part:
            return paper
    raise NotFound("There are no such minutes.")
