"""Who is reminded of what on a day; the whole of two years is in test_two_years."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from sqlalchemy import select

from committee.model.actions import Owner
from committee.model.audit import AuditEntry
from committee.model.letters import Letter
from committee.model.posts import Post, Tenure
from committee.rules.chasing import OwnerPart
from committee.rules.due import Due
from committee.rules.letters import LetterKind, LetterState
from committee.rules.refusals import NotPermitted
from committee.rules.vocabulary import DueKind
from committee.services import action_answers, action_steps, posts, reminders
from committee.services.actions import OwnerGiven, raise_action
from tests.statements import counted

DUE = date(2026, 10, 30)
A_WEEK_BEFORE = date(2026, 10, 23)


@pytest.fixture
def send(world, clerk):
    """Gives an action that was sent, due on DUE and owed by the Director of ICT unless said."""

    def send(*owners, due=DUE, text=""):
        action = raise_action(
            clerk,
            world.held.items[1],
            text=text or f"Report {len(world.session.scalars(select(Owner)).all())}",
            owners=owners or [OwnerGiven(post_id=world.ict.id)],
            due=Due(DueKind.DATE, due),
        )
        action_steps.send(clerk, action)
        return action

    return send


@pytest.fixture
def post(clerk, world):
    """Gives a post that somebody of the tiny council holds, or nobody does."""

    def post(title, *people):
        added = Post(title=title, service="Resources")
        clerk.session.add(added)
        clerk.session.flush()
        for person in people:
            tenure = Tenure(post_id=added.id, person_id=person.id, since=date(2026, 5, 6))
            clerk.session.add(tenure)
        clerk.session.flush()
        return added

    return post


def reminded(session):
    """Every reminder as its address with the references and the stages that it is about."""
    letters = session.scalars(
        select(Letter).where(Letter.kind == LetterKind.REMINDER).order_by(Letter.id)
    )
    return [
        (letter.address, {each.action.reference: each.stage for each in letter.enclosures})
        for letter in letters
    ]


def test_an_owner_has_one_letter_with_everything_that_reached_a_stage(world, clerk, send):
    first, second = send(), send(due=DUE - timedelta(days=7))
    send(due=DUE + timedelta(days=60))
    assert reminders.queue(clerk, A_WEEK_BEFORE) == 1
    stages = {first.reference: "before:2026-10-30", second.reference: "day:2026-10-23"}
    assert reminded(world.session) == [(world.director.email, stages)]


def test_the_same_day_again_adds_nothing_and_the_day_after_neither(clerk, send):
    send()
    assert reminders.queue(clerk, A_WEEK_BEFORE) == 1
    assert reminders.queue(clerk, A_WEEK_BEFORE) == 0
    assert reminders.queue(clerk, A_WEEK_BEFORE + timedelta(days=1)) == 0


def test_what_came_up_after_the_letter_of_the_day_is_in_the_next(world, clerk, send):
    send()
    reminders.queue(clerk, A_WEEK_BEFORE)
    later = send(due=DUE - timedelta(days=2))
    assert reminders.queue(clerk, A_WEEK_BEFORE) == 0
    assert reminders.queue(clerk, A_WEEK_BEFORE + timedelta(days=1)) == 1
    assert list(reminded(world.session)[-1][1]) == [later.reference]


def test_days_without_the_timer_are_made_good_by_one_letter(world, clerk, send):
    action = send()
    assert reminders.queue(clerk, date(2026, 11, 21)) == 1
    assert reminded(world.session)[0][1] == {action.reference: "overdue:2026-10-30:3"}


def test_a_committee_may_want_no_letters_after_the_day(world, clerk, send):
    send()
    world.osc.overdue_every = 0
    assert reminders.queue(clerk, DUE) == 1
    assert reminders.queue(clerk, DUE + timedelta(days=100)) == 0


def test_nobody_is_reminded_of_what_is_done_or_not_sent_or_has_no_date(
    world, clerk, context_for, send
):
    action_answers.complete(context_for(world.director), send(), answer="It is done")
    raise_action(clerk, world.held.items[1], text="Wait", due=Due(DueKind.DATE, DUE))
    action = raise_action(
        clerk, world.held.items[1], text="Write", owners=[OwnerGiven(post_id=world.ict.id)]
    )
    action_steps.send(clerk, action)
    assert reminders.queue(clerk, DUE) == 0


def test_whoever_said_not_mine_is_left_alone_and_the_others_are_not(
    world, clerk, context_for, send
):
    action = send(OwnerGiven(post_id=world.ict.id), OwnerGiven(post_id=world.culture.id))
    action_answers.decline(context_for(world.director), action, words="It is for Culture")
    assert reminders.queue(clerk, DUE) == 1
    assert [address for address, _ in reminded(world.session)] == [world.head.email]


def test_an_accountable_member_is_not_reminded(world, clerk, send):
    member = OwnerGiven(person_id=world.member.id, part=OwnerPart.ACCOUNTABLE)
    send(OwnerGiven(post_id=world.ict.id), member)
    reminders.queue(clerk, DUE)
    assert [address for address, _ in reminded(world.session)] == [world.director.email]


def test_the_holder_of_a_post_and_who_answers_for_it_are_both_reminded(world, clerk, post, send):
    shared = post("Head of Payroll", world.director, world.head)
    send(OwnerGiven(post_id=shared.id))
    assert reminders.queue(clerk, DUE) == 2


def test_whoever_takes_over_a_post_has_the_stage_that_it_has_reached(
    world, clerk, context_for, send
):
    send()
    reminders.queue(clerk, DUE)
    tenure = world.session.scalars(select(Tenure).where(Tenure.post_id == world.ict.id)).one()
    posts.end_tenure(context_for(world.administrator), tenure, until=world.today)
    posts.appoint(
        context_for(world.administrator), world.ict, world.head, since=world.today + timedelta(1)
    )
    tomorrow = replace(clerk, now=clerk.now + timedelta(days=1))
    assert reminders.queue(tomorrow, DUE + timedelta(days=1)) == 1
    assert reminded(world.session)[-1][0] == world.head.email


def test_each_action_is_answered_for_the_post_by_which_it_is_owed(world, clerk, post, send):
    second = post("Head of Payroll", world.director)
    by_post, by_other = send(), send(OwnerGiven(post_id=second.id))
    in_person = send(OwnerGiven(person_id=world.director.id))
    assert reminders.queue(clerk, DUE) == 1
    letter = world.session.scalars(select(Letter).where(Letter.kind == LetterKind.REMINDER)).one()
    links = {each.action: (each.link.post_id, each.link.person_id) for each in letter.enclosures}
    who = world.director.id
    assert links == {
        by_post: (world.ict.id, who), by_other: (second.id, who), in_person: (None, who),
    }  # fmt: skip


def test_a_link_that_is_good_is_given_again(world, clerk, send):
    action = send()
    reminders.queue(clerk, DUE)
    (link,) = {each.link for each in _enclosures(world.session, action)}
    assert link.expires_at > clerk.now


def test_without_an_address_the_clerk_has_a_refused_letter_once_a_stage(world, clerk, post, send):
    send(OwnerGiven(post_id=post("Head of Payroll").id))
    assert reminders.queue(clerk, DUE) == 1
    assert reminders.queue(clerk, DUE + timedelta(days=1)) == 0
    letter = world.session.scalars(select(Letter).where(Letter.kind == LetterKind.REMINDER)).one()
    assert (letter.state, letter.name) == (LetterState.REFUSED, "Head of Payroll")


def test_the_history_says_who_was_reminded_and_that_nobody_did_it(world, clerk, send):
    action = send(OwnerGiven(post_id=world.ict.id), OwnerGiven(post_id=world.culture.id))
    reminders.queue(replace(clerk, actor=replace(clerk.actor, person_id=None)), A_WEEK_BEFORE)
    event = action.events[-1]
    assert (event.step, event.person_id, event.source) == ("remind", None, event.target)
    assert event.note == "To Ben Ffoulkes and Amrit Sandhu: due in 7 days"


def test_a_letter_that_cannot_go_is_no_reminder_in_the_history(clerk, post, send):
    action = send(OwnerGiven(post_id=post("Head of Payroll").id))
    reminders.queue(clerk, DUE)
    assert action.events[-1].step == "send"


def test_only_a_clerk_of_all_committees_or_the_timer_may_do_it(world, context_for, send):
    send()
    for person in (world.director, world.chair, world.administrator, None):
        with pytest.raises(NotPermitted):
            reminders.queue(context_for(person), DUE)
    entries = world.session.scalars(select(AuditEntry.verb)).all()
    assert "reminders.queue" not in entries


def test_many_actions_take_as_many_questions_as_one(world, clerk, send):
    send()
    few = counted(world.session, lambda: reminders.queue(clerk, A_WEEK_BEFORE), "SELECT")
    for _ in range(30):
        send()
    many = counted(world.session, lambda: reminders.queue(clerk, DUE), "SELECT")
    assert few == many


def _enclosures(session, action):
    letters = session.scalars(select(Letter).order_by(Letter.id))
    return [each for letter in letters for each in letter.enclosures if each.action == action]
