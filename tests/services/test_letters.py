"""To whom the steps of an action write."""

from datetime import date

import pytest
from sqlalchemy import select

from committee.model.letters import Letter
from committee.model.posts import Tenure
from committee.queries.correspondence import facts
from committee.rules.chasing import OwnerPart
from committee.rules.letters import LetterKind, LetterState
from committee.rules.vocabulary import Role
from committee.services import action_answers, action_ends, action_steps, people, posts
from committee.services.actions import raise_action
from committee.services.owners import OwnerGiven

K = LetterKind


@pytest.fixture
def sent(world, clerk):
    """Gives a function that sends an action to owners, and gives it back."""

    def send(*owners):
        action = raise_action(clerk, world.held.items[1], text="Write", owners=owners)
        action_steps.send(clerk, action)
        return action

    return send


@pytest.fixture
def letters(session):
    """Gives a function that finds the letters of a kind, as (name, address)."""

    def found(kind):
        kept = session.scalars(select(Letter).where(Letter.kind == kind).order_by(Letter.id))
        return [(letter.name, letter.address) for letter in kept]

    return found


def hold(world, person, post, *, is_delegate=False):
    world.session.add(
        Tenure(
            post_id=post.id, person_id=person.id, since=date(2026, 9, 1), is_delegate=is_delegate
        )
    )
    world.session.flush()


def test_each_owner_gets_a_letter_and_whoever_accounts_for_it_none(world, letters, sent):
    sent(
        OwnerGiven(post_id=world.ict.id),
        OwnerGiven(person_id=world.head.id),
        OwnerGiven(body="Northmoor Carers", email="office@carers.example"),
        OwnerGiven(person_id=world.chair.id, part=OwnerPart.ACCOUNTABLE),
    )
    assert letters(K.ASKED) == [
        ("Ben Ffoulkes", "director@northmoor.example"),
        ("Amrit Sandhu", "head@northmoor.example"),
        ("Northmoor Carers", "office@carers.example"),
    ]


def test_everybody_who_stands_for_a_post_has_a_link_of_their_own(world, session, letters, sent):
    hold(world, world.head, world.ict)
    hold(world, world.outsider, world.ict, is_delegate=True)
    sent(OwnerGiven(post_id=world.ict.id))
    names = ["Ben Ffoulkes", "Amrit Sandhu", "Councillor Priya Nair"]
    assert [name for name, _ in letters(K.ASKED)] == names
    enclosed = [each.enclosures[0] for each in session.scalars(select(Letter).order_by(Letter.id))]
    assert [each.link.name for each in enclosed] == names
    assert {each.link.post_id for each in enclosed} == {world.ict.id}


def test_whoever_stands_for_two_owners_gets_one_letter(world, letters, sent):
    hold(world, world.director, world.culture, is_delegate=True)
    sent(
        OwnerGiven(post_id=world.ict.id),
        OwnerGiven(post_id=world.culture.id),
        OwnerGiven(person_id=world.director.id),
    )
    assert [name for name, _ in letters(K.ASKED)] == ["Ben Ffoulkes", "Amrit Sandhu"]


def test_a_post_that_nobody_holds_is_refused_so_that_the_clerk_hears_of_it(world, session, sent):
    for tenure in world.ict.tenures:
        session.delete(tenure)
    session.flush()
    sent(OwnerGiven(post_id=world.ict.id))
    (letter,) = session.scalars(select(Letter)).all()
    assert (letter.name, letter.address) == ("Director of ICT", "")
    assert letter.state is LetterState.REFUSED
    assert letter.fault == "No e-mail address is known for Director of ICT."


def test_who_has_left_is_not_asked_any_more(world, session, clerk, letters, sent):
    action = sent(OwnerGiven(person_id=world.director.id))
    (waiting,) = session.scalars(select(Letter)).all()
    assert facts(clerk, waiting) is not None
    (tenure,) = world.ict.tenures
    posts.end_tenure(clerk, tenure, until=date(2026, 9, 14))
    assert facts(clerk, waiting) is None, "It waited, and goes to nobody now."
    action_ends.withdraw(clerk, action, reason="Nobody is left")
    assert letters(K.ENDED) == []


def test_the_committees_own_clerks_hear_that_it_is_done(world, context_for, letters, sent):
    action = sent(OwnerGiven(post_id=world.ict.id))
    people.give_role(
        context_for(world.administrator),
        world.head,
        Role.CLERK,
        committee_id=world.osc.id,
        since=world.today,
    )
    action_answers.complete(context_for(world.director), action, answer="It is written")
    assert letters(K.COMPLETED) == [("Amrit Sandhu", "head@northmoor.example")]


def test_a_clerk_who_records_it_hears_nothing_of_it(world, clerk, letters, sent):
    action_answers.complete(clerk, sent(OwnerGiven(post_id=world.ict.id)), answer="It is written")
    assert letters(K.COMPLETED) == []
