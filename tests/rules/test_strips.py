"""The text of a minute as strips, and back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from committee.rules.access import Level, Mark
from committee.rules.blocks import Withheld
from committee.rules.edits import Kind
from committee.rules.markup import parse
from committee.rules.strips import folded, unfolded

TEXT = """Members **asked**:
- about cost
    (a) now
    (b) later
- about time

[exempt 3] The price.
1. one
2. two
4. four

| Ref | What |
|---|---|
| 1 | a \\| b |

[resolution 2]

The end."""


def test_a_strip_is_a_paragraph_an_entry_or_a_row() -> None:
    strips = unfolded(parse(TEXT))
    assert [(strip.kind.value, strip.text, strip.level) for strip in strips] == [
        ("paragraph", "Members **asked**:", 0),
        ("entry", "about cost", 0),
        ("entry", "now", 1),
        ("entry", "later", 1),
        ("entry", "about time", 0),
        ("paragraph", "The price.", 0),
        ("entry", "one", 0),
        ("entry", "two", 0),
        ("entry", "four", 0),
        ("row", "| Ref | What |", 0),
        ("row", "| 1 | a \\| b |", 0),
        ("paragraph", "", 0),
        ("paragraph", "The end.", 0),
    ]
    assert [strip.step for strip in strips if strip.kind is Kind.ENTRY] == [0, 1, 1, 0, 1, 1, 2]
    assert {strip.mark for strip in strips[5:11]} == {Mark(Level.EXEMPT, (3,))}
    assert strips[11].resolution == 2


def test_withheld_words_have_no_strips() -> None:
    with pytest.raises(ValueError, match="withheld"):
        unfolded([Withheld(Mark(Level.EXEMPT, (3,)))])


@given(
    st.lists(st.sampled_from([*TEXT.split("\n\n"), "(a) x\n    - y\n    - z\n(c) w"]), max_size=6)
)
def test_strips_fold_back_into_the_same_blocks(parts: list[str]) -> None:
    parts = [part for place, part in enumerate(parts) if "[resolution" not in part or not place]
    blocks = parse("\n\n".join(parts))
    assert folded(unfolded(blocks)) == blocks
