"""Markdown as lines: its marks are taken away, and what they say of a line is kept.

Front matter is not read: it describes the file, in words of whoever made it.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from html import unescape

from committee.reading.files import html, text
from committee.reading.source import Line, LineKind

_FRONT = re.compile(r"(---|\+\+\+)[ \t]*\n")
_HEADING = re.compile(r" {0,3}(#{1,6})[ \t]+(\S.*)")
_FENCE = re.compile(r" {0,3}(?:```|~~~)")
_RULE = re.compile(r" {0,3}(?:[-*_][ \t]*){3,}$")
_UNDER = re.compile(r" {0,3}(?:=+|-{3,})[ \t]*$")
_PAGE = re.compile(r"<(/?)(?:table|ul|ol)\b[^<>]*>", re.I)
_LINK = re.compile(r"!?\[([^\[\]\n]*)\](?:\([^()\n]*\)|\[[^\[\]\n]*\])")
_ADDRESS = re.compile(r"<((?:https?://|mailto:)[^<>\s]+)>")
_TAG = re.compile(r"</?[a-zA-Z][^<>]*>|<!--[^<>]*>")
_BREAK = re.compile(r"<br\b[^<>]*>|</(?:p|div|li|tr|h[1-6])>", re.I)
_ESCAPED = re.compile(r"\\([\\`*_{}\[\]()#+.!|<>~-])")
_QUOTED = re.compile(r"^ {0,3}(?:> ?)+")
_BOLD = re.compile(r"(?:[-*+•] )?(\*\*|__)(?:(?!\1).)+\1[.:;]?")
_STRONG = re.compile(r"\*\*|(?<!\w)__(?=[^\s_])|(?<=[^\s_])__(?!\w)|~~|`")
_EMPHASIS = re.compile(r"(?<![\w*])\*(?=[^\s*])([^*\n]*)(?<=\S)\*(?![\w*])")
_UNDERLINED = re.compile(r"(?<![\w_])_(?=[^\s_])([^_\n]*)(?<=\S)_(?![\w_])")
_FRONT_MOST = 60
"""So many lines front matter has at most; what never ends is none."""


def is_marked(content: str) -> bool:
    """Whether plain text is Markdown, whatever it is called."""
    heads = re.findall(r"^#{1,6} (?=\S)|^\d+\\[.)] ", content, re.M)
    return _front_ends(content) > 0 or len(heads) > 1 or any(len(head) > 2 for head in heads)


def lines(content: str) -> Iterator[Line]:
    """The lines of a text in Markdown; a table or list in HTML is read as one."""
    content = content.replace("\r\n", "\n").replace("\r", "\n")
    for piece, is_page in _pieces(content[_front_ends(content) :]):
        yield from html.lines(piece) if is_page else _typed(piece)


def _typed(piece: str) -> Iterator[Line]:
    """The lines of a piece without HTML; a line that is underlined is a heading."""
    above: Line | None = None
    gap = True
    for written in _BREAK.sub("\n", piece).split("\n"):
        if above and not gap and above.kind is LineKind.TEXT and _UNDER.match(written):
            level = 1 if "=" in written else 2
            above, gap = replace(above, kind=LineKind.HEADING, level=level), True
            continue
        if _FENCE.match(written) or _RULE.match(written):
            gap = True
            continue
        found = _line(written, gap=gap)
        gap = not found
        if found:
            if above:
                yield above
            above = found
    if above:
        yield above


def _front_ends(content: str) -> int:
    """Where the front matter ends; 0 where there is none."""
    begun = _FRONT.match(content)
    if not begun:
        return 0
    place = begun.end()
    for _ in range(_FRONT_MOST):
        end = content.find("\n", place)
        shown = content[place : end if end >= 0 else None].strip()
        if shown == begun[1]:
            return end + 1 if end >= 0 else len(content)
        if end < 0:
            break
        place = end + 1
    return 0


def _pieces(content: str) -> Iterator[tuple[str, bool]]:
    """The pieces of a text in their order, and whether each is a table or list in HTML."""
    place, begun, depth = 0, 0, 0
    for tag in _PAGE.finditer(content):
        if not depth:
            begun = tag.start()
        depth = max(0, depth - 1 if tag[1] else depth + 1)
        if tag[1] and not depth and begun < tag.start():
            yield content[place:begun], False
            yield content[begun : tag.end()], True
            place = tag.end()
    yield content[place:], False


def _line(written: str, *, gap: bool) -> Line | None:
    written = _QUOTED.sub("", written)
    heading = _HEADING.match(written)
    if heading:
        shown = text.words(_unmarked(heading[2]))
        open_end = shown.rstrip("#")
        shown = open_end.rstrip() if open_end.endswith(" ") else shown
        return Line(shown, LineKind.HEADING, level=len(heading[1]), gap=gap) if shown else None
    found = text.line(_unmarked(written), gap=gap)
    if found and _BOLD.fullmatch(written.strip()):
        return replace(found, is_bold=True)
    return found


def _unmarked(written: str) -> str:
    """The words of a line without the marks in it; what is escaped is itself."""
    kept = _ESCAPED.sub(lambda found: chr(0xE000 + ord(found[1])), written)
    kept = _TAG.sub("", _ADDRESS.sub(r"\1", _LINK.sub(r"\1", kept)))
    kept = _UNDERLINED.sub(r"\1", _EMPHASIS.sub(r"\1", _STRONG.sub("", kept)))
    return unescape("".join(chr(ord(each) - 0xE000) if "\ue000" < each < "\ue080" else each
                            for each in kept))  # fmt: skip
