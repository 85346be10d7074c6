"""Reads Word's own numbering: which paragraphs are entries of lists, how deep and in which style.

A paragraph has its number itself, or from its style; what saves a file may move it from one to
the other.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from lxml import etree

from committee.reading.office import W, parsed
from committee.rules.vocabulary import ListStyle

_FORMATS = {
    "bullet": ListStyle.BULLETS,
    "lowerLetter": ListStyle.LETTERS,
    "lowerRoman": ListStyle.ROMAN,
    "decimal": ListStyle.NUMBERS,
    "upperLetter": ListStyle.CAPITALS,
}


class Place(NamedTuple):
    """Where a paragraph stands in Word's numbering."""

    number: str
    level: int


@dataclass(frozen=True)
class Numbering:
    """Word's numbering: the look of each number's levels, and which paragraph styles number."""

    looks: Mapping[Place, ListStyle] = field(default_factory=dict)
    styles: Mapping[str, Place] = field(default_factory=dict)
    headings: frozenset[str] = frozenset()

    @classmethod
    def of(cls, parts: Mapping[str, bytes]) -> "Numbering":
        """Read it from the parts of a file, by kind. Raises Unreadable."""
        looks = dict(_looks(parsed(parts["numbering"]))) if parts.get("numbering") else {}
        if not parts.get("styles"):
            return cls(looks)
        sheet = {
            style.get(f"{W}styleId", ""): style
            for style in parsed(parts["styles"]).iter(f"{W}style")
        }
        placed = {name: place for name in sheet if (place := _inherited(name, sheet))}
        headings = frozenset(
            name
            for name, style in sheet.items()
            if (value(style, "name") or "").lower().startswith(("heading", "title"))
        )
        return cls(looks, placed, headings)

    def entry(self, paragraph: etree._Element) -> tuple[ListStyle, int] | None:
        """The style and level of a paragraph that is an entry of a list; None for any other."""
        name = value(paragraph, "pPr", "pStyle") or ""
        if name in self.headings:
            return None
        place = _placed(paragraph) or self.styles.get(name)
        if place is None or place.number == "0":
            return None
        look = self.looks.get(place, ListStyle.BULLETS)
        return look, place.level

    def is_heading(self, paragraph: etree._Element) -> bool:
        """Whether a paragraph has the style of a heading."""
        return (value(paragraph, "pPr", "pStyle") or "") in self.headings


def _looks(numbering: etree._Element) -> Iterator[tuple[Place, ListStyle]]:
    """The look of each level of each number."""
    kinds = {look.get(f"{W}abstractNumId"): look for look in numbering.iter(f"{W}abstractNum")}
    for number in numbering.iter(f"{W}num"):
        look = kinds.get(value(number, "abstractNumId"))
        for level in look.iter(f"{W}lvl") if look is not None else ():
            style = _FORMATS.get(value(level, "numFmt") or "", ListStyle.BULLETS)
            if style is ListStyle.NUMBERS and (value(level, "lvlText") or "").startswith("("):
                style = ListStyle.BRACKETS
            yield Place(number.get(f"{W}numId", ""), _whole(level.get(f"{W}ilvl"))), style


def _inherited(name: str, sheet: Mapping[str, etree._Element]) -> Place | None:
    """The numbering that a paragraph style has or takes from those it is based on."""
    known: set[str] = set()
    while name in sheet and name not in known:
        known.add(name)
        place = _placed(sheet[name])
        if place:
            return place
        name = value(sheet[name], "basedOn") or ""
    return None


def _placed(node: etree._Element) -> Place | None:
    number = value(node, "pPr", "numPr", "numId")
    level = _whole(value(node, "pPr", "numPr", "ilvl"))
    return Place(number, level) if number else None


def _whole(text: str | None) -> int:
    """A level as Word counts them, from 0; 0 where it is none."""
    return int(text) if text and text in tuple("012345678") else 0


def value(node: etree._Element, *path: str) -> str | None:
    """The value of an element inside another, down the path of these tags."""
    found = node.find("/".join(W + tag for tag in path))
    return found.get(f"{W}val") if found is not None else None
