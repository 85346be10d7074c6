"""The page of attendance, in a browser."""

from committee.rules.vocabulary import Capacity
from tests.world import World


def _recorded(world: World) -> dict[str, tuple[Capacity, str]]:
    return {a.person.name: (a.capacity, a.described_as) for a in world.held.attendances}


def test_everybody_is_recorded_on_one_page(client_for, world: World) -> None:
    client = client_for(world.clerk)
    address = f"/meetings/{world.held.id}/attendance"
    page = client.submit(
        client.see(address),
        "Save and add more rows",
        **{
            "members-1-capacity": "apologies",
            "others-0-person": world.outsider.name,
            "others-0-capacity": "Substitute",
            "others-0-substitute_for": world.member.name,
            "others-1-person": world.director.name,
            "others-2-person": world.head.name,
            "others-2-capacity": "Witness or guest",
            "others-2-described_as": "Friends of Tŷ'r Llyfrau <i>",
        },
    )
    assert page.said == ["The attendance is recorded."]
    assert page.address == address
    assert page.value("others-0-substitute_for") == str(world.member.id)
    assert page.value("others-5-person") == ""
    assert _recorded(world) == {
        world.chair.name: (Capacity.PRESENT, ""),
        world.member.name: (Capacity.APOLOGIES, ""),
        world.outsider.name: (Capacity.SUBSTITUTE, ""),
        world.director.name: (Capacity.OFFICER, "Director of ICT"),
        world.head.name: (Capacity.WITNESS, "Friends of Tŷ'r Llyfrau <i>"),
    }
    page = client.submit(page, "Save", **{"others-1-person": "Nobody", "others-1-described_as": ""})
    assert world.director.name not in _recorded(world)
    assert f"{world.outsider.name} (for {world.member.name})" in page.text


def test_who_joined_remotely_is_ticked_and_shown(client_for, world: World) -> None:
    client = client_for(world.clerk)
    page = client.see(f"/meetings/{world.held.id}/attendance")
    page = client.submit(
        page,
        "Save",
        **{
            "members-1-is_remote": True,
            "others-0-person": world.director.name,
            "others-0-capacity": "Executive member",
            "others-0-is_remote": True,
        },
    )
    assert (
        f"Present {world.member.name}, joined remotely; {world.chair.name} "
        f"Executive members {world.director.name}, joined remotely"
    ) in page.text
    page = client.see(f"/meetings/{world.held.id}/attendance")
    assert page.value("members-1-is_remote")
    client.submit(page, "Save", **{"members-1-is_remote": False})
    assert [each.is_remote for each in world.held.attendances] == [False, False, True]


def test_a_member_may_be_left_unrecorded(client_for, world: World) -> None:
    client = client_for(world.clerk)
    page = client.see(f"/meetings/{world.held.id}/attendance")
    client.submit(page, "Save", **{"members-1-capacity": "nothing"})
    assert list(_recorded(world)) == [world.chair.name]


def test_rows_that_make_no_sense_are_said_at_their_boxes(client_for, world: World) -> None:
    client = client_for(world.clerk)
    blank = client.see(f"/meetings/{world.held.id}/attendance")
    for given, sentence in (
        ({"others-0-described_as": "Witness"}, "Choose the person this row is about"),
        (
            {"others-0-person": world.head.name, "others-0-capacity": "Choose one"},
            "Choose in which capacity they were there",
        ),
        (
            {"others-0-person": world.outsider.name, "others-0-capacity": "Substitute"},
            "Choose whom Councillor Priya Nair substitutes for",
        ),
        (
            {"others-0-person": world.head.name, "others-1-person": world.head.name},
            "Say it once: this person stands here twice",
        ),
        (
            {"others-0-person": world.member.name},
            "Say it once: this person stands here twice",
        ),
        (
            {"others-0-person": world.head.name, "others-0-described_as": "x" * 201},
            "Post or body must be 200 characters or fewer: it has 201",
        ),
    ):
        page = client.submit(blank, "Save", status=422, **given)
        assert page.errors == [sentence]
        href = page.tree.xpath("//*[contains(@class, 'error-summary')]//a/@href")[0]
        assert page.tree.xpath(f"//*[@id='{href[1:]}']"), href
        for name in given:
            assert page.value(name) != blank.value(name) or name == "others-0-capacity"


def test_two_clerks_recording_at_once_see_both(client_for, world: World) -> None:
    client = client_for(world.clerk)
    older = client.see(f"/meetings/{world.held.id}/attendance")
    client.submit(older, "Save", **{"members-1-capacity": "absent"})
    page = client.submit(older, "Save", status=409, **{"members-1-capacity": "apologies"})
    assert "Councillor Tom Ashby: Absent" in page.text
    page = client.submit(page, "Save")
    assert _recorded(world)[world.member.name][0] is Capacity.APOLOGIES


def test_a_committee_without_members_is_told_what_to_do(client_for, world: World) -> None:
    for membership in world.osc.memberships:
        world.session.delete(membership)
    page = client_for(world.clerk).see(f"/meetings/{world.called.id}/attendance")
    assert "Nobody had a seat on the committee on this day. Give seats" in page.text
