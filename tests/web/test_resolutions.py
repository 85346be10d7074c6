"""The pages of resolutions, in a browser."""

import pytest
from sqlalchemy import select

from committee.model.resolutions import Resolution
from committee.rules.access import Level, Mark
from committee.rules.vocabulary import ListStyle, Placement, ResolutionKind
from committee.services import resolutions
from committee.services.resolutions import Wording
from tests.world import World

GIVEN = {
    "lead_in": "that the update be noted. It was also agreed that officers would say:",
    "limbs": "how long\n\n  how much  \nSiân Ŵyn-O'Connor <b>",
    "limb_style": "Bullets",
    "placement": "In the decision only",
}
LIMBS = Wording("that officers say:", ("how long", "how much"))


def address(world: World, end: str = "") -> str:
    item = world.held.items[1]
    return f"/meetings/{world.held.id}/items/{item.id}/resolutions{end}"


def add(world: World, wording: Wording = LIMBS) -> Resolution:
    found = resolutions.add(world.context(world.clerk), world.held.items[1], wording)
    world.session.commit()
    return found


def recorded(world: World) -> list[Resolution]:
    return list(world.session.scalars(select(Resolution).order_by(Resolution.position)))


def test_a_clerk_adds_a_resolution_with_a_limb_a_line(client_for, world: World) -> None:
    client = client_for(world.clerk)
    page = client.submit(client.see(address(world, "/new")), "Add the resolution", **GIVEN)
    assert page.said == ["Resolution 1 is added."]
    assert page.h1 == "2. Digital inclusion"
    (resolution,) = recorded(world)
    assert resolution.lead_in == GIVEN["lead_in"]
    assert [limb.text for limb in resolution.limbs] == [
        "how long",
        "how much",
        "Siân Ŵyn-O'Connor <b>",
    ]
    assert (resolution.kind, resolution.limb_style, resolution.placement) == (
        ResolutionKind.RESOLVED,
        ListStyle.BULLETS,
        Placement.DECISION,
    )


def test_markers_pasted_with_the_limbs_are_left_out(client_for, world: World) -> None:
    client = client_for(world.clerk)
    limbs = "·  how long\n(b) how much\n3. by whom\n1986. A good year"
    page = client.see(address(world, "/new"))
    client.submit(page, "Add the resolution", **{**GIVEN, "limbs": limbs})
    texts = [limb.text for limb in recorded(world)[0].limbs]
    assert texts == ["how long", "how much", "by whom", "1986. A good year"]


def test_one_may_add_another_straight_away(client_for, world: World) -> None:
    client = client_for(world.clerk)
    page = client.submit(client.see(address(world, "/new")), "Add it and another", **GIVEN)
    assert page.h1 == "Add a resolution to item 2"
    assert page.value("lead_in") == ""


def test_a_second_press_adds_nothing(client_for, world: World) -> None:
    client = client_for(world.clerk)
    page = client.see(address(world, "/new"))
    for _ in range(2):
        client.submit(page, "Add the resolution", **GIVEN)
    assert len(recorded(world)) == 1


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        ({"lead_in": " "}, "Enter what was resolved"),
        ({"kind": "Recommended"}, "Enter to whom it is recommended"),
        (
            {"mark": "Exempt: the public may be excluded by resolution"},
            "Choose which paragraphs of Schedule 12A apply (1 to 7)",
        ),
        ({"limbs": "a limb\n" * 301}, "Give at most 300 limbs; there are 301"),
        (
            {"lead_in": "x" * 20_001},
            "Words of the resolution must be 20,000 characters or fewer: it has 20,001",
        ),
    ],
)
def test_what_cannot_be_taken_comes_back_as_it_was_typed(
    client_for, world: World, given: dict[str, str], sentence: str
) -> None:
    client = client_for(world.clerk)
    typed = {**GIVEN, **given}
    page = client.see(address(world, "/new"))
    page = client.submit(page, "Add the resolution", status=422, **typed)
    assert page.errors == [sentence]
    assert page.value("lead_in").strip() == typed["lead_in"].strip()
    assert "Siân" in page.value("limbs") or "limbs" in given
    assert recorded(world) == []


def test_a_change_begins_with_what_is_recorded(client_for, world: World) -> None:
    exempt = Mark(Level.EXEMPT, (1, 3))
    add(world, Wording("that it be noted:", ("a", "b"), mark=exempt))
    client = client_for(world.clerk)
    page = client.see(address(world, "/1"))
    assert (page.value("lead_in"), page.value("limbs")) == ("that it be noted:", "a\nb")
    page = client.submit(
        page,
        "Save",
        kind="Recommended",
        recipient="Mayor and Cabinet",
        limbs="a\nb\nc",
    )
    assert page.said == ["Resolution 1 is changed."]
    (resolution,) = recorded(world)
    assert (resolution.recipient, len(resolution.limbs)) == ("Mayor and Cabinet", 3)
    assert resolution.mark == exempt


def test_the_later_of_two_clerks_sees_what_stands_there(client_for, world: World) -> None:
    resolution = add(world)
    client = client_for(world.clerk)
    page = client.see(address(world, "/1"))
    wording = Wording("that it be otherwise")
    resolutions.change(world.context(world.clerk), resolution, wording, version=1)
    page = client.submit(page, "Save", lead_in="that it be mine", status=409)
    assert "that it be otherwise" in page.text
    assert page.value("lead_in") == "that it be mine"
    client.submit(page, "Save")
    assert recorded(world)[0].lead_in == "that it be mine"


def test_a_resolution_is_removed_after_asking(client_for, world: World) -> None:
    add(world)
    client = client_for(world.clerk)
    page = client.see(address(world, "/1/remove"))
    assert "that officers say:" in page.text
    assert len(recorded(world)) == 1
    page = client.submit(page, "Remove the resolution")
    assert page.said == ["Resolution 1 is removed."]
    assert recorded(world) == []
    client.see(address(world, "/1"), status=404)


def test_an_action_is_raised_from_a_limb_or_from_the_whole(client_for, world: World) -> None:
    add(world)
    client = client_for(world.clerk)
    item = f"/meetings/{world.held.id}/items/{world.held.items[1].id}"
    page = client.see(item)
    raised = client.see(page.link("Raise an action from “how much”"))
    assert raised.value("quote") == "that officers say:\nhow much"
    raised = client.see(page.link("Raise an action from this: resolution 1"))
    assert raised.value("quote") == "that officers say:\nhow long\nhow much"


def test_only_clerks_come_here(client_for, world: World) -> None:
    add(world)
    for person in (world.chair, world.director, world.monitoring_officer):
        for end in ("/new", "/1", "/1/remove"):
            client_for(person).see(address(world, end), status=403)
