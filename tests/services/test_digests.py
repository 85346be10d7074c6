"""The digest of a week: who gets one, what it tells, and choosing it."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import select

from committee.model.audit import AuditEntry
from committee.model.letters import Letter
from committee.queries.correspondence import facts
from committee.rules.access import Level, Mark
from committee.rules.due import Due
from committee.rules.letters import Digest, LetterKind, LetterState
from committee.rules.refusals import NotPermitted, Stale
from committee.rules.vocabulary import DueKind
from committee.services import action_answers, action_ends, action_steps, digests
from committee.services.actions import raise_action
from committee.services.owners import OwnerGiven
from tests.statements import counted

MONDAY = date(2026, 9, 21)


@pytest.fixture
def readers(world):
    for person in (world.member, world.outsider):
        person.digest = Digest.WEEKLY
    world.session.flush()


@pytest.fixture
def sent(world, clerk):
    """Gives a function that sends an action of this wording."""

    def send(text):
        action = raise_action(
            clerk,
            world.held.items[1],
            text=text,
            owners=[OwnerGiven(post_id=world.ict.id)],
            due=Due(DueKind.DATE, date(2026, 9, 18)),
        )
        action_steps.send(clerk, action)
        return action

    return send


def at(context, day, hour=12):
    zone = context.council.zone
    return replace(context, now=datetime(day.year, day.month, day.day, hour, tzinfo=zone))


def letters(session):
    return session.scalars(select(Letter).where(Letter.kind == LetterKind.DIGEST)).all()


def test_a_member_who_chose_it_gets_the_week_of_their_committees(
    world, session, context_for, clerk, readers, sent
):
    first, second, third, fourth = map(sent, ("Ask", "Answer", "Close", "Withdraw"))
    director = context_for(world.director)
    for action in (second, third):
        action_answers.complete(director, action, answer="Done")
    action_ends.close(clerk, third)
    action_ends.withdraw(clerk, fourth, reason="Nobody wants it")
    monday = at(clerk, MONDAY, 6)
    assert digests.queue(monday, MONDAY) == 1
    (letter,) = letters(session)
    assert (letter.name, letter.address) == ("Councillor Tom Ashby", "member@northmoor.example")
    assert letter.state is LetterState.WAITING
    told = facts(monday, letter)
    assert (told.recipient, told.since) == ("Councillor Tom Ashby", date(2026, 9, 14))
    assert told.at == datetime(2026, 9, 21, 6, tzinfo=ZoneInfo("Europe/London"))
    (week,) = told.weeks
    assert (week.committee, week.outstanding, week.overdue) == (
        "Overview and Scrutiny Committee", 2, 1,
    )  # fmt: skip
    assert [each.text for each in week.raised] == ["Ask"]
    assert [each.text for each in week.answered] == ["Answer"]
    assert [each.text for each in week.ended] == ["Close", "Withdraw"]
    assert week.raised[0].owners == ("Director of ICT",)
    assert not told.told and not told.clerks


def test_the_week_is_the_councils_from_monday_to_sunday(world, session, clerk, readers, sent):
    last_minute = datetime(2026, 9, 20, 23, 59, tzinfo=clerk.council.zone)
    midnight = datetime(2026, 9, 21, 0, 0, tzinfo=clerk.council.zone)
    for moment, text in ((last_minute, "On Sunday"), (midnight, "On Monday")):
        action = raise_action(clerk, world.held.items[1], text=text)
        action_steps.send(replace(clerk, now=moment), action)
    digests.queue(at(clerk, MONDAY), MONDAY)
    told = facts(at(clerk, MONDAY), letters(session)[0])
    assert [each.text for each in told.weeks[0].raised] == ["On Sunday"]


def test_it_comes_once_a_week_and_a_missed_monday_is_made_good(session, clerk, readers, sent):
    sent("Ask")
    wednesday = MONDAY + timedelta(days=2)
    assert digests.queue(at(clerk, wednesday), wednesday) == 1
    assert digests.queue(at(clerk, wednesday), wednesday) == 0
    thursday = MONDAY + timedelta(days=3)
    assert digests.queue(at(clerk, thursday), thursday) == 0
    assert facts(at(clerk, thursday), letters(session)[0]).since == date(2026, 9, 14)


def test_nothing_comes_after_a_week_without_news(session, clerk, readers, sent):
    action = sent("Ask")
    next_monday = MONDAY + timedelta(days=7)
    action_answers.add_note(at(clerk, MONDAY), action, note="It is begun")
    assert digests.queue(at(clerk, next_monday), next_monday) == 0
    assert letters(session) == []


def test_whoever_did_not_choose_it_or_has_no_address_or_no_seat_gets_none(world, clerk, sent):
    sent("Ask")
    world.chair.digest = world.outsider.digest = world.member.digest = Digest.WEEKLY
    world.chair.email = ""
    world.member.digest = Digest.NEVER
    world.session.flush()
    assert digests.queue(at(clerk, MONDAY), MONDAY) == 0


def test_a_digest_that_is_no_longer_wanted_is_overtaken(world, session, clerk, readers, sent):
    action = sent("Ask")
    digests.queue(at(clerk, MONDAY), MONDAY)
    (letter,) = letters(session)
    monday = at(clerk, MONDAY)
    world.member.digest = Digest.NEVER
    assert facts(monday, letter) is None
    world.member.digest = Digest.WEEKLY
    assert facts(monday, letter) is not None
    action_answers.complete(monday, action, answer="Done")
    assert facts(monday, letter) is None


def test_of_what_is_not_open_it_gives_the_reference(session, clerk, readers, sent):
    action = sent("Ask")
    action.mark = Mark(Level.EXEMPT, (3,))
    digests.queue(at(clerk, MONDAY), MONDAY)
    (told,) = facts(at(clerk, MONDAY), letters(session)[0]).weeks[0].raised
    assert (told.reference, told.text, told.owners, told.due) == ("OSC (26/27) 001", "", (), "")
    assert not told.is_open


def test_it_takes_as_many_questions_however_much_there_is_to_tell(session, clerk, readers, sent):
    def told():
        return facts(at(clerk, MONDAY), letters(session)[0]).weeks[0].raised

    sent("Ask")
    digests.queue(at(clerk, MONDAY), MONDAY)
    of_one = counted(session, told)
    for text in ("Ask again", "And again"):
        sent(text)
    assert len(told()) == 3
    assert counted(session, told) == of_one


def test_only_the_operator_and_clerks_queue_it(world, context_for):
    with pytest.raises(NotPermitted):
        digests.queue(context_for(world.member), MONDAY)


def test_a_member_chooses_it_and_leaves_an_entry(world, session, context_for):
    digests.choose(
        context_for(world.member), world.member, Digest.WEEKLY, version=world.member.version
    )
    assert world.member.digest is Digest.WEEKLY
    entry = session.scalars(select(AuditEntry).order_by(AuditEntry.id.desc())).first()
    assert (entry.verb, entry.subject_id, entry.detail) == (
        "digests.choose", world.member.id, "weekly",
    )  # fmt: skip


def test_nobody_chooses_for_somebody_else_nor_by_a_link(world, context_for):
    own = context_for(world.member)
    by_link = replace(own, actor=replace(own.actor, link=1))
    for context in (context_for(world.clerk), context_for(None), by_link):
        with pytest.raises(NotPermitted):
            digests.choose(context, world.member, Digest.WEEKLY, version=world.member.version)
    assert world.member.digest is Digest.NEVER


def test_a_choice_from_an_old_page_is_refused(world, context_for):
    context = context_for(world.member)
    old = world.member.version
    digests.choose(context, world.member, Digest.WEEKLY, version=old)
    with pytest.raises(Stale):
        digests.choose(context, world.member, Digest.NEVER, version=old)
    digests.choose(context, world.member, Digest.WEEKLY, version=old)
