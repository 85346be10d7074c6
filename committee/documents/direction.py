"""Which way words run, so that each format says so of paragraphs in Arabic, Hebrew or Urdu."""

from unicodedata import bidirectional


def from_right(text: str) -> bool:
    """Whether words run from right to left: their first letter that has a direction does."""
    if text.isascii():
        return False
    ways = (bidirectional(letter) for letter in text)
    return next((way for way in ways if way in ("L", "R", "AL")), "L") != "L"
