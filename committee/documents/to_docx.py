"""Writes a document as DOCX: Word's own heading styles, lists and tables, A4, British English.

Numbers of minutes and paragraphs are typed text with a hanging indent, because once printed they
are fixed. The package and its styles come from `committee.documents.docx_template`; the words are
written straight as XML, which keeps the time in step with their number.
"""

import re
from collections.abc import Iterable, Iterator
from html import escape
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from committee.documents.docx_lists import NAMESPACE, STEP, Numbering, twips
from committee.documents.docx_template import HANG, TEXT_WIDTH, style_id, template
from committee.documents.parts import (
    INITIALS,
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

_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_UNWRITABLE = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_STYLES = {
    Role.TEXT: "Normal",
    Role.COUNCIL: "Council name",
    Role.OCCASION: "Occasion",
    Role.STATE: "State",
    Role.NOTE: "Note",
    Role.RESOLUTION: "Resolution",
    Role.ACTION: "Action",
    Role.WITHHELD: "Withheld",
    Role.CLOSING: "Closing line",
}
_NUMBERED = {
    Role.TEXT: "Numbered paragraph",
    Role.RESOLUTION: "Numbered resolution",
    Role.WITHHELD: "Numbered withheld",
}
_TAB = "<w:r><w:tab/></w:r>"
_HEADS = ("Table head", '<w:shd w:val="clear" w:color="auto" w:fill="F3F2F1"/>', "<w:tblHeader/>")


def write(document: Document) -> bytes:
    """The document as a DOCX file; the same document gives the same bytes."""
    numbering = Numbering()
    words = "".join(_part(part, numbering) for part in document.body)
    files = template()
    before, start, after = files["word/document.xml"].decode().partition("<w:body>")
    changed = {
        "word/document.xml": before + start + words + after,
        "word/numbering.xml": numbering.xml(),
        "word/header1.xml": _header(document),
        "word/footer1.xml": _footer(document),
        "docProps/core.xml": _properties(document),
    }
    return _zipped({**files, **{name: text.encode() for name, text in changed.items()}})


def _zipped(files: dict[str, bytes]) -> bytes:
    saved = BytesIO()
    with ZipFile(saved, "w") as package:
        for name, content in files.items():
            entry = ZipInfo(name)
            entry.compress_type = ZIP_DEFLATED
            package.writestr(entry, content)
    return saved.getvalue()


def _part(part: Part, numbering: Numbering) -> str:
    match part:
        case Heading(level, text, number):
            return _p(f"Heading {level}", _number(number) + _run(text))
        case Paragraph(runs, number, role, keep):
            style = _NUMBERED[role] if number else _STYLES[role]
            return _p(style, _number(number) + _runs(runs), "<w:keepNext/>" * keep)
        case List(style, entries, inset):
            return "".join(_entries(style, entries, numbering, HANG if inset else 0))
        case Table():
            return _table(part)
        case Facts(facts):
            return "".join(_fact(fact.label, fact.lines) for fact in facts)
        case Signature(words):
            return "".join(_p("Signature line", _run(f"{word} ") + _TAB) for word in words)


def _p(style: str, content: str, layout: str = "") -> str:
    return f'<w:p><w:pPr><w:pStyle w:val="{style_id(style)}"/>{layout}</w:pPr>{content}</w:p>'


def _run(text: str, setting: str = "") -> str:
    look = f"<w:rPr>{setting}</w:rPr>" if setting else ""
    words = _escaped(text)
    return f'<w:r>{look}<w:t xml:space="preserve">{words}</w:t></w:r>' if words else ""


def _escaped(text: str) -> str:
    """Words as XML; a letter that XML cannot hold becomes a space."""
    return escape(_UNWRITABLE.sub(" ", text), quote=False)


def _runs(line: Line) -> str:
    return "".join(_run(run.text, "<w:b/>" * run.bold + "<w:i/>" * run.italic) for run in line)


def _number(number: str) -> str:
    return _run(number) + _TAB if number else ""


def _entries(
    style: ListStyle, entries: Iterable[Entry], numbering: Numbering, inset: float, level: int = 0
) -> Iterator[str]:
    """The entries of a list; where the typed numbers leave a gap, Word's begin anew."""
    left, hanging = twips(inset + STEP * (level + 1)), twips(STEP)
    indent = f'<w:ind w:left="{left}" w:hanging="{hanging}"/>' if inset else ""
    number = last = 0
    for entry in entries:
        if not number or entry.ordinal not in (0, last + 1):
            number = numbering.begin(style, level, entry.ordinal)
        last = entry.ordinal
        place = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'
        yield _p("List Paragraph", _runs(entry.runs), place + indent)
        for inner in entry.lists:
            yield from _entries(inner.style, inner.entries, numbering, inset, level + 1)


def _fact(label: str, lines: tuple[str, ...]) -> str:
    first, *further = lines or ("",)
    beside = _p("Fact", _run(label, "<w:b/>") + _TAB + _run(first))
    return beside + "".join(_p("Fact further", _run(text)) for text in further)


def _table(table: Table) -> str:
    inset = HANG if table.inset else 0
    widths = [twips((TEXT_WIDTH - inset) * width / 100) for width in table.widths]
    rows = [_row(table.head, widths, heads=True), *(_row(row, widths) for row in table.rows)]
    return (
        '<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/>'
        f'<w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:tblInd w:w="{twips(inset)}" w:type="dxa"/>'
        '<w:tblLayout w:type="fixed"/><w:tblLook w:firstRow="1"/></w:tblPr><w:tblGrid>'
        + "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
        + f"</w:tblGrid>{''.join(rows)}</w:tbl>"
        + _p("Table text", "")
    )


def _row(cells: tuple[Line, ...], widths: list[int], heads: bool = False) -> str:
    style, shade, repeated = _HEADS if heads else ("Table text", "", "")
    written = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{shade}</w:tcPr>'
        f"{_p(style, _runs(cell))}</w:tc>"
        for cell, width in zip(cells, widths, strict=True)
    )
    return f"<w:tr><w:trPr><w:cantSplit/>{repeated}</w:trPr>{written}</w:tr>"


def _header(document: Document) -> str:
    content = _run(document.running) + _TAB + _run(document.state, "<w:b/>")
    return f"{_DECLARATION}<w:hdr {NAMESPACE}>{_p('Header', content)}</w:hdr>"


def _footer(document: Document) -> str:
    initials = _run(INITIALS) if document.initials else ""
    content = f"{initials}{_TAB}{_run('Page ')}{_field('PAGE')}{_run(' of ')}{_field('NUMPAGES')}"
    return f"{_DECLARATION}<w:ftr {NAMESPACE}>{_p('Footer', content)}</w:ftr>"


def _field(name: str) -> str:
    """A field that Word works out, such as the number of the page."""
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r><w:instrText xml:space="preserve"> {name} </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r>'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def _properties(document: Document) -> str:
    """Title, author and the rest, as the file's properties show them."""
    when = f"{document.created.isoformat()}T00:00:00Z"
    texts = {
        "dc:title": document.title,
        "dc:subject": document.subject,
        "dc:creator": document.author,
        "cp:lastModifiedBy": document.author,
        "dc:language": document.language,
    }
    plain = "".join(f"<{name}>{_escaped(text)}</{name}>" for name, text in texts.items())
    return (
        f"{_DECLARATION}<cp:coreProperties "
        'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        f'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">{plain}'
        f'<dcterms:created xsi:type="dcterms:W3CDTF">{when}</dcterms:created>'
        f'<dcterms:modified xsi:type="dcterms:W3CDTF">{when}</dcterms:modified>'
        "</cp:coreProperties>"
    )
