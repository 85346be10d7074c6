"""Two real pages of minutes, read from ../shared/seeds, and two invented ones of the same shape.

A page is what a council publishes of one item. It is taken apart into what a clerk would enter.
"""

import re
from dataclasses import dataclass
from pathlib import Path

import pytest

FOLDER = Path(__file__).resolve().parents[2] / "shared" / "seeds"
LEWISHAM, HARROW = "003_0b8fcec4a7b5ff52.txt", "000_cb30c9960e080bf3.txt"

INVENTED_DECISION_FIRST = """
Agenda item

Flood defences update

Decision:

Resolved: that the report be noted. Officers would also write about:

·         the date on which the sluice at Mill Lane would be mended.
·         the cost of sandbags for parish halls.
·         whether the warning service reached homes without a telephone.

Minutes:

4.1      Efa Morris (Flood Risk Manager) introduced the report. The following key points were noted:

·         The sluice at Mill Lane had not closed in January.
·         Pumps had been lent by Y Fro Council, at £40 a day.

4.2      Efa Morris answered questions. The following key points were noted:

·         1986. A dry year, had been the last without a warning.

4.3      Councillor O'Shea spoke for the parishes. The following key points were noted:

·         Sandbags were kept “where nobody could find them”.

4.4      Resolved: that the report be noted. Officers would also write about:

·         the date on which the sluice at Mill Lane would be mended.
·         the cost of sandbags for parish halls.
·         whether the warning service reached homes without a telephone.

Supporting documents:
"""
INVENTED_NARRATIVE = """
Agenda item

Presentation on the new swimming pool

Presentation

Minutes:

Members received a presentation on the new swimming pool, which would open in May.

Following the presentation, Members asked questions including the following:-

·                     a Member asked who would teach the under-fives;  two teachers had been found;

·                   figures were kept.  The Chair requested that this data be circulated to Members;

In summing up, the Chair thanked officers for their work.

RESOLVED:  That the presentation be noted.

Supporting documents:
"""


@dataclass(frozen=True)
class Seed:
    """An item as its council printed it, from its title on, and what a clerk enters of it."""

    page: str
    title: str
    text: str
    lead_in: str
    limbs: tuple[str, ...]

    @property
    def lines(self) -> list[str]:
        """The lines of the page, without the words that only say what comes next."""
        lines = (plain(line) for line in self.page.splitlines())
        return [line for line in lines if line not in ("", "Decision:", "Minutes:", "Presentation")]


def pair(real: bool) -> tuple[Seed, Seed]:
    """A page with its decision first and a narrative one; skips where the real ones are absent."""
    decision_first, narrative = map(read, pages(real))
    return decision_first, narrative


def pages(real: bool) -> tuple[str, str]:
    """The same as they were published."""
    if not real:
        return INVENTED_DECISION_FIRST, INVENTED_NARRATIVE
    if not FOLDER.is_dir():
        pytest.skip("the real pages are in ../shared/seeds, which is not here")
    lewisham, harrow = ((FOLDER / name).read_text("utf-8") for name in (LEWISHAM, HARROW))
    return lewisham, harrow


def read(page: str) -> Seed:
    """Take a page apart."""
    title = _first(page.partition("Agenda item")[2])
    printed, _, _ = page.partition("Supporting documents:")
    _, _, minutes = printed.partition("Minutes:\n")
    before, lead_in, after = re.split(r"(?im)^(?:[\d.]+\s+)?resolved:(.*)$", minutes)
    return Seed(
        page=printed[printed.index(title) :],
        title=title,
        text=re.sub(r"(?m)^\d+\.\d+\s+", "", before).strip(),
        lead_in=lead_in.strip(),
        limbs=tuple(map(plain, filter(str.strip, after.splitlines()))),
    )


def plain(line: str) -> str:
    """A line without its bullet, spaces made single."""
    return " ".join(line.lstrip("·\u00a0 ").split())


def _first(text: str) -> str:
    return next(plain(line) for line in text.splitlines() if line.strip())
