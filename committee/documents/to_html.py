"""Writes a document as HTML: headings, lists and tables that mean it, no inline style, no script.

The classes are those of `paper.css`.
"""

from collections.abc import Iterable
from html import escape

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
from committee.rules.vocabulary import ListStyle

_TYPES = {ListStyle.LETTERS: "a", ListStyle.ROMAN: "i", ListStyle.NUMBERS: "1"}


def page(document: Document, css: str) -> str:
    """The document as a page that stands alone, in this style sheet."""
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
        f'<style>{css}</style></head>\n<body><main class="paper">\n{body(document)}\n</main>'
        "</body></html>\n"
    )


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
            return f"<{tag}>{_number(number)}{escape(text)}</{tag}>"
        case Paragraph():
            return _paragraph(part)
        case List(style, entries, inset):
            return _list(style, entries, "inset" if inset else "")
        case Table():
            return _table(part)
        case Facts(facts):
            rows = "".join(
                f"<dt>{escape(fact.label)}</dt>"
                + "".join(f"<dd>{escape(line)}</dd>" for line in fact.lines)
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
    return f"<p{_classes(classes)}>{_number(paragraph.number)}{_line(paragraph.runs)}</p>"


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


def _list(style: ListStyle, entries: Iterable[Entry], inset: str = "") -> str:
    """A list in which each entry has its own number, also where the numbers leave a gap."""
    expected = 1
    items = ""
    for entry in entries:
        value = f' value="{entry.ordinal}"' if entry.ordinal not in (0, expected) else ""
        expected = entry.ordinal + 1
        inner = "".join(_list(listing.style, listing.entries) for listing in entry.lists)
        items += f"<li{value}>{_line(entry.runs)}{inner}</li>"
    if style is ListStyle.BULLETS:
        return f"<ul{_classes([inset])}>{items}</ul>"
    return f'<ol type="{_TYPES[style]}"{_classes([style.value, inset])}>{items}</ol>'


def _table(table: Table) -> str:
    cols = "".join(f'<col width="{width}%">' for width in table.widths)
    head = "".join(f'<th scope="col">{_line(cell)}</th>' for cell in table.head)
    rows = "".join(
        "<tr>" + "".join(f"<td>{_line(cell)}</td>" for cell in row) + "</tr>" for row in table.rows
    )
    return (
        f"<table{_classes(['inset' if table.inset else ''])}>"
        f"<colgroup>{cols}</colgroup><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>"
    )
