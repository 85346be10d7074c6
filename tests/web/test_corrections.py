"""The pages of corrections of earlier minutes, in a browser."""

import pytest
from sqlalchemy import select

from committee.model.corrections import Correction
from committee.model.meetings import Item
from committee.model.people import RoleHeld
from committee.rules.access import Level, Mark
from committee.rules.minutes import MinutesState
from committee.rules.vocabulary import Part
from committee.services import corrections, items, minutes
from committee.services.corrections import Corrected
from tests.minuting import issued, next_meeting, public, write
from tests.world import World

WHERE = "minute 2, paragraph 1"


@pytest.fixture
def approval(world: World, clock) -> Item:
    """The item of the next meeting at which the minutes of the last one are put right."""
    issued(world)
    found = items.add(world.context(world.clerk), next_meeting(world), title="Minutes")
    clock.now = world.now
    world.session.commit()
    return found


def address(item: Item, end: str = "/new") -> str:
    return f"/meetings/{item.meeting_id}/items/{item.id}/corrections{end}"


def recorded(world: World) -> list[Correction]:
    return list(world.session.scalars(select(Correction)))


def correct(world: World, item: Item, **changed: object) -> Correction:
    given = {"minutes_id": public(world).id, "place": WHERE, "was": "cost", "becomes": "costs"}
    found = corrections.add(world.context(world.clerk), item, Corrected(**{**given, **changed}))
    world.session.commit()
    return found


def test_a_clerk_records_a_correction_under_an_item(
    client_for, world: World, approval: Item
) -> None:
    client = client_for(world.clerk)
    page = client.see(f"/meetings/{approval.meeting_id}/items/{approval.id}")
    page = client.see(page.link("Correct earlier minutes under this item"))
    page = client.submit(
        page,
        "Save",
        minutes="8 September 2026",
        place=WHERE,
        was="about cost",
        becomes="about the cost",
    )
    assert page.said == ["The correction is recorded."]
    sentence = f"{WHERE}: “about cost” becomes “about the cost”."
    assert f"8 September 2026, {sentence}" in page.text
    page = client.see(f"/meetings/{world.held.id}/minutes/preview")
    assert f"Corrected at the meeting on 20 October 2026. {sentence}" in page.text
    assert "about cost" in page.text
    assert page.link("Corrected at the meeting on 20 October 2026").endswith(f"items/{approval.id}")


def test_a_second_press_records_nothing(client_for, world: World, approval: Item) -> None:
    client = client_for(world.clerk)
    page = client.see(address(approval))
    for _ in range(2):
        client.submit(page, "Save", minutes="8 September 2026", place=WHERE, becomes="costs")
    assert len(recorded(world)) == 1


def test_what_cannot_be_taken_comes_back_as_it_was_typed(
    client_for, world: World, approval: Item
) -> None:
    client = client_for(world.clerk)
    page = client.submit(client.see(address(approval)), "Save", status=422, place=WHERE)
    assert page.errors == ["Choose the minutes"]
    assert page.value("place") == WHERE
    page = client.submit(page, "Save", status=422, minutes="8 September 2026")
    assert page.errors == ["Enter the words that were wrong, the words put in, or both"]
    assert recorded(world) == []


def test_a_correction_is_changed_and_removed(client_for, world: World, approval: Item) -> None:
    correction = correct(world, approval)
    client = client_for(world.clerk)
    page = client.see(f"/meetings/{approval.meeting_id}/items/{approval.id}")
    page = client.see(page.link(f"Change the correction of {WHERE}"))
    assert (page.value("was").strip(), page.value("place")) == ("cost", WHERE)
    page = client.submit(page, "Save", becomes="")
    assert page.said == ["The correction is changed."]
    assert f"{WHERE}: “cost” is taken out." in page.text
    page = client.see(address(approval, f"/{correction.id}/remove"))
    page = client.submit(page, "Remove the correction")
    assert page.said == ["The correction is removed."]
    assert recorded(world) == []


def test_the_later_of_two_clerks_sees_what_stands_there(
    client_for, world: World, approval: Item
) -> None:
    correction = correct(world, approval)
    client = client_for(world.clerk)
    page = client.see(address(approval, f"/{correction.id}"))
    theirs = Corrected(correction.minutes_id, WHERE, becomes="theirs")
    corrections.change(world.context(world.clerk), correction, theirs, version=1)
    page = client.submit(page, "Save", becomes="mine", status=409)
    assert "Becomes: theirs" in page.text
    client.submit(page, "Save")
    assert correction.becomes == "mine"


def test_where_nothing_is_issued_there_is_nothing_to_correct(client_for, world: World) -> None:
    page = client_for(world.clerk).see(address(world.held.items[1]))
    assert "so there is nothing to correct" in page.text
    assert page.buttons == []


def test_a_correction_of_exempt_minutes_is_shown_to_nobody_else(
    client_for, world: World, approval: Item
) -> None:
    context = world.context(world.clerk)
    lease = items.add(context, world.held, title="The lease", mark=Mark(Level.EXEMPT, (3,)))
    write(world, lease, "It costs a million.")
    exempt = minutes.of(context, world.held, Part.EXEMPT)
    minutes.issue(context, exempt)
    correct(world, approval, minutes_id=exempt.id, was="Zanzibar")
    for part in Part:
        minutes.of(context, approval.meeting, part).state = MinutesState.DRAFT_ISSUED
    pages = (
        f"/meetings/{approval.meeting_id}/items/{approval.id}",
        f"/meetings/{approval.meeting_id}/minutes/preview",
        f"/meetings/{world.held.id}/minutes/preview",
    )
    for person in (world.outsider, world.director):
        read = [client_for(person).see(page).text for page in pages]
        assert not any("Zanzibar" in text for text in read)
    earlier = f"{pages[2]}?part=exempt"
    assert "Zanzibar" in client_for(world.member).see(earlier).text
    client_for(world.outsider).see(earlier, status=404)


def test_only_its_own_clerk_comes_here(client_for, world: World, approval: Item) -> None:
    number = correct(world, approval).id
    theirs = world.session.scalars(
        select(RoleHeld).where(RoleHeld.person_id == world.clerk.id)
    ).one()
    theirs.committee_id = world.other.id
    for person in (world.clerk, world.chair, world.director, world.monitoring_officer):
        for end in ("/new", f"/{number}", f"/{number}/remove"):
            client_for(person).see(address(approval, end), status=403)


def test_the_page_of_the_meeting_leads_to_each_correction(
    client_for, world: World, approval: Item
) -> None:
    correct(world, approval)
    client = client_for(world.clerk)
    page = client.see(f"/meetings/{approval.meeting_id}")
    assert f"Minutes of 8 September 2026, {WHERE}: “cost” becomes “costs”." in page.text
    assert client.see(page.link(f"Change: {WHERE}")).value("place") == WHERE
    assert WHERE not in client_for(world.member).see(page.address).text
