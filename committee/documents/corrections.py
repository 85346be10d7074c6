"""Corrections of earlier minutes, as the minutes of the meeting that made them print them."""

from collections.abc import Iterator
from itertools import groupby

from committee.documents.parts import List, Paragraph, Part, line
from committee.model.corrections import Correction
from committee.model.record import ItemRecord
from committee.rules.blocks import Entry
from committee.rules.vocabulary import ListStyle
from committee.rules.vocabulary import Part as Audience
from committee.rules.wording import date_in_words


def parts(item: ItemRecord) -> Iterator[Part]:
    """What the meeting put right at an item, for each set of earlier minutes.

    The corrected minutes keep their words: what changed stands here, where it was resolved
    (Local Government Act 1972 Schedule 12 paragraph 41).
    """
    for minutes, corrected in groupby(item.corrections, key=lambda each: each.minutes):
        called = "minutes" if minutes.part is Audience.PUBLIC else "exempt minutes"
        day = date_in_words(minutes.meeting.day)
        yield Paragraph(
            line(f"The {called} of the meeting on {day} were corrected as follows:"), keep=True
        )
        yield List(ListStyle.BULLETS, tuple(Entry(line(_said(each))) for each in corrected))


def _said(correction: Correction) -> str:
    """A correction as clerks write it: "minute 25, paragraph 2: for “X” read “Y”"."""
    was, becomes = (" ".join(words.split()) for words in (correction.was, correction.becomes))
    if not was:
        return f"{correction.place}: insert “{becomes}”"
    if not becomes:
        return f"{correction.place}: delete “{was}”"
    return f"{correction.place}: for “{was}” read “{becomes}”"
