"""Home, as each person sees it."""

from datetime import date, timedelta

import pytest

from committee.model.posts import Tenure
from committee.rules.due import Due
from committee.rules.vocabulary import DueKind, MeetingState, Role
from committee.services import action_answers, action_steps, minutes, people
from committee.services.actions import OwnerGiven, raise_action
from committee.web.home import kinds
from tests.statements import counted


@pytest.fixture
def asked(world, context_for):
    """Gives an action, sent, that the Director of ICT owes unless told otherwise."""

    def asked(text, day=None, **given):
        clerk = context_for(world.clerk)
        given.setdefault("owners", [OwnerGiven(post_id=world.ict.id)])
        due = Due(DueKind.DATE, day) if day else Due()
        action = raise_action(clerk, world.held.items[1], text=text, due=due, **given)
        action_steps.send(clerk, action)
        return action

    return asked


def headings(page):
    return [" ".join(h2.text_content().split()) for h2 in page.tree.xpath("//main//h2")]


def test_a_clerk_sees_what_is_to_be_done_today(client_for, context_for, world, asked):
    asked("No date")
    done = asked("Done", date(2026, 10, 1))
    action_answers.complete(context_for(world.director), done, answer="Sent")
    minutes.write(context_for(world.clerk), world.held.items[0], text="None.", base=0)
    client = client_for(world.clerk)
    page = client.see("/")
    assert headings(page) == [
        "Next meetings: 1",
        "Minutes to finish: 1",
        "Actions to complete: 1",
        "Actions awaiting confirmation: 1",
        "Letters that wait for you",
    ]
    assert page.rows("Next meetings") == [
        ["Tuesday 20 October 2026in 35 days", "Overview and Scrutiny Committee", "No item yet"]
    ]
    assert page.rows("Minutes to finish") == [
        ["Tuesday 8 September 20267 days ago", "Overview and Scrutiny Committee", "2 of 3 items"]
    ]
    for rows in page.tree.xpath("//main//h2/a/@href"):
        assert client.see(rows).h1 in (
            "Meetings",
            "Minutes to finish: 1",
            "Actions: 1 for you to complete",
            "Actions: 1 for you to confirm",
        )


def test_a_clerk_with_nothing_to_do_is_told_so(client_for, context_for, world):
    clerk = context_for(world.clerk)
    minutes.write(clerk, world.held.items[0], text="None.", base=0)
    world.held.state = world.called.state = MeetingState.CANCELLED
    page = client_for(world.clerk).see("/")
    for sentence in (
        "No meeting of your committees is called. Call a meeting",
        "The minutes of every meeting held are issued.",
        "Every action is sent, and has a date and an owner who can be asked.",
        "No owner has marked an action as done since the last one was confirmed.",
    ):
        assert sentence in page.text
    assert page.tree.xpath("//main//table") == []


def test_a_clerk_sees_the_letters_that_wait_for_them(client_for, world, asked):
    action = asked("Patrol", owners=[OwnerGiven(body="Police")])
    client = client_for(world.clerk)
    page = client.see("/")
    assert headings(page)[-1] == "Letters that wait for you: 1 refused"
    (row,) = page.rows("Letters that wait for you")
    assert row[:3] == ["Police", "Action sent", action.reference]
    assert "No e-mail address is known for Police." in row[3]
    assert client.see(page.link("1 refused")).rows()[0][0].startswith("Police")


def test_all_the_minutes_to_finish_have_a_page(client_for, world):
    client = client_for(world.clerk)
    page = client.see("/minutes-to-finish")
    assert page.h1 == "Minutes to finish: 1"
    assert page.link("Tuesday 8 September 2026") == f"/meetings/{world.held.id}/minutes"
    client_for(world.member).see("/minutes-to-finish", status=403)


def test_an_officer_sees_what_they_promised_the_soonest_first(
    client_for, context_for, world, asked
):
    asked("Later", date(2026, 12, 1))
    asked("Undated")
    late = asked("Late", date(2026, 9, 10))
    done = asked("Done", date(2026, 9, 12))
    asked("Of somebody else", owners=[OwnerGiven(post_id=world.culture.id)])
    action_answers.complete(context_for(world.director), done, answer="Sent")
    page = client_for(world.director).see("/")
    assert headings(page) == ["My actions: 3, 1 overdue"]
    assert client_for(world.director).see(page.link("1 overdue")).h1 == "Actions: 1 overdue"
    assert page.rows() == [
        [
            "LateOSC (26/27) 003",
            "10 September 20265 days overdue",
            "Overview and Scrutiny Committee",
            "Not started Overdue",
        ],
        [
            "LaterOSC (26/27) 001",
            "1 December 2026",
            "Overview and Scrutiny Committee",
            "Not started",
        ],
        [
            "UndatedOSC (26/27) 002",
            "To be set",
            "Overview and Scrutiny Committee",
            "Not started Date to be set",
        ],
    ]
    assert "1 action you answered waits to be confirmed." in page.text
    assert page.link("Late") == f"/actions/{late.slug}"
    assert page.link("to be confirmed") == "/actions?owner=mine&state=completed"


def test_an_officer_of_whom_nothing_is_asked(client_for, world):
    assert "Nothing is asked of you at the moment." in client_for(world.head).see("/").text


def test_a_member_sees_what_is_outstanding_and_what_came_of_it(
    client_for, context_for, world, asked
):
    asked("Late", date(2026, 9, 10))
    done = asked("Done", date(2026, 10, 1))
    action_answers.complete(context_for(world.director), done, answer="All of it was sent.")
    client = client_for(world.member)
    page = client.see("/")
    assert headings(page) == [
        "Answered since the last meeting",
        "Outstanding actions of my committees: 2, 1 overdue",
    ]
    assert "All of it was sent." in page.text
    assert [row[0] for row in page.rows()] == ["OSC (26/27) 001", "OSC (26/27) 002"]
    assert client.see(page.link("2")).h1 == "Actions: 2 outstanding, 1 overdue"
    assert client.see(page.link("1 overdue")).h1 == "Actions: 1 overdue"
    other = client_for(world.outsider).see("/")
    assert "No actions are outstanding for your committees." in other.text
    assert "No action of your committees has been answered" in other.text


def test_the_monitoring_officer_sees_all_committees(client_for, world, asked):
    asked("Write")
    page = client_for(world.monitoring_officer).see("/")
    assert headings(page)[1] == "Outstanding actions: 1"


def test_an_administrator_has_the_ways_to_administer(client_for, world):
    page = client_for(world.administrator).see("/")
    assert headings(page) == ["Administration"]
    for words in (
        "People, accounts and roles",
        "Posts and who holds them",
        "The council’s settings and municipal years",
    ):
        client_for(world.administrator).see(page.link(words))


def test_who_is_several_sees_a_part_for_each_the_clerks_first(
    session, client_for, context_for, world
):
    administrator = context_for(world.administrator)
    since = world.today - timedelta(days=1)
    for role in (Role.CLERK, Role.ADMINISTRATOR):
        people.give_role(administrator, world.member, role, committee_id=None, since=since)
    session.add(Tenure(post_id=world.ict.id, person_id=world.member.id, since=since))
    session.flush()
    assert kinds(context_for(world.member).actor) == [
        "clerk", "officer", "member", "administrator",
    ]  # fmt: skip
    page = client_for(world.member).see("/")
    assert headings(page)[-3:] == [
        "Answered since the last meeting",
        "Outstanding actions of my committees",
        "Administration",
    ]
    assert "Nothing is asked of you" not in page.text


def test_who_is_nothing_yet_is_told_that_nothing_is_asked(client_for, session, world):
    for role in world.head.roles:
        role.until = world.today - timedelta(days=1)
    world.culture.tenures[0].until = world.today - timedelta(days=1)
    assert headings(client_for(world.head).see("/")) == ["My actions"]


@pytest.mark.parametrize("who", ["clerk", "director", "member"])
def test_a_home_asks_the_same_however_many_rows(client_for, session, world, asked, who):
    client = client_for(getattr(world, who))
    statements = []
    for count in (5, 30):
        for number in range(count):
            asked(f"{count} and {number}")
        session.commit()
        statements.append(counted(session, lambda: client.see("/")))
    assert statements[0] == statements[1]
