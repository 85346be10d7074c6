"""Who owes actions, and who could: for the filters of lists, for forms, and by post."""

from collections.abc import Sequence

from sqlalchemy import exists, or_, select

from committee.context import Context
from committee.model.actions import Action, Owner
from committee.model.committees import Membership
from committee.model.people import Person
from committee.model.posts import Post, Tenure
from committee.queries import visible
from committee.queries.action_filters import IS_OUTSTANDING, OWNER
from committee.queries.action_gaps import gone, unattended
from committee.queries.actors import on

VACANT = "vacant"

Choice = tuple[str, str]
"""The value of a choice ("post:3", "person:5") and its words."""


def owing(context: Context) -> list[Choice]:
    """Who owes an outstanding action that the actor may see, by name.

    Asked of one owner after another, each until the first such action: most owe one, and a list
    of all that are outstanding is longer.
    """
    is_asked = (
        exists()
        .where(Action.id == Owner.action_id, IS_OUTSTANDING, visible.actions(context.actor))
        .correlate(Owner)
    )
    posts = context.session.execute(
        select(Post.id, Post.title).where(exists().where(Owner.post_id == Post.id, is_asked))
    )
    people = context.session.execute(
        select(Person.id, Person.name).where(exists().where(Owner.person_id == Person.id, is_asked))
    )
    found = [(f"post:{post}", title) for post, title in posts]
    found += [(f"person:{person}", name) for person, name in people]
    return sorted(found, key=lambda choice: choice[1].casefold())


def services(context: Context) -> Sequence[str]:
    """The services that posts belong to, by name."""
    statement = select(Post.service).where(Post.service != "").distinct()
    return sorted(context.session.scalars(statement), key=str.casefold)


def named(context: Context, owner: str) -> Choice | None:
    """The choice that a filter's value means, where they owe or owed what the actor may see."""
    found = OWNER.fullmatch(owner)
    if not found or not _owes(context, found[1], int(found[2])):
        return None
    if found[1] == "post":
        post = context.session.get(Post, int(found[2]))
        return (owner, post.title) if post else None
    person = context.session.get(Person, int(found[2]))
    return (owner, person.name) if person else None


def _owes(context: Context, kind: str, number: int) -> bool:
    column = Owner.post_id if kind == "post" else Owner.person_id
    owing = select(Owner.id).join(Owner.action).where(column == number)
    return bool(context.session.scalar(owing.where(visible.actions(context.actor)).limit(1)))


def choices(context: Context) -> list[Choice]:
    """Everybody who could be asked: posts by title with who stands for them today, then people."""
    standing = stands(context)
    left = set(context.session.scalars(gone(context.today)))
    posts = context.session.execute(select(Post.id, Post.title).order_by(Post.title))
    people = context.session.execute(
        select(Person.id, Person.name).order_by(Person.sort_name, Person.id)
    )
    found = [(f"post:{post}", f"{title} ({standing.get(post, VACANT)})") for post, title in posts]
    return found + [
        (f"person:{person}", f"{name} (has left)" if person in left else name)
        for person, name in people
    ]


def members(context: Context, chosen: Person | None = None) -> list[tuple[int, str]]:
    """Who could be accountable: whoever has a seat today, by name, and whoever is chosen already.

    Given as (id, name).
    """
    seated = select(Membership.person_id).where(on(Membership, context.today))
    wanted = or_(Person.id.in_(seated), Person.id == (chosen.id if chosen else None))
    rows = context.session.execute(
        select(Person.id, Person.name).where(wanted).order_by(Person.sort_name, Person.id)
    )
    return [(number, name) for number, name in rows]


def stands(context: Context, posts: Sequence[int] | None = None) -> dict[int, str]:
    """For each of these posts (None: all) who stands for it today; one that is vacant is left out.

    "Ben Ffoulkes", or "Ben Ffoulkes; Amrit Sandhu answers for the post" where there is a delegate.
    """
    statement = (
        select(Tenure.post_id, Tenure.is_delegate, Person.name)
        .join(Tenure.person)
        .where(on(Tenure, context.today))
        .order_by(Tenure.is_delegate, Person.sort_name)
    )
    if posts is not None:
        statement = statement.where(Tenure.post_id.in_(posts))
    found: dict[int, list[str]] = {}
    for post, is_delegate, name in context.session.execute(statement):
        words = f"{name} answers for the post" if is_delegate else name
        found.setdefault(post, []).append(words)
    return {post: "; ".join(names) for post, names in found.items()}


def in_full(context: Context, action: Action) -> list[str]:
    """The owners of an action as its page names them: "Director of ICT (Ben Ffoulkes)"."""
    standing = stands(context, [o.post_id for o in action.owing if o.post_id is not None])
    return [
        owner.name
        if owner.post_id is None
        else f"{owner.name} ({standing.get(owner.post_id, VACANT)})"
        for owner in action.owing
        if owner.name
    ]


def unasked(context: Context, action: Action) -> list[str]:
    """Why owners of an action are not asked for it: a sentence for the clerk for each of them."""
    nobody = set(
        context.session.scalars(
            select(Owner.id).where(Owner.action_id == action.id, unattended(context.today))
        )
    )
    return [sentence for owner in action.owing if (sentence := _unasked(owner, owner.id in nobody))]


def _unasked(owner: Owner, is_nobody: bool) -> str:
    if is_nobody and owner.post_id is not None:
        return (
            f"Nobody holds the post {owner.name} today, so nobody is asked: say who holds it, or "
            "choose another owner."
        )
    if is_nobody:
        return f"{owner.name} has left, so nobody is asked: choose the post, or another owner."
    reached = owner.email if owner.body else owner.person.email if owner.person else owner.name
    return "" if reached else f"No email address is known for {owner.name}: they get no letter."
