"""How often a proposed promise is right, by the sign that shows it."""

from committee.reading.promising.candidates import Candidate
from committee.reading.promising.signs import Sign

RIGHT = {
    Sign.LABEL: 0.67,
    Sign.ROW: 0.91,
    Sign.STEM: 0.95,
    Sign.TELEGRAPHIC: 0.95,
    Sign.TO_BE_DONE: 0.72,
    Sign.BARE_ORDER: 0.9,
    Sign.UNDERTOOK: 0.98,
    Sign.AGREED_TO: 0.84,
    Sign.ASKED_TO: 0.87,
    Sign.WAS_ASKED: 0.95,
    Sign.ASKED_THAT: 0.84,
    Sign.ASKED_FOR: 0.69,
    Sign.IS_TO: 0.83,
    Sign.NEEDS: 0.92,
    Sign.WILL: 0.92,
    Sign.WILL_BE_DONE: 0.82,
    Sign.ON_AGENDA: 0.94,
    Sign.DIRECTS: 0.97,
    Sign.BE_DONE: 0.8,
    Sign.BUYS: 0.9,
}
"""The share of the proposals with each sign that were promises, of 668 that were counted in minutes
of parishes, clubs and public bodies, and in others written after such. One that may be read either
way counts half. For a sign seen fewer than ten times the share is drawn towards that of all, 0.89.
The rules were made with these minutes at hand: others come out lower."""

_BESIDE = 0.05
"""What a name or the word "Action" beside a promise adds."""


def certainty(candidate: Candidate) -> float:
    """How sure a candidate is, from 0 to 1."""
    right = RIGHT[candidate.sign]
    return min(0.97, right + _BESIDE) if candidate.who else right
