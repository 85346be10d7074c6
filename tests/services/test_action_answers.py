"""What owners answer, and what a clerk records for them."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from committee.rules.actions import ENDED, ActionState
from committee.rules.chasing import Means, OwnerPart, Said
from committee.rules.permissions import Actor
from committee.rules.refusals import Invalid, NotPermitted, OutOfOrder
from committee.services import action_answers, action_steps
from committee.services.actions import raise_action
from committee.services.owners import OwnerGiven

S = ActionState
BY_EMAIL = Said("Ben Ffoulkes", Means.EMAIL, date(2026, 9, 14))
ANSWERS = [
    ("start", {"note": "Begun"}),
    ("add_note", {"note": "Half done"}),
    ("decline", {"words": "This is for Culture"}),
    ("complete", {"answer": "It is done"}),
]


def test_the_answer_is_kept_and_waits_to_be_confirmed(world, owner, sent):
    action_answers.complete(owner, sent, answer=" Sent to all.\r\nSee below. ")
    assert sent.answer == "Sent to all.\nSee below."
    assert sent.completed_on == world.today
    assert sent.ended_on is None


def test_an_answer_is_asked_for(owner, sent):
    with pytest.raises(Invalid) as refused:
        action_answers.complete(owner, sent, answer=" ")
    assert refused.value.errors == {"answer": "Enter the answer for members"}


@pytest.mark.parametrize(("verb", "given"), [("start", {}), ("complete", {"answer": "Yes"})])
def test_who_takes_it_up_after_all_no_longer_says_not_mine(owner, sent, verb, given):
    action_answers.decline(owner, sent, words="Not mine")
    getattr(action_answers, verb)(owner, sent, **given)
    assert [each.declined for each in sent.owners] == [""]


def test_notes_are_added_and_none_is_written_over(owner, sent):
    action_answers.add_note(owner, sent, note="First")
    action_answers.add_note(owner, sent, note="Second")
    action_answers.add_note(owner, sent, note="Second")
    assert [event.note for event in sent.events[2:]] == ["First", "Second"]
    assert sent.state is S.NOT_STARTED


def test_the_words_of_an_owner_who_declines_are_for_the_clerk(world, clerk, owner, sent):
    action_answers.decline(owner, sent, words="This is for Culture")
    assert [each.declined for each in sent.owners] == ["This is for Culture"]
    assert (sent.state, sent.events[-1].note) == (S.NOT_STARTED, "This is for Culture")


def test_one_of_several_owners_declines_for_themselves(world, context_for, clerk, action):
    action = raise_action(
        clerk,
        world.held.items[1],
        text="Together",
        owners=[OwnerGiven(post_id=world.ict.id), OwnerGiven(person_id=world.head.id)],
    )
    action_steps.send(clerk, action)
    action_answers.decline(context_for(world.head), action, words="Not me")
    assert [each.declined for each in action.owners] == ["", "Not me"]
    action_answers.decline(clerk, action, words="Neither of them")
    assert [each.declined for each in action.owners] == ["Neither of them"] * 2


@pytest.mark.parametrize("state", [S.NOT_SENT, S.COMPLETED, *ENDED])
@pytest.mark.parametrize(
    ("verb", "given"), [("add_note", {"note": "x"}), ("decline", {"words": "x"})]
)
def test_nothing_is_said_of_what_is_not_with_its_owner(clerk, action, state, verb, given):
    action.state = state
    with pytest.raises(OutOfOrder, match=f"is “{state.words}”"):
        getattr(action_answers, verb)(clerk, action, **given)


@pytest.mark.parametrize("who", ["member", "head", "administrator", None])
@pytest.mark.parametrize(
    ("verb", "given"), [("add_note", {"note": "x"}), ("decline", {"words": "x"})]
)
def test_only_an_owner_or_a_clerk_says_where_it_is(world, context_for, sent, who, verb, given):
    with pytest.raises(NotPermitted, match="Only an owner of this action, or a clerk for them"):
        getattr(action_answers, verb)(context_for(who and getattr(world, who)), sent, **given)


@pytest.mark.parametrize(("verb", "given"), ANSWERS)
def test_a_clerk_records_what_an_owner_said_and_the_history_names_both(clerk, sent, verb, given):
    getattr(action_answers, verb)(clerk, sent, **given, said=BY_EMAIL)
    assert sent.events[-1].who == (
        "Recorded by Rhiannon Clarke: from Ben Ffoulkes, by e-mail, on 14 September 2026"
    )
    assert sent.events[-1].note == next(iter(given.values()))


@pytest.mark.parametrize(("verb", "given"), ANSWERS)
def test_an_owner_speaks_for_nobody_else(owner, sent, verb, given):
    with pytest.raises(NotPermitted, match="Only a clerk of this committee"):
        getattr(action_answers, verb)(owner, sent, **given, said=BY_EMAIL)
    assert sent.events[-1].step == "send"


def test_the_owner_s_own_words_have_their_name_alone(owner, sent):
    action_answers.start(owner, sent)
    assert sent.events[-1].who == "Ben Ffoulkes"


def test_what_was_said_tomorrow_is_refused(world, clerk, sent):
    said = replace(BY_EMAIL, on=world.today + timedelta(days=1))
    with pytest.raises(Invalid) as refused:
        action_answers.add_note(clerk, sent, note="Soon", said=said)
    assert refused.value.errors == {"said_on": "Enter a date that is today or in the past"}


def test_means_and_date_alone_are_nobody_s_words(clerk, sent):
    with pytest.raises(Invalid) as refused:
        action_answers.start(clerk, sent, said=replace(BY_EMAIL, by=" "))
    assert refused.value.errors == {"said_by": "Enter whose words they are"}


def test_the_same_words_of_two_people_are_two_notes(clerk, sent):
    for said in (BY_EMAIL, BY_EMAIL, replace(BY_EMAIL, by="Amrit Sandhu")):
        action_answers.add_note(clerk, sent, note="In hand", said=said)
    assert [event.said_by for event in sent.events[2:]] == ["Ben Ffoulkes", "Amrit Sandhu"]


@pytest.mark.parametrize(
    ("name", "who"),
    [
        ("", "Ben Ffoulkes, by the link in a letter"),
        ("Ben Ffoulkes", "Ben Ffoulkes, by the link in a letter"),
        ("Siân Jones", "Siân Jones, by the link in a letter to Ben Ffoulkes"),
    ],
)
def test_who_came_by_the_link_of_a_person(world, owner, sent, name, who):
    by_link = replace(owner, actor=replace(owner.actor, link=sent.id))
    action_answers.start(by_link, sent, said=Said(name))
    assert sent.events[-1].who == who


@pytest.mark.parametrize(
    ("name", "who"),
    [
        ("", "Police, by the link in a letter"),
        ("Siân Jones", "Siân Jones, for Police, by the link in a letter"),
    ],
)
def test_who_came_by_the_link_of_an_outside_body(world, clerk, name, who):
    owners = [OwnerGiven(body="Police")]
    action = raise_action(clerk, world.held.items[1], text="Report", owners=owners)
    action_steps.send(clerk, action)
    police = Actor(name="Police", body="Police", link=action.id)
    action_answers.complete(replace(clerk, actor=police), action, answer="Yes", said=Said(name))
    event = action.events[-1]
    assert (event.person, event.who) == (None, who)


def test_an_accountable_member_does_not_decline_with_the_owner(world, clerk):
    owners = [
        OwnerGiven(post_id=world.ict.id),
        OwnerGiven(person_id=world.chair.id, part=OwnerPart.ACCOUNTABLE),
    ]
    action = raise_action(clerk, world.held.items[1], text="Write", owners=owners)
    action_steps.send(clerk, action)
    action_answers.decline(clerk, action, words="Not ICT", said=BY_EMAIL)
    assert [owner.declined for owner in action.owners] == ["Not ICT", ""]


def test_a_reply_to_what_is_closed_is_told_so(owner, sent):
    sent.state = S.CLOSED
    with pytest.raises(OutOfOrder, match="OSC .26/27. 001 is “Closed”"):
        action_answers.complete(owner, sent, answer="Here it is")
