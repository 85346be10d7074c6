"""Pictures of figures: described, readable, and telling series apart without colour."""

import re
from itertools import pairwise

import pytest
from lxml import etree

from committee.documents import charts
from committee.documents.charts import COLOURS, PATTERNS, WIDTH, Series
from committee.rules.colours import contrast_on_white

SVG = "{http://www.w3.org/2000/svg}"
HOSTILE = "<script>&\"'</script> Ŵyn"
OPENED, CLOSED = Series("Opened", [3, 0, 8]), Series("Closed", [1, 2, 0])
LABELS = ["May 26", "Jun 26", "Jul 26"]


def of_months(labels=LABELS, series=(OPENED, CLOSED)):
    return etree.fromstring(charts.columns("months", "By month", "Some.", labels, series))


def of_ages(labels=LABELS, series=(OPENED, CLOSED)):
    return etree.fromstring(charts.bars("ages", "By age", "Some.", labels, series))


def words(picture):
    return [text.text for text in picture.iter(f"{SVG}text")]


def boxes(picture, series):
    """The columns or bars of a series, without its box in the legend."""
    key = picture.find(f"{SVG}title").get("id").removesuffix("-title")
    found = picture.iterfind(f"{SVG}rect[@fill='url(#{key}-{series})']")
    return [
        {name: float(box.get(name)) for name in ("x", "y", "width", "height")} for box in found
    ][1:]


@pytest.mark.parametrize("picture", [of_months(), of_ages()], ids=["columns", "bars"])
def test_a_picture_is_named_described_and_readable(picture):
    assert picture.get("role") == "img"
    ids = picture.get("aria-labelledby").split()
    assert [element.get("id") for element in picture[:2]] == ids
    assert all(element.text for element in picture[:2])
    assert float(picture.get("font-size")) >= 12
    assert picture.get("viewBox") == f"0 0 {WIDTH} {picture.get('height')}"
    for element in picture.iter():
        assert element.tag not in (f"{SVG}script", f"{SVG}style")
        assert not {name for name in element.attrib if name == "style" or name.startswith("on")}


@pytest.mark.parametrize("picture", [of_months(), of_ages()], ids=["columns", "bars"])
def test_nothing_is_drawn_outside_the_picture(picture):
    for box in picture.iterfind(f"{SVG}rect"):
        x, y, wide, tall = (float(box.get(name)) for name in ("x", "y", "width", "height"))
        assert x >= 0 and x + wide <= WIDTH
        assert y >= 0 and y + tall <= float(picture.get("height"))


def test_columns_are_as_tall_as_their_figures():
    opened, closed = boxes(of_months(), 0), boxes(of_months(), 1)
    assert (len(opened), len(closed)) == (2, 2)
    assert opened[1]["height"] / opened[0]["height"] == pytest.approx(8 / 3, rel=0.01)
    assert {round(box["y"] + box["height"], 1) for box in opened + closed} == {202.0}
    assert words(of_months()) == ["Opened", "Closed", "0", "5", "10", *LABELS]


@pytest.mark.parametrize(
    ("most", "top"), [(0, 2), (2, 2), (3, 4), (5, 10), (11, 20), (40, 40), (41, 100), (4001, 10000)]
)
def test_the_axis_ends_at_an_even_number(most, top):
    found = words(of_months(["May"], [Series("Opened", [most])]))
    assert found[1:4] == ["0", f"{top // 2:,}", f"{top:,}"]


def test_many_months_make_it_wider_and_their_words_do_not_touch():
    labels = [f"May {number:02d}" for number in range(60)]
    picture = of_months(labels, [Series("Opened", [1] * 60)])
    assert float(picture.get("width")) > WIDTH
    shown = [text for text in picture.iter(f"{SVG}text") if (text.text or "").startswith("May")]
    places = [float(text.get("x")) for text in shown]
    assert all(later - earlier >= 46 for earlier, later in pairwise(places))


def test_bars_stand_in_parts_one_after_the_other():
    picture = of_ages()
    opened, closed = boxes(picture, 0), boxes(picture, 1)
    assert opened[0]["x"] + opened[0]["width"] == pytest.approx(closed[0]["x"], abs=0.2)
    assert opened[0]["width"] / closed[0]["width"] == pytest.approx(3, rel=0.01)
    assert words(picture)[2:] == ["May 26: 4", "Jun 26: 2", "Jul 26: 8"]


def test_a_long_name_is_cut_and_none_is_taken_for_markup():
    picture = of_ages([HOSTILE, "A" * 80], [Series("Opened", [1, 1])])
    assert words(picture)[1:] == [f"{HOSTILE}: 1", "A" * 35 + "…: 1"]


def test_series_differ_in_colour_and_pattern_and_stand_out_from_white():
    assert all(contrast_on_white(colour) >= 3 for colour in COLOURS)
    assert len(set(COLOURS)) == len(set(PATTERNS)) == 5
    patterns = re.findall(r'<pattern id="([^"]+)"', charts.columns("m", "t", "d", ["a"], [OPENED]))
    assert patterns == ["m-0"]
