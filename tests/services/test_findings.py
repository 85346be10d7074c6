"""What a clerk says of one part of a file: accept, leave out, correct, decide anew."""

from dataclasses import replace
from datetime import date

import pytest

from committee.queries import findings as queries
from committee.rules.access import Level, Mark
from committee.rules.readings import WITH_ITS_WHOLE, FindingKind, FindingState
from committee.rules.refusals import Invalid, NotPermitted, OutOfOrder, Stale
from committee.services import findings, readings
from tests.proposals import DEFENCES, MET, accept_all, actions, brought_in, part, refuse
from tests.services.test_put_in import stored

S = FindingState


@pytest.fixture
def reading(clerk):
    """Minutes of July, nothing decided."""
    return brought_in(clerk)


def test_a_part_is_accepted_once(clerk, reading) -> None:
    finding, version = reading.findings[0], reading.findings[0].version
    findings.accept(clerk, finding, version=version)
    findings.accept(clerk, finding, version=version)
    assert finding.state is S.ACCEPTED
    with pytest.raises(Stale, match="compare"):
        findings.refuse(clerk, finding, version=version)


def test_an_item_takes_what_belongs_to_it_along(world, clerk, reading) -> None:
    item = part(reading, FindingKind.ITEM, 1)
    refuse(world, actions(reading)[0], "It is a standing duty")
    refuse(world, item, "")
    assert {each.state for each in actions(reading)} == {S.REFUSED}
    with pytest.raises(OutOfOrder, match="take that back first"):
        findings.accept(clerk, actions(reading)[1], version=actions(reading)[1].version)
    findings.reconsider(clerk, item, version=item.version)
    assert [each.state for each in actions(reading)] == [S.REFUSED, S.OPEN, S.OPEN]
    assert WITH_ITS_WHOLE not in {each.reason for each in actions(reading)}


def test_why_an_action_is_none_has_to_be_said(clerk, reading) -> None:
    action = actions(reading)[0]
    with pytest.raises(Invalid, match="why this is not an action"):
        findings.refuse(clerk, action, reason=" ", version=action.version)


def test_a_day_that_is_corrected_shows_what_the_book_has(world, clerk) -> None:
    item = replace(DEFENCES, number="2", title="Digital inclusion", minute="", resolutions=())
    reading = brought_in(clerk, replace(MET, day=None, items=(item,)))
    top, below = reading.findings[:2]
    with pytest.raises(Invalid, match="on which day"):
        findings.accept(clerk, top, version=top.version)
    given = replace(queries.meeting(top), day=world.held.day)
    findings.correct_meeting(clerk, top, given, version=top.version)
    assert (top.state, top.meeting_id) == (S.KNOWN, world.held.id)
    assert (below.state, below.item_id) == (S.KNOWN, world.held.items[1].id)
    findings.correct_meeting(clerk, top, replace(given, day=date(2026, 9, 9)), version=top.version)
    assert (top.state, top.meeting_id, below.item_id) == (S.OPEN, None, None)


def test_a_meeting_still_to_come_is_refused(clerk, reading) -> None:
    top = reading.findings[0]
    with pytest.raises(Invalid, match="still to come"):
        findings.correct_meeting(
            clerk, top, replace(MET, items=(), day=date(2030, 1, 1)), version=top.version
        )


def test_an_edited_text_keeps_the_numbers_of_its_paragraphs(clerk, reading) -> None:
    item = part(reading, FindingKind.ITEM, 1)
    given = queries.item(item)
    minute = given.minute.replace("[resolution 1]", "Members thanked her.\n\n[resolution 1]")
    findings.correct_item(clerk, item, replace(given, minute=minute), version=item.version)
    assert queries.item(item).numbers == ("3.1", "3.2", "", "3.3", "3.4")


@pytest.mark.parametrize(
    ("field", "given"),
    [
        ("minute", replace(DEFENCES, minute="[resolution 2]")),
        ("minute", replace(DEFENCES, minute="[exempt] Words")),
        ("title", replace(DEFENCES, title=" ")),
        ("number", replace(DEFENCES, number="3" * 21)),
    ],
)
def test_an_item_that_cannot_be_kept_is_refused(clerk, reading, field, given) -> None:
    item = part(reading, FindingKind.ITEM, 1)
    with pytest.raises(Invalid) as refusal:
        findings.correct_item(clerk, item, given, version=item.version)
    assert list(refusal.value.errors) == [field]


def test_an_item_has_the_mark_that_the_clerk_chooses(clerk, reading) -> None:
    item = part(reading, FindingKind.ITEM, 1)
    mark = Mark(Level.EXEMPT, (3,))
    findings.correct_item(clerk, item, queries.item(item), mark=mark, version=item.version)
    assert item.mark == mark


def test_an_action_is_corrected(clerk, reading) -> None:
    action = actions(reading)[1]
    given = replace(queries.action(action), owner="Head of ICT", due_on=date(2026, 11, 2))
    findings.correct_action(clerk, action, given, version=action.version)
    assert queries.action(action) == given
    with pytest.raises(Invalid, match="on or after the day of the meeting"):
        findings.correct_action(
            clerk, action, replace(given, due_on=date(2026, 7, 1)), version=action.version
        )


def test_what_the_record_has_is_changed_there(world, clerk, reading) -> None:
    stored(world, reading)
    again = brought_in(clerk)
    known = actions(again)[0]
    with pytest.raises(OutOfOrder, match="The record has this already"):
        findings.reconsider(clerk, known, version=known.version)
    with pytest.raises(OutOfOrder, match="In the record"):
        findings.accept(clerk, actions(reading)[0], version=1)


def test_what_was_refused_before_can_be_taken_up_again(world, clerk, reading) -> None:
    refuse(world, actions(reading)[2])
    stored(world, reading)
    again = brought_in(clerk)
    action = actions(again)[2]
    assert action.state is S.KNOWN
    findings.reconsider(clerk, action, version=action.version)
    assert action.state is S.OPEN


def test_a_file_without_a_committee_is_for_whoever_read_it_in(world, clerk) -> None:
    role = world.clerk.roles[0]
    role.committee_id = world.osc.id
    own = world.context(world.clerk)
    reading = brought_in(own, replace(MET, committee="Nowhere"))
    findings.accept(own, reading.findings[0], version=1)
    reading.added_by_id = world.administrator.id
    world.session.flush()
    with pytest.raises(NotPermitted):
        findings.accept(own, reading.findings[1], version=1)
    readings.place(clerk, reading, world.other, version=reading.version)
    with pytest.raises(NotPermitted):
        accept_all(world, reading)
