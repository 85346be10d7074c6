"""The Word template of papers whose council gave none: our styles, A4, and British English."""

from functools import lru_cache
from io import BytesIO

import docx
from docx.document import Document as Package
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm

from committee.documents.docx_styles import SETTINGS, Ground, fonts, style, style_id
from committee.documents.hanging import WIDTH
from committee.rules.styles import Font

_KEPT = {"TableGrid", "TableNormal", "DefaultParagraphFont", "NoList"}
_DROPPED = ("stylesWithEffects", "customXml", "thumbnail", "numbering", "webSettings")


@lru_cache(maxsize=8)
def template(font: Font, colour: str) -> bytes:
    """The template as a DOCX, in this font and with headings in this colour ("#1d4f91")."""
    package = docx.Document()
    _drop_what_is_not_used(package)
    ground = Ground("Normal", WIDTH, font=font.value, colour=colour)
    for name in SETTINGS:
        package.styles.element.append(parse_xml(style(name, style_id(name), ground)))
    _set_language(package, font)
    _set_page(package)
    saved = BytesIO()
    package.save(saved)
    return saved.getvalue()


def _drop_what_is_not_used(package: Package) -> None:
    """Leave out the pattern's own styles, its lists and pictures."""
    for owner in (package.part, package.part.package):
        for key, relationship in list(owner.rels.items()):
            if relationship.reltype.endswith(_DROPPED):
                del owner.rels[key]
    styles = package.styles.element
    for each in styles.findall(qn("w:style")):
        if each.get(qn("w:styleId")) not in _KEPT:
            styles.remove(each)


def _set_language(package: Package, font: Font) -> None:
    """British English and one font for all scripts, also where the pattern names its theme's."""
    styles = package.styles.element
    ours = parse_xml(f"<w:rPr {nsdecls('w')}>{fonts(font.value)}</w:rPr>")
    before = styles.find(".//" + qn("w:rPrDefault")).find(".//" + qn("w:rFonts"))
    before.getparent().replace(before, ours[0])
    mode = f'{qn("w:compatSetting")}[@{qn("w:name")}="compatibilityMode"]'
    package.settings.element.find(f".//{mode}").set(qn("w:val"), "15")


def _set_page(package: Package) -> None:
    section = package.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(22)
    section.top_margin, section.bottom_margin = Mm(24), Mm(22)
    section.header_distance, section.footer_distance = Mm(9), Mm(7)
