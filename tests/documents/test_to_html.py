import re
from dataclasses import replace

from committee.documents.parts import Heading, List, Look, Paragraph, Role, Table, line
from committee.documents.to_html import body, page, within
from committee.rules.blocks import Entry
from committee.rules.inline import Run
from committee.rules.styles import Font
from committee.rules.vocabulary import ListStyle
from tests.documents.papers import LOGO, paper

HTML = page(paper(), "p { color: black }")


def test_a_page_stands_alone_with_title_language_and_one_first_heading() -> None:
    assert HTML.startswith('<!DOCTYPE html>\n<html lang="en-GB">')
    assert "<title>Audit Committee: &quot;minutes&quot;, 3 March 2026</title>" in HTML
    assert '<meta name="author" content="Northmoor Council">' in HTML
    assert HTML.count("<h1>") == 1
    assert "<style>p { color: black }.paper {" in HTML


def test_words_are_escaped_and_nothing_is_styled_or_scripted_in_line() -> None:
    bad = '<script>alert("x")</script> & <img onerror=x>'
    written = body(paper(Heading(2, bad, bad), Paragraph(line(bad), bad)))
    assert "<script" not in written
    assert "<img" not in written
    assert written.count("&lt;script&gt;") == 4
    assert not re.search(r"\sstyle=|\son\w+=", body(paper()))


def test_headings_take_their_level_from_the_page_around_them() -> None:
    written = body(paper(), top=2)
    assert "<h1" not in written
    assert "<h2>Audit Committee</h2>" in written
    assert '<h3><span class="number">4\t</span>Fees &amp; &lt;charges&gt;</h3>' in written
    assert "<h4>Minutes:</h4>" in written


def test_a_paragraph_says_what_it_is() -> None:
    written = body(
        paper(Paragraph(line("x"), "4.1", Role.RESOLUTION, keep=True), Paragraph(line("y")))
    )
    assert written == (
        '<p class="resolution numbered keep"><span class="number">4.1\t</span>x</p>\n<p>y</p>'
    )


def test_lists_are_lists_with_the_numbers_that_were_typed() -> None:
    assert (
        '<ul class="inset"><li>one <strong>bold</strong>'
        '<ol type="i" class="roman"><li>inner</li></ol></li><li>two</li></ul>' in HTML
    )
    assert '<ol type="1" class="numbers inset"><li>a</li><li value="3">c</li></ol>' in HTML


def test_a_table_has_heads_that_say_what_they_head() -> None:
    assert '<th scope="col">Ref</th><th scope="col">What</th>' in HTML
    assert "<td>1</td><td><em>Do</em></td>" in HTML


def test_columns_share_the_page_by_what_stands_in_them() -> None:
    short, long = line("Ref"), line("What was asked of whom, and by which day it is to be done")
    widths = Table((short, long), ()).widths
    assert sum(widths) == 100
    assert widths[0] < widths[1]
    assert Table((short,) * 8, ()).widths == (12, 13, 13, 12, 12, 13, 13, 12)


def test_facts_and_places_to_sign() -> None:
    assert (
        '<dl class="facts"><dt>Present:</dt><dd>Councillor Bell (Chair)</dd>'
        "<dd>Councillor Ashby</dd></dl>" in HTML
    )
    assert '<div class="signature"><p><span>Chair</span></p>' in HTML


def test_the_logo_stands_in_the_page_with_the_words_for_it() -> None:
    made = page(replace(paper(), look=Look(logo=LOGO)), "")
    assert 'alt="Northmoor Council"' in made
    assert 'src="data:image/png;base64,iVBOR' in made
    assert "<img" not in HTML


def test_a_page_has_the_letters_and_the_colour_of_its_house_style() -> None:
    made = page(replace(paper(), look=Look(font=Font.TIMES, colour="#1d4f91")), "")
    assert 'font-family: "Liberation Serif", "Times New Roman", serif' in made
    assert "h3 { color: #1d4f91 }" in made


def test_the_first_cell_of_a_row_heads_it_where_the_table_says_so() -> None:
    rows = ((line("Report"), line("1")), (line(" "), line("2")))
    written = body(paper(Table((line(""), line("B")), rows, heads_rows=True)))
    assert '<tr><td></td><th scope="col">B</th></tr>' in written
    assert '<tr><th scope="row">Report</th><td>1</td></tr>' in written
    assert "<tr><td> </td><td>2</td></tr>" in written


def test_words_from_right_to_left_say_so() -> None:
    written = body(paper(Paragraph(line("1. שלום Ann")), Paragraph(line("Siân wrote שלום"))))
    assert written == '<p dir="rtl">1. שלום Ann</p>\n<p>Siân wrote שלום</p>'


def test_the_more_columns_the_smaller_the_letters() -> None:
    def table(columns: int) -> str:
        return body(paper(Table((line("x"),) * columns, ())))

    assert table(8).startswith("<table><")
    assert table(9).startswith('<table class="wide">')
    assert table(40).startswith('<table class="widest">')


def test_a_list_may_be_held_to_what_follows() -> None:
    entries = (Entry((Run("one;"),), 1),)
    held = within([List(ListStyle.LETTERS, entries, keep=True)])
    assert held.startswith('<ol type="a" class="letters keep">')
