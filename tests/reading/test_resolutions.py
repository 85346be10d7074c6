"""Resolutions among the blocks of a minute: their limbs, what belongs to them, what does not."""

import re
from collections.abc import Iterable
from time import perf_counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from committee.reading.proposal import Resolution
from committee.reading.resolutions import one_of, taken_out
from committee.reading.source import Block, LineKind, Place
from committee.rules.proceedings import VoteKind
from committee.rules.vocabulary import ListStyle, Placement, ResolutionKind
from tests.reading.pages import limbs, resolved, taken, told

LIMBED = """
RESOLVED: That the Panel:-

(a)  notes the report before it;

(b)  requests the Director of Highways to report to the next meeting; and

(c)  thanks the crews.
"""
MOVED = """
The recommendation, as set out in the report, was moved and seconded and

1)    The report be noted

2)    The Director prepare a guide by 31 October

Reason for decision: to improve understanding.

The next item was then taken.
"""


def test_limbs_below_a_lead_in() -> None:
    found = resolved(LIMBED)
    assert found.lead_in == "That the Panel:-"
    assert limbs(found) == [
        "(a) notes the report before it;",
        "(b) requests the Director of Highways to report to the next meeting; and",
        "(c) thanks the crews.",
    ]
    assert found.limb_style is ListStyle.LETTERS
    assert [limb.place.first for limb in found.limbs] == [1, 2, 3]
    assert found.place == Place(0, 3)


def test_a_motion_that_was_carried_without_the_word() -> None:
    before, found, after = taken(MOVED)
    assert isinstance(found, Resolution)
    assert limbs(found) == [
        "1) The report be noted",
        "2) The Director prepare a guide by 31 October",
    ]
    assert found.reason == "to improve understanding."
    assert told(MOVED) == [
        "The recommendation, as set out in the report, was moved and seconded and",
        "*",
        "The next item was then taken.",
    ]


def test_a_recommendation_that_was_moved() -> None:
    text = "It was moved and seconded and\n\nThe Board recommends to Cabinet that the plan be kept."
    found = taken(text)[1]
    assert isinstance(found, Resolution)
    assert (found.kind, found.recipient) == (ResolutionKind.RECOMMENDED, "Cabinet")


def test_bullets_below_a_further_sentence() -> None:
    text = (
        "Resolved: that the update be noted. It was also agreed that officers would write about:\n"
        "\n·         the date of the works.\n\n·         the cost.\n\nThe Chair thanked them."
    )
    found, after = taken(text)
    assert isinstance(found, Resolution)
    assert found.lead_in.endswith("officers would write about:")
    assert [limb.text for limb in found.limbs] == ["the date of the works.", "the cost."]
    assert isinstance(after, Block)


def test_bullets_after_a_full_stop_are_not_its_limbs() -> None:
    text = "RESOLVED: That the report be noted.\n\n·  Members spoke.\n\n·  The Chair spoke."
    assert told(text) == ["*", "Members spoke.", "The Chair spoke."]


def test_paragraphs_that_each_begin_with_that() -> None:
    found = resolved("RESOLVED:\n\nThat the report be noted.\n\nThat officers report back.")
    assert limbs(found) == ["That the report be noted.", "That officers report back."]
    assert found.limb_style is None


def test_a_list_inside_a_limb_is_part_of_its_words() -> None:
    blocks = [
        Block("RESOLVED:", Place(0, 0)),
        Block("That these be bought:", Place(1, 1), LineKind.ENTRY, "(a)"),
        Block("a bench;", Place(2, 2), LineKind.ENTRY, "(i)", level=1),
        Block("a bin; and", Place(3, 3), LineKind.ENTRY, "(ii)", level=1),
        Block("That it be noted.", Place(4, 4), LineKind.ENTRY, "(b)"),
    ]
    (found,) = taken_out(blocks)
    assert isinstance(found, Resolution)
    assert limbs(found) == [
        "(a) That these be bought: (i) a bench; (ii) a bin; and",
        "(b) That it be noted.",
    ]


@pytest.mark.parametrize(
    ("text", "said", "style"),
    [
        (
            "(a) That the report be welcomed; and\n\n(b) That a report come in six months.",
            ["(a) That the report be welcomed; and", "(b) That a report come in six months."],
            ListStyle.LETTERS,
        ),
        ("The minutes were approved.", [], None),
        ("That the changes be supported.", [], None),
    ],
)
def test_a_decision_block_needs_no_word(
    text: str, said: list[str], style: ListStyle | None
) -> None:
    found = resolved(text, is_decision=True)
    assert (limbs(found), found.limb_style) == (said, style)
    assert found.lead_in == ("" if said else text)


def test_what_was_voted_on_is_decided() -> None:
    text = (
        "It was agreed that the Officer would report back.\n\nMembers approved the Programme.\n\n"
        "(For 6, Against 0, Abstentions 0)"
    )
    found = taken(text)[-1]
    assert isinstance(found, Resolution)
    assert (found.lead_in, found.vote) == ("Members approved the Programme.", VoteKind.TOTALS)
    assert (found.votes_for, found.votes_against, found.votes_abstained) == (6, 0, 0)
    assert told(text) == ["It was agreed that the Officer would report back.", "*"]


def test_who_moved_it_in_the_paragraph_before() -> None:
    text = (
        "The recommendation was moved by Councillor Parry and seconded by Councillor Rowe.\n\n"
        "RESOLVED: That it be so."
    )
    found = taken(text)[-1]
    assert isinstance(found, Resolution)
    assert (found.mover, found.seconder) == ("Councillor Parry", "Councillor Rowe")


def test_a_heading_over_another_is_told() -> None:
    assert told("DECISION:\n\nRESOLVED that it be so.") == ["DECISION:", "*"]


def test_the_same_one_in_both_blocks_is_one() -> None:
    decision = [resolved("That it be noted.", is_decision=True), resolved("RESOLVED: to pay.")]
    minutes = [
        resolved("RESOLVED (unanimously): that it be noted."),
        resolved("RESOLVED: to wait."),
    ]
    both, minuted, decided = one_of(decision, minutes)
    assert (both.placement, both.also_at) == (Placement.BOTH, (Place(0, 0),))
    assert (both.heading, both.vote) == ("RESOLVED (unanimously)", VoteKind.UNANIMOUS)
    assert (minuted.placement, minuted.lead_in) == (Placement.MINUTES, "to wait.")
    assert (decided.placement, decided.lead_in) == (Placement.DECISION, "to pay.")


def test_two_alike_stay_two() -> None:
    noted = resolved("RESOLVED: That it be noted.")
    first, second = one_of([noted], [noted, noted])
    assert (first.placement, second.placement) == (Placement.BOTH, Placement.MINUTES)


WORDS = st.sampled_from(
    "RESOLVED AGREED: Noted That the it was moved by Cllr May , seconded and ; . (a) (b) (i) 1) 2. "
    "report be that to For 6 Against 0 unanimously ( ) – :- Reason for decision: NOTED".split()
)
TEXTS = st.lists(WORDS, min_size=1, max_size=14).map(" ".join)
BLOCKS = st.builds(
    Block,
    TEXTS,
    st.just(Place(0, 0)),
    st.sampled_from(LineKind),
    st.sampled_from(["", "", "(a)", "(b)", "(i)", "1.", "2.", "•", "4.1"]),
    st.integers(0, 2),
)


@given(st.lists(BLOCKS, max_size=6), st.booleans())
def test_no_word_is_lost(blocks: list[Block], is_decision: bool) -> None:
    kept = []
    for part in taken_out(blocks, is_decision=is_decision):
        kept += [part.text]
        if isinstance(part, Resolution):
            kept += [part.heading, part.reason, part.mover, part.seconder]
    lost = words(block.text for block in blocks) - words(kept)
    assert lost <= {"moved", "seconded", "unanimously", "reason", "decision", "against"}


def words(texts: Iterable[str]) -> set[str]:
    """The longer words of texts, in small letters."""
    return set(re.findall(r"[a-z]{5,}", " ".join(texts).lower()))


@pytest.mark.parametrize(
    "text",
    [
        "It was RESOLVED that it be done. Then he spoke. ",
        "was moved and ",
        "as RESOLVED ",
        "(a) (b) ",
        "proposed by Cllr A, seconded by Cllr B. All agreed. ",
    ],
)
def test_a_long_paragraph_takes_no_longer_than_its_words(text: str) -> None:
    """Where time grew with the square of the words, each of these would take minutes."""
    blocks = [Block(text * (40_000 // len(text.split())), Place(0, 0))] * 2
    started = perf_counter()
    taken_out(blocks)
    assert perf_counter() - started < 10
