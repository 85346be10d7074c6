"""Words, paragraphs and fields as Word's XML, written straight so that it takes little time."""

import re
from html import escape

from committee.rules.blocks import Line

TAB = "<w:r><w:tab/></w:r>"
_UNWRITABLE = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_ARABIC = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\U00010800-\U00010fff\U0001e800-\U0001efff"
_FROM_RIGHT = re.compile(rf"([{_ARABIC}](?:[^\w<]*[{_ARABIC}])*)")


def escaped(text: str) -> str:
    """Words as XML; a letter that XML cannot hold becomes a space."""
    return escape(_UNWRITABLE.sub(" ", text), quote=False)


def quoted(text: str) -> str:
    """Words as the value of an attribute, with its quotation marks."""
    return f'"{escape(_UNWRITABLE.sub(" ", text))}"'


def run(text: str, setting: str = "") -> str:
    """Letters that are set alike; what is written from right to left is marked so."""
    if text.isascii():
        return _run(text, setting)
    pieces = _FROM_RIGHT.split(text)
    return "".join(_run(piece, setting + "<w:rtl/>" * (n % 2)) for n, piece in enumerate(pieces))


def _run(text: str, setting: str) -> str:
    look = f"<w:rPr>{setting}</w:rPr>" if setting else ""
    words = escaped(text)
    return f'<w:r>{look}<w:t xml:space="preserve">{words}</w:t></w:r>' if words else ""


def runs(line: Line, setting: str = "") -> str:
    """A line of words, some of them bold or italic, with a further setting for all."""
    return "".join(
        run(each.text, "<w:b/><w:bCs/>" * each.bold + "<w:i/><w:iCs/>" * each.italic + setting)
        for each in line
    )


def number(typed: str) -> str:
    """A number that hangs before the words of a paragraph."""
    return run(typed) + TAB if typed else ""


def field(name: str) -> str:
    """A field that Word works out, such as the number of the page."""
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r><w:instrText xml:space="preserve"> {name} </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r>'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
