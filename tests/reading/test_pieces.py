"""Parts of a proposal are taken apart and put together without losing a word or a number."""

from dataclasses import replace

import pytest

from committee.reading.proposal import Action, Item, Limb, Resolution
from committee.reading.shape import pieces
from committee.reading.source import Place
from committee.rules.vocabulary import ResolutionKind

AT = Place(0, 0)
ONE, TWO = (
    Resolution(ResolutionKind.RESOLVED, f"that {words} be noted", AT, 0.9)
    for words in ("the report", "the plan")
)
TEXT = "First.\n\n[resolution 1]\n\nSecond.\n\n- a point\n\n[resolution 2]"
ITEM = Item(
    "4",
    "Floods",
    Place(0, 9),
    0.9,
    decision="Decided.",
    minute=TEXT,
    numbers=("4.1", "4.2", "4.3", "4.4"),
    places=tuple(Place(line, line) for line in (1, 3, 5, 7, 9)),
    resolutions=(ONE, TWO),
)


def test_an_item_is_parted_before_a_block() -> None:
    halves = pieces.split_item(ITEM, 2, number="5", title="Parks")
    assert halves.first.minute == "First.\n\n[resolution 1]"
    assert halves.second.minute == "Second.\n\n- a point\n\n[resolution 1]"
    assert (halves.first.numbers, halves.second.numbers) == (("4.1", "4.2"), ("4.3", "4.4"))
    assert (halves.first.resolutions, halves.second.resolutions) == ((ONE,), (TWO,))
    assert (halves.in_first, halves.in_second) == ({1: 1}, {2: 1})
    assert halves.second.place == Place(5, 9)
    assert (halves.first.decision, halves.second.decision) == ("Decided.", "")


def test_a_resolution_without_a_place_stays_with_the_first() -> None:
    item = replace(ITEM, minute="First.\n\nSecond.", numbers=("4.1", "4.2"), places=())
    halves = pieces.split_item(item, 1, number="", title="Parks")
    assert halves.first.resolutions == (ONE, TWO)
    assert halves.second.place == item.place


@pytest.mark.parametrize("block", [-1, 0, 5])
def test_nothing_is_parted_where_nothing_stands_on_one_side(block: int) -> None:
    with pytest.raises(ValueError, match="nothing to split"):
        pieces.split_item(ITEM, block, number="", title="Parks")


def test_an_item_that_was_parted_is_whole_again() -> None:
    halves = pieces.split_item(ITEM, 2, number="4.3", title="1. A dry year")
    joined = pieces.joined_items(halves.first, halves.second)
    assert joined.minute == TEXT.replace("Second.", "1\\. A dry year\n\nSecond.")
    assert joined.numbers == ("4.1", "4.2", "4.3", "4.3", "4.4")
    assert joined.resolutions == ITEM.resolutions
    assert len(joined.places) == 6
    assert joined.place == ITEM.place


def test_a_title_goes_into_the_text_as_words_and_as_no_mark() -> None:
    second = Item("", "[exempt 3] *Rent*", AT, 0.9, lead="- Report of the Clerk")
    joined = pieces.joined_items(Item("1", "Parks", AT, 0.9), second)
    assert joined.numbers == ("", "")
    assert joined.minute == "\\[exempt 3] \\*Rent\\*\n\n\\- Report of the Clerk"


def test_two_actions_become_one() -> None:
    first = Action("A to write.", Place(1, 1), "Write.", 0.9, "why", due="by May")
    second = Action("B to ring.", Place(3, 3), "Ring", 0.9, "why", owner="B", owner_confidence=0.8)
    joined = pieces.joined_actions(first, second)
    assert (joined.quote, joined.task) == ("A to write.\nB to ring.", "Write; Ring")
    assert (joined.owner, joined.owner_confidence, joined.due) == ("B", 0.8, "by May")
    assert joined.place == Place(1, 3)
    assert pieces.joined_actions(first, first).quote == first.quote


def test_an_action_follows_its_resolution() -> None:
    action = Action("note", AT, "Note", 0.9, "why", resolution=2, limb=1)
    assert pieces.with_resolutions(action, {2: 1}).resolution == 1
    gone = pieces.with_resolutions(action, {})
    assert (gone.resolution, gone.limb) == (0, 0)
    assert pieces.with_resolutions(gone, {2: 1}) is gone


def test_resolutions_with_the_same_words_have_one_place_and_one_number() -> None:
    placed = pieces.with_places(ITEM, {1: 3, 2: 3})
    assert placed.minute == "First.\n\n[resolution 3]\n\nSecond.\n\n- a point"
    assert placed.numbers == ("4.1", "4.2", "4.3")


def test_what_is_no_resolution_is_text_in_its_place() -> None:
    item, numbers = pieces.as_text(ITEM, 1)
    assert item.minute == TEXT.replace("[resolution 1]", "that the report be noted").replace(
        "[resolution 2]", "[resolution 1]"
    )
    assert (item.numbers, item.places) == (ITEM.numbers, ITEM.places)
    assert (item.resolutions, numbers) == ((TWO,), {2: 1})


def test_its_limbs_are_a_list_there() -> None:
    limbs = (Limb("note it", "(a)"), Limb("keep it", "(b)"))
    resolution = replace(ONE, lead_in="that officers:", heading="AGREED", limbs=limbs)
    item, _ = pieces.as_text(replace(ITEM, resolutions=(resolution, TWO)), 1)
    assert "First.\n\nAGREED that officers:\n\n(a) note it\n(b) keep it\n\nSecond." in item.minute
    assert item.places[1:3] == (Place(3, 3), Place(3, 3))


def test_one_without_a_place_comes_after_the_text() -> None:
    item = replace(ITEM, minute="First.", numbers=("4.1",), places=(), resolutions=(ONE,))
    changed, _ = pieces.as_text(item, 1)
    assert changed.minute == "First.\n\nthat the report be noted"
    assert changed.numbers == ("4.1", "")
