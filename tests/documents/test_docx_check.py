"""What is said of a Word template: why it is refused, or what papers make of it."""

import re
from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from zipfile import ZipFile

import docx
import pytest
from docx.document import Document as Package
from docx.shared import Mm
from hypothesis import given
from hypothesis.strategies import binary, integers, sampled_from

from committee.documents.docx_check import check
from committee.documents.parts import Look
from committee.documents.to_docx import write
from tests.documents.papers import paper
from tests.documents.templates import all_of, problems, rewritten, template, warnings

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
TYPES, LINKS = "[Content_Types].xml", "word/_rels/document.xml.rels"


def linked(kind: str, target: str, mode: str = "External", part: str = LINKS) -> bytes:
    """A template of which a part points to something."""
    link = f'<Relationship Id="rIdX" Type="{OFFICE}/{kind}" Target="{target}" TargetMode="{mode}"/>'
    ending = b"</Relationships>"
    return rewritten(template(), {part: lambda old: old.replace(ending, link.encode() + ending)})


def test_a_good_template_is_taken() -> None:
    assert check(template()).problems == ()


def test_a_template_of_word_itself_is_taken() -> None:
    dotx = rewritten(
        template(), {TYPES: lambda old: old.replace(b".document.main+xml", b".template.main+xml")}
    )
    assert problems(dotx) == ""
    assert b"template.main+xml" not in all_of(dotx)


@pytest.mark.parametrize(
    ("name", "change", "sentence"),
    [
        ("word/document.xml", lambda _: None, "not a Word document"),
        ("_rels/.rels", lambda _: None, "not a Word document"),
        (TYPES, lambda old: old.replace(b"wordprocessingml", b"spreadsheetml"), "not a Word"),
        (TYPES, lambda _: b"<", "broken"),
        ("word/styles.xml", lambda old: old[:900], "broken"),
        ("word/theme/theme1.xml", lambda _: b"", "broken"),
        ("word/document.xml", lambda _: b"<document/>", "not a Word document"),
    ],
)
def test_a_package_with_a_broken_part_is_refused(
    name: str, change: Callable[[bytes], bytes | None], sentence: str
) -> None:
    assert sentence in problems(rewritten(template(), {name: change}))


@pytest.mark.parametrize(
    "content",
    [
        rewritten(
            template(),
            {
                TYPES: lambda old: old.replace(
                    b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main",
                    b"application/vnd.ms-word.document.macroEnabled.main",
                )
            },
        ),
        rewritten(template(), **{"word/vbaProject.bin": b"Sub AutoOpen"}),
        rewritten(linked("vbaProject", "run.bin", "Internal"), **{"word/run.bin": b"Sub AutoOpen"}),
    ],
    ids=["docm", "project", "renamed"],
)
def test_macros_are_refused_and_never_reach_a_paper(content: bytes) -> None:
    assert "has macros" in problems(content)
    found = all_of(content)
    assert b"AutoOpen" not in found
    assert b"macroEnabled" not in found


@pytest.mark.parametrize(
    ("kind", "sentence"),
    [
        ("image", "picture that is kept somewhere else"),
        ("attachedTemplate", "tied to another template"),
        ("oleObject", "another program"),
        ("frame", "somewhere else"),
    ],
)
@pytest.mark.parametrize("part", [LINKS, "word/_rels/header1.xml.rels"])
def test_links_to_outside_are_refused_and_never_reach_a_paper(
    kind: str, sentence: str, part: str
) -> None:
    content = linked(kind, "http://evil.example/x", part=part)
    assert sentence in problems(content)
    assert b"evil.example" not in all_of(content)


@pytest.mark.parametrize("kind", ["oleObject", "package", "control", "aFChunk"])
def test_things_of_other_programs_are_refused_and_never_reach_a_paper(kind: str) -> None:
    content = rewritten(linked(kind, "evil.bin", "Internal"), **{"word/evil.bin": b"EVIL"})
    assert "another program" in problems(content)
    assert b"EVIL" not in all_of(content)


def test_the_words_of_a_template_never_reach_a_paper() -> None:
    assert "words of the file itself are not used" in warnings(template())
    assert b"Type the minutes here" not in all_of(template())


def test_a_clerk_is_told_what_papers_make_of_a_template() -> None:
    def change(package: Package) -> None:
        section = package.add_section()
        section.page_width, section.page_height = Mm(216), Mm(279)
        package.styles["Heading 3"].delete()
        package.styles["Normal"].font.name = "Gill Sans MT"

    told = warnings(template(change))
    assert "2 sections" in told
    assert "216 by 279 mm, which is not A4" in told
    assert "no style “Heading 3”" in told
    assert "Gill Sans MT" in told
    assert "“Heading 2” numbers itself" in told
    assert "Numbered resolution" in told


def test_a_plain_file_has_neither_header_nor_footer() -> None:
    saved = BytesIO()
    docx.Document().save(saved)
    told = warnings(saved.getvalue())
    assert "no header" in told
    assert "no footer" in told


def test_a_picture_without_words_is_told() -> None:
    silent = rewritten(
        template(),
        {"word/header1.xml": lambda old: old.replace(b' descr="Northmoor Council"', b"")},
    )
    assert "no words for those who cannot see it" in warnings(silent)
    assert "no words for those" not in warnings(template())


def test_margins_that_leave_no_room_are_refused() -> None:
    def squeeze(package: Package) -> None:
        package.sections[0].left_margin = Mm(150)

    assert "too little room" in problems(template(squeeze))


GOOD = template()
NAMES = ZipFile(BytesIO(GOOD)).namelist()


def answered(content: bytes) -> None:
    """A paper, or a sentence."""
    look = Look(template=content)
    if check(content).problems:
        assert problems(content).endswith(".")
    else:
        assert write(replace(paper(), look=look)).startswith(b"PK")


@given(integers(0, len(GOOD) - 1), binary(min_size=1, max_size=4))
def test_a_file_with_any_bytes_changed_is_answered(place: int, other: bytes) -> None:
    answered(GOOD[:place] + other + GOOD[place + len(other) :])


@given(sampled_from(NAMES), integers(0, 20_000), sampled_from((b"", b"99999999999", b"-1", b"x")))
def test_a_file_with_any_value_changed_is_answered(name: str, place: int, other: bytes) -> None:
    """The value that follows a place in one of its parts is another, or the part is cut there."""

    def change(old: bytes) -> bytes:
        found = re.compile(rb'(?<=")[^"]*(?=")').search(old, min(place, len(old) - 1))
        return old[: found.start()] + other + old[found.end() :] if found else old[:place]

    answered(rewritten(GOOD, {name: change}))
