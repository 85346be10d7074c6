import io
import zipfile

import pytest

from committee.rules.files import TYPES, checked_name, media_type
from committee.rules.refusals import Invalid

OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 and more"


def package(*names, mimetype=""):
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as folder:
        if mimetype:
            folder.writestr(zipfile.ZipInfo("mimetype"), mimetype)
        for name in names:
            folder.writestr(zipfile.ZipInfo(name), "x")
    return content.getvalue()


TRUE = {
    "pdf": b"%PDF-1.7 and more",
    "docx": package("[Content_Types].xml", "word/document.xml"),
    "xlsx": package("[Content_Types].xml", "xl/workbook.xml"),
    "pptx": package("[Content_Types].xml", "ppt/presentation.xml"),
    **{ending: package(mimetype=TYPES[ending]) for ending in ("odt", "ods", "odp")},
    **dict.fromkeys(("doc", "xls", "ppt", "msg"), OLD),
    "rtf": b"{\\rtf1 hello}",
    "png": b"\x89PNG\r\n\x1a\n and more",
    "jpg": b"\xff\xd8\xff and more",
    "jpeg": b"\xff\xd8\xff and more",
    "csv": b"a,b\r\n1,2\r\n",
    "txt": "Siân says that it’s done".encode(),
}


@pytest.mark.parametrize("ending", TYPES)
def test_what_is_taken(ending):
    assert media_type(f"Reply v1.2.{ending.upper()}", TRUE[ending]) == TYPES[ending]


@pytest.mark.parametrize("ending", TYPES)
def test_a_file_that_is_not_what_its_name_says(ending):
    with pytest.raises(Invalid, match=f"is not the {ending.upper()} file that its name says"):
        media_type(f"reply.{ending}", b"MZ\x90\x00 this program cannot be run in DOS mode")


@pytest.mark.parametrize("name", ["reply.exe", "reply.docm", "reply.html", "reply.pdf.js", "reply"])
def test_what_could_run_is_not_taken(name):
    with pytest.raises(Invalid, match="is not a kind of file that can be added. Add a PDF"):
        media_type(name, TRUE["pdf"])


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("reply.docx", TRUE["xlsx"]),
        ("reply.odt", TRUE["ods"]),
        ("reply.docx", TRUE["docx"][:40]),
        ("reply.docx", package("word/document.xml", "word/vbaProject.bin")),
        ("reply.odt", package("content.xml")),
        ("reply.csv", b"#!/bin/sh\n"),
    ],
)
def test_the_inside_of_a_file_is_looked_at(name, content):
    with pytest.raises(Invalid, match="is not the"):
        media_type(name, content)


def test_an_empty_file():
    with pytest.raises(Invalid, match="“reply.pdf” is empty"):
        media_type("reply.pdf", b"")


@pytest.mark.parametrize(
    ("sent", "kept"),
    [
        ("reply.pdf", "reply.pdf"),
        ("C:\\Users\\ben\\Siân’s reply.pdf", "Siân’s reply.pdf"),
        ("../../etc/passwd", "passwd"),
        ('a"b\r\nSet-Cookie: c.pdf', 'a"bSet-Cookie: c.pdf'),
        ("\u202efdp.exe", "fdp.exe"),
        ("a" * 300 + ".pdf", "a" * 100 + ".pdf"),
        ("", ""),
    ],
)
def test_what_is_kept_of_a_name(sent, kept):
    assert checked_name(sent) == kept
