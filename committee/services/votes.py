"""Recording who moved and seconded a resolution, and how the committee voted on it."""

from dataclasses import dataclass, replace

from sqlalchemy.orm.attributes import flag_modified

from committee.context import Context
from committee.model.resolutions import Resolution, Vote
from committee.queries import votes
from committee.rules.refusals import Invalid
from committee.rules.votes import Ballot, settled
from committee.services import checks
from committee.services.audit import record as audit
from committee.services.given import as_given
from committee.services.locks import require_writable
from committee.services.proceedings import check_moved


@dataclass(frozen=True)
class Motion:
    """How a resolution was moved and voted on, by the numbers of people."""

    mover_id: int | None = None
    seconder_id: int | None = None
    ballot: Ballot = Ballot()


def record(context: Context, resolution: Resolution, motion: Motion, *, version: int) -> None:
    """Record how a resolution was moved and voted on, begun from `version` of it.

    Recording the same again changes nothing. That the totals are those of everybody entitled to
    vote is not required: `committee.queries.votes.notices` says where they are not. Raises
    NotPermitted, OutOfOrder, Stale with what stands now, and Invalid: for "vote-12" and the like
    where person 12 was not there to vote.
    """
    require_writable(context, resolution.item, resolution.mark)
    motion = _checked(context, resolution, motion)
    if as_given(Motion, resolution) == motion:
        return
    checks.not_stale(resolution, version, in_words(resolution))
    _fill(resolution, motion)
    audit(context, "votes.record", resolution, motion.ballot.kind.value)
    context.session.expire(resolution, ["mover", "seconder"])


def in_words(resolution: Resolution) -> str:
    """The motion and vote as recorded, in lines; for whoever began from an older page."""
    lines = [
        f"Moved by: {resolution.mover.name if resolution.mover else 'nobody'}",
        f"Seconded by: {resolution.seconder.name if resolution.seconder else 'nobody'}",
        f"Vote: {resolution.ballot.words or 'none'}",
        *(f"{vote.person.name}: {vote.choice.words}" for vote in resolution.votes),
    ]
    if resolution.casting:
        lines.append(f"Casting vote: {resolution.casting.words}")
    return "\n".join(lines)


def _checked(context: Context, resolution: Resolution, motion: Motion) -> Motion:
    meeting = resolution.item.meeting
    check_moved(context, meeting, motion.mover_id, motion.seconder_id)
    voters = {person.id for person in votes.voters(context, meeting)}
    errors = {
        f"vote-{person}": "Take out this vote, or correct the attendance: they are not recorded "
        "as there with a vote"
        for person in motion.ballot.named
        if person not in voters
    }
    if errors:
        raise Invalid(errors)
    return replace(motion, ballot=settled(motion.ballot))


def _fill(resolution: Resolution, motion: Motion) -> None:
    resolution.mover_id, resolution.seconder_id = motion.mover_id, motion.seconder_id
    ballot = motion.ballot
    resolution.vote = ballot.kind
    resolution.votes_for = ballot.votes_for
    resolution.votes_against = ballot.votes_against
    resolution.votes_abstained = ballot.votes_abstained
    resolution.casting = ballot.casting
    flag_modified(resolution, "vote")  # so that a change of names alone raises the version
    recorded = {vote.person_id: vote for vote in resolution.votes}
    for person, vote in recorded.items():
        if person not in ballot.named:
            resolution.votes.remove(vote)
    for person, choice in ballot.named.items():
        if person in recorded:
            recorded[person].choice = choice
        else:
            resolution.votes.append(Vote(person_id=person, choice=choice))
