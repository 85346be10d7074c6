"""Actions as this product prints them below an item, so that its own minutes read back the same:
"Action OSC (26/27) 004: Write to … Owner: Director of ICT. Due: 31 March 2026."
"""

import re
from collections.abc import Sequence

from committee.reading.proposal import Action, Resolution
from committee.reading.source import Block

_PRINTED = re.compile(
    r"Action (?P<reference>\S[^:]{1,60}): (?P<task>.+) Owner: (?P<owner>.+)\. Due: (?P<due>.+)\."
)
_TO_BE_SET = "to be set"


def taken_out(
    parts: Sequence[Block | Resolution],
) -> tuple[tuple[Block | Resolution, ...], tuple[Action, ...]]:
    """The parts of a minute without the actions printed among them, and those actions."""
    kept: list[Block | Resolution] = []
    actions: list[Action] = []
    for part in parts:
        action = _printed(part) if isinstance(part, Block) else None
        if action:
            actions.append(action)
        else:
            kept.append(part)
    return tuple(kept), tuple(actions)


def _printed(block: Block) -> Action | None:
    found = _PRINTED.fullmatch(block.text) if block.text.startswith("Action ") else None
    if not found:
        return None
    owner, due = ("" if said == _TO_BE_SET else said for said in (found["owner"], found["due"]))
    task = found["task"].removesuffix(".")
    why = f"It is printed as the action {found['reference']}."
    return Action(
        block.text,
        block.place,
        task,
        1.0,
        why,
        owner,
        float(bool(owner)),
        due,
        reference=found["reference"],
    )
