"""Two real pages of minutes, where ../shared holds them, as a clerk would enter them."""

import re
from dataclasses import dataclass
from pathlib import Path

import pytest

SEEDS = Path(__file__).parents[3] / "shared" / "seeds"
_BULLET = re.compile(r"·\s+")
_PARAGRAPH = re.compile(r"\d+\.\d+\s+")


@dataclass(frozen=True)
class Entered:
    """What a clerk types for an item: the text, and the resolution's lead-in and limbs."""

    title: str
    text: str
    lead_in: str
    limbs: tuple[str, ...]
    page: str


def lewisham() -> Entered:
    """The page that puts the decision first and numbers its paragraphs."""
    page = _page("003_0b8fcec4a7b5ff52.txt", "IT strategy update")
    _, decision, minutes = re.split(r"Decision:|Minutes:", page)
    lead, *limbs = _lines(decision)
    text = _typed(minutes).split("\n\nResolved: ")[0] + "\n\n[resolution 1]"
    return Entered(
        "IT strategy update",
        text,
        lead.removeprefix("Resolved: "),
        tuple(limb.removeprefix("- ") for limb in limbs),
        page,
    )


def harrow() -> Entered:
    """The page that tells what was said and then resolves, in capitals."""
    title = "Update on the Implementation of New IT services"
    page = _page("000_cb30c9960e080bf3.txt", title).replace("Minutes:", "")
    text = _typed(page.split("Presentation", maxsplit=1)[1])
    told, lead = re.split(r"RESOLVED:\s+", text)
    return Entered(title, f"{told.strip()}\n\n[resolution 1]", lead, (), page)


def _page(name: str, title: str) -> str:
    """The page from its title on, without what the web site put around it."""
    path = SEEDS / name
    if not path.exists():
        pytest.skip("the real pages are not in ../shared/seeds")
    text = path.read_text(encoding="utf-8")
    return text[text.index(title) :].split("Supporting documents:")[0]


def _lines(text: str) -> list[str]:
    lines = (line.strip() for line in text.splitlines())
    return [_BULLET.sub("- ", line) for line in lines if line]


def _typed(text: str) -> str:
    return "\n\n".join(_PARAGRAPH.sub("", line, count=1) for line in _lines(text))
