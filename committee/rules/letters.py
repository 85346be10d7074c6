"""Letters: what each kind is for, how it stands in the outbox, and when reminders are due."""

from datetime import timedelta

from committee.rules.worded import Worded
from committee.rules.wording import counted


class LetterKind(Worded):
    """What a letter is for."""

    ASKED = "asked", "Action sent"
    SENT_BACK = "sent_back"
    REOPENED = "reopened"
    REASSIGNED = "reassigned", "No longer yours"
    ENDED = "ended", "No longer asked for"
    REMINDER = "reminder"
    ESCALATION = "escalation", "To those above the owner"
    COMPLETED = "completed", "Done, to the clerk"
    DECLINED = "declined", "“Not mine”, to the clerk"
    CIRCULATED = "circulated", "Answer to members"
    DIGEST = "digest", "Digest for a member"


TO_OWNERS = (
    LetterKind.ASKED,
    LetterKind.SENT_BACK,
    LetterKind.REOPENED,
    LetterKind.REMINDER,
)
"""The kinds that ask an owner for something: they bring the link by which to answer."""

CHASING = (LetterKind.REMINDER, LetterKind.ESCALATION)
"""The kinds that say nothing about an action once it is no longer with its owner."""


class LetterState(Worded):
    """How a letter stands in the outbox.

    A held one waits for the clerk's press; a dropped one was overtaken before it went; a refused
    one came back from the mail server.
    """

    WAITING = "waiting", "Waiting to go", "light-blue"
    HELD = "held", "For you to send", "yellow"
    SENT = "sent", "Sent", "green"
    REFUSED = "refused", "Refused", "red"
    DROPPED = "dropped", "Not sent"


class Digest(Worded):
    """How often a member wishes to read what became of the actions of their committees."""

    NEVER = "never"
    WEEKLY = "weekly", "Every Monday"


def sent_to_members(members: int, note: str) -> str:
    """What the history says of an answer sent to members, with the words that went with it."""
    to = f"To {counted(members, 'member')}"
    return f"{to}\n\n{note}" if note else to


def covering_note(said: str) -> str:
    """The words that went with an answer to members, of what the history says of it."""
    return said.partition("\n\n")[2]


STALE = timedelta(minutes=15)
"""After so long a letter in hand was left by a process that was killed, and is taken up again."""

LONGEST_WAIT = timedelta(hours=4)


def wait(attempts: int) -> timedelta:
    """How long a letter waits after so many attempts: 1, 2, 4 … minutes, at most four hours.

    There is no last attempt: a mail server may be away for days, and no letter is lost by that.
    """
    return min(timedelta(minutes=2 ** min(attempts - 1, 10)), LONGEST_WAIT)
