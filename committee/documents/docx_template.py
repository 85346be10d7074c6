"""The Word package that every paper is written into: its styles, page, language and running lines.

Made once for each process; `committee.documents.to_docx` puts a paper's words into a copy of it.
"""

from functools import lru_cache
from io import BytesIO
from typing import NamedTuple
from zipfile import ZipFile

import docx
from docx.document import Document as Package
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_TAB_ALIGNMENT, WD_TAB_LEADER
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm, Pt
from docx.styles.style import ParagraphStyle

FONT = "Arial"
TEXT_WIDTH = 166
HANG = 13
"""Millimetres: the width of the text on an A4 page, and how far a number hangs before it."""

_KEPT = {
    "Normal", "Heading1", "Heading2", "Heading3", "Header", "Footer", "TableGrid", "TableNormal",
    "DefaultParagraphFont", "NoList", "ListParagraph",
}  # fmt: skip


class Look(NamedTuple):
    """How a paragraph style looks; `keep` with what follows and `whole` on one page. Sizes and
    spaces above and below are in points, the rest in millimetres.
    """

    size: float = 11
    bold: bool = False
    italic: bool = False
    before: float = 0
    after: float = 7
    left: float = 0
    right: float = 0
    hanging: float = 0
    keep: bool = False
    whole: bool = False
    frame: tuple[str, ...] = ()


BOX = ("top", "left", "bottom", "right")
LOOKS = {
    "Normal": Look(),
    "Heading 1": Look(size=19, bold=True, after=6, keep=True),
    "Heading 2": Look(size=12.5, bold=True, before=18, left=HANG, hanging=HANG, keep=True),
    "Heading 3": Look(bold=True, before=10, after=5, keep=True),
    "List Paragraph": Look(after=4),
    "Header": Look(size=8.5, after=0),
    "Footer": Look(size=8.5, after=0),
    "Council name": Look(size=12, after=3, keep=True),
    "Occasion": Look(after=2),
    "State": Look(bold=True, before=8, left=1.6, right=1.6, frame=BOX),
    "Note": Look(),
    "Numbered paragraph": Look(before=3, left=HANG, hanging=HANG),
    "Resolution": Look(),
    "Numbered resolution": Look(before=3, left=HANG, hanging=HANG),
    "Action": Look(left=3, whole=True, frame=("left",)),
    "Withheld": Look(italic=True),
    "Numbered withheld": Look(italic=True, before=3, left=HANG, hanging=HANG),
    "Fact": Look(before=6, after=2, left=40, hanging=40),
    "Fact further": Look(after=2, left=40),
    "Closing line": Look(before=20),
    "Signature line": Look(before=30, after=0, keep=True),
    "Table head": Look(size=10, bold=True, before=2, after=2, keep=True),
    "Table text": Look(size=10, before=2, after=2),
}


def style_id(name: str) -> str:
    """What a style is called inside the file."""
    return name.replace(" ", "")


@lru_cache(maxsize=1)
def template() -> dict[str, bytes]:
    """The files of the package by name. Callers copy it and never change it."""
    package = docx.Document()
    _drop_what_is_not_used(package)
    for name, look in LOOKS.items():
        _set_style(package, name, look)
    _set_language(package)
    _set_page(package)
    saved = BytesIO()
    package.save(saved)
    with ZipFile(saved) as files:
        return {name: files.read(name) for name in files.namelist()}


def _drop_what_is_not_used(package: Package) -> None:
    """Leave out the pattern's pictures, its second set of styles and those no paper uses."""
    for owner in (package.part, package.part.package):
        for key, relationship in list(owner.rels.items()):
            if relationship.reltype.endswith(("stylesWithEffects", "customXml", "thumbnail")):
                del owner.rels[key]
    styles = package.styles.element
    for style in styles.findall(qn("w:style")):
        if style.get(qn("w:styleId")) not in _KEPT:
            styles.remove(style)
        for link in style.findall(qn("w:link")):
            style.remove(link)


def _set_style(package: Package, name: str, look: Look) -> None:
    if name not in package.styles:
        added = package.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        added.base_style = package.styles["Normal"]
        added.quick_style = True
    style = package.styles[name]
    assert isinstance(style, ParagraphStyle)
    for spacing in style.element.findall(f".//{qn('w:contextualSpacing')}"):
        spacing.getparent().remove(spacing)
    properties = style.element.get_or_add_rPr()
    properties.clear()
    style.font.size = Pt(look.size)
    style.font.bold = look.bold
    style.font.italic = look.italic
    for fonts in ("w:ascii", "w:hAnsi", "w:cs", "w:eastAsia"):
        properties.get_or_add_rFonts().set(qn(fonts), FONT)
    layout = style.paragraph_format
    layout.space_before, layout.space_after = Pt(look.before), Pt(look.after)
    layout.line_spacing = 1.15
    layout.left_indent, layout.first_line_indent = Mm(look.left), Mm(-look.hanging)
    layout.right_indent = Mm(look.right)
    layout.keep_with_next, layout.keep_together = look.keep, look.whole
    layout.widow_control = True
    if look.hanging:
        layout.tab_stops.add_tab_stop(Mm(look.left))
    if name == "Signature line":
        layout.tab_stops.add_tab_stop(Mm(95), WD_TAB_ALIGNMENT.LEFT, WD_TAB_LEADER.LINES)
    if look.frame:
        _set_frame(style, look.frame)


def _set_frame(style: ParagraphStyle, sides: tuple[str, ...]) -> None:
    lines = "".join(
        f'<w:{side} w:val="single" w:sz="8" w:space="4" w:color="505A5F"/>' for side in sides
    )
    frame = parse_xml(f"<w:pBdr {nsdecls('w')}>{lines}</w:pBdr>")
    properties = style.element.get_or_add_pPr()
    properties.insert_element_before(frame, "w:shd", "w:tabs", "w:spacing", "w:ind")


def _set_language(package: Package) -> None:
    """British English and one font for all scripts, also where the pattern names its theme's."""
    styles = package.styles.element
    fonts = styles.find(".//" + qn("w:rPrDefault")).find(".//" + qn("w:rFonts"))
    fonts.attrib.clear()
    for script in ("w:ascii", "w:hAnsi", "w:cs", "w:eastAsia"):
        fonts.set(qn(script), FONT)
    language = styles.find(".//" + qn("w:lang"))
    language.set(qn("w:val"), "en-GB")
    language.set(qn("w:eastAsia"), "en-GB")
    settings = package.settings.element
    settings.find(qn("w:themeFontLang")).set(qn("w:val"), "en-GB")
    mode = f'{qn("w:compatSetting")}[@{qn("w:name")}="compatibilityMode"]'
    settings.find(f".//{mode}").set(qn("w:val"), "15")


def _set_page(package: Package) -> None:
    section = package.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(22)
    section.top_margin, section.bottom_margin = Mm(24), Mm(22)
    section.header_distance = section.footer_distance = Mm(11)
    for running in (section.header, section.footer):
        running.is_linked_to_previous = False
    for name in ("Header", "Footer"):
        style = package.styles[name]
        assert isinstance(style, ParagraphStyle)
        tabs = style.paragraph_format.tab_stops
        tabs.clear_all()
        tabs.add_tab_stop(Mm(TEXT_WIDTH), WD_TAB_ALIGNMENT.RIGHT)
