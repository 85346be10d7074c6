from collections.abc import Callable
from dataclasses import replace

import pikepdf
import pytest
from weasyprint import HTML

from committee.documents import to_pdf
from committee.documents.parts import Heading, List, Look, Part, Table, line
from committee.rules.blocks import Entry
from committee.rules.vocabulary import ListStyle
from tests.documents import tags
from tests.documents.papers import LOGO, paper


@pytest.fixture(scope="module")
def opened() -> pikepdf.Pdf:
    return written()


def written(*parts: Part) -> pikepdf.Pdf:
    return tags.opened(to_pdf.write(paper(*parts)))


def test_headings_lists_and_tables_are_tagged_in_order(opened: pikepdf.Pdf) -> None:
    kinds = tags.kinds(opened)
    blocks = [kind for kind in kinds if kind in ("/H1", "/H2", "/H3", "/L", "/Table", "/TH")]
    assert blocks == ["/H1", "/L", "/H2", "/H3", "/L", "/L", "/Table", "/TH", "/TH", "/L"]
    assert kinds.count("/Lbl") == 5


def test_an_entry_is_a_label_and_a_body_and_a_list_inside_it_belongs_to_the_body(
    opened: pikepdf.Pdf,
) -> None:
    entries = [element for element in tags.of(opened) if str(element.S) == "/LI"]
    kinds = [[str(kid.S) for kid in tags.kids(entry)] for entry in entries]
    assert kinds == [["/LBody"]] * 3 + [["/Lbl", "/LBody"]] * 5
    tags.check_tree(opened)


def test_an_entry_over_two_pages_has_its_label_once() -> None:
    entries = (Entry(line("word " * 900), 1), Entry(line("x"), 2))
    made = written(List(ListStyle.LETTERS, entries))
    assert len(made.pages) == 2
    kinds = tags.kinds(made)
    assert (kinds.count("/Lbl"), kinds.count("/LBody")) == (2, 3)
    tags.check_tree(made)


def test_a_list_that_goes_on_inside_an_entry_of_the_page_before_is_still_a_list() -> None:
    inner = tuple(Entry(line("inner words " * 30), place) for place in range(1, 12))
    entry = Entry(line("outer words " * 30), 1, (List(ListStyle.ROMAN, inner),))
    made = written(List(ListStyle.LETTERS, (entry,)))
    assert len(made.pages) == 2
    tags.check_tree(made)
    tags.check_marks(made)


def heads_of(pdf: pikepdf.Pdf) -> list[str]:
    return [str(element.A.Scope) for element in tags.of(pdf) if str(element.S) == "/TH"]


def test_every_head_of_a_table_says_what_it_heads(opened: pikepdf.Pdf) -> None:
    assert heads_of(opened) == ["/Column", "/Column"]


def test_heads_of_rows_head_rows_and_an_empty_cell_heads_nothing() -> None:
    rows = ((line("Report"), line("Thursday")), (line(""), line("Friday")))
    made = written(Heading(1, "T"), Table((line("What"), line("When")), rows, heads_rows=True))
    assert heads_of(made) == ["/Column", "/Column", "/Row"]
    tags.check_tables(made)


def test_a_table_over_several_pages_is_one_table_with_one_row_of_heads() -> None:
    rows = tuple((line(f"Row {number}"), line("x")) for number in range(120))
    made = written(Table((line("What"), line("When")), rows))
    assert len(made.pages) > 2
    kinds = tags.kinds(made)
    assert kinds.count("/Part") == kinds.count("/Table") == kinds.count("/THead") == 1
    assert kinds.count("/TR") == 121
    tags.check_marks(made)


def test_two_tables_side_by_side_stay_two() -> None:
    table = Table((line("What"),), ((line("x"),),))
    assert tags.kinds(written(table, table)).count("/Table") == 2


def test_a_picture_says_what_it_shows_and_where_it_stands() -> None:
    made = tags.opened(to_pdf.write(replace(paper(), look=Look(logo=LOGO))))
    (figure,) = (element for element in tags.of(made) if str(element.S) == "/Figure")
    assert str(figure.Alt) == LOGO.words
    left, bottom, right, top = map(float, figure.A.BBox)
    assert 60 < left < right < 150
    assert 700 < bottom < top < 780
    tags.check_marks(made)


def test_all_that_is_drawn_is_tagged_or_an_artifact(opened: pikepdf.Pdf) -> None:
    tags.check_marks(opened)


@pytest.mark.parametrize("check", [tags.check_marks, tags.check_tree, tags.check_tables])
def test_what_weasyprint_leaves_undone_is_seen(check: Callable[[pikepdf.Pdf], None]) -> None:
    bare = HTML(string=to_pdf.page(paper())).write_pdf(pdf_variant="pdf/ua-1")
    with pytest.raises((AssertionError, AttributeError, KeyError)):
        check(tags.opened(bare))
