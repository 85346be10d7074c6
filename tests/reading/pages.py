"""Invented words as the blocks that a file of them is read as, for the tests of what reads them."""

from committee.reading import sources
from committee.reading.blocks import assembled
from committee.reading.proposal import Resolution
from committee.reading.resolutions import taken_out
from committee.reading.source import Block


def taken(text: str, *, is_decision: bool = False) -> tuple[Block | Resolution, ...]:
    """The blocks and resolutions of a section."""
    return taken_out(assembled(sources.pasted(text)), is_decision=is_decision)


def resolved(text: str, *, is_decision: bool = False) -> Resolution:
    """The resolution of a section that says nothing else."""
    (found,) = taken(text, is_decision=is_decision)
    assert isinstance(found, Resolution)
    return found


def told(text: str) -> list[str]:
    """What a section tells besides its resolutions, with "*" in the place of each of these."""
    return [part.text if isinstance(part, Block) else "*" for part in taken(text)]


def limbs(resolution: Resolution) -> list[str]:
    """The limbs of a resolution with their labels, a line for each."""
    return [f"{limb.label} {limb.text}".strip() for limb in resolution.limbs]
