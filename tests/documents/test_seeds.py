"""The words of two real pages of minutes stand in every format, in the order of the page."""

import pytest

from committee.documents import to_docx, to_html, to_pdf, to_text
from committee.documents.minutes import compose
from committee.documents.parts import Document
from committee.rules.styles import NARRATIVE
from committee.rules.vocabulary import ItemKind, Part
from tests import seeds
from tests.documents import records, words


def lewisham() -> tuple[Document, str]:
    entered, _ = seeds.pair(real=True)
    resolution = records.resolution(entered.lead_in, *entered.limbs)
    item = records.item("4", entered.title, entered.text, resolutions=[resolution])
    record = records.record(item, public=records.minutes())
    return compose(record, Part.PUBLIC), entered.page


def harrow() -> tuple[Document, str]:
    _, entered = seeds.pair(real=True)
    item = records.item(
        "498",
        entered.title,
        entered.text,
        kind=ItemKind.PRESENTATION,
        style=NARRATIVE,
        resolutions=[records.resolution(entered.lead_in)],
    )
    record = records.record(item, style=NARRATIVE, public=records.minutes())
    return compose(record, Part.PUBLIC), entered.page.replace("Minutes:", "")


@pytest.mark.parametrize("seed", [lewisham, harrow])
def test_the_words_of_the_page_in_its_own_order(seed: object) -> None:
    document, page = seed()  # type: ignore[operator]
    wanted = " ".join(words.words(page))
    for found in (
        words.of_html(to_html.body(document)),
        words.of_text(to_text.write(document)),
        words.of_docx(to_docx.write(document)),
        words.of_pdf(to_pdf.write(document)),
    ):
        assert " ".join(found).count(wanted) == 1


def test_the_resolution_of_lewisham_is_in_the_decision_and_again_as_the_fourth_paragraph() -> None:
    text = to_text.write(lewisham()[0]).decode()
    assert text.count("that the update be noted") == 2
    assert "4.4   Resolved: that the update be noted" in text
    assert "4.5" not in text


def test_harrow_resolves_in_capitals() -> None:
    assert "RESOLVED: That the presentation be noted." in to_text.write(harrow()[0]).decode()
