"""Reads the page of a Word template: size, margins, and which headers and footers it has."""

from typing import NamedTuple

from lxml import etree

from committee.reading.office import R, W
from committee.reading.source import Unreadable

_A4 = (11906, 16838)
_MARGIN = 1440
_KEPT = {W + name for name in ("pgSz", "pgMar", "pgBorders", "titlePg", "rtlGutter", "docGrid")}
_NARROWEST = 60
"""Millimetres: on less, a numbered paragraph has no room beside its number."""


class Page(NamedTuple):
    """The page of the last section of a template, in millimetres; `text` is the width of words.

    `layout` is what the section says of it, as XML. `running` maps the kind of a header or footer
    and the pages it is for ("default", "first", "even") to the id of its part. `first` where the
    first page has its own.
    """

    width: float
    height: float
    text: float
    layout: str
    running: dict[tuple[str, str], str]
    first: bool
    sections: int


def read_page(document: etree._Element) -> Page:
    """The page of a template, from its main part.

    Raises Unreadable where its margins leave no room for words.
    """
    sections = [
        each
        for each in document.iter(f"{W}sectPr")
        if next(each.iterancestors(f"{W}sectPrChange"), None) is None
    ]
    section = sections[-1] if sections else etree.Element(f"{W}sectPr")
    width, height = _length(section, "pgSz", "w", _A4[0]), _length(section, "pgSz", "h", _A4[1])
    margins = sum(_length(section, "pgMar", side, _MARGIN) for side in ("left", "right"))
    text = width - margins - _length(section, "pgMar", "gutter", 0)
    if text < _NARROWEST:
        raise Unreadable("The margins of the page leave too little room for words.")
    layout = "".join(_written(each) for each in section if each.tag in _KEPT)
    return Page(
        width, height, text, layout, _running(sections), is_on(section, "titlePg"), len(sections)
    )


def is_on(parent: etree._Element, name: str) -> bool:
    """Whether Word's switch of this name stands below an element and is on."""
    found = parent.find(W + name)
    return found is not None and found.get(f"{W}val", "1") not in ("0", "false", "off")


def _length(section: etree._Element, name: str, side: str, otherwise: int) -> float:
    """A length in millimetres."""
    found = section.find(W + name)
    said = found.get(W + side, "") if found is not None else ""
    twips = int(said) if said.isdecimal() and len(said) < 7 else otherwise
    return twips * 25.4 / 1440


def _running(sections: list[etree._Element]) -> dict[tuple[str, str], str]:
    """The headers and footers of the last section: those it does not name are as before it."""
    return {
        (kind, found.get(f"{W}type", "default")): found.get(f"{R}id", "")
        for section in sections
        for kind in ("header", "footer")
        for found in section.findall(f"{W}{kind}Reference")
    }


def _written(each: etree._Element) -> str:
    """An element as XML that points to no part."""
    for name in [name for name in map(str, each.attrib) if name.startswith(R)]:
        del each.attrib[name]
    return etree.tostring(each, encoding="unicode", with_tail=False)
