"""The digest that members can choose: once a week, what happened to their committees' actions."""

from datetime import date

from sqlalchemy import select

from committee.context import Context
from committee.model.committees import Membership
from committee.model.people import Person
from committee.queries import digests
from committee.queries.actors import on as held_on
from committee.queries.recipients import Recipient
from committee.rules.letters import Digest, LetterKind
from committee.rules.permissions import require
from committee.rules.refusals import NotPermitted
from committee.services import checks, outbox
from committee.services.audit import record


def queue(context: Context, on: date) -> int:
    """Put the digests of the week before this day's in the outbox, and give how many they are.

    They are due on Monday; where nobody was there to queue them, any later day of the week makes it
    good. Whoever has had that week's gets it no second time, and nobody hears of a week in which
    nothing happened. Raises NotPermitted.
    """
    require(context.actor, "letters.manage")
    eventful = digests.eventful(context, digests.week_before(on))
    seats = select(Membership.person_id).where(
        Membership.committee_id.in_(eventful), held_on(Membership, on)
    )
    wanted = select(Person).where(
        Person.digest == Digest.WEEKLY, Person.email != "", Person.id.in_(seats)
    )
    queued = 0
    for person in context.session.scalars(wanted.order_by(Person.id)).all():
        to = Recipient(person.name, person.email, person.id)
        key = digests.key_of(on, person.id)
        letter = outbox.put(context, LetterKind.DIGEST, to, {}, key=key)
        if letter is not None:
            queued += 1
            record(context, "digests.queue", letter)
    return queued


def choose(context: Context, person: Person, digest: Digest, *, version: int) -> None:
    """Choose how often one gets the digest, everybody for themselves.

    Raises NotPermitted and Stale.
    """
    if context.actor.person_id != person.id or context.actor.link is not None:
        raise NotPermitted("Only they themselves may choose which letters somebody gets.")
    if checks.says(person, digest=digest):
        return
    checks.not_stale(person, version, person.digest.words)
    person.digest = digest
    record(context, "digests.choose", person, digest.value)
