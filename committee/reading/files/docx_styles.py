"""What the styles of a Word file say of a paragraph: heading, list and bold, each its own or that
of the style it is based on.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from lxml import etree

from committee.reading.files.docx_entries import value
from committee.reading.files.docx_pieces import is_set
from committee.reading.office import W

BODY = 10
"""What Word calls the level of the text: it counts headings from 0 to 8, and 9 is none."""

_LETTER = 120
"""How many of Word's units of length a letter is wide."""

_HEADING = re.compile(r"heading ([1-9])")


@dataclass(frozen=True)
class Look:
    """What is said of a paragraph; None is nothing. `heading` counts from 1, BODY is no heading.
    `indent` is in letters.
    """

    heading: int | None = None
    number: str | None = None
    level: int | None = None
    is_bold: bool | None = None
    indent: int | None = None
    is_contents: bool = False

    def on(self, other: "Look") -> "Look":
        """This, and where it says nothing, the other."""
        return Look(
            self.heading if self.heading is not None else other.heading,
            self.number if self.number is not None else other.number,
            self.level if self.level is not None else other.level,
            self.is_bold if self.is_bold is not None else other.is_bold,
            self.indent if self.indent is not None else other.indent,
            self.is_contents or other.is_contents,
        )


NONE = Look()


@dataclass(frozen=True)
class Styles:
    """The styles of a file by their key, and the key of the usual one of paragraphs."""

    looks: Mapping[str, Look] = field(default_factory=dict)
    usual: str = ""

    @classmethod
    def of(cls, sheet: etree._Element | None) -> "Styles":
        """Read them from the root of the file's styles."""
        found = {} if sheet is None else {
            style.get(f"{W}styleId", ""): style for style in sheet.iter(f"{W}style")
        }  # fmt: skip
        usual = (
            name
            for name, style in found.items()
            if style.get(f"{W}type") == "paragraph" and style.get(f"{W}default") in ("1", "true")
        )
        return cls({name: _inherited(name, found) for name in found}, next(usual, ""))

    @property
    def lists(self) -> dict[str, str]:
        """The list that each style has."""
        return {name: look.number for name, look in self.looks.items() if look.number}

    def of_paragraph(self, paragraph: etree._Element) -> Look:
        """What a paragraph says of itself, and its style."""
        style = value(paragraph, "pPr", "pStyle") or self.usual
        return own(paragraph).on(self.looks.get(style, NONE))

    def is_bold(self, run: etree._Element, paragraph: Look) -> bool:
        """Whether a run is bold, by itself, by its style or by that of its paragraph."""
        look = run.find(f"{W}rPr")
        said = is_set(look, "b")
        style = self.looks.get(value(run, "rPr", "rStyle") or "", NONE)
        return bool(said if said is not None else style.on(paragraph).is_bold)


def own(node: etree._Element) -> Look:
    """What a paragraph or a style says by itself."""
    outline = value(node, "pPr", "outlineLvl")
    level = value(node, "pPr", "numPr", "ilvl")
    # Letters of a paragraph are in its runs; what its own mark looks like says nothing of them.
    bold = is_set(node.find(f"{W}rPr"), "b") if node.tag == f"{W}style" else None
    return Look(
        int(outline) + 1 if outline and outline in "0123456789" else None,
        value(node, "pPr", "numPr", "numId"),
        int(level) if level and level in "012345678" else None,
        bold,
        _indent(node),
    )


def _indent(node: etree._Element) -> int | None:
    """By how many letters the first line stands in."""
    place = node.find(f"{W}pPr/{W}ind")
    if place is None:
        return None
    left = _twips(place, "left") or _twips(place, "start")
    return max(0, left + _twips(place, "firstLine") - _twips(place, "hanging")) // _LETTER


def _twips(place: etree._Element, name: str) -> int:
    said = place.get(W + name, "")
    return int(said) if said.isascii() and said.isdigit() and len(said) < 6 else 0


def _inherited(name: str, sheet: Mapping[str, etree._Element]) -> Look:
    look = NONE
    for style in _chain(name, sheet):
        look = look.on(_named(style)).on(own(style))
    return look


def _chain(name: str, sheet: Mapping[str, etree._Element]) -> Iterator[etree._Element]:
    """A style and those it is based on, none twice."""
    known: set[str] = set()
    while name in sheet and name not in known:
        known.add(name)
        yield sheet[name]
        name = value(sheet[name], "basedOn") or ""


def _named(style: etree._Element) -> Look:
    """What the name of a style says."""
    name = (value(style, "name") or "").lower()
    heading = _HEADING.fullmatch(name)
    if heading:
        return Look(int(heading[1]))
    return Look(1 if name == "title" else None, is_contents=name.startswith("toc "))
