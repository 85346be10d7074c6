"""Changes of an edited Word file: taken into the record, or left."""

from dataclasses import replace

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from committee.model.audit import AuditEntry
from committee.model.edits import WordEdit
from committee.queries import edits as queries
from committee.rules.edits import ChangeState
from committee.rules.refusals import Invalid, NotPermitted, OutOfOrder, Stale
from committee.rules.vocabulary import Part
from committee.services import edits, minutes, resolutions
from tests import editing, minuting
from tests.editing import CHANGES, TEXT, WordFile, edited, paper, text, upload, written
from tests.world import World


@pytest.fixture
def minuted(world: World) -> World:
    """The tiny council with something to edit."""
    return editing.minuted(world)


def queries_of(world: World, item_id: int) -> list[resolutions.Resolution]:
    return list(
        world.session.scalars(
            select(resolutions.Resolution).where(resolutions.Resolution.item_id == item_id)
        )
    )


def test_taking_all_makes_the_next_paper_say_what_the_file_says(minuted: World) -> None:
    edit = upload(minuted, edited(minuted).saved())
    assert edits.take_all(minuted.context(minuted.clerk), edit) == len(CHANGES)
    said = paper(minuted)
    for words in ("price of printing", "answered [exempt 3] them", "that nobody was told"):
        assert words in said
    for words in ("Director introduced", "cost of printing", "the cost and the time"):
        assert words not in said
    assert said.index("discussed at length") < said.index("Chair thanked")
    with pytest.raises(Invalid, match="Nothing was changed"):
        upload(minuted, WordFile(written(minuted, minuted.held)).saved())
    standing = minuted.held.items[1]
    assert "[exempt 3] The supplier wants *forty* pounds a head." in text(minuted)
    assert [each.state for each in edit.changes] == [ChangeState.TAKEN] * len(CHANGES)
    (resolution,) = queries_of(minuted, standing.id)
    assert [limb.text for limb in resolution.limbs] == [
        "the cost and",
        "the time it takes",
        "who pays",
    ]


@pytest.mark.parametrize("backwards", [False, True])
def test_changes_taken_one_by_one_come_to_the_same(minuted: World, backwards: bool) -> None:
    edit = upload(minuted, edited(minuted).saved())
    for change in sorted(edit.changes, key=lambda each: each.position, reverse=backwards):
        edits.take(minuted.context(minuted.clerk), change)
    assert text(minuted).splitlines()[:8] == [
        "Members asked about the price of printing.",
        "",
        r"An officer answered \[exempt 3] them.",
        "",
        "A second officer agreed.",
        "",
        "The following were raised:",
        "",
    ]


def test_a_change_that_is_left_changes_nothing(minuted: World) -> None:
    before = paper(minuted)
    edit = upload(minuted, edited(minuted).saved())
    context = minuted.context(minuted.clerk)
    edits.leave(context, edit.changes[0])
    assert edits.leave_all(context, edit) == len(CHANGES) - 1
    assert paper(minuted) == before
    with pytest.raises(OutOfOrder, match="was left already"):
        edits.take(context, edit.changes[0])


def test_where_the_record_moved_on_nothing_is_replaced_unseen(minuted: World) -> None:
    file = WordFile(written(minuted, minuted.held))
    file.change("cost of printing", "price of printing")
    edit = upload(minuted, file.saved())
    minuting.write(minuted, minuted.held.items[1], TEXT.replace("of printing", "of paper"))
    context = minuted.context(minuted.clerk)
    (shown,) = queries.shown(context, edit, edit.changes)
    assert shown.standing == "Members asked about the cost of paper."
    assert edits.take_all(context, edit) == 0
    with pytest.raises(Stale) as refused:
        edits.take(context, edit.changes[0])
    assert refused.value.theirs == shown.standing
    edits.take(context, edit.changes[0], instead_of=shown.standing)
    assert "price of printing" in text(minuted) and "of paper" not in text(minuted)


def test_what_no_longer_stands_in_the_record_cannot_be_changed(minuted: World) -> None:
    file = WordFile(written(minuted, minuted.held))
    file.change("cost of printing", "price of printing")
    edit = upload(minuted, file.saved())
    minuting.write(minuted, minuted.held.items[1], "Something quite different.")
    context = minuted.context(minuted.clerk)
    (shown,) = queries.shown(context, edit, edit.changes)
    assert shown.standing == "" and not shown.can_be_taken
    with pytest.raises(OutOfOrder, match="no longer stand"):
        edits.take(context, edit.changes[0], instead_of="")


def test_the_place_of_a_resolution_still_to_be_recorded_stays(minuted: World) -> None:
    typed = "1. Costs rose.\n2. Use fell.\n\n[resolution 9]\n\n(a) Homes\n(b) Schools"
    minuting.write(minuted, minuted.held.items[1], typed)
    file = WordFile(written(minuted, minuted.held))
    file.change("Schools", "Colleges")
    edit = upload(minuted, file.saved())
    edits.take(minuted.context(minuted.clerk), edit.changes[0])
    assert text(minuted).startswith(typed.replace("Schools", "Colleges"))


def test_the_title_of_an_item_can_be_changed(minuted: World) -> None:
    file = WordFile(written(minuted, minuted.held))
    file.change("Digital inclusion", "Digital inclusion strategy")
    edit = upload(minuted, file.saved())
    edits.take(minuted.context(minuted.clerk), edit.changes[0])
    assert minuted.held.items[1].title == "Digital inclusion strategy"


def test_only_a_clerk_and_only_before_approval(minuted: World) -> None:
    content = edited(minuted).saved()
    edit = upload(minuted, content)
    member = minuted.context(minuted.member)
    with pytest.raises(NotPermitted):
        edits.upload(member, minuted.held, Part.PUBLIC, content, "a.docx", largest=10)
    with pytest.raises(NotPermitted):
        edits.take(member, edit.changes[0])
    clerk = minuted.context(minuted.clerk)
    minuting.write(minuted, minuted.held.items[0], "None were declared.")
    minutes.issue(clerk, minuting.public(minuted))
    later = minuting.next_meeting(minuted)
    clerk = minuted.context(minuted.clerk)
    minutes.approve(clerk, minuting.public(minuted), at=later)
    for try_it in (
        lambda: edits.take(clerk, edit.changes[0]),
        lambda: edits.take_all(clerk, edit),
        lambda: upload(minuted, content),
    ):
        with pytest.raises(OutOfOrder, match="locked"):
            try_it()


def test_no_word_of_a_change_stands_in_the_audit(minuted: World) -> None:
    edit = upload(minuted, edited(minuted).saved())
    edits.take_all(minuted.context(minuted.clerk), edit)
    entries = minuted.session.scalars(
        select(AuditEntry).where(AuditEntry.verb.startswith("edits."))
    ).all()
    assert [(entry.verb, entry.detail) for entry in entries] == [
        ("edits.upload", "8 changes"),
        ("edits.take", "changes 1 to 8"),
    ]


def test_what_another_clerk_decided_meanwhile_counts(minuted: World) -> None:
    edit = upload(minuted, edited(minuted).saved())
    minuted.session.commit()
    with Session(minuted.session.get_bind(), expire_on_commit=False) as beside:
        seen = beside.get_one(WordEdit, edit.id)
        change, last = seen.changes[0], seen.changes[-1]
        beside.commit()
        edits.leave(minuted.context(minuted.clerk), edit.changes[0])
        minuted.session.commit()
        other = replace(minuted.context(minuted.clerk), session=beside)
        with pytest.raises(OutOfOrder, match="left already"):
            edits.take(other, change)
        edits.leave(other, last)
