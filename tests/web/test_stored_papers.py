"""Papers served from stored copies: only to who may read them, and only while nothing changed."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from sqlalchemy import select

from committee.documents import to_docx, writers
from committee.model.papers import StoredPaper
from committee.rules.access import Level, Mark
from committee.rules.vocabulary import Part
from committee.services import action_steps, actions, items, minutes, people
from tests.minuting import issued, write
from tests.world import World

SETTLED = timedelta(minutes=5)
EXEMPT = Mark(Level.EXEMPT, (3,))
SECRET = "Zanzibar"


@pytest.fixture
def written(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The title of each document that is written as text."""
    titles: list[str] = []
    media_type, write = writers.WRITERS["txt"]

    def noting(document: to_docx.Document) -> bytes:
        titles.append(document.title)
        return write(document)

    monkeypatch.setitem(writers.WRITERS, "txt", (media_type, noting))
    return titles


@pytest.fixture
def settled(world: World, clock) -> Callable[[], None]:
    """Lets some minutes pass for everybody."""

    def later() -> None:
        world.session.commit()
        world.now += SETTLED
        clock.now = world.now

    return later


def file(world: World, name: str = "minutes.txt", part: str = "public") -> str:
    return f"/meetings/{world.held.id}/{name}?part={part}"


def stored(world: World) -> list[StoredPaper]:
    world.session.rollback()
    return list(world.session.scalars(select(StoredPaper)))


def test_an_unchanged_paper_is_written_once_for_everybody(
    client_for, world: World, settled, written: list[str]
) -> None:
    issued(world)
    settled()
    first = client_for(world.clerk).get(file(world))
    for person in (world.member, world.director, world.clerk):
        assert client_for(person).get(file(world)).data == first.data
    assert len(written) == 1
    assert len(stored(world)) == 1


def test_a_paper_that_was_just_changed_is_compared_but_not_written_again(
    client_for, world: World, written: list[str]
) -> None:
    issued(world)
    client = client_for(world.clerk)
    client.get(file(world))
    client.get(file(world))
    assert len(written) == 1
    assert stored(world)[0].audit_id == 0


def test_what_changes_elsewhere_leaves_the_copy_as_it_is(
    client_for, world: World, settled, written: list[str]
) -> None:
    issued(world)
    settled()
    client = client_for(world.member)
    client.get(file(world))
    before = stored(world)[0].audit_id
    items.add(world.context(world.clerk), world.called, title="Parks")
    settled()
    client.get(file(world))
    assert len(written) == 1
    assert stored(world)[0].audit_id > before


def change_text(world: World) -> str:
    write(world, world.held.items[1], "Members heard of Sunderland.")
    return "Sunderland"


def change_name(world: World) -> str:
    context, chair = world.context(world.clerk), world.chair
    people.change(
        context, chair, name="Councillor Sunderland", email=chair.email, version=chair.version
    )
    return "Sunderland"


def send_action(world: World) -> str:
    context = world.context(world.clerk)
    action = actions.raise_action(context, world.held.items[1], text="Write to Sunderland")
    action_steps.send(context, action)
    return "Sunderland"


def rename_item(world: World) -> str:
    item = world.held.items[1]
    items.change(
        world.context(world.clerk),
        item,
        title="Trams to Sunderland",
        number=item.number,
        author="",
        kind=item.kind,
        mark=item.mark,
        public_summary="",
        urgent_reason="",
        version=item.version,
    )
    return "Sunderland"


@pytest.mark.parametrize("change", [change_text, change_name, send_action, rename_item])
def test_whatever_changes_the_words_makes_the_paper_anew(
    client_for, world: World, settled, change: Callable[[World], str]
) -> None:
    issued(world)
    settled()
    client = client_for(world.member)
    assert "Sunderland" not in client.get(file(world)).text
    word = change(world)
    world.session.commit()
    assert word in client.get(file(world)).text
    settled()
    assert word in client.get(file(world)).text
    assert len(stored(world)) == 1


def test_a_copy_is_never_given_to_who_may_not_read_it(client_for, world: World, settled) -> None:
    world.held.items[2].mark = EXEMPT
    write(world, world.held.items[2], f"To {SECRET}.")
    issued(world)
    context = world.context(world.clerk)
    minutes.issue(context, minutes.of(context, world.held, Part.EXEMPT))
    settled()
    exempt = file(world, part="exempt")
    for _ in range(2):
        assert SECRET in client_for(world.member).get(exempt).text
        for person in (world.director, world.outsider):
            page = client_for(person).see(exempt, status=404)
            assert SECRET not in page.answer.text
        assert client_for(None).see(exempt).h1 == "Sign in"
        assert SECRET not in client_for(world.director).get(file(world)).text


def test_a_draft_that_a_clerk_stored_is_no_members_to_read(client_for, world: World) -> None:
    write(world, world.held.items[1], SECRET)
    world.session.commit()
    assert SECRET in client_for(world.clerk).get(file(world)).text
    client_for(world.member).see(file(world), status=404)


def test_who_loses_their_seat_loses_the_exempt_copy(client_for, world: World, settled) -> None:
    world.held.items[2].mark = EXEMPT
    context = world.context(world.clerk)
    exempt = minutes.of(context, world.held, Part.EXEMPT)
    minutes.begin(context, exempt)
    minutes.issue(context, exempt)
    settled()
    client = client_for(world.member)
    assert client.get(file(world, part="exempt")).status_code == 200
    world.session.execute(
        people.Person.metadata.tables["memberships"]
        .update()
        .values(until=world.now.date() - timedelta(days=1))
    )
    world.session.commit()
    client.see(file(world, part="exempt"), status=404)


def test_the_browser_is_not_sent_again_what_it_has(client_for, world: World, settled) -> None:
    issued(world)
    settled()
    client = client_for(world.member)
    first = client.get(file(world))
    assert first.headers["Cache-Control"] == "private, no-cache"
    tag = {"If-None-Match": first.headers["ETag"]}
    again = client.get(file(world), headers=tag)
    assert (again.status_code, again.data) == (304, b"")
    change_text(world)
    world.session.commit()
    assert client.get(file(world), headers=tag).status_code == 200


def test_no_browser_keeps_an_exempt_paper(client_for, world: World) -> None:
    world.held.items[2].mark = EXEMPT
    answer = client_for(world.clerk).get(file(world, part="exempt"))
    assert answer.headers["Cache-Control"] == "no-store"
    assert "ETag" not in answer.headers
