"""Invented meetings of two sizes as plain values, the same every time."""

from dataclasses import dataclass
from random import Random

WORDS = (
    "committee members noted report officer council budget scheme highway housing review proposal "
    "consultation resident ward response framework policy service delivery target risk funding "
    "programme statutory duty assessment licence parking drainage library school transport capital "
    "revenue forecast saving contract procurement supplier staffing performance quarter audit "
    "recommendation scrutiny cabinet equality climate flood planning community partnership health "
    "safeguarding placement improvement of to in for and with on by that which under during"
).split()


@dataclass(frozen=True)
class Line:
    """One paragraph of a meeting's minutes: what it is, its number, and its words.

    `kind` is heading, paragraph, bullet, resolution, limb or action.
    """

    kind: str
    number: str
    words: str


def generated(items: int, words: int, seed: int) -> list[Line]:
    """The lines of a meeting with so many items and, roughly, so many words in all."""
    random = Random(seed)
    lines: list[Line] = []
    for item in range(1, items + 1):
        lines.append(Line("heading", str(item), _sentence(random, 5).rstrip(".")))
        lines += _minuted(random, item, words // items)
    return lines


def normal() -> list[Line]:
    """A meeting as most are: 12 items, about 6,000 words."""
    return generated(12, 6_000, seed=7)


def large() -> list[Line]:
    """A budget scrutiny that lasted all day: 40 items, about 40,000 words."""
    return generated(40, 40_000, seed=11)


def _minuted(random: Random, item: int, words: int) -> list[Line]:
    lines: list[Line] = []
    number = 0
    while sum(len(line.words.split()) for line in lines) < words:
        number += 1
        lines.append(Line("paragraph", f"{item}.{number}", _sentence(random, 90)))
        lines += [Line("bullet", "", _sentence(random, 25)) for _ in range(random.randint(0, 3))]
    lines.append(Line("resolution", f"{item}.{number + 1}", "that the report be noted, and that"))
    lines += [Line("limb", "", _sentence(random, 20)) for _ in range(2)]
    lines.append(Line("action", f"OSC (26/27) {item:03d}", _sentence(random, 15)))
    return lines


def _sentence(random: Random, length: int) -> str:
    return " ".join(random.choices(WORDS, k=length)).capitalize() + "."
