"""Reads a Word file that somebody edited as the lines that it shows.

Tracked insertions count as in and tracked deletions as out. Headers and footers are not read,
nor text boxes, notes and comments: what is left out is said.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from lxml import etree

from committee.documents.docx_entries import Numbering, value
from committee.documents.docx_reading import Unreadable, W, links, main_part, parsed, unzipped
from committee.rules.edits import Kind, Line
from committee.rules.inline import Run, cut, plain, tidied, to_source
from committee.rules.tables import write_row

PROPERTY = "MattersArising"
"""The property of the file that holds the fingerprint of the paper."""

MOST_LINES = 20_000
MOST_PIECES = 100_000
"""So many paragraphs, cells and runs of letters are read within seconds, and no paper has more."""

_PROPERTIES = "{http://schemas.openxmlformats.org/officeDocument/2006/custom-properties}property"
_INSIDE = tuple(
    W + tag
    for tag in ("ins", "moveTo", "hyperlink", "smartTag", "sdt", "sdtContent", "customXml",
                "fldSimple", "dir", "bdo")
)  # fmt: skip
_LETTERS = {f"{W}tab": "\t", f"{W}br": " ", f"{W}cr": " ", f"{W}noBreakHyphen": "-"}
_TRACKED = (f"{W}ins", f"{W}del", f"{W}moveFrom", f"{W}moveTo")
_PIECES = (f"{W}p", f"{W}tr", f"{W}tc", f"{W}r")
_LEFT_OUT = {
    f"{W}txbxContent": "The file has a text box: its words were not read.",
    f"{W}footnoteReference": "The file has footnotes: their words were not read.",
    f"{W}endnoteReference": "The file has endnotes: their words were not read.",
    f"{W}commentReference": "The file has comments: they were not read.",
}
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
        raise Unreadable("The file is not a Word document (.docx).")
    if sum(1 for _ in body.iter(*_PIECES)) > MOST_PIECES:
        raise Unreadable("The file has far more in it than the minutes of a meeting.")
    lists = Numbering.of(parts)
    lines = []
    for line in _lines(body, lists):
        if line.words:
            lines.append(line)
        if len(lines) > MOST_LINES:
            raise Unreadable(f"The file has more than {MOST_LINES:,} paragraphs.")
    return Reading(_fingerprint(files), tuple(lines), tuple(_notes(body)))


def _fingerprint(files: Mapping[str, bytes]) -> str:
    for link in links(files):
        if link.kind == "custom-properties" and link.target in files:
            for found in parsed(files[link.target]).iter(_PROPERTIES):
                if found.get("name") == PROPERTY:
                    return "".join(str(text) for text in found.itertext()).strip()
    return ""


def _notes(body: etree._Element) -> Iterator[str]:
    if next(body.iter(*_TRACKED), None) is not None:
        yield (
            "The file has tracked changes: what was put in was read, what was taken out was not."
        )
    for tag, sentence in _LEFT_OUT.items():
        if next(body.iter(tag), None) is not None:
            yield sentence


def _lines(node: etree._Element, lists: Numbering) -> Iterator[Line]:
    """The lines below an element; a paragraph whose end was deleted goes on in the next."""
    runs: list[Run] = []
    last = None
    for child in _standing(node):
        if child.tag == f"{W}tbl":
            yield from _rows(child)
            continue
        runs.extend(_runs(child))
        last = child
        if child.find(f"{W}pPr/{W}rPr/{W}del") is None:
            yield _line(child, tuple(runs), lists)
            runs.clear()
    if last is not None and runs:
        yield _line(last, tuple(runs), lists)


def _standing(node: etree._Element) -> Iterator[etree._Element]:
    """The paragraphs and tables below an element, also those that something is put around."""
    for child in node:
        if child.tag in (f"{W}p", f"{W}tbl"):
            yield child
        elif child.tag in _INSIDE:
            yield from _standing(child)


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
    for row in _within(table, f"{W}tr"):
        if row.find(f"{W}trPr/{W}del") is None:
            cells = list(_within(row, f"{W}tc"))
            yield Line(Kind.ROW, write_row([_cell(cell) for cell in cells]))
            for cell in cells:
                for standing in _standing(cell):
                    if standing.tag == f"{W}tbl":
                        yield from _rows(standing)


def _within(node: etree._Element, tag: str) -> Iterator[etree._Element]:
    """The rows of a table or the cells of a row, also those that something is put around."""
    for child in node:
        if child.tag == tag:
            yield child
        elif child.tag in _INSIDE:
            yield from _within(child, tag)


def _cell(cell: etree._Element) -> tuple[Run, ...]:
    paragraphs = (_runs(paragraph) for paragraph in _standing(cell) if paragraph.tag == f"{W}p")
    return tidied(run for runs in paragraphs for run in (*runs, Run(" ")))


def _runs(node: etree._Element) -> Iterator[Run]:
    """The runs below an element, without those that were deleted."""
    for child in node:
        if child.tag == f"{W}r":
            look = child.find(f"{W}rPr")
            text = "".join(_letters(child))
            yield Run(text, _is_set(look, "b"), _is_set(look, "i"))
        elif child.tag in _INSIDE:
            yield from _runs(child)


def _letters(run: etree._Element) -> Iterator[str]:
    for node in run:
        if node.tag == f"{W}t":
            yield (node.text or "").replace("\t", " ")
        else:
            yield _LETTERS.get(str(node.tag), "")


def _is_set(look: etree._Element | None, name: str) -> bool:
    """Whether a run is set so by itself: what its style says is how the paper looks."""
    if look is None or look.find(W + name) is None:
        return False
    return value(look, name) not in ("0", "false", "off", "none")


def _source(runs: Iterable[Run]) -> str:
    return to_source(tidied(runs))
