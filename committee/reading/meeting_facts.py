"""What the head and foot of minutes say of the meeting: body, day, times, place and chair."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, time

from committee.reading.outlines import MeetingOutline
from committee.reading.proposal import Attendee
from committee.reading.shape import attendance, days
from committee.reading.source import Block

_BODY = (
    r"(?:sub-?committee|committee|panel|board|cabinet|forum|executive|commission|authority|court"
    r"|council|group|assembly|association|body|partnership|governors|sacre)"
)
_DATED = r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\d).*\d{4}.*"
_HELD = r"(?:,? (?:meeting )?(?:held|on)\b.*)?"
_NAMED = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"meeting: [\d/]+ - (?P<name>.+?)(?: \(item .*\))?",
        r"[-•]? ?meeting of (?:the )?(?P<name>[^,]+), .*\d{4}.*",
        rf"(?P<name>[^,]*{_BODY}[^,]*?) ?[-–—,:] {_DATED}",
        rf"(?:at )?(?:an? |\d+[a-z]{{2}} )?meeting of (?:the )?(?P<name>.*{_BODY}.*?){_HELD}",
        r"(?P<name>[^,:]{2,80}?):? minutes,? .*\d{4}.*",
        rf"(?:draft )?minutes of (?:an? |the )?(?:[\w-]+ )?meeting of (?:the )?(?P<name>.+?)"
        rf"{_HELD}",
        rf"(?:draft )?minutes of (?:the )?(?P<name>.*{_BODY}.*?){_HELD}",
    )
)
"""Lines that name the body among other words, from the surest to the least."""

_ALONE = re.compile(rf"(?:[\w’'&-]+,? ){{0,10}}{_BODY}\b(?: \([\w ]+\))?", re.IGNORECASE)
_NOT_NAMES = re.compile(
    r"\b(?:meeting|minutes|agenda|present|members?|clerk|venue|contact|nominated|chief executive"
    r"|director|manager)\b", re.I
)  # fmt: skip
_BEFORE_NAME = re.compile(
    r"^(?:draft|unapproved|the|(?:19|20)\d\d-\d\d-\d\d)\b[ :-]*", re.IGNORECASE
)
_NOT_SAID = re.compile(
    r"\b(?:should|will|would|was|were|had|has|have|held|is|are|resolved?|made)\b|^draft\b|^$", re.I
)
"""Words of sentences, which no name of a body or place has."""

_COUNCIL = re.compile(r"\bcouncil\b", re.IGNORECASE)
_PLACE = r"(?:in|at) (?:the )?(?P<venue>(?!\d|attendance\b)[^.]{3,120}?)"
_VENUES = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"(?:venue|location|place) ?: ?(?P<venue>.{2,160})",
        rf".*\bheld\b.*\d{{4}}.{{0,40}}? {_PLACE}(?:,? (?:at|commencing) .*)?\.?",
        rf".*\bheld {_PLACE}(?:,? (?:on|at|commencing)\b.*)?\.?",
        rf"{_PLACE}\.?",
        r"(?P<venue>[^.:;|]{0,80}\b(?:hall|chamber|room|centre|offices?|civic|guildhall|school"
        r"|library|pavilion|teams|zoom|online|remote)\b[^.:;|]{0,80})",
    )
)
"""Lines that say where, from the surest to the least."""

_NOT_VENUES = (_NOT_NAMES, _NOT_SAID, re.compile(rf"(?:{_BODY}|history)$|\boffice for\b", re.I))

_CLOSED = re.compile(
    r"\b(?:meeting|chair(?:man|person)?|proceedings|committee)\b[^.]{0,60}?"
    r"\b(?:closed?|ended|concluded|finished|rose|terminated)\b(?P<when>.{0,60})"
    r"|^(?:the )?time of closure(?P<closure>.{0,60})",
    re.IGNORECASE,
)
_NOT_CLOSED = re.compile(r"\bto (?:the )?(?:public|press)\b|\bbriefly\b|\bre-?opened\b", re.I)
_STARTED = re.compile(r"\b(?:commenc|start|open|began|begin|at|from|time)", re.IGNORECASE)
_DIGITS = re.compile(r"\b\d{1,2}[/.-]\d{1,2}[/.-](?:\d{2}){1,2}\b")
_LONGEST, _MOST_BLOCKS, _FOOT = 300, 60, 8


@dataclass(frozen=True)
class Facts:
    """What is said of a meeting; what is not is empty or None."""

    committee: str = ""
    day: date | None = None
    starts_at: time | None = None
    closed_at: time | None = None
    venue: str = ""
    presiding: str = ""
    attendance: tuple[Attendee, ...] = ()

    @property
    def confidence(self) -> float:
        """How sure it is which meeting this is: the body and the day are what tells."""
        return round(0.3 + 0.3 * bool(self.committee) + 0.3 * bool(self.day), 1)


def facts(outline: MeetingOutline) -> Facts:
    """What the head, the items on who is there, and the end of a meeting's minutes say of it."""
    head = [block.text for block in outline.head[:_MOST_BLOCKS] if len(block.text) <= _LONGEST]
    people = attendance.found(outline)
    return Facts(
        committee=_committee(head),
        day=next((day for text in head for day in days.days(text)), None),
        starts_at=_starts_at(head),
        closed_at=_closed_at(_last(outline)),
        venue=_venue(head),
        presiding=attendance.presiding(outline, people),
        attendance=people,
    )


def _committee(head: Sequence[str]) -> str:
    for pattern in _NAMED:
        for text in head:
            found = pattern.fullmatch(text)
            name = _BEFORE_NAME.sub("", found["name"]).strip(" -–,") if found else ""
            if name and not _NOT_SAID.search(name):
                return name
    alone = [text for text in head if _ALONE.fullmatch(text) and not _NOT_NAMES.search(text)]
    alone.sort(key=lambda text: bool(_COUNCIL.search(text)))
    return _BEFORE_NAME.sub("", alone[0]) if alone else ""


def _starts_at(head: Sequence[str]) -> time | None:
    """The first time named beside the day, else the first beside a word such as "commenced"."""
    dated = [text for text in head if next(days.days(text), None)]
    texts = (*dated, *filter(_STARTED.search, head))
    return next((said for text in texts for said in days.times(_DIGITS.sub(" ", text))), None)


def _venue(head: Sequence[str]) -> str:
    for pattern in _VENUES:
        for text in head:
            found = pattern.fullmatch(text)
            if found and not any(each.search(found["venue"]) for each in _NOT_VENUES):
                return found["venue"].strip(" ,.")
    return ""


def _last(outline: MeetingOutline) -> Iterator[Block]:
    """The blocks among which the close stands, the last first."""
    yield from reversed(outline.foot)
    if outline.items:
        yield from reversed(outline.items[-1].minutes[-_FOOT:])


def _closed_at(blocks: Iterable[Block]) -> time | None:
    for block in blocks:
        found = _CLOSED.search(block.text) if len(block.text) <= _LONGEST else None
        if found and not _NOT_CLOSED.search(block.text):
            for said in days.times(found["when"] or found["closure"] or ""):
                return said
    return None
