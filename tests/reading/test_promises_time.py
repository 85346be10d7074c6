"""Promises are looked for in linear time, whatever the words are."""

from time import process_time

import pytest

from committee.reading import promises
from committee.reading.source import Block, Place

DAY = (
    "Councillor Hay asked the Head of Estates to seek a second quote for the roof, and it was "
    "agreed that a note would be sent to Members before the next meeting. The lamp by the weir, "
    "which had been mended in May, was out again. Clerk to report this. (Action: Clerk) "
)
HOSTILE = (
    "and that ", "agreed that the ", "ACTION: ", "Action - ", "(", "to be ", "and would send ",
    "Cllr. ", "J. ", "; ", "the Chair, ", "of the ", "A.", "1. ", "“", "asked ", "\t", "A/B",
)  # fmt: skip


def seconds(texts: list[str]) -> float:
    parts = [Block(text, Place(n, n)) for n, text in enumerate(texts)]
    start = process_time()
    promises.merged([promises.found("Any business", parts)])
    return process_time() - start


def test_a_day_of_minutes_is_read_within_a_second() -> None:
    times = 40_000 // len(DAY.split())
    assert seconds([DAY] * times) < 1.5


@pytest.mark.parametrize("piece", HOSTILE)
def test_one_endless_sentence_is_read_too(piece: str) -> None:
    assert min(seconds([piece * 4_000]) for _ in range(2)) < 2


def test_a_thousand_promises_are_compared_in_no_time() -> None:
    words = [f"Clerk to write to house {n} of the lane about hedge {n * 7}" for n in range(1_000)]
    start = process_time()
    parts = [Block(text, Place(n, n)) for n, text in enumerate(words)]
    promises.merged([promises.found("", parts[:500]), promises.found("", parts[500:])])
    assert process_time() - start < 2
