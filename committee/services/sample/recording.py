"""Records through the verbs what happened at a meeting of a plan beside its items."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from committee.context import Context
from committee.model.meetings import Item, Meeting
from committee.model.people import Person
from committee.model.resolutions import Resolution
from committee.rules.votes import Ballot
from committee.services import declarations, exclusions, movements, presiding, votes
from committee.services.sample.told import Motion, Proceedings


def record(
    context: Context,
    meeting: Meeting,
    agenda: Sequence[Item],
    told: Proceedings,
    people: Mapping[str, Person],
) -> None:
    """Record interests, comings and goings, who presided, and the exclusion of the public."""
    _record_people(context, meeting, agenda, told, people)
    for presided in told.presidings:
        item = agenda[presided.place].id
        turn = presiding.Turn(people[presided.person].id, item, item, presided.reason)
        presiding.add(context, meeting, turn)
    for excluded in told.exclusions:
        item = agenda[excluded.place].id
        given = exclusions.Excluded(
            item,
            item,
            people[excluded.mover].id,
            people[excluded.seconder].id,
            excluded.public_interest,
            excluded.readmitted_at,
        )
        exclusions.add(context, meeting, given)


def _record_people(
    context: Context,
    meeting: Meeting,
    agenda: Sequence[Item],
    told: Proceedings,
    people: Mapping[str, Person],
) -> None:
    """Record who declared an interest, and who came and went."""
    for declared in told.declarations:
        interest = declarations.Interest(
            people[declared.person].id,
            declared.kind,
            agenda[declared.place].id,
            declared.nature,
            declared.is_sensitive,
            declared.conduct,
            declared.dispensation,
        )
        declarations.add(context, meeting, interest)
    for moved in told.movements:
        move = movements.Move(
            people[moved.person].id,
            moved.kind,
            agenda[moved.place].id,
            moved.is_before,
            moved.at,
        )
        movements.add(context, meeting, move)


def record_motion(
    context: Context, resolution: Resolution, told: Motion, people: Mapping[str, Person]
) -> None:
    """Record how a resolution was moved and voted on."""
    motion = votes.Motion(
        people[told.mover].id,
        people[told.seconder].id,
        ballot(told, {name: people[name].id for name, _ in told.named}),
    )
    votes.record(context, resolution, motion, version=resolution.version)


def ballot(told: Motion, ids: Mapping[str, int]) -> Ballot:
    """The vote of a plan, with the members' own votes by their numbers."""
    return replace(told.ballot, named={ids[name]: choice for name, choice in told.named})
