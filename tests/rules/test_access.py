"""Marks: their words, their notices, and which is the strictest."""

import pytest

from committee.rules.access import (
    CONFIDENTIAL_UNDER,
    EXEMPT_UNDER,
    OPEN_MARK,
    PARAGRAPHS,
    Level,
    Mark,
    paragraphs_in_words,
    read_paragraphs,
    strictest,
    write_paragraphs,
)

EXEMPT_3 = Mark(Level.EXEMPT, (3,))
CONFIDENTIAL = Mark(Level.CONFIDENTIAL)


@pytest.mark.parametrize(
    ("nation", "where"),
    [
        ("England", "Part 1 of Schedule 12A to the Local Government Act 1972."),
        ("Wales", "Part 4 of Schedule 12A to the Local Government Act 1972."),
        ("Scotland", "Part 1 of Schedule 7A to the Local Government (Scotland) Act 1973."),
        (
            "Northern Ireland",
            "Part 1 of Schedule 6 to the Local Government Act (Northern Ireland) 2014.",
        ),
    ],
)
def test_an_exempt_notice_cites_the_schedule_of_its_nation(nation, where):
    assert EXEMPT_3.notice(nation) == f"Not for publication: paragraph 3 of {where}"


def test_every_nation_has_its_law():
    assert set(PARAGRAPHS) == set(EXEMPT_UNDER) == set(CONFIDENTIAL_UNDER)


def test_a_confidential_notice_cites_no_paragraph_of_the_schedule():
    for nation in PARAGRAPHS:
        assert "confidential information" in CONFIDENTIAL.notice(nation)
        assert "Schedule" not in CONFIDENTIAL.notice(nation)


def test_an_open_thing_has_no_notice():
    assert OPEN_MARK.notice("England") == ""
    assert OPEN_MARK.is_open
    assert not EXEMPT_3.is_open


@pytest.mark.parametrize(
    ("numbers", "words"),
    [
        ((3,), "paragraph 3"),
        ((1, 3), "paragraphs 1 and 3"),
        ((1, 3, 5), "paragraphs 1, 3 and 5"),
    ],
)
def test_paragraphs_are_said_as_in_english(numbers, words):
    assert paragraphs_in_words(numbers) == words


def test_paragraphs_are_read_in_order_and_once():
    assert read_paragraphs("5, 3 3") == (3, 5)
    assert read_paragraphs("") == ()
    assert read_paragraphs(write_paragraphs((1, 7))) == (1, 7)


def test_what_is_no_number_is_no_paragraph():
    with pytest.raises(ValueError, match="invalid literal"):
        read_paragraphs("three")


def test_the_strictest_mark_wins_and_paragraphs_are_put_together():
    assert strictest(OPEN_MARK, EXEMPT_3, Mark(Level.EXEMPT, (1,))) == Mark(Level.EXEMPT, (1, 3))
    assert strictest(EXEMPT_3, CONFIDENTIAL) == CONFIDENTIAL
    assert strictest(OPEN_MARK) == OPEN_MARK
