"""The words by which the press and public are excluded, in each nation."""

import pytest

from committee.rules.access import PARAGRAPHS, Level, Mark
from committee.rules.exclusions import LAWS, is_resolved, wording

THREE = Mark(Level.EXEMPT, (3,))
CONFIDENTIAL = Mark(Level.CONFIDENTIAL)
TEST = (
    ", and that, in all the circumstances of the case, the public interest in maintaining the "
    "exemption outweighs the public interest in disclosing the information."
)


def test_the_words_in_england() -> None:
    assert wording("England", {"9": THREE}, "") == (
        "that, under section 100A(4) of the Local Government Act 1972, the press and public be "
        "excluded from the meeting for item 9, because it involves the likely disclosure of exempt "
        "information as described in paragraph 3 of Part 1 of Schedule 12A to the Act" + TEST
    )


@pytest.mark.parametrize(
    ("nation", "act", "descriptions", "weighs"),
    [
        ("Wales", "section 100A(4) of the Local Government Act 1972", "Part 4", True),
        ("Scotland", "section 50A(4) of the Local Government (Scotland) Act 1973", "7A", False),
        (
            "Northern Ireland",
            "section 42 of the Local Government Act (Northern Ireland) 2014",
            "Schedule 6",
            False,
        ),
    ],
)
def test_the_words_elsewhere(nation: str, act: str, descriptions: str, weighs: bool) -> None:
    words = wording(nation, {"9": Mark(Level.EXEMPT, (12, 13))}, "")
    assert act in words
    assert f"paragraphs 12 and 13 of Part {'4' if weighs else '1'}" in words
    assert descriptions in words
    assert (TEST in words) is weighs


def test_there_is_a_law_for_each_nation() -> None:
    assert set(LAWS) == set(PARAGRAPHS)


def test_each_of_several_items_is_named_with_its_paragraphs() -> None:
    words = wording("England", {"9": THREE, "11": Mark(Level.EXEMPT, (1, 2))}, "")
    assert "for items 9 and 11, because they involve" in words
    assert "paragraph 3 (item 9) and paragraphs 1 and 2 (item 11) of Part 1" in words


def test_the_reasoning_stands_after_the_test_on_one_line() -> None:
    words = wording("England", {"9": THREE}, "The bids are\nstill open.")
    assert words.endswith(f"{TEST} The bids are still open.")


def test_for_confidential_information_there_is_nothing_to_resolve() -> None:
    assert not is_resolved({"10": CONFIDENTIAL})
    assert wording("England", {"10": CONFIDENTIAL}, "") == (
        "Under section 100A(2) of the Local Government Act 1972 the press and public were excluded "
        "from the meeting for item 10, because confidential information would otherwise have been "
        "disclosed."
    )
    both = wording("England", {"9": THREE, "10": CONFIDENTIAL}, "")
    assert is_resolved({"9": THREE, "10": CONFIDENTIAL})
    assert both.startswith("that, under section 100A(4)")
    assert "excluded from the meeting for item 9, because" in both
    assert both.endswith(
        "from the meeting for item 10, because confidential information would "
        "otherwise have been disclosed."
    )


def test_open_items_say_nothing() -> None:
    assert wording("England", {"1": Mark(), "9": THREE}, "") == wording("England", {"9": THREE}, "")
    assert wording("England", {"1": Mark()}, "reason") == ""
