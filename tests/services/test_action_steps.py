from datetime import date

import pytest
from sqlalchemy import select

from committee.model.audit import AuditEntry
from committee.rules.actions import ENDED, LIFE, ActionState
from committee.rules.permissions import TABLE
from committee.rules.refusals import Invalid, NotPermitted, OutOfOrder
from committee.services import action_answers, action_ends, action_steps, posts
from committee.services.actions import raise_action

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
OF_ACTIONS = (action_steps, action_answers, action_ends)


def take(context, action, name, **words):
    verb_of(name)(context, action, **{**WORDS.get(name, {}), **words})


def verb_of(name):
    """The verb of a step, in whichever module it stands."""
    return next(vars(module)[name] for module in OF_ACTIONS if name in vars(module))


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
        with pytest.raises(NotPermitted, match=TABLE[LIFE.step(name).permission][1]):
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
    action_answers.complete(owner, sent, answer="It is done")
    with pytest.raises(OutOfOrder):
        action_answers.complete(clerk, sent, answer="It is done")


@pytest.mark.parametrize("name", [step.name for step in LIFE.steps])
def test_whatever_ends_it_leaves_the_day(world, clerk, sent, name):
    step = LIFE.step(name)
    put(sent, step.sources[0])
    take(clerk, sent, name)
    assert sent.ended_on == (world.today if step.target in ENDED else None)


def test_all_of_a_meeting_is_sent_at_once(world, clerk, sent):
    for text in ("Two", "Three"):
        raise_action(clerk, world.held.items[2], text=text)
    assert action_steps.send_all(clerk, world.held) == 2
    assert action_steps.send_all(clerk, world.held) == 0


def test_an_action_follows_the_post_and_not_the_person(world, context_for, sent):
    administrator = context_for(world.administrator)
    posts.appoint(administrator, world.ict, world.head, since=date(2026, 9, 14))
    with pytest.raises(NotPermitted):
        action_answers.start(context_for(world.director), sent)
    action_answers.start(context_for(world.head), sent)
    assert sent.state is S.IN_PROGRESS


def test_replayed_in_order_the_history_gives_the_present_state(clerk, owner, completed):
    action_ends.send_back(clerk, completed, reason="More")
    action_answers.add_note(owner, completed, note="Soon")
    action_answers.complete(owner, completed, answer="Here")
    action_ends.close(clerk, completed)
    state = None
    for event in completed.events:
        assert event.source is state
        state = event.target
    assert state is completed.state is S.CLOSED
