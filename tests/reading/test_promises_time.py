"""Promises are looked for in linear time, whatever the words are."""

from time import process_time

import pytest

from committee.reading import promises
from committee.reading.source import Block, Place

DAY = (
    "The Head of Estates introduced the report and said that the roof of the hall had been looked "
    "at in May, when the surveyor found it sound but for the north side. In answer to a question "
    "he said that use of the hall had risen by a third, mostly in the evenings, and that charges "
    "had stood still since 2019. Members were divided: some thought the hall should pay its way, "
    "others that it was the only warm room for miles. The lamp by the weir, which had been mended "
    "in the spring, was out again. Councillor Hay asked the Head of Estates to seek a second quote "
    "for the roof, and it was agreed that a note would be sent to Members before the next meeting. "
    "Clerk to report the lamp. (Action: Clerk) "
)
HOSTILE = (
    "and that ", "agreed that the ", "ACTION: ", "Action - ", "(", "to be ", "and would send ",
    "Cllr. ", "J. ", "; ", "the Chair, ", "of the ", "A.", "1. ", "“", "asked ", "\t", "A/B",
)  # fmt: skip

LONG = (
    "Action Bo to ", "suggested that it be ", "Bo would like an update ", "that two are arranged ",
    "said it would be agreed and sent ", "Clerk to contact Bo and Jo agreed to ",
)  # fmt: skip
"""Promises without an end: each is weighed by the words around it, and by no others."""


def seconds(texts: list[str]) -> float:
    parts = [Block(text, Place(n, n)) for n, text in enumerate(texts)]
    start = process_time()
    promises.merged([promises.found("Any business", parts)])
    return process_time() - start


def test_a_day_of_minutes_is_read_within_a_second() -> None:
    times = 40_000 // len(DAY.split())
    assert min(seconds([DAY] * times) for _ in range(2)) < 1


@pytest.mark.parametrize("piece", HOSTILE)
def test_one_endless_sentence_is_read_too(piece: str) -> None:
    assert min(seconds([piece * 4_000]) for _ in range(2)) < 4


@pytest.mark.parametrize("piece", LONG)
def test_promises_without_an_end_take_the_time_of_their_length(piece: str) -> None:
    assert min(seconds([piece * (120_000 // len(piece))]) for _ in range(2)) < 5


def test_a_thousand_promises_are_compared_in_no_time() -> None:
    words = [f"Clerk to write to house {n} of the lane about hedge {n * 7}" for n in range(1_000)]
    start = process_time()
    parts = [Block(text, Place(n, n)) for n, text in enumerate(words)]
    promises.merged([promises.found("", parts[:500]), promises.found("", parts[500:])])
    assert process_time() - start < 2
