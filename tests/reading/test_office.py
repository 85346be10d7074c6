"""Files that are no Word document, or would do harm to whoever opens them, are refused unread."""

import struct
from io import BytesIO
from zipfile import ZIP_LZMA, ZipFile

import pytest
from docx.oxml.ns import nsdecls

from committee.reading.office import MOST_FILES
from tests.documents.templates import problems, rewritten, template

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 500


def bomb(megabytes: int) -> bytes:
    """A template with a part that unpacks to so much."""
    return rewritten(template(), **{"word/media/image9.png": b"\0" * (megabytes * 1_000_000)})


def test_a_zip_bomb_is_refused_without_being_unpacked() -> None:
    assert "unpacks to far more" in problems(bomb(30))
    assert "unpacks to far more" in problems(bomb(3))


def test_many_parts_that_are_large_together_are_refused() -> None:
    noise = {f"word/{n}.xml": b"<a>" + b"%d" % n * 900_000 + b"</a>" for n in range(100)}
    assert "unpacks to far more" in problems(rewritten(template(), **noise))


def test_the_sizes_that_a_zip_gives_are_not_trusted() -> None:
    content = bytearray(bomb(3))
    place = content.index(b"word/media/image9.png", content.index(b"PK\1\2"))
    content[place - 22 : place - 18] = struct.pack("<I", 100)
    assert problems(bytes(content)) != ""


def test_too_many_parts_are_refused() -> None:
    many = {f"a{number}": b"" for number in range(MOST_FILES)}
    assert "parts" in problems(rewritten(template(), **many))


def test_parts_of_the_same_name_are_refused() -> None:
    saved = BytesIO(template())
    with ZipFile(saved, "a") as files, pytest.warns(UserWarning, match="Duplicate"):
        files.writestr("word/document.xml", b"<a/>")
    assert "same name" in problems(saved.getvalue())


def test_a_packing_that_word_does_not_use_is_refused() -> None:
    saved = BytesIO(template())
    with ZipFile(saved, "a") as files:
        files.writestr("word/odd.xml", b"<a/>", compress_type=ZIP_LZMA)
    assert "packed in a way" in problems(saved.getvalue())


def test_a_locked_part_is_refused() -> None:
    content = bytearray(template())
    place = content.index(b"PK\1\2") + 8
    content[place] |= 1
    assert "password" in problems(bytes(content))


@pytest.mark.parametrize("name", ["word/document.xml", "word/header1.xml", "word/theme/theme1.xml"])
@pytest.mark.parametrize("coding", ["utf-8", "utf-16"])
def test_xml_that_defines_entities_is_refused(name: str, coding: str) -> None:
    laughs = (
        '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>'
        f'<w:document {nsdecls("w")} w:a="&b;">&b;</w:document>'
    )
    content = rewritten(template(), {name: lambda _: laughs.encode(coding)})
    assert "defines things of its own" in problems(content)


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "not a Word document"),
        (b"Hello", "not a Word document"),
        (template()[:2000], "broken"),
        (OLE, "old Word format"),
        (OLE + "EncryptedPackage".encode("utf-16-le"), "password"),
    ],
    ids=["empty", "text", "cut", "doc", "locked"],
)
def test_what_is_no_docx_is_refused(content: bytes, sentence: str) -> None:
    assert sentence in problems(content)


def test_a_zip_whose_parts_lie_before_its_beginning_is_broken() -> None:
    content = bytearray(template())
    place = content.index(b"PK\5\6") + 16
    (start,) = struct.unpack("<I", content[place : place + 4])
    content[place : place + 4] = struct.pack("<I", start + 6144)
    assert "broken" in problems(bytes(content))
