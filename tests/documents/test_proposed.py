"""An item that was read in is shown as its minute would be printed."""

import pytest

from committee.documents import proposed, to_html
from committee.model.council import Council
from committee.reading.proposal import Item, Limb, Resolution
from committee.reading.source import Place
from committee.rules.markup import MarkupError
from committee.rules.styles import STYLES
from committee.rules.vocabulary import ListStyle, Placement, ResolutionKind

COUNCIL = Council(name="Northmoor Council", nation="England", time_zone="Europe/London")
HERE = Place(0, 9)
RESOLVED = Resolution(
    ResolutionKind.RESOLVED,
    "That:",
    HERE,
    0.9,
    limbs=(Limb("the report be noted; and", "(a)"), Limb("a letter be sent.", "(b)")),
    limb_style=ListStyle.LETTERS,
    placement=Placement.MINUTES,
    mover="Councillor Zac Bell",
)
ITEM = Item(
    "4",
    "Parks",
    HERE,
    0.9,
    lead="Report of the Head of Parks",
    minute="The gate was <b>shut</b>.\n\n- One bench\n- Two benches\n\n[resolution 1]",
    numbers=("31.", "32."),
    resolutions=(RESOLVED,),
)


def shown(item: Item, style: str = "narrative") -> str:
    """The item as a page shows it."""
    return to_html.within(proposed.parts(item, COUNCIL, STYLES[style]))


def test_paragraphs_keep_the_numbers_that_they_had() -> None:
    html = shown(ITEM)
    assert '<span class="number">31.\t</span>The gate' in html
    assert '<span class="number">32.\t</span><strong>' in html


def test_nothing_of_the_file_is_markup() -> None:
    assert "&lt;b&gt;shut&lt;/b&gt;" in shown(ITEM)


def test_resolutions_stand_in_their_place_with_limbs_and_mover() -> None:
    html = shown(ITEM)
    assert html.index("<li>Two benches</li>") < html.index("That:")
    assert '<ol type="a" class="letters inset keep"><li>the report be noted; and</li>' in html
    assert "Moved by Councillor Zac Bell." in html


def test_the_lead_stands_above_and_the_title_does_not() -> None:
    html = shown(ITEM, "decision_first")
    assert html.startswith('<p class="note">Report of the Head of Parks</p>')
    assert "Parks</h" not in html


def test_text_that_no_minute_can_have_is_refused() -> None:
    with pytest.raises(MarkupError):
        shown(Item("1", "Parks", HERE, 0.9, minute="[exempt] and so on"))
