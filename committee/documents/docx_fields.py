"""The fields of a Word file: page numbers and the like, which Word works out as it shows them.

A few look at nothing but the paper and the clock. All others are taken out, because among them
are those that fetch or run something; the words that a field showed last stay.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from committee.reading.office import W

HARMLESS = {
    "PAGE", "NUMPAGES", "SECTION", "SECTIONPAGES", "STYLEREF", "TITLE", "SUBJECT", "AUTHOR",
    "FILENAME", "DATE", "TIME", "CREATEDATE", "SAVEDATE", "SYMBOL",
}  # fmt: skip
FETCHING = {
    "DDE", "DDEAUTO", "DATABASE", "IMPORT", "INCLUDE", "INCLUDEPICTURE", "INCLUDETEXT", "LINK",
    "MACROBUTTON", "EMBED", "CONTROL", "HTMLACTIVEX", "RD",
}  # fmt: skip
"""The fields for which a template is refused: they fetch or run something."""


@dataclass
class _Field:
    """A field as it is met: its code, and every piece of it but the words that it shows."""

    code: str = ""
    pieces: list[etree._Element] = field(default_factory=list)
    shows: bool = False

    @property
    def name(self) -> str:
        """What it is, such as "PAGE"; empty where the code is itself worked out by fields."""
        return (self.code.split() or [""])[0].upper()


def names(root: etree._Element) -> set[str]:
    """What the fields of a part are."""
    return {each.name for each in _fields(root)}


def drop(root: etree._Element) -> None:
    """Take all fields but the harmless ones out of a part, in place."""
    for found in list(_fields(root)):
        if found.name not in HARMLESS:
            for piece in found.pieces:
                if piece.tag == f"{W}fldSimple":
                    unwrap(piece)
                elif (parent := piece.getparent()) is not None:
                    parent.remove(piece)


def unwrap(node: etree._Element) -> None:
    """Put what an element holds in its place."""
    parent = node.getparent()
    if parent is not None:
        place = parent.index(node)
        parent[place : place + 1] = list(node)


def _fields(root: etree._Element) -> Iterator[_Field]:
    """Every field of a part. One that never ends, or code outside any, has no name."""
    begun: list[_Field] = []
    for node in root.iter(f"{W}fldSimple", f"{W}fldChar", f"{W}instrText", f"{W}t"):
        step = node.get(f"{W}fldCharType")
        if node.tag == f"{W}fldSimple":
            yield _Field(node.get(f"{W}instr", ""), [node])
        elif step == "begin":
            begun.append(_Field(pieces=[node]))
        elif node.tag == f"{W}t":
            for outer in begun:
                if not outer.shows:
                    outer.pieces.append(node)
                    break
        elif not begun:
            yield _Field(pieces=[node])
        elif step == "end":
            begun[-1].pieces.append(node)
            yield begun.pop()
        else:
            _go_on(begun[-1], node)
    for unended in begun:
        yield _Field(pieces=unended.pieces)


def _go_on(begun: _Field, node: etree._Element) -> None:
    """Take the next piece of the field that was begun last."""
    begun.pieces.append(node)
    if node.tag == f"{W}instrText":
        begun.code += node.text or ""
    else:
        begun.shows = True
