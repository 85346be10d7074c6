from pathlib import Path

import pytest

from committee.rules.access import Level, Mark
from committee.services import items, minutes

BEGINS = {"pdf": b"%PDF-", "docx": b"PK", "html": b"<!DOCTYPE html>", "txt": b"Northmoor Council"}


@pytest.mark.parametrize("ending", BEGINS)
def test_a_meeting_without_minutes_gives_a_paper(run, world, tmp_path: Path, ending: str):
    out = tmp_path / f"minutes.{ending}"
    result = run("minutes", "write", str(world.held.id), "--format", ending, "--out", str(out))
    assert result.exit_code == 0, result.stderr
    assert result.stdout == ""
    assert out.read_bytes().startswith(BEGINS[ending])


def test_what_is_exempt_stands_in_the_exempt_part_alone(run, world, context_for, tmp_path: Path):
    clerk = context_for(world.clerk)
    item = items.add(clerk, world.held, title="The price", mark=Mark(Level.EXEMPT, (3,)))
    minutes.write(clerk, item, text="The price is £385,000.", base=0)
    world.session.commit()
    for part, is_there in (("public", False), ("exempt", True)):
        out = tmp_path / part
        run("minutes", "write", str(world.held.id), "--format", "txt", "--part", part,
            "--out", str(out))  # fmt: skip
        assert ("£385,000" in out.read_text()) is is_there


def test_an_unknown_meeting_is_said_in_one_sentence(run, refused, tmp_path: Path):
    result = run("minutes", "write", "999", "--format", "pdf", "--out", str(tmp_path / "x.pdf"))
    assert refused(result) == "There is no such meeting."
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("number", ["meeting", "1.5", "99999999999999999999"])
def test_what_is_no_number_of_a_meeting_is_refused(run, refused, tmp_path: Path, number: str):
    assert refused(run("minutes", "write", number, "--format", "txt", "--out", str(tmp_path / "x")))


def test_a_file_that_cannot_be_written_is_left_as_it_was(run, world, refused, tmp_path: Path):
    words = ("minutes", "write", str(world.held.id), "--format", "txt", "--out")
    missing = tmp_path / "no" / "such" / "folder.txt"
    assert refused(run(*words, str(missing))) == (
        f"{missing} cannot be written: No such file or directory."
    )
    kept = tmp_path / "kept.txt"
    kept.write_text("what was there")
    (tmp_path / ".kept.txt.part").mkdir()
    assert "cannot be written" in refused(run(*words, str(kept)))
    assert kept.read_text() == "what was there"


def test_other_papers_are_written_too(run, world, tmp_path: Path):
    out = tmp_path / "paper.txt"
    options = ("minutes", "write", str(world.held.id), "--format", "txt", "--out", str(out))
    for kind, words in (("agenda", "Digital inclusion"), ("decisions", "PROVISIONAL")):
        assert run(*options, "--kind", kind).exit_code == 0
        assert words in out.read_text()
    item = world.held.items[1]
    assert run(*options, "--kind", "extract", "--item", str(item.id)).exit_code == 0
    assert item.title in out.read_text()


@pytest.mark.parametrize("words", [("--kind", "extract"), ("--item", "1")])
def test_an_extract_and_its_item_go_together(run, world, tmp_path: Path, refused, words):
    out = tmp_path / "paper.txt"
    result = run(
        "minutes", "write", str(world.held.id), "--format", "txt", "--out", str(out), *words
    )
    assert refused(result) == "Give --item with --kind extract, and with no other."
    assert not out.exists()
