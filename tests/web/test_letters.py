"""The clerk sees what went to whom, sends what waits for them, and mends what came back."""

from datetime import date

import pytest
from sqlalchemy import select

from committee.model.letters import Enclosure, Letter
from committee.queries.recipients import Recipient
from committee.rules.access import Level, Mark
from committee.rules.due import Due
from committee.rules.letters import LetterKind, LetterState
from committee.rules.reminders import Stage, StageKind
from committee.rules.vocabulary import DueKind, Role
from committee.services import outbox, people

LATE = date(2026, 9, 9)


@pytest.fixture
def action(asked, world):
    """An action that its owner has heard of: the first letter in the outbox."""
    action = asked("Circulate the adoption data", due=Due(DueKind.DATE, LATE))
    world.session.commit()
    return action


@pytest.fixture
def letter(world, action) -> Letter:
    return world.session.scalars(select(Letter)).one()


@pytest.fixture
def held(world, action) -> Letter:
    """A letter to the head above the owner, which waits for the clerk."""
    to = Recipient(world.head.name, world.head.email, world.head.id, world.culture.id)
    stage = str(Stage(StageKind.RUNG, LATE, 1))
    held = outbox.put(
        world.context(world.clerk),
        LetterKind.ESCALATION,
        to,
        {action: stage},
        key="escalation",
        held=True,
    )
    world.session.commit()
    return held


def test_the_list_says_to_whom_what_for_and_how_it_stands(client_for, world, letter, held) -> None:
    page = client_for(world.clerk).see("/letters")
    first, second = page.rows("Letters")
    assert first[:3] == ["Amrit Sandhu head@northmoor.example", held.kind.words, "OSC (26/27) 001"]
    assert first[4] == "For you to send"
    assert second[0] == "Ben Ffoulkes director@northmoor.example"
    assert second[3:] == ["15 September 2026 at 11 am", "Waiting to go"]


def test_the_list_shows_those_in_one_state(client_for, world, letter, held) -> None:
    client = client_for(world.clerk)
    page = client.see(client.see("/letters").link("For you to send (1)"))
    assert [row[0].partition(" ")[0] for row in page.rows("Letters")] == ["Amrit"]
    assert "There are no letters of this kind." in client.see("/letters?state=refused").text
    client.see("/letters?state=lost", status=404)


def test_the_list_is_shown_a_page_at_a_time(client_for, world, action) -> None:
    clerk = world.context(world.clerk)
    for number in range(60):
        to = Recipient(f"Owner {number}", "owner@northmoor.example")
        outbox.put(clerk, LetterKind.ENDED, to, {action: ""}, key=str(number))
    world.session.commit()
    client = client_for(world.clerk)
    page = client.see("/letters?state=waiting")
    assert len(page.rows("Letters")) == 50
    assert len(client.see(page.link("Next page")).rows("Letters")) == 11


def test_why_it_has_not_gone_stands_beside_it(client_for, world, letter) -> None:
    letter.fault, letter.attempts = "The mail server cannot be reached: timed out.", 2
    world.session.commit()
    (row,) = client_for(world.clerk).see("/letters").rows("Letters")
    assert "Tried 2 times, next on 15 September 2026 at 11 am" in row[4]
    assert "The mail server cannot be reached: timed out." in row[4]


def test_a_letter_is_shown_as_it_would_go_now(client_for, world, letter, action) -> None:
    client = client_for(world.clerk)
    page = client.see(f"/letters/{letter.id}")
    assert page.h1 == "Letter to Ben Ffoulkes"
    assert "What it would say now" in page.text
    assert "Circulate the adoption data" in page.text
    action.text = "Circulate the fostering data"
    world.session.commit()
    assert "Circulate the fostering data" in client.see(f"/letters/{letter.id}").text


def test_a_letter_that_went_is_shown_as_it_went(client_for, world, letter, action) -> None:
    letter.state, letter.sent_at = LetterState.SENT, world.now
    letter.subject, letter.text = "An action", "Dear Ben\n<b>Not in the book</b>"
    world.session.commit()
    page = client_for(world.clerk).see(f"/letters/{letter.id}")
    assert "What it said" in page.text
    assert "<b>Not in the book</b>" in page.text, "It is text, and not a part of the page."
    assert "Do not send it" not in page.buttons


def test_the_link_of_an_owner_is_shown_only_where_no_mail_goes(
    client_for, world, letter, app, monkeypatch
) -> None:
    client = client_for(world.clerk)
    assert "/answer/" in client.see(f"/letters/{letter.id}").text
    monkeypatch.setitem(app.config, "MAIL_SERVER", "smtp://mail.northmoor.example")
    text = client.see(f"/letters/{letter.id}").text
    assert "/answer/" not in text
    assert "[the link by which they answer]" in text
    assert "become files" not in client.see("/letters").text


def test_a_letter_that_would_not_go_says_so(client_for, world, letter, action) -> None:
    world.session.delete(action.owners[0])
    world.session.commit()
    page = client_for(world.clerk).see(f"/letters/{letter.id}")
    assert "It would not be sent now" in page.text


def test_the_clerk_sends_what_waited(client_for, world, held, action) -> None:
    client = client_for(world.clerk)
    page = client.submit(client.see(f"/letters/{held.id}"), "Send it")
    assert page.said == ["The letter goes with the next post."]
    assert held.state is LetterState.WAITING
    assert "Taken higher" in client.see(f"/actions/{action.slug}").text


def test_the_clerk_tries_again_once_the_address_is_mended(client_for, world, letter) -> None:
    letter.state, letter.fault = LetterState.REFUSED, "550 No such box"
    world.director.email = ""
    world.session.commit()
    client = client_for(world.clerk)
    page = client.see(f"/letters/{letter.id}")
    assert "550 No such box" in page.text
    refused = client.submit(page, "Try again", status=409)
    assert "No e-mail address is known for Ben Ffoulkes" in refused.text
    world.director.email = "ben@northmoor.example"
    world.session.commit()
    client.submit(client.see(f"/letters/{letter.id}"), "Try again")
    assert (letter.state, letter.address) == (LetterState.WAITING, "ben@northmoor.example")


def test_where_an_address_is_missing_the_page_says_where_to_add_it(client_for, world, letter):
    hint = "Add the address to the person, to whoever holds the post, or to the outside body"
    client = client_for(world.clerk)
    letter.state = LetterState.REFUSED
    world.session.commit()
    assert hint not in client.see(f"/letters/{letter.id}").text
    letter.address = ""
    world.session.commit()
    assert hint in client.see(f"/letters/{letter.id}").text


def test_the_clerk_lets_a_letter_drop(client_for, world, letter) -> None:
    client = client_for(world.clerk)
    page = client.submit(client.see(f"/letters/{letter.id}"), "Do not send it")
    assert page.said == ["The letter is not sent."]
    assert letter.state is LetterState.DROPPED


def test_looking_at_a_letter_changes_nothing(client_for, world, letter) -> None:
    client = client_for(world.clerk)
    client.see("/letters")
    client.see(f"/letters/{letter.id}")
    client.get(f"/letters/{letter.id}/drop")
    assert (letter.state, letter.attempts, letter.text) == (LetterState.WAITING, 0, "")


def test_a_clerk_sees_the_letters_of_their_committees(client_for, world, letter, action) -> None:
    admin = world.context(world.administrator)
    people.give_role(admin, world.outsider, Role.CLERK, committee_id=world.other.id, since=LATE)
    digest = Letter(
        key="digest",
        kind=LetterKind.DIGEST,
        name="Councillor Tom Ashby",
        address="member@northmoor.example",
        person_id=world.member.id,
        queued_at=world.now,
        next_at=world.now,
    )
    world.session.add(digest)
    world.session.commit()
    other = client_for(world.outsider)
    assert [row[1] for row in other.see("/letters").rows("Letters")] == [LetterKind.DIGEST.words]
    other.see(f"/letters/{letter.id}", status=404)
    assert "Letters about it" not in other.see(f"/actions/{action.slug}").text


def test_what_was_said_of_another_committee_is_not_shown_once_it_is_marked(
    client_for, world, letter, action, asked
) -> None:
    admin = world.context(world.administrator)
    people.give_role(admin, world.head, Role.CLERK, committee_id=world.other.id, since=LATE)
    theirs = asked("Write to the schools")
    theirs.committee = world.other
    letter.enclosures.append(Enclosure(action=theirs))
    letter.state, letter.subject, letter.text = LetterState.SENT, "2 actions", f"{action.text}."
    world.session.commit()
    at, clerk = f"/letters/{letter.id}", client_for(world.head)
    assert action.text in clerk.see(at).text
    action.mark = Mark(Level.EXEMPT, (3,))
    world.session.commit()
    page = clerk.see(at)
    assert action.text not in page.text
    assert "It told of actions of other committees" in page.text
    assert action.text in client_for(world.clerk).see(at).text


def test_what_a_digest_said_is_for_the_clerks_of_all_committees(client_for, world, letter) -> None:
    admin = world.context(world.administrator)
    people.give_role(admin, world.head, Role.CLERK, committee_id=world.other.id, since=LATE)
    letter.enclosures.clear()
    letter.state, letter.subject, letter.text = LetterState.SENT, "The week", "Zanzibar was sold"
    world.session.commit()
    assert "Zanzibar" not in client_for(world.head).see(f"/letters/{letter.id}").text
    assert "Zanzibar" in client_for(world.clerk).see(f"/letters/{letter.id}").text


@pytest.mark.parametrize("who", ["member", "director", "administrator"])
def test_nobody_but_clerks_sees_letters(client_for, world, letter, who: str) -> None:
    client = client_for(getattr(world, who))
    client.see("/letters", status=403)
    client.see(f"/letters/{letter.id}", status=403)


def test_the_page_of_an_action_says_what_went_to_whom(
    client_for, world, letter, action, held
) -> None:
    letter.state, letter.sent_at = LetterState.SENT, world.now
    world.session.commit()
    text = client_for(world.clerk).see(f"/actions/{action.slug}").text
    assert "Action sent: Ben Ffoulkes Sent, 15 September 2026 at 11 am" in text
    for who in (world.director, world.member):
        assert "Letters about it" not in client_for(who).see(f"/actions/{action.slug}").text


def test_the_way_to_the_letters_stands_among_the_actions(client_for, world) -> None:
    words = "Letters to owners, members and clerks"
    assert client_for(world.clerk).see("/actions").link(words) == "/letters"
    assert words not in client_for(world.member).see("/actions").text
