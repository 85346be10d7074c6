"""Links of letters: whom they stand for, how they end, and how often they may be used."""

from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import select

from committee.model.audit import AuditEntry
from committee.model.letters import Link
from committee.model.posts import Tenure
from committee.queries import links as queries
from committee.rules.access import Level, Mark
from committee.rules.chasing import Said
from committee.rules.links import MOST_TRIES, Fault, NoAnswer
from committee.rules.refusals import NotPermitted
from committee.services import action_answers, action_ends, action_steps, links
from committee.services.actions import OwnerGiven, raise_action


@pytest.fixture
def action(world, context_for):
    clerk = context_for(world.clerk)
    owners = [
        OwnerGiven(post_id=world.ict.id),
        OwnerGiven(person_id=world.head.id),
        OwnerGiven(body="Northern Rail", email="rail@example.org"),
    ]
    action = raise_action(clerk, world.held.items[1], text="Mend the sluice", owners=owners)
    action_steps.send(clerk, action)
    return action


def of(action, name, session):
    return session.scalars(select(Link).where(Link.action_id == action.id, Link.name == name)).one()


@pytest.fixture
def link(session, action):
    """That of the Director of ICT."""
    return of(action, "Ben Ffoulkes", session)


def refused(context, link):
    with pytest.raises(NoAnswer) as refusal:
        links.answering(context, link)
    return refusal.value.fault


@pytest.mark.parametrize(
    ("name", "person", "said_by"),
    [
        ("Ben Ffoulkes", "director", ""),
        ("Amrit Sandhu", "head", ""),
        ("Northern Rail", None, "Northern Rail"),
    ],
)
def test_a_link_answers_for_its_owner(world, session, context_for, action, name, person, said_by):
    context = links.answering(context_for(None), of(action, name, session))
    assert (context.actor.name, context.actor.link) == (name, action.id)
    action_answers.start(context, action)
    event = action.events[-1]
    session.flush()
    assert event.person_id == (getattr(world, person).id if person else None)
    assert (event.by_link, event.said_by) == (True, said_by)


def test_whoever_was_passed_the_letter_gives_their_name(session, context_for, action, link):
    context = links.answering(context_for(None), link)
    action_answers.start(context, action, said=Said("Siân Jones"))
    assert action.events[-1].who == "Siân Jones, by the link in a letter to Ben Ffoulkes"


def test_it_answers_that_action_alone_and_does_nothing_of_a_clerk(world, context_for, action, link):
    other = raise_action(
        context_for(world.clerk),
        world.held.items[1],
        text="Paint the sluice",
        owners=[OwnerGiven(post_id=world.ict.id)],
    )
    action_steps.send(context_for(world.clerk), other)
    context = links.answering(context_for(world.clerk), link)
    with pytest.raises(NotPermitted):
        action_answers.start(context, other)
    with pytest.raises(NotPermitted):
        action_steps.send(context, action)


def test_a_link_of_somebody_who_is_no_longer_asked(session, context_for, action, link):
    for owner in list(action.owners):
        if owner.post_id is not None:
            action.owners.remove(owner)
    session.flush()
    assert refused(context_for(None), link) is Fault.NOT_YOURS


def test_a_link_of_somebody_who_left_the_post(world, session, context_for, link):
    tenure = session.scalars(select(Tenure).where(Tenure.post_id == world.ict.id)).one()
    tenure.until = world.today - timedelta(days=1)
    session.flush()
    assert refused(context_for(None), link) is Fault.NOT_YOURS


def test_a_delegate_answers_by_a_link_of_their_own(world, session, context_for, action):
    session.add(
        Tenure(
            post_id=world.ict.id,
            person_id=world.administrator.id,
            since=world.today,
            is_delegate=True,
        )
    )
    session.flush()
    action_answers.complete(context_for(world.director), action, answer="Mended")
    action_ends.send_back(context_for(world.clerk), action, reason="It leaks still")
    context = links.answering(context_for(None), of(action, "Adaeze Obi", session))
    action_answers.complete(context, action, answer="Mended again")
    assert action.events[-1].person_id == world.administrator.id


def test_a_link_expires(world, context_for, link):
    context = context_for(None)
    assert links.answering(replace(context, now=link.expires_at - timedelta(seconds=1)), link)
    assert refused(replace(context, now=link.expires_at), link) is Fault.EXPIRED


@pytest.mark.parametrize("what", ["action", "item"])
def test_a_link_opens_nothing_that_is_marked_since(session, context_for, action, link, what):
    marked = action if what == "action" else action.item
    marked.mark = Mark(Level.EXEMPT, (3,))
    session.flush()
    assert refused(context_for(None), link) is Fault.MARKED


def test_a_clerk_ends_all_links_of_an_action(world, session, context_for, action, link):
    clerk = context_for(world.clerk)
    assert queries.count_open(clerk, action) == 3
    assert links.revoke(clerk, action) == 3
    assert queries.count_open(clerk, action) == 0
    assert refused(clerk, link) is Fault.ENDED
    assert links.revoke(clerk, action) == 0


def test_the_links_of_owners_who_went_end_alone(session, context_for, world, action, link):
    gone = [owner for owner in action.owners if owner.post_id is None]
    links.end_for(context_for(world.clerk), action, gone)
    assert link.revoked_at is None
    assert of(action, "Amrit Sandhu", session).revoked_at == world.now
    assert of(action, "Northern Rail", session).revoked_at == world.now


def test_an_expired_link_counts_no_more(world, context_for, action, link):
    clerk = context_for(world.clerk)
    assert queries.count_open(replace(clerk, now=link.expires_at), action) == 0


def test_so_many_uses_and_no_more(session, context_for, link):
    context = links.answering(context_for(None), link)
    for _ in range(MOST_TRIES):
        links.tried(context, link)
    with pytest.raises(NoAnswer) as refusal:
        links.tried(context, link)
    assert refusal.value.fault is Fault.SPENT
    assert link.tries == MOST_TRIES
    used = session.scalars(select(AuditEntry.subject_id).where(AuditEntry.verb == "links.tried"))
    assert used.all() == [link.id] * MOST_TRIES


@pytest.mark.parametrize("befalls", ["nothing", "spent", "ended", "expiring"])
def test_the_next_letter_brings_a_link_that_answers(
    world, session, context_for, action, link, befalls
):
    if befalls == "spent":
        link.tries = MOST_TRIES
    elif befalls == "ended":
        links.revoke(context_for(world.clerk), action)
    elif befalls == "expiring":
        link.expires_at = world.now + timedelta(days=30)
    clerk = context_for(world.clerk)
    action_answers.complete(context_for(world.director), action, answer="Mended")
    action_ends.send_back(clerk, action, reason="It leaks still")
    given = select(Link).where(Link.name == "Ben Ffoulkes").order_by(Link.id.desc())
    last = session.scalars(given).first()
    assert (last is link) is (befalls == "nothing")
    assert links.answering(context_for(None), last).actor.link == action.id


def test_a_link_is_found_by_its_number(context_for, link):
    context = context_for(None)
    assert queries.find(context, link.id) is link
    assert queries.find(context, 999) is None
    assert queries.find(context, None) is None
