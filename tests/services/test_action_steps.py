from datetime import date

import pytest
from sqlalchemy import select

from committee.model.audit import AuditEntry
from committee.rules.actions import ENDED, LIFE, ActionState
from committee.rules.refusals import Invalid, NotPermitted, OutOfOrder
from committee.services import action_steps, posts
from committee.services.actions import OwnerGiven, raise_action

S = ActionState
WORDS = {
    "complete": {"answer": "It is done"},
    "send_back": {"reason": "More, please"},
    "supersede": {"reason": "There is another"},
    "give_up": {"reason": "It cannot be done"},
    "withdraw": {"reason": "Nobody wants it"},
    "reopen": {"reason": "It was not done after all"},
}
BY_OWNERS = ("start", "complete")


@pytest.fixture
def clerk(world, context_for):
    return context_for(world.clerk)


@pytest.fixture
def owner(world, context_for):
    return context_for(world.director)


@pytest.fixture
def action(world, clerk):
    return raise_action(
        clerk, world.held.items[1], text="Write", owners=[OwnerGiven(post_id=world.ict.id)]
    )


@pytest.fixture
def sent(clerk, action):
    action_steps.send(clerk, action)
    return action


@pytest.fixture
def completed(owner, sent):
    action_steps.complete(owner, sent, answer="It is done")
    return sent


def take(context, action, name, **words):
    getattr(action_steps, name)(context, action, **{**WORDS.get(name, {}), **words})


def put(action, state):
    """Stand an action in a state, as if somebody had taken it there."""
    action.state = state


@pytest.mark.parametrize(("name", "source"), [(s.name, f) for s in LIFE.steps for f in s.sources])
def test_every_step_from_every_state_it_starts_from(session, clerk, action, name, source):
    put(action, source)
    take(clerk, action, name)
    step = LIFE.step(name)
    event = action.events[-1]
    assert action.state is step.target
    assert (event.step, event.source, event.target) == (name, source, step.target)
    assert event.at == clerk.now
    assert event.note == "".join(WORDS.get(name, {}).values())
    entry = session.scalars(select(AuditEntry).order_by(AuditEntry.id.desc())).first()
    assert (entry.verb, entry.subject_id, entry.detail) == (
        f"actions.{name}", action.id, f"{source} to {step.target}",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("name", "state"), [(s.name, f) for s in LIFE.steps for f in S if f not in s.sources]
)
def test_every_step_from_every_other_state_is_refused(clerk, action, name, state):
    put(action, state)
    with pytest.raises(OutOfOrder, match=f"OSC .26/27. 001 is “{state.words}”. Somebody may"):
        take(clerk, action, name)
    assert action.state is state
    assert len(action.events) == 1


@pytest.mark.parametrize("who", ["member", "chair", "outsider", "head", "administrator", None])
@pytest.mark.parametrize("name", [step.name for step in LIFE.steps])
def test_nobody_but_clerk_and_owner_takes_a_step(world, context_for, action, name, who):
    put(action, LIFE.step(name).sources[0])
    with pytest.raises(NotPermitted):
        take(context_for(who and getattr(world, who)), action, name)


@pytest.mark.parametrize("name", [step.name for step in LIFE.steps])
def test_an_owner_takes_only_their_own_steps(owner, action, name):
    put(action, LIFE.step(name).sources[0])
    if name in BY_OWNERS:
        take(owner, action, name)
        assert action.state is LIFE.step(name).target
    else:
        with pytest.raises(NotPermitted, match="Only a clerk of this committee may do this"):
            take(owner, action, name)


@pytest.mark.parametrize("name", [step.name for step in LIFE.steps if step.needs_reason])
def test_a_step_that_needs_a_reason_is_not_taken_without(clerk, action, name):
    put(action, LIFE.step(name).sources[0])
    with pytest.raises(Invalid) as refused:
        take(clerk, action, name, reason=" \r\n ")
    assert refused.value.errors == {"reason": "Enter the reason"}


@pytest.mark.parametrize("state", S)
def test_the_buttons_are_the_steps_open_to_whoever_looks(world, context_for, action, state):
    put(action, state)
    from_here = [step.name for step in LIFE.open_from(state)]

    def buttons(person):
        return [step.name for step in action_steps.open_steps(context_for(person).actor, action)]

    assert buttons(world.clerk) == from_here
    assert buttons(world.director) == [name for name in from_here if name in BY_OWNERS]
    assert buttons(world.member) == []


@pytest.mark.parametrize("name", [step.name for step in LIFE.steps if step.name != "send"])
def test_a_button_pressed_twice_does_its_thing_once(clerk, sent, name):
    put(sent, LIFE.step(name).sources[0])
    take(clerk, sent, name)
    before = len(sent.events)
    take(clerk, sent, name)
    assert len(sent.events) == before
    assert sent.state is LIFE.step(name).target


def test_the_same_answer_from_somebody_else_is_no_double_press(clerk, owner, sent):
    action_steps.complete(owner, sent, answer="It is done")
    with pytest.raises(OutOfOrder):
        action_steps.complete(clerk, sent, answer="It is done")


def test_the_answer_is_kept_and_waits_to_be_confirmed(world, owner, sent):
    action_steps.complete(owner, sent, answer=" Sent to all.\r\nSee below. ")
    assert sent.answer == "Sent to all.\nSee below."
    assert sent.completed_on == world.today
    assert sent.ended_on is None


def test_an_answer_is_asked_for(owner, sent):
    with pytest.raises(Invalid) as refused:
        action_steps.complete(owner, sent, answer=" ")
    assert refused.value.errors == {"answer": "Enter the answer for members"}


def test_it_is_closed_at_a_meeting_of_its_committee(world, clerk, completed):
    action_steps.close(clerk, completed, at=world.held)
    assert (completed.closed_at, completed.ended_on) == (world.held, world.today)


def test_it_is_not_closed_at_a_meeting_still_to_come(world, clerk, completed):
    with pytest.raises(Invalid) as refused:
        action_steps.close(clerk, completed, at=world.called)
    assert refused.value.errors == {"at": "Choose a meeting of this committee that has been held"}


@pytest.mark.parametrize("name", [step.name for step in LIFE.steps])
def test_whatever_ends_it_leaves_the_day(world, clerk, sent, name):
    step = LIFE.step(name)
    put(sent, step.sources[0])
    take(clerk, sent, name)
    assert sent.ended_on == (world.today if step.target in ENDED else None)


@pytest.mark.parametrize("name", BY_OWNERS)
def test_who_takes_it_up_after_all_no_longer_says_not_mine(owner, sent, name):
    action_steps.decline(owner, sent, words="Not mine")
    take(owner, sent, name)
    assert [each.declined for each in sent.owners] == [""]


def test_what_was_sent_back_keeps_its_answer_in_the_history(clerk, completed):
    action_steps.send_back(clerk, completed, reason="Which data?")
    assert completed.completed_on is None
    assert [event.note for event in completed.events][-2:] == ["It is done", "Which data?"]


def test_what_is_reopened_is_no_longer_closed(world, clerk, completed):
    action_steps.close(clerk, completed, at=world.held)
    action_steps.reopen(clerk, completed, reason="It was not done")
    assert (completed.completed_on, completed.ended_on, completed.closed_at) == (None, None, None)


def test_notes_are_added_and_none_is_written_over(owner, sent):
    action_steps.add_note(owner, sent, note="First")
    action_steps.add_note(owner, sent, note="Second")
    action_steps.add_note(owner, sent, note="Second")
    assert [event.note for event in sent.events[2:]] == ["First", "Second"]
    assert sent.state is S.NOT_STARTED


def test_the_words_of_an_owner_who_declines_are_for_the_clerk(world, clerk, owner, sent):
    action_steps.decline(owner, sent, words="This is for Culture")
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
    action_steps.decline(context_for(world.head), action, words="Not me")
    assert [each.declined for each in action.owners] == ["", "Not me"]
    action_steps.decline(clerk, action, words="Neither of them")
    assert [each.declined for each in action.owners] == ["Neither of them"] * 2


@pytest.mark.parametrize("state", [S.NOT_SENT, S.COMPLETED, *ENDED])
@pytest.mark.parametrize(
    ("verb", "given"), [("add_note", {"note": "x"}), ("decline", {"words": "x"})]
)
def test_nothing_is_said_of_what_is_not_with_its_owner(clerk, action, state, verb, given):
    put(action, state)
    with pytest.raises(OutOfOrder, match=f"is “{state.words}”"):
        getattr(action_steps, verb)(clerk, action, **given)


@pytest.mark.parametrize("who", ["member", "head", "administrator", None])
@pytest.mark.parametrize(
    ("verb", "given"), [("add_note", {"note": "x"}), ("decline", {"words": "x"})]
)
def test_only_an_owner_or_a_clerk_says_where_it_is(world, context_for, sent, who, verb, given):
    with pytest.raises(NotPermitted, match="Only an owner of this action, or a clerk for them"):
        getattr(action_steps, verb)(context_for(who and getattr(world, who)), sent, **given)


def test_all_of_a_meeting_is_sent_at_once(world, clerk, sent):
    for text in ("Two", "Three"):
        raise_action(clerk, world.held.items[2], text=text)
    assert action_steps.send_all(clerk, world.held) == 2
    assert action_steps.send_all(clerk, world.held) == 0


def test_an_action_follows_the_post_and_not_the_person(world, context_for, sent):
    administrator = context_for(world.administrator)
    posts.appoint(administrator, world.ict, world.head, since=date(2026, 9, 14))
    with pytest.raises(NotPermitted):
        action_steps.start(context_for(world.director), sent)
    action_steps.start(context_for(world.head), sent)
    assert sent.state is S.IN_PROGRESS


def test_replayed_in_order_the_history_gives_the_present_state(clerk, owner, completed):
    action_steps.send_back(clerk, completed, reason="More")
    action_steps.add_note(owner, completed, note="Soon")
    action_steps.complete(owner, completed, answer="Here")
    action_steps.close(clerk, completed)
    state = None
    for event in completed.events:
        assert event.source is state
        state = event.target
    assert state is completed.state is S.CLOSED
