"""The links of letters: how often one may be used, and why one does not answer."""

from enum import StrEnum

from committee.rules.refusals import Refusal

MOST_TRIES = 20
"""So many answers and notes may be sent by one link; more is somebody trying."""


class Fault(StrEnum):
    """Why a link does not answer."""

    ALTERED = "altered"
    NOT_YOURS = "not_yours"
    ENDED = "ended"
    EXPIRED = "expired"
    MARKED = "marked"
    SPENT = "spent"

    @property
    def heading(self) -> str:
        """What is the matter, as the heading of a page."""
        return {
            "altered": "This link is not whole",
            "not_yours": "This action is with somebody else now",
            "ended": "This link was ended",
            "expired": "This link has expired",
            "marked": "This action is not public",
            "spent": "This link was used too often",
        }[self.value]

    @property
    def sentence(self) -> str:
        """What to do about it. None of them tells anything of the action."""
        return {
            "altered": "Part of its address is missing or was changed. Open it in the letter "
            "again, or copy the whole address.",
            "not_yours": "Its owner changed after this letter was written, so this link takes no "
            "answer.",
            "ended": "The clerk ended the links of this action. Sign in to answer it, or ask the "
            "clerk for another letter.",
            "expired": "Sign in to answer the action, or ask the clerk for another letter.",
            "marked": "Sign in to read it and to answer. If you have no account, ask the clerk.",
            "spent": f"It takes {MOST_TRIES} answers and notes. Write to the clerk, who can record "
            "an answer for you.",
        }[self.value]


class NoAnswer(Refusal):
    """A link does not answer, for this reason."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(fault.sentence)
        self.fault = fault
