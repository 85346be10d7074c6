"""LibreOffice opens our Word files, says the same words, and keeps what they say of themselves."""

import subprocess
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import docx
import pytest

from committee.documents.parts import Document, Heading, List, Look, Paragraph, Table, line
from committee.documents.to_docx import write
from committee.rules.blocks import Entry, label
from committee.rules.inline import Run
from committee.rules.styles import Font, Logo
from committee.rules.vocabulary import ListStyle
from tests.documents.papers import paper
from tests.documents.templates import png, template
from tests.office import saved_again, to_pdf

LONG = " ".join(f"word{number}" for number in range(1300))
LOGO = Logo(png(), "image/png", "Northmoor Council")
WIDE = Table(
    tuple(line(f"h{n}") for n in range(40)),
    tuple(tuple(line(f"{row}{n}") for n in range(40)) for row in "abc"),
)
EMPTY = Document("Minutes", "Northmoor Council", "", paper().created, ())
PAPERS = {
    "every-part": paper(),
    "look": replace(paper(), look=Look(Font.VERDANA, "#1d4f91", "Town Hall", LOGO)),
    "template": replace(paper(), look=Look(template=template())),
    "long-paragraph": paper(Paragraph(line(LONG), "4.1")),
    "300-limbs": paper(
        Heading(1, "Limbs"),
        List(ListStyle.LETTERS, tuple(Entry((Run(f"limb {n}"),), n) for n in range(1, 301))),
    ),
    "40-columns": paper(WIDE),
    "emoji": paper(Paragraph(line("Agreed 👍🏽 and 🏴󠁧󠁢󠁷󠁬󠁳󠁿 and 👩‍👩‍👧"))),
    "arabic": paper(Heading(2, "مرحبا", "4"), Paragraph(line("مرحبا بالعالم"), "4.1")),
    "nothing": EMPTY,
    "nothing-in-template": replace(EMPTY, look=Look(template=template())),
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Every paper as a DOCX, as a PDF of LibreOffice, and saved again by it."""
    folder = tmp_path_factory.mktemp("office")
    files = [folder / f"{name}.docx" for name in PAPERS]
    for file in files:
        file.write_bytes(write(PAPERS[file.stem], f"print of {file.stem}"))
    to_pdf(files, folder)
    saved_again(files, folder / "again")
    return folder


def printed(folder: Path, name: str) -> str:
    """What LibreOffice prints of a paper."""
    command = ["pdftotext", "-raw", str(folder / f"{name}.pdf"), "-"]
    return subprocess.run(command, capture_output=True, check=True, text=True).stdout


def test_a_long_paragraph_is_printed_to_its_end(folder: Path) -> None:
    words = printed(folder, "long-paragraph").split()
    assert [word for word in words if word.startswith("word")] == LONG.split()


def test_three_hundred_limbs_keep_their_letters(folder: Path) -> None:
    text = " ".join(printed(folder, "300-limbs").split())
    for number in (1, 26, 27, 28, 53, 299, 300):
        assert f"{label(ListStyle.LETTERS, number)} limb {number}" in text


def test_forty_columns_stay_on_the_page(folder: Path) -> None:
    words = printed(folder, "40-columns").split()
    wanted = [cell[0].text for row in (WIDE.head, *WIDE.rows) for cell in row]
    assert not [word for word in wanted if word not in words]


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("every-part", ["4.2", "Page 1 of 1", "DRAFT"]),
        ("look", ["Town Hall", "Page 1 of 1", "DRAFT"]),
        ("template", ["First page", "www.northmoor.example", "Page 1 of 1", "DRAFT", "4.2"]),
        ("emoji", ["Agreed", "👍🏽", "👩"]),
        ("arabic", ["4.1", "مرحبا"]),
        ("nothing", ["Page 1 of 1"]),
        ("nothing-in-template", ["First page", "Page 1 of 1"]),
    ],
)
def test_the_words_are_printed(folder: Path, name: str, words: list[str]) -> None:
    text = printed(folder, name)
    assert [each for each in words if each not in text] == []


@pytest.mark.parametrize("name", PAPERS)
def test_the_fingerprint_outlives_another_program(folder: Path, name: str) -> None:
    with ZipFile(folder / "again" / f"{name}.docx") as files:
        assert f">print of {name}<" in files.read("docProps/custom.xml").decode()


def test_heads_of_tables_and_the_words_of_logos_outlive_another_program(folder: Path) -> None:
    again = docx.Document(BytesIO((folder / "again" / "look.docx").read_bytes()))
    assert [each._inline.docPr.get("descr") for each in again.inline_shapes] == [LOGO.words]
    assert b"tblHeader" in again.tables[0]._tbl.xml.encode()
