"""The floor of a DOCX: the same paragraphs as hand-written XML in the smallest package."""

from html import escape
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

from tests.bench.meeting import Line

TYPES = (
    '<?xml version="1.0" encoding="UTF-8"?><Types xmlns='
    '"http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" '
    'ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override '
    'PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.'
    'wordprocessingml.document.main+xml"/></Types>'
)
LINKS = (
    '<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns='
    '"http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" '
    'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" '
    'Target="word/document.xml"/></Relationships>'
)
OPEN = (
    '<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w='
    '"http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>'
)


def write(lines: list[Line]) -> bytes:
    """The lines as a DOCX that Word opens, and nothing more."""
    body = "".join(
        f'<w:p><w:pPr><w:pStyle w:val="{line.kind}"/></w:pPr><w:r><w:t xml:space="preserve">'
        f"{escape(f'{line.number} {line.words}', quote=False)}</w:t></w:r></w:p>"
        for line in lines
    )
    saved = BytesIO()
    with ZipFile(saved, "w", ZIP_DEFLATED, compresslevel=6) as package:
        package.writestr("[Content_Types].xml", TYPES)
        package.writestr("_rels/.rels", LINKS)
        package.writestr("word/document.xml", f"{OPEN}{body}</w:body></w:document>")
    return saved.getvalue()
