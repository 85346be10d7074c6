"""The pages of declarations of interest, in a browser."""

import pytest
from sqlalchemy import select

from committee.model.declarations import Declaration
from committee.rules.access import Level, Mark
from committee.rules.proceedings import Conduct, InterestKind
from committee.services import declarations
from committee.services.declarations import Interest
from tests.world import World

GIVEN = {
    "person": "Councillor Tom Ashby",
    "item": "2. Digital inclusion",
    "kind": "Disclosable pecuniary interest",
    "nature": "Mae ei gwmni'n gwerthu <b>tablets</b>\nto Siân Ŵyn-O'Connor",
    "conduct": "Left the meeting for the item",
    "dispensation": "Standards Committee, 4 June 2026",
}


def address(world: World, end: str = "") -> str:
    return f"/meetings/{world.held.id}/declarations{end}"


def add(world: World, **given: object) -> Declaration:
    interest = Interest(
        **{
            "person_id": world.member.id,
            "kind": InterestKind.DISCLOSABLE,
            "item_id": world.held.items[1].id,
            "nature": "His firm sells tablets",
            **given,
        }
    )
    found = declarations.add(world.context(world.clerk), world.held, interest)
    world.session.commit()
    return found


def recorded(world: World) -> list[Declaration]:
    return list(world.session.scalars(select(Declaration).order_by(Declaration.id)))


def test_a_clerk_records_a_declaration_from_the_meeting(client_for, world: World) -> None:
    client = client_for(world.clerk)
    page = client.see(f"/meetings/{world.held.id}")
    assert "No interests were declared." in page.text
    page = client.submit(client.see(page.link("Record a declaration")), "Save", **GIVEN)
    assert page.said == ["The declaration is recorded."]
    assert (
        "Councillor Tom Ashby: disclosable pecuniary interest in item 2; left the meeting for the "
        "item. Mae ei gwmni'n gwerthu <b>tablets</b> to Siân Ŵyn-O'Connor Dispensation: Standards "
        "Committee, 4 June 2026"
    ) in page.text
    (found,) = recorded(world)
    assert (found.person, found.item) == (world.member, world.held.items[1])
    assert (found.kind, found.conduct) == (InterestKind.DISCLOSABLE, Conduct.LEFT)


def test_one_may_record_another_straight_away(client_for, world: World) -> None:
    client = client_for(world.clerk)
    page = client.submit(client.see(address(world, "/new")), "Save and record another", **GIVEN)
    assert page.h1 == "Record a declaration of interest"
    assert page.value("nature") == ""


def test_what_they_did_is_asked_and_never_supposed(client_for, world: World) -> None:
    client = client_for(world.clerk)
    given = {name: value for name, value in GIVEN.items() if name != "conduct"}
    page = client.submit(client.see(address(world, "/new")), "Save", status=422, **given)
    assert page.errors == ["Choose what they did"]
    assert recorded(world) == []


def test_a_second_press_records_nothing(client_for, world: World) -> None:
    client = client_for(world.clerk)
    page = client.see(address(world, "/new"))
    for _ in range(2):
        client.submit(page, "Save", **GIVEN)
    assert len(recorded(world)) == 1


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        ({"person": "Choose one"}, "Choose who declared the interest"),
        ({"nature": " "}, "Enter the nature of the interest, or say that it is sensitive"),
        (
            {"is_sensitive": True},
            "Take these words out: a sensitive interest is recorded without its nature",
        ),
        (
            {"dispensation": "x" * 501},
            "Dispensation must be 500 characters or fewer: it has 501",
        ),
    ],
)
def test_what_cannot_be_taken_comes_back_as_it_was_typed(
    client_for, world: World, given: dict[str, object], sentence: str
) -> None:
    client = client_for(world.clerk)
    typed = {**GIVEN, **given}
    page = client.submit(client.see(address(world, "/new")), "Save", status=422, **typed)
    assert page.errors == [sentence]
    assert page.value("nature").strip() == str(typed["nature"]).strip()
    assert page.value("dispensation") == typed["dispensation"]
    assert recorded(world) == []


def test_a_sensitive_interest_in_no_one_item(client_for, world: World) -> None:
    client = client_for(world.clerk)
    given = {
        **GIVEN,
        "item": "No one item of the agenda",
        "nature": "",
        "is_sensitive": True,
        "dispensation": "",
        "conduct": "Stayed and took part",
    }
    page = client.submit(client.see(address(world, "/new")), "Save", **given)
    assert (
        "disclosable pecuniary interest in no one item; stayed and took part. It is sensitive, "
        "so its nature is not recorded."
    ) in page.text


@pytest.mark.parametrize(
    ("nation", "kinds"),
    [
        ("England", ["Disclosable pecuniary", "Other registrable", "Non-registrable"]),
        ("Wales", ["Personal", "Personal and prejudicial"]),
    ],
)
def test_the_kinds_of_the_nation_are_offered(
    client_for, world: World, nation: str, kinds: list[str]
) -> None:
    world.council.nation = nation
    page = client_for(world.clerk).see(address(world, "/new"))
    labels = page.tree.xpath("//input[@name='kind']/following-sibling::label")
    assert [label.text.strip() for label in labels] == [f"{kind} interest" for kind in kinds]


def test_a_kind_of_another_nation_stays_as_it_was_recorded(client_for, world: World) -> None:
    found = add(world, kind=InterestKind.PREJUDICIAL)
    client = client_for(world.clerk)
    page = client.see(address(world, f"/{found.id}"))
    assert page.tree.xpath("//input[@name='kind' and @checked]/@value") == ["prejudicial"]
    client.submit(page, "Save", nature="Another")
    assert recorded(world)[0].kind is InterestKind.PREJUDICIAL


def test_the_later_of_two_clerks_sees_what_stands_there(client_for, world: World) -> None:
    found = add(world)
    client = client_for(world.clerk)
    older = client.see(address(world, f"/{found.id}"))
    assert older.value("nature") == "His firm sells tablets"
    client.submit(older, "Save", nature="His brother sells tablets")
    page = client.submit(older, "Save", status=409, nature="His cousin sells tablets")
    assert "Nature: His brother sells tablets" in page.text
    assert page.value("nature") == "His cousin sells tablets"
    page = client.submit(page, "Save")
    assert page.said == ["The declaration is changed."]
    assert recorded(world)[0].nature == "His cousin sells tablets"


def test_a_declaration_is_removed_after_asking(client_for, world: World) -> None:
    found = add(world)
    client = client_for(world.clerk)
    page = client.see(f"/meetings/{world.held.id}")
    page = client.see(page.link("Remove: Councillor Tom Ashby, item 2"))
    assert "His firm sells tablets" in page.text
    assert recorded(world) == [found]
    page = client.submit(page, "Remove it")
    assert page.said == ["The declaration is removed."]
    assert recorded(world) == []
    client.see(address(world, "/1"), status=404)


def test_a_declaration_belongs_to_its_meeting(client_for, world: World) -> None:
    found = add(world)
    client = client_for(world.clerk)
    client.see(f"/meetings/{world.called.id}/declarations/{found.id}", status=404)


def test_before_its_day_nothing_is_recorded_of_a_meeting(client_for, world: World) -> None:
    client = client_for(world.clerk)
    assert "What happened" not in client.see(f"/meetings/{world.called.id}").text
    page = client.see(f"/meetings/{world.called.id}/declarations/new")
    page = client.submit(page, "Save", status=409, **{**GIVEN, "item": "No one item of the agenda"})
    assert "This meeting is on Tuesday 20 October 2026." in page.text
    assert "Siân Ŵyn-O'Connor" in page.text


def test_why_is_left_out_for_whoever_may_not_see_the_item(client_for, world: World) -> None:
    add(world, dispensation="The monitoring officer")
    world.held.items[1].mark = Mark(Level.EXEMPT, (3,))
    page = client_for(world.outsider).see(f"/meetings/{world.held.id}")
    assert (
        "Councillor Tom Ashby: disclosable pecuniary interest in item 2; stayed and took part. "
        "Its nature is left out: the item is not open. Comings"
    ) in page.text
    assert "tablets" in client_for(world.chair).see(f"/meetings/{world.held.id}").text


def test_only_clerks_come_here(client_for, world: World) -> None:
    found = add(world)
    for person in (world.chair, world.director, world.monitoring_officer):
        client = client_for(person)
        for end in ("/new", f"/{found.id}", f"/{found.id}/remove"):
            client.see(address(world, end), status=403)
        assert "His firm sells tablets" in client.see(f"/meetings/{world.held.id}").text
