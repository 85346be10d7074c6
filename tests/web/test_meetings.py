"""The pages of meetings and of what became of them, in a browser."""

from datetime import date, time

from sqlalchemy import select

from committee.model.meetings import Meeting
from committee.model.minutes import Minutes
from committee.rules.minutes import MinutesState
from committee.rules.vocabulary import MeetingState, Role
from committee.services import items, people
from tests.world import World


def test_a_clerk_calls_a_meeting_once(client_for, world: World) -> None:
    client = client_for(world.clerk)
    blank = client.see(f"/meetings/new?committee={world.osc.slug}")
    given = {
        "day": [1, 12, 2026],
        "starts_at": "6.30 pm",
        "place": "Neuadd y Dref, Siop O'Neill <b>",
        "kind": "Special",
    }
    page = client.submit(blank, "Call the meeting", **given)
    assert page.h1 == "Meeting on Tuesday 1 December 2026"
    assert "Neuadd y Dref, Siop O'Neill <b>" in page.text
    assert [row[1] for row in page.rows("Items")][0] == "Apologies for absence"
    page = client.submit(blank, "Call the meeting", status=422, **given)
    assert "already has a meeting on Tuesday 1 December 2026 at 6.30 pm" in page.errors[0]
    assert page.value("place") == given["place"]
    assert len(world.session.scalars(select(Meeting)).all()) == 3


def test_what_a_meeting_lacks_is_said(client_for, world: World) -> None:
    client = client_for(world.clerk)
    page = client.submit(
        client.see("/meetings/new"),
        "Call the meeting",
        status=422,
        day=[1, 13, 2026],
        starts_at="teatime",
        place="x" * 501,
        standing_items=False,
    )
    assert page.errors == [
        "Choose the committee",
        "Date must be a real date",
        "Start must be a time, like 6.30 pm or 18:30",
        "Place must be 500 characters or fewer: it has 501",
        "Choose the kind of meeting",
    ]
    page = client.submit(
        page,
        "Call the meeting",
        status=422,
        committee=world.osc.name,
        day=[1, 12, 2030],
        starts_at="18:30",
        place="",
        kind="Ordinary",
    )
    assert "1 December 2030 is in no municipal year." in page.errors[0]


def test_meetings_are_listed_and_filtered(client_for, world: World) -> None:
    client = client_for(world.member)
    page = client.see("/meetings")
    assert [row[4] for row in page.rows("Next")] == ["in 35 days"]
    assert [row[3] for row in page.rows("All meetings")] == ["Called", "Held"]
    page = client.submit(page, "Show", committee=world.other.name)
    assert "There is no meeting of this committee in this year." in page.text
    page = client.see("/meetings?committee=nowhere&year=x&page=-1")
    assert len(page.rows("All meetings")) == 2


def test_a_meeting_is_changed_but_not_from_an_older_page(client_for, world: World) -> None:
    client = client_for(world.clerk)
    older = client.see(f"/meetings/{world.called.id}/change")
    assert older.value("starts_at") == "6.30 pm"
    page = client.submit(older, "Save", day=[21, 10, 2026], place="Council Chamber")
    assert page.h1 == "Meeting on Wednesday 21 October 2026"
    page = client.submit(older, "Save", status=409, place="Committee Room 2")
    assert "Place: Council Chamber" in page.text
    assert page.value("place") == "Committee Room 2"


def test_a_clerk_is_warned_of_short_notice(client_for, world: World) -> None:
    client = client_for(world.clerk)
    address = f"/meetings/{world.called.id}"
    page = client.submit(client.see(f"{address}/change"), "Save", notice_on=[14, 10, 2026])
    assert "Given on Wednesday 14 October 2026" in page.text
    said = "Notice was given 3 clear days before the meeting, not 5."
    assert said in page.text
    assert said not in client_for(world.member).see(address).text
    page = client.submit(client.see(f"{address}/change"), "Save", notice_on=[12, 10, 2026])
    assert "Given on Monday 12 October 2026" in page.text
    assert "clear days before" not in page.text
    page = client.see(f"{address}/change")
    page = client.submit(page, "Save", status=422, notice_on=[21, 10, 2026])
    assert page.errors == ["Enter a day that is not after the meeting"]


def test_a_meeting_is_recorded_as_held(client_for, world: World, clock) -> None:
    clock.now = world.now.replace(month=10, day=21)
    client = client_for(world.clerk)
    page = client.see(f"/meetings/{world.called.id}")
    page = client.see(page.link("Record that it was held"))
    page = client.submit(page, "Save", status=422, closed_at="late")
    assert page.errors == ["Close of the meeting must be a time, like 6.30 pm or 18:30"]
    page = client.submit(page, "Save", closed_at="8.55 pm", presiding=world.member.name)
    assert page.said == ["The meeting is recorded as held."]
    assert "6.30 pm to 8.55 pm" in page.text
    assert world.called.presiding is world.member
    assert (world.called.state, world.called.closed_at) == (MeetingState.HELD, time(20, 55))


def test_what_a_clerk_does_next_stands_first(client_for, world: World) -> None:
    page = client_for(world.clerk).see(f"/meetings/{world.held.id}")
    assert page.text.index("Write the minutes") < page.text.index("Attendance recorded")
    parts = page.tree.xpath("//nav[@aria-label='On this page']//a/@href")
    assert parts == ["#items", "#minutes", "#papers", "#attendance", "#proceedings", "#actions"]
    assert all(page.tree.xpath(f"//*[@id='{part[1:]}']") for part in parts)


def test_a_meeting_to_come_cannot_have_been_held(client_for, world: World) -> None:
    client = client_for(world.clerk)
    page = client.see(f"/meetings/{world.called.id}/held")
    page = client.submit(page, "Save", status=409)
    assert "Record that it was held on the day or after" in page.text


def test_a_meeting_is_not_held_and_put_back(client_for, world: World) -> None:
    items.add(world.context(world.clerk), world.called, title="Parks")
    world.session.commit()
    client = client_for(world.clerk)
    page = client.see(f"/meetings/{world.called.id}")
    assert "Write the minutes" in page.text
    older = client.see(page.link("Cancel or postpone it"))
    assert older.h1 == "Cancel or postpone the meeting"
    page = client.submit(older, "Save", status=422)
    assert page.errors == ["Choose why it was not held"]
    page = client.submit(page, "Save", state="Postponed")
    assert page.said == ["The meeting is recorded as not held."]
    assert world.called.state is MeetingState.POSTPONED
    assert "Record the attendance" not in page.text
    assert "Write the minutes" not in page.text
    client.submit(older, "Save", state="Postponed")
    client.submit(older, "Save", status=409, state="Cancelled")
    page = client.see(page.link("“Not held: postponed” is wrong"))
    client.submit(page, "Put it back")
    client.submit(page, "Put it back")
    assert world.called.state is MeetingState.CALLED


def test_the_page_of_a_meeting_tells_what_is_done_and_next(client_for, world: World) -> None:
    page = client_for(world.member).see(f"/meetings/{world.held.id}")
    stops = page.tree.xpath("//ol[@aria-label='What is done and what comes next']/li")
    assert [" ".join(stop.text_content().split()) for stop in stops] == [
        "Done Called",
        "Done Agenda",
        "Done Held",
        "Done Attendance recorded",
        "Next Draft minutes issued",
        "Later Minutes approved",
        "Later Minutes signed",
    ]
    assert page.tree.xpath("//main//form") == []


def test_approved_minutes_lock_the_meeting(client_for, world: World) -> None:
    client = client_for(world.clerk)
    page = client.see(f"/meetings/{world.held.id}/change")
    world.session.add(
        Minutes(meeting=world.held, state=MinutesState.APPROVED, approved_at=world.called)
    )
    assert (
        client.see(f"/meetings/{world.held.id}").tree.xpath("//main//a[contains(., 'Add')]") == []
    )
    page = client.submit(page, "Save", status=409, place="Elsewhere")
    assert "approved on 20 October 2026" in page.text
    assert "Record a correction in the minutes of a later meeting." in page.text
    assert "Elsewhere" in page.text
    assert world.held.day == date(2026, 9, 8)


def test_members_and_officers_do_not_change_meetings(client_for, world: World) -> None:
    for person in (world.chair, world.director):
        client = client_for(person)
        for path in ("change", "held", "not-held", "call-again", "attendance"):
            client.see(f"/meetings/{world.held.id}/{path}", status=403)
        client.see("/meetings/new", status=403)
        client.see("/meetings/999", status=404)


def test_a_clerk_of_another_committee_is_refused(client_for, world: World) -> None:
    people.give_role(
        world.context(world.administrator),
        world.head,
        Role.CLERK,
        committee_id=world.other.id,
        since=world.today,
    )
    client = client_for(world.head)
    for path in ("change", "held", "not-held", "call-again", "attendance", "items/new"):
        client.see(f"/meetings/{world.held.id}/{path}", status=403)
    offered = client.see("/meetings/new").tree.xpath(
        "//select[@name='committee']/option[@value!='']"
    )
    assert [option.text for option in offered] == [world.other.name]
