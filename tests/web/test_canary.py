"""Exempt words reach nobody who may not see them, on any page of actions and homes."""

import pytest

from committee.rules.access import Level, Mark
from committee.services import action_steps, files, items, minutes
from committee.services.actions import OwnerGiven, Source, raise_action
from committee.services.files import FileGiven
from tests.crawl import crawl

CANARY = "Zanzibar"
TO_OWNERS = "Heligoland"
EXEMPT = Mark(Level.EXEMPT, (3,))


@pytest.fixture
def secret(world, context_for):
    """An exempt action of an exempt item: the owner may know what is asked, and no more."""
    clerk = context_for(world.clerk)
    item = items.add(clerk, world.held, title=f"Sale of {CANARY}", mark=EXEMPT)
    minutes.write(clerk, item, text=f"The price of {CANARY} is a million.", base=0)
    action = raise_action(
        clerk,
        item,
        text=f"Write to {TO_OWNERS}",
        owners=[OwnerGiven(post_id=world.ict.id)],
        source=Source(f"The price of {CANARY} is a million."),
    )
    action_steps.send(clerk, action)
    owner = context_for(world.director)
    given = FileGiven(f"{TO_OWNERS}.txt", f"About {TO_OWNERS}".encode())
    files.attach(owner, action, [given], largest=1)
    action_steps.complete(owner, action, answer=f"{TO_OWNERS} was told")
    world.session.commit()
    return action


def read_by(client, action):
    """All that somebody can read by following links, and by asking for what they may not see."""
    addresses = (
        f"/actions/{action.slug}",
        f"/actions/{action.slug}/answer/done",
        f"/actions/{action.slug}/answered",
        f"/actions/{action.slug}/steps/close",
        f"/meetings/{action.item.meeting_id}/items/{action.item_id}",
        "/actions?state=all",
        f"/actions?state=all&q={TO_OWNERS[:-1]}",
        "/actions.csv?state=all",
        "/files/1",
    )
    answers = [client.get(address, follow_redirects=True) for address in addresses]
    asked = [f"{answer.headers}{answer.text}" for answer in answers]
    return "\n".join(asked + [visit.page for visit in crawl(client)])


@pytest.mark.parametrize(
    ("who", "words"),
    [
        ("clerk", {CANARY, TO_OWNERS}),
        ("member", {CANARY, TO_OWNERS}),
        ("monitoring_officer", {CANARY, TO_OWNERS}),
        ("director", {TO_OWNERS}),
        ("outsider", set()),
        ("head", set()),
        ("administrator", set()),
    ],
)
def test_each_reads_as_much_as_they_may(client_for, world, secret, who, words):
    read = read_by(client_for(getattr(world, who)), secret)
    assert {word for word in (CANARY, TO_OWNERS) if word in read} == words


def test_the_owner_is_told_why_the_words_are_left_out(client_for, world, secret):
    page = client_for(world.director).see(f"/actions/{secret.slug}")
    assert "Not for publication: paragraph 3 of Part 1 of Schedule 12A" in page.text
    assert "Exempt item" in page.text


def test_no_banner_quotes_it(client_for, world, secret):
    client = client_for(world.clerk)
    page = client.submit(client.see(f"/actions/{secret.slug}/steps/close"), "Close")
    assert not {CANARY, TO_OWNERS} & set(" ".join(page.said).split())
