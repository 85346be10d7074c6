"""What stands at the head and foot of every page of a paper, below or above a template's own."""

from committee.documents.docx_package import Package, Running
from committee.documents.docx_styles import SIZE
from committee.documents.docx_words import TAB, field, run
from committee.documents.parts import Document
from committee.rules.styles import Font

_LETTER, _WIDE_LETTER = 1.6, 1.9
"""Millimetres: what a letter of the running line takes, and what it takes in Verdana or in the
unknown font of a template, where plain text has our size.
"""
_BREAK = "<w:r><w:br/></w:r>"


def running(document: Document, package: Package) -> dict[str, bytes]:
    """The headers and footers of a paper by name.

    The head says which paper it is, and in which state; the foot has the line of the house style,
    the place for initials and the number of the page, unless the template numbers its pages.
    """
    style = package.styles.ids["Running line"]
    head = _line(style, run(document.running) + _state(document, package))
    return {
        **{each.sheet.name: each.sheet.filled(head) for each in package.headers},
        **{
            each.sheet.name: each.sheet.filled(_foot(document, each, style))
            for each in package.footers
        },
    }


def _state(document: Document, package: Package) -> str:
    """The state at the right, on a line of its own where there is no room beside the other."""
    if not document.state:
        return ""
    wide = document.look.template or document.look.font is Font.VERDANA
    letter = (_WIDE_LETTER if wide else _LETTER) * package.styles.size / SIZE
    long = (len(document.running) + len(document.state)) * letter > package.page.text
    return _BREAK * long + TAB + run(document.state, "<w:b/><w:bCs/>")


def _foot(document: Document, footer: Running, style: str) -> str:
    initials = run(document.initials)
    pages = "" if footer.counts else TAB + run("Page ") + _count()
    own = _line(style, run(document.look.footer)) if document.look.footer else ""
    return own + (_line(style, initials + pages) if initials or pages else "")


def _count() -> str:
    return field("PAGE") + run(" of ") + field("NUMPAGES")


def _line(style: str, content: str) -> str:
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{content}</w:p>'
