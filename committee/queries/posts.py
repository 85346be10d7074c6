"""Posts as lists and one by one, with who holds them."""

from collections.abc import Sequence
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import selectinload

from committee.context import Context
from committee.model.posts import Post, Tenure
from committee.queries.actors import on
from committee.queries.pages import Page, page_of
from committee.rules.permissions import may_anywhere
from committee.rules.refusals import NotFound


def listed(context: Context, page: int = 1) -> Page[Post]:
    """A page of posts by title, with everybody who held each."""
    return page_of(
        context.session,
        select(Post)
        .order_by(Post.title)
        .options(
            selectinload(Post.tenures).selectinload(Tenure.person), selectinload(Post.superior)
        ),
        page,
    )


def choices(context: Context) -> Sequence[tuple[int, str]]:
    """Every post, as (id, title), by title."""
    rows = context.session.execute(select(Post.id, Post.title).order_by(Post.title))
    return [(post_id, title) for post_id, title in rows]


def one(context: Context, post_id: int) -> Post:
    """A post with its holders over time. Raises NotFound."""
    if not may_anywhere(context.actor, "people.manage"):
        raise NotFound("There is no such post, or you may not see it.")
    post = context.session.scalars(
        select(Post)
        .where(Post.id == post_id)
        .options(
            selectinload(Post.tenures).selectinload(Tenure.person), selectinload(Post.superior)
        )
    ).first()
    if post is None:
        raise NotFound("There is no such post.")
    return post


def holder(context: Context, post: Post) -> Tenure | None:
    """Who holds a post today, of the tenures that are loaded with it; None where nobody does."""
    return next((held for held in _today(context, post) if not held.is_delegate), None)


def delegates(context: Context, post: Post) -> list[Tenure]:
    """Who answers for a post today beside its holder, of the tenures that are loaded with it."""
    return [held for held in _today(context, post) if held.is_delegate]


def _today(context: Context, post: Post) -> list[Tenure]:
    day = context.today
    return [t for t in post.tenures if t.since <= day and (t.until is None or t.until >= day)]


def tenure(post: Post, tenure_id: int) -> Tenure:
    """One person's time in a post. Raises NotFound."""
    for held in post.tenures:
        if held.id == tenure_id:
            return held
    raise NotFound("Nobody held this post then.")


def held_on(context: Context, person_ids: Sequence[int], day: date) -> dict[int, str]:
    """For each person the title of the post they held on a day, where they held one."""
    rows = context.session.execute(
        select(Tenure.person_id, Post.title)
        .join(Tenure.post)
        .where(Tenure.person_id.in_(person_ids), on(Tenure, day), ~Tenure.is_delegate)
        .order_by(Tenure.since)
    )
    return dict(rows.all())
