"""Writes a document as HTML: headings, lists and tables that mean it, no inline style, no script.

The classes are those of `paper.css`.
"""

from base64 import b64encode
from collections.abc import Iterable
from html import escape

from committee.documents.direction import from_right
from committee.documents.paper_style import hang_css, look_css
from committee.documents.parts import (
    Document,
    Facts,
    Heading,
    List,
    Paragraph,
    Part,
    Role,
    Signature,
    Table,
)
from committee.rules.blocks import Entry, Line
from committee.rules.inline import plain
from committee.rules.styles import Logo
from committee.rules.vocabulary import ListStyle

_TYPES = {
    ListStyle.LETTERS: "a",
    ListStyle.ROMAN: "i",
    ListStyle.NUMBERS: "1",
    ListStyle.BRACKETS: "1",
    ListStyle.CAPITALS: "A",
}
_MANY = 8
"""So many columns there may be in letters of the usual size."""

_LONG = 20
"""Letters to each per cent of a page's width in a cell of some twenty lines."""


def page(document: Document, css: str, logo: str = "") -> str:
    """The document as a page that stands alone, in this style sheet and its own look.

    The logo stands in the page itself, or at the address `logo` where one is given.
    """
    facts = {
        "author": document.author,
        "description": document.subject,
        "dcterms.created": document.created.isoformat(),
    }
    meta = "".join(
        f'<meta name="{name}" content="{escape(text)}">' for name, text in facts.items() if text
    )
    return (
        f'<!DOCTYPE html>\n<html lang="{escape(document.language)}"><head><meta charset="utf-8">'
        f"<title>{escape(document.title)}</title>{meta}"
        f'<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<style>{css}{look_css(document.look)}{hang_css(document)}</style></head>\n"
        f'<body><main class="paper">\n{_logo(document.look.logo, logo)}{body(document)}\n</main>'
        "</body></html>\n"
    )


def _logo(logo: Logo | None, address: str) -> str:
    if not logo:
        return ""
    here = address or f"data:{logo.media_type};base64,{b64encode(logo.content).decode()}"
    return f'<p class="logo"><img src="{escape(here)}" alt="{escape(logo.words)}"></p>\n'


def body(document: Document, top: int = 1) -> str:
    """The parts of the document as HTML to stand inside a page.

    `top` is the level that its first heading takes there.
    """
    return within(document.body, top)


def within(parts: Iterable[Part], top: int = 1) -> str:
    """Parts of a document as HTML to stand inside a page, without the rest of it."""
    return "\n".join(_part(part, top) for part in parts)


def _part(part: Part, top: int) -> str:
    match part:
        case Heading(level, text, number):
            tag = f"h{level + top - 1}"
            return f"<{tag}{_direction(text)}>{_number(number)}{escape(text)}</{tag}>"
        case Paragraph():
            return _paragraph(part)
        case List(style, entries, inset, keep):
            return _list(style, entries, ["inset"] * inset + ["keep"] * keep)
        case Table():
            return _table(part)
        case Facts(facts):
            rows = "".join(
                f"<dt>{escape(fact.label)}</dt>"
                + "".join(f"<dd{_direction(line)}>{escape(line)}</dd>" for line in fact.lines)
                for fact in facts
            )
            return f'<dl class="facts">{rows}</dl>'
        case Signature(words):
            lines = "".join(f"<p><span>{escape(word)}</span></p>" for word in words)
            return f'<div class="signature">{lines}</div>'


def _paragraph(paragraph: Paragraph) -> str:
    classes = [] if paragraph.role is Role.TEXT else [paragraph.role.value]
    if paragraph.number:
        classes.append("numbered")
    if paragraph.keep:
        classes.append("keep")
    opened = f"p{_classes(classes)}{_direction(plain(paragraph.runs))}"
    return f"<{opened}>{_number(paragraph.number)}{_line(paragraph.runs)}</p>"


def _number(number: str) -> str:
    return f'<span class="number">{escape(number)}\t</span>' if number else ""


def _classes(classes: Iterable[str]) -> str:
    names = " ".join(filter(None, classes))
    return f' class="{names}"' if names else ""


def _line(runs: Line) -> str:
    html = ""
    for run in runs:
        text = escape(run.text)
        if run.italic:
            text = f"<em>{text}</em>"
        html += f"<strong>{text}</strong>" if run.bold else text
    return html


def _list(style: ListStyle, entries: Iterable[Entry], classes: Iterable[str] = ()) -> str:
    """A list in which each entry has its own number, also where the numbers leave a gap."""
    expected = 1
    items = ""
    for entry in entries:
        value = f' value="{entry.ordinal}"' if entry.ordinal not in (0, expected) else ""
        expected = entry.ordinal + 1
        inner = "".join(_list(listing.style, listing.entries) for listing in entry.lists)
        items += f"<li{value}{_direction(plain(entry.runs))}>{_line(entry.runs)}{inner}</li>"
    if style is ListStyle.BULLETS:
        return f"<ul{_classes(classes)}>{items}</ul>"
    return f'<ol type="{_TYPES[style]}"{_classes([style.value, *classes])}>{items}</ol>'


def _table(table: Table) -> str:
    widths = table.widths
    cols = "".join(f'<col width="{width}%">' for width in widths)
    head = "".join(_cell(cell, "col") for cell in table.head)
    rows = "".join(_row(row, widths, table.heads_rows) for row in table.rows)
    classes = ["inset" if table.inset else "", _width(len(table.head))]
    return (
        f"<table{_classes(classes)}>"
        f"<colgroup>{cols}</colgroup><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>"
    )


def _width(columns: int) -> str:
    """The more columns, the smaller the letters: even forty stay on the page."""
    if columns > _MANY:
        return "widest" if columns > 2 * _MANY else "wide"
    return ""


def _row(cells: tuple[Line, ...], widths: tuple[int, ...], headed: bool) -> str:
    """A row, which may go on to the next page where a cell has more than some twenty lines."""
    scopes = ["row" if headed else "", *[""] * len(cells)]
    long = any(len(plain(cell)) > _LONG * width for cell, width in zip(cells, widths, strict=True))
    return f"<tr{_classes(['long' if long else ''])}>{''.join(map(_cell, cells, scopes))}</tr>"


def _cell(words: Line, scope: str) -> str:
    """A cell, which heads a row or column where it has a scope; an empty one heads nothing."""
    text = plain(words)
    tag, attribute = ("th", f' scope="{scope}"') if scope and text.strip() else ("td", "")
    return f"<{tag}{attribute}{_direction(text)}>{_line(words)}</{tag}>"


def _direction(text: str) -> str:
    return ' dir="rtl"' if from_right(text) else ""
