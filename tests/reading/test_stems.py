"""Stems over lists, and where the list below one ends."""

from committee.reading.promises import found
from committee.reading.proposal import NOWHERE
from committee.reading.source import Block, LineKind


def _entry(label: str, text: str, level: int = 0) -> Block:
    return Block(text, NOWHERE, LineKind.ENTRY, label, level)


def _tasks(*blocks: Block) -> list[str]:
    return [action.task for action in found("Library hours", blocks)]


STEM = "It was agreed that officers would provide the following before the next meeting:"


def test_the_next_numbered_paragraph_is_no_entry_of_the_list():
    told = found(
        "Library hours",
        [
            _entry("3.2", STEM),
            _entry("-", "the number of visitors in an hour."),
            _entry("-", "the cost of one more hour."),
            _entry("3.3", "The Chair undertook to invite the Friends to tea."),
        ],
    )
    assert [(one.task, one.owner, one.due) for one in told] == [
        ("Provide the number of visitors in an hour", "officers", "before the next meeting"),
        ("Provide the cost of one more hour", "officers", "before the next meeting"),
        ("Invite the Friends to tea", "Chair", ""),
    ]


def test_a_numbered_paragraph_is_no_entry_even_where_no_other_came():
    assert _tasks(_entry("3.2", STEM), _entry("3.3", "The hall was warm.")) == []


def test_paragraphs_numbered_inside_that_of_the_stem_are_its_entries():
    assert _tasks(_entry("3.2", STEM), _entry("3.2.1", "a map of paths")) == [
        "Provide a map of paths"
    ]


def test_a_list_inside_an_entry_belongs_to_the_stem():
    assert _tasks(
        _entry("", STEM),
        _entry("1.", "a map of paths;"),
        _entry("(a)", "the length of each;"),
        _entry("2.", "the cost of one."),
        _entry("3.1", "the hall was warm."),
    ) == ["Provide a map of paths", "Provide the length of each", "Provide the cost of one"]


def test_a_number_after_bullets_is_another_list():
    assert _tasks(
        _entry("", STEM), _entry("-", "a map of paths"), _entry("4.", "The hall was warm.")
    ) == ["Provide a map of paths"]


def test_a_title_below_a_promise_is_not_its_owner():
    parts = [Block("The Clerk will ring the bank.", NOWHERE), Block("Mill Road Hedge", NOWHERE)]
    assert [one.owner for one in found("Matters", parts)] == ["Clerk"]
    parts[1] = Block("Ada Penn", NOWHERE)
    assert [one.owner for one in found("Matters", parts)] == ["Ada Penn"]
