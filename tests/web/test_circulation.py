"""Sending an answer to the members, in a browser, and reading it as one of them."""

from datetime import timedelta

import pytest
from sqlalchemy import select

from committee.model.letters import Letter
from committee.rules.access import Level, Mark
from committee.rules.letters import LetterKind, LetterState
from committee.services import action_answers, action_ends, action_steps
from committee.services.actions import raise_action
from committee.services.owners import OwnerGiven

SEND = "Send to the members"


@pytest.fixture
def clerk(client_for, world):
    return client_for(world.clerk)


@pytest.fixture
def action(world, context_for):
    context = context_for(world.clerk)
    action = raise_action(
        context,
        world.held.items[1],
        text="Circulate the data",
        owners=[OwnerGiven(post_id=world.ict.id)],
    )
    action_steps.send(context, action)
    world.session.commit()
    return action


@pytest.fixture
def answered(world, context_for, action):
    answer = "It is in the members’ room <b>"
    action_answers.complete(context_for(world.director), action, answer=answer)
    world.session.commit()
    return action


def at(action, part=""):
    return f"/actions/{action.slug}{part}"


def letters(session):
    return session.scalars(
        select(Letter).where(Letter.kind == LetterKind.CIRCULATED).order_by(Letter.id)
    ).all()


def test_a_clerk_sees_the_members_and_sends_the_answer(world, session, clerk, answered):
    world.chair.email = ""
    session.commit()
    ask = clerk.see(clerk.see(at(answered)).link("Send the answer to the members"))
    assert ask.h1 == "Send the answer to the members?"
    assert "It is in the members’ room <b>" in ask.text
    assert "2 members of the Overview and Scrutiny Committee" in ask.text
    assert "Councillor Siân Ŵyn-O'Connor not reached: no email address is known" in ask.text
    assert letters(session) == []
    after = clerk.submit(ask, SEND, note="For your meeting.")
    assert after.said == ["The answer to OSC (26/27) 001 is on its way to the members."]
    assert after.h1 == "OSC (26/27) 001: Circulate the data"
    assert [each.name for each in letters(session)] == [
        "Councillor Tom Ashby", "Councillor Siân Ŵyn-O'Connor",
    ]  # fmt: skip


def test_members_read_the_answer_and_to_whom_it_went(
    world, session, client_for, clerk, clock, answered
):
    clerk.submit(clerk.see(at(answered, "/circulate")), SEND)
    first, _ = letters(session)
    first.state, first.sent_at = LetterState.SENT, world.now + timedelta(minutes=7)
    session.commit()
    for person in (world.member, world.outsider):
        page = client_for(person).see(at(answered))
        assert "It is in the members’ room <b>" in page.text
        assert "Sent to 2 members on 15 September 2026 at 11 am" in page.text
        assert "Councillor Tom Ashby 15 September 2026 at 11.07 am" in page.text
        assert "Councillor Siân Ŵyn-O'Connor waiting to go" in page.text
        assert "Send the answer to the members" not in page.text


def test_sending_it_again_says_who_had_it_when(session, clerk, clock, answered):
    page = clerk.see(at(answered, "/circulate"))
    assert "had it before" not in page.text
    clerk.submit(page, SEND)
    clock.now += timedelta(days=1)
    page = clerk.see(at(answered, "/circulate"))
    assert "The members have had it before. It goes to all of them again." in page.text
    assert "Sent to 2 members on 15 September 2026 at 11 am" in page.text
    clerk.submit(page, SEND)
    assert len(letters(session)) == 4


def test_without_an_answer_the_page_says_so(world, context_for, session, clerk, action):
    assert "Send the answer" not in clerk.see(at(action)).text
    page = clerk.see(at(action, "/circulate"), status=409)
    assert "OSC (26/27) 001 is “Not started”: there is no answer yet." in page.text
    action_answers.complete(context_for(world.director), action, answer="It is done")
    session.commit()
    ask = clerk.see(at(action, "/circulate"))
    action_ends.send_back(context_for(world.clerk), action, reason="More, please")
    session.commit()
    clerk.submit(ask, SEND, status=409)
    assert letters(session) == []


def test_a_note_that_is_too_long_stays_in_its_box(clerk, answered):
    page = clerk.submit(clerk.see(at(answered, "/circulate")), SEND, status=422, note="a" * 501)
    assert page.errors == ["Note to the members must be 500 characters or fewer: it has 501"]
    assert page.value("note") == "a" * 501


def test_the_page_says_that_a_letter_tells_nothing_of_closed_business(session, clerk, answered):
    answered.mark = Mark(Level.EXEMPT, (3,))
    session.commit()
    page = clerk.see(at(answered, "/circulate"))
    assert "so the letter says only that there is news of it" in page.text


def test_members_and_owners_do_not_send_it(world, client_for, answered):
    for person in (world.member, world.director):
        client_for(person).see(at(answered, "/circulate"), status=403)
