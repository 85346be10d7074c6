"""Takes out of a template's part whatever could fetch or run something, and keeps how it looks."""

from collections.abc import Mapping

from lxml import etree

from committee.documents import docx_fields
from committee.reading.office import R, W

_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_O = "{urn:schemas-microsoft-com:office:office}"
_V = "{urn:schemas-microsoft-com:vml}"

_FORBIDDEN = [
    *(
        W + tag
        for tag in (
            "object", "control", "altChunk", "subDoc", "movie", "ffData", "dataBinding", "del",
            "moveFrom", "delInstrText", "delText", "commentReference", "footnoteReference",
            "endnoteReference", "permStart", "permEnd", "numPicBullet", "lvlPicBulletId",
        )
    ),
    *(_A + tag for tag in ("hlinkClick", "hlinkHover", "hlinkMouseOver")),
    f"{_O}OLEObject",
]  # fmt: skip
_ADDRESSES = ("src", "href", f"{_O}href", f"{_O}relid", f"{_O}althref")
PICTURES = (f"{_A}blip", f"{_V}imagedata")
_HOLDERS = (f"{_A}ext", f"{W}drawing", f"{W}pict")
"""What is nothing without what it holds."""


def clean(root: etree._Element, kept: Mapping[str, str]) -> None:
    """Clean a part in place; `kept` maps the id of each part it may still point to to its new id.

    Objects, controls, links, macros of form fields, deleted words and remarks go, and so does a
    picture that does not stand in the file.
    """
    for node in list(root.iter(*_FORBIDDEN)):
        _remove(node)
    docx_fields.drop(root)
    for node in list(root.iter(etree.Element)):
        for address in _ADDRESSES:
            node.attrib.pop(address, "")
        pointers = [name for name in map(str, node.attrib) if name.startswith(R)]
        if pointers:
            _point(node, pointers, kept)


def _point(node: etree._Element, pointers: list[str], kept: Mapping[str, str]) -> None:
    """Let an element point to the parts that are kept, and take out one that has none left."""
    for name in pointers:
        old = str(node.attrib.pop(name))
        if old in kept:
            node.set(name, kept[old])
    if any(str(name).startswith(R) for name in node.attrib):
        return
    if node.tag == f"{W}hyperlink":
        docx_fields.unwrap(node)
    else:
        _remove(next(node.iterancestors(*_HOLDERS), node))


def _remove(node: etree._Element) -> None:
    parent = node.getparent()
    if parent is not None:
        parent.remove(node)
