"""A list of actions as a file: the same rows as its page, in the same order."""

from codecs import BOM_UTF8
from collections.abc import Iterable, Iterator
from io import BytesIO
from itertools import chain
from tempfile import SpooledTemporaryFile

from flask import Blueprint, Response, current_app, g, send_file, stream_with_context
from flask.typing import ResponseReturnValue

from committee.documents.to_csv import to_csv
from committee.documents.to_xlsx import to_xlsx
from committee.documents.writers import WRITERS
from committee.queries import actions
from committee.queries.action_lines import HEADINGS, cells, values
from committee.rules.files import MEGABYTE, TYPES
from committee.rules.refusals import OutOfOrder
from committee.rules.vocabulary import Part
from committee.web import access, trackers
from committee.web.asked_actions import asked
from committee.web.requests import asked_part, current

blueprint = Blueprint("action_files", __name__)

LOT = 65_536
"""How many bytes of a file are sent at a time."""

MOST_ROWS = 50_000
"""How many actions a spreadsheet of Excel's kind may hold: more take minutes to write."""

WIDTHS = (18, 60, 32, 12, 8, 32, 32, 30, 12, 13, 26, 60, 12, 18)

NOT_WHOLE = "\r\nThis file is not whole: something went wrong on the way. Save it again.\r\n"


@blueprint.get("/actions.csv")
@access.signed_in
def as_csv() -> ResponseReturnValue:
    """The rows for any program: sent as they are read, so that it takes no room however many."""
    context = current()
    g.is_file = True
    found = actions.stream(context, asked(context).filters)
    lots = _in_lots(to_csv(HEADINGS, map(cells, found)))
    begun = [next(lots)]  # what fails at once fails here, and is a page that says so
    answer = Response(stream_with_context(_told(chain(begun, lots))), mimetype="text/csv")
    name = f"actions-{context.today.isoformat()}.csv"
    answer.headers.set("Content-Disposition", "attachment", filename=name)
    return answer


@blueprint.get("/actions.xlsx")
@access.signed_in
def as_xlsx() -> ResponseReturnValue:
    """The rows as a spreadsheet. Raises OutOfOrder where there are more than MOST_ROWS."""
    context, wanted = current(), asked(current())
    total = actions.listing(context, wanted.filters, size=1).total
    if total > MOST_ROWS:
        raise OutOfOrder(
            f"A spreadsheet in Excel’s format holds up to {MOST_ROWS:,} actions here, and these "
            f"are {total:,}. Save them as CSV, or choose fewer."
        )
    file = SpooledTemporaryFile(max_size=MEGABYTE)  # noqa: SIM115 - the answer closes it
    to_xlsx(
        file,
        HEADINGS,
        map(values, actions.stream(context, wanted.filters)),
        title="Actions",
        author=context.council.name,
        widths=WIDTHS,
    )
    file.seek(0)
    name = f"actions-{context.today.isoformat()}.xlsx"
    return send_file(file, mimetype=TYPES["xlsx"], as_attachment=True, download_name=name)


@blueprint.get("/actions.<any(pdf, docx):ending>")
@access.signed_in
def as_paper(ending: str) -> ResponseReturnValue:
    """The rows as the agenda paper "Action tracker": those that are public, or "?part=exempt"."""
    context, part = current(), asked_part()
    wanted = asked(context)
    mimetype, write = WRITERS[ending]
    content = BytesIO(write(trackers.paper(context, wanted.filters, wanted.scope, part)))
    called = "exempt-action-tracker" if part is Part.EXEMPT else "action-tracker"
    name = f"{called}-{context.today.isoformat()}.{ending}"
    return send_file(content, mimetype=mimetype, as_attachment=True, download_name=name)


def _in_lots(lines: Iterable[str]) -> Iterator[bytes]:
    """The lines as bytes, many at a time; the mark at the front tells Excel what they are."""
    lot = bytearray(BOM_UTF8)
    for text in lines:
        lot += text.encode()
        if len(lot) >= LOT:
            yield bytes(lot)
            lot.clear()
    yield bytes(lot)


def _told(lots: Iterable[bytes]) -> Iterator[bytes]:
    """The lots; where one fails, the file says so, and its sending breaks off besides.

    The break alone is not seen behind every proxy: an old one takes it for the end.
    """
    try:
        yield from lots
    except Exception:
        current_app.logger.exception("A file of actions was not sent whole")
        yield NOT_WHOLE.encode()
        raise
