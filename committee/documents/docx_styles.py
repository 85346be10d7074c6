"""The paragraph styles of a paper in Word: how each looks, written as Word's XML.

Our own template has them all; a council's template is given those it lacks.
"""

from html import escape
from typing import NamedTuple

from committee.documents.hanging import HANG

NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
SIZE = 11
"""The size in points of plain text, to which all other sizes are in proportion."""
TABLE = "Table Grid"


class Setting(NamedTuple):
    """How a paragraph style looks; `keep` with what follows, `whole` on one page, and `close` to
    its like. Sizes and spaces above and below are in points, the rest in millimetres.
    """

    size: float = SIZE
    bold: bool = False
    italic: bool = False
    before: float = 0
    after: float = 7
    left: float = 0
    right: float = 0
    hanging: float = 0
    keep: bool = False
    whole: bool = False
    close: bool = False
    frame: tuple[str, ...] = ()
    colour: str = ""


GREY = "#383f43"
BOX = ("top", "left", "bottom", "right")
SETTINGS = {
    "Normal": Setting(),
    "Heading 1": Setting(size=19, bold=True, after=6, keep=True),
    "Heading 2": Setting(size=12.5, bold=True, before=18, left=HANG, hanging=HANG, keep=True),
    "Heading 3": Setting(bold=True, before=10, after=5, keep=True),
    "List Paragraph": Setting(after=4),
    "Logo": Setting(after=12, keep=True),
    "Council name": Setting(size=12, after=3, keep=True),
    "Occasion": Setting(after=2),
    "State": Setting(bold=True, before=8, left=1.6, right=1.6, frame=BOX),
    "Note": Setting(before=3, colour=GREY),
    "Numbered paragraph": Setting(before=3, left=HANG, hanging=HANG),
    "Resolution": Setting(),
    "Numbered resolution": Setting(before=3, left=HANG, hanging=HANG),
    "Action": Setting(left=3, whole=True, frame=("left",)),
    "Withheld": Setting(italic=True),
    "Numbered withheld": Setting(italic=True, before=3, left=HANG, hanging=HANG),
    "Fact": Setting(before=6, after=2, left=48, hanging=48),
    "Fact further": Setting(after=2, left=48),
    "Closing line": Setting(before=20),
    "Signature line": Setting(before=30, after=0, keep=True),
    "Signed line": Setting(before=30, after=45),
    "Table head": Setting(size=10, bold=True, before=2, after=2, keep=True),
    "Table row head": Setting(size=10, bold=True, before=2, after=2),
    "Table text": Setting(size=10, before=2, after=2),
    "Running line": Setting(size=8.5, before=3, after=6, close=True, colour=GREY),
}
"""Every style by the name that Word shows for it."""

_OF_WORD = {"Normal", "Heading 1", "Heading 2", "Heading 3", "List Paragraph"}


class Ground(NamedTuple):
    """What our styles stand on: the id of the plain style, and its size in points; how wide the
    text is in millimetres; the font and the colour of headings, empty where a template has them.
    """

    plain: str
    width: float
    size: float = SIZE
    font: str = ""
    colour: str = ""


def style_id(name: str) -> str:
    """What a style of ours is called inside the file, where nothing else is called so."""
    return name.replace(" ", "")


def twips(millimetres: float) -> int:
    """A length as Word counts: 1,440 to the inch."""
    return round(millimetres * 1440 / 25.4)


def known_as(name: str) -> str:
    """What Word itself calls a style: its own headings are named in small letters."""
    return name.lower() if name.startswith("Heading") else name


def style(name: str, key: str, ground: Ground) -> str:
    """The style of this name as XML, with this id."""
    setting = SETTINGS[name]
    if name == "Normal":
        kind, standing = ' w:default="1"', ""
    else:
        kind = "" if name in _OF_WORD else ' w:customStyle="1"'
        standing = f'<w:basedOn w:val="{escape(ground.plain)}"/>'
    return (
        f'<w:style {NAMESPACE} w:type="paragraph"{kind} w:styleId="{escape(key)}">'
        f'<w:name w:val="{known_as(name)}"/>{standing}{_next(name, ground)}<w:qFormat/>'
        f"<w:pPr>{_layout(name, setting, ground)}{_outline(name)}</w:pPr>"
        f"<w:rPr>{_letters(name, setting, ground)}</w:rPr></w:style>"
    )


def table_style(key: str) -> str:
    """A table with thin lines around each cell, as XML."""
    lines = "".join(
        f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>'
        for side in (*BOX, "insideH", "insideV")
    )
    margins = "".join(f'<w:{side} w:w="108" w:type="dxa"/>' for side in ("left", "right"))
    return (
        f'<w:style {NAMESPACE} w:type="table" w:styleId="{escape(key)}"><w:name w:val="{TABLE}"/>'
        f"<w:tblPr><w:tblBorders>{lines}</w:tblBorders><w:tblCellMar>{margins}</w:tblCellMar>"
        "</w:tblPr></w:style>"
    )


def _next(name: str, ground: Ground) -> str:
    """What Word goes on with after a heading."""
    return f'<w:next w:val="{escape(ground.plain)}"/>' if name.startswith("Heading") else ""


def _outline(name: str) -> str:
    if not name.startswith("Heading"):
        return ""
    return f'<w:outlineLvl w:val="{int(name[-1]) - 1}"/>'


def _layout(name: str, setting: Setting, ground: Ground) -> str:
    """What a style says of its paragraphs, in the order that Word's schema has."""
    lines = "".join(
        f'<w:{side} w:val="single" w:sz="8" w:space="4" w:color="505A5F"/>'
        for side in setting.frame
    )
    spread = ' w:line="276" w:lineRule="auto"' if name == "Normal" and ground.font else ""
    return (
        "<w:keepNext/>" * setting.keep
        + "<w:keepLines/>" * setting.whole
        + "<w:widowControl/>" * (name == "Normal")
        + (f"<w:pBdr>{lines}</w:pBdr>" if lines else "")
        + _tabs(name, setting, ground)
        + f'<w:spacing w:before="{setting.before * 20:.0f}" w:after="{setting.after * 20:.0f}"'
        + f"{spread}/>"
        + f'<w:ind w:left="{twips(setting.left)}" w:right="{twips(setting.right)}" '
        + f'w:hanging="{twips(setting.hanging)}"/>'
        + "<w:contextualSpacing/>" * setting.close
    )


def _tabs(name: str, setting: Setting, ground: Ground) -> str:
    if name == "Signature line":
        stop = f'<w:tab w:val="left" w:leader="underscore" w:pos="{twips(95)}"/>'
    elif name == "Running line":
        stop = f'<w:tab w:val="right" w:pos="{twips(ground.width)}"/>'
    elif setting.hanging:
        stop = f'<w:tab w:val="left" w:pos="{twips(setting.left)}"/>'
    else:
        return ""
    return f"<w:tabs>{stop}</w:tabs>"


def _letters(name: str, setting: Setting, ground: Ground) -> str:
    """What a style says of its letters: only where it differs from the plain style."""
    colour = ground.colour if name.startswith("Heading") else setting.colour
    size = round(2 * setting.size * ground.size / SIZE)
    differs = name == "Normal" or setting.size != SIZE
    return (
        (fonts(ground.font) if name == "Normal" and ground.font else "")
        + "<w:b/><w:bCs/>" * setting.bold
        + "<w:i/><w:iCs/>" * setting.italic
        + (f'<w:color w:val="{colour.lstrip("#").upper()}"/>' if colour else "")
        + (f'<w:sz w:val="{size}"/><w:szCs w:val="{size}"/>' if differs else "")
    )


def fonts(font: str) -> str:
    """One font for all scripts, as XML."""
    scripts = " ".join(f'w:{script}="{font}"' for script in ("ascii", "hAnsi", "cs", "eastAsia"))
    return f"<w:rFonts {scripts}/>"
