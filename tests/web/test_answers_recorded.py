"""What a clerk records for an owner, and what was forgotten, in a browser."""

import io

import pytest

from committee.rules.actions import ActionState
from committee.services import action_answers, action_ends, action_steps
from committee.services.actions import raise_action
from committee.services.owners import OwnerGiven

PDF = b"%PDF-1.7 the data"
S = ActionState


@pytest.fixture
def action(asked):
    return asked()


@pytest.fixture
def owner(client_for, world):
    return client_for(world.director)


def at(action, part=""):
    return f"/actions/{action.slug}{part}"


def test_a_clerk_answers_for_an_owner(world, client_for, action):
    client = client_for(world.clerk)
    assert "Answer for the owner" in client.see(at(action)).text
    page = client.see(at(action, "/answer/done"))
    assert page.value("said_by") == "Ben Ffoulkes"
    given = {"answer": "Dear Rhiannon, it was sent", "files": (io.BytesIO(PDF), "reply.pdf")}
    after = client.submit(page, "Mark as done", said_means="By e-mail", **given)
    assert after.said == ["Thank you. OSC (26/27) 001 is marked as done."]
    whose = "Recorded by Rhiannon Clarke: from Ben Ffoulkes, by e-mail, on 15 September 2026"
    assert after.text.count(whose) == 2
    assert "added by Ben Ffoulkes, through Rhiannon Clarke" in after.text


@pytest.mark.parametrize(
    ("given", "errors"),
    [
        ({}, ["Choose how they reached you"]),
        (
            {"said_means": "By telephone", "said_on": ["16", "9", "2026"]},
            ["Enter a date that is today or in the past"],
        ),
        ({"said_means": "In person", "said_on": ["", "", ""]}, ["Enter when they reached you"]),
        ({"said_means": "In person", "said_by": ""}, ["Enter whose words these are"]),
    ],
)
def test_how_and_when_somebody_s_words_came_is_asked_for(world, client_for, action, given, errors):
    client = client_for(world.clerk)
    page = client.see(at(action, "/answer/note"))
    refused = client.submit(page, "Add the note", status=422, note="All my words", **given)
    assert refused.errors == errors
    assert refused.value("note") == "All my words"
    assert action.events[-1].step == "send"


def test_a_clerk_may_write_in_their_own_name(world, client_for, action):
    client = client_for(world.clerk)
    page = client.see(at(action, "/answer/note"))
    client.submit(page, "Add the note", note="I rang twice", said_by="")
    assert action.events[-1].who == "Rhiannon Clarke"


def test_with_several_owners_nobody_is_guessed(world, client_for, context_for):
    owners = [OwnerGiven(post_id=world.ict.id), OwnerGiven(body="Police")]
    context = context_for(world.clerk)
    action = raise_action(context, world.held.items[1], text="Meet", owners=owners)
    action_steps.send(context, action)
    page = client_for(world.clerk).see(at(action, "/answer/note"))
    assert page.value("said_by") == ""


@pytest.mark.parametrize("part", ["/in-progress", "/done", "/not-mine", "/note", "/files"])
def test_owners_are_not_asked_whose_words_they_are(owner, action, part):
    assert "Whose words" not in owner.see(at(action, f"/answer{part}")).text


def test_a_forgotten_file_is_added_after_done(world, owner, client_for, context_for, action):
    action_answers.complete(context_for(world.director), action, answer="See the file")
    page = owner.see(owner.see(at(action)).link("Add a file"))
    assert owner.submit(page, "Add it", status=422).errors == ["Choose a file"]
    after = owner.submit(page, "Add it", files=(io.BytesIO(PDF), "reply.pdf"))
    assert after.said == ["Thank you. Members can see what you added."]
    assert (action.events[-1].step, action.state) == ("file", S.COMPLETED)
    assert client_for(world.member).see(at(action)).link("reply.pdf")


def test_the_one_question_comes_before_the_way_to_add_a_file(owner, action):
    words = owner.see(at(action)).text
    assert words.index("Where are you with this?") < words.index("Add a file")


def test_a_forgotten_file_that_is_not_what_it_says(owner, action):
    page = owner.see(at(action, "/answer/files"))
    refused = owner.submit(page, "Add it", status=422, files=(io.BytesIO(b"MZ"), "reply.pdf"))
    assert refused.errors == ["“reply.pdf” is not the PDF file that its name says it is"]


@pytest.mark.parametrize("who", ["member", "head", "administrator"])
def test_nobody_else_adds_a_file(client_for, world, action, who):
    client = client_for(getattr(world, who))
    assert "Add a file" not in client.see(at(action)).text
    client.see(at(action, "/answer/files"), status=403)


def test_a_file_for_what_is_closed(world, owner, context_for, action):
    page = owner.see(at(action, "/answer/files"))
    action_answers.complete(context_for(world.director), action, answer="Sent")
    action_ends.close(context_for(world.clerk), action)
    refused = owner.submit(page, "Add it", status=409, files=(io.BytesIO(PDF), "reply.pdf"))
    assert "OSC (26/27) 001 is “Closed”: no file can be added." in refused.text
    assert "Add a file" not in owner.see(at(action)).text


@pytest.mark.parametrize(
    ("part", "button", "given"),
    [
        ("done", "Mark as done", {"answer": "All my words"}),
        ("note", "Add the note", {"note": "All my words"}),
        ("not-mine", "Tell the clerk", {"words": "All my words"}),
    ],
)
def test_a_reply_to_what_is_closed_is_refused_and_not_lost(
    world, owner, context_for, action, part, button, given
):
    page = owner.see(at(action, f"/answer/{part}"))
    action_answers.complete(context_for(world.director), action, answer="Sent")
    action_ends.close(context_for(world.clerk), action)
    refused = owner.submit(page, button, status=409, **given)
    assert "OSC (26/27) 001 is “Closed”" in refused.text
    assert "All my words" in refused.text
