"""What is not taken by the link of a letter: each with a sentence, and nothing typed is lost."""

import io
from datetime import timedelta

import pytest
from sqlalchemy import select

from committee.mail.links import sign
from committee.model.base import LARGEST_NUMBER
from committee.model.files import File
from committee.rules.access import Level, Mark
from committee.rules.actions import ActionState
from committee.rules.links import MOST_TRIES
from committee.services import action_answers, action_changes, action_ends, links
from committee.services.actions import OwnerGiven
from tests.doors import KEY
from tests.house.happened import SECRET

PDF = b"%PDF-1.7 the data"
BUTTONS = {
    "/in-progress": "Say that it is in progress",
    "/note": "Add the note",
    "/done": "Mark as done",
    "/not-mine": "Tell the clerk",
}
S = ActionState


@pytest.fixture
def action(link):
    return link.action


def leads_on(page):
    """That a page which takes nothing says whom to write to."""
    return "clerk@northmoor.example" in page.text and "Rhiannon Clarke" in page.text


@pytest.mark.parametrize(
    ("part", "button", "box", "error"),
    [
        ("/done", "Mark as done", "answer", "Enter the answer for members"),
        ("/note", "Add the note", "note", "Enter what has happened"),
        ("/not-mine", "Tell the clerk", "words", "Enter whose it is, or why it is not yours"),
    ],
)
def test_an_answer_without_words_or_name(reader, at, part, button, box, error):
    page = reader.see(at(part))
    assert reader.submit(page, button, status=422, **{box: " "}).errors == [error]
    refused = reader.submit(page, button, status=422, **{box: "All my words"}, name=" ")
    assert refused.errors == ["Enter your name"]
    assert refused.value(box) == "All my words"


@pytest.mark.parametrize(
    ("name", "content", "error"),
    [
        ("reply.exe", b"MZ", "“reply.exe” is not a kind of file that can be added."),
        ("reply.pdf", b"MZ", "“reply.pdf” is not the PDF file that its name says it is"),
        (
            "reply.pdf",
            b"%PDF-" + b"x" * 10 * 2**20,
            "“reply.pdf” is larger than 10 MB: send a smaller one",
        ),
    ],
)
def test_a_file_that_is_not_taken(session, reader, action, at, name, content, error):
    given = {"answer": "All my words", "files": (io.BytesIO(content), name)}
    refused = reader.submit(reader.see(at("/done")), "Mark as done", status=422, **given)
    assert refused.errors[0].startswith(error)
    assert refused.value("answer") == "All my words"
    assert action.state is S.NOT_STARTED
    assert session.scalars(select(File)).all() == []


def test_what_is_too_large_to_read_leads_back_and_to_the_clerk(reader, at):
    given = {"answer": "All my words", "files": (io.BytesIO(b"x" * 12 * 2**20), "reply.pdf")}
    refused = reader.submit(reader.see(at("/done")), "Mark as done", status=413, **given)
    assert refused.link("begin the page anew") == at("/done")
    assert "the Back button of your browser, where what you typed still stands" in refused.text
    assert "Send at most 10 megabytes at a time." in refused.text
    assert leads_on(refused)


def test_files_are_asked_for_again_where_something_else_is_wrong(reader, at):
    given = {"answer": " ", "files": (io.BytesIO(PDF), "reply.pdf")}
    refused = reader.submit(reader.see(at("/done")), "Mark as done", status=422, **given)
    assert refused.errors == [
        "Enter the answer for members",
        "Choose “reply.pdf” again: files are not kept for you",
    ]


def test_a_timed_out_page_is_sent_again(reader, action, at):
    page = reader.see(at("/done"))
    with reader.session_transaction() as session:
        session.clear()
    refused = reader.submit(page, "Mark as done", status=422, answer="All my words")
    assert "Nothing is lost: send it again." in refused.errors[0]
    assert action.state is S.NOT_STARTED
    reader.submit(refused, "Mark as done")
    assert action.answer == "All my words"


def test_what_does_not_come_from_our_page_is_not_taken(client_for, action, at):
    answer = client_for(None).post(at("/done"), data={"answer": "Forged", "name": "Somebody"})
    assert answer.status_code == 422
    assert action.state is S.NOT_STARTED


# Links that do not answer


def expire(world, link, context_for, clock):
    clock.now = world.now + timedelta(days=90)


def end(world, link, context_for, clock):
    links.revoke(context_for(world.clerk), link.action)


def give_to_another(world, link, context_for, clock):
    action = link.action
    owners = [OwnerGiven(post_id=world.culture.id)]
    action_changes.change_owners(context_for(world.clerk), action, owners, version=action.version)


def mark(world, link, context_for, clock):
    link.action.mark = Mark(Level.EXEMPT, (3,))


def mark_the_item(world, link, context_for, clock):
    link.action.item.mark = Mark(Level.CONFIDENTIAL)


@pytest.mark.parametrize(
    ("befalls", "status", "heading"),
    [
        (expire, 410, "This link has expired"),
        (end, 410, "This link was ended"),
        (give_to_another, 403, "This action is with somebody else now"),
        (mark, 403, "This action is not public"),
        (mark_the_item, 403, "This action is not public"),
    ],
)
def test_a_link_that_no_longer_answers(
    world, session, context_for, client_for, clock, reader, link, at, befalls, status, heading
):
    open_page = reader.see(at("/done"))
    befalls(world, link, context_for, clock)
    for client in (reader, client_for(world.clerk)):
        for part in ("", *BUTTONS):
            page = client.see(at(part), status=status)
            assert page.h1 == heading
            assert leads_on(page)
            assert SECRET not in page.answer.text
    page = reader.submit(open_page, "Mark as done", status=status, answer="All my words")
    assert (page.h1, leads_on(page)) == (heading, True)
    assert "All my words" in page.text
    assert SECRET not in page.answer.text
    assert link.action.state is S.NOT_STARTED
    signing_in = reader.see(page.link("Sign in to see the action"))
    assert signing_in.h1 == "Sign in"
    assert signing_in.value("next") == f"/actions/{link.action.slug}"


def test_a_link_that_was_altered(reader, link, at):
    token = sign(link.id, KEY)
    for other in (
        token[:-5],
        token[1:],
        f"{token}x"[::-1],
        sign(link.id, "another secret"),
        sign(link.id + 1, KEY),
        sign(LARGEST_NUMBER, KEY),
        "x",
        "%00",
        "Ŵ",
    ):
        for part in ("", *BUTTONS):
            page = reader.see(f"/answer/{other}{part}", status=404)
            assert page.h1 == "This link is not whole"
            assert leads_on(page)
            assert SECRET not in page.answer.text


def test_a_link_that_is_used_too_often(session, reader, action, link, at):
    page = reader.see(at("/note"))
    for number in range(MOST_TRIES):
        reader.submit(page, "Add the note", note=f"Note {number}")
    refused = reader.submit(page, "Add the note", status=429, note="All my words")
    assert refused.h1 == "This link was used too often"
    assert leads_on(refused)
    assert "All my words" in refused.text
    assert [event.step for event in action.events].count("note") == link.tries == MOST_TRIES
    assert reader.see(at()).status == 200


def test_a_refused_answer_is_a_use_as_well(reader, link, at):
    given = {"answer": "Yes", "files": (io.BytesIO(b"MZ"), "reply.exe")}
    reader.submit(reader.see(at("/done")), "Mark as done", status=422, **given)
    assert link.tries == 1


def complete(world, context_for, action):
    action_answers.complete(context_for(world.director), action, answer="It is done")


def close(world, context_for, action):
    complete(world, context_for, action)
    action_ends.close(context_for(world.clerk), action)


def withdraw(world, context_for, action):
    action_ends.withdraw(context_for(world.clerk), action, reason="Not wanted")


def supersede(world, context_for, action):
    action_ends.supersede(context_for(world.clerk), action, reason="Another took its place")


def give_up(world, context_for, action):
    action_ends.give_up(context_for(world.clerk), action, reason="It cannot be done")


@pytest.mark.parametrize(
    ("ends", "words"),
    [
        (complete, "Done, Ben Ffoulkes, 15 September 2026"),
        (close, "Closed, Rhiannon Clarke, 15 September 2026"),
        (withdraw, "Withdrawn, Rhiannon Clarke, 15 September 2026"),
        (supersede, "Superseded, Rhiannon Clarke, 15 September 2026"),
        (give_up, "No longer feasible, Rhiannon Clarke, 15 September 2026"),
    ],
)
def test_what_is_no_longer_asked_takes_nothing_more(
    world, context_for, reader, action, at, ends, words
):
    open_pages = [(reader.see(at(part)), button) for part, button in BUTTONS.items()]
    ends(world, context_for, action)
    steps = [event.step for event in action.events]
    for part in ("", *BUTTONS):
        page = reader.see(at(part))
        assert (page.address, page.buttons) == (at(), [])
        assert words in page.text
        assert "Nothing more can be sent by this link." in page.text
    for page, button in open_pages:
        box = "answer" if button == "Mark as done" else "note"
        box = "words" if button == "Tell the clerk" else box
        refused = reader.submit(page, button, status=409, **{box: "All my words"})
        assert "All my words" in refused.text
        assert leads_on(refused)
    assert [event.step for event in action.events] == steps


def test_what_was_sent_back_is_asked_again(world, context_for, reader, action, at):
    complete(world, context_for, action)
    action_ends.send_back(context_for(world.clerk), action, reason="Say how many")
    page = reader.see(at())
    assert page.buttons == ["Continue"]
    assert "Say how many" in page.text
    assert "The answer that was sent back" in page.text
