"""Finds our styles among those of a Word template, and adds those that it lacks."""

from typing import NamedTuple

from lxml import etree

from committee.documents.docx_styles import (
    SETTINGS,
    TABLE,
    Ground,
    known_as,
    style,
    style_id,
    table_style,
)
from committee.reading.office import W

_WORD_SIZE = 10
"""The size in points of letters of which no style says it."""


class StyleMap(NamedTuple):
    """Which style of a template is which of ours.

    `ids` has its id for each of our names; `size` is that of plain text in points. It lacked
    those `added`. The `counting` number their paragraphs themselves; the `hanging` have room for
    a number before the words.
    """

    ids: dict[str, str]
    size: float
    added: tuple[str, ...]
    counting: frozenset[str]
    hanging: frozenset[str]


def mapped(styles: etree._Element, width: float, language: str) -> StyleMap:
    """Map our styles to those of a template, whose styles part is completed in place.

    What is added stands on the template's plain style; `width` is that of its text in millimetres.
    """
    _speak(styles, language)
    taken = {each.get(f"{W}styleId", "") for each in styles.iter(f"{W}style")}
    known = {_name(each): each for each in _of_kind(styles, "paragraph")}
    plain = _plain(known)
    key = _id(plain) if plain is not None else _free("Normal", taken)
    ground = Ground(key, width, _size(styles, plain))
    added = [name for name in SETTINGS if known_as(name).lower() not in known]
    for name in added:
        key = ground.plain if name == "Normal" else _free(style_id(name), taken)
        styles.append(etree.fromstring(style(name, key, ground)))
        known[known_as(name).lower()] = styles[-1]
    found = {name: known[known_as(name).lower()] for name in SETTINGS}
    ids = {name: _id(each) for name, each in found.items()}
    return StyleMap(
        ids | {TABLE: _table(styles, taken)},
        ground.size,
        tuple(added),
        frozenset(name for name, each in found.items() if _counts(styles, each)),
        frozenset(name for name, each in found.items() if _hangs(each)),
    )


def _name(each: etree._Element) -> str:
    """What Word calls a style, in small letters."""
    return _said(each, "name").lower()


def _id(each: etree._Element) -> str:
    return each.get(f"{W}styleId", "")


def _said(each: etree._Element, path: str) -> str:
    """The value that stands at a path below an element, or nothing."""
    found = each.find("/".join(W + step for step in path.split("/")))
    return found.get(f"{W}val", "") if found is not None else ""


def _of_kind(styles: etree._Element, kind: str) -> list[etree._Element]:
    return [each for each in styles.iter(f"{W}style") if each.get(f"{W}type") == kind and _id(each)]


def _plain(known: dict[str, etree._Element]) -> etree._Element | None:
    """The style of plain paragraphs, which stands as "normal" whatever its own name."""
    for each in known.values():
        if each.get(f"{W}default") in ("1", "true", "on"):
            known["normal"] = each
            break
    return known.get("normal")


def _free(key: str, taken: set[str]) -> str:
    """An id that no style of the template has."""
    while key in taken:
        key += "Paper"
    taken.add(key)
    return key


def _size(styles: etree._Element, plain: etree._Element | None) -> float:
    """The size of plain text in points."""
    own = _said(plain, "rPr/sz") if plain is not None else ""
    halves = own or _said(styles, "docDefaults/rPrDefault/rPr/sz")
    return int(halves) / 2 if halves.isdecimal() and len(halves) < 4 else _WORD_SIZE


def _table(styles: etree._Element, taken: set[str]) -> str:
    """The id of the style of tables, which is added where the template has none."""
    for each in _of_kind(styles, "table"):
        if _name(each) == TABLE.lower():
            return _id(each)
    key = _free(style_id(TABLE), taken)
    styles.append(etree.fromstring(table_style(key)))
    return key


def _counts(styles: etree._Element, each: etree._Element) -> bool:
    """Whether a style, or one that it is based on, numbers its paragraphs itself."""
    ids = {_id(other): other for other in _of_kind(styles, "paragraph")}
    met: list[etree._Element] = []
    while each not in met:
        if each.find(f"{W}pPr/{W}numPr") is not None:
            return True
        met.append(each)
        each = ids.get(_said(each, "basedOn"), each)
    return False


def _hangs(each: etree._Element) -> bool:
    """Whether a style leaves room for a number before the words."""
    indent = each.find(f"{W}pPr/{W}ind")
    return indent is not None and indent.get(f"{W}hanging", "0") != "0"


def _speak(styles: etree._Element, language: str) -> None:
    """Say of all styles, and of what has none, that they are in this language."""
    above = styles
    for step in ("docDefaults", "rPrDefault", "rPr", "lang"):
        found = above.find(W + step)
        if found is None:
            found = etree.Element(W + step)
            above.insert(len(above) if step == "lang" else 0, found)
        above = found
    for found in styles.iter(f"{W}lang"):
        found.set(f"{W}val", language)
        found.set(f"{W}eastAsia", language)
