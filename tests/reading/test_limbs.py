"""The limbs of a resolution that are run on in one paragraph, or stand below it."""

import pytest

from committee.reading.decisions.limbs import run_on, style_of
from committee.rules.vocabulary import ListStyle
from tests.reading.pages import limbs, resolved, told


@pytest.mark.parametrize(
    ("words", "lead_in", "labels"),
    [
        ("(a) That it be noted, and (b) that it be sent.", "", "(a) (b)"),
        ("That (i) Mr Ogle to ring (ii) a date be set (iii) it be sent.", "That", "(i) (ii) (iii)"),
        ("that 1) the report be noted 2) A session be held", "that", "1) 2)"),
        ("1. That it be noted. 2. That it be sent.", "", "1. 2."),
        ("that: A. That it be noted. B. That it be sent.", "that:", "A. B."),
        ("to (1) agree the charges; and (2) ask for a report", "to", "(1) (2)"),
        ("That (a) these be bought: (i) a bin; (ii) a bench; (b) it be noted", "That", "(a) (b)"),
    ],
)
def test_limbs_in_one_paragraph(words: str, lead_in: str, labels: str) -> None:
    found, parted = run_on(words)
    assert (found, " ".join(label for label, _ in parted)) == (lead_in, labels)


@pytest.mark.parametrize(
    "words",
    [
        "That recommendations (a) and (b) be agreed",
        "That paragraph 2. of the plan be kept",
        "That £1.50 be paid to J. Smith",
        "That it be noted",
    ],
)
def test_words_without_limbs(words: str) -> None:
    assert run_on(words) == (words, ())


@pytest.mark.parametrize(
    ("label", "style"),
    [("(a)", ListStyle.LETTERS), ("(i)", ListStyle.ROMAN), ("1)", ListStyle.NUMBERS),
     ("(1)", ListStyle.BRACKETS), ("A.", ListStyle.CAPITALS), ("•", ListStyle.BULLETS),
     ("(b)", None), ("4.1", None)],
)  # fmt: skip
def test_how_limbs_are_set(label: str, style: ListStyle | None) -> None:
    assert style_of(label) is style


def test_the_first_limb_in_the_heading_and_the_rest_below() -> None:
    found = resolved("RESOLVED: (a) That it be noted; and\n\n(b) That it be sent.")
    assert limbs(found) == ["(a) That it be noted; and", "(b) That it be sent."]


def test_capitals_below() -> None:
    found = resolved("RESOLVED that:\n\nA. That it be noted.\n\nB. That it be sent.")
    assert (limbs(found)[1], found.limb_style) == ("B. That it be sent.", ListStyle.CAPITALS)


def test_a_limb_without_its_letter_after_and() -> None:
    found = resolved("RESOLVED:\n\n(a) That it be noted; and\n\nthat it be sent.")
    assert limbs(found) == ["(a) That it be noted; and", "that it be sent."]


def test_clauses_below_a_colon() -> None:
    found = resolved("RESOLVED that:\n\nthe report be noted;\n\nit be sent; and\n\nit be kept.")
    assert limbs(found) == ["the report be noted;", "it be sent; and", "it be kept."]


@pytest.mark.parametrize(
    "text",
    [
        "RESOLVED: That it be noted.\n\n7.4 The next report was taken.",
        "RESOLVED\n\n(c) The third thing was discussed.",
        "RESOLVED: That it be noted.\n\n(d) Members left.",
    ],
)
def test_what_does_not_begin_or_go_on_is_no_limb(text: str) -> None:
    assert len(told(text)) == 2
