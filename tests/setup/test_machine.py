"""The machine: what is missing is installed where it may be, else named in one command."""

from collections.abc import Sequence

import machine
import pytest
from machine import Need

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


@pytest.mark.parametrize("purpose", ["run", "test"])
def test_set_up_left_nothing_missing_here(purpose: str) -> None:
    assert machine.missing(machine.NEEDS[purpose]) == []
