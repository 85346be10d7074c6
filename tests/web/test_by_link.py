"""Answering by the link of a letter, in a browser where nobody is signed in."""

import io
import logging

import pytest
from sqlalchemy import select

from committee.mail.links import sign
from committee.model.audit import AuditEntry
from committee.model.files import File
from committee.model.letters import Link
from committee.rules.access import Level, Mark
from committee.rules.actions import ActionState
from committee.services.actions import OwnerGiven, add_event
from committee.services.files import FileGiven, attach
from tests.doors import KEY, answer_address
from tests.house.contents import changed, contents
from tests.house.happened import SECRET

PDF = b"%PDF-1.7 the data"
PARTS = ("", "/in-progress", "/note", "/done", "/not-mine", "?where=done", "?chosen=yes&where=")
S = ActionState


@pytest.fixture
def action(link):
    return link.action


def test_it_shows_what_is_asked_and_one_question(world, reader, at):
    page = reader.see(at())
    for words in (
        f"OSC (26/27) 001: Circulate the data of {SECRET}",
        f"Members asked for the data of {SECRET}.",
        "Item 2, Digital inclusion, meeting of 8 September 2026",
        "Director of ICT (Ben Ffoulkes)",
        "Not started",
        "Sent to the owner",
        "Where are you with this?",
        "You can answer by this link until 14 December 2026",
    ):
        assert words in page.text
    assert page.buttons == ["Continue"]
    assert page.answer.headers["Cache-Control"] == "no-store"
    assert page.answer.headers["Referrer-Policy"] == "strict-origin"
    assert page.answer.headers["X-Robots-Tag"] == "noindex, nofollow"


def test_it_leads_nowhere_else(reader, at):
    for part in PARTS:
        page = reader.see(at(part))
        leading = {a.get("href").partition("#")[0] for a in page.tree.iter("a")} - {""}
        assert all(address.startswith(at()) for address in leading), (part, leading)


@pytest.mark.parametrize("who", ["director", "clerk", "outsider"])
def test_whoever_is_signed_in_gets_the_same_page(world, reader, client_for, at, who):
    client = client_for(getattr(world, who))
    for part in PARTS:
        page = client.see(at(part))
        assert page.text == reader.see(at(part)).text
        assert "Sign out" not in page.answer.text


def test_what_goes_on_above_the_owner_is_not_told(world, session, context_for, reader, action, at):
    clerk = context_for(world.clerk)
    marked = [FileGiven("private.txt", SECRET.encode())]
    (file,) = attach(clerk, action, marked, largest=1)
    file.mark = Mark(Level.EXEMPT, (3,))
    add_event(clerk, action, "escalate", action.state, action.state, "To the chief executive")
    page = reader.see(at())
    assert "chief executive" not in page.text
    assert "private.txt" not in page.text


# What is answered


def test_one_question_leads_to_four_answers(reader, at):
    page = reader.see(at())
    for words, heading in (
        ("In progress", "In progress"),
        ("Done", "What is the answer for members?"),
        ("This is not mine", "This is not mine"),
        ("I have a note of progress to add", "Add a note of progress"),
    ):
        assert reader.submit(page, "Continue", where=words).h1 == heading
    assert reader.submit(page, "Continue").errors == ["Choose where you are with this"]


def test_done_with_a_file(world, session, reader, action, at):
    page = reader.see(at("/done"))
    assert page.value("name") == "Ben Ffoulkes"
    given = {"answer": "It went out on Monday", "files": (io.BytesIO(PDF), "reply.pdf")}
    page = reader.submit(page, "Mark as done", **given)
    assert page.said == ["Thank you. OSC (26/27) 001 is marked as done."]
    assert "It will be confirmed at the meeting on Tuesday 20 October 2026." in page.text
    assert "Nothing more can be sent by this link." in page.text
    assert (action.state, action.answer) == (S.COMPLETED, "It went out on Monday")
    event = next(event for event in action.events if event.step == "complete")
    assert (event.person, event.by_link, event.said_by) == (world.director, True, "")
    (file,) = session.scalars(select(File))
    assert (file.name, file.sender) == ("reply.pdf", "Ben Ffoulkes")


def test_a_colleague_to_whom_it_was_passed_on_says_who_they_are(session, world, reader, action, at):
    page = reader.see(at("/done"))
    given = {"answer": "Sent", "name": "Siân Jones", "files": (io.BytesIO(PDF), "reply.pdf")}
    page = reader.submit(page, "Mark as done", **given)
    assert "Siân Jones, by the link in a letter to Ben Ffoulkes" in page.text
    (file,) = session.scalars(select(File))
    assert file.sender == "Siân Jones, through Ben Ffoulkes"


def test_an_outside_body_answers(session, asked, reader):
    owners = [OwnerGiven(body="Northern Rail", email="rail@example.org")]
    action = asked(owners=owners)
    link = session.scalars(select(Link)).one()
    address = f"{answer_address(link)}/done"
    given = {"answer": "Sent", "files": (io.BytesIO(PDF), "reply.pdf")}
    page = reader.submit(reader.see(address), "Mark as done", **given)
    assert action.state is S.COMPLETED
    assert "Northern Rail, by the link in a letter" in page.text
    (file,) = session.scalars(select(File))
    assert file.sender == "Northern Rail"


@pytest.mark.parametrize(
    ("part", "button", "given", "said", "step"),
    [
        (
            "/in-progress",
            "Say that it is in progress",
            {"note": ""},
            "Thank you. The committee can see that this is in progress.",
            "start",
        ),
        (
            "/note",
            "Add the note",
            {"note": "Asked <b>twice</b>"},
            "Thank you. Your note is added.",
            "note",
        ),
        (
            "/not-mine",
            "Tell the clerk",
            {"words": "This is for Culture"},
            "Thank you. The clerk will find out whose it is.",
            "decline",
        ),
    ],
)
def test_the_other_answers(reader, action, at, part, button, given, said, step):
    page = reader.submit(reader.see(at(part)), button, **given)
    assert (page.said, page.address) == ([said], at())
    told = [event for event in action.events if event.step != "file"][-1]
    assert (told.step, [told.note], told.by_link) == (step, list(given.values()), True)


def test_the_link_takes_notes_until_it_is_done(reader, action, at):
    for words in ("Begun", "Asked the supplier", "They wrote back"):
        page = reader.see(at("/in-progress"))
        reader.submit(page, "Say that it is in progress", note=words)
    notes = [event.note for event in action.events if event.note]
    assert notes == ["Begun", "Asked the supplier", "They wrote back"]


def test_pressing_twice_answers_once(session, reader, action, at):
    page = reader.see(at("/done"))
    for _ in range(2):
        reader.submit(page, "Mark as done", answer="Sent", files=(io.BytesIO(PDF), "reply.pdf"))
    assert [event.step for event in action.events].count("complete") == 1
    assert len(session.scalars(select(File)).all()) == 1


# What is left behind


def test_a_hundred_looks_change_nothing(session, client_for, link, at):
    addresses = [at(part) for part in PARTS]
    client_for(None).get(addresses[0])
    before = contents(session.connection())
    for number in range(100):
        client = client_for(None)
        ask = client.head if number % 3 == 2 else client.get
        assert ask(addresses[number % len(addresses)]).status_code < 400
    assert not changed(before, contents(session.connection()))


def test_no_token_is_left_in_the_log_or_the_audit(app, session, reader, link, at, caplog):
    token = sign(link.id, KEY)
    reader.submit(reader.see(at("/note")), "Add the note", note="Begun")
    with caplog.at_level(logging.ERROR):
        app.logger.error("Exception on %s [%s]", at("/done"), "POST")
    assert [record.getMessage() for record in caplog.records] == [
        "Exception on /answer/…/done [POST]"
    ]
    entries = session.scalars(select(AuditEntry)).all()
    told = [f"{entry.verb} {entry.detail}" for entry in entries]
    assert f"links.tried use 1, for action {link.action_id}" in told
    assert not [words for words in told if token in words]
