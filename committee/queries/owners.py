"""Who owes actions, and who could: for the filters of lists, for forms, and by post."""

from collections.abc import Sequence

from sqlalchemy import select

from committee.context import Context
from committee.model.actions import Action, Owner
from committee.model.people import Person
from committee.model.posts import Post, Tenure
from committee.queries import visible
from committee.queries.action_filters import IS_OUTSTANDING, OWNER
from committee.queries.actors import on

Choice = tuple[str, str]
"""The value of a choice ("post:3", "person:5") and its words."""


def owing(context: Context) -> list[Choice]:
    """Who owes an outstanding action that the actor may see, by name."""
    owing = (
        select(Owner.post_id, Owner.person_id)
        .join(Owner.action)
        .where(visible.actions(context.actor), IS_OUTSTANDING)
        .distinct()
        .cte()
    )
    posts = context.session.execute(
        select(Post.id, Post.title).where(Post.id.in_(select(owing.c.post_id)))
    )
    people = context.session.execute(
        select(Person.id, Person.name).where(Person.id.in_(select(owing.c.person_id)))
    )
    found = [(f"post:{post}", title) for post, title in posts]
    found += [(f"person:{person}", name) for person, name in people]
    return sorted(found, key=lambda choice: choice[1].casefold())


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
    """Everybody who could be asked: posts by title with who holds them today, then people."""
    held = holders(context)
    posts = context.session.execute(select(Post.id, Post.title).order_by(Post.title))
    people = context.session.execute(
        select(Person.id, Person.name).order_by(Person.sort_name, Person.id)
    )
    found = [(f"post:{post}", with_holders(title, held.get(post, []))) for post, title in posts]
    return found + [(f"person:{person}", name) for person, name in people]


def holders(context: Context, posts: Sequence[int] | None = None) -> dict[int, list[str]]:
    """For each of these posts (None: all) the names of those who hold it today."""
    statement = (
        select(Tenure.post_id, Person.name)
        .join(Tenure.person)
        .where(on(Tenure, context.today))
        .order_by(Person.sort_name)
    )
    if posts is not None:
        statement = statement.where(Tenure.post_id.in_(posts))
    found: dict[int, list[str]] = {}
    for post, name in context.session.execute(statement):
        found.setdefault(post, []).append(name)
    return found


def in_full(context: Context, action: Action) -> list[str]:
    """The owners of an action as its page names them: "Director of ICT (Ben Ffoulkes)"."""
    posts = [owner.post_id for owner in action.owners if owner.post_id is not None]
    held = holders(context, posts)
    return [
        with_holders(owner.name, held.get(owner.post_id or 0, []))
        for owner in action.owners
        if owner.name
    ]


def with_holders(title: str, names: Sequence[str]) -> str:
    """A post with the names of those who hold it, if anybody does."""
    return f"{title} ({', '.join(names)})" if names else title
