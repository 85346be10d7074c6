"""The pieces of a Word file in the order in which they are read: paragraphs, tables, rows, cells
and runs of letters. Tracked insertions count as in and tracked deletions as out.
"""

import re
from collections.abc import Iterator

from lxml import etree

from committee.reading.files.docx_entries import value
from committee.reading.office import W

MOST_PIECES = 100_000
"""So many paragraphs, cells and runs of letters are read within seconds, and no paper has more."""

_INSIDE = tuple(
    W + tag
    for tag in ("ins", "moveTo", "hyperlink", "smartTag", "sdt", "sdtContent", "customXml",
                "fldSimple", "dir", "bdo")
)  # fmt: skip
_LETTERS = {f"{W}tab": "\t", f"{W}br": "\n", f"{W}cr": "\n", f"{W}noBreakHyphen": "-"}
_SPACES = re.compile(r"[\t\r\n]")
_TRACKED = (f"{W}ins", f"{W}del", f"{W}moveFrom", f"{W}moveTo")
_PIECES = (f"{W}p", f"{W}tr", f"{W}tc", f"{W}r")
TEXT_BOX = "The file has a text box: its words were not read."
_LEFT_OUT = {
    f"{W}txbxContent": TEXT_BOX,
    f"{W}footnoteReference": "The file has footnotes: their words were not read.",
    f"{W}endnoteReference": "The file has endnotes: their words were not read.",
    f"{W}commentReference": "The file has comments: they were not read.",
}


def has_too_many(body: etree._Element) -> bool:
    """Whether there are more pieces than any paper has."""
    return sum(1 for _ in body.iter(*_PIECES)) > MOST_PIECES


def notes(body: etree._Element) -> Iterator[str]:
    """Sentences on what is not read as it stands."""
    if next(body.iter(*_TRACKED), None) is not None:
        yield (
            "The file has tracked changes: what was put in was read, what was taken out was not."
        )
    for tag, sentence in _LEFT_OUT.items():
        if next(body.iter(tag), None) is not None:
            yield sentence


def standing(node: etree._Element) -> Iterator[etree._Element]:
    """The paragraphs and tables below an element, also those that something is put around."""
    for child in node:
        if child.tag in (f"{W}p", f"{W}tbl"):
            yield child
        elif child.tag in _INSIDE:
            yield from standing(child)


def table_rows(table: etree._Element) -> Iterator[etree._Element]:
    """The rows of a table, without those whose deletion was tracked."""
    for row in _within(table, f"{W}tr"):
        if row.find(f"{W}trPr/{W}del") is None:
            yield row


def row_cells(row: etree._Element) -> Iterator[etree._Element]:
    """The cells of a row."""
    return _within(row, f"{W}tc")


def boxes(paragraph: etree._Element) -> Iterator[etree._Element]:
    """The text boxes that hang on a paragraph; those in a box are its own paragraphs', and what an
    older Word would show instead is the same again.
    """
    for child in paragraph:
        if child.tag == f"{W}txbxContent":
            yield child
        elif not child.tag.endswith(("}Fallback", "}del", "}moveFrom")):
            yield from boxes(child)


def _within(node: etree._Element, tag: str) -> Iterator[etree._Element]:
    """The elements of this kind below one, also those that something is put around."""
    for child in node:
        if child.tag == tag:
            yield child
        elif child.tag in _INSIDE:
            yield from _within(child, tag)


def goes_on(paragraph: etree._Element) -> bool:
    """Whether the end of a paragraph was deleted, so that the next one continues it."""
    return paragraph.find(f"{W}pPr/{W}rPr/{W}del") is not None


def runs(node: etree._Element) -> Iterator[etree._Element]:
    """The runs of letters below an element, without those that were deleted."""
    for child in node:
        if child.tag == f"{W}r":
            yield child
        elif child.tag in _INSIDE:
            yield from runs(child)


def letters(run: etree._Element) -> str:
    """The letters of a run; tabs and breaks in them are those that Word shows."""
    return "".join(
        _SPACES.sub(" ", node.text or "") if node.tag == f"{W}t" else _LETTERS.get(node.tag, "")
        for node in run
    )


def is_set(look: etree._Element | None, name: str) -> bool | None:
    """Whether a look says that letters are so; None where it does not say."""
    if look is None or look.find(W + name) is None:
        return None
    return value(look, name) not in ("0", "false", "off", "none")
