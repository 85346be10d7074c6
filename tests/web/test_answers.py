"""An owner's answer, in a browser."""

import io
import sqlite3
from contextlib import closing

import pytest

from committee.model.files import File
from committee.rules.actions import ActionState
from committee.services import action_answers, action_ends, action_steps
from committee.services.actions import OwnerGiven, raise_action
from tests.world import PASSWORD

SCRIPT = "<script>alert('Ŵyn-O’Connor')</script>"
PDF = b"%PDF-1.7 the data"
S = ActionState


@pytest.fixture
def action(world, context_for):
    clerk = context_for(world.clerk)
    owners = [OwnerGiven(post_id=world.ict.id)]
    action = raise_action(clerk, world.held.items[1], text="Circulate the data", owners=owners)
    action_steps.send(clerk, action)
    return action


@pytest.fixture
def owner(client_for, world):
    return client_for(world.director)


def at(action, part=""):
    return f"/actions/{action.slug}{part}"


def test_one_question_leads_to_four_answers(owner, action):
    page = owner.see(at(action))
    assert page.buttons == ["Continue"]
    assert "Where are you with this?" in page.text
    for words, heading in (
        ("In progress", "In progress"),
        ("Done", "What is the answer for members?"),
        ("This is not mine", "This is not mine"),
        ("I have a note of progress to add", "Add a note of progress"),
    ):
        assert owner.submit(page, "Continue", where=words).h1 == heading


def test_without_a_choice_the_question_is_asked_again(owner, action):
    page = owner.submit(owner.see(at(action)), "Continue")
    assert page.h1 == "Where are you with this?"
    assert page.errors == ["Choose where you are with this"]
    assert owner.submit(page, "Continue", where="Done").h1 == "What is the answer for members?"


def test_done_asks_for_the_answer_and_says_what_happens_next(world, owner, action):
    page = owner.submit(owner.see(at(action, "/answer/done")), "Mark as done", answer="Sent to all")
    assert page.h1 == "Marked as done"
    assert "The clerk will confirm it at the meeting on Tuesday 20 October 2026." in page.text
    assert (action.state, action.answer) == (S.COMPLETED, "Sent to all")
    assert "Sent to all" in owner.see(at(action)).text


def test_without_a_next_meeting_it_says_so(world, owner, context_for, action):
    action_answers.complete(context_for(world.director), action, answer="Yes")
    called = world.called
    called.day = world.held.day
    page = owner.see(at(action, "/answered"))
    assert "none is called yet" in page.text


def test_what_is_not_done_has_no_page_that_says_so(owner, action):
    assert owner.see(at(action, "/answered")).address == at(action)


@pytest.mark.parametrize(
    ("part", "button", "given", "said", "step"),
    [
        (
            "in-progress",
            "Say that it is in progress",
            {"note": ""},
            "Thank you. The committee can see that this is in progress.",
            "start",
        ),
        (
            "note",
            "Add the note",
            {"note": f"Asked {SCRIPT}"},
            "Thank you. Your note is added.",
            "note",
        ),
        (
            "not-mine",
            "Tell the clerk",
            {"words": "This is for Culture"},
            "Thank you. The clerk will find out whose it is.",
            "decline",
        ),
    ],
)
def test_the_other_answers(owner, action, part, button, given, said, step):
    page = owner.submit(owner.see(at(action, f"/answer/{part}")), button, **given)
    assert page.said == [said]
    assert page.address == at(action)
    assert (action.events[-1].step, [action.events[-1].note]) == (step, list(given.values()))


def test_progress_of_what_is_in_progress_is_a_note(world, owner, context_for, action):
    action_answers.start(context_for(world.director), action)
    page = owner.see(at(action, "/answer/in-progress"))
    assert owner.submit(page, "Say that it is in progress", status=422, note="").errors == [
        "Enter what has been done"
    ]
    owner.submit(page, "Say that it is in progress", note="Figures are in")
    assert (action.events[-1].step, action.events[-1].note) == ("note", "Figures are in")


@pytest.mark.parametrize(
    ("part", "button", "box", "errors"),
    [
        ("done", "Mark as done", "answer", ["Enter the answer for members"]),
        ("note", "Add the note", "note", ["Enter what has happened"]),
        ("not-mine", "Tell the clerk", "words", ["Enter whose it is, or why it is not yours"]),
    ],
)
def test_an_answer_without_words(owner, action, part, button, box, errors):
    page = owner.see(at(action, f"/answer/{part}"))
    assert owner.submit(page, button, status=422, **{box: " "}).errors == errors
    long = owner.submit(page, button, status=422, **{box: "x" * 20_001})
    assert "must be 20,000 characters or fewer: it has 20,001" in long.errors[0]
    assert long.value(box) == "x" * 20_001


def test_pressing_twice_answers_once(owner, action):
    page = owner.see(at(action, "/answer/done"))
    for _ in range(2):
        again = owner.submit(
            page, "Mark as done", answer="Sent", files=(io.BytesIO(PDF), "reply.pdf")
        )
        assert again.h1 == "Marked as done"
    assert [event.step for event in action.events] == ["raise", "send", "complete", "file"]


def test_an_answer_from_an_old_page_is_refused_and_not_lost(world, owner, context_for, action):
    page = owner.see(at(action, "/answer/done"))
    action_ends.withdraw(context_for(world.clerk), action, reason="No longer wanted")
    refused = owner.submit(page, "Mark as done", status=409, answer="All my words")
    assert "OSC (26/27) 001 is “Withdrawn”. Somebody may have changed it" in refused.text
    assert "All my words" in refused.text


def test_files_are_sent_along_and_saved_again(session, world, owner, client_for, action):
    page = owner.see(at(action, "/answer/done"))
    owner.submit(page, "Mark as done", answer="See", files=(io.BytesIO(PDF), "Siân’s reply.pdf"))
    client = client_for(world.member)
    address = client.see(at(action)).link("Siân’s reply.pdf")
    answer = client.get(address)
    assert answer.data == PDF
    assert answer.mimetype == "application/pdf"
    assert answer.headers["Content-Disposition"].startswith("attachment; ")
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert client_for(None).get(address).status_code == 303
    assert client.get("/files/999").status_code == 404


@pytest.mark.parametrize(
    ("name", "content", "error"),
    [
        ("reply.exe", b"MZ", "“reply.exe” is not a kind of file that can be added."),
        ("reply.pdf", b"MZ", "“reply.pdf” is not the PDF file that its name says it is"),
        ("reply.pdf", b"", "“reply.pdf” is empty: choose another file"),
        (
            "reply.pdf",
            b"%PDF-" + b"x" * 10 * 2**20,
            "“reply.pdf” is larger than 10 MB: send a smaller one",
        ),
    ],
)
def test_a_file_that_is_not_taken(session, owner, action, name, content, error):
    page = owner.see(at(action, "/answer/done"))
    refused = owner.submit(
        page, "Mark as done", status=422, answer="My words", files=(io.BytesIO(content), name)
    )
    assert refused.errors[0].startswith(error)
    assert refused.value("answer") == "My words"
    assert action.state is S.NOT_STARTED
    assert session.query(File).count() == 0


def test_addresses_in_answers_and_notes_are_links_and_nothing_else_is(owner, action):
    words = f"See https://northmoor.example/a?b=1&c=2. {SCRIPT}"
    owner.submit(owner.see(at(action, "/answer/note")), "Add the note", note=words)
    page = owner.submit(owner.see(at(action, "/answer/done")), "Mark as done", answer=words)
    page = owner.see(at(action))
    assert page.text.count(SCRIPT) == 2
    links = page.tree.xpath("//p[contains(@class, 'matters-as-typed')]/a")
    assert [link.get("href") for link in links] == ["https://northmoor.example/a?b=1&c=2"] * 2
    assert {link.get("rel") for link in links} == {"nofollow noreferrer"}


@pytest.mark.parametrize("who", ["member", "head", "administrator"])
@pytest.mark.parametrize("part", ["", "/in-progress", "/done", "/not-mine", "/note"])
def test_nobody_else_is_asked(client_for, world, action, who, part):
    client = client_for(getattr(world, who))
    assert "Where are you" not in client.see(at(action)).text
    refused = client.see(at(action, f"/answer{part}"), status=403)
    assert "Only an owner of this action, or a clerk for them, may answer it." in refused.text


def test_nobody_is_asked_about_what_has_ended(world, owner, context_for, action):
    action_ends.withdraw(context_for(world.clerk), action, reason="No longer wanted")
    assert owner.see(at(action)).buttons == []
    refused = owner.see(at(action, "/answer/done"), status=409)
    assert "OSC (26/27) 001 is “Withdrawn”, so nobody is asked." in refused.text


class SlowSender(io.BytesIO):
    """What is sent, by somebody who sees to it that others can write meanwhile."""

    def __init__(self, sent, book):
        super().__init__(sent)
        self.book = book
        self.looked = 0

    def look(self):
        with closing(sqlite3.connect(self.book, timeout=0)) as other:
            other.execute("BEGIN IMMEDIATE")
        self.looked += 1

    def read(self, *args):
        self.look()
        return super().read(*args)

    def readinto(self, into):
        self.look()
        return super().readinto(into)


def test_who_sends_a_file_slowly_keeps_nobody_from_writing(app, owner, action):
    owner.see(at(action))
    body = b"--x\r\nContent-Disposition: form-data; name=answer\r\n\r\nYes\r\n--x--\r\n"
    sender = SlowSender(body, app.config["SQLALCHEMY_DATABASE_URI"].removeprefix("sqlite:///"))
    owner.post(
        at(action, "/answer/done"),
        input_stream=sender,
        content_type="multipart/form-data; boundary=x",
        content_length=len(body),
    )
    assert sender.looked


def test_a_timed_out_answer_is_not_lost(client_for, world, owner, action):
    page = owner.see(at(action, "/answer/done"))
    with owner.session_transaction() as session:
        session.clear()
    asked = owner.submit(page, "Mark as done", status=401, answer="All my words")
    assert "All my words" in asked.text
    assert action.state is S.NOT_STARTED


def test_after_a_time_out_a_file_is_asked_for_again(world, owner, action):
    page = owner.see(at(action, "/answer/done"))
    with owner.session_transaction() as session:
        session.clear()
    page = owner.submit(
        page, "Mark as done", status=401, answer="My words", files=(io.BytesIO(PDF), "reply.pdf")
    )
    page = owner.submit(page, "Sign in", email=world.director.email, password=PASSWORD)
    assert "reply.pdf" in page.text
    page = owner.submit(page, "Send it again", status=422)
    assert page.errors == ["Choose “reply.pdf” again: files are not kept for you"]
    assert page.value("answer") == "My words"
    assert action.state is S.NOT_STARTED
    done = owner.submit(page, "Mark as done", files=(io.BytesIO(PDF), "reply.pdf"))
    assert done.h1 == "Marked as done"


def test_what_is_too_large_to_read_leads_back(owner, action):
    page = owner.see(at(action, "/answer/done"))
    large = (io.BytesIO(b"%PDF-" + b"x" * 12 * 2**20), "reply.pdf")
    refused = owner.submit(page, "Mark as done", status=413, answer="My words", files=large)
    assert refused.link("begin the page anew") == at(action, "/answer/done")
    assert "the Back button of your browser, where what you typed still stands" in refused.text
