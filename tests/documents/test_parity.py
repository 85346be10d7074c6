"""Two hundred meetings: the words of a paper are the same in every format, in the same order."""

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, seed, settings

from committee.documents import to_docx, to_html, to_pdf, to_text
from committee.documents.parts import Document
from committee.model.record import MeetingRecord
from committee.rules.styles import STYLES, HouseStyle
from committee.rules.vocabulary import Part
from tests import office
from tests.documents import words
from tests.documents.meetings import meetings
from tests.documents.whole import papers, papers_of

MEETINGS = 200
PRINTED_EVERY = 1 if os.environ.get("PROOF") else 2
SHARES = 4
"""The meetings are shared out, so that several processes can look at them at a time."""


@pytest.mark.parametrize("share", range(SHARES))
def test_every_format_says_the_same_of_two_hundred_meetings(share: int, tmp_path: Path) -> None:
    printed: list[Document] = []
    for place, (record, audience) in enumerate(generated(share)):
        all_papers = papers_of(record, audience)
        for paper in all_papers:
            expected = words.of_html(to_html.body(paper))
            assert_same("text", words.of_text(to_text.write(paper)), expected)
            assert_same("docx", words.of_docx(to_docx.write(paper)), expected)
        # Printing takes long: one paper of a meeting, the minutes and their sisters in turn.
        if place % PRINTED_EVERY == 0:
            turn, sisters = place // PRINTED_EVERY, all_papers[1:]
            printed.append(all_papers[0] if turn % 2 else sisters[turn // 2 % len(sisters)])
    assert_printed_alike(printed, tmp_path)


@pytest.mark.parametrize("style", STYLES.values(), ids=list(STYLES))
def test_every_paper_says_the_same_on_paper_from_word(style: HouseStyle, tmp_path: Path) -> None:
    assert_printed_alike([paper for part in Part for paper in papers(style, part)], tmp_path)


def assert_printed_alike(papers: list[Document], folder: Path) -> None:
    """Check the words of our PDF, and of the PDF that LibreOffice makes of our DOCX."""
    files = [folder / f"{place}.docx" for place in range(len(papers))]
    for file, paper in zip(files, papers, strict=True):
        file.write_bytes(to_docx.write(paper))
    opened = office.to_pdf(files, folder)
    for paper, file in zip(papers, opened, strict=True):
        expected = words.of_html(to_html.body(paper))
        assert_same("pdf", words.of_printed(to_pdf.write(paper), paper, expected), expected)
        assert_same("word", words.of_printed(file.read_bytes(), paper, expected), expected)


def generated(share: int) -> list[tuple[MeetingRecord, Part]]:
    """The meetings of one share, the same at every run, each with its audience."""
    found: list[tuple[MeetingRecord, Part]] = []

    @seed(share)
    @settings(
        max_examples=MEETINGS // SHARES,
        phases=[Phase.generate],
        database=None,
        deadline=None,
        suppress_health_check=list(HealthCheck),
    )
    @given(meetings())
    def keep(meeting: tuple[MeetingRecord, Part]) -> None:
        found.append(meeting)

    keep()
    assert len(found) == MEETINGS // SHARES
    return found


def assert_same(written_as: str, found: list[str], expected: list[str]) -> None:
    """Show where words differ, with a few on either side."""
    if found == expected:
        return
    pairs = enumerate(zip([*found, ""], [*expected, ""], strict=False))
    place = next(place for place, (one, other) in pairs if one != other)
    around = slice(max(0, place - 5), place + 8)
    raise AssertionError(f"{written_as} says {found[around]} and HTML {expected[around]}")
