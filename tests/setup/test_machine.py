"""The machine: what is missing is installed where it may be, else named in one command."""

from collections.abc import Sequence
from pathlib import Path

import machine
import pytest
from machine import Need

from committee.documents import paper_style, to_docx
from tests import office
from tests.documents.papers import paper

HERE = Need("libhere0", lambda: True)
GONE = Need("libgone0", lambda: False)
ALSO_GONE = Need("libgone0", lambda: False)
FONT = Need("fonts-gone", lambda: False)


def refuse_to_install(packages: Sequence[str]) -> None:
    raise AssertionError(f"installed {packages} without permission")


def test_each_missing_package_is_named_once() -> None:
    assert machine.missing([HERE, GONE, ALSO_GONE, FONT]) == ["libgone0", "fonts-gone"]


def test_nothing_is_said_where_nothing_is_missing(capsys: pytest.CaptureFixture[str]) -> None:
    machine.ensure([HERE], permitted=True, installer=refuse_to_install)
    assert capsys.readouterr().out == ""


def test_the_one_command_is_printed_where_we_may_not_install() -> None:
    with pytest.raises(SystemExit) as stopped:
        machine.ensure([HERE, GONE, FONT], permitted=False, installer=refuse_to_install)
    lines = str(stopped.value).splitlines()
    commands = [line.strip() for line in lines if line.startswith("    ")]
    assert commands == ["sudo apt-get update && sudo apt-get install -y libgone0 fonts-gone"]


def test_what_is_missing_is_installed_where_we_may() -> None:
    installed: list[str] = []
    need = Need("libnew0", lambda: "libnew0" in installed)
    machine.ensure([HERE, need], permitted=True, installer=installed.extend)
    assert installed == ["libnew0"]


def test_it_stops_where_installing_did_not_help() -> None:
    with pytest.raises(SystemExit, match="libgone0"):
        machine.ensure([GONE], permitted=True, installer=lambda packages: None)


def test_a_library_and_a_program_that_do_not_exist_are_not_found() -> None:
    assert not machine.library("libno-such-thing.so.9")
    assert not machine.program("no-such-program")
    assert not machine.font("No Such Family")
    assert not machine.font("Liberation Sans:style=No Such Style")


def test_a_font_is_needed_for_every_font_that_papers_may_be_set_in() -> None:
    needed = {
        need.found.args[0] for need in machine.NEEDS["run"] if need.found.func is machine.font
    }
    set_in = {families.split('"')[1] for families in paper_style.FAMILIES.values()}
    assert set_in <= needed


def test_libreoffice_makes_a_pdf_of_a_word_file(tmp_path: Path) -> None:
    written = tmp_path / "paper.docx"
    written.write_bytes(to_docx.write(paper()))
    (made,) = office.to_pdf([written], tmp_path)
    assert made.read_bytes().startswith(b"%PDF-")


@pytest.mark.parametrize("purpose", ["run", "test"])
def test_set_up_left_nothing_missing_here(purpose: str) -> None:
    assert machine.missing(machine.NEEDS[purpose]) == []
