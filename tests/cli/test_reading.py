"""Minutes and lists of actions that are read at the terminal."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result
from flask import Flask
from sqlalchemy import func, select

from committee.model.readings import Finding, Reading
from committee.reading.sources import LARGEST
from committee.rules.readings import FindingKind, FindingState, ReadingState
from tests.cli.conftest import runner
from tests.doors import make_app
from tests.house.reading_verbs import PAGE
from tests.world import World

Run = Callable[..., Result]
LIST = """Ref,Meeting date,Item,Agreed step,Lead officer,By when,RAG
A1,14/07/2026,Floods,Circulate the flood maps,Director of ICT,31/10/2026,Open
A2,14/07/2026,Floods,Write to the Agency,Clerk,,Completed
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with two files of minutes, one that is none, and a hidden one."""
    (tmp_path / "may").mkdir()
    (tmp_path / "may" / "parks.txt").write_text(PAGE, "utf-8")
    (tmp_path / "june.md").write_text(PAGE.replace("Parks", "Roads"), "utf-8")
    (tmp_path / "empty.txt").write_text("", "utf-8")
    (tmp_path / ".hidden.txt").write_text(PAGE, "utf-8")
    return tmp_path


@pytest.fixture
def page(folder: Path) -> str:
    """A file of minutes."""
    return str(folder / "may" / "parks.txt")


def test_minutes_are_read_without_any_book(tmp_path: Path, page: str) -> None:
    nowhere = runner(make_app(f"sqlite:///{tmp_path}/no/such/book.sqlite"))
    result = nowhere("minutes", "read", page)
    assert result.exit_code == 0, result.stderr
    (line,) = result.stdout.splitlines()
    said = json.loads(line)
    assert said["file"] == page
    (item,) = said["items"]
    assert item["title"].startswith("Parks")
    assert [each["number"] for each in item["paragraphs"]][:1] == ["4.1"]
    assert item["actions"][0]["owner"] == "Director of ICT"
    assert result.stderr == ""


def test_each_file_is_a_line_and_what_cannot_be_read_is_said(run: Run, folder: Path) -> None:
    files = [folder / "june.md", folder / "empty.txt", folder / "nowhere", folder / "may/parks.txt"]
    result = run("minutes", "read", *map(str, files))
    assert result.exit_code == 1
    assert [json.loads(line)["file"] for line in result.stdout.splitlines()] == [
        str(files[0]),
        str(files[3]),
    ]
    empty, nowhere = result.stderr.splitlines()
    assert empty.startswith(f"{files[1]}: The file is empty.")
    assert nowhere == f"{files[2]}: The file cannot be opened: No such file or directory."


def test_a_file_too_large_is_not_loaded_whole(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "large.txt"
    with path.open("wb") as file:
        file.truncate(12 * LARGEST)
    result = run("minutes", "read", str(path))
    assert result.exit_code == 1
    assert "larger than" in result.stderr


def test_a_table_says_the_same_for_people(run: Run, page: str) -> None:
    result = run("minutes", "read", page, "--format", "table")
    assert result.exit_code == 0
    assert "Parks" in result.stdout
    assert "Director of ICT" in result.stdout


def kept(world: World) -> list[str]:
    """The names of the files that are kept."""
    world.session.rollback()
    return list(world.session.scalars(select(Reading.name).order_by(Reading.name)))


def test_a_folder_is_read_in_once(run: Run, world: World, folder: Path) -> None:
    words = ("minutes", "import", str(folder), "--committee", world.osc.slug)
    first, again = run(*words), run(*words)
    assert first.stdout == "2 files read in, 0 files known already\n"
    assert again.stdout == "0 files read in, 2 files known already\n"
    assert "empty.txt: The file is empty" in first.stderr
    assert (first.exit_code, again.exit_code) == (1, 1)
    assert kept(world) == ["june.md", "parks.txt"]
    reading = world.session.scalars(select(Reading)).first()
    assert reading is not None
    assert (reading.committee, reading.added_by, reading.state) == (
        world.osc,
        None,
        ReadingState.OPEN,
    )


def test_what_was_read_before_it_was_stopped_is_kept(
    run: Run, world: World, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stopped(path: Path) -> bytes:
        if path.name == "parks.txt":
            raise KeyboardInterrupt
        return path.read_bytes()

    with monkeypatch.context() as patch:
        patch.setattr("committee.cli.minutes.content_of", stopped)
        assert run("minutes", "import", str(folder)).exit_code != 0
    assert kept(world) == ["june.md"]
    assert run("minutes", "import", str(folder)).stdout.startswith("1 file read in, 1 file known")
    assert kept(world) == ["june.md", "parks.txt"]


def test_an_unknown_committee_is_refused(run: Run, refused, folder: Path, world: World) -> None:
    result = run("minutes", "import", str(folder), "--committee", "nobody")
    assert "There is no such committee." in result.stderr
    assert result.exit_code == 1
    assert kept(world) == []


def test_a_list_is_read_in_with_its_columns_corrected(
    run: Run, world: World, tmp_path: Path
) -> None:
    path = tmp_path / "list.csv"
    path.write_text(LIST, "utf-8")
    result = run(
        "actions", "import", str(path), "--committee", world.osc.slug,
        "--column", "Action=Agreed step", "--column", "owner=lead officer",
    )  # fmt: skip
    assert result.exit_code == 0, result.stderr
    assert result.stdout == "1 to be decided, 1 left out\n"
    world.session.rollback()
    found = world.session.scalars(select(Finding).where(Finding.kind == FindingKind.ACTION)).all()
    assert [each.value["task"] for each in found] == [
        "Circulate the flood maps",
        "Write to the Agency",
    ]
    assert [each.state for each in found] == [FindingState.OPEN, FindingState.REFUSED]
    assert found[0].value["owner"] == "Director of ICT"


@pytest.mark.parametrize(
    ("match", "said"),
    [("Lead officer", "names no field"), ("Colour=RAG", "names no field"), ("Due=X", "no column")],
)
def test_a_column_that_is_none_is_refused(
    run: Run, refused, world: World, tmp_path: Path, match: str, said: str
) -> None:
    path = tmp_path / "list.csv"
    path.write_text(LIST, "utf-8")
    words = ("actions", "import", str(path), "--committee", world.osc.slug)
    assert said in refused(run(*words, "--column", match))
    assert world.session.scalar(select(func.count(Reading.id))) == 0


def test_minutes_are_no_list(run: Run, refused, world: World, app: Flask, page: str) -> None:
    words = ("actions", "import", page, "--committee", world.osc.slug)
    assert refused(run(*words))
