"""Word templates of an invented council, as a clerk would make them, and as nobody should."""

import struct
import zlib
from collections.abc import Callable, Mapping
from dataclasses import replace
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import docx
from docx.document import Document as Package
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm, Pt, RGBColor
from docx.styles.style import ParagraphStyle
from docx.text.paragraph import Paragraph

from committee.documents.docx_check import check
from committee.documents.parts import Look
from committee.documents.to_docx import write
from tests.documents.papers import paper

GREEN = RGBColor(0x00, 0x5A, 0x3C)


def png(width: int = 120, height: int = 40, colour: tuple[int, int, int] = (0, 90, 60)) -> bytes:
    """A picture of one colour."""
    row = b"\0" + bytes(colour) * width

    def chunk(kind: bytes, content: bytes) -> bytes:
        check = struct.pack(">I", zlib.crc32(kind + content))
        return struct.pack(">I", len(content)) + kind + content + check

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    words = chunk(b"IDAT", zlib.compress(row * height))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + words + chunk(b"IEND", b"")


def template(change: Callable[[Package], None] | None = None) -> bytes:
    """The template of Northmoor Council: green headings in Georgia, its logo on a coloured band
    above each page, its address below, and a first page of its own.
    """
    package = docx.Document()
    section = package.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin, section.right_margin = Mm(30), Mm(20)
    section.different_first_page_header_footer = True
    _set_style(package, "Normal", 12, None)
    _set_style(package, "Heading 1", 24, GREEN)
    _set_style(package, "Heading 2", 15, GREEN)
    package.styles[
        "Heading 2"
    ].element.get_or_add_pPr().get_or_add_numPr().get_or_add_numId().val = 5
    for header in (section.header, section.first_page_header):
        band = header.paragraphs[0]
        _shade(band, "005A3C")
        band.add_run().add_picture(BytesIO(png(colour=(255, 200, 0))), width=Mm(30))
        band._p.find(f".//{qn('wp:docPr')}").set("descr", "Northmoor Council")
        header.add_paragraph()
    section.first_page_header.paragraphs[0].add_run(" First page")
    section.footer.paragraphs[0].text = "Town Hall, Northmoor\t"
    _count(section.footer.paragraphs[0])
    section.first_page_footer.paragraphs[0].text = "www.northmoor.example"
    package.add_paragraph("Type the minutes here.")
    if change:
        change(package)
    saved = BytesIO()
    package.save(saved)
    return saved.getvalue()


def rewritten(
    content: bytes,
    changes: Mapping[str, Callable[[bytes], bytes | None]] | None = None,
    **added: bytes,
) -> bytes:
    """A package with some of its files changed, or left out where the change gives None, and
    others added.
    """
    saved = BytesIO()
    with ZipFile(BytesIO(content)) as old, ZipFile(saved, "w", ZIP_DEFLATED) as new:
        for name in old.namelist():
            found = (changes or {}).get(name, lambda same: same)(old.read(name))
            if found is not None:
                new.writestr(name, found)
        for name, found in added.items():
            new.writestr(name, found)
    return saved.getvalue()


def problems(content: bytes) -> str:
    """Why a template is refused, in one text."""
    report = check(content)
    assert not (report.problems and report.warnings)
    return " ".join(report.problems)


def warnings(content: bytes) -> str:
    """What is said of a template that is taken, in one text."""
    report = check(content)
    assert report.problems == ()
    return " ".join(report.warnings)


def all_of(content: bytes) -> bytes:
    """All files of a paper in this template, one after another."""
    written = write(replace(paper(), look=Look(template=content)))
    with ZipFile(BytesIO(written)) as files:
        return b"\n".join(name.encode() + files.read(name) for name in files.namelist())


def _set_style(package: Package, name: str, size: float, colour: RGBColor | None) -> None:
    style = package.styles[name]
    assert isinstance(style, ParagraphStyle)
    style.font.name = "Georgia"
    style.font.size = Pt(size)
    if colour:
        style.font.color.rgb = colour


def _shade(paragraph: Paragraph, colour: str) -> None:
    shade = parse_xml(f'<w:shd {nsdecls("w")} w:val="clear" w:color="auto" w:fill="{colour}"/>')
    paragraph._p.get_or_add_pPr().append(shade)


def _count(paragraph: Paragraph) -> None:
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), " PAGE ")
    paragraph._p.append(field)
