"""The words of the field: each list of choices, with the words a person sees for them."""

from enum import StrEnum

from committee.rules.worded import Worded


class Role(Worded):
    """What a person may be, for one committee or for all."""

    ADMINISTRATOR = "administrator"
    CLERK = "clerk"
    MONITORING_OFFICER = "monitoring_officer"
    MEMBER = "member"
    OFFICER = "officer"


class Seat(Worded):
    """The place a person has on a committee; the order is that of a list of members."""

    CHAIR = "chair"
    VICE_CHAIR = "vice_chair", "Vice-chair"
    MEMBER = "member"
    CO_OPTEE = "co_optee", "Co-opted member"
    SUBSTITUTE = "substitute"


class MeetingKind(Worded):
    """Why a meeting was called."""

    ORDINARY = "ordinary"
    SPECIAL = "special"
    CALL_IN = "call_in", "Call-in"
    RECONVENED = "reconvened"


class MeetingState(Worded):
    """Whether a meeting is still to come, was held, or was not (and why)."""

    CALLED = "called", "Called", "light-blue"
    HELD = "held", "Held", "green"
    INQUORATE = "inquorate", "Not held: inquorate"
    POSTPONED = "postponed", "Not held: postponed"
    CANCELLED = "cancelled", "Not held: cancelled"


class Capacity(Worded):
    """In what way a person was at a meeting or missed it; the order is that of the minutes."""

    PRESENT = "present"
    SUBSTITUTE = "substitute"
    APOLOGIES = "apologies"
    ABSENT = "absent"
    EXECUTIVE = "executive", "Executive members"
    OBSERVER = "observer", "Other members"
    OFFICER = "officer", "Officers"
    WITNESS = "witness", "Witnesses"
    IN_ATTENDANCE = "in_attendance"


SITTING = (Capacity.PRESENT, Capacity.SUBSTITUTE)
"""The capacities of those who sat as members, and so may move and vote."""

AWAY = (Capacity.APOLOGIES, Capacity.ABSENT)
"""The capacities of those who were not there."""


class ItemKind(Worded):
    """What sort of business an agenda item is."""

    PROCEDURE = "procedure"
    REPORT = "report"
    PRESENTATION = "presentation"
    DISCUSSION = "discussion"
    MATTERS_ARISING = "matters_arising"


class ResolutionKind(Worded):
    """What a committee did: decide, advise another body, or take note."""

    RESOLVED = "resolved"
    RECOMMENDED = "recommended"
    AGREED = "agreed"
    NOTED = "noted"
    RECEIVED = "received"


class Placement(Worded):
    """Where a resolution prints: in the decision block, in the minutes, or in both."""

    BOTH = "both", "In the decision and in the minutes"
    DECISION = "decision", "In the decision only"
    MINUTES = "minutes", "In the minutes only"


class ListStyle(Worded):
    """How the entries of a list or the limbs of a resolution are set."""

    BULLETS = "bullets"
    LETTERS = "letters", "Letters: (a), (b), (c)"
    ROMAN = "roman", "Roman numerals: (i), (ii), (iii)"
    NUMBERS = "numbers", "Numbers: 1., 2., 3."
    BRACKETS = "brackets", "Numbers in brackets: (1), (2), (3)"
    CAPITALS = "capitals", "Capital letters: A., B., C."


class DueKind(Worded):
    """How the time for an action was given."""

    DATE = "date", "A date"
    NEXT_MEETING = "next_meeting", "At the next meeting"
    MEETING = "meeting", "At a meeting that is called"
    WORDS = "words", "In the words used at the meeting"
    TO_BE_SET = "to_be_set"


class Part(StrEnum):
    """Which of a meeting's two sets of minutes: open to the public, or exempt."""

    PUBLIC = "public"
    EXEMPT = "exempt"
