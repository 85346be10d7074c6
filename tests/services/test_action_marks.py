"""Who may see an action, changed after it was sent."""

import pytest
from sqlalchemy import select

from committee.model.actions import Action
from committee.model.audit import AuditEntry
from committee.queries import files as file_queries
from committee.queries import visible
from committee.rules.access import OPEN_MARK, Level, Mark
from committee.rules.actions import ActionState
from committee.rules.refusals import Invalid, NotPermitted, Stale
from committee.services import action_marks, action_steps, files
from committee.services.actions import raise_action
from committee.services.files import FileGiven
from committee.services.owners import OwnerGiven

PRICE = Mark(Level.EXEMPT, (3,))
STAFF = Mark(Level.EXEMPT, (1,))


@pytest.fixture
def sent(world, clerk):
    owners = [OwnerGiven(post_id=world.ict.id)]
    action = raise_action(clerk, world.held.items[1], text="Write", owners=owners)
    action_steps.send(clerk, action)
    return action


def seen(context, action):
    statement = select(Action.id).where(Action.id == action.id, visible.actions(context.actor))
    return context.session.scalar(statement) is not None


@pytest.mark.parametrize("state", ActionState)
def test_the_mark_is_changed_in_every_state_and_the_history_says_so(session, clerk, sent, state):
    sent.state = state
    session.flush()
    action_marks.change(clerk, sent, PRICE, version=sent.version)
    assert (sent.mark, sent.state) == (PRICE, state)
    event = sent.events[-1]
    assert (event.step, event.note) == ("change", "Mark: Open → Exempt, paragraph 3")
    entry = session.scalars(select(AuditEntry).order_by(AuditEntry.id.desc())).first()
    assert (entry.verb, entry.detail) == ("action_marks.change", "open to exempt")


def test_from_then_on_others_do_not_see_it(world, context_for, clerk, sent):
    assert seen(context_for(world.outsider), sent)
    action_marks.change(clerk, sent, PRICE, version=sent.version)
    assert not seen(context_for(world.outsider), sent)
    assert seen(context_for(world.director), sent)


def test_it_is_never_looser_than_its_item(session, clerk, sent):
    sent.item.mark = PRICE
    action_marks.change(clerk, sent, STAFF, version=sent.version)
    assert sent.mark == Mark(Level.EXEMPT, (1, 3))
    action_marks.change(clerk, sent, OPEN_MARK, version=sent.version)
    assert sent.mark == PRICE


def test_its_files_follow_unless_they_are_marked_otherwise(
    session, context_for, world, clerk, sent
):
    (report,) = files.attach(clerk, sent, [FileGiven("a.txt", b"a")], largest=1)
    (letter,) = files.attach(clerk, sent, [FileGiven("b.txt", b"b")], largest=1)
    letter.mark = STAFF
    session.flush()
    action_marks.change(clerk, sent, PRICE, version=sent.version)
    assert (report.mark, letter.mark) == (PRICE, STAFF)
    action_marks.change(clerk, sent, OPEN_MARK, version=sent.version)
    assert file_queries.of_action(context_for(world.outsider), sent) == [report]


def test_an_exempt_action_rests_on_a_paragraph(clerk, sent):
    with pytest.raises(Invalid, match="Choose which paragraphs"):
        action_marks.change(clerk, sent, Mark(Level.EXEMPT), version=sent.version)


def test_an_older_page_changes_nothing(session, clerk, sent):
    version = sent.version
    action_marks.change(clerk, sent, PRICE, version=version)
    with pytest.raises(Stale) as refused:
        action_marks.change(clerk, sent, STAFF, version=version)
    assert refused.value.theirs == "Exempt, paragraph 3"


def test_the_same_mark_again_is_no_change(clerk, sent):
    action_marks.change(clerk, sent, OPEN_MARK, version=0)
    assert sent.events[-1].step == "send"


@pytest.mark.parametrize("who", ["director", "chair", "administrator", None])
def test_nobody_but_a_clerk_marks(world, context_for, sent, who):
    with pytest.raises(NotPermitted):
        action_marks.change(context_for(who and getattr(world, who)), sent, PRICE, version=1)
