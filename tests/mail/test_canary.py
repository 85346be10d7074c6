"""No letter of any kind holds a word of what is exempt or confidential."""

from datetime import date

import pytest
from sqlalchemy import select

from committee.mail.words import written
from committee.model.actions import Action
from committee.model.files import File
from committee.model.letters import Link
from committee.model.posts import Post, Tenure
from committee.queries.correspondence import facts
from committee.queries.recipients import Recipient
from committee.rules.access import Level, Mark
from committee.rules.actions import ActionState
from committee.rules.due import Due
from committee.rules.letters import Digest, LetterKind, sent_to_members
from committee.rules.vocabulary import DueKind
from committee.services import action_steps, outbox
from committee.services.actions import Source, add_event, raise_action
from committee.services.owners import OwnerGiven
from tests.mail.facts import ADDRESSES

K = LetterKind
S = ActionState
DUE = date(2026, 9, 10)
MARKS = (Mark(Level.EXEMPT, (1, 3)), Mark(Level.CONFIDENTIAL))

SECRETS = {
    "title": "Quagmire", "text": "Zeppelin", "quote": "Walrus", "due": "Michaelmas",
    "owner as said": "Gargoyle", "post": "Falconer", "body": "Tollbooth", "answer": "Marzipan",
    "note": "Bagpipe", "said by": "Pumpernickel", "file": "Xylophone", "declined": "Kumquat",
}  # fmt: skip

HOLDS = {
    K.ENDED: S.WITHDRAWN, K.COMPLETED: S.COMPLETED, K.CIRCULATED: S.COMPLETED, K.DIGEST: S.COMPLETED
}  # fmt: skip
"""The state in which a letter of this kind holds, where that is not in progress."""


@pytest.fixture
def action(world, context_for):
    """An action with a secret word in whatever it has, not marked yet."""
    clerk = context_for(world.clerk)
    item = world.held.items[1]
    item.title = f"The {SECRETS['title']} site"
    post = Post(title=f"Head of {SECRETS['post']}")
    world.session.add(post)
    world.session.flush()
    world.session.add(Tenure(post_id=post.id, person_id=world.head.id, since=DUE))
    action = raise_action(
        clerk,
        item,
        text=f"Write to {SECRETS['text']}",
        owners=[
            OwnerGiven(words=SECRETS["owner as said"], person_id=world.director.id),
            OwnerGiven(post_id=post.id),
            OwnerGiven(body=SECRETS["body"], email="office@tollbooth.example"),
        ],
        due=Due(DueKind.WORDS, DUE, f"by {SECRETS['due']}"),
        source=Source(f"that {SECRETS['quote']} be told"),
    )
    action_steps.send(clerk, action)
    action.answer = f"It went to {SECRETS['answer']}"
    action.owners[0].declined = f"Ask {SECRETS['declined']}"
    world.session.add(
        File(
            action_id=action.id,
            name=f"{SECRETS['file']}.pdf",
            media_type="application/pdf",
            size=1,
            content=b"1",
            added_at=clerk.now,
            added_by_id=world.director.id,
        )
    )
    return action


def letter_of(world, context, action, kind):
    """A letter of this kind about the action, to somebody for whom it holds."""
    action.state = HOLDS.get(kind, S.IN_PROGRESS)
    event = add_event(
        context, action, "circulate", action.state, action.state, sent_to_members(2, note())
    )
    event.said_by = SECRETS["said by"]
    to = world.outsider if kind is K.REASSIGNED else world.director
    recipient = Recipient(to.name, to.email, to.id)
    about = {action: f"overdue:{DUE}:1"}
    if kind is K.DIGEST:
        world.member.digest = Digest.WEEKLY
        recipient = Recipient(world.member.name, world.member.email, world.member.id)
        about = {}
    return outbox.put(context, kind, recipient, about, key=f"{kind}:2026-09-14:1", event=event)


def note():
    return f"Ask {SECRETS['note']}"


def words_of(context, letter):
    told = facts(context, letter)
    assert told is not None
    letter = written(told, ADDRESSES)
    return f"{letter.subject}\n{letter.text}\n{letter.html}"


@pytest.mark.parametrize("kind", K)
def test_no_word_of_what_is_not_open_stands_in_any_letter(world, context_for, action, kind):
    context = context_for(world.clerk)
    add_event(context, action, "complete", S.IN_PROGRESS, S.COMPLETED, "Done")
    letter = letter_of(world, context, action, kind)
    world.session.flush()
    assert "Zeppelin" in words_of(context, letter)
    for marked in (action, action.item):
        for mark in MARKS:
            marked.mark = mark
            said = words_of(context, letter)
            assert action.reference in said
            assert ADDRESSES.action(action.slug) in said
            assert not [word for word in SECRETS.values() if word.casefold() in said.casefold()]
            links = world.session.scalars(select(Link.id)).all()
            assert not [link for link in links if ADDRESSES.answer(link) in said]
            assert "/answer/" not in said
        marked.mark = Mark()


def test_the_open_letters_together_hold_every_word(world, context_for, action):
    """Else the words that none of them holds would prove nothing."""
    context = context_for(world.clerk)
    said = ""
    for kind in K:
        if kind is not K.DIGEST:
            said += words_of(context, letter_of(world, context, action, kind))
    # What only pages show: an owner's words as said, and what each wrote on declining.
    assert {key for key, word in SECRETS.items() if word not in said} == {
        "owner as said", "declined",
    }  # fmt: skip
    assert world.session.scalars(select(Action)).one().full_mark.is_open
