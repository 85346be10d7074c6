"""Papers as files: from the stored copy where nothing changed, or made and stored, or put off."""

from dataclasses import replace
from unicodedata import normalize
from urllib.parse import quote

from flask import Response, g, request, url_for
from werkzeug.http import dump_options_header
from werkzeug.wrappers import Response as Answer

from committee.database import db, keeping
from committee.documents import to_text
from committee.documents.frozen import EDITION
from committee.documents.parts import Document
from committee.documents.writers import WRITERS
from committee.queries import copies as queries
from committee.rules.papers import Asked
from committee.rules.vocabulary import Part
from committee.services import copies
from committee.services import papers as services
from committee.services.papers import Order
from committee.web import maker
from committee.web.requests import current, reader, see

LONG = {"pdf": 10_000}
"""From how many words on a format may take three seconds to write, on a machine that is busy."""


def answer(asked: Asked) -> Answer:
    """The paper as a file, or the way to the page that tells how far it is.

    Who may read it is asked first, also where a copy is stored. Raises NotFound.
    """
    who, midnight = reader()
    copy = queries.fresh(db.session(), who, asked, edition=EDITION, midnight=midnight)
    if copy is not None:
        return _file(asked, copy.name, copy.fingerprint, copy.content)
    context = current()
    order = services.ordered(context, asked)
    with keeping() as session:
        standing = copies.confirm(session, order)
        content = standing.content if standing else None
    if content is None and _is_long(asked, order.document):
        return _put_off(order)
    if content is None:
        content = copies.written(order)
        with keeping() as session:
            copies.keep(replace(context, session=session), order, content)
    return _file(asked, order.name, order.fingerprint, content)


def _is_long(asked: Asked, document: Document) -> bool:
    most = LONG.get(asked.ending)
    return most is not None and len(to_text.write(document).split()) > most


def _put_off(order: Order) -> Answer:
    with keeping() as session:
        number = copies.put_off(session, order).id
    maker.wake()
    return see(url_for("progress.show", meeting_id=order.asked.meeting_id, copy_id=number))


def _file(asked: Asked, name: str, fingerprint: str, content: bytes) -> Response:
    """The file; one that the browser has already is not sent again (304)."""
    g.is_file = True
    media_type, _ = WRITERS[asked.ending]
    found = Response(content, mimetype=media_type)
    found.headers["Content-Disposition"] = _disposition(f"{name}.{asked.ending}")
    if asked.part is Part.PUBLIC:
        # Whoever has it asks again each time, so that no longer being signed in is noticed.
        found.headers["Cache-Control"] = "private, no-cache"
        found.set_etag(fingerprint)
        found.make_conditional(request)
    return found


def _disposition(name: str) -> str:
    """That a browser keeps the file under its name; a header has room for plain letters alone."""
    plain = normalize("NFKD", name).encode("ascii", "ignore").decode()
    names = {"filename": plain}
    if plain != name:
        names["filename*"] = f"UTF-8''{quote(name, safe='')}"
    return dump_options_header("attachment", names)
