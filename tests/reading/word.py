"""Small Word files, written as XML."""

from tests.reading.files import zipped

NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"


def p(text: str = "", look: str = "", run: str = "") -> str:
    """A paragraph."""
    letters = f'<w:t xml:space="preserve">{text}</w:t>'
    return f"<w:p><w:pPr>{look}</w:pPr><w:r><w:rPr>{run}</w:rPr>{letters}</w:r></w:p>"


def entry(text: str, number: int, level: int = 0, style: str = "") -> str:
    """A paragraph in a list."""
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    place = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'
    return p(text, named + place)


def level(place: int, kind: str, text: str, more: str = "") -> str:
    """A level of the look of a list."""
    return (
        f'<w:lvl w:ilvl="{place}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/>{more}'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
    )


def looks(*each: str) -> str:
    """The looks of lists, counted from 0, and a list of each, counted from 1."""
    kinds = "".join(
        f'<w:abstractNum w:abstractNumId="{place}">{levels}</w:abstractNum>'
        for place, levels in enumerate(each)
    )
    return kinds + "".join(
        f'<w:num w:numId="{place + 1}"><w:abstractNumId w:val="{place}"/></w:num>'
        for place in range(len(each))
    )


def style(key: str, name: str = "", based: str = "", look: str = "", run: str = "") -> str:
    """A style of paragraphs."""
    return (
        f'<w:style w:type="paragraph" w:styleId="{key}"><w:name w:val="{name or key}"/>'
        f'<w:basedOn w:val="{based}"/><w:pPr>{look}</w:pPr><w:rPr>{run}</w:rPr></w:style>'
    )


def row(*cells: str, look: str = "") -> str:
    """A row of a table; what does not begin with a paragraph or a property is words."""
    written = (cell if cell.startswith("<w:") else p(cell) for cell in cells)
    return f"<w:tr>{look}{''.join(f'<w:tc>{cell}</w:tc>' for cell in written)}</w:tr>"


def table(*rows: str) -> str:
    """A table."""
    return f"<w:tbl>{''.join(rows)}</w:tbl>"


def docx(*body: str, numbering: str = "", styles: str = "", main: str = "document.main") -> bytes:
    """A Word file of this body."""
    parts = {"numbering": numbering, "styles": styles}
    links = "".join(
        f'<Relationship Id="r{kind}" Type="{OFFICE}/{kind}" Target="{kind}.xml"/>' for kind in parts
    )
    return zipped(
        {
            "[Content_Types].xml": (
                f'<Types xmlns="{PACKAGE}/content-types"><Override PartName="/word/document.xml"'
                f' ContentType="{TYPE}.{main}+xml"/></Types>'
            ).encode(),
            "_rels/.rels": _links(
                f'<Relationship Id="r" Type="{OFFICE}/officeDocument" Target="word/document.xml"/>'
            ),
            "word/_rels/document.xml.rels": _links(links),
            "word/document.xml": (
                f"<w:document {NAMESPACE}><w:body>{''.join(body)}</w:body></w:document>"
            ).encode(),
            **{
                f"word/{kind}.xml": f"<w:{kind} {NAMESPACE}>{xml}</w:{kind}>".encode()
                for kind, xml in parts.items()
            },
        }
    )


def _links(links: str) -> bytes:
    return f'<Relationships xmlns="{PACKAGE}/relationships">{links}</Relationships>'.encode()
