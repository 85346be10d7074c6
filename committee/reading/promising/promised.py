"""Makes a proposed action of the words that promise it: its owner, its time, its task."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from committee.reading import owners, tasks
from committee.reading.owners import Named
from committee.reading.promising.candidates import Candidate
from committee.reading.promising.certainty import certainty
from committee.reading.promising.signs import MEANINGS
from committee.reading.proposal import Action
from committee.reading.source import Place
from committee.rules import due_words

NAMED = 0.95
"""How sure an owner is who stands in a column or after the word "Action"."""


@dataclass(frozen=True)
class Whereabouts:
    """Where a promise stands: its place, the stem over it, the time in the row it stands in, and
    the resolution and limb whose words it has.
    """

    place: Place
    lead_in: str = ""
    due: str = ""
    resolution: int = 0
    limb: int = 0


def action(candidate: Candidate, where: Whereabouts, before: Sequence[str]) -> Action:
    """The action of a candidate; `before` are the sentences of the paragraphs above."""
    known = (*before, *candidate.before)
    named = Named(candidate.who, NAMED)
    if not candidate.who:
        named = owners.named(candidate.text, lead_in=where.lead_in, before=known)
    due = where.due or due_words.said(candidate.text)
    if not due and where.lead_in:
        due = due_words.said(where.lead_in)
    return Action(
        quote=candidate.text,
        place=where.place,
        task=tasks.imperative(
            candidate.text, lead_in=where.lead_in, before=known, owner=named.words
        ),
        confidence=certainty(candidate),
        why=MEANINGS[candidate.sign].why,
        owner=named.words,
        owner_confidence=named.confidence,
        due=due,
        lead_in=where.lead_in,
        resolution=where.resolution,
        limb=where.limb,
    )


def owned(promise: Action, who: str) -> Action:
    """A promise with the owner who stands below it, if one is named there."""
    return replace(promise, owner=who, owner_confidence=NAMED) if who else promise
