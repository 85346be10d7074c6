"""What a letter may tell when it goes, and when it is overtaken."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import select

from committee.model.correspondence import Contact
from committee.model.files import File
from committee.model.letters import Letter
from committee.queries.correspondence import facts
from committee.queries.recipients import Recipient
from committee.rules.access import Level, Mark
from committee.rules.chasing import OwnerPart
from committee.rules.due import Due
from committee.rules.letters import LetterKind, LetterState
from committee.rules.vocabulary import DueKind, Role
from committee.services import (
    action_answers,
    action_changes,
    action_ends,
    action_steps,
    outbox,
    people,
    posts,
)
from committee.services.actions import OwnerGiven, Source, raise_action
from tests.statements import counted

DUE = date(2026, 10, 1)
K = LetterKind


@pytest.fixture
def clerk(world, context_for):
    return context_for(world.clerk)


@pytest.fixture
def action(world, clerk):
    return raise_action(
        clerk,
        world.held.items[1],
        text="Circulate the adoption data",
        owners=[
            OwnerGiven(words="the Director", post_id=world.ict.id),
            OwnerGiven(body="Northmoor Carers", email="office@carers.example"),
            OwnerGiven(person_id=world.outsider.id, part=OwnerPart.ACCOUNTABLE),
        ],
        due=Due(DueKind.DATE, DUE),
        source=Source("that the Director circulate the adoption data"),
    )


@pytest.fixture
def sent(clerk, action):
    action_steps.send(clerk, action)
    return action


def letter_to(session, name, kind=K.ASKED):
    session.flush()
    return session.scalars(
        select(Letter).where(Letter.name == name, Letter.kind == kind).order_by(Letter.id.desc())
    ).first()


def put(context, action, kind, stage="", name="Ben Ffoulkes"):
    person = context.session.scalars(select(Letter).where(Letter.name == name)).first()
    to = Recipient(name, "to@northmoor.example", person.person_id if person else None)
    return outbox.put(context, kind, to, {action: stage}, key=f"{kind} {stage} to {name}")


def test_a_letter_that_asks_tells_all_that_the_owner_needs(world, clerk, sent):
    letter = letter_to(world.session, "Ben Ffoulkes")
    told = facts(clerk, letter)
    (action,) = told.told
    assert (told.kind, told.council, told.recipient) == (K.ASKED, "Northmoor Council", letter.name)
    assert told.at == datetime(2026, 9, 15, 11, 0, tzinfo=ZoneInfo("Europe/London"))
    assert told.at.hour == 11
    assert told.clerks == (Contact("Rhiannon Clarke", "clerk@northmoor.example"),)
    assert (action.reference, action.slug) == ("OSC (26/27) 001", "osc-26-27-001")
    assert action.committee == "Overview and Scrutiny Committee"
    assert action.text == "Circulate the adoption data"
    assert action.quote == "that the Director circulate the adoption data"
    assert action.meeting_day == date(2026, 9, 8)
    assert (action.item_number, action.item_title) == ("2", "Digital inclusion")
    assert (action.due, action.due_on, action.overdue_days) == ("1 October 2026", DUE, 0)
    assert action.owners == ("Director of ICT", "Northmoor Carers")
    assert action.others == ("Northmoor Carers",)
    assert action.accountable == ("Councillor Priya Nair",)
    assert action.link_id == letter.enclosures[0].link_id
    assert action.link_until == date(2026, 12, 14)


@pytest.mark.parametrize("how", ["revoked", "run out"])
def test_a_link_that_answers_no_longer_is_not_given(world, clerk, sent, how):
    letter = letter_to(world.session, "Ben Ffoulkes")
    link = letter.enclosures[0].link
    if how == "revoked":
        link.revoked_at = clerk.now
    else:
        link.expires_at = clerk.now
    (told,) = facts(clerk, letter).told
    assert (told.text, told.link_id, told.link_until) == ("Circulate the adoption data", None, None)


def test_a_letter_to_a_body_tells_it_who_else_is_asked(world, clerk, sent):
    told = facts(clerk, letter_to(world.session, "Northmoor Carers"))
    assert told.told[0].others == ("Director of ICT",)


def test_the_committees_own_clerks_are_named_before_those_of_all(world, context_for, clerk, sent):
    administrator = context_for(world.administrator)
    for person in (world.head, world.monitoring_officer):
        people.give_role(
            administrator, person, Role.CLERK, committee_id=world.osc.id, since=world.today
        )
    told = facts(clerk, letter_to(world.session, "Ben Ffoulkes"))
    assert [each.name for each in told.clerks] == ["Helen Marsh", "Amrit Sandhu"]


def test_where_no_clerk_can_be_written_to_there_is_none(world, clerk, sent):
    world.clerk.email = ""
    assert facts(clerk, letter_to(world.session, "Ben Ffoulkes")).clerks == ()


@pytest.mark.parametrize("of_item", [True, False])
@pytest.mark.parametrize("level", [Level.EXEMPT, Level.CONFIDENTIAL])
@pytest.mark.parametrize("kind", [kind for kind in K if kind is not K.DIGEST])
def test_of_what_is_not_open_there_is_the_reference_alone(
    world, context_for, clerk, sent, kind, level, of_item
):
    action_answers.complete(context_for(world.director), sent, answer="It went to all")
    sent.state = {
        K.ENDED: "withdrawn", K.COMPLETED: "completed", K.CIRCULATED: "completed"
    }.get(kind, "in_progress")  # fmt: skip
    world.session.flush()
    world.session.expire(sent)
    for owner in sent.owners:
        owner.declined = "Not ours"
    name = "Priya Nair" if kind is K.REASSIGNED else "Ben Ffoulkes"
    letter = put(clerk, sent, kind, f"overdue:{DUE}:1", name)
    assert facts(clerk, letter).told[0].text
    paragraphs = (3,) if level is Level.EXEMPT else ()
    (sent.item if of_item else sent).mark = Mark(level, paragraphs)
    (told,) = facts(clerk, letter).told
    assert told == replace(
        type(told)("", "", ""),
        reference="OSC (26/27) 001",
        slug="osc-26-27-001",
        committee="Overview and Scrutiny Committee",
    )
    assert not told.is_open and told.link_id is None


@pytest.mark.parametrize("kind", [K.ASKED, K.SENT_BACK, K.REOPENED, K.REMINDER, K.ESCALATION])
@pytest.mark.parametrize("how", ["complete", "withdraw"])
def test_what_asks_for_something_is_overtaken_once_it_is_not_with_its_owner(
    world, context_for, clerk, sent, kind, how
):
    letter = put(clerk, sent, kind, f"day:{DUE}")
    assert facts(clerk, letter) is not None
    if how == "complete":
        action_answers.complete(context_for(world.director), sent, answer="Done")
    else:
        action_ends.withdraw(clerk, sent, reason="Nobody wants it")
    assert facts(clerk, letter) is None


@pytest.mark.parametrize("kind", [K.ASKED, K.SENT_BACK, K.REOPENED, K.REMINDER])
def test_a_letter_is_overtaken_once_whoever_gets_it_is_no_longer_asked(world, clerk, sent, kind):
    letter = put(clerk, sent, kind, f"day:{DUE}")
    culture = [OwnerGiven(post_id=world.culture.id)]
    action_changes.change_owners(clerk, sent, culture, version=sent.version)
    assert facts(clerk, letter) is None


def test_a_letter_is_overtaken_once_its_post_is_held_by_somebody_else(world, clerk, sent):
    letter = letter_to(world.session, "Ben Ffoulkes")
    tenure = world.ict.tenures[0]
    posts.end_tenure(clerk, tenure, until=world.today)
    assert facts(replace(clerk, now=clerk.now + timedelta(days=1)), letter) is None


def test_whoever_is_asked_again_is_not_told_that_it_is_no_longer_theirs(world, clerk, sent):
    letter = put(clerk, sent, K.REASSIGNED)
    assert facts(clerk, letter) is None
    culture = [OwnerGiven(post_id=world.culture.id)]
    action_changes.change_owners(clerk, sent, culture, version=sent.version)
    assert facts(clerk, letter).told[0].owners == ("Head of Culture and Communities",)


def test_an_action_taken_up_again_is_not_said_to_have_ended(world, clerk, sent):
    action_ends.withdraw(clerk, sent, reason="Nobody wants it")
    letter = letter_to(world.session, "Ben Ffoulkes", K.ENDED)
    assert facts(clerk, letter).told[0].note == "Nobody wants it"
    action_ends.reopen(clerk, sent, reason="They do")
    assert facts(clerk, letter) is None
    reopened = letter_to(world.session, "Ben Ffoulkes", K.REOPENED)
    assert facts(clerk, reopened).told[0].note == "They do"


def test_a_reminder_of_a_date_that_was_changed_is_overtaken(clerk, sent):
    letters = [put(clerk, sent, kind, f"overdue:{DUE}:1") for kind in (K.REMINDER, K.ESCALATION)]
    action_changes.change_due(
        clerk, sent, Due(DueKind.DATE, date(2026, 11, 2)), reason="More time", version=sent.version
    )
    assert [facts(clerk, letter) for letter in letters] == [None, None]


def test_a_reminder_leaves_out_what_was_done_meanwhile(world, context_for, clerk, sent):
    later = raise_action(
        clerk, world.held.items[2], text="Write", owners=[OwnerGiven(post_id=world.ict.id)],
        due=Due(DueKind.DATE, date(2026, 9, 10)),
    )  # fmt: skip
    action_steps.send(clerk, later)
    both = {sent: f"day:{DUE}", later: "overdue:2026-09-10:1"}
    to = Recipient(world.director.name, "director@northmoor.example", world.director.id)
    letter = outbox.put(clerk, K.REMINDER, to, both, key="both")
    told = facts(clerk, letter).told
    assert [(each.reference[-3:], each.overdue_days) for each in told] == [("002", 5), ("001", 0)]
    assert told[0].link_id != told[1].link_id
    action_answers.complete(context_for(world.director), later, answer="Done")
    assert [each.reference[-3:] for each in facts(clerk, letter).told] == ["001"]


def test_a_clerk_is_told_who_said_what(world, context_for, clerk, sent):
    director = context_for(world.director)
    action_answers.decline(director, sent, words="Ask Communities")
    (told,) = facts(clerk, letter_to(world.session, "Rhiannon Clarke", K.DECLINED)).told
    assert (told.by, told.note) == ("Ben Ffoulkes", "Ask Communities")
    action_answers.complete(director, sent, answer="It went to all")
    assert facts(clerk, letter_to(world.session, "Rhiannon Clarke", K.DECLINED)) is None
    done = letter_to(world.session, "Rhiannon Clarke", K.COMPLETED)
    (told,) = facts(clerk, done).told
    assert (told.by, told.answer) == ("Ben Ffoulkes", "It went to all")
    action_ends.close(clerk, sent)
    assert facts(clerk, done) is None


def test_a_file_under_a_mark_of_its_own_is_not_named(world, context_for, clerk, sent):
    action_answers.complete(context_for(world.director), sent, answer="It went to all")
    for name, mark in (("data.csv", Mark()), ("names.csv", Mark(Level.EXEMPT, (1,)))):
        file = File(
            action_id=sent.id, name=name, media_type="text/csv", size=1, content=b"1",
            added_at=clerk.now, added_by_id=world.director.id,
        )  # fmt: skip
        file.mark = mark
        world.session.add(file)
    letter = put(clerk, sent, K.CIRCULATED, name="Councillor Tom Ashby")
    assert facts(clerk, letter).told[0].files == ("data.csv",)


def test_nobody_looks_through_a_history_for_a_letter_that_tells_none_of_it(world, clerk, sent):
    letter = put(clerk, sent, K.REMINDER, f"day:{DUE}")
    assert counted(world.session, lambda: facts(clerk, letter), begin="SELECT events") == 0


def test_those_above_are_told_when_the_owner_was_asked_and_reminded(clerk, sent):
    for stage, moment in (("before", 2), ("day", 9), ("overdue", 10)):
        letter = put(clerk, sent, K.REMINDER, f"{stage}:{DUE}")
        if stage != "overdue":
            letter.state, letter.sent_at = LetterState.SENT, clerk.now + timedelta(days=moment)
    late = replace(clerk, now=clerk.now + timedelta(days=30))
    (told,) = facts(late, put(clerk, sent, K.ESCALATION, f"rung:{DUE}:1", "Amrit Sandhu")).told
    assert (told.asked_on, told.overdue_days) == (date(2026, 9, 15), 14)
    assert told.reminded == (date(2026, 9, 17), date(2026, 9, 24))
    assert told.link_id is None
