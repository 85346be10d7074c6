"""Writes a letter as HTML that every mail program reads: no tables, no pictures, nothing from
elsewhere, and the look in the tags themselves, for many programs drop style sheets.
"""

from html import escape

from committee.mail.parts import (
    Body,
    Button,
    Heading,
    Link,
    Listed,
    Paragraph,
    Part,
    Quoted,
    Signed,
)

PAGE = (
    "margin:0;padding:20px;background-color:#ffffff;color:#0b0c0c;"
    "font-family:Arial,Helvetica,sans-serif;font-size:16px;line-height:1.5"
)
LETTER = "max-width:600px;overflow-wrap:anywhere"
SPACED = "margin:0 0 16px 0"
HEADING = "margin:32px 0 12px 0;font-size:19px;line-height:1.3"
QUOTED = f"{SPACED};padding:0 0 0 14px;border-left:4px solid #b1b4b6"
BUTTON = (
    "display:inline-block;padding:10px 16px;background-color:#00703c;color:#ffffff;"
    "font-weight:bold;text-decoration:none"
)
LINK = "color:#1d70b8"
FACT = "margin:0 0 8px 0"
SIGNED = "margin:24px 0 0 0;color:#505a5f"


def write(body: Body) -> str:
    """The letter as a page, with its subject as title."""
    return (
        '<!DOCTYPE html>\n<html lang="en-GB">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(body.subject)}</title>\n</head>\n"
        f'<body style="{PAGE}">\n<div style="{LETTER}">\n'
        + "\n".join(map(_part, body.parts))
        + "\n</div>\n</body>\n</html>\n"
    )


def _part(part: Part) -> str:
    match part:
        case Heading(words):
            return f'<h2 style="{HEADING}">{escape(words)}</h2>'
        case Paragraph(words):
            return f'<p style="{SPACED}">{escape(words)}</p>'
        case Quoted(words):
            return f'<blockquote style="{QUOTED}">{_as_typed(words)}</blockquote>'
        case Listed(facts):
            return f'<dl style="{SPACED}">{"".join(_fact(*fact) for fact in facts)}</dl>'
        case Button(words, address):
            return f'<p style="{SPACED}">{_link(words, address, BUTTON)}</p>'
        case Link(words, address, about):
            said = f": {escape(about)}" if about else ""
            return f'<p style="{SPACED}">{_link(words, address, LINK)}{said}</p>'
        case Signed(lines):
            return f'<p style="{SIGNED}">{"<br>".join(map(escape, lines))}</p>'


def _fact(label: str, words: str) -> str:
    return (
        f'<dt style="font-weight:bold">{escape(label)}</dt><dd style="{FACT}">{escape(words)}</dd>'
    )


def _link(words: str, address: str, style: str) -> str:
    return f'<a href="{escape(address)}" style="{style}">{escape(words)}</a>'


def _as_typed(words: str) -> str:
    return "<br>".join(map(escape, words.splitlines()))
