"""The logo at the head of a paper in Word, with the words that stand for it."""

from committee.documents.docx_building import OFFICE
from committee.documents.docx_words import quoted
from committee.documents.pictures import size
from committee.rules.styles import Logo

MOST = (80.0, 24.0)
"""How wide and how high a logo may be in millimetres."""
_DOT = 25.4 / 96
"""Millimetres: how large a dot is where there is room, as on a web page."""

KEY = "rIdLogo"
_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006"
_UNITS = 36000
"""Word's units of a drawing to the millimetre."""


def drawing(logo: Logo) -> str:
    """A run with the logo, as large as it may be; nothing where it is no picture."""
    dots = size(logo.content)
    if not dots:
        return ""
    scale = min(_DOT, *(most / dot for most, dot in zip(MOST, dots, strict=True)))
    width, height = (round(dot * scale * _UNITS) for dot in dots)
    words = f'id="1" name="Logo" descr={quoted(logo.words)}'
    box = f'<a:off x="0" y="0"/><a:ext cx="{width}" cy="{height}"/>'
    return (
        f'<w:r><w:drawing><wp:inline xmlns:wp="{_DRAWING}/wordprocessingDrawing" distT="0" '
        f'distB="0" distL="0" distR="0"><wp:extent cx="{width}" cy="{height}"/><wp:docPr {words}/>'
        f'<a:graphic xmlns:a="{_DRAWING}/main"><a:graphicData uri="{_DRAWING}/picture">'
        f'<pic:pic xmlns:pic="{_DRAWING}/picture"><pic:nvPicPr><pic:cNvPr {words}/><pic:cNvPicPr/>'
        f'</pic:nvPicPr><pic:blipFill><a:blip xmlns:r="{OFFICE}/relationships" r:embed="{KEY}"/>'
        f"<a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm>{box}</a:xfrm>"
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData>'
        "</a:graphic></wp:inline></w:drawing></w:r>"
    )


def file_name(logo: Logo) -> str:
    """What the logo is called inside the file."""
    return f"word/media/logo.{logo.media_type.removeprefix('image/')}"
