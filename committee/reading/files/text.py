"""Plain text: its bytes as letters, its letters as lines.

Whoever says "UTF-8" may have saved Windows-1252, so bytes that are no UTF-8 are read as that.
"""

import codecs
import re
import unicodedata
from collections.abc import Iterator

from committee.reading.files import rows
from committee.reading.source import Line, Unreadable
from committee.reading.words import somebody

MOST_LETTERS = 12_000_000
TAB = 4
NOT_TEXT = (
    "The file is not text. Save the minutes as Word (.docx), PDF, a web page or plain text, "
    "and read that."
)

_MARKS = (
    (codecs.BOM_UTF8, "utf-8", "windows-1252"),
    (codecs.BOM_UTF32_LE, "utf-32-le", "replace"),
    (codecs.BOM_UTF32_BE, "utf-32-be", "replace"),
    (codecs.BOM_UTF16_LE, "utf-16-le", "replace"),
    (codecs.BOM_UTF16_BE, "utf-16-be", "replace"),
)
_WINDOWS = {code: bytes([code]).decode("cp1252", "replace") for code in range(0x80, 0xA0)}
_HIGH = re.compile(rb"[\x80-\xff]+")
_END = re.compile(r"\r\n|[\n\r\v\x85\u2028\u2029]")
_SPACES = re.compile(r"\s+")
_WIDE = re.compile(r" *\t[\t ]*| {4,}")
_FEWEST_WORDS = 3
_BESIDE = re.compile(r"((?<=[.!?)])[ \t]{4,}[A-Z]\S*(?: \S+){0,4})[ \t]{2,}(?=[\d(]\S{0,8}[.)\d] )")
"""A name of the last column and what begins the next row, where both came into one line."""
_UNSEEN = (
    *range(0x09), *range(0x0E, 0x20), *range(0x7F, 0x85), *range(0x86, 0xA0), 0xAD, 0x61C, 0x180E,
    *range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x2070), 0xFEFF,
    *range(0xFFF9, 0xFFFC), *range(0xD800, 0xE000),
)  # fmt: skip
"""What no reader sees: control characters, soft hyphens, marks of direction, halves of letters."""
_SEEN_AS = dict.fromkeys(_UNSEEN) | str.maketrans("\u2011\uf0b7\uf0a7\uf0d8\uf0fc", "-•▪➢✓")
"""What the rest is seen as: hyphens that hold words together, bullets of Word's symbol fonts."""


def _as_windows(error: UnicodeError) -> tuple[str, int]:
    """Read the bytes that are no UTF-8, and those they hang together with, as Windows-1252."""
    if not isinstance(error, UnicodeDecodeError):
        raise error
    found = _HIGH.match(error.object, error.start)
    end = found.end() if found else error.end
    return error.object[error.start : end].decode("latin-1").translate(_WINDOWS), end


codecs.register_error("windows-1252", _as_windows)


def decoded(content: bytes) -> str:
    """Bytes as letters: UTF-8 or UTF-16, with or without its mark, or Windows-1252.

    Raises Unreadable where they are no text.
    """
    for mark, name, wrong in _MARKS:
        if content.startswith(mark):
            return _checked(content[len(mark) :].decode(name, wrong))
    sample = content[:4000]
    if sample.count(0) > len(sample) / 4:
        # UTF-16 without its mark: every other byte of English is nothing.
        name = "utf-16-le" if sample[1::2].count(0) > sample[::2].count(0) else "utf-16-be"
        return _checked(content.decode(name, "replace"))
    return _checked(content.decode("utf-8", "windows-1252"))


def _checked(text: str) -> str:
    """The letters, if there are not too many of them and nearly all can be read."""
    if len(text) > MOST_LETTERS:
        raise Unreadable("The file holds far more text than minutes. Split it into several files.")
    sample = text[:20_000]
    if not sample.isprintable():
        odd = sum(unicodedata.category(each) in ("Cc", "Cn", "Co") for each in sample)
        odd -= sum(map(sample.count, "\n\r\t\f\v\x85")) - sample.count("�")
        if odd > len(sample) / 20:
            raise Unreadable(NOT_TEXT)
    return text


def words(text: str) -> str:
    """Text with single spaces and without what no reader sees."""
    return _SPACES.sub(" ", text.translate(_SEEN_AS)).strip()


def lines(text: str) -> Iterator[Line]:
    """The lines of a plain text, each as it stands there; a form feed begins a page."""
    pages = text.split("\f")
    gap = False
    for number, page in enumerate(pages, start=1):
        for written in _END.split(_BESIDE.sub(r"\1\n", page)):
            found = line(written, page=number if len(pages) > 1 else 0, gap=gap)
            if found:
                yield found
            gap = not found or _ends_in_column(written)


def _ends_in_column(written: str) -> bool:
    """Whether somebody is named in a column behind the words of a line, which so end there."""
    *_, said, who = ("", *_WIDE.split(written.rstrip()))
    return len(said.split()) >= _FEWEST_WORDS and somebody.is_named(who)


def line(written: str, *, page: int = 0, gap: bool = False) -> Line | None:
    """One line of plain text, None where it has no words.

    It is a row where it is typed between upright strokes.
    """
    shown = words(written)
    cells = rows.typed(shown)
    if cells:
        return rows.row(cells, gap=gap) if any(cells) else None
    spread = written.replace("\xa0", " ").expandtabs(TAB)
    indent = len(spread) - len(spread.lstrip())
    return Line(shown, indent=indent, page=page, gap=gap) if shown else None
