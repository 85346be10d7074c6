"""Every format prints the same words in the same order."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from committee.documents import to_docx, to_html, to_pdf, to_text
from committee.documents.minutes import compose
from committee.documents.parts import (
    Document,
    Fact,
    Facts,
    Heading,
    List,
    Paragraph,
    Role,
    Signature,
    Table,
    line,
)
from committee.rules import blocks
from committee.rules.markup import parse
from committee.rules.styles import DECISION_FIRST, NARRATIVE, HouseStyle
from committee.rules.vocabulary import ListStyle, Part
from tests.documents import records, words

TEXT = """Dafydd Owen introduced the *draft* strategy & said <more>:
- that it was **late**:
    (a) by a month;
    (b) or two;
    (d) or longer, in the words of the letter that every resident of the ward had been sent;
- and that costs had risen.

(i) first
(iii) third

| Ref | What was asked | Who |
|---|---|---|
| 1 | A **note** on printing | Director of ICT |
| 2 | | Head of Housing |

[resolution 1]

Afterwards:
1. one
2. two
4. four
"""


def minutes_in(style: HouseStyle) -> Document:
    made = records.item(
        "4",
        "Digital strategy",
        TEXT,
        style=style,
        resolutions=[
            records.resolution("that the strategy be agreed and:", "published;", "sent to all.")
        ],
        actions=[records.action("OSC (25/26) 007", "Send a note on printing", "Director of ICT")],
    )
    return compose(records.record(made, style=style, public=records.minutes()), Part.PUBLIC)


@pytest.mark.parametrize("style", [DECISION_FIRST, NARRATIVE])
def test_minutes_have_the_same_words_in_every_format(style: HouseStyle) -> None:
    document = minutes_in(style)
    expected = words.of_html(to_html.body(document))
    assert "Dafydd" in expected
    assert words.of_text(to_text.write(document)) == expected
    assert words.of_docx(to_docx.write(document)) == expected
    assert words.of_pdf(to_pdf.write(document)) == expected


lines = st.text(alphabet="abc é&<>\"'\\{}|\x01", max_size=40).map(line)
entries = st.builds(blocks.Entry, lines, st.integers(1, 39))
parts = st.one_of(
    st.builds(Heading, st.integers(2, 3), st.text("abc ", min_size=1), st.sampled_from(["", "4"])),
    st.builds(
        Paragraph,
        lines,
        st.sampled_from(["", "4.1"]),
        st.sampled_from([Role.TEXT, Role.RESOLUTION, Role.WITHHELD]),
    ),
    st.builds(
        List,
        st.sampled_from([style for style in ListStyle if style is not ListStyle.BULLETS]),
        st.lists(entries, min_size=1, max_size=3).map(tuple),
        st.booleans(),
    ),
    st.builds(lambda head, row: Table((head, head), ((row, head),)), lines, lines),
    st.just(Facts((Fact("Present:", ("A", "B")), Fact("Absent:", ())))),
    st.just(Signature(("Chair", "Date"))),
)


@given(st.lists(parts, max_size=6))
@settings(max_examples=60)
def test_any_parts_have_the_same_words_in_html_docx_and_text(body: list[object]) -> None:
    document = Document("T", "A", "S", date(2026, 3, 3), tuple(body))  # type: ignore[arg-type]
    expected = words.of_html(to_html.body(document))
    assert words.of_text(to_text.write(document)) == expected
    assert words.of_docx(to_docx.write(document)) == expected


def test_the_numbers_of_a_list_with_gaps_are_printed_as_they_were_typed() -> None:
    (listing,) = parse("1. one\n2. two\n4. four")
    assert isinstance(listing, blocks.List)
    part = List(listing.style, listing.entries)
    document = Document("T", "A", "S", date(2026, 3, 3), (part,))
    assert words.of_docx(to_docx.write(document)) == ["1", "one", "2", "two", "4", "four"]
    assert words.of_pdf(to_pdf.write(document)) == ["1", "one", "2", "two", "4", "four"]
