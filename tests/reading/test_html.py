"""Web pages: what they show as paragraphs, headings, entries and rows are lines of that kind."""

import pytest

from committee.reading.files import html
from committee.reading.source import Line, LineKind, Unreadable


def lines(page: str) -> list[Line]:
    return list(html.lines(page))


def said(page: str) -> list[str]:
    return [line.text for line in lines(page)]


def test_an_item_page_of_modern_gov_is_headings_and_paragraphs() -> None:
    found = lines(
        """<html><head><title>Agenda item</title><script>no()</script></head><body>
        <nav><ul><li>Home</ul></nav><div role="search">Search</div>
        <h1>Agenda item</h1><h2 class="mgSubTitleTxt">Fees and charges</h2>
        <h3 class="mgSubItemTitleTxt">Decision:</h3><div class="mgWordPara"><p>RESOLVED:<br>That
        the   report be&nbsp;noted.</p></div><p class="mgSubItemTitleTxt">Minutes:</p>
        <p style="display: none">hidden</p><p>The Clerk <b>agreed</b> to write.</p>
        <footer>Contact us</footer></body></html>"""
    )
    assert [(line.kind.value, line.level, line.text) for line in found] == [
        ("heading", 1, "Agenda item"),
        ("heading", 2, "Fees and charges"),
        ("heading", 3, "Decision:"),
        ("text", 0, "RESOLVED:"),
        ("text", 0, "That the report be noted."),
        ("heading", 3, "Minutes:"),
        ("text", 0, "The Clerk agreed to write."),
    ]


def test_a_meeting_page_has_its_items_with_their_numbers() -> None:
    row = """<tr><td class="mgItemNumberCell"><p class="mgAiTitleTxt">{}.</p></td><td>
        <p class="mgAiTitleTxt">{}</p><ul class="mgActionList"><li>View the decision</li></ul>
        <p class="mgSubItemTitleTxt">Minutes:</p><p>It was noted.</p></td></tr>"""
    found = lines(
        "<table class='mgItemTable'><tr><th>No.</th><th>Item</th></tr>"
        + row.format(4, "Fees")
        + row.format(5, "Waste")
        + "</table>"
    )
    assert [(line.label, line.level, line.text) for line in found] == [
        ("", 0, "No. | Item"),
        ("4.", 2, "Fees"),
        ("", 3, "Minutes:"),
        ("", 0, "It was noted."),
        ("5.", 2, "Waste"),
        ("", 3, "Minutes:"),
        ("", 0, "It was noted."),
    ]


def test_an_issue_page_keeps_each_meeting_below_its_heading() -> None:
    page = "<h2>Issue history</h2>" + "".join(
        f"<h3>{day} March 2026</h3><table><tr><td><h4>Decision</h4><p>Agreed {day}.</p></table>"
        for day in (3, 17)
    )
    assert said(page) == [
        "Issue history", "3 March 2026", "Decision", "Agreed 3.",
        "17 March 2026", "Decision", "Agreed 17.",
    ]  # fmt: skip


def test_where_a_page_names_its_main_part_the_rest_is_left_out() -> None:
    words = "The Committee received the report of the Director. " * 5
    page = "<body><div>Menu</div><h1>Minutes</h1><main><p>{}</p></main><div>About</div></body>"
    assert said(page.format(words)) == ["Minutes", words.strip()]
    assert said(page.format("Short.")) == ["Menu", "Minutes", "Short.", "About"]


def test_entries_have_the_label_that_the_page_shows() -> None:
    found = lines(
        "<ol type=a start=3><li>c<li><p>d</p><p>more</p><ol type=i><li>i<li>ii</ol></ol>"
        "<ul><li>dot</ul><ol><li value=7>seven<li>eight</ol><li>alone"
    )
    assert [(line.kind.value, line.label, line.level, line.text) for line in found] == [
        ("entry", "c.", 0, "c"),
        ("entry", "d.", 0, "d"),
        ("text", "", 0, "more"),
        ("entry", "i.", 1, "i"),
        ("entry", "ii.", 1, "ii"),
        ("entry", "•", 0, "dot"),
        ("entry", "7.", 0, "seven"),
        ("entry", "8.", 0, "eight"),
        ("entry", "•", 0, "alone"),
    ]


def test_a_table_of_actions_is_rows() -> None:
    found = lines(
        "<table><tr><th>Ref<th>Action<th>Owner<tr><td>1<td>Write to the<br>owner<td>JS<br>AB"
        "<tr><td>2<td colspan=2>Nobody yet<tr><td rowspan=2>3<td>One<td>RB<tr><td>Two<td>RB</table>"
    )
    assert all(line.kind is LineKind.ROW for line in found)
    assert [line.cells for line in found] == [
        ("Ref", "Action", "Owner"),
        ("1", "Write to the owner", "JS AB"),
        ("2", "Nobody yet", ""),
        ("3", "One", "RB"),
        ("", "Two", "RB"),
    ]


def test_what_stands_beside_an_item_stays_with_its_paragraph() -> None:
    cell = "<p>Hedges</p><p>It had grown.</p><p>To write.</p>"
    row = "<table><tr><td>6.1</td><td>{}</td><td>{}</td></tr></table>"
    assert [(line.label, line.text, line.cells) for line in lines(row.format(cell, "Clerk"))] == [
        ("6.1", "Hedges", ()),
        ("", "It had grown.", ()),
        ("", "To write. | Clerk", ("", "To write.", "Clerk")),
    ]
    beside = "<p>AB</p><p>CD</p><p>EF</p>"
    assert [line.cells[1:] for line in lines(row.format(cell, beside))] == [
        ("Hedges", "AB"),
        ("It had grown.", "CD"),
        ("To write.", "EF"),
    ]


def test_a_table_of_one_cell_or_of_numbers_lays_out_a_page() -> None:
    assert [line.kind for line in lines("<table><tr><td>One</td></tr></table>")] == [LineKind.TEXT]
    found = lines("<table><tr><td>1.<td>Apologies<tr><td>2.<td>Minutes</table>")
    assert [(line.label, line.text) for line in found] == [("1.", "Apologies"), ("2.", "Minutes")]


def test_lines_of_a_preformatted_text_stay_apart() -> None:
    assert said("<pre>one\n  two\n\nthree</pre>after\nit") == ["one", "two", "three", "after it"]


def test_bold_paragraphs_say_so() -> None:
    assert [
        line.is_bold for line in lines("<p><b>All</b> <strong>of it</strong><p><b>A</b> part")
    ] == [
        True,
        False,
    ]


def test_broken_markup_is_read_as_well_as_it_goes() -> None:
    assert said("<td>one<tr>two<li>three</b></table><p>fo<b>ur<p>&pound;5 &nosuch; <") == [
        "one", "two", "three", "four", "£5 &nosuch; <",
    ]  # fmt: skip
    assert said("") == said("<!-- only -->") == []


def test_deep_nesting_is_no_matter_and_far_too_deep_is_refused() -> None:
    assert said("<div>" * 500 + "deep" + "</div>" * 500 + "<p>after") == ["deep", "after"]
    with pytest.raises(Unreadable, match="nested too deeply"):
        lines("<div>" * 100_000 + "deep")


def test_a_row_may_not_be_made_endless() -> None:
    found = lines("<table><tr><td colspan=99999>a<td rowspan=99999>b<td colspan=x>c</table>")
    assert len(found[0].cells) < 60
