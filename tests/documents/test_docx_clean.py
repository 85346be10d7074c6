"""What could fetch or run something never gets from a template into a paper."""

import pytest
from docx.document import Document as Package
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from tests.documents.templates import all_of, problems, template, warnings

WORDS = "<w:r><w:t>a</w:t></w:r>"
ACTING = {
    "chunk": '<w:altChunk r:id="rIdX"/>',
    "object": '<w:p><w:r><w:object><o:OLEObject ProgID="evil.example"/></w:object></w:r></w:p>',
    "control": '<w:p><w:r><w:control w:name="evil.example"/></w:r></w:p>',
    "link": f'<w:p><w:hyperlink r:id="rIdX" w:tooltip="evil.example">{WORDS}</w:hyperlink></w:p>',
    "field": f'<w:p><w:fldSimple w:instr=" DDE evil.example ">{WORDS}</w:fldSimple></w:p>',
    "form": (
        '<w:p><w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:entryMacro w:val="evil.example"/>'
        "</w:ffData></w:fldChar></w:r></w:p>"
    ),
    "picture": (
        f'<w:p><w:r><w:drawing {nsdecls("wp", "a", "pic")}><wp:inline><wp:docPr id="9" name="x"'
        ' descr="evil.example"/><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:link='
        '"rIdX"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>'
        "</w:r></w:p>"
    ),
    "code": "<w:p><w:r><w:instrText>DDE evil.example</w:instrText></w:r></w:p>",
    "deleted": "<w:p><w:del><w:r><w:delText>evil.example</w:delText></w:r></w:del></w:p>",
}


def with_field(code: str, words: str = "shown") -> bytes:
    """A template whose header has a field, written in pieces as Word does."""
    pieces = "".join(
        f"<w:r>{piece}</w:r>"
        for piece in (
            '<w:fldChar w:fldCharType="begin"/>',
            f"<w:instrText>{code[:3]}</w:instrText>",
            f"<w:instrText>{code[3:]}</w:instrText>",
            '<w:fldChar w:fldCharType="separate"/>',
            f"<w:t>{words}</w:t>",
            '<w:fldChar w:fldCharType="end"/>',
        )
    )
    return in_header(f"<w:p>{pieces}</w:p>")


def in_header(xml: str) -> bytes:
    """A template whose header has this besides."""

    def add(package: Package) -> None:
        header = package.sections[0].header._element
        spaces = nsdecls("w", "r") + ' xmlns:o="urn:schemas-microsoft-com:office:office"'
        for found in parse_xml(f"<w:hdr {spaces}>{xml}</w:hdr>"):
            header.insert(0, found)

    return template(add)


@pytest.mark.parametrize("xml", ACTING.values(), ids=ACTING.keys())
def test_nothing_that_could_act_in_a_header_reaches_a_paper(xml: str) -> None:
    assert b"evil.example" not in all_of(in_header(xml))


@pytest.mark.parametrize(
    "code",
    ["DDEAUTO c:\\evil.exe", "INCLUDETEXT evil.exe", " includepicture evil.exe", "LINK evil.exe"],
)
def test_fields_that_fetch_are_refused_and_never_reach_a_paper(code: str) -> None:
    content = with_field(code)
    assert code.split()[0].upper() in problems(content)
    found = all_of(content)
    assert b"evil.exe" not in found
    assert b"<w:t>shown</w:t>" in found


def test_a_field_whose_code_is_made_by_fields_never_reaches_a_paper() -> None:
    char = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    quote = "<w:r><w:instrText> QUOTE 68 68 69 </w:instrText></w:r>"
    begin, separate, end = map(char.format, ("begin", "separate", "end"))
    inner = f"{begin}{quote}{separate}<w:r><w:t>DDE</w:t></w:r>{end}"
    rest = "<w:r><w:instrText> evil.exe </w:instrText></w:r>"
    content = in_header(f"<w:p>{begin}{inner}{rest}{end}</w:p>")
    found = all_of(content)
    assert b"evil.exe" not in found
    assert b"QUOTE" not in found
    assert b"DDE<" not in found


def test_other_fields_are_told_and_their_words_kept() -> None:
    content = with_field("MERGEFIELD Name", "Northmoor")
    assert "The header has the field MERGEFIELD" in warnings(content)
    assert b"MERGEFIELD" not in all_of(content)
    assert b"<w:t>Northmoor</w:t>" in all_of(content)


def test_harmless_fields_stay() -> None:
    assert "field" not in warnings(with_field("STYLEREF heading"))
    assert b"STYLEREF" in all_of(with_field("STY" + "LEREF heading")).replace(
        b"</w:instrText></w:r><w:r><w:instrText>", b""
    )
