"""Papers written into a council's own Word template."""

import re
from dataclasses import replace
from io import BytesIO
from zipfile import ZipFile

import docx
import pytest
from docx.document import Document as Package
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm
from lxml import etree

from committee.documents.parts import Document, Heading, List, Look, Paragraph, line
from committee.documents.to_docx import write
from committee.reading.source import Unreadable
from committee.rules import blocks
from committee.rules.markup import parse
from committee.rules.styles import Logo
from tests.documents.papers import paper
from tests.documents.templates import png, rewritten, template
from tests.documents.words import W, of_docx


def written(content: bytes, document: Document | None = None) -> bytes:
    """A paper in this template."""
    document = document or paper()
    return write(replace(document, look=replace(document.look, template=content)))


def opened(content: bytes) -> Package:
    return docx.Document(BytesIO(content))


def parts(content: bytes) -> dict[str, bytes]:
    with ZipFile(BytesIO(content)) as files:
        return {name: files.read(name) for name in files.namelist()}


def everything(content: bytes) -> bytes:
    return b"\n".join(parts(content).values())


@pytest.fixture(scope="module")
def package() -> Package:
    return opened(written(template()))


def test_the_words_are_the_papers_alone() -> None:
    assert of_docx(written(template())) == of_docx(write(paper()))


def test_paragraphs_have_the_ids_of_the_templates_styles() -> None:
    def rename(content: bytes) -> bytes:
        return content.replace(b'w:styleId="Heading1"', b'w:styleId="berschrift1"').replace(
            b'w:val="heading 1"', b'w:val="Heading 1"'
        )

    content = written(rewritten(template(), {"word/styles.xml": rename}))
    body = etree.fromstring(parts(content)["word/document.xml"])
    used = [node.get(f"{W}val") for node in body.iter(f"{W}pStyle")]
    assert used[1] == "berschrift1"
    (heading,) = [p for p in opened(content).paragraphs if p.text == "Audit Committee"]
    assert heading.style is not None
    assert heading.style.font.name == "Georgia"


def test_every_style_that_is_used_is_there_once_and_stands_on_the_templates_plain_one() -> None:
    files = parts(written(template()))
    styles = etree.fromstring(files["word/styles.xml"])
    ids = [style.get(f"{W}styleId") for style in styles.iter(f"{W}style")]
    assert len(ids) == len(set(ids))
    used = {
        node.get(f"{W}val")
        for node in etree.fromstring(files["word/document.xml"]).iter(f"{W}pStyle")
    }
    assert used < set(ids)
    (added,) = [s for s in styles.iter(f"{W}style") if s.get(f"{W}styleId") == "Numberedparagraph"]
    assert added.find(f"{W}basedOn").get(f"{W}val") == "Normal"
    assert added.find(f".//{W}rFonts") is None


def test_sizes_of_added_styles_are_in_proportion_to_the_templates() -> None:
    styles = opened(written(template())).styles
    assert styles["Table text"].font.size.pt == pytest.approx(12 * 10 / 11, abs=0.5)
    assert styles["Resolution"].font.size is None


def test_an_id_that_is_taken_by_another_style_is_not_used_twice() -> None:
    def add(package: Package) -> None:
        package.styles.add_style("Something else", 1).element.set(qn("w:styleId"), "Resolution")

    styles = etree.fromstring(parts(written(template(add)))["word/styles.xml"])
    ids = [style.get(f"{W}styleId") for style in styles.iter(f"{W}style")]
    assert ids.count("Resolution") == 1
    assert "ResolutionPaper" in ids


def test_the_page_and_the_width_of_tables_are_the_templates(package: Package) -> None:
    section = package.sections[0]
    assert section.left_margin == pytest.approx(Mm(30), abs=Mm(0.1))
    assert section.different_first_page_header_footer
    (width,) = [node.get(f"{W}w") for node in package.element.iter(f"{W}tblW")]
    assert int(width) == pytest.approx((160 - 13) * 1440 / 25.4, abs=5)


def test_its_headers_and_logo_stay_and_say_on_every_page_which_paper_it_is(
    package: Package,
) -> None:
    section = package.sections[0]
    for header, first in ((section.header, ""), (section.first_page_header, " First page")):
        assert [p.text for p in header.paragraphs] == [
            first,
            "Northmoor Council – Audit Committee, 3 March 2026\n"
            '\tDRAFT, subject to \\confirmation"',
        ]
        (blip,) = header._element.iter(qn("a:blip"))
        assert header.part.related_parts[blip.get(qn("r:embed"))].blob == png(colour=(255, 200, 0))
        (picture,) = header._element.iter(qn("wp:docPr"))
        assert picture.get("descr") == "Northmoor Council"


def test_its_footers_stay_and_pages_are_numbered_once(package: Package) -> None:
    section = package.sections[0]
    assert [p.text for p in section.first_page_footer.paragraphs] == [
        "www.northmoor.example",
        "Chair’s initials: ..............\tPage 1 of 1",
    ]
    assert [p.text for p in section.footer.paragraphs] == [
        "Town Hall, Northmoor\t",
        "Chair’s initials: ..............",
    ]
    assert [n.get(f"{W}instr") for n in section.footer._element.iter(f"{W}fldSimple")] == [" PAGE "]


def test_a_header_may_call_words_own_names_as_it_likes() -> None:
    def rename(old: bytes) -> bytes:
        return old.replace(b"xmlns:w=", b"xmlns:word=").replace(b"w:", b"word:")

    content = written(rewritten(template(), {"word/header1.xml": rename}))
    first, last = opened(content).sections[0].header.paragraphs
    assert next(first._p.iter(qn("a:blip")), None) is not None
    assert last.text.startswith("Northmoor Council")


def test_a_header_that_is_none_is_made_anew() -> None:
    def point(old: bytes) -> bytes:
        return re.sub(rb'(<w:headerReference [^>]*r:id=)"[^"]*"', rb'\1"rId3"', old)

    content = written(rewritten(template(), {"word/document.xml": point}))
    assert len(opened(content).sections[0].header.paragraphs) == 1


def test_a_rule_under_its_header_stays() -> None:
    def rule(package: Package) -> None:
        line = '<w:pBdr><w:bottom w:val="single" w:sz="8" w:space="1" w:color="005A3C"/></w:pBdr>'
        last = package.sections[0].header.paragraphs[-1]._p
        last.append(parse_xml(f"<w:pPr {nsdecls('w')}>{line}</w:pPr>"))

    header = opened(written(template(rule))).sections[0].header
    assert len(header.paragraphs) == 3
    assert next(header._element.iter(f"{W}pBdr"), None) is not None


def test_headers_that_the_pages_need_are_made() -> None:
    def bare(package: Package) -> None:
        section = package.sections[0]
        for each in (
            section.header,
            section.footer,
            section.first_page_header,
            section.first_page_footer,
        ):
            each.is_linked_to_previous = True
        package.settings.odd_and_even_pages_header_footer = True

    content = written(template(bare))
    section = opened(content).sections[0]
    for header in (section.header, section.first_page_header, section.even_page_header):
        assert "DRAFT" in header.paragraphs[-1].text
    for footer in (section.footer, section.first_page_footer, section.even_page_footer):
        assert "initials" in footer.paragraphs[-1].text
    heads = [name for name in parts(content) if name.startswith("word/header")]
    assert len(heads) == 3


def test_a_section_that_names_no_header_has_that_of_the_section_before() -> None:
    def second(package: Package) -> None:
        package.add_section()

    section = opened(written(template(second))).sections[0]
    assert len(opened(written(template(second))).sections) == 1
    assert next(section.header._element.iter(qn("a:blip")), None) is not None


def test_the_templates_own_lists_are_not_disturbed() -> None:
    before = etree.fromstring(parts(template())["word/numbering.xml"])
    (listing,) = parse("(a) one\n(b) two")
    assert isinstance(listing, blocks.List)
    content = written(template(), paper(List(listing.style, listing.entries)))
    after = etree.fromstring(parts(content)["word/numbering.xml"])
    for kind, name in (("abstractNum", "abstractNumId"), ("num", "numId")):
        old = [etree.tostring(each) for each in before.iter(f"{W}{kind}")]
        assert [etree.tostring(each) for each in after.iter(f"{W}{kind}")][: len(old)] == old
        ids = [each.get(f"{W}{name}") for each in after.findall(f"{W}{kind}")]
        assert len(ids) == len(set(ids)) > len(old)
    order = [each.tag for each in after]
    assert order == sorted(order, key=[f"{W}abstractNum", f"{W}num"].index)
    assert of_docx(content) == ["a", "one", "b", "two"]


def test_a_heading_that_numbers_itself_leaves_the_number_to_the_paper() -> None:
    body = etree.fromstring(
        parts(written(template(), paper(Heading(2, "Fees", "4"))))["word/document.xml"]
    )
    assert [node.get(f"{W}val") for node in body.iter(f"{W}numId")] == ["0"]
    indent = body.find(f".//{W}ind")
    assert indent is not None
    assert indent.get(f"{W}hanging") == "737"


def test_the_paper_is_in_british_english_whatever_the_template_is_in() -> None:
    styles = etree.fromstring(parts(written(template()))["word/styles.xml"])
    assert {node.get(f"{W}val") for node in styles.iter(f"{W}lang")} == {"en-GB"}


def test_the_logo_of_the_style_is_left_out_where_the_template_has_one() -> None:
    logo = Logo(png(), "image/png", "Our crest")
    with_logo = paper(Paragraph(line("Words")))
    with_logo = replace(with_logo, look=Look(logo=logo))
    assert b"Our crest" not in everything(written(template(), with_logo))
    plain = docx.Document()
    saved = BytesIO()
    plain.save(saved)
    assert b"Our crest" in everything(written(saved.getvalue(), with_logo))


@pytest.mark.parametrize(
    "emptied", ["styles", "numbering", "settings", "theme/theme1", "fontTable"]
)
def test_a_template_may_lack_any_part_but_its_document(emptied: str) -> None:
    lacking = rewritten(
        template(),
        {
            f"word/{emptied}.xml": lambda _: None,
            "[Content_Types].xml": lambda types: re.sub(
                rf'<Override PartName="/word/{emptied}.xml"[^>]*>'.encode(), b"", types
            ),
            "word/_rels/document.xml.rels": lambda rels: re.sub(
                rf'<Relationship [^>]*Target="{emptied}.xml"[^>]*>'.encode(), b"", rels
            ),
        },
    )
    assert of_docx(written(lacking)) == of_docx(write(paper()))


@pytest.mark.parametrize(
    "content", [b"PK\3\4", b"not a file", template()[:3000]], ids=["pk", "text", "cut"]
)
def test_a_template_that_is_none_is_refused_with_a_sentence(content: bytes) -> None:
    with pytest.raises(Unreadable, match="Word document"):
        written(content)
