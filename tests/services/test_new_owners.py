"""Who is written to when owners of an action change."""

from datetime import date

import pytest
from sqlalchemy import func, select

from committee.model.letters import Letter, Link
from committee.rules.actions import ActionState
from committee.rules.chasing import OwnerPart
from committee.rules.due import Due
from committee.rules.letters import LetterKind
from committee.rules.refusals import NotPermitted
from committee.rules.vocabulary import DueKind
from committee.services import action_answers, action_changes, posts
from committee.services.actions import OwnerGiven

NOVEMBER = Due(DueKind.DATE, date(2026, 11, 2))


def last_note(action):
    return action.events[-1].note


def letters_of(session, kind):
    found = select(Letter).where(Letter.kind == kind).order_by(Letter.id)
    return [letter.name for letter in session.scalars(found)]


def test_new_owners_are_asked_and_those_taken_off_are_told(session, world, clerk, sent):
    police = OwnerGiven(body="Police", email="control@police.example")
    action_changes.change_owners(clerk, sent, [police], version=sent.version)
    assert letters_of(session, LetterKind.ASKED) == ["Ben Ffoulkes", "Police"]
    assert letters_of(session, LetterKind.REASSIGNED) == ["Ben Ffoulkes"]
    links = {link.name: link.revoked_at is None for link in session.scalars(select(Link))}
    assert links == {"Ben Ffoulkes": False, "Police": True}


def test_an_owner_who_stays_is_not_asked_again(session, world, clerk, sent):
    owners = [OwnerGiven("officers", post_id=world.ict.id), OwnerGiven(post_id=world.culture.id)]
    action_changes.change_owners(clerk, sent, owners, version=sent.version)
    assert letters_of(session, LetterKind.ASKED) == ["Ben Ffoulkes", "Amrit Sandhu"]
    assert letters_of(session, LetterKind.REASSIGNED) == []


def test_whoever_is_still_asked_by_another_post_is_not_told_that_it_is_theirs_no_more(
    session, world, clerk, sent
):
    posts.delegate(clerk, world.culture, world.director, since=world.today)
    action_changes.change_owners(
        clerk, sent, [OwnerGiven(post_id=world.culture.id)], version=sent.version
    )
    assert letters_of(session, LetterKind.REASSIGNED) == []


def test_owners_of_what_is_not_with_them_get_no_letter(session, world, clerk, action):
    action_changes.change_owners(
        clerk, action, [OwnerGiven(post_id=world.culture.id)], version=action.version
    )
    action.state = ActionState.COMPLETED
    action_changes.change_owners(
        clerk, action, [OwnerGiven(post_id=world.ict.id)], version=action.version
    )
    assert session.scalar(select(func.count(Letter.id))) == 0


def test_an_accountable_member_is_named_but_not_asked(session, world, context_for, clerk, sent):
    member = OwnerGiven(person_id=world.member.id, part=OwnerPart.ACCOUNTABLE)
    owner = OwnerGiven("officers", post_id=world.ict.id)
    action_changes.change_owners(clerk, sent, [member, owner], version=sent.version)
    assert last_note(sent) == (
        "Owner: Director of ICT → Director of ICT; accountable: Councillor Tom Ashby"
    )
    assert [owner.name for owner in sent.owing] == ["Director of ICT"]
    assert sent.accountable.person == world.member
    assert letters_of(session, LetterKind.ASKED) == ["Ben Ffoulkes"]
    with pytest.raises(NotPermitted):
        action_answers.start(context_for(world.member), sent)
