"""What the heading of an item looks like: its number in every style, its title, and the rest."""

import re
from dataclasses import dataclass

from committee.reading.source import Block, LineKind
from committee.reading.words import orders, parties, somebody
from committee.reading.words.tokens import Sentence

_MONTHS = "January February March April May June July August September October November December"
_NUMBERED = tuple(
    (style, re.compile(pattern + r"(?P<title>\S.*)"))
    for style, pattern in (
        ("Item 1", r"(?i:(?:agenda )?item(?: no\.?)?) ?(?P<number>\d{1,3})(?: ?[.:)–-]+ ?| )"),
        ("Minute 1", r"(?i:minute(?: no\.?)?) ?(?P<number>\d{1,4}) ?[.:)–-]+ ?"),
        ("OS.1", r"(?P<number>[A-Z]{1,5}[. ]?\d{1,4}(?:[/.]\d{1,4})?)[.:]? (?=[A-Z‘“'\"])"),
        ("A/1/2", r"(?P<number>[A-Z]{1,5}/\d{2,4}/\d{1,4})[.:]? (?=[A-Z‘“'\"])"),
        ("1/23", r"(?P<number>\d{1,4}(?:[/-]\d{1,4}){1,3})[.:]? ?(?=[^\d\s])"),
        ("1 (2)", r"(?P<number>\d{1,4} ?\(\d{1,3}\))[.:]? "),
        ("1:", r"(?P<number>\d{1,3}) ?[:–-] (?=[A-Z‘“'\"])"),
        ("1", rf"(?P<number>\d{{1,4}}) (?!(?:{_MONTHS.replace(' ', '|')})\b)(?=[A-Z‘“'\"])"),
        ("1A", r"(?P<number>\d{1,2})(?=[A-Z][a-z])"),
        ("I", r"(?P<number>[IVX]{1,5})\.? (?=[A-Z][A-Z])"),
    )
)
"""The ways to number an item, each with how it looks when the first item has it."""

_LABELLED = re.compile(r"(?P<number>\d{1,4})(?:(?P<sign>[.)])|\.0)|(?P<slashed>\d{1,4}/\d{2,4})")
_LIMB = re.compile(r"[a-z]|(?i:that|to)\b")
"""How limbs begin, and no titles that run on into the minute."""
_ROMAN = {"I": 1, "V": 5, "X": 10}
EXEMPT = re.compile(r"(?:exempt|confidential|private)(?: items?)? ?[:–—-] ?(?=\S)", re.IGNORECASE)
"""What stands before the title of an item that the public may not hear."""

_LONGEST = 160
_MOST_WORDS = 16
_INLINE = re.compile(r"(?P<title>[^.:–—]{2,80}?)(?: ?[:–—] ?[-–—]?|\.| - ) (?P<rest>\S.*)")
_USUAL = (
    r"(?:apologies(?: for absence)?|(?:declarations?|disclosures?) of (?:personal |members[’'] )?"
    r"interests?|(?:approval of )?(?:the )?minutes of the (?:[\w-]+ ){0,4}meeting(?: held on "
    r"[\w ,]{5,30}\d{4})?|matters arising(?: from the (?:last |previous )?(?:minutes|meeting))?"
    r"|public (?:participation|forum|question time|session|questions)|election of (?:[a-z-]+ ){0,3}"
    r"(?:chair\w*|officers|members)|(?:(?:the )?(?:chair\w*|clerk|treasurer|secretary|police|"
    r"(?:county|district|borough|ward|city) councillor)(?:[’']?s?[’']?) (?:reports?|announcements|"
    r"update|remarks))|correspondence|planning(?: applications?| decisions?| matters)?|finance"
    r"|accounts for payment|(?:any|all) other (?:urgent )?business|a\.?o\.?b\.?|date (?:and time )?"
    r"of (?:the )?next meeting|closure(?: of (?:the )?meeting)?)"
)
USUAL = re.compile(_USUAL, re.IGNORECASE)
"""The titles of items that nearly all councils have."""

_LED_BY = re.compile(rf"(?P<title>{_USUAL}) ?: (?P<rest>\S.*)", re.IGNORECASE)
_RUN_ON = re.compile(
    rf"(?P<title>(?i:{_USUAL})) (?!(?:Application|Authority|Board|Committee|Department|Enforcement"
    r"|Group|Inspector|Manager|Officer|Permission|Policy|Regulation|Sub|Team|Working)s?\b)"
    r"(?P<rest>(?:[A-Z]|\(?a\)).*)"
)
"""One of those before the first words of the minute, with a colon or with nothing between."""

_CAPITALS = re.compile(
    r"(?P<title>[A-Z][A-Z0-9 ,&’'()/-]{3,90}[A-Z)])(?<! [A-Z])(?P<sign>[.:]| ?[–—-])? "
    r"(?P<rest>\S.*)"
)
_STOP = re.compile(r"(?<=[a-z]{3})\.$", re.IGNORECASE)
_NOTHING = re.compile(
    r"(?P<title>.{2,80}?)(?:[:.]| [–—-]) "
    r"(?P<rest>(?:none|nil|no [\w ]{2,40}|n/a|approved|agreed|noted)\.?)",
    re.IGNORECASE,
)
"""A title with its whole minute behind it: "Matters arising: None"."""

_SENTENCE = re.compile(
    r"\b(?:was|were|had|has|have|is|are|would|will|said|reported|asked|noted|agreed|resolved"
    r"|confirmed|advised|explained|thanked|that)\b",
    re.IGNORECASE,
)
"""Words that titles hardly ever have, and sentences nearly always."""

NOT_TITLES = re.compile(
    r"(?:resolved|agreed|noted|recommended|received|approved|action(?: \d+)?|decisions?"
    r"|minutes?(?: \d+)?|reasons?|present|apologies|in attendance|proposed|seconded|proposer|due"
    r"|voting|for|against|vote)\b ?[:–-].*"
    r"|(?:resolved|agreed|noted|recommended|no (?:objections?|comments?))\b.*|none|nil|yes|no|all"
    r"|clerk"
    r"|(?:sub-?)?totals?\b.{0,20}\d.*|.*\b[a-z]{1,2}\d[a-z\d]? \d[a-z]{2}|.*£ ?[\d,]+\.\d\d"
    rf"|(?:{_MONTHS.replace(' ', '|')}|[a-z]{{3}}) \d{{4}}|\d+/\d+/\d+"
    r"|.*\b(?:left|joined|arrived at|entered) the (?:room|meeting|chamber)\b.*",
    re.IGNORECASE,
)
"""Short lines that are no titles of items: labels, decisions, sums, addresses and days."""

_MOST_INITIALS = 4
_BETWEEN_INITIALS = frozenset("/ & , + and".split())


@dataclass(frozen=True)
class Heading:
    """A heading: the number as written, its style, the numbers in it by which it is counted on,
    its title, and the words of the minute that follow in the same paragraph.
    """

    number: str
    style: str
    counted: tuple[int, ...]
    title: str
    rest: str = ""
    is_strong: bool = False


def numbered(block: Block) -> Heading | None:
    """The heading with a number that a block may be; None where it cannot be one."""
    text = block.text
    if block.kind is LineKind.ROW:
        return _in_row(block)
    if block.label:
        found = _LABELLED.fullmatch(block.label)
        if not found:
            return None
        number = found["number"] or found["slashed"]
        style = f"1{found['sign'] or '.'}" if found["number"] else "1/23"
        return _heading(block, number, style, text)
    for style, pattern in _NUMBERED:
        found = pattern.match(text[: 4 * _LONGEST])
        if found:
            return _heading(block, found["number"], style, text[found.start("title") :])
    return None


def shown(title: str) -> str:
    """A title without what ends it."""
    return _STOP.sub("", title.strip(" :/"))


def is_capitals(text: str) -> bool:
    """Whether words are set in capital letters throughout."""
    letters = [letter for letter in text if letter.isalpha()]
    return len(letters) > 3 and sum(map(str.isupper, letters)) >= 0.9 * len(letters)


def is_title(text: str, *, numbered: bool = False) -> bool:
    """Whether words may be a title: short, begun with a capital, and no sentence.

    One with a number may say what is to be done: "8. To discuss the car scheme".
    """
    if text.startswith("To ") and not numbered:
        return False
    if len(text) > _LONGEST or not text or text[-1] in ",;:–-" or NOT_TITLES.fullmatch(text):
        return False
    if not numbered and is_initials(text):
        return False
    count = len(text.split())
    if text[-1] == "?" and count <= 8:
        return not text[0].islower()
    if text[-1] in ".!?" and count > 6:
        return False
    return count <= _MOST_WORDS and not text[0].islower() and not _SENTENCE.search(text)


def capitals_parted(text: str) -> tuple[str, str]:
    """A title in capital letters, and the words that follow it in the same line."""
    found = _CAPITALS.fullmatch(text)
    return (found["title"], found["rest"]) if found else ("", text)


def is_initials(text: str) -> bool:
    """Whether a line holds initials alone: "SV", "RM/JB". It tells who does what stands above."""
    if not 2 <= len(text) <= 20:
        return False
    words = [word for word in Sentence(text).words if word.plain not in _BETWEEN_INITIALS]
    return 0 < len(words) <= _MOST_INITIALS and all(map(parties.is_initials, words))


def is_person(text: str) -> bool:
    """Whether a line begins with the title of a person: "Mrs R Kaur, Support Officer"."""
    return text.partition(" ")[0].rstrip(".").lower() in parties.TITLES


def is_strong(block: Block) -> bool:
    """Whether a block is set as a heading: by the file, in bold or in capitals."""
    if len(block.text) > _LONGEST or NOT_TITLES.fullmatch(block.text):
        return False
    if block.kind is not LineKind.HEADING and is_initials(block.text):
        return False
    return block.kind is LineKind.HEADING or block.is_bold or is_capitals(block.text)


def _in_row(block: Block) -> Heading | None:
    """A row of a table of minutes with a number and a title, and at most short words beside."""
    number, title, *beside = (*block.cells, "", "")
    found = _LABELLED.fullmatch(number) or (number.isdigit() and len(number) < 4)
    if not found or not is_title(title) or any(len(cell.split()) > 3 for cell in beside):
        return None
    if orders.is_order(title) and any(map(somebody.is_named, beside)):
        return None
    number = number.strip(".)")
    return Heading(number, "row", _counted(number), title, " | ".join(filter(None, beside)))


def _heading(block: Block, number: str, style: str, text: str) -> Heading | None:
    """The heading that a numbered text is, if it is one at all.

    Minute "221 (28)" is counted by 221: the number in brackets is that of an item of the agenda.
    """
    if text[:1].islower():
        return None
    if len(text) <= _LONGEST and (
        block.kind is LineKind.HEADING or block.is_bold or is_capitals(text)
    ):
        title, rest, strong = *_without_nothing(text), True
    elif parted := _parted(text):
        title, rest, strong = parted
    else:
        return None
    counted = _counted(number.partition("(")[0])
    return Heading(number, style, counted, shown(title), rest, strong)


def _parted(text: str) -> tuple[str, str, bool] | None:
    """A title, the minute behind it, and whether it is set apart by capitals; None for a limb.

    The title is empty where the number stands before a minute without one.
    """
    if (marked := EXEMPT.match(text)) and is_title(text[marked.end() :].rstrip(":.")):
        return text, "", False
    capitals = _CAPITALS.fullmatch(text)
    if capitals and capitals["sign"]:
        return capitals["title"], capitals["rest"], True
    if led := _LED_BY.fullmatch(text):
        return led["title"], led["rest"], False
    if is_title(text.rstrip(":."), numbered=True):
        return *_without_nothing(text), False
    if capitals:
        return capitals["title"], capitals["rest"], True
    for shape in (_RUN_ON, _INLINE):
        inline = shape.fullmatch(text)
        if inline and is_title(inline["title"]):
            return inline["title"], inline["rest"], False
    return None if _LIMB.match(text) else ("", text, False)


def _without_nothing(text: str) -> tuple[str, str]:
    """A title, and "None" behind it, which is its whole minute."""
    found = _NOTHING.fullmatch(text)
    return (found["title"], found["rest"]) if found else (text, "")


def _counted(number: str) -> tuple[int, ...]:
    if number.isalpha() and set(number) <= set(_ROMAN):
        worth = [_ROMAN[letter] for letter in number]
        later = [*worth[1:], 0]
        return (sum(-one if one < next_ else one for one, next_ in zip(worth, later, strict=True)),)
    return tuple(int(digits) for digits in re.findall(r"\d+", number))
