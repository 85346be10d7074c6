"""The chair's page: what is late, what waits to be confirmed, and what was answered."""

from datetime import date

import pytest

from committee.model.actions import Event
from committee.rules.access import Level, Mark
from committee.rules.chasing import Closing
from committee.rules.due import Due
from committee.rules.vocabulary import DueKind
from committee.services import action_answers
from tests.statements import counted

LATE = Due(DueKind.DATE, date(2026, 9, 10))


@pytest.fixture
def address(world):
    """Where the page is."""
    return f"/committees/{world.osc.slug}/chair"


def test_the_chair_comes_from_home_and_sees_what_is_late_and_who(client_for, world, asked, address):
    action = asked("Write", due=LATE)
    client = client_for(world.chair)
    page = client.see(client.see("/").link(f"For the chair of {world.osc.name}"))
    assert page.address == address
    assert "Next meeting: Tuesday 20 October 2026" in page.text
    assert page.rows("Overdue") == [
        [
            "5 days late",
            "Director of ICT",
            f"{action.reference}: Write Item 2, Digital inclusion",
            "Not yet",
        ]
    ]
    assert "No action of this committee awaits confirmation." in page.text
    assert "Nothing has been answered since the last meeting." in page.text


def test_how_far_up_a_late_action_has_gone_is_told(client_for, session, world, asked, address):
    action = asked("Write", due=LATE)
    for words in ("To Amrit Sandhu: due 2 days ago", "To the chair: due 3 days ago"):
        session.add(
            Event(
                action_id=action.id, at=world.now, step="escalate", note=words,
                source=action.state, target=action.state,
            )
        )  # fmt: skip
    page = client_for(world.chair).see(address)
    assert page.rows("Overdue")[0][3] == (
        "To the chair: due 3 days ago, 15 September 2026 at 11 am"
    )


def test_where_the_chair_confirms_the_page_leads_to_it(
    client_for, context_for, world, asked, address
):
    world.osc.closing = Closing.CHAIR
    action = asked("Write")
    action_answers.complete(context_for(world.director), action, answer="They wrote back")
    client = client_for(world.chair)
    page = client.see(address)
    assert "You confirm them for the committee." in page.text
    assert "They wrote back" in page.rows("Awaiting confirmation")[0][1]
    assert client.see(page.link(f"Close {action.reference}")).buttons[-1:] == ["Close"]
    assert page.link(f"Send back {action.reference}").endswith("/steps/send_back")
    assert [row[0] for row in page.rows("Answered since the last meeting")] == [action.reference]


def test_where_the_clerk_confirms_the_chair_is_told_so(
    client_for, context_for, world, asked, address
):
    action_answers.complete(context_for(world.director), asked(), answer="Yes")
    page = client_for(world.chair).see(address)
    assert "Who confirms them: the clerk" in page.text
    assert "Send back" not in page.text


def test_it_is_for_the_chair_and_the_clerk(client_for, world, address):
    for person in (world.chair, world.clerk):
        client_for(person).see(address)
        assert client_for(person).see(f"/committees/{world.osc.slug}").link("For the chair")
    for person in (world.member, world.outsider, world.director):
        client_for(person).see(address, status=404)
        page = client_for(person).see(f"/committees/{world.osc.slug}")
        assert "For the chair" not in page.text
    assert client_for(None).get(address).status_code == 303


def test_what_is_exempt_is_marked_as_such(client_for, world, asked, address):
    asked("Settle", due=LATE, mark=Mark(Level.EXEMPT, (3,)))
    shown = client_for(world.chair).see(address).rows("Overdue")[0][2]
    assert "Settle" in shown
    assert shown.endswith("Not for publication")


def test_it_asks_the_same_however_many_rows(client_for, session, world, asked, address):
    client, statements = client_for(world.chair), []
    for count in (5, 45):
        for number in range(count):
            asked(f"{count} and {number}", due=LATE)
        session.commit()
        statements.append(counted(session, lambda: client.see(address)))
    assert statements[0] == statements[1]
