"""Lists of people as heads of minutes give them: names with posts, in lines, commas and columns."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_TITLED = re.compile(
    r"(?i:(?:county |borough |district )?(?:councillors?|cll?rs?)|mrs?|ms|miss|mx|messrs|dr|prof"
    r"(?:essor)?|rev(?:d|erend)?|sir|dame|lord|lady|baroness|alderman|ald|the mayor|pc|pcso|sgt)"
    r"(?![a-z])\.?\s?(?P<name>.*)"
)
_PLURAL = re.compile(r"(?P<title>(?:county )?councillors|cllrs|messrs)\b\.?:? ?", re.IGNORECASE)
_SINGULAR = {
    "councillors": "Councillor", "county councillors": "County Councillor", "cllrs": "Cllr",
    "messrs": "Mr",
}  # fmt: skip
_NAME_WORD = re.compile(r"[^\W\d_a-z][\w’'.-]*|de|van|von|der|la|le|ap|ab|y")
_NO_NAME = re.compile(
    r"\b(?:officer|manager|director|head|clerk|chair(?:man|person|woman)?|vice|leader|member"
    r"|secretary|treasurer|mayor|solicitor|lead|executive|engineer|planner|advis[eo]r|auditor"
    r"|assistant|governor|representative|rep|principal|teacher|headteacher|gp|nurse|inspector"
    r"|constable|co-?ordinator|accountant|analyst|lawyer|support|services|consultant|surveyor"
    r"|warden|portfolio|president|worker|administrator|minutes|notes|public|press|resident"
    r"|council|practice|finance|democratic|actioned|action|item|apologies)s?\b",
    re.IGNORECASE,
)
"""Words of posts, and of what else stands in lists of people."""

_PARTING = re.compile(r"[()\[\]]|[,;&/]|\band\b")
_BRACKETS = re.compile(r"[(\[](?P<words>[^()\[\]]*)[)\]]")
_DASH = re.compile(r" [–—-] ")
_INITIALS = re.compile(r"[A-Z]{2,4}")
_LETTERED = re.compile(
    r"(?P<name>\w+\.?(?: [\w'’-]+\.?){1,4}) (?P<letters>[A-Z]{2,3}) (?P<said>[A-Z].+)"
)
_NOBODY = re.compile(
    r"(?:none|nil|no apologies|n/a|there were (?:none|no .*)|-*)\.?", re.IGNORECASE
)
_LONGEST_LIST, _LONGEST, _MOST_WORDS = 3000, 60, 6


@dataclass(frozen=True)
class Named:
    """A name, and what stands beside it in brackets, after a dash or a comma."""

    name: str
    said: str = ""


def read(text: str) -> tuple[Named, ...]:
    """The people in a text that lists them; none where it says that there were none.

    "Councillors Bell and Rashid" are Councillor Bell and Councillor Rashid.
    """
    text = text.strip(" .:–-")
    if len(text) > _LONGEST_LIST or _NOBODY.fullmatch(text):
        return ()
    found: list[Named] = []
    title = ""
    for piece in _pieces(text):
        plural = _PLURAL.match(piece)
        if plural:
            title, piece = _SINGULAR[plural["title"].lower()], piece[plural.end() :]
        name, said = _parted(piece)
        if is_name(name, alone=bool(title)):
            title = "" if _TITLED.fullmatch(name) and not plural else title
            found.append(Named(f"{title} {name}".strip(), said))
        elif found and name:
            before = found.pop()
            found.append(Named(before.name, ", ".join(filter(None, (before.said, name, said)))))
    return tuple(found)


def is_name(text: str, *, alone: bool = False) -> bool:
    """Whether a text may be somebody's name: few words, each with a capital, and no post.

    One word is a name only after a title, as initials, or where it may stand `alone`.
    """
    titled = _TITLED.fullmatch(text)
    name = titled["name"] if titled else text
    words = name.split()
    if not words or len(text) > _LONGEST or len(words) > _MOST_WORDS:
        return False
    if not titled and _NO_NAME.search(text):
        return False
    if len(words) == 1 and not (titled or alone or _INITIALS.fullmatch(name)):
        return False
    return all(map(_NAME_WORD.fullmatch, words))


def _pieces(text: str) -> Iterator[str]:
    """The parts between commas, semicolons and "and" that stand outside brackets."""
    depth, start = 0, 0
    for sign in _PARTING.finditer(text):
        if sign[0] in "([":
            depth += 1
        elif sign[0] in ")]":
            depth = max(depth - 1, 0)
        elif not depth:
            yield text[start : sign.start()].strip()
            start = sign.end()
    yield text[start:].strip()


def _are_of(name: str, letters: str) -> bool:
    """Whether letters are the initials of a name: "JB" of "Cllr Jo Bruce"."""
    return all(f" {letter}" in f" {name}" for letter in letters)


def _parted(piece: str) -> tuple[str, str]:
    """A name, and what stands beside it: in brackets, after these, after a dash or initials."""
    name, *rest = _BRACKETS.split(piece, maxsplit=1)
    if rest and is_name(name.strip()):
        words = [*_DASH.split(_BRACKETS.sub(" ", rest[-1])), rest[0]]
        return name.strip(), ", ".join(filter(None, (each.strip(" –—-") for each in words)))
    if not rest and (lettered := _LETTERED.fullmatch(piece)) and _are_of(*lettered.groups()[:2]):
        return lettered["name"], lettered["said"]
    said = [found["words"].strip() for found in _BRACKETS.finditer(piece)]
    name, *after = _DASH.split(" ".join(_BRACKETS.sub(" ", piece).split()), maxsplit=1)
    return name.strip(" ."), ", ".join(filter(None, (*after, *said)))
