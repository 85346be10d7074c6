"""Adding and changing posts, and who holds them."""

from datetime import date

import pytest
from sqlalchemy import select

from committee.model.audit import AuditEntry
from committee.rules.refusals import Invalid, NotPermitted, OutOfOrder, Stale
from committee.services import posts
from tests.world import World


def test_a_post_stands_in_a_service_under_another(world: World) -> None:
    post = posts.add(
        world.context(world.clerk),
        title="Service Desk Manager",
        service="Resources",
        superior=world.ict,
    )
    assert post.superior is world.ict
    assert world.session.scalars(select(AuditEntry.verb)).all() == ["posts.add"]


@pytest.mark.parametrize(
    ("title", "service", "field"),
    [
        ("", "", "title"),
        ("Director of ICT", "", "title"),
        ("x" * 201, "", "title"),
        ("Chief of Staff", "x" * 201, "service"),
    ],
)
def test_a_post_is_checked(world: World, title: str, service: str, field: str) -> None:
    with pytest.raises(Invalid) as refused:
        posts.add(world.context(world.clerk), title=title, service=service)
    assert list(refused.value.errors) == [field]


def test_no_post_stands_under_itself(world: World) -> None:
    context = world.context(world.clerk)
    below = posts.add(context, title="Service Desk Manager", superior=world.ict)
    for superior in (world.ict, below):
        with pytest.raises(Invalid, match="nor below it"):
            posts.change(
                context, world.ict, title="Director", service="", superior=superior, version=1
            )


def test_a_post_saved_from_an_older_page_is_refused(world: World) -> None:
    with pytest.raises(Stale) as refused:
        posts.change(
            world.context(world.clerk),
            world.ict,
            title="Director",
            service="",
            superior=None,
            version=0,
        )
    assert "Job title: Director of ICT" in refused.value.theirs


def test_the_one_before_leaves_the_day_before(world: World) -> None:
    appointed = posts.appoint(
        world.context(world.clerk), world.ict, world.head, since=date(2026, 9, 1)
    )
    before = world.ict.tenures[0]
    assert (before.person, before.until) == (world.director, date(2026, 8, 31))
    assert (appointed.since, appointed.until) == (date(2026, 9, 1), None)


def test_nobody_is_appointed_twice_nor_before_the_present_holder(world: World) -> None:
    context = world.context(world.clerk)
    with pytest.raises(Invalid, match="Ben Ffoulkes already holds this post"):
        posts.appoint(context, world.ict, world.director, since=world.today)
    with pytest.raises(Invalid, match="after 7 May 2025, when Ben Ffoulkes took it up"):
        posts.appoint(context, world.ict, world.head, since=date(2025, 5, 7))


def test_a_tenure_ends_once(world: World) -> None:
    context = world.context(world.clerk)
    tenure = world.ict.tenures[0]
    with pytest.raises(Invalid, match="7 May 2025 or later"):
        posts.end_tenure(context, tenure, until=date(2025, 5, 1))
    posts.end_tenure(context, tenure, until=date(2026, 8, 31))
    with pytest.raises(OutOfOrder, match="already left the post on 31 August 2026"):
        posts.end_tenure(context, tenure, until=world.today)
    posts.appoint(context, world.ict, world.director, since=date(2026, 9, 1))
    assert [each.until for each in world.ict.tenures] == [date(2026, 8, 31), None]


def test_whoever_answers_for_a_post_stays_when_its_holder_changes(world: World) -> None:
    context = world.context(world.clerk)
    given = posts.delegate(context, world.ict, world.head, since=date(2026, 9, 1))
    posts.appoint(context, world.ict, world.member, since=world.today)
    assert (given.until, given.is_delegate) == (None, True)
    assert world.context(world.head).actor.posts == {world.ict.id, world.culture.id}
    with pytest.raises(Invalid, match="Amrit Sandhu already answers for this post"):
        posts.delegate(context, world.ict, world.head, since=world.today)
    with pytest.raises(Invalid, match="Councillor Tom Ashby already holds this post"):
        posts.delegate(context, world.ict, world.member, since=world.today)


def test_whoever_answered_for_a_post_may_take_it_up(world: World) -> None:
    context = world.context(world.clerk)
    given = posts.delegate(context, world.ict, world.head, since=date(2026, 9, 1))
    with pytest.raises(Invalid, match="after 1 September 2026, when Amrit Sandhu began to answer"):
        posts.appoint(context, world.ict, world.head, since=date(2026, 9, 1))
    posts.appoint(context, world.ict, world.head, since=world.today)
    assert given.until == date(2026, 9, 14)
    assert world.ict.tenures[0].until == date(2026, 9, 14)


def test_answering_for_a_post_ends_once(world: World) -> None:
    context = world.context(world.clerk)
    given = posts.delegate(context, world.ict, world.head, since=date(2026, 9, 1))
    posts.end_tenure(context, given, until=date(2026, 9, 10))
    assert world.context(world.head).actor.posts == {world.culture.id}
    with pytest.raises(OutOfOrder, match="already stopped answering for the post on 10 September"):
        posts.end_tenure(context, given, until=world.today)


def test_members_and_officers_do_not_change_posts(world: World) -> None:
    for person in (world.member, world.director):
        context = world.context(person)
        with pytest.raises(NotPermitted):
            posts.add(context, title="Service Desk Manager")
        with pytest.raises(NotPermitted):
            posts.change(context, world.ict, title="D", service="", superior=None, version=1)
        with pytest.raises(NotPermitted):
            posts.appoint(context, world.ict, world.head, since=world.today)
        with pytest.raises(NotPermitted):
            posts.end_tenure(context, world.ict.tenures[0], until=world.today)
