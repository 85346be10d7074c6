"""Writes a document as DOCX: Word's own heading styles, lists and tables, in British English.

The package is our own or the council's Word template (`committee.documents.docx_package`). The
words are written straight as XML, which keeps the time in step with their number.
"""

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from committee.documents import docx_logo, docx_properties
from committee.documents.docx_body import Body
from committee.documents.docx_building import picture
from committee.documents.docx_package import Package, package
from committee.documents.docx_running import running
from committee.documents.hanging import hang
from committee.documents.parts import Document

_PACKED = (".png", ".jpg", ".jpeg", ".gif")


def write(document: Document, fingerprint: str = "") -> bytes:
    """The document as a DOCX file; the same document gives the same bytes.

    `fingerprint` stands in the file's own properties as "MattersArising", where Word and
    LibreOffice leave it when the file is saved again, so that an edited paper finds its record.
    Raises Unreadable where the template of its look is none.
    """
    around = package(document.look)
    body = Body(around, hang(document))
    logo, pointer, media = _logo(document, around, body)
    words = logo + body.written(document.body)
    lists = body.lists
    return _zipped(
        {
            **around.files,
            **media,
            **running(document, around),
            around.body.name: around.body.filled(words),
            around.links.name: around.links.filled(pointer),
            around.numbering.name: around.numbering.filled(lists.looks(), lists.lists()),
            **docx_properties.properties(document, fingerprint),
        }
    )


def _logo(document: Document, around: Package, body: Body) -> tuple[str, str, dict[str, bytes]]:
    """The logo's paragraph, what points to its picture, and the picture; nothing where the
    template's own headers have one.
    """
    logo = document.look.logo
    drawing = docx_logo.drawing(logo) if logo and not around.pictured else ""
    if not logo or not drawing:
        return "", "", {}
    name = docx_logo.file_name(logo)
    return body.p("Logo", drawing), picture(docx_logo.KEY, name), {name: logo.content}


def _zipped(files: dict[str, bytes]) -> bytes:
    saved = BytesIO()
    with ZipFile(saved, "w") as package:
        for name, content in files.items():
            entry = ZipInfo(name)
            entry.compress_type = ZIP_STORED if name.endswith(_PACKED) else ZIP_DEFLATED
            package.writestr(entry, content)
    return saved.getvalue()
