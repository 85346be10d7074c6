"""Reads a Word file that somebody edited as the lines that it shows.

Tracked insertions count as in and tracked deletions as out. Headers and footers are not read,
nor text boxes, notes and comments: what is left out is said.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from lxml import etree

from committee.reading.files import docx_pieces
from committee.reading.files.docx_entries import Numbering
from committee.reading.files.docx_pieces import is_set
from committee.reading.office import W, links, main_part, parsed, unzipped
from committee.reading.source import Unreadable
from committee.rules.edits import Kind, Line
from committee.rules.inline import Run, cut, plain, tidied, to_source
from committee.rules.tables import write_row

PROPERTY = "MattersArising"
"""The property of the file that holds the fingerprint of the paper."""

MOST_LINES = 20_000
_PROPERTIES = "{http://schemas.openxmlformats.org/officeDocument/2006/custom-properties}property"
_NUMBER = re.compile(r"(?=[^\t]*\d)([^\t]{1,20})\t")


@dataclass(frozen=True)
class Reading:
    """What a file says: the fingerprint of its paper ("" for none), its lines, and `notes` in
    sentences on what was not taken as it stands.
    """

    fingerprint: str
    lines: tuple[Line, ...]
    notes: tuple[str, ...]


def read(content: bytes) -> Reading:
    """Read a Word file. Raises Unreadable, with a sentence, where it is none or may do harm."""
    files = unzipped(content)
    main = main_part(files)
    parts = {link.kind: files.get(link.target, b"") for link in links(files, main)}
    body = parsed(files[main]).find(f"{W}body")
    if body is None:
        raise Unreadable(
            "The file is not a Word document (.docx). Open it there and save it as one."
        )
    if docx_pieces.has_too_many(body):
        raise Unreadable(
            "The file has far more in it than the minutes of a meeting. Choose the one that was "
            "edited."
        )
    lists = Numbering.of(parts)
    lines = []
    for line in _lines(body, lists):
        if line.words:
            lines.append(line)
        if len(lines) > MOST_LINES:
            raise Unreadable(
                f"The file has more than {MOST_LINES:,} paragraphs. Choose the one that was edited."
            )
    return Reading(_fingerprint(files), tuple(lines), tuple(docx_pieces.notes(body)))


def _fingerprint(files: Mapping[str, bytes]) -> str:
    for link in links(files):
        if link.kind == "custom-properties" and link.target in files:
            for found in parsed(files[link.target]).iter(_PROPERTIES):
                if found.get("name") == PROPERTY:
                    return "".join(str(text) for text in found.itertext()).strip()
    return ""


def _lines(node: etree._Element, lists: Numbering) -> Iterator[Line]:
    """The lines below an element; a paragraph whose end was deleted goes on in the next."""
    runs: list[Run] = []
    last = None
    for child in docx_pieces.standing(node):
        if child.tag == f"{W}tbl":
            yield from _rows(child)
            continue
        runs.extend(_runs(child))
        last = child
        if not docx_pieces.goes_on(child):
            yield _line(child, tuple(runs), lists)
            runs.clear()
    if last is not None and runs:
        yield _line(last, tuple(runs), lists)


def _line(paragraph: etree._Element, runs: tuple[Run, ...], lists: Numbering) -> Line:
    entry = lists.entry(paragraph)
    if entry:
        style, level = entry
        return Line(Kind.ENTRY, _source(runs), level=level, style=style)
    found = _NUMBER.match(plain(runs))
    number = found[1].strip() if found else ""
    rest = tuple(cut(runs, found.end())) if found else runs
    if lists.is_heading(paragraph):
        return Line(Kind.HEADING, _source((Run(plain(rest)),)), number)
    return Line(Kind.PARAGRAPH, _source(rest), number)


def _rows(table: etree._Element) -> Iterator[Line]:
    """The rows of a table, and after each those of a table that stands in one of its cells."""
    for row in docx_pieces.table_rows(table):
        cells = list(docx_pieces.row_cells(row))
        yield Line(Kind.ROW, write_row([_cell(cell) for cell in cells]))
        for cell in cells:
            for standing in docx_pieces.standing(cell):
                if standing.tag == f"{W}tbl":
                    yield from _rows(standing)


def _cell(cell: etree._Element) -> tuple[Run, ...]:
    paragraphs = (_runs(each) for each in docx_pieces.standing(cell) if each.tag == f"{W}p")
    return tidied(run for runs in paragraphs for run in (*runs, Run(" ")))


def _runs(node: etree._Element) -> Iterator[Run]:
    """The runs below an element; bold and italic are what a run is by itself, since what its
    style says is how the paper looks.
    """
    for run in docx_pieces.runs(node):
        look = run.find(f"{W}rPr")
        text = docx_pieces.letters(run).replace("\n", " ")
        yield Run(text, bool(is_set(look, "b")), bool(is_set(look, "i")))


def _source(runs: Iterable[Run]) -> str:
    return to_source(tidied(runs))
