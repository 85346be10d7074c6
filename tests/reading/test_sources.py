"""A file is what its bytes say; what cannot be read is refused with what can be done instead."""

from io import BytesIO

import pytest
from PIL import Image

from committee.reading import sources
from committee.reading.files import text
from committee.reading.source import Unreadable
from tests.reading.files import MARKED, PAGE, TEXT, drawn, excel, pdf, unzipped, whole, word, zipped

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 500


def refusal(content: bytes, name: str = "minutes.docx") -> str:
    """The sentence with which a file is refused."""
    with pytest.raises(Unreadable) as refused:
        sources.read(name, content)
    assert str(refused.value).endswith(".")
    return str(refused.value)


@pytest.mark.parametrize(
    ("kind", "medium", "is_wrapped"),
    [
        ("txt", "txt", True),
        ("utf-16", "txt", True),
        ("md", "md", True),
        ("html", "html", False),
        ("docx", "docx", False),
        ("pdf", "pdf", True),
    ],
)
@pytest.mark.parametrize("ending", ["", ".docx", ".pdf", ".doc", ".txt"])
def test_a_file_is_read_as_what_it_is_whatever_it_is_called(
    kind: str, medium: str, is_wrapped: bool, ending: str
) -> None:
    source = sources.read(f"minutes{ending}", whole()[kind])
    assert (source.name, source.medium, source.is_wrapped) == (
        f"minutes{ending}",
        medium,
        is_wrapped,
    )
    assert source.lines


def test_an_ending_says_what_text_alone_does_not() -> None:
    piece = b"<p>one<p>two &amp; three"
    assert [line.text for line in sources.read("a.htm", piece).lines] == ["one", "two & three"]
    assert [line.text for line in sources.read("a.md", b"**one**").lines] == ["one"]
    assert [line.text for line in sources.read("a.txt", b"**one**").lines] == ["**one**"]


def test_text_that_is_pasted_is_text_or_markdown() -> None:
    assert sources.pasted(TEXT).lines == sources.read("a.txt", TEXT.encode()).lines
    assert sources.pasted(MARKED).lines == sources.read("a.md", MARKED.encode()).lines
    assert sources.pasted("a").is_wrapped and sources.pasted("a").medium == "pasted"


@pytest.mark.parametrize("nothing", ["", " \n\u200b\n", "|--|--|"])
def test_pasted_nothing_is_refused(nothing: str) -> None:
    with pytest.raises(Unreadable, match="Paste the text"):
        sources.pasted(nothing)


def test_far_too_much_is_refused_before_it_is_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sources, "LARGEST", 2_000_000)
    assert "larger than 2 MB" in refusal(b"x" * 2_000_001)
    monkeypatch.setattr(text, "MOST_LETTERS", 3)
    with pytest.raises(Unreadable, match="several parts"):
        sources.pasted("more")
    monkeypatch.setattr(sources, "MOST_LINES", 1)
    monkeypatch.setattr(text, "MOST_LETTERS", 10)
    assert "more than 1 lines" in refusal(b"a\nb")


def test_three_hundred_megabytes_are_refused_by_their_length() -> None:
    class Endless(bytes):
        def __len__(self) -> int:
            return 300_000_000

    assert "larger than 25 MB" in refusal(Endless(b"x"))


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "empty"),
        (b" \r\n\0\0", "empty"),
        (b"\xef\xbb\xbf", "empty"),
        (b"<html><body></body></html>", "no words"),
        (bytes(range(1, 256)) * 20, "not text"),
        (OLE + "WordDocument".encode("utf-16-le"), "old Word format"),
        (OLE + "Workbook".encode("utf-16-le"), "list of actions"),
        (OLE + "EncryptedPackage".encode("utf-16-le"), "password"),
        (OLE + "__substg1.0_".encode("utf-16-le"), "e-mail"),
        (OLE, "old format of Office"),
        (rb"{\rtf1\ansi Minutes}", "Rich Text"),
        (rb"  {\rtf1\ansi Minutes}", "Rich Text"),
        (b"MIME-Version: 1.0\r\nSubject: page", "Save the page as HTML"),
        (b"\x1f\x8b\x08\0packed", "Unpack it"),
        (b"<?xml version='1.0'?><office:document/>", "XML"),
        (b"PK\3\4 and then nothing", "broken"),
    ],
    ids=lambda value: "" if isinstance(value, bytes) else value,
)
def test_what_is_not_read_is_refused_with_what_to_do(content: bytes, said: str) -> None:
    assert said in refusal(content)


def test_pictures_are_refused() -> None:
    for kind in ("PNG", "JPEG", "GIF", "TIFF"):
        saved = BytesIO()
        Image.new("RGB", (4, 4)).save(saved, kind)
        assert "picture" in refusal(saved.getvalue())


def test_lists_of_actions_are_pointed_to_where_they_are_read() -> None:
    assert "list of actions" in refusal(excel([["Action"]]))
    assert "list of actions" in refusal(b"Action,Owner\nWrite,Clerk\n", "actions.csv")


def test_other_zipped_files_are_refused_by_what_they_are() -> None:
    office = "application/vnd.oasis.opendocument."
    assert ".odt" in refusal(zipped({"mimetype": f"{office}text".encode()}))
    assert ".xlsx" in refusal(zipped({"mimetype": f"{office}spreadsheet".encode()}))
    assert "presentation" in refusal(zipped({"ppt/presentation.xml": b"<a/>"}))
    assert "not a Word document" in refusal(zipped({"photo.jpg": b"x"}))


def test_a_word_file_with_a_password_or_that_unfolds_is_refused() -> None:
    files = unzipped(word())
    assert "unpacks to far more" in refusal(
        zipped(files | {"word/media/a.png": b"\0" * 30_000_000})
    )
    laughs = b'<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><x>&b;</x>'
    assert "defines things" in refusal(zipped(files | {"word/styles.xml": laughs}))
    locked = bytearray(word())
    locked[locked.index(b"PK\1\2") + 8] |= 1
    assert "password" in refusal(bytes(locked))


def test_a_file_that_was_cut_off_is_refused() -> None:
    assert "broken" in refusal(word()[:3000])
    assert sources.read("a.pdf", b"\r\n" + pdf()).lines
    assert "broken" in refusal(pdf()[:200])


def test_pictures_of_pages_in_a_pdf_are_refused() -> None:
    assert "recognised (OCR)" in refusal(drawn("0 0 m 500 700 l S"))


def test_a_page_with_an_entity_bomb_is_read_without_it() -> None:
    laughs = '<!DOCTYPE html [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>'
    assert sources.read("a.html", (laughs + PAGE).encode()).lines
