"""Minute and paragraph numbers: stored, or as they would be now."""

import pytest

from committee.queries import numbers
from committee.rules.access import Level, Mark
from committee.rules.blocks import Paragraph, ResolutionPlace, Withheld
from committee.rules.inline import Run
from committee.rules.styles import DECISION_FIRST, NARRATIVE
from tests.world import World


def given(world: World) -> list[tuple[str, int | None]]:
    """The numbers of the meeting's items, in the order they were taken."""
    found = numbers.minute_numbers(world.context(world.clerk), world.held)
    return [found[item.id] for item in numbers.in_order_taken(world.held.items)]


def test_a_committee_may_have_a_style_of_its_own(world: World) -> None:
    context = world.context(world.clerk)
    assert numbers.style_of(context, world.held) is DECISION_FIRST
    world.osc.style = "narrative"
    assert numbers.style_of(context, world.held) is NARRATIVE
    world.osc.style = ""
    world.council.style = "narrative"
    assert numbers.style_of(context, world.held) is NARRATIVE


def test_items_are_numbered_as_on_the_agenda(world: World) -> None:
    world.held.items[0].taken_order = 9
    assert given(world) == [("2", None), ("3", None), ("1", None)]


def test_running_numbers_follow_the_order_taken_and_begin_where_the_year_does(
    world: World,
) -> None:
    world.osc.style = "narrative"
    world.year.first_minute_number = 101
    world.held.items[0].taken_order = 9
    assert given(world) == [("101", 101), ("102", 102), ("103", 103)]
    assert numbers.in_order_taken(world.held.items)[2].title == "Declarations of interest"


def test_running_numbers_go_on_after_the_highest_stored_of_committee_and_year(
    world: World,
) -> None:
    world.osc.style = "narrative"
    world.held.items[1].minute_number, world.held.items[1].minute_sequence = "57", 57
    assert given(world) == [("58", 58), ("57", 57), ("59", 59)]
    assert numbers.next_sequence(world.context(world.clerk), world.called) == 58


def test_an_imported_number_is_kept_as_it_is(world: World) -> None:
    world.held.items[1].minute_number = "OSC/24"
    assert given(world) == [("1", None), ("OSC/24", None), ("3", None)]


def test_paragraphs_are_numbered_where_the_style_numbers_them() -> None:
    blocks = (Paragraph((Run("One."),)), ResolutionPlace(1), Withheld(Mark(), leads=False))
    assert numbers.paragraph_numbers(DECISION_FIRST, "4", None, blocks) == ("4.1", "4.2")
    assert numbers.paragraph_numbers(NARRATIVE, "4", None, blocks) == ()


@pytest.mark.parametrize(
    ("block", "words"),
    [
        (Paragraph((Run("One "), Run("bold", bold=True))), "One bold"),
        (ResolutionPlace(2), "[resolution 2]"),
        (Withheld(Mark(Level.CONFIDENTIAL)), Mark(Level.CONFIDENTIAL).notice),
    ],
)
def test_a_paragraph_is_known_by_its_words_or_by_its_resolution(
    block: Paragraph | ResolutionPlace | Withheld, words: str
) -> None:
    assert numbers.words_of(block) == words
