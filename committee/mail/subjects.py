"""The subject of a letter: the reference, and what it is about, on one line."""

from textwrap import shorten

from committee.mail.telling import how_late, overdue_of
from committee.model.correspondence import Facts
from committee.rules.letters import LetterKind
from committee.rules.wording import counted, date_in_words

K = LetterKind
MOST_WORDS = 80
"""How many letters of an action's words a subject holds: the rest would be cut off in a list."""

MOST_REFERENCES = 3

BEGINS = {
    K.SENT_BACK: "sent back to you",
    K.REOPENED: "open again",
    K.REASSIGNED: "no longer yours",
    K.ENDED: "no longer asked for",
    K.COMPLETED: "done, to be closed",
    K.DECLINED: "“This is not mine”",
    K.CIRCULATED: "answer for members",
}


def of(facts: Facts) -> str:
    """The subject of a letter, without a word of an action that is not open."""
    if facts.kind is K.DIGEST:
        return _digest(facts)
    if len(facts.told) > 1:
        return _several(facts)
    told = facts.told[0]
    if not told.is_open:
        return f"{told.reference}: an action that is not public"
    words = shorten(told.text, MOST_WORDS, placeholder=" …").rstrip(".")
    if facts.kind is K.ASKED:
        due = f", due {date_in_words(told.due_on)}" if told.due_on else ""
        return f"{told.reference}: {words}{due}"
    begins = how_late(told) if facts.kind in (K.REMINDER, K.ESCALATION) else BEGINS[facts.kind]
    return f"{told.reference}, {begins}: {words}"


def _several(facts: Facts) -> str:
    shown = [told.reference for told in facts.told[:MOST_REFERENCES]]
    more = len(facts.told) - len(shown)
    references = ", ".join([*shown, *([f"and {more} more"] if more else [])])
    return f"{counted(len(facts.told), 'action')}{overdue_of(facts.told)}: {references}"


def _digest(facts: Facts) -> str:
    begun = f", week of {date_in_words(facts.since)}" if facts.since else ""
    return f"Actions of your committees{begun}"
