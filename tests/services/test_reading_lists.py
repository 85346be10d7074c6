"""A council's own list of actions: kept, its columns settled, its rows parts to decide on."""

import pytest
from sqlalchemy import select

from committee.model.committees import Committee
from committee.model.readings import Finding, Reading
from committee.queries import other_committees
from committee.reading.files.action_lists_fields import Field
from committee.rules.readings import REPORTED_DONE, FindingKind, FindingState
from committee.rules.refusals import Invalid, NotPermitted, OutOfOrder, Stale
from committee.services import findings, reading_lists, readings
from tests.world import World

TRACKER = b"""\
Meeting,Item,Action,Owner,Status
8 September 2026,Parks,Mend the gate,Head of Parks,Open
8 September 2026,Parks,Count the benches,Head of Parks,Completed
9 June 2026,Roads,Close the ford,Director of ICT,Complete
"""
COLUMNS = {
    Field.MEETING: 0, Field.ITEM: 1, Field.ACTION: 2, Field.OWNER: 3, Field.STATUS: 4,
}  # fmt: skip


def brought_in(world: World, content: bytes = TRACKER) -> Reading:
    """The list, read in by the clerk."""
    context = world.context(world.clerk)
    return reading_lists.bring_in(context, "tracker.csv", content, committee=world.osc)


def settled(world: World, reading: Reading, columns: dict[Field, int] = COLUMNS) -> None:
    """Say what the columns hold."""
    context = world.context(world.clerk)
    reading_lists.settle(context, reading, columns, version=reading.version)


def said(reading: Reading) -> list[tuple[str, str, str]]:
    """Each part, what was said of it, and why."""
    return [(each.kind.value, each.state.value, each.reason) for each in reading.findings]


def test_a_list_waits_for_its_columns(world: World) -> None:
    reading = brought_in(world)
    assert reading.is_list
    assert reading.findings == []
    assert [line["cells"][2] for line in reading.lines[:2]] == ["Action", "Mend the gate"]


def test_a_list_under_review_is_not_read_in_twice(world: World) -> None:
    assert brought_in(world) is brought_in(world)


def test_what_is_done_is_left_out_with_what_has_nothing_else(world: World) -> None:
    reading = brought_in(world)
    settled(world, reading)
    assert said(reading) == [
        ("meeting", "known", ""),
        ("item", "open", ""),
        ("action", "open", ""),
        ("action", "refused", REPORTED_DONE),
        ("meeting", "refused", REPORTED_DONE),
        ("item", "refused", REPORTED_DONE),
        ("action", "refused", REPORTED_DONE),
    ]


def test_columns_are_settled_anew_until_something_is_accepted(world: World) -> None:
    reading = brought_in(world)
    settled(world, reading)
    settled(world, reading, {Field.ACTION: 2})
    titles = [each.value["title"] for each in reading.findings if each.kind is FindingKind.ITEM]
    assert titles == [reading_lists.UNNAMED]
    action = next(each for each in reading.findings if each.kind is FindingKind.ACTION)
    findings.accept(world.context(world.clerk), action, version=action.version)
    with pytest.raises(OutOfOrder, match="put it aside to begin anew"):
        settled(world, reading)
    kept = world.session.scalars(select(Finding).where(Finding.reading_id == reading.id)).all()
    assert sum(each.state is FindingState.ACCEPTED for each in kept) == 1


@pytest.mark.parametrize(
    ("columns", "field", "sentence"),
    [
        ({Field.OWNER: 3}, Field.ACTION, "Choose the column that says what is to be done"),
        (
            {Field.ACTION: 2, Field.DUE: 2},
            Field.DUE,
            "This column is chosen for “Action” already",
        ),
        ({Field.ACTION: 5}, Field.ACTION, "No row has anything in this column: choose another"),
    ],
)
def test_columns_that_make_no_sense_are_refused(
    columns: dict[Field, int], field: Field, sentence: str, world: World
) -> None:
    content = TRACKER.replace(b"Status\n", b"Status,Notes\n").replace(b"\n8 ", b",\n8 ")
    reading = brought_in(world, content)
    with pytest.raises(Invalid) as refusal:
        settled(world, reading, columns)
    assert refusal.value.errors == {field: sentence}


def test_an_older_page_is_refused(world: World) -> None:
    reading = brought_in(world)
    context, columns = world.context(world.clerk), COLUMNS
    with pytest.raises(Stale):
        reading_lists.settle(context, reading, columns, version=reading.version + 1)


def test_what_is_no_list_is_refused_with_what_to_do(world: World) -> None:
    with pytest.raises(Invalid, match=r"Save the list of actions as \.xlsx or \.csv"):
        brought_in(world, b"%PDF-1.4")


def test_only_a_clerk_reads_lists_in(world: World) -> None:
    context = world.context(world.member)
    with pytest.raises(NotPermitted):
        reading_lists.bring_in(context, "tracker.csv", TRACKER, committee=world.osc)
    reading = brought_in(world)
    readings.drop(world.context(world.clerk), reading, version=reading.version)
    with pytest.raises(OutOfOrder):
        settled(world, reading)


SEVERAL = """\
Committee,Meeting,Item,Action
{ours},8 September 2026,Parks,Mend the gate
{theirs},8 September 2026,Roads,Close the ford
Harbour Board,8 September 2026,Quays,Count the boats
{short},9 June 2026,Parks,Count the benches
"""


def of_several(world: World, committee: Committee) -> Reading:
    """A list that names three committees, one of them none of the book, read in for one."""
    context = world.context(world.clerk)
    content = SEVERAL.format(
        ours=world.osc.name, theirs=world.other.name, short=world.osc.abbreviation
    ).encode()
    reading = reading_lists.bring_in(context, "all.csv", content, committee=committee)
    columns = {Field.COMMITTEE: 0, Field.MEETING: 1, Field.ITEM: 2, Field.ACTION: 3}
    reading_lists.settle(context, reading, columns, version=reading.version)
    return reading


def tasks(reading: Reading) -> dict[str, tuple[FindingState, str]]:
    """What each row asks for, and what was said of it."""
    return {
        each.value["task"]: (each.state, each.reason)
        for each in reading.findings
        if each.kind is FindingKind.ACTION
    }


def test_what_names_another_committee_is_left_out_and_read_in_for_that(world: World) -> None:
    ours, theirs = of_several(world, world.osc), of_several(world, world.other)
    assert ours is not theirs
    assert of_several(world, world.osc) is ours
    reason = f"For the {world.other.name.removeprefix('The ')}"
    assert tasks(ours) == {
        "Mend the gate": (FindingState.OPEN, ""),
        "Close the ford": (FindingState.REFUSED, reason),
        "Count the boats": (FindingState.OPEN, ""),
        "Count the benches": (FindingState.OPEN, ""),
    }
    assert tasks(theirs)["Close the ford"] == (FindingState.OPEN, "")
    assert tasks(theirs)["Mend the gate"][0] is FindingState.REFUSED


def test_which_rows_name_other_committees_is_told(world: World) -> None:
    context = world.context(world.clerk)
    found = other_committees.named(context, of_several(world, world.osc))
    assert [(each.words, each.committee, list(each.rows)) for each in found] == [
        (world.other.name, world.other, [2]),
        ("Harbour Board", None, [3]),
    ]
