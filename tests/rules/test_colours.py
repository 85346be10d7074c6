"""Colours: which texts are colours, and how well words in them are read on white."""

import pytest

from committee.rules.colours import contrast_on_white, is_colour


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("#1d4f91", True),
        ("#1D4F91", False),
        ("1d4f91", False),
        ("#fff", False),
        ("#1d4f91;", False),
    ],
)
def test_a_colour_has_six_figures(text: str, expected: bool) -> None:
    assert is_colour(text) is expected


@pytest.mark.parametrize(
    ("colour", "contrast"),
    [("#ffffff", 1.0), ("#000000", 21.0), ("#767676", 4.54), ("#777777", 4.48), ("#1d70b8", 5.17)],
)
def test_the_contrast_is_that_of_the_guidelines(colour: str, contrast: float) -> None:
    assert contrast_on_white(colour) == pytest.approx(contrast, abs=0.01)
