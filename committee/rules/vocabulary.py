"""The words of the field: each list of choices, with the words a person sees for them."""

from enum import StrEnum


class Role(StrEnum):
    """What a person may be, for one committee or for all."""

    ADMINISTRATOR = "administrator"
    CLERK = "clerk"
    MONITORING_OFFICER = "monitoring_officer"
    MEMBER = "member"
    OFFICER = "officer"

    @property
    def words(self) -> str:
        """The role as it is shown: "Monitoring officer"."""
        return self.value.replace("_", " ").capitalize()


class Seat(StrEnum):
    """The place a person has on a committee; the order is that of a list of members."""

    CHAIR = "chair"
    VICE_CHAIR = "vice_chair"
    MEMBER = "member"
    CO_OPTEE = "co_optee"
    SUBSTITUTE = "substitute"

    @property
    def words(self) -> str:
        """The seat as it is printed: "Vice-chair", "Co-opted member"."""
        return {"vice_chair": "Vice-chair", "co_optee": "Co-opted member"}.get(
            self.value, self.value.capitalize()
        )


class MeetingKind(StrEnum):
    """Why a meeting was called."""

    ORDINARY = "ordinary"
    SPECIAL = "special"
    CALL_IN = "call_in"
    RECONVENED = "reconvened"

    @property
    def words(self) -> str:
        """The kind as it is shown: "Call-in"."""
        return "Call-in" if self is MeetingKind.CALL_IN else self.value.capitalize()


class MeetingState(StrEnum):
    """Whether a meeting is still to come, was held, or was not (and why)."""

    CALLED = "called"
    HELD = "held"
    INQUORATE = "inquorate"
    POSTPONED = "postponed"
    CANCELLED = "cancelled"

    @property
    def words(self) -> str:
        """The state as it is shown: "Called", "Held", "Not held: cancelled"."""
        if self in (MeetingState.CALLED, MeetingState.HELD):
            return self.value.capitalize()
        return f"Not held: {self.value}"

    @property
    def colour(self) -> str:
        """The colour of the tag that stands beside the words."""
        return {"called": "light-blue", "held": "green"}.get(self.value, "grey")


class Capacity(StrEnum):
    """In what way a person was at a meeting or missed it; the order is that of the minutes."""

    PRESENT = "present"
    SUBSTITUTE = "substitute"
    APOLOGIES = "apologies"
    ABSENT = "absent"
    EXECUTIVE = "executive"
    OBSERVER = "observer"
    OFFICER = "officer"
    WITNESS = "witness"
    IN_ATTENDANCE = "in_attendance"

    @property
    def words(self) -> str:
        """The capacity as a label in the minutes: "In attendance"."""
        return {
            "executive": "Executive members",
            "observer": "Other members",
            "officer": "Officers",
            "witness": "Witnesses",
        }.get(self.value, self.value.replace("_", " ").capitalize())


SITTING = (Capacity.PRESENT, Capacity.SUBSTITUTE)
"""The capacities of those who sat as members, and so may move and vote."""

AWAY = (Capacity.APOLOGIES, Capacity.ABSENT)
"""The capacities of those who were not there."""


class ItemKind(StrEnum):
    """What sort of business an agenda item is."""

    PROCEDURE = "procedure"
    REPORT = "report"
    PRESENTATION = "presentation"
    DISCUSSION = "discussion"
    MATTERS_ARISING = "matters_arising"

    @property
    def words(self) -> str:
        """The kind as it is shown."""
        return self.value.replace("_", " ").capitalize()


class ResolutionKind(StrEnum):
    """What a committee did: decide, advise another body, or take note."""

    RESOLVED = "resolved"
    RECOMMENDED = "recommended"
    AGREED = "agreed"
    NOTED = "noted"
    RECEIVED = "received"

    @property
    def words(self) -> str:
        """The kind as it is shown: "Resolved"."""
        return self.value.capitalize()


class Placement(StrEnum):
    """Where a resolution prints: in the decision block, in the minutes, or in both."""

    BOTH = "both"
    DECISION = "decision"
    MINUTES = "minutes"

    @property
    def words(self) -> str:
        """The place as it is shown."""
        return {
            "both": "In the decision and in the minutes",
            "decision": "In the decision only",
            "minutes": "In the minutes only",
        }[self.value]


class ListStyle(StrEnum):
    """How the entries of a list or the limbs of a resolution are set."""

    BULLETS = "bullets"
    LETTERS = "letters"
    ROMAN = "roman"
    NUMBERS = "numbers"
    BRACKETS = "brackets"
    CAPITALS = "capitals"

    @property
    def words(self) -> str:
        """The style as it is shown, with its marker."""
        return {
            "bullets": "Bullets",
            "letters": "Letters: (a), (b), (c)",
            "roman": "Roman numerals: (i), (ii), (iii)",
            "numbers": "Numbers: 1., 2., 3.",
            "brackets": "Numbers in brackets: (1), (2), (3)",
            "capitals": "Capital letters: A., B., C.",
        }[self.value]


class DueKind(StrEnum):
    """How the time for an action was given."""

    DATE = "date"
    NEXT_MEETING = "next_meeting"
    MEETING = "meeting"
    WORDS = "words"
    TO_BE_SET = "to_be_set"

    @property
    def words(self) -> str:
        """The choice as a clerk sees it."""
        return {
            "date": "A date",
            "next_meeting": "At the next meeting",
            "meeting": "At a meeting that is called",
            "words": "In the words used at the meeting",
            "to_be_set": "To be set",
        }[self.value]


class Part(StrEnum):
    """Which of a meeting's two sets of minutes: open to the public, or exempt."""

    PUBLIC = "public"
    EXEMPT = "exempt"
