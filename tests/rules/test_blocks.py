from committee.rules.access import Level, Mark
from committee.rules.blocks import (
    List,
    Paragraph,
    ResolutionPlace,
    Withheld,
    label,
    letter,
    numbered,
    origins,
    placed,
    plain,
    roman,
    visible,
)
from committee.rules.markup import parse
from committee.rules.vocabulary import ListStyle

THREE = Mark(Level.EXEMPT, (3,))
SHUT = Mark(Level.CONFIDENTIAL)


def is_open(mark: Mark) -> bool:
    return mark.is_open


def test_paragraphs_and_resolutions_take_numbers_and_what_belongs_to_them_does_not() -> None:
    blocks = parse("One:\n- a\n\n[resolution 1]\n- b\n\n| x |\n|---|\n\nTwo.")
    assert [type(block) for block in numbered(blocks)] == [Paragraph, ResolutionPlace, Paragraph]


def test_a_withheld_paragraph_keeps_its_place_and_takes_what_belongs_to_it_along() -> None:
    blocks = parse("Open.\n\n[exempt 3] Secret:\n- secret\n\n[confidential]\n- more\n\nOpen again.")
    shown = visible(blocks, is_open)
    assert shown == (blocks[0], Withheld(SHUT), blocks[4])
    assert len(numbered(shown)) == len(numbered(blocks))


def test_a_list_withheld_under_an_open_paragraph_takes_no_number() -> None:
    blocks = parse("Open:\n[exempt 3]\n- secret\n\n| x |\n|---|\n\nOpen again.")
    assert visible(blocks, is_open) == (blocks[0], Withheld(THREE, leads=False), blocks[3])


def test_the_place_of_a_withheld_resolution_is_withheld_with_what_belongs_to_it() -> None:
    blocks = parse("Open.\n\n[resolution 1]\n- its limbs\n\n[resolution 2]")
    shown = visible(blocks, is_open, {1: THREE})
    assert shown == (blocks[0], Withheld(THREE), ResolutionPlace(2))


def test_who_may_see_everything_sees_it_as_it_is() -> None:
    blocks = parse("[exempt 3] Secret:\n- secret")
    assert visible(blocks, lambda mark: True) == blocks


def test_resolutions_without_a_place_come_after_the_text_and_others_have_none() -> None:
    blocks = parse("Text.\n\n[resolution 2]\n\nMore.\n\n[resolution 7]")
    assert placed(blocks, (1, 2, 3)) == (
        *blocks[:3],
        ResolutionPlace(1),
        ResolutionPlace(3),
    )


def test_plain_words_with_their_markers() -> None:
    text = "**Points**:\n- one\n    (iii) two\n\n| a | b |\n|---|---|\n| 1 | 2 |"
    assert plain(parse(text)).splitlines() == [
        "Points:",
        "• one (iii) two",
        "a | b",
        "1 | 2",
    ]
    assert "paragraph 3" in plain((Withheld(THREE),))


def test_labels() -> None:
    assert [label(style, 4) for style in ListStyle] == ["•", "(d)", "(iv)", "4.", "(4)", "D."]
    assert [letter(place) for place in (1, 26, 27, 28, 53)] == ["a", "z", "aa", "bb", "aaa"]
    numbers = {1: "i", 4: "iv", 9: "ix", 14: "xiv", 39: "xxxix", 288: "cclxxxviii", 1994: "mcmxciv"}
    assert {number: roman(number) for number in numbers} == numbers


def test_a_list_inside_a_list_is_told_in_order() -> None:
    (listing,) = parse("(a) x\n    1. y\n(b) z")
    assert isinstance(listing, List)
    assert plain((listing,)).splitlines() == ["(a) x", "1. y", "(b) z"]


def test_blocks_with_the_same_words_each_know_their_own_place() -> None:
    text = parse("Same.\n\nSame.\n\n[exempt 3] Secret.\n\nSame.")
    shown = visible(text, lambda mark: mark.is_open)
    assert origins(shown, text) == (0, 1, None, 3)
    assert origins((shown[3], ResolutionPlace(1)), text) == (3, None)
