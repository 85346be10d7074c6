"""How well words name a post or a person: from 0, not at all, to 1, by their full title or name."""

import re
from collections.abc import Iterator

from committee.rules.names import STYLES, unaccented

_SHORT = {
    "asst": "assistant", "chairman": "chair", "chairperson": "chair", "chairwoman": "chair",
    "coordinator": "co-ordinator", "dep": "deputy", "dept": "department", "dir": "director",
    "exec": "executive", "hd": "head", "mgr": "manager", "mgmt": "management", "off": "officer",
    "offr": "officer", "sec": "secretary", "svcs": "services", "vice-chairman": "vice-chair",
    "advisor": "adviser", "corp": "corporate", "dem": "democratic", "env": "environment",
    "it": "ict", "comms": "communications",
}  # fmt: skip
"""How the words of titles are shortened, or written otherwise."""

_SMALL = frozenset("of for the and in to a an &".split())
"""Words that make no other title of it."""

BY_TITLE = 1.0
BY_OTHER_SPELLING = 0.95
BY_OTHER_ORDER = 0.9
BY_SOME_WORDS = 0.7
BY_ONE_WORD = 0.6

BY_NAME = 0.95
BY_PART_OF_NAME = 0.85
BY_SURNAME = 0.8
BY_INITIALS = 0.7
BY_GIVEN_NAME = 0.6


def of_post(words: str, title: str) -> float:
    """How well words name the post of a title: "Dir. of ICT" and "ICT Director" do nearly."""
    if _folded(words) == _folded(title):
        return BY_TITLE
    said, full = _title(words), _title(title)
    if not said:
        return 0.0
    if said == full:
        return BY_OTHER_SPELLING
    if sorted(said) == sorted(full):
        return BY_OTHER_ORDER
    if set(said) < set(full) and (len(said) > 1 or said[0] in (full[0], full[-1])):
        return BY_SOME_WORDS if len(said) > 1 else BY_ONE_WORD
    return 0.0


def _folded(words: str) -> str:
    return " ".join(unaccented(words).casefold().split())


def _title(words: str) -> tuple[str, ...]:
    """The words of a title that matter, in full."""
    found = re.findall(r"[\w-]+", _folded(words).replace("'s", ""))
    return tuple(_SHORT.get(word, word) for word in found if word not in _SMALL)


def of_person(words: str, name: str) -> float:
    """How well words name a person: by name, surname ("Cllr Bonavia"), given name or initials.

    A style that the person does not have ("Mrs" for "Mr Hill") names somebody else.
    """
    said_style, said = _parts(words)
    style, full = _parts(name)
    if not said or not full or _is_other(said_style, style):
        return 0.0
    if said == full:
        return BY_NAME
    if _fits_surname(said[-1], full[-1]):
        if len(said) == 1:
            return BY_SURNAME if said_style else BY_GIVEN_NAME
        return BY_PART_OF_NAME if _fits_given(said[:-1], full[:-1]) else 0.0
    if len(said) == 1 and not said_style:
        if words.strip() in initials(name):
            return BY_INITIALS
        return BY_GIVEN_NAME if len(full) > 1 and said[0] == full[0] else 0.0
    return 0.0


def initials(name: str) -> frozenset[str]:
    """The letters that may stand for a person: "SWO" and "SW" for "Siân Ŵyn-O'Connor"."""
    _, parts = _parts(name)
    return frozenset(letters for letters in _initials(parts) if len(letters) > 1)


def _initials(parts: tuple[str, ...]) -> Iterator[str]:
    if len(parts) > 1:
        given, surname = parts[0], parts[-1].split("-")
        yield f"{given[:1]}{surname[0][:1]}".upper()
        yield f"{given[:1]}{''.join(part[:1] for part in surname)}".upper()
        yield "".join(part[:1] for part in parts).upper()
        yield f"{given[:1].upper()}{surname[0][:2].title()}"


def _parts(name: str) -> tuple[str, tuple[str, ...]]:
    """The style before a name, in one spelling, and its parts in small letters."""
    plain = re.sub(r"\(.*?\)|,.*", " ", unaccented(name).replace("’", "'").replace(".", ". "))
    words = [word.strip(".") for word in plain.split()]
    style = ""
    while len(words) > 1 and words[0].casefold() in STYLES:
        style = _STYLE.get(words[0].casefold(), words[0].casefold())
        words.pop(0)
    while len(words) > 2 and words[-1].isupper() and len(words[-1]) > 1:
        words.pop()
    return style, tuple(word.casefold() for word in words if word)


_STYLE = {"councillor": "cllr", "cynghorydd": "cllr", "alderman": "ald", "professor": "prof",
          "doctor": "dr", "reverend": "rev", "miss": "ms", "mrs": "ms"}  # fmt: skip


def _is_other(said: str, style: str) -> bool:
    """Whether two styles cannot be of one person: "Mr" and "Ms"."""
    return {said, style} == {"mr", "ms"}


def _fits_surname(said: str, full: str) -> bool:
    """Whether it is the surname, or the first part of a double-barrelled one."""
    return said == full or full.startswith(f"{said}-")


def _fits_given(said: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Whether given names are those of the person, in full or by their first letters."""
    return bool(full) and all(
        any(part.startswith(given) if len(given) == 1 else part == given for part in full)
        for given in said
    )
