"""The words of a page of a PDF, each with its place."""

import re
from collections.abc import Iterator
from ctypes import addressof, byref, c_double, c_ushort, create_string_buffer
from dataclasses import dataclass
from math import isfinite, pi
from typing import NamedTuple

import pypdfium2.raw as pdfium

_WORD = re.compile(r"[^\s\0\x02\ufffe]*[^\s\0]")
_LINE_END = str.maketrans("\x02\ufffe", "--")
"""What PDFium gives for the hyphen at which a word was broken; the rest of it is a word too."""
_FONT_NAME = 128
_UPRIGHT = 0.2
"""How far a word may lean, in radians: what leans more is a stamp across the page."""


class Word(NamedTuple):
    """A word in points: where it begins and ends, the height of its foot above the foot of the
    page, how high its letters are, and whether they are bold.
    """

    text: str
    left: float
    right: float
    foot: float
    size: float
    is_bold: bool


@dataclass(frozen=True)
class Page:
    """The words of a page in the order of the file, and the heights of its horizontal rules."""

    words: tuple[Word, ...]
    rules: tuple[float, ...]


class Letters:
    """The letters of a page, put together to words; `turned` says by how many degrees the page is
    shown turned to the right, as whole quarters.
    """

    def __init__(self, text: pdfium.FPDF_TEXTPAGE, turned: int) -> None:
        self._text = text
        self._turned = turned // 90 % 4
        self._bold: dict[int, bool] = {}

    def words(self, count: int) -> Iterator[Word]:
        """The words that stand upright, in the order of the file."""
        units = (c_ushort * (count + 1))()
        length = pdfium.FPDFText_GetText(self._text, 0, count, units) - 1
        place = pdfium.FPDFText_GetCharIndexFromTextIndex
        for found in _WORD.finditer("".join(map(chr, units[: max(length, 0)]))):
            first, last = place(self._text, found.start()), place(self._text, found.end() - 1)
            if 0 <= first <= last and (word := self._word(found[0], first, last)):
                yield word

    def _word(self, said: str, first: int, last: int) -> Word | None:
        angle = pdfium.FPDFText_GetCharAngle(self._text, first) + self._turned * pi / 2
        if _UPRIGHT < angle % (2 * pi) < 2 * pi - _UPRIGHT:
            return None
        x, y, begin, end = c_double(), c_double(), pdfium.FS_RECTF(), pdfium.FS_RECTF()
        pdfium.FPDFText_GetCharOrigin(self._text, first, byref(x), byref(y))
        pdfium.FPDFText_GetLooseCharBox(self._text, first, byref(begin))
        pdfium.FPDFText_GetLooseCharBox(self._text, last, byref(end))
        left, right, foot = (
            (x.value, end.right, y.value),
            (y.value, end.top, -x.value),
            (-x.value, -end.left, -y.value),
            (-y.value, -end.bottom, x.value),
        )[self._turned]
        size = begin.right - begin.left if self._turned % 2 else begin.top - begin.bottom
        if not all(map(isfinite, (left, right, foot, size))) or size <= 0:
            return None
        return Word(
            said.translate(_LINE_END), left, max(left, right), foot, size, self._is_bold(first)
        )

    def _is_bold(self, place: int) -> bool:
        """Whether the font of a letter calls itself bold."""
        shown = pdfium.FPDFText_GetTextObject(self._text, place)
        font = pdfium.FPDFTextObj_GetFont(shown) if shown else None
        if not font:
            return False
        key = addressof(font.contents)
        if key not in self._bold:
            name = create_string_buffer(_FONT_NAME)
            pdfium.FPDFFont_GetBaseFontName(font, name, _FONT_NAME)
            self._bold[key] = any(
                mark in name.value.lower() for mark in (b"bold", b"black", b"heavy")
            )
        return self._bold[key]
