"""How many of the resolutions in the invented pages of ../shared are found word for word."""

import json
import re
from pathlib import Path

import pytest

from committee.reading import sources
from committee.reading.blocks import assembled
from committee.reading.outline import outlined
from committee.reading.proposal import Resolution
from committee.reading.resolutions import one_of, taken_out

FOLDER = Path(__file__).resolve().parents[3] / "shared" / "reading"
ENOUGH = 0.9


def found(name: str) -> set[str]:
    """The words of each resolution of a page, or of its limbs."""
    said = set()
    for meeting in outlined(assembled(sources.read(name, (FOLDER / "corpus" / name).read_bytes()))):
        for item in meeting.items:
            blocks = (taken_out(item.decision, is_decision=True), taken_out(item.minutes))
            both = ([part for part in parts if isinstance(part, Resolution)] for parts in blocks)
            for each in one_of(*both):
                said |= {plain(each.lead_in), *(plain(limb.text) for limb in each.limbs)}
    return said


def plain(words: str) -> str:
    """Words as they are compared, without the "and" that leads to the next limb."""
    return re.sub(r"\s*(?:\band)?$", "", words.strip().lower())


def test_resolutions_of_other_councils_are_found_word_for_word() -> None:
    if not FOLDER.is_dir():
        pytest.skip("the invented pages are in ../shared/reading, which is not here")
    pages = [json.loads(line) for line in (FOLDER / "gold.jsonl").read_text("utf-8").splitlines()]
    known = [(page["file"], plain(words)) for page in pages for words in page["resolutions"]]
    missed = [(name, words) for name, words in known if words not in found(name)]
    assert len(missed) <= (1 - ENOUGH) * len(known), missed
