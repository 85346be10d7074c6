"""How far in the words of a paper stand, so that its numbers hang clear before them."""

from committee.documents.parts import Document, Heading, Paragraph
from committee.rules.styles import Font

WIDTH = 166
"""How many millimetres wide the words of an A4 page are, between margins of 22."""
HANG = 13
"""Millimetres: room for "12.10" and a gap."""
_FITS = 5
_LETTER, _WIDE_LETTER = 2.3, 2.65
"""Millimetres: what a letter of a number takes at most, and what it takes in Verdana."""
_GAP = 3
_MOST = 40


def hang(document: Document) -> int:
    """How many millimetres a paper's numbers hang before its words: the same in all of it."""
    numbers = [part.number for part in document.body if isinstance(part, Heading | Paragraph)]
    longest = max(map(len, numbers), default=0)
    if longest <= _FITS:
        return HANG
    letter = _WIDE_LETTER if document.look.font is Font.VERDANA else _LETTER
    return min(round(longest * letter + _GAP), _MOST)
