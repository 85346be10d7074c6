"""How far a long paper is that is made by and by, for whoever may read it."""

from typing import Any

from flask import Blueprint, make_response, url_for
from flask.typing import ResponseReturnValue

from committee.model.papers import StoredPaper
from committee.queries import copies, papers
from committee.rules.papers import PaperState
from committee.rules.refusals import NotFound
from committee.web import access, maker
from committee.web.requests import current, page

blueprint = Blueprint("progress", __name__)

AGAIN = 5
"""After so many seconds the page comes again by itself."""


@blueprint.get("/meetings/<int:meeting_id>/papers/<int:copy_id>")
@access.signed_in
def show(meeting_id: int, copy_id: int) -> ResponseReturnValue:
    """How far a paper is; once it is ready, the file comes by itself."""
    context = current()
    copy = copies.one(context, copy_id)
    if copy.meeting_id != meeting_id:
        raise NotFound("There is no such paper.")
    meeting, _ = papers.readable(context, meeting_id, copy.kind, copy.part)
    in_hand = copy.state in (PaperState.WAITING, PaperState.MAKING)
    if in_hand:
        maker.wake()
    file = _file(copy)
    answer = make_response(
        page(
            "papers/progress.html",
            meeting=meeting,
            copy=copy,
            in_hand=in_hand,
            seconds=copies.seconds_to_make(context, copy) if in_hand else 0,
            file=file,
        )
    )
    if in_hand:
        answer.headers["Refresh"] = str(AGAIN)
    elif copy.state is PaperState.READY:
        answer.headers["Refresh"] = f"0; url={file}"
    return answer


def _file(copy: StoredPaper) -> str:
    """The lasting address of the file."""
    of: dict[str, Any] = {
        "meeting_id": copy.meeting_id,
        "ending": copy.ending,
        "part": copy.part.value,
    }
    if copy.item_id is not None:
        return url_for("papers.download_extract", item_id=copy.item_id, **of)
    return url_for("papers.download", kind=copy.kind.value, **of)
