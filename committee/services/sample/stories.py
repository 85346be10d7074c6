"""What may become of an action, as stories told in beats; a day not yet come cuts a story short."""

from bisect import bisect_right
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from enum import Enum, auto

from committee.rules.chasing import OWN_WORDS, Closing, Means, Said
from committee.rules.due import Due
from committee.rules.vocabulary import DueKind
from committee.services.action_ends import THE_CHAIR
from committee.services.sample.days import later, moment
from committee.services.sample.plan import Deed, Owner

Doer = Callable[[Owner, date], str]
"""Who answers for an owner on a day."""

UNDATED = 28
"""In how many days something is answered that has no date."""


class From(Enum):
    """What the days of a beat are counted from."""

    LAST = auto()
    DUE = auto()
    MEETING = auto()


@dataclass(frozen=True)
class Beat:
    """One deed of a story: so many days after the one before, the due day, or the next meeting.

    `says` names the words of the action's script that it is done with.
    """

    step: str
    days: int
    counted: From = From.LAST
    says: str = ""


SEND = Beat("send", 1)
START = Beat("start", 4)
NOTE = Beat("note", 12, says="note")
DONE = Beat("complete", -3, From.DUE, "answer")
DONE_FOR_MEETING = Beat("complete", 0, From.DUE, "answer")
DONE_LATE = Beat("complete", 19, From.DUE, "answer")
CLOSE = Beat("close", 1, From.MEETING)
DECLINE = Beat("decline", 4, says="declined")
HAND_ON = Beat("change_owners", 3)
SEND_BACK = Beat("send_back", 4, says="reason")
ANSWER_AGAIN = Beat("complete", 11, says="again")
CIRCULATE = Beat("circulate", 1)
PUT_OFF = Beat("change_due", 9, says="reason")

STORIES: dict[str, tuple[Beat, ...]] = {
    "unsent": (),
    "waiting": (SEND,),
    "begun": (SEND, START),
    "under way": (SEND, START, NOTE),
    "done": (SEND, START, DONE),
    "done, noted": (SEND, START, NOTE, DONE),
    "done for the meeting": (SEND, START, NOTE, DONE_FOR_MEETING),
    "done, to members": (SEND, START, DONE, CIRCULATE),
    "to members, closed": (SEND, START, DONE, CIRCULATE, CLOSE),
    "closed": (SEND, START, DONE, CLOSE),
    "closed, noted": (SEND, START, NOTE, DONE, CLOSE),
    "closed at once": (SEND, Beat("complete", 6, says="answer"), CLOSE),
    "closed late": (SEND, START, DONE_LATE, CLOSE),
    "declined": (SEND, DECLINE),
    "handed on": (SEND, DECLINE, HAND_ON, START),
    "handed on, closed": (SEND, DECLINE, HAND_ON, START, DONE, CLOSE),
    "sent back": (SEND, START, DONE, SEND_BACK),
    "sent back, closed": (SEND, START, DONE, SEND_BACK, ANSWER_AGAIN, CLOSE),
    "reopened": (SEND, START, DONE, CLOSE, Beat("reopen", 20, says="reason")),
    "put off": (SEND, START, PUT_OFF),
    "put off, closed": (SEND, START, PUT_OFF, DONE, CLOSE),
    "superseded": (SEND, START, Beat("supersede", 30, says="reason")),
    "given up": (SEND, START, NOTE, Beat("give_up", 30, says="reason")),
    "withdrawn": (SEND, Beat("withdraw", 15, says="reason")),
}

OWN = {"start", "note", "complete", "decline"}
"""What owners do themselves; everything else is done by the clerk."""

HOURS = {
    "send": time(15, 5),
    "start": time(9, 10),
    "note": time(11, 25),
    "complete": time(15, 40),
    "decline": time(10, 15),
    "close": time(10, 30),
}
BY_DEFAULT = time(14, 20)


@dataclass(frozen=True)
class Setting:
    """Where a story plays: the clerk, the days the committee met, and the moment of the cut.

    `doer` says who answers for an owner on a day, `members` how many of those who sit on a day have
    an address and how many sit, `closing` who confirms that an action is done.
    """

    clerk: str
    doer: Doer
    met: Sequence[date]
    cut: datetime
    members: Callable[[date], tuple[int, int]]
    closing: Closing


@dataclass(frozen=True)
class Start:
    """How an action was raised; `words` are those of its script.

    `next_owners` and `more` (in days) are what a clerk changes about it later; `heard` is how its
    answers reach the clerk, where the owner does not give them here.
    """

    raised: date
    owners: tuple[Owner, ...]
    due: Due
    words: Mapping[str, str]
    next_owners: tuple[Owner, ...] = ()
    more: int = 28
    heard: Means | None = None


def deeds(story: str, start: Start, setting: Setting) -> tuple[Deed, ...]:
    """The deeds of a story up to the cut."""
    found: list[Deed] = []
    last = start.raised
    for beat in STORIES[story]:
        after = bisect_right(setting.met, last)
        met = setting.met[after] if after < len(setting.met) else None
        day = _day(beat, last, start.due, met)
        if day is None:
            break
        at = moment(day, HOURS.get(beat.step, BY_DEFAULT))
        if at >= setting.cut:
            break
        deed = _deed(beat, at, start, setting)
        if beat.step == "close":
            deed = replace(deed, meeting=met)
        if deed.owners:
            start = replace(start, owners=deed.owners)
        if deed.due:
            start = replace(start, due=deed.due)
        found.append(deed)
        last = day
    return tuple(found)


def _day(beat: Beat, last: date, due: Due, met: date | None) -> date | None:
    """The day of a beat, later than the last one; None while it waits for a meeting."""
    if beat.counted is From.MEETING:
        return later(met, beat.days) if met else None
    if beat.counted is From.DUE:
        promised = due.on or last + timedelta(days=UNDATED)
        return later(max(promised + timedelta(days=beat.days), last + timedelta(days=1)), 0)
    return later(last, beat.days)


def _deed(beat: Beat, at: datetime, start: Start, setting: Setting) -> Deed:
    by, said = setting.clerk, OWN_WORDS
    if beat.step in OWN and start.owners:
        by, said = _answers(start, setting, at.date())
    deed = Deed(at, by, beat.step, start.words[beat.says] if beat.says else "", said=said)
    if beat.step == "send_back" and setting.closing is Closing.CHAIR:
        return replace(deed, said=THE_CHAIR)
    if beat.step == "circulate":
        return replace(deed, members=setting.members(at.date()))
    if beat.step == "change_owners":
        return replace(deed, owners=start.next_owners)
    if beat.step == "change_due":
        promised = start.due.on or at.date()
        return replace(deed, due=Due(DueKind.DATE, later(promised, start.more)))
    return deed


def _answers(start: Start, setting: Setting, day: date) -> tuple[str, Said]:
    """Who records an answer and whose words it is: outside bodies write to the clerk."""
    owner, heard = start.owners[0], start.heard
    if owner.body:
        heard = heard or Means.EMAIL
    if heard is None:
        return setting.doer(owner, day), OWN_WORDS
    return setting.clerk, Said(owner.body or setting.doer(owner, day), heard, day)
