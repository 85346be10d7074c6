"""Reading a file in, saying whose minutes it holds, and putting it aside."""

from dataclasses import replace

import pytest
from sqlalchemy import func, select

from committee.model.readings import Reading
from committee.queries import findings as queries
from committee.queries import readings as read
from committee.reading.proposal import Proposal
from committee.rules.readings import VERY_LIKELY, FindingKind, FindingState, ReadingState
from committee.rules.refusals import Invalid, NotPermitted, OutOfOrder, Stale
from committee.rules.vocabulary import Role
from committee.services import findings, put_in, readings
from tests.proposals import DECLARED, DEFENCES, MET, SOURCE, accept_all, brought_in, part, states

PAGE = """Agenda item

Flood defences

Minutes:

4.1      The Committee received a report.

4.2      The Director of ICT would circulate the figures by the next meeting.

Resolved: that the report be noted.
"""


def test_a_file_is_kept_with_its_lines_and_nothing_is_stored(world, clerk) -> None:
    reading = readings.bring_in(clerk, "may.txt", PAGE.encode(), committee=world.osc)
    assert (reading.name, reading.medium, reading.state) == ("may.txt", "txt", ReadingState.OPEN)
    assert reading.added_by is world.clerk
    assert "Flood defences" in [line["text"] for line in reading.lines]
    assert set(states(reading)) == {FindingState.OPEN}
    assert part(reading, FindingKind.ITEM).value["title"] == "Flood defences"


def test_a_file_under_review_is_not_kept_twice(world, clerk) -> None:
    reading = readings.bring_in(clerk, "may.txt", PAGE.encode(), committee=world.osc)
    assert readings.bring_in(clerk, "again.txt", PAGE.encode()) is reading
    other = readings.bring_in(clerk, "may.txt", PAGE.encode(), committee=world.other)
    assert other is not reading


def test_pasted_text_is_read_like_a_file(world, clerk) -> None:
    reading = readings.paste(clerk, PAGE, committee=world.osc)
    assert reading.medium == "pasted"
    assert readings.paste(clerk, PAGE, committee=world.osc) is reading
    with pytest.raises(Invalid) as refusal:
        readings.paste(clerk, " ")
    assert list(refusal.value.errors) == ["text"]


def test_what_cannot_be_read_says_why(clerk) -> None:
    with pytest.raises(Invalid, match="empty") as refusal:
        readings.bring_in(clerk, "nothing.txt", b"")
    assert list(refusal.value.errors) == ["file"]
    with pytest.raises(Invalid, match="No agenda item"):
        readings.keep(clerk, SOURCE, Proposal((replace(MET, items=()),)), "e" * 64, None)


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("Overview and Scrutiny Committee", True),
        ("OVERVIEW & SCRUTINY COMMITTEE", True),
        ("Northmoor Council – Overview and Scrutiny", True),
        ("Scrutiny Committee", False),
        ("Council", False),
        ("", False),
    ],
)
def test_the_committee_is_the_one_that_the_file_names(world, clerk, name, found) -> None:
    reading = brought_in(clerk, replace(MET, committee=name))
    assert reading.committee is (world.osc if found else None)


def test_a_clerk_of_one_committee_reads_in_for_that_alone(world, clerk) -> None:
    world.clerk.roles[0].committee_id = world.other.id
    own = world.context(world.clerk)
    assert brought_in(own).committee is None
    with pytest.raises(NotPermitted):
        readings.bring_in(own, "may.txt", PAGE.encode(), committee=world.osc)
    reading = brought_in(own, digest="b" * 64)
    with pytest.raises(NotPermitted):
        readings.place(own, reading, world.osc, version=reading.version)
    readings.place(own, reading, world.other, version=reading.version)
    assert reading.committee is world.other


def test_saying_the_committee_shows_what_the_book_has(world, clerk) -> None:
    accept_all(world, first := brought_in(clerk))
    put_in.put_in(clerk, first)
    reading = brought_in(clerk, replace(MET, committee=""), digest="b" * 64)
    assert set(states(reading)) == {FindingState.OPEN}
    version = reading.version
    readings.place(clerk, reading, world.osc, version=version)
    readings.place(clerk, reading, world.osc, version=version)
    assert set(states(reading)) == {FindingState.KNOWN}
    with pytest.raises(Stale):
        readings.place(clerk, reading, world.other, version=version)
    readings.place(clerk, reading, world.other, version=reading.version)
    assert set(states(reading)) == {FindingState.OPEN}


def test_a_meeting_of_another_committee_is_not_put_in(world, clerk) -> None:
    reading = brought_in(clerk, committee=world.other)
    with pytest.raises(Invalid, match="a meeting of Overview and Scrutiny Committee"):
        findings.accept(clerk, reading.findings[0], version=reading.findings[0].version)
    given = replace(queries.meeting(reading.findings[0]), committee="Children and Families")
    findings.correct_meeting(clerk, reading.findings[0], given, version=1)
    findings.accept(clerk, reading.findings[0], version=reading.findings[0].version)


def test_the_rest_is_accepted_but_for_what_lacks_something(clerk) -> None:
    exempt = replace(DEFENCES, number="4", title="A lease", is_exempt=True, actions=())
    reading = brought_in(clerk, replace(MET, items=(*MET.items, exempt)))
    assert readings.accept_rest(clerk, reading, version=reading.version) == 6
    assert part(reading, FindingKind.ITEM, 2).state is FindingState.OPEN


def test_what_is_less_sure_is_left_to_be_gone_through(clerk) -> None:
    doubtful = replace(DEFENCES.actions[0], confidence=0.7)
    item = replace(DEFENCES, actions=(doubtful, *DEFENCES.actions[1:]))
    reading = brought_in(clerk, replace(MET, items=(DECLARED, item)))
    version = reading.version
    assert readings.accept_rest(clerk, reading, least=VERY_LIKELY, version=version) == 5
    (left,) = [each for each in reading.findings if each.state is FindingState.OPEN]
    assert left.value["confidence"] == 0.7


def test_a_file_that_is_put_aside_is_forgotten(world, clerk) -> None:
    reading = brought_in(clerk)
    readings.drop(clerk, reading, version=reading.version)
    readings.drop(clerk, reading, version=1)
    assert reading.state is ReadingState.DROPPED
    with pytest.raises(OutOfOrder, match="Put aside"):
        put_in.put_in(clerk, reading)
    again = brought_in(clerk)
    assert read.earlier(clerk, again) == []
    assert world.session.scalar(select(func.count(Reading.id))) == 2


def test_the_same_file_read_before_is_named(world, clerk) -> None:
    accept_all(world, first := brought_in(clerk))
    put_in.put_in(clerk, first)
    again = brought_in(clerk)
    assert read.earlier(clerk, again) == [first]
    world.clerk.roles[0].role = Role.MEMBER
    assert read.earlier(world.context(world.clerk), again) == []
