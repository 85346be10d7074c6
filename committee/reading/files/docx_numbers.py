"""Computes the numbers that Word puts before paragraphs: no file holds them, Word counts.

Each list counts by its own look (`abstractNum`), on as many levels; a list may begin anew where
it says so, and a number ends the count of all levels below it.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from lxml import etree

from committee.reading.files.docx_entries import value
from committee.reading.files.text import words
from committee.reading.office import W
from committee.rules.blocks import roman

DEEPEST = 9
BULLET = "•"

_PLACE = re.compile(r"%([1-9])")


@dataclass(frozen=True)
class Level:
    """How the numbers of a level look. `after` is the level whose number begins it anew, 0 none."""

    kind: str = "decimal"
    text: str = ""
    start: int = 1
    after: int | None = None
    is_plain: bool = False
    style: str = ""


@dataclass
class _List:
    """A list of the file: the look it counts by, and where it begins anew."""

    look: str
    starts: dict[int, int] = field(default_factory=dict)
    levels: dict[int, Level] = field(default_factory=dict)


class Numbers:
    """Counts the paragraphs of one file, in their order."""

    def __init__(self, numbering: etree._Element | None, styles: Mapping[str, str]) -> None:
        """`numbering` is the root of the file's numbering; `styles` the list of each style."""
        self._looks: dict[str, dict[int, Level]] = {}
        self._lists: dict[str, _List] = {}
        self._counts: dict[str, dict[int, int]] = {}
        self._begun: set[tuple[str, int]] = set()
        if numbering is None:
            return
        linked = {}
        for look in numbering.iter(f"{W}abstractNum"):
            name = look.get(f"{W}abstractNumId", "")
            self._looks[name] = dict(_levels(look))
            linked[name] = value(look, "numStyleLink") or ""
        for number in numbering.iter(f"{W}num"):
            self._lists[number.get(f"{W}numId", "")] = _list(number)
        for found in self._lists.values():
            other = self._lists.get(styles.get(linked.get(found.look, ""), ""))
            found.look = other.look if other else found.look

    def level_of(self, number: str, style: str) -> int:
        """The level of a list that is tied to this style of paragraph; the first if none is."""
        found = self._lists.get(number)
        looks = self._looks.get(found.look, {}) if found else {}
        return next((level for level, look in looks.items() if look.style == style), 0)

    def next(self, number: str, level: int) -> str:
        """The number or bullet of the next paragraph in this list at this level."""
        found = self._lists.get(number)
        if found is None:
            return ""
        levels = self._looks.get(found.look, {}) | found.levels
        counts = self._counts.setdefault(found.look, {})
        look = levels.get(level, Level())
        if level in found.starts and (number, level) not in self._begun:
            counts[level] = found.starts[level]
        else:
            counts[level] = counts.get(level, look.start - 1) + 1
        self._begun.add((number, level))
        for below in range(level + 1, DEEPEST):
            after = levels.get(below, look).after
            if below in counts and after != 0 and (after is None or level < after):
                del counts[below]
        return _shown(look, levels, counts)


def _shown(look: Level, levels: Mapping[int, Level], counts: Mapping[int, int]) -> str:
    """A number as Word writes it: "%1.%2" is the count of the first level and of the second."""
    if look.kind == "bullet":
        return BULLET if words(look.text) else ""

    def counted(found: re.Match[str]) -> str:
        level = int(found[1]) - 1
        at = levels.get(level, Level())
        return _written(counts.get(level, at.start), "decimal" if look.is_plain else at.kind)

    return words(_PLACE.sub(counted, look.text))


def _levels(look: etree._Element) -> Iterator[tuple[int, Level]]:
    for level in look.iter(f"{W}lvl"):
        place = _whole(level.get(f"{W}ilvl"), DEEPEST)
        after = value(level, "lvlRestart")
        if place < DEEPEST:
            yield (
                place,
                Level(
                    kind=value(level, "numFmt") or "decimal",
                    text=value(level, "lvlText") or "",
                    start=_whole(value(level, "start"), 0),
                    after=None if after is None else _whole(after, 0),
                    is_plain=level.find(f"{W}isLgl") is not None,
                    style=value(level, "pStyle") or "",
                ),
            )


def _list(number: etree._Element) -> _List:
    found = _List(value(number, "abstractNumId") or "", levels=dict(_levels(number)))
    for change in number.iter(f"{W}lvlOverride"):
        start = value(change, "startOverride")
        if start is not None:
            found.starts[_whole(change.get(f"{W}ilvl"), 0)] = _whole(start, 1)
    return found


def _whole(text: str | None, otherwise: int) -> int:
    return int(text) if text and text.isascii() and text.isdigit() and len(text) < 8 else otherwise


def _written(number: int, kind: str) -> str:
    """A count in letters, Roman numerals or digits; what has no other look is in digits."""
    if kind == "none":
        return ""
    if kind in ("lowerLetter", "upperLetter") and 0 < number <= 26 * 10:
        # Word goes on after z with aa, bb, cc.
        letters = chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1)
        return letters if kind == "lowerLetter" else letters.upper()
    if kind in ("lowerRoman", "upperRoman") and 0 < number < 4000:
        return roman(number) if kind == "lowerRoman" else roman(number).upper()
    if kind == "decimalZero":
        return f"{number:02d}"
    return str(number)
