"""Minute and paragraph numbers: stored, or as they would be now."""

from dataclasses import replace
from typing import Any

import pytest

from committee.model.styles import Style
from committee.queries import house_styles, numbers
from committee.rules import styles as rules
from committee.rules.access import Level, Mark
from committee.rules.blocks import Paragraph, ResolutionPlace, Withheld
from committee.rules.inline import Run
from committee.rules.numbering import MinuteNumber
from committee.rules.styles import DECISION_FIRST, NARRATIVE, Numbering
from tests.world import World


def given(world: World) -> list[tuple[str, int | None]]:
    """The numbers of the meeting's items, in the order they were taken."""
    context = world.context(world.clerk)
    style = house_styles.style_of(context, world.held)
    found = numbers.minute_numbers(context, world.held, style)
    return [found[item.id] for item in numbers.in_order_taken(world.held.items)]


def use(world: World, **settings: Any) -> None:
    """Give the committee a style of its own with these settings."""
    key = f"style {world.osc.version} {settings['numbering']}"
    style = replace(DECISION_FIRST, key=key, **settings)
    world.session.add(Style(key=key, title="Another", settings=rules.settings(style)))
    world.osc.style = key


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


@pytest.mark.parametrize(
    ("scheme", "written"),
    [
        (Numbering.YEAR, ["24/26", "25/26", "26/26"]),
        (Numbering.PREFIX, ["OSC.24", "OSC.25", "OSC.26"]),
        (Numbering.DUAL, ["24 (1)", "25 (2)", "26 (3)"]),
    ],
)
def test_running_numbers_are_written_as_the_style_says(
    world: World, scheme: Numbering, written: list[str]
) -> None:
    use(world, numbering=scheme)
    world.year.first_minute_number = 24
    assert given(world) == list(zip(written, (24, 25, 26), strict=True))


def test_minutes_without_numbers_have_none_and_use_none_up(world: World) -> None:
    use(world, numbering=Numbering.NONE, paragraphs_numbered=True)
    assert given(world) == [("", None)] * 3
    world.held.items[0].minute_number = ""
    use(world, numbering=Numbering.RUNNING)
    assert given(world) == [("", None), ("1", 1), ("2", 2)]


def test_another_scheme_in_the_middle_of_the_year_goes_on_with_the_same_numbers(
    world: World,
) -> None:
    first, second, third = world.held.items
    for item, number in ((first, "OSC.24"), (second, "OSC.25")):
        item.minute_number, item.minute_sequence = number, int(number[-2:])
    use(world, numbering=Numbering.YEAR)
    assert given(world) == [("OSC.24", 24), ("OSC.25", 25), ("26/26", 26)]
    third.minute_number, third.minute_sequence = "3", None
    use(world, numbering=Numbering.DUAL)
    third.minute_number = None
    assert given(world)[2] == ("26 (3)", 26)


def test_a_minute_without_a_number_has_no_numbered_paragraphs() -> None:
    numbered = replace(DECISION_FIRST, numbering=Numbering.NONE)
    blocks = (Paragraph((Run("One."),)),)
    assert numbers.paragraph_numbers(numbered, MinuteNumber(""), None, blocks) == ()


def test_paragraphs_are_numbered_where_the_style_numbers_them() -> None:
    blocks = (Paragraph((Run("One."),)), ResolutionPlace(1), Withheld(Mark(), leads=False))
    assert numbers.paragraph_numbers(DECISION_FIRST, MinuteNumber("4"), None, blocks) == (
        "4.1",
        "4.2",
    )
    assert numbers.paragraph_numbers(NARRATIVE, MinuteNumber("4"), None, blocks) == ()


@pytest.mark.parametrize(
    ("block", "words"),
    [
        (Paragraph((Run("One "), Run("bold", bold=True))), "One bold"),
        (ResolutionPlace(2), "[resolution 2]"),
        (Withheld(Mark(Level.CONFIDENTIAL)), "Confidential"),
    ],
)
def test_a_paragraph_is_known_by_its_words_or_by_its_resolution(
    block: Paragraph | ResolutionPlace | Withheld, words: str
) -> None:
    assert numbers.words_of(block) == words
