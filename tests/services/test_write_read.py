"""Minutes that are written as a Word file read back the same: invented, generated and real ones."""

from dataclasses import replace
from datetime import date, time

import pytest

from committee.documents import minutes as documents
from committee.documents import to_docx
from committee.queries import findings as queries
from committee.queries import minutes as loaded
from committee.reading import minutes as reader
from committee.reading.proposal import Item
from committee.rules.papers import Asked, PaperKind
from committee.rules.readings import FindingKind
from committee.rules.styles import DECISION_FIRST, NARRATIVE
from committee.rules.vocabulary import Part
from committee.services import action_steps, findings, papers, put_in, readings
from tests import seeds
from tests.documents import records
from tests.generated import meeting
from tests.read_back import found, printed

GENERATED = 200
PAGES = {"Lewisham": 0, "Harrow": 1}


@pytest.mark.parametrize("number", range(GENERATED))
def test_generated_minutes_read_back_the_same(number: int) -> None:
    record = meeting(number)
    content = to_docx.write(documents.compose(record, Part.PUBLIC))
    assert found(reader.read("minutes.docx", content).items) == printed(record)


@pytest.mark.parametrize("style", [DECISION_FIRST, NARRATIVE], ids=lambda style: style.key)
def test_the_head_of_a_paper_reads_back_the_same(style) -> None:
    record = records.record(records.item("1", "Floods", "Members asked."), style=style)
    content = to_docx.write(documents.compose(record, Part.PUBLIC))
    (read,) = reader.read("minutes.docx", content).meetings
    held = record.meeting
    assert (read.committee, read.day, read.starts_at, read.closed_at, read.venue) == (
        held.committee.name,
        held.day,
        held.starts_at,
        held.closed_at,
        held.place,
    )
    assert read.presiding == records.CHAIR.name
    assert {each.name: each.capacity for each in read.attendance} == {
        each.person.name: each.capacity for each in record.attendances
    }


def put_in_whole(world, clerk, reading):
    """The meeting that a file makes when all of it is accepted and its actions are sent."""
    top = reading.findings[0]
    when = replace(queries.meeting(top), day=date(2026, 7, 14), starts_at=time(19, 0))
    findings.correct_meeting(clerk, top, when, version=top.version)
    readings.accept_rest(clerk, reading, version=reading.version)
    (put,) = put_in.put_in(clerk, reading)
    action_steps.send_all(clerk, put)
    return put


def as_word(clerk, put) -> bytes:
    """The minutes as a Word file."""
    order = papers.ordered(clerk, Asked(put.id, PaperKind.MINUTES, Part.PUBLIC, None, "docx"))
    return to_docx.write(order.document)


@pytest.mark.parametrize("style", ["decision_first", "narrative"])
@pytest.mark.parametrize("number", range(5))
def test_generated_minutes_go_through_the_record(world, clerk, number, style) -> None:
    world.osc.style = style
    content = to_docx.write(documents.compose(meeting(number), Part.PUBLIC))
    reading = readings.bring_in(clerk, "minutes.docx", content, committee=world.osc)
    put = put_in_whole(world, clerk, reading)
    again = found(reader.read("again.docx", as_word(clerk, put)).items)
    assert again == printed(loaded.for_actor(clerk, put))


def proposed(reading) -> list[Item]:
    """The items that were found, each with its actions."""
    items = [each for each in reading.findings if each.kind is FindingKind.ITEM]
    return [
        replace(
            queries.item(item),
            actions=tuple(
                queries.action(each) for each in reading.findings if each.parent_id == item.id
            ),
        )
        for item in items
    ]


@pytest.mark.parametrize("style", ["decision_first", "narrative"])
@pytest.mark.parametrize("real", [False, True], ids=["invented", "real"])
@pytest.mark.parametrize("seed", PAGES.values(), ids=PAGES)
def test_a_page_that_is_put_in_reads_back_the_same(world, clerk, seed, real, style) -> None:
    world.osc.style = style
    content = seeds.pages(real)[seed].encode()
    reading = readings.bring_in(clerk, "page.txt", content, committee=world.osc)
    before = proposed(reading)
    put = put_in_whole(world, clerk, reading)
    again = reader.read("again.docx", as_word(clerk, put)).items
    assert found(again) == printed(loaded.for_actor(clerk, put))
    for one, other in zip(before, again, strict=True):
        assert (other.number, other.title) == (one.number, one.title)
        assert (other.minute, other.numbers) == (one.minute, one.numbers)
        assert worded(other) == worded(one)
        assert {each.task for each in other.actions} == {each.task for each in one.actions}


def worded(item: Item) -> list[tuple[object, ...]]:
    """The resolutions of an item without the signs of their limbs, which are the house style's."""
    return [
        (each.kind, each.lead_in, tuple(limb.text for limb in each.limbs))
        for each in item.resolutions
    ]
