from datetime import date

import pytest
from sqlalchemy import func, select

from committee.model.actions import Action, Event, Owner
from committee.rules.access import OPEN_MARK, Level, Mark
from committee.rules.actions import ENDED
from committee.rules.due import Due
from committee.rules.refusals import Invalid, OutOfOrder, Stale
from committee.rules.vocabulary import DueKind
from committee.services import (
    action_answers,
    action_changes,
    action_steps,
    minutes,
    resolutions,
)
from committee.services.actions import OwnerGiven, Source, raise_action
from committee.services.resolutions import Wording

PRICE = Mark(Level.EXEMPT, (3,))
NOVEMBER = Due(DueKind.DATE, date(2026, 11, 2))


def last_note(action):
    return action.events[-1].note


def test_an_unsent_action_is_corrected(clerk, action):
    action_changes.correct(
        clerk, action, text="Circulate all data", mark=PRICE, version=action.version
    )
    assert (action.text, action.mark) == ("Circulate all data", PRICE)


def test_a_correction_never_opens_what_its_words_close(world, clerk):
    item = world.held.items[1]
    revision = minutes.write(clerk, item, text="[exempt 3] The price is a million.", base=0)
    action = raise_action(clerk, item, text="Pay", source=Source("The price is a million."))
    minutes.write(clerk, item, text="Nothing more.", base=revision.number)
    action_changes.correct(clerk, action, text="Pay", mark=OPEN_MARK, version=action.version)
    assert action.mark == PRICE


def test_words_marked_after_they_were_sent_take_their_action_with_them(world, clerk):
    item = world.held.items[1]
    minutes.write(clerk, item, text="The price is a million.\n\nThe time is short.", base=0)
    sold = raise_action(clerk, item, text="Pay", source=Source("The price is a million."))
    told = raise_action(clerk, item, text="Hurry", source=Source("The time is short."))
    action_steps.send(clerk, sold)
    minutes.write(
        clerk, item, text="[exempt 3] The price is a million.\n\nThe time is short.", base=1
    )
    assert (sold.mark, told.mark) == (PRICE, OPEN_MARK)
    clerk.session.expire(sold)
    assert last_note(sold) == "Mark: Open → Exempt, paragraph 3"
    minutes.write(clerk, item, text="The price is a million.", base=2)
    assert sold.mark == PRICE


def test_a_resolution_marked_later_takes_the_actions_of_its_limbs_with_it(world, clerk):
    item = world.held.items[1]
    resolution = resolutions.add(clerk, item, Wording("that officers:", ["sell the depot"]))
    limb = resolution.limbs[0]
    action = raise_action(
        clerk, item, text="Sell", source=Source("sell the depot", limb_id=limb.id)
    )
    resolutions.change(
        clerk, resolution, Wording("that officers:", ["find a buyer"], mark=PRICE), version=1
    )
    assert action.mark == PRICE


def test_a_mark_set_by_mistake_is_taken_away(clerk, action):
    action.mark = PRICE
    clerk.session.flush()
    action_changes.correct(clerk, action, text=action.text, mark=OPEN_MARK, version=action.version)
    assert action.mark == OPEN_MARK


def test_a_correction_from_an_old_page_is_refused_with_the_words_that_stand(clerk, action):
    with pytest.raises(Stale) as refused:
        action_changes.correct(clerk, action, text="Mine", mark=OPEN_MARK, version=99)
    assert refused.value.theirs == "Circulate the data"


def test_what_was_sent_is_neither_corrected_nor_deleted(clerk, sent):
    with pytest.raises(OutOfOrder, match="has been sent, so it cannot be corrected. Withdraw it"):
        action_changes.correct(clerk, sent, text="x", mark=OPEN_MARK, version=sent.version)
    with pytest.raises(OutOfOrder, match="has been sent, so it cannot be deleted. Withdraw it"):
        action_changes.delete_unsent(clerk, sent)


def test_an_unsent_action_is_deleted_with_its_owners_and_history(session, clerk, action):
    action_changes.delete_unsent(clerk, action)
    assert [session.scalar(select(func.count(table.id))) for table in (Action, Owner, Event)] == [
        0, 0, 0,
    ]  # fmt: skip


def test_another_owner_is_set_and_the_history_keeps_the_old_one(world, clerk, sent):
    before = sent.version
    action_changes.change_owners(clerk, sent, [OwnerGiven(person_id=world.head.id)], version=before)
    assert [owner.name for owner in sent.owners] == ["Amrit Sandhu"]
    assert last_note(sent) == "Owner: Director of ICT → Amrit Sandhu"
    assert sent.version > before


def test_two_clerks_set_the_owner_and_the_later_sees_what_stands(world, clerk, sent):
    opened = sent.version
    action_changes.change_owners(clerk, sent, [], version=opened)
    assert last_note(sent) == "Owner: Director of ICT → to be set"
    with pytest.raises(Stale) as refused:
        action_changes.change_owners(
            clerk, sent, [OwnerGiven(person_id=world.head.id)], version=opened
        )
    assert refused.value.theirs == "To be set"


def test_a_new_owner_has_not_declined(world, context_for, clerk, sent):
    action_answers.decline(context_for(world.director), sent, words="This is for Culture")
    action_changes.change_owners(
        clerk, sent, [OwnerGiven(post_id=world.culture.id)], version=sent.version
    )
    assert [owner.declined for owner in sent.owners] == [""]


def test_a_date_not_yet_sent_changes_without_a_reason(clerk, action):
    action_changes.change_due(clerk, action, NOVEMBER, reason="", version=action.version)
    assert action.due == NOVEMBER
    assert last_note(action) == "Due: Next meeting, 20 October 2026 → 2 November 2026"


def test_a_date_that_was_sent_changes_only_with_a_reason(clerk, sent):
    with pytest.raises(Invalid, match="Enter why the date changes"):
        action_changes.change_due(clerk, sent, NOVEMBER, reason=" ", version=sent.version)
    action_changes.change_due(clerk, sent, NOVEMBER, reason="Staff leave", version=sent.version)
    assert last_note(sent) == "Due: Next meeting, 20 October 2026 → 2 November 2026. Staff leave"


def test_a_first_date_needs_no_reason(world, clerk):
    action = raise_action(clerk, world.held.items[1], text="Write")
    action_steps.send(clerk, action)
    action_changes.change_due(clerk, action, NOVEMBER, reason="", version=action.version)
    assert last_note(action) == "Due: to be set → 2 November 2026"


def test_a_date_from_an_old_page_is_refused_with_the_one_that_stands(clerk, action):
    with pytest.raises(Stale) as refused:
        action_changes.change_due(clerk, action, NOVEMBER, reason="", version=99)
    assert refused.value.theirs == "Next meeting, 20 October 2026"


@pytest.mark.parametrize("state", ENDED)
def test_what_has_ended_is_reopened_before_it_is_changed(clerk, action, state):
    action.state = state
    clerk.session.flush()
    for change in (
        lambda: action_changes.change_owners(clerk, action, [], version=action.version),
        lambda: action_changes.change_due(
            clerk, action, NOVEMBER, reason="x", version=action.version
        ),
    ):
        with pytest.raises(OutOfOrder, match="Reopen it before you change it"):
            change()
