"""The numbers that Word shows and no file holds are computed as Word computes them."""

from committee.reading import sources
from tests.reading.word import docx, entry, level, looks, p, style

LEGAL = level(0, "decimal", "%1.") + level(1, "decimal", "%1.%2") + level(2, "lowerLetter", "(%3)")


def labels(*body: str, numbering: str, styles: str = "") -> list[str]:
    content = docx(*body, numbering=numbering, styles=styles)
    return [line.label for line in sources.read("a.docx", content).lines]


def counted(*levels: int, numbering: str, number: int = 1) -> list[str]:
    return labels(*(entry("x", number, each) for each in levels), numbering=numbering)


def test_levels_count_in_each_other() -> None:
    assert counted(0, 1, 1, 2, 2, 1, 2, 0, 1, numbering=looks(LEGAL)) == [
        "1.", "1.1", "1.2", "(a)", "(b)", "1.3", "(a)", "2.", "2.1",
    ]  # fmt: skip


def test_a_level_above_that_never_came_shows_its_first_number() -> None:
    assert counted(1, 1, numbering=looks(LEGAL)) == ["1.1", "1.2"]


def test_each_look_of_numbers_is_written() -> None:
    kinds = {
        "upperLetter": "A B", "lowerRoman": "i ii", "upperRoman": "I II", "decimalZero": "01 02",
        "none": " ", "ordinal": "1 2",
    }  # fmt: skip
    for kind, shown in kinds.items():
        assert counted(0, 0, numbering=looks(level(0, kind, "%1"))) == shown.split(" ")


def test_letters_go_on_after_z_as_in_word() -> None:
    assert counted(*[0] * 28, numbering=looks(level(0, "lowerLetter", "%1")))[-3:] == [
        "z", "aa", "bb",
    ]  # fmt: skip


def test_bullets_are_bullets_whatever_their_font() -> None:
    symbols = level(0, "bullet", "\uf0b7") + level(1, "bullet", "o")
    assert counted(0, 1, numbering=looks(symbols)) == ["•", "•"]


def test_a_list_may_begin_elsewhere_and_anew() -> None:
    start = level(0, "decimal", "%1.").replace('start w:val="1"', 'start w:val="25"')
    assert counted(0, 0, numbering=looks(start)) == ["25.", "26."]
    again = (
        '<w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0">'
        '<w:startOverride w:val="4"/></w:lvlOverride></w:num>'
    )
    body = [entry("x", number) for number in (1, 1, 2, 2, 1)]
    assert labels(*body, numbering=looks(LEGAL) + again) == ["1.", "2.", "4.", "5.", "6."]


def test_two_lists_of_one_look_count_on() -> None:
    other = '<w:num w:numId="2"><w:abstractNumId w:val="0"/></w:num>'
    body = [entry("x", number) for number in (1, 2, 1)]
    assert labels(*body, numbering=looks(LEGAL) + other) == ["1.", "2.", "3."]


def test_a_level_may_go_on_whatever_stands_above() -> None:
    on = LEGAL.replace('w:ilvl="1">', 'w:ilvl="1"><w:lvlRestart w:val="0"/>')
    assert counted(0, 1, 0, 1, numbering=looks(on)) == ["1.", "1.1", "2.", "2.2"]


def test_a_number_may_be_written_in_digits_throughout() -> None:
    roman = level(0, "upperRoman", "%1") + level(1, "decimal", "%1.%2", "<w:isLgl/>")
    assert counted(0, 0, 1, numbering=looks(roman)) == ["I", "II", "2.1"]


def test_styles_number_their_paragraphs_at_their_level() -> None:
    tied = level(0, "decimal", "%1.", '<w:pStyle w:val="Item"/>') + level(
        1, "decimal", "%1.%2", '<w:pStyle w:val="Para"/>'
    )
    place = '<w:numPr><w:numId w:val="1"/></w:numPr>'
    styles = style("Item", look=place) + style("Para", look=place) + style("Mine", based="Para")
    body = [p("x", f'<w:pStyle w:val="{key}"/>') for key in ("Item", "Para", "Para", "Item")]
    assert labels(*body, numbering=looks(tied), styles=styles) == ["1.", "1.1", "1.2", "2."]
    unnumbered = entry("x", 0, style="Item")
    assert labels(unnumbered, numbering=looks(tied), styles=styles) == [""]


def test_a_style_of_lists_lends_its_look() -> None:
    linked = (
        '<w:abstractNum w:abstractNumId="9"><w:numStyleLink w:val="House"/></w:abstractNum>'
        + looks(LEGAL)
        + '<w:num w:numId="7"><w:abstractNumId w:val="9"/></w:num>'
    )
    house = style("House", look='<w:numPr><w:numId w:val="1"/></w:numPr>')
    assert labels(entry("x", 7), entry("x", 7, 1), numbering=linked, styles=house) == ["1.", "1.1"]


def test_numbers_that_are_none_do_no_harm() -> None:
    odd = LEGAL.replace('w:val="1"', 'w:val="x"').replace('ilvl="1"', 'ilvl="99999999999"')
    assert counted(0, 3, 8, numbering=looks(odd)) == ["0.", "", ""]
    assert labels(entry("x", 5), numbering=looks(LEGAL)) == [""]
