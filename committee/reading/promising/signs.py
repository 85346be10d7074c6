"""The ways in which minutes word a promise: each sign with its weight and its reason."""

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from committee.reading.promising.governors import Governor, Verb
from committee.reading.words.parties import Party, Subject


class Sign(StrEnum):
    """A way in which minutes word a promise."""

    LABEL = "label"
    ROW = "row"
    STEM = "stem"
    TELEGRAPHIC = "telegraphic"
    TO_BE_DONE = "to be done"
    BARE_ORDER = "bare order"
    UNDERTOOK = "undertook"
    AGREED_TO = "agreed to"
    ASKED_TO = "asked to"
    WAS_ASKED = "was asked to"
    ASKED_THAT = "asked that"
    ASKED_FOR = "asked for"
    IS_TO = "is to"
    NEEDS = "needs to"
    WILL = "will"
    WILL_BE_DONE = "will be done"
    ON_AGENDA = "on the agenda"
    DIRECTS = "directs"
    BE_DONE = "be done"
    BUYS = "buys"


class Meaning(NamedTuple):
    """What a sign weighs, and what it says to a clerk."""

    weight: float
    why: str


MEANINGS = {
    Sign.LABEL: Meaning(1.5, "the word “Action” stands beside it"),
    Sign.ROW: Meaning(1.5, "it stands in a table or list of actions"),
    Sign.STEM: Meaning(1.2, "an entry of a list of what is to be done"),
    Sign.TELEGRAPHIC: Meaning(1.2, "somebody “to” do a task"),
    Sign.TO_BE_DONE: Meaning(1.0, "a task “to be” done"),
    Sign.BARE_ORDER: Meaning(0.8, "an order"),
    Sign.UNDERTOOK: Meaning(1.3, "somebody agreed to do a task"),
    Sign.AGREED_TO: Meaning(1.2, "it was agreed to do a task"),
    Sign.ASKED_TO: Meaning(1.2, "somebody asked somebody to do a task"),
    Sign.WAS_ASKED: Meaning(1.2, "somebody was asked to do a task"),
    Sign.ASKED_THAT: Meaning(1.2, "it was asked that somebody do a task"),
    Sign.ASKED_FOR: Meaning(1.0, "something was asked for"),
    Sign.IS_TO: Meaning(1.1, "somebody “is to” do a task"),
    Sign.NEEDS: Meaning(0.6, "something needs to be done"),
    Sign.WILL: Meaning(1.0, "somebody will do a task"),
    Sign.WILL_BE_DONE: Meaning(0.8, "a task will be done"),
    Sign.ON_AGENDA: Meaning(1.1, "it will be on an agenda"),
    Sign.DIRECTS: Meaning(1.3, "a resolution says who does a task"),
    Sign.BE_DONE: Meaning(1.1, "a resolution says that a task be done"),
    Sign.BUYS: Meaning(1.0, "a purchase was agreed"),
}


@dataclass(frozen=True)
class Head:
    """A verb of a task in a sentence: the sign that shows it, its plain form, its place, that of
    the first word of its clause, who is to do it, and what brings it in. `is_done` says that it is
    passive ("be circulated"), `mood` is "will", "would" or "should", where it has one; `asker` is
    whoever asks for it.
    """

    sign: Sign
    verb: str
    place: int
    first: int
    party: Party = Party.NOBODY
    governor: Governor = Governor.NONE
    is_done: bool = False
    mood: str = ""
    asker: Party = Party.NOBODY


def head(
    sign: Sign,
    verb: Verb,
    subject: Subject,
    ruled: Governor = Governor.NONE,
    asker: Party = Party.NOBODY,
) -> Head:
    """The head of a verb with its subject."""
    first, party = subject.first, subject.party
    return Head(sign, verb.verb, verb.place, first, party, ruled, verb.is_done, asker=asker)
