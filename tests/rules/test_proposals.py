"""What an edited paper proposes."""

from dataclasses import replace

from committee.rules.edits import Field, Kind, Line, Source, from_json, to_json
from committee.rules.proposals import (
    Proposal,
    following_from,
    place_from,
    proposals,
)
from committee.rules.proposals import to_json as kept
from committee.rules.vocabulary import ListStyle


def limbs(item: int) -> list[Line]:
    """A resolution as one printing of it has it."""
    return [
        Line(Kind.PARAGRAPH, "that it be done:", "", "Resolved:", source=LEAD_IN, item=item),
        *(
            Line(Kind.ENTRY, text, style=ListStyle.LETTERS, source=LIMB, entry=entry, item=item)
            for entry, text in enumerate(("write to the Mayor", "publish the letter"))
        ),
    ]


LEAD_IN, LIMB = Source(Field.LEAD_IN, 9), Source(Field.LIMB, 9)
MINUTE = Source(Field.MINUTE, 3)
PAPER = [
    Line(Kind.FRAME, "Northmoor Council"),
    Line(Kind.HEADING, "Parks", "4", source=Source(Field.TITLE, 3), item=3),
    Line(Kind.PARAGRAPH, "Report author: Ann Lee", item=3),
    Line(Kind.HEADING, "Decision:", item=3),
    *limbs(3),
    Line(Kind.HEADING, "Minutes:", item=3),
    Line(
        Kind.PARAGRAPH,
        "The **parks** were discussed.",
        "4.1",
        source=Source(Field.MINUTE, 3),
        item=3,
    ),
    *limbs(3),
    Line(Kind.FRAME, "The meeting closed at 9 pm."),
]


def edited(*changes: tuple[int, str]) -> list[Line]:
    """The paper as Word gives it back, with other texts for some lines."""
    said = dict(changes)
    return [
        Line(line.kind, said.get(place, f"**{line.lead}** {line.text}" if line.lead else line.text))
        for place, line in enumerate(PAPER)
    ]


def put_in(place: int, text: str, kind: Kind = Kind.PARAGRAPH) -> list[Line]:
    lines = edited()
    lines.insert(place, Line(kind, text))
    return lines


def found(lines: list[Line]) -> Proposal:
    (proposal,) = proposals(PAPER, lines)
    return proposal


def test_numbers_headings_and_what_the_house_style_sets_are_not_compared() -> None:
    lines = [
        replace(line, number="9")
        for line in edited((1, "**Parks**"), (2, "*Report author: Ann Lee*"))
    ]
    assert proposals(PAPER, lines) == ()


def test_bold_is_compared_in_a_minute() -> None:
    assert found(edited((8, "The parks were discussed."))).was == "The **parks** were discussed."


def test_the_words_before_a_resolution_are_no_part_of_it() -> None:
    change = found(edited((4, "**Resolved:** that it be left:")))
    assert (change.was, change.becomes) == ("that it be done:", "that it be left:")
    assert change.can_be_taken
    assert not found(edited((4, "**Agreed:** that it be done:"))).can_be_taken


def test_the_same_change_in_both_printings_is_proposed_once() -> None:
    both = edited((5, "write to the King"), (10, "write to the King"))
    assert found(both).place == found(edited((10, "write to the King"))).place
    other = edited((5, "write to the King"), (10, "write to the Queen"))
    assert [each.becomes for each in proposals(PAPER, other)] == [
        "write to the King",
        "write to the Queen",
    ]


def test_what_is_put_in_belongs_to_the_words_above_it() -> None:
    expected = {
        2: (Field.TITLE, False),
        3: (Field.TITLE, True),
        6: (Field.LIMB, False),
        8: (Field.TITLE, True),
        9: (Field.MINUTE, False),
    }
    for place, (field, past) in expected.items():
        after = found(put_in(place, "Entirely new.")).after
        assert after is not None
        assert (after.place.field, after.past, after.place.item) == (field, past, 3)


def test_what_belongs_to_no_item_cannot_be_taken() -> None:
    for place, kind in (
        (1, Kind.PARAGRAPH),
        (13, Kind.PARAGRAPH),
        (9, Kind.HEADING),
        (9, Kind.ROW),
    ):
        proposal = found(put_in(place, "| a |" if kind is Kind.ROW else "Entirely new.", kind))
        assert not proposal.can_be_taken
    assert not found(edited((2, "Report author: Bob Lee"))).can_be_taken


def test_the_marks_of_what_the_paper_sets_are_no_words_of_a_change() -> None:
    change = found(edited((0, "**Northmoor** Borough Council")))
    assert (change.was, change.becomes) == ("Northmoor Council", "Northmoor Borough Council")


def test_lines_and_proposals_are_kept_and_read_again() -> None:
    assert [from_json(to_json(line)) for line in PAPER] == PAPER
    moved = found([*edited()[:5], *edited()[6:8], edited()[5], *edited()[8:]])
    assert moved.place is not None
    assert place_from(kept(moved.place)) == moved.place
    assert following_from(kept(moved.after)) == moved.after
    assert (place_from(None), following_from(None)) == (None, None)
