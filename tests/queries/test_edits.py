"""What is asked of edited Word files."""

import pytest

from committee.queries import edits
from committee.rules.refusals import NotFound
from committee.rules.vocabulary import Part
from committee.services import edits as services
from committee.services import minutes
from tests import minuting
from tests.editing import CHANGES, WordFile, edited, minuted, upload, written
from tests.world import World


def test_changes_are_open_until_each_is_taken_or_left(world: World) -> None:
    edit = upload(minuted(world), edited(world).saved())
    context = world.context(world.clerk)
    assert len(edits.open_changes(context, world.held, Part.PUBLIC)) == len(CHANGES)
    assert edits.open_changes(context, world.held, Part.EXEMPT) == []
    assert edits.listed(context, world.held) == [(edit, len(CHANGES))]
    services.take(context, edit.changes[0])
    services.leave(context, edit.changes[1])
    assert edits.listed(context, world.held) == [(edit, len(CHANGES) - 2)]
    services.leave_all(context, edit)
    assert edits.open_changes(context, world.held, Part.PUBLIC) == []


def test_an_edited_file_of_exempt_minutes_is_known_to_those_who_may_see_them(world: World) -> None:
    file = WordFile(written(minuted(world), world.held, Part.EXEMPT))
    file.change("pounds a head", "pounds each")
    edit = upload(world, file.saved(), Part.EXEMPT)
    assert edits.one(world.context(world.clerk), world.held, edit.id) is edit
    for person in (world.outsider, world.director):
        context = world.context(person)
        assert edits.listed(context, world.held) == []
        assert edits.open_changes(context, world.held, Part.EXEMPT) == []
        with pytest.raises(NotFound):
            edits.one(context, world.held, edit.id)
    with pytest.raises(NotFound):
        edits.one(world.context(world.clerk), world.called, edit.id)


def test_a_change_is_shown_with_its_item_and_what_it_follows(world: World) -> None:
    edit = upload(minuted(world), edited(world).saved())
    shown = edits.shown(world.context(world.clerk), edit, edit.changes)
    by_words = {each.proposal.becomes: each for each in shown}
    added = by_words[r"An officer answered \[exempt 3] them."]
    assert added.item is world.held.items[1]
    assert added.follows == "Members asked about the cost of printing."
    assert [piece.text for piece in added.differences[0]] == [
        "An officer answered [exempt 3] them."
    ]
    assert {each.standing for each in shown} == {None}


def test_nothing_is_open_once_the_minutes_are_approved(world: World) -> None:
    content = edited(minuted(world)).saved()
    minuting.issued(world)
    upload(world, content)
    context = world.context(world.clerk)
    assert edits.open_changes(context, world.held, Part.PUBLIC)
    later = minuting.next_meeting(world)
    minutes.approve(world.context(world.clerk), minuting.public(world), at=later)
    assert edits.open_changes(context, world.held, Part.PUBLIC) == []
