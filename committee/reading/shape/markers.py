"""The numbers and bullets that stand before words: "4.1", "(a)", "iv)", "3.", "•".

A number with a point inside it ("4.1") is that of a paragraph; any other begins an entry of a list
or an item. "A." is never one: it may be the first letter of a name.
"""

import re

from committee.rules.blocks import roman
from committee.rules.lists import Reading
from committee.rules.vocabulary import ListStyle

BULLETS = "•·▪●◦‣∙■□❖➢➤►✓Ø§\uf0b7\uf0a7\uf0d8\uf02d\uf0fc"
"""The signs that are bullets wherever they stand; dashes and "o" are only before words."""

_SECTION = r"(?:[A-Z]{1,6}\.)?\d{1,3}(?:\.\d{1,3}){1,3}[A-Z]?\.?"
_ORDINAL = r"\d{1,3}|[a-z]|[ivxl]{2,6}"
_BRACKETED = rf"\((?:{_ORDINAL}|[A-Z]|[IVX]{{2,5}})\)"
_CLOSED = rf"(?:{_ORDINAL}|[A-Z])\)"
_LABEL = re.compile(
    rf"(?P<label>[{BULLETS}]|[-–—*o](?=\s)|{_SECTION}(?=\s)|{_BRACKETED}|{_CLOSED}(?=[\sA-Z‘“])"
    rf"|(?:{_ORDINAL})\.(?=\s)|\d{{1,3}}\.(?=[A-Z]))\s*(?P<words>\S.*)"
)
_ALONE = re.compile(
    rf"[{BULLETS}]|[-–—*o]|{_SECTION}|{_BRACKETED}|{_CLOSED}|(?:{_ORDINAL})\.|\d{{1,4}}/\d{{2,4}}"
)
_MEASURE = re.compile(r"(?:[ap]\.?\s?m\b|noon|hours|hrs|million|billion|per cent|%|m\b|k\b)", re.I)
_NUMERALS = {roman(number): number for number in range(1, 60)}


def split(text: str) -> tuple[str, str]:
    """The label that text begins with, and the rest; an empty label where it has none."""
    found = _LABEL.fullmatch(text)
    if not found or ("." in found["label"] and _MEASURE.match(found["words"])):
        return "", text
    return found["label"], found["words"]


def is_alone(text: str) -> bool:
    """Whether text is nothing but a label, whose words must stand below."""
    return bool(_ALONE.fullmatch(text))


def is_section(label: str) -> bool:
    """Whether a label is the number of a paragraph, such as "4.1" or "12.3.1"."""
    return bool(re.fullmatch(_SECTION, label))


def is_bullet(label: str) -> bool:
    """Whether a label is a bullet."""
    return len(label) == 1 and label in f"{BULLETS}-–—*o"


def readings(label: str) -> tuple[Reading, ...]:
    """The ways to read a label as that of a list: "(i)" may be the letter i or the number one.

    Empty for the number of a paragraph, and for what no list of minutes can have.
    """
    if is_bullet(label):
        return (Reading(ListStyle.BULLETS, 0),)
    core = label.strip("().")
    if is_section(label) or not core.isascii() or not core:
        return ()
    if core.isdigit():
        style = ListStyle.BRACKETS if label.startswith("(") else ListStyle.NUMBERS
        return (Reading(style, int(core)),)
    if core != core.lower():
        capital = len(core) == 1 and core.isalpha()
        return (Reading(ListStyle.CAPITALS, ord(core) - ord("A") + 1),) if capital else ()
    single = len(core) == 1 and core.isalpha()
    letter = [Reading(ListStyle.LETTERS, ord(core) - ord("a") + 1)] if single else []
    numeral = [Reading(ListStyle.ROMAN, _NUMERALS[core])] if core in _NUMERALS else []
    return (*letter, *numeral)


def number(label: str) -> int | None:
    """The number in a label that is one: 12 of "12." and "(12)"."""
    core = label.strip("().")
    return int(core) if core.isascii() and core.isdigit() else None


def parts(text: str) -> tuple[str, ...]:
    """Bullets that were run together in one line, each by itself; else the line as it is.

    What stands before the first of them comes first. Dashes and "o" part nothing: they are words.
    """
    cut = re.split(rf"(?:(?<=\s)|^)(?=[{BULLETS}]\s)", text)
    return tuple(part.strip() for part in cut if part.strip())


def sections(label: str, text: str) -> tuple[str, ...]:
    """The numbered paragraphs that run on in the words of item "9." as "… 9.1 … 9.2 …", parted.

    What stands before the first of them comes first; numbers that do not count on part nothing.
    """
    lead, _, place = label.rstrip(".").partition(".")
    if not lead.isdigit() or not (place.isdigit() or not place):
        return (text,)
    last, start = int(place or 0), 0
    found: list[str] = []
    for number in re.finditer(rf"(?<=\s){int(lead)}\.(\d{{1,2}})(?=\s)", text):
        if int(number[1]) == last + 1:
            found.append(text[start : number.start()].strip())
            start, last = number.start(), last + 1
    return (*found, text[start:].strip())
