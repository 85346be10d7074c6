"""Names in a list's order and in addresses."""

import pytest

from committee.rules import names


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Councillor Siân Ŵyn-O'Connor", "wyn-o'connor sian"),
        ("Cllr. Tom Ashby MBE", "ashby tom"),
        ("The Right Worshipful Mayor, Councillor A Jones", "mayor right worshipful"),
        ("Ben Ffoulkes (Director of ICT)", "ffoulkes ben"),
        ("Prof. Dr Adaeze Obi", "obi adaeze"),
        ("Sandhu", "sandhu"),
        ("Mr", "mr"),
        ("(anonymous)", "(anonymous)"),
    ],
)
def test_people_are_listed_by_surname_without_styles_or_accents(name: str, expected: str) -> None:
    assert names.sort_name(name) == expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Overview and Scrutiny", "overview-and-scrutiny"),
        ("Health & Wellbeing", "health-and-wellbeing"),
        ("Members' Allowances  (Panel)", "members-allowances-panel"),
        ("Pwyllgor Craffu Tŷ", "pwyllgor-craffu-ty"),
        ("…", ""),
    ],
)
def test_a_name_stands_in_an_address_in_plain_letters(name: str, expected: str) -> None:
    assert names.slug(name) == expected
