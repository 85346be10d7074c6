"""To whom a letter about an action goes: its owners, its clerks, its members, those above."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Select, and_, select

from committee.context import Context
from committee.model.actions import Owner
from committee.model.committees import Membership
from committee.model.people import Person, RoleHeld
from committee.model.posts import Post, Tenure
from committee.queries.action_gaps import gone
from committee.queries.actors import on
from committee.rules.chasing import OwnerPart
from committee.rules.vocabulary import Role, Seat


@dataclass(frozen=True)
class Recipient:
    """Somebody a letter goes to, at `address`: "" where no e-mail address is known.

    A person writes for themselves or for the post named; an outside body has no person.
    """

    name: str
    address: str
    person_id: int | None = None
    post_id: int | None = None
    body: str = ""


def of_owner(context: Context, owner: Owner) -> Sequence[Recipient]:
    """Whoever is asked where this owner is: holders and delegates of a post, a person, a body.

    A post that nobody holds gives its title without an address, so that the clerk hears of it. An
    accountable member is not asked, nor somebody who has left: that one waits on the clerk's list.
    """
    if owner.part is not OwnerPart.OWNER:
        return []
    if owner.post_id is not None:
        return of_post(context, owner.post_id)
    if owner.person is not None:
        if _has_left(context, owner.person):
            return []
        return [Recipient(owner.person.name, owner.person.email, owner.person_id)]
    return [Recipient(owner.body, owner.email, body=owner.body)] if owner.body else []


def _has_left(context: Context, person: Person) -> bool:
    left = gone(context.today).where(Tenure.person_id == person.id).limit(1)
    return context.session.scalar(left) is not None


def of_post(context: Context, post_id: int) -> Sequence[Recipient]:
    """The holders and delegates of a post today, holders first; its bare title with none."""
    return of_posts(context, [post_id])[post_id]


def of_posts(context: Context, posts: Sequence[int] | None = None) -> dict[int, list[Recipient]]:
    """The same for each of these posts (None: all)."""
    statement = (
        select(Post.id, Post.title, Person.id, Person.name, Person.email)
        .outerjoin(Tenure, and_(Tenure.post_id == Post.id, on(Tenure, context.today)))
        .outerjoin(Person, Person.id == Tenure.person_id)
        .order_by(Post.id, Tenure.is_delegate, Person.sort_name, Person.id)
    )
    if posts is not None:
        statement = statement.where(Post.id.in_(posts))
    found: dict[int, list[Recipient]] = {}
    for post, title, person, name, email in context.session.execute(statement):
        to = (
            Recipient(title, "", None, post)
            if person is None
            else Recipient(name, email, person, post)
        )
        found.setdefault(post, []).append(to)
    return found


def clerks(context: Context, committee_id: int) -> Sequence[Recipient]:
    """The clerks of a committee today that can be written to: its own, or else those of all."""
    return _clerks(context, committee_id) or _clerks(context, None)


def _clerks(context: Context, committee_id: int | None) -> Sequence[Recipient]:
    held = select(RoleHeld.person_id).where(
        RoleHeld.role == Role.CLERK,
        RoleHeld.committee_id.is_not_distinct_from(committee_id),
        on(RoleHeld, context.today),
    )
    return _people(context, held)


def members(context: Context, committee_id: int) -> Sequence[Recipient]:
    """Everybody with a seat on a committee today, whether or not an address is known."""
    seats = select(Membership.person_id).where(
        Membership.committee_id == committee_id, on(Membership, context.today)
    )
    return _people(context, seats, addressed=False)


def chairs(context: Context, committee_id: int) -> Sequence[Recipient]:
    """Whoever is in the chair of a committee today."""
    seats = select(Membership.person_id).where(
        Membership.committee_id == committee_id,
        Membership.seat == Seat.CHAIR,
        on(Membership, context.today),
    )
    return _people(context, seats, addressed=False)


def _people(
    context: Context, wanted: Select[int], *, addressed: bool = True
) -> Sequence[Recipient]:
    statement = select(Person.id, Person.name, Person.email).where(Person.id.in_(wanted))
    if addressed:
        statement = statement.where(Person.email != "")
    rows = context.session.execute(statement.order_by(Person.sort_name, Person.id))
    return [Recipient(name, email, number) for number, name, email in rows]
