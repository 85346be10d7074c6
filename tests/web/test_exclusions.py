"""The pages of the exclusion of the press and public, in a browser."""

import pytest
from sqlalchemy import select

from committee.model.exclusions import Exclusion
from committee.model.meetings import Item
from committee.model.people import RoleHeld
from committee.rules.access import Level, Mark
from committee.services import exclusions, items
from committee.services.exclusions import Excluded
from tests.world import World


@pytest.fixture
def lease(world: World) -> Item:
    mark = Mark(Level.EXEMPT, (3,))
    found = items.add(world.context(world.clerk), world.held, title="Zanzibar lease", mark=mark)
    world.session.commit()
    return found


def address(world: World, end: str = "") -> str:
    return f"/meetings/{world.held.id}/exclusions{end}"


def recorded(world: World) -> list[Exclusion]:
    return list(world.session.scalars(select(Exclusion)))


def exclude(world: World, lease: Item, **given: object) -> Exclusion:
    excluded = Excluded(lease.id, **given)
    found = exclusions.add(world.context(world.clerk), world.held, excluded)
    world.session.commit()
    return found


def test_a_clerk_records_an_exclusion_and_sees_what_will_print(
    client_for, world: World, lease: Item
) -> None:
    client = client_for(world.clerk)
    page = client.see(f"/meetings/{world.held.id}")
    page = client.see(page.link("Record the exclusion of the public"))
    assert "No exclusion is recorded." in page.text
    page = client.see(page.link("Record an exclusion"))
    assert page.value("first_item") == str(lease.id)
    page = client.submit(
        page,
        "Save",
        mover=world.chair.name,
        seconder=world.member.name,
        public_interest="The bids are open.",
        readmitted_at="8.15 pm",
    )
    assert page.said == ["The exclusion of the press and public is recorded."]
    assert "for item 4, because it involves" in page.text
    assert "paragraph 3 of Part 1 of Schedule 12A to the Act" in page.text
    assert "The bids are open." in page.text
    assert f"Moved by {world.chair.name}, seconded by {world.member.name}." in page.text
    assert "The public came back at 8.15 pm." in page.text


def test_a_second_press_records_nothing(client_for, world: World, lease: Item) -> None:
    client = client_for(world.clerk)
    page = client.see(address(world, "/new"))
    for _ in range(2):
        client.submit(page, "Save")
    assert len(recorded(world)) == 1


def test_what_cannot_be_taken_comes_back_as_it_was_typed(
    client_for, world: World, lease: Item
) -> None:
    client = client_for(world.clerk)
    page = client.submit(
        client.see(address(world, "/new")),
        "Save",
        status=422,
        first_item="2. Digital inclusion",
        last_item="3. Libraries and community centres",
        public_interest="Because.",
    )
    assert page.errors == [
        "None of these items is exempt or confidential. Mark the item that is before you record "
        "that the public were excluded"
    ]
    assert page.value("public_interest").strip() == "Because."
    page = client.submit(page, "Save", status=422, readmitted_at="soon")
    assert page.errors == ["When the public came back must be a time, like 6.30 pm or 18:30"]
    assert recorded(world) == []


def test_a_change_begins_with_what_is_recorded(client_for, world: World, lease: Item) -> None:
    exclusion = exclude(world, lease, public_interest="Because.")
    client = client_for(world.clerk)
    page = client.see(address(world, f"/{exclusion.id}"))
    assert "This will print" in page.text.replace("this", "This")
    page = client.submit(page, "Save", last_item="4. Zanzibar lease")
    assert page.said == ["The exclusion of the press and public is changed."]
    assert (exclusion.last_item, exclusion.public_interest) == (lease, "Because.")


def test_the_later_of_two_clerks_sees_what_stands_there(
    client_for, world: World, lease: Item
) -> None:
    exclusion = exclude(world, lease)
    client = client_for(world.clerk)
    page = client.see(address(world, f"/{exclusion.id}"))
    theirs = Excluded(lease.id, public_interest="Theirs.")
    exclusions.change(world.context(world.clerk), exclusion, theirs, version=1)
    page = client.submit(page, "Save", public_interest="Mine.", status=409)
    assert "Public interest: Theirs." in page.text
    client.submit(page, "Save")
    assert exclusion.public_interest == "Mine."


def test_an_exclusion_is_removed_after_asking(client_for, world: World, lease: Item) -> None:
    exclusion = exclude(world, lease)
    client = client_for(world.clerk)
    page = client.see(address(world, f"/{exclusion.id}/remove"))
    assert len(recorded(world)) == 1
    page = client.submit(page, "Remove the exclusion")
    assert page.said == ["The exclusion of the press and public is removed."]
    assert recorded(world) == []


def test_a_clerk_is_told_when_nothing_will_print(client_for, world: World, lease: Item) -> None:
    exclude(world, lease)
    lease.mark = Mark()
    page = client_for(world.clerk).see(address(world))
    assert "None of these items is exempt or confidential any more" in page.text
    assert "No item of this meeting is exempt or confidential." in page.text


def test_the_meeting_says_from_which_items_and_no_exempt_word(
    client_for, world: World, lease: Item
) -> None:
    exclude(world, lease, public_interest="Because.")
    page = client_for(world.outsider).see(f"/meetings/{world.held.id}")
    assert "Excluded from item 4 to the end of the meeting." in page.text
    assert "Zanzibar" not in page.text


def test_only_its_own_clerk_comes_here(client_for, world: World, lease: Item) -> None:
    number = exclude(world, lease).id
    theirs = world.session.scalars(
        select(RoleHeld).where(RoleHeld.person_id == world.clerk.id)
    ).one()
    theirs.committee_id = world.other.id
    for person in (world.clerk, world.chair, world.director, world.monitoring_officer):
        for end in ("", "/new", f"/{number}", f"/{number}/remove"):
            client_for(person).see(address(world, end), status=403)
