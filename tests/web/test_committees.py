"""The pages of committees and of the seats on them, in a browser."""

from datetime import date

from sqlalchemy import select

from committee.model.committees import Committee
from committee.rules.vocabulary import MeetingState, Role, Seat
from committee.services import meetings, people
from tests.world import World

SCRIPT = "<script>alert('Tŷ')</script>"


def test_a_clerk_adds_a_committee_and_gives_its_first_seat(client_for, world: World) -> None:
    client = client_for(world.clerk)
    page = client.see("/committees/new")
    page = client.submit(
        page,
        "Add the committee",
        name="Pwyllgor Iechyd & Lles: O'r Tŷ",
        abbreviation="PIL",
        style="Narrative, then RESOLVED, numbers running through the year",
    )
    assert page.address == "/committees/pwyllgor-iechyd-and-lles-or-ty"
    assert page.h1 == "Pwyllgor Iechyd & Lles: O'r Tŷ"
    assert "Nobody has a seat on this committee today. Give the first seat" in page.text
    page = client.see(page.link("Give a seat"))
    page = client.submit(
        page, "Give the seat", person=world.chair.name, seat="Chair", since=[1, 9, 2026]
    )
    assert [row[:2] for row in page.rows("Members")] == [[world.chair.name, "Chair"]]
    page = client.see(page.link("Give a seat"))
    page = client.submit(page, "Give it, then another", person=world.member.name)
    assert page.h1 == "Give a seat"
    assert page.said == [f"{world.member.name} has the seat: member."]


def test_what_is_missing_or_too_long_is_said_and_stays_typed(client_for, world: World) -> None:
    client = client_for(world.clerk)
    page = client.see("/committees/new")
    page = client.submit(
        page, "Add the committee", status=422, name=SCRIPT, abbreviation="ABCDEFGHIJKLM"
    )
    assert page.errors == ["Abbreviation must be 12 characters or fewer: it has 13"]
    assert page.value("name") == SCRIPT
    page = client.submit(page, "Add the committee", status=422, name="", abbreviation="")
    assert page.errors == ["Enter the committee’s name", "Enter the abbreviation"]


def test_a_second_click_adds_no_second_committee(client_for, world: World) -> None:
    client = client_for(world.clerk)
    page = client.see("/committees/new")
    client.submit(page, "Add the committee", name=SCRIPT, abbreviation="S")
    page = client.submit(page, "Add the committee", status=422, name=SCRIPT, abbreviation="S")
    assert page.errors == [f"There is already a committee called {SCRIPT}"]
    names = world.session.scalars(select(Committee.name)).all()
    assert names.count(SCRIPT) == 1


def test_a_committee_is_changed_and_ended(client_for, world: World) -> None:
    client = client_for(world.clerk)
    page = client.see(f"/committees/{world.osc.slug}/change")
    assert page.value("name") == world.osc.name
    page = client.submit(page, "Save", name="Scrutiny Committee", ended_on=[1, 9, 2026])
    assert page.said == ["The committee is changed."]
    assert "Its last day was Tuesday 1 September 2026" in page.text
    assert world.osc.name == "Scrutiny Committee"
    assert world.osc.style == ""


def test_a_date_that_is_none_is_said(client_for, world: World) -> None:
    client = client_for(world.clerk)
    page = client.see(f"/committees/{world.osc.slug}/change")
    page = client.submit(page, "Save", status=422, ended_on=[31, 2, 2026])
    assert page.errors == ["Last day must be a real date"]


def test_two_clerks_at_once_see_both_texts(client_for, world: World) -> None:
    client = client_for(world.clerk)
    older = client.see(f"/committees/{world.osc.slug}/change")
    client.submit(older, "Save", name="Theirs")
    page = client.submit(older, "Save", status=409, name="Mine")
    assert page.value("name") == "Mine"
    assert "Name: Theirs" in page.text
    page = client.submit(page, "Save", name="Both")
    assert page.h1 == "Both"


def test_a_seat_is_corrected_and_ended(client_for, world: World) -> None:
    client = client_for(world.clerk)
    member = world.osc.memberships[1]
    address = f"/committees/{world.osc.slug}/members/{member.id}"
    page = client.submit(client.see(address), "Save", status=422, seat="Chair")
    assert "A committee has one chair at a time" in page.errors[0]
    page = client.submit(client.see(address), "Save", seat="Co-opted member")
    assert member.seat is Seat.CO_OPTEE
    page = client.submit(
        client.see(f"{address}/end"), "End the seat", status=422, until=[1, 1, 2025]
    )
    assert page.errors == ["Enter a last day that is 7 May 2025 or later"]
    page = client.submit(page, "End the seat", until=[14, 9, 2026])
    assert page.said == ["The seat is ended."]
    assert member.until == date(2026, 9, 14)
    assert "Former and future members (1)" in page.text


def test_members_and_officers_look_but_change_nothing(client_for, world: World) -> None:
    for person in (world.member, world.director):
        client = client_for(person)
        page = client.see("/committees")
        assert [row[0] for row in page.rows("Committees")] == [world.other.name, world.osc.name]
        page = client.see(f"/committees/{world.osc.slug}")
        assert page.tree.xpath("//main//form | //main//a[contains(@href, '/change')]") == []
        client.see(f"/committees/{world.osc.slug}/change", status=403)
        client.see("/committees/new", status=403)
    assert client_for(None).see("/committees").h1 == "Sign in"


def test_a_clerk_of_another_committee_is_refused(client_for, world: World) -> None:
    people.give_role(
        world.context(world.administrator),
        world.head,
        Role.CLERK,
        committee_id=world.other.id,
        since=world.today,
    )
    client = client_for(world.head)
    client.see(f"/committees/{world.other.slug}/change")
    page = client.see(f"/committees/{world.osc.slug}/change", status=403)
    assert "Only a clerk may change committees" in page.text
    assert client.see("/committees").tree.xpath("//main//a[contains(., 'Add a')]") == []


def test_an_unknown_committee_or_seat_is_not_found(client_for, world: World) -> None:
    client = client_for(world.clerk)
    client.see("/committees/nowhere", status=404)
    client.see(f"/committees/{world.osc.slug}/members/999", status=404)


def test_a_book_without_committees_says_what_to_do(client_for, world: World) -> None:
    for table in ("attendances", "items", "meetings", "memberships", "committees"):
        world.session.execute(Committee.metadata.tables[table].delete())
    page = client_for(world.clerk).see("/committees")
    assert "There is no committee yet. Add the first one" in page.text
    assert "No meeting is called." in client_for(world.member).see("/meetings").text


def test_a_committee_is_merged_into_another(client_for, world: World, asked) -> None:
    action = asked()
    meetings.not_held(world.context(world.clerk), world.called, MeetingState.CANCELLED, version=1)
    client = client_for(world.clerk)
    old, new = world.osc.slug, world.other
    page = client.see(client.see(f"/committees/{old}").link("Merge it into another"))
    assert "1 outstanding action will be owed to the other committee." in page.text
    page = client.submit(page, "Merge the committee", status=422, on=[1, 9, 2026])
    assert page.errors == ["Choose the committee it is merged into"]
    page = client.submit(page, "Merge the committee", status=422, into=new.name, on=[1, 9, 2026])
    assert page.errors == [
        "It has a meeting on 8 September 2026: enter that day or a later one, or cancel it first"
    ]
    page = client.submit(page, "Merge the committee", into=new.name, on=[9, 9, 2026])
    assert page.said == [f"Overview and Scrutiny Committee is merged into {new.name}."]
    moved = client.see(page.link(f"outstanding actions of {new.name} that begin with OSC"))
    assert [row[0] for row in moved.rows()] == [action.reference]
    shown = client.see(f"/actions/{action.slug}")
    assert "by the Overview and Scrutiny Committee, now merged into this" in shown.text
    assert "It was merged into" in client.see(f"/committees/{old}/merge").text
    client_for(world.member).see(f"/committees/{old}/merge", status=403)


def test_whoever_merges_from_an_older_page_sees_what_stands(client_for, world: World) -> None:
    client = client_for(world.clerk)
    older = client.see(f"/committees/{world.other.slug}/merge")
    client.submit(
        client.see(f"/committees/{world.other.slug}/change"), "Save", name="Families Committee"
    )
    page = client.submit(
        older, "Merge the committee", status=409, into=world.osc.name, on=[9, 9, 2026]
    )
    assert page.value("into") == world.osc.slug
