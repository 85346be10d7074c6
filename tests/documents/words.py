"""The words of a paper in the order they are read, from each format."""

import re
import subprocess
from collections import defaultdict
from html.parser import HTMLParser
from io import BytesIO
from zipfile import ZipFile

from lxml import etree

from committee.documents.parts import Document, Table
from committee.rules.blocks import label
from committee.rules.inline import plain
from committee.rules.vocabulary import ListStyle

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_STYLES = {
    "bullet": ListStyle.BULLETS,
    "lowerLetter": ListStyle.LETTERS,
    "lowerRoman": ListStyle.ROMAN,
    "decimal": ListStyle.NUMBERS,
    "upperLetter": ListStyle.CAPITALS,
}


def words(text: str) -> list[str]:
    """Letters and figures, without what stands between them."""
    return re.findall(r"[^\W_]+", text)


class _Html(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.text: list[str] = []
        self.lists: list[tuple[ListStyle, int]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag in ("ul", "ol"):
            styles = {
                "a": ListStyle.LETTERS,
                "i": ListStyle.ROMAN,
                "1": ListStyle.NUMBERS,
                "A": ListStyle.CAPITALS,
            }
            self.lists.append((styles.get(given.get("type") or "", ListStyle.BULLETS), 0))
        elif tag == "li":
            style, last = self.lists[-1]
            number = int(given.get("value") or last + 1)
            self.lists[-1] = (style, number)
            self.text.append(f" {label(style, number)} ")

    def handle_endtag(self, tag: str) -> None:
        if tag in ("ul", "ol"):
            self.lists.pop()
        self.text.append(" " * (tag not in ("strong", "em")))

    def handle_data(self, data: str) -> None:
        self.text.append(data)


def of_html(html: str) -> list[str]:
    """The words of HTML, with the marker that a reader sees before each entry of a list."""
    reader = _Html()
    reader.feed(html)
    return words("".join(reader.text))


def of_text(text: bytes) -> list[str]:
    """The words of plain text."""
    return words(text.decode())


def of_pdf(pdf: bytes) -> list[str]:
    """The words of a PDF without what runs at the top and foot of every page."""
    return [word for page in _pages(pdf) for word in page]


def of_printed(pdf: bytes, document: Document, expected: list[str]) -> list[str]:
    """The words of a document's PDF, without heads that a table repeats on a further page.

    They are known by `expected`, which has other words at the place.
    """
    tables = [part for part in document.body if isinstance(part, Table)]
    heads = [words(" ".join(map(plain, table.head))) for table in tables]
    heads.sort(key=len, reverse=True)
    found: list[str] = []
    for page in _pages(pdf):
        begun = len(found)
        for head in heads if begun else ():
            here = expected[begun : begun + len(head)]
            if page[: len(head)] == head != here:
                page = page[len(head) :]
                break
        found += page
    return found


def _pages(pdf: bytes) -> list[list[str]]:
    """The words of each page in the order in which they are drawn."""
    crop = ["-x", "0", "-y", "55", "-W", "596", "-H", "730"]
    read = subprocess.run(
        ["pdftotext", "-raw", *crop, "-", "-"], input=pdf, capture_output=True, check=True
    )
    return [words(page) for page in read.stdout.decode().split("\f")]


def of_docx(docx: bytes) -> list[str]:
    """The words of a DOCX with the markers that Word's own numbering shows."""
    with ZipFile(BytesIO(docx)) as files:
        body = etree.fromstring(files.read("word/document.xml"))
        numbering = _Numbering(etree.fromstring(files.read("word/numbering.xml")))
    text = []
    for paragraph in body.iter(f"{W}p"):
        place = paragraph.find(f".//{W}numPr")
        if place is not None and place.find(f"{W}numId").get(f"{W}val") != "0":
            text.append(numbering.next(place))
        for node in paragraph.iter(f"{W}t", f"{W}tab"):
            text.append(node.text or " ")
        text.append(" ")
    return words("".join(text))


class _Numbering:
    """Counts as Word does: each number has its list, its look and its own start."""

    def __init__(self, part: etree._Element) -> None:
        looks = {look.get(f"{W}abstractNumId"): look for look in part.iter(f"{W}abstractNum")}
        self.looks = {
            number.get(f"{W}numId"): looks[number.find(f"{W}abstractNumId").get(f"{W}val")]
            for number in part.iter(f"{W}num")
        }
        self.last: dict[tuple[str, str], int] = defaultdict(int)
        for start in part.iter(f"{W}startOverride"):
            level = start.getparent()
            key = (level.getparent().get(f"{W}numId"), level.get(f"{W}ilvl"))
            self.last[key] = int(start.get(f"{W}val")) - 1

    def next(self, place: etree._Element) -> str:
        number = place.find(f"{W}numId").get(f"{W}val")
        level = place.find(f"{W}ilvl").get(f"{W}val")
        self.last[number, level] += 1
        shape = self.looks[number].find(f"{W}lvl[@{W}ilvl='{level}']/{W}numFmt")
        return label(_STYLES[shape.get(f"{W}val")], self.last[number, level])
