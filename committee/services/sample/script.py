"""Reads the scripts of the sample: what was said and asked for at Northmoor, from its files."""

import re
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent / "northmoor"
COMMITTEES = ("overview", "children", "housing", "audit")

Script = Mapping[str, Any]
"""A table of a script's file, as it stands there."""

_FRESH = re.compile(r"- |\d+\. |\||\[resolution ")
"""What begins a line of its own; any other line goes on with the one before."""


def council() -> Script:
    """The council, its people and posts, and the standing words of every meeting."""
    return _read("council")


def committees() -> list[Script]:
    """The committees with their meetings, each meeting with its items and their actions."""
    return [_read(name) for name in COMMITTEES]


def unwrapped(text: str) -> str:
    """A text without the line ends that only keep the file narrow."""
    lines: list[str] = []
    for line in text.strip().splitlines():
        if not line or not lines or not lines[-1] or _FRESH.match(line):
            lines.append(line.strip())
        else:
            lines[-1] = f"{lines[-1]} {line.strip()}"
    return "\n".join(lines)


def _read(name: str) -> Script:
    return tomllib.loads((FOLDER / f"{name}.toml").read_text("utf-8"))
