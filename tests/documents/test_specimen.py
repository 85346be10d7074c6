"""The meeting that never was: one of everything, in whatever style."""

import re
import subprocess
from dataclasses import replace
from datetime import date
from io import BytesIO
from itertools import pairwise

import docx
import pytest
from docx.oxml.ns import qn

from committee.documents import minutes, specimen, to_docx, to_html, to_pdf, to_text
from committee.documents.parts import Heading
from committee.rules.styles import (
    DECISION_FIRST,
    NARRATIVE,
    STYLES,
    Font,
    HouseStyle,
    Logo,
    Numbering,
)
from committee.rules.vocabulary import Part
from tests.documents.templates import png


def text(style: HouseStyle) -> str:
    """The words of the specimen in a style, on one line."""
    document = minutes.compose(specimen.record(style, "Northmoor Council"), Part.PUBLIC)
    return " ".join(to_text.write(document).decode().split())


def numbers(style: HouseStyle) -> list[str]:
    """The numbers of its items."""
    document = minutes.compose(specimen.record(style, "Northmoor Council"), Part.PUBLIC)
    headings = (part for part in document.body if isinstance(part, Heading))
    return [heading.number for heading in headings if heading.level == 2 and heading.number]


@pytest.mark.parametrize(
    "words",
    [
        "Northmoor Council",
        "Councillor Lee Grant (for Councillor Priya Nair)",
        "Co-opted members: Revd Ann Lowe",
        "a trustee of the Friends of Moor Library",
        "to Cabinet",
        "the report be noted;",
        "Moved by Councillor Zac Bell, seconded by Councillor Tom Ashby",
        "4 for, 1 against",
        "To help people who have no internet at home.",
        "Action OSC (25/26) 014",
        "Councillor Tom Ashby left the meeting at 7.40 pm",
        "press and public be excluded",
        "paragraph 3 of Part 1 of Schedule 12A",
        specimen.SUMMARY,
        "DRAFT, subject to confirmation",
    ],
)
@pytest.mark.parametrize("style", STYLES.values(), ids=list(STYLES))
def test_one_of_everything_stands_in_it(style: HouseStyle, words: str) -> None:
    assert words in text(style)


@pytest.mark.parametrize(
    ("scheme", "expected"),
    [
        (Numbering.AGENDA, ["1", "2", "3", "4", "5"]),
        (Numbering.YEAR, ["21/25", "22/25", "23/25", "24/25", "25/25"]),
        (Numbering.PREFIX, ["OSC.21", "OSC.22", "OSC.23", "OSC.24", "OSC.25"]),
        (Numbering.DUAL, ["21 (1)", "22 (2)", "23 (3)", "24 (4)", "25 (5)"]),
        (Numbering.NONE, []),
    ],
)
def test_each_scheme_numbers_it(scheme: Numbering, expected: list[str]) -> None:
    assert numbers(replace(NARRATIVE, numbering=scheme)) == expected


def test_decimal_paragraphs_need_a_number_to_stand_under() -> None:
    assert "3.1 The Director of ICT presented" in text(DECISION_FIRST)
    unnumbered = replace(DECISION_FIRST, numbering=Numbering.NONE)
    assert ".1 The Director of ICT presented" not in text(unnumbered)


def test_it_is_written_in_every_format_with_a_logo() -> None:
    logo = Logo(png(), "image/png", "A lion")
    document = minutes.compose(specimen.record(NARRATIVE, "Northmoor Council", logo), Part.PUBLIC)
    assert document.created == date(2026, 3, 3)
    assert to_pdf.write(document).startswith(b"%PDF-")
    assert to_docx.write(document).startswith(b"PK")
    assert "<h2>" in to_html.body(document, 2)


@pytest.mark.parametrize("font", list(Font))
@pytest.mark.parametrize("prefix", ["OS.", "OSC/2026/"])
def test_long_numbers_hang_clear_of_their_words(font: Font, prefix: str) -> None:
    style = replace(
        DECISION_FIRST, numbering=Numbering.PREFIX, prefix=prefix, decision_first=False, font=font
    )
    document = minutes.compose(specimen.record(style, "Northmoor Council"), Part.PUBLIC)
    made = subprocess.run(
        ["pdftotext", "-bbox", "-", "-"], input=to_pdf.write(document), capture_output=True
    ).stdout.decode()
    words = re.findall(r'xMin="([\d.]+)".*xMax="([\d.]+)".*>(.*)</word>', made)
    starts = {
        (float(begins), float(begins) - float(ends))
        for (_, ends, number), (begins, _, _) in pairwise(words)
        if number.startswith(prefix) and number.count(".") > prefix.count(".")
    }
    assert len({begins for begins, _ in starts}) == 1
    assert min(apart for _, apart in starts) > 3


@pytest.mark.parametrize(
    ("prefix", "tabs"), [("", [("left", 737)]), ("OS.", [("clear", 737), ("left", 1077)])]
)
def test_long_numbers_hang_further_in_word_too(prefix: str, tabs: list[tuple[str, int]]) -> None:
    scheme = Numbering.PREFIX if prefix else Numbering.AGENDA
    style = replace(DECISION_FIRST, numbering=scheme, prefix=prefix)
    document = minutes.compose(specimen.record(style, "Northmoor Council"), Part.PUBLIC)
    word = docx.Document(BytesIO(to_docx.write(document)))
    found = next(each for each in word.paragraphs if "Members asked what a loan" in each.text)
    stops = (
        [*found.style.element.iter(qn("w:tab"))]
        if not prefix
        else [*found._p.pPr.iter(qn("w:tab"))]
    )
    assert [(each.get(qn("w:val")), int(each.get(qn("w:pos")))) for each in stops] == tabs


def test_the_chair_is_called_the_same_at_the_foot_of_each_page() -> None:
    style = replace(DECISION_FIRST, chair="Chairman")
    document = minutes.compose(specimen.record(style, "Northmoor Council"), Part.PUBLIC)
    assert document.initials.startswith("Chairman’s initials: ...")


def test_that_is_said_once() -> None:
    said = text(replace(NARRATIVE, after_word=" THAT"))
    assert "RESOLVED THAT: (a) the report be noted;" in said
    assert "RECOMMENDED to Cabinet THAT a third library open on Sundays." in said
    assert "RESOLVED THAT, under section 100A(4)" in said
    assert "AGREED: That the minutes" in text(NARRATIVE)
