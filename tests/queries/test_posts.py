"""Posts as lists and one by one."""

from datetime import date

import pytest

from committee.model.posts import Post
from committee.queries import posts
from committee.rules.refusals import NotFound
from committee.services import posts as services
from tests.statements import counted
from tests.world import World


def test_posts_are_listed_with_their_holders(world: World) -> None:
    context = world.context(world.clerk)
    listed = posts.listed(context)
    assert [post.title for post in listed.rows] == [
        "Director of ICT",
        "Head of Culture and Communities",
    ]
    few = counted(world.session, lambda: posts.listed(context))
    world.session.add_all(Post(title=f"Officer {place}") for place in range(30))
    assert counted(world.session, lambda: posts.listed(context)) == few


def test_the_post_held_on_a_day_is_known(world: World) -> None:
    context = world.context(world.clerk)
    services.end_tenure(context, world.ict.tenures[0], until=date(2026, 9, 14))
    held = posts.held_on(context, [world.director.id, world.head.id], world.today)
    assert held == {world.head.id: "Head of Culture and Communities"}


def test_whoever_answers_for_a_post_does_not_hold_it(world: World) -> None:
    context = world.context(world.clerk)
    given = services.delegate(context, world.ict, world.head, since=date(2026, 9, 1))
    world.session.refresh(world.ict)
    assert posts.holder(context, world.ict).person is world.director
    assert posts.delegates(context, world.ict) == [given]
    held = posts.held_on(context, [world.head.id], world.today)
    assert held == {world.head.id: "Head of Culture and Communities"}


def test_who_may_not_look_after_posts_finds_none(world: World) -> None:
    assert posts.one(world.context(world.clerk), world.ict.id) is world.ict
    with pytest.raises(NotFound):
        posts.one(world.context(world.director), world.ict.id)
    with pytest.raises(NotFound):
        posts.one(world.context(world.clerk), 999)
    with pytest.raises(NotFound):
        posts.tenure(world.ict, 999)
