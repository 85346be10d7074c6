"""What stands on a page and is no part of the minutes."""

import pytest

from committee.reading.shape import furniture
from committee.reading.source import Line


@pytest.mark.parametrize(
    "text",
    [
        "Menu", "Council meetings", "Skip to content", "Share this item", "- Share this item",
        "Back to top of page", "Page 3 of 9", "- 2 -", "Issue - meetings", "No. Item",
        "No. | Item |", "---|---|", "2. Agenda and minutes", "This site uses cookies to work well.",
        "Attendance details", "https://council.example/item?x=1", "Chair’s Initials ………",
    ],
)  # fmt: skip
def test_furniture_is_dropped(text: str) -> None:
    assert list(furniture.kept([Line(text)])) == []


@pytest.mark.parametrize(
    "text",
    [
        "Members asked for a menu of dates.",
        "The Council meetings of May and June were moved.",
        "Page 3, second paragraph, should read “spring”.",
        "Share this item with the parishes, the Chair said.",
        "None.",
        "Minutes",
        "Supporting people in their homes",
    ],
)
def test_a_sentence_of_the_minutes_stays(text: str) -> None:
    assert [line.text for _, line in furniture.kept([Line(text)])] == [text]


def test_papers_listed_under_supporting_documents_go_and_the_minute_after_them_stays() -> None:
    texts = [
        "Supporting documents:",
        "Flood report, item 4. pdf icon PDF 84 KB",
        "Appendix A",
        "The Panel noted the report.",
    ]
    kept = list(furniture.kept([Line(text) for text in texts]))
    assert [(place, line.text) for place, line in kept] == [(3, texts[3])]


def test_the_number_of_a_page_in_its_middle_goes_and_one_at_the_margin_stays() -> None:
    lines = [Line("7", indent=40), Line("7")]
    assert [place for place, _ in furniture.kept(lines)] == [1]


def test_the_size_of_a_paper_parts_a_title_from_what_follows() -> None:
    assert furniture.at_paper("Flood report pdf icon PDF 84 KB") == ("Flood report", "")
    assert furniture.at_paper("Trees (PDF, 1.2 MB) Report attached.") == (
        "Trees", "Report attached.",
    )  # fmt: skip
    assert furniture.at_paper("The PDF was read.") is None
