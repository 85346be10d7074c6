"""Colours, and whether words in one can be read on white paper."""

import re

LEAST_CONTRAST = 4.5
"""What words need against what they stand on (Web Content Accessibility Guidelines 2.2, 1.4.3)."""

_COLOUR = re.compile(r"#[0-9a-f]{6}")


def is_colour(text: str) -> bool:
    """Whether a text is a colour as papers keep it: "#1d4f91"."""
    return _COLOUR.fullmatch(text) is not None


def contrast_on_white(colour: str) -> float:
    """How a colour stands out from white: 1 is white itself, 21 is black."""
    channels = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    red, green, blue = map(_linear, channels)
    return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)


def _linear(channel: float) -> float:
    light: float = channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4
    return light
