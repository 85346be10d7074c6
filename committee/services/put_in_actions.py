"""How an action that was read in becomes one of the record: raised, and not yet sent."""

from collections.abc import Sequence
from dataclasses import dataclass

from committee.context import Context
from committee.model.actions import Action
from committee.model.meetings import Meeting
from committee.model.readings import Finding
from committee.queries import dues, findings, known, owner_matches
from committee.queries.owner_matches import Match, Roll
from committee.reading import proposal
from committee.rules import due_words
from committee.rules.due import Due, first_after
from committee.rules.due_meanings import When
from committee.services.actions import Asked, Source, add_event, raise_actions
from committee.services.owners import OwnerGiven
from committee.services.put_in_items import Stored

SURE = 0.7
"""How sure it has to be whom the words for an owner mean: who that is gets letters."""


@dataclass(frozen=True)
class Meanings:
    """What the words of a meeting mean: who could be named there, and when the next one is."""

    roll: Roll
    when: When

    @classmethod
    def of(cls, context: Context, meeting: Meeting) -> "Meanings":
        """Those of a meeting of the record."""
        day, committee = meeting.day, meeting.committee
        later = first_after(day, dues.days(context, committee))
        roll = owner_matches.roll(context, committee, day)
        return cls(roll, When(day, later, meeting.year.ends_on))

    def owners(self, words: str) -> list[OwnerGiven]:
        """The owners as said, each with the post, person or body meant where that is sure."""
        found = map(_sure, self.roll.each(words, {}) if words else ())
        return [OwnerGiven(each.words, each.post_id, each.person_id, each.body) for each in found]

    def due(self, part: proposal.Action) -> Due:
        """When an action is due: in the words said, with the day they mean or a clerk gave."""
        return due_words.settled(part.due, part.due_on, self.when)


def put_in(context: Context, meeting: Meeting, those: Sequence[tuple[Stored, Finding]]) -> None:
    """The actions of the record, each the one that asks for the same already, or a new one.

    Their owners and dates are in the words of the minutes, with whom and what they mean where that
    is sure. Raises NotPermitted and Invalid.
    """
    meanings = Meanings.of(context, meeting)
    new: list[tuple[Finding, proposal.Action]] = []
    asked: list[Asked] = []
    for stored, finding in those:
        part = findings.action(finding)
        finding.action = known.action_among(stored.held, part)
        if finding.action is None:
            new.append((finding, part))
            asked.append(_asked(stored, part, meanings))
    if not asked:
        return
    raised = raise_actions(context, meeting, asked)
    for (finding, part), action in zip(new, raised, strict=True):
        finding.action = action
        _note(context, action, part)


def _asked(stored: Stored, part: proposal.Action, meanings: Meanings) -> Asked:
    return Asked(
        stored.item,
        part.task,
        meanings.owners(part.owner),
        meanings.due(part),
        Source(part.quote, limb_id=_limb(stored, part)),
    )


def _note(context: Context, action: Action, part: proposal.Action) -> None:
    """What a list of actions said of it stands in its history, in the words of the list."""
    said = {"Reference": part.reference, "State": part.status, "Answer": part.answer}
    lines = [f"{name}: {words}" for name, words in said.items() if words]
    if lines:
        note = "\n".join(("In the list that was read in:", *lines))
        add_event(context, action, "note", action.state, action.state, note)


def _sure(match: Match) -> Match:
    return match if match.confidence >= SURE else Match(match.words)


def _limb(stored: Stored, part: proposal.Action) -> int | None:
    """The limb whose words they are, where its resolution came with the file."""
    if not (0 < part.resolution <= len(stored.resolutions)):
        return None
    limbs = stored.resolutions[part.resolution - 1].limbs
    return limbs[part.limb - 1].id if 0 < part.limb <= len(limbs) else None
