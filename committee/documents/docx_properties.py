"""What a Word file says about itself: title, author, dates, and the paper it was written from."""

from committee.documents.docx_building import DECLARATION, OFFICE
from committee.documents.docx_words import escaped
from committee.documents.parts import Document


def properties(document: Document, fingerprint: str) -> dict[str, bytes]:
    """The files with the properties of a paper, by name."""
    return {
        "docProps/core.xml": _core(document).encode(),
        "docProps/custom.xml": _custom(fingerprint).encode(),
    }


def _core(document: Document) -> str:
    """Title, author and the rest, as Word shows them."""
    when = f"{document.created.isoformat()}T00:00:00Z"
    texts = {
        "dc:title": document.title,
        "dc:subject": document.subject,
        "dc:creator": document.author,
        "cp:lastModifiedBy": document.author,
        "dc:language": document.language,
    }
    plain = "".join(f"<{name}>{escaped(text)}</{name}>" for name, text in texts.items())
    return (
        f"{DECLARATION}<cp:coreProperties "
        'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        f'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">{plain}'
        f'<dcterms:created xsi:type="dcterms:W3CDTF">{when}</dcterms:created>'
        f'<dcterms:modified xsi:type="dcterms:W3CDTF">{when}</dcterms:modified>'
        "</cp:coreProperties>"
    )


def _custom(fingerprint: str) -> str:
    """The property that only we know."""
    return (
        f'{DECLARATION}<Properties xmlns="{OFFICE}/custom-properties" '
        f'xmlns:vt="{OFFICE}/docPropsVTypes">'
        '<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="MattersArising">'
        f"<vt:lpwstr>{escaped(fingerprint)}</vt:lpwstr></property></Properties>"
    )
