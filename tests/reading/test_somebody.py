"""Lines that name somebody, and titles that look like names."""

import pytest

from committee.reading.words.somebody import is_named


@pytest.mark.parametrize(
    "line",
    [
        "Clerk",
        "JS/BT",
        "ALL",
        "Cllr Penn",
        "Ada Penn",
        "Ada Penn, Jo Quill and the Clerk",
        "Head of Finance",
        "Scrutiny Officer.",
        "Open Standards Team",
        "Mr T Ogle",
    ],
)
def test_initials_posts_and_people_are_somebody(line):
    assert is_named(line)


@pytest.mark.parametrize(
    "line",
    [
        "Publicity",
        "AOB",
        "OPEN FORUM",
        "Finance",
        "Mill Road Hedge",
        "Pond Overflow",
        "Office Bearers",
        "Clerk’s Report",
        "Getting More People Along",
        "Election of Chair",
        "Dog Fouling",
        "",
    ],
)
def test_titles_are_nobody(line):
    assert not is_named(line)
