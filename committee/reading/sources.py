"""Opens a file of minutes, whatever it is: its bytes say what, and its name only helps.

What cannot be read is `Unreadable`, with a sentence on what can be done instead.
"""

from collections.abc import Iterable, Sequence
from itertools import islice

from committee.reading import office
from committee.reading.files import docx, html, markdown, pdf, text
from committee.reading.source import Line, Source, Unreadable

LARGEST = 25_000_000
"""So many bytes at most are read: minutes with pictures have a few millions."""

MOST_LINES = 100_000

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_SLIDES = "The file is a presentation. Copy its words and paste them as text."
_OLD = {
    "EncryptedPackage": "The file is protected by a password. Save it without one.",
    "WordDocument": "The file is in the old Word format (.doc). Save it as .docx.",
    "Workbook": "The file is a spreadsheet in the old Excel format (.xls). Save it as .xlsx and "
    "read it as a list of actions.",
    "__substg1.0_": "The file is an e-mail. Save what is attached to it, and read that.",
    "PowerPoint Document": _SLIDES,
}
"""What the old formats of Office name their parts."""

_LIST = "The file is a spreadsheet. Read it as a list of actions."
_RTF = "The file is in Rich Text Format (.rtf). Open it in Word and save it as .docx."
_PACKED = "The file is packed. Unpack it and read what was in it."
_PICTURE = (
    "The file is a picture. Have its text recognised (OCR) and saved as Word or PDF, or type it in."
)
_REFUSED = {
    b"{\\rtf": _RTF,
    b"\x89PNG": _PICTURE,
    b"\xff\xd8\xff": _PICTURE,
    b"GIF8": _PICTURE,
    b"II*\0": _PICTURE,
    b"MM\0*": _PICTURE,
    b"\x1f\x8b": _PACKED,
    b"Rar!": _PACKED,
    b"7z\xbc\xaf": _PACKED,
    b"MIME-Version:": "The file is a web archive or an e-mail. Save the page as HTML instead.",
}
_PAGES = ("<!doctype html", "<html", "<head", "<body")


def read(name: str, content: bytes) -> Source:
    """The lines of a file. Raises Unreadable, with a sentence, where there are none to be had."""
    check(content)
    if content.startswith(b"PK"):
        return _zipped(name, content)
    if b"%PDF-" in content[:1024]:
        return _source(name, "pdf", *pdf.read(content), is_wrapped=True)
    return _text(name, content)


def check(content: bytes) -> None:
    """Raise Unreadable for bytes that are too many, or of a kind that nothing here reads."""
    if len(content) > LARGEST:
        raise Unreadable(
            f"The file is larger than {LARGEST // 1_000_000} MB. "
            "Save it without pictures, or in several parts."
        )
    if not content.strip(b"\0 \t\r\n\f\xef\xbb\xbf"):
        raise Unreadable("The file is empty. Choose the one that has the words in it.")
    for mark, sentence in _REFUSED.items():
        if content.startswith(mark):
            raise Unreadable(sentence)
    if content.startswith(_OLE):
        raise Unreadable(_old(content))


def pasted(words: str) -> Source:
    """The lines of text that was pasted. Raises Unreadable where there are none."""
    if len(words) > text.MOST_LETTERS:
        raise Unreadable("That is far more text than minutes. Paste it in several parts.")
    lines = tuple(markdown.lines(words) if markdown.is_marked(words) else text.lines(words))
    if not lines:
        raise Unreadable("There are no words in it. Paste the text of the minutes.")
    return _source("Pasted text", "pasted", lines, is_wrapped=True)


def _text(name: str, content: bytes) -> Source:
    """A file of letters: a web page, Markdown or plain text."""
    words = text.decoded(content)
    ending = name.rpartition(".")[2].lower()
    begins = words[:2000].lstrip("\ufeff \t\r\n").lower()
    if begins.startswith("{\\rtf"):
        raise Unreadable(_RTF)
    if any(mark in begins for mark in _PAGES) or ending in ("html", "htm"):
        return _source(name, "html", html.lines(words))
    if begins.startswith("<?xml"):
        raise Unreadable("The file is XML. Open it in the program that wrote it and save as .docx.")
    if ending in ("csv", "tsv"):
        raise Unreadable(_LIST)
    if ending == "md" or markdown.is_marked(words):
        return _source(name, "md", markdown.lines(words), is_wrapped=True)
    return _source(name, "txt", text.lines(words), is_wrapped=True)


def _zipped(name: str, content: bytes) -> Source:
    """A zipped file: Word's, or one of those that are not read here."""
    files = office.unzipped(content)
    if any(part.startswith("xl/") for part in files):
        raise Unreadable(_LIST)
    if any(part.startswith("ppt/") for part in files):
        raise Unreadable(_SLIDES)
    kind = files.get("mimetype", b"")[:100]
    if b"opendocument.text" in kind:
        raise Unreadable("The file is from LibreOffice (.odt). Open it there and save it as .docx.")
    if b"opendocument" in kind:
        raise Unreadable("The file is from LibreOffice. Open it there and save it as .xlsx.")
    return _source(name, "docx", *docx.read(files))


def _old(content: bytes) -> str:
    """What to do with a file in an old format of Office."""
    for part, sentence in _OLD.items():
        if part.encode("utf-16-le") in content:
            return sentence
    return "The file is in an old format of Office. Open it there and save it as .docx."


def _source(
    name: str,
    medium: str,
    lines: Iterable[Line],
    notes: Sequence[str] = (),
    *,
    is_wrapped: bool = False,
) -> Source:
    """A source of these lines, where there are some and not too many."""
    found = tuple(islice(lines, MOST_LINES + 1))
    if not found:
        raise Unreadable(
            "There are no words in the file. If it holds pictures of pages, have their text "
            "recognised (OCR), or type it in."
        )
    if len(found) > MOST_LINES:
        raise Unreadable(f"The file has more than {MOST_LINES:,} lines. Read it in several parts.")
    return Source(name, medium, found, tuple(notes), is_wrapped)
