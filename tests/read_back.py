"""What minutes hold, as a value: of a record as papers print it, and of a file as it was read."""

import re
from collections.abc import Sequence
from typing import Any, NamedTuple

from committee.model.record import ItemRecord, MeetingRecord
from committee.model.resolutions import Resolution
from committee.reading import proposal
from committee.rules import blocks
from committee.rules.blocks import Block, ResolutionPlace, is_numbered
from committee.rules.markup import parse
from committee.rules.proceedings import VoteKind
from committee.rules.styles import HouseStyle
from committee.rules.vocabulary import Placement

RESOLUTION = "a resolution"


class Said(NamedTuple):
    """An item: its number, title, paragraphs with their numbers and lists, and the rest."""

    number: str
    title: str
    paragraphs: Sequence[tuple[str | None, str]]
    resolutions: Sequence[tuple[Any, ...]]
    actions: Sequence[tuple[str, str, str]]


def found(items: Sequence[proposal.Item]) -> list[Said]:
    """What was read in a file."""
    return [
        Said(
            item.number,
            item.title,
            _paragraphs(parse(item.minute), item.numbers),
            sorted(map(_found, item.resolutions), key=str),
            sorted((action.task, action.owner, action.due) for action in item.actions),
        )
        for item in items
    ]


def printed(record: MeetingRecord) -> list[Said]:
    """What the paper of a meeting prints."""
    return [_printed(record.style, item) for item in record.items]


def _printed(style: HouseStyle, item: ItemRecord) -> Said:
    paragraphs = _paragraphs(item.blocks, item.numbers)
    if not style.decision_first:
        # What is decided apart stands after the minute, without a number.
        apart = [each for each in item.resolutions if each.placement is Placement.DECISION]
        paragraphs += [("", RESOLUTION)] * len(apart)
    prints = style.actions.after_item or style.actions.in_table
    actions = [
        (each.text, each.owners[0].words if each.owners else "", each.due.shown)
        for each in (item.actions if prints else ())
    ]
    resolutions = sorted((_said(style, each) for each in item.resolutions), key=str)
    return Said(item.minute_number, item.title, paragraphs, resolutions, sorted(actions))


def _paragraphs(text: Sequence[Block], numbers: Sequence[str]) -> list[tuple[str | None, str]]:
    """Each block with its number: "" for a paragraph without, None for a list or a table."""
    rest = iter(numbers)
    return [(next(rest, "") if is_numbered(block) else None, _words(block)) for block in text]


def _words(block: Block) -> str:
    return RESOLUTION if isinstance(block, ResolutionPlace) else blocks.plain([block])


def _found(resolution: proposal.Resolution) -> tuple[Any, ...]:
    limbs = tuple(limb.text for limb in resolution.limbs)
    return (
        resolution.kind,
        _lead(resolution.lead_in),
        limbs,
        resolution.limb_style if limbs else None,
        resolution.placement,
        resolution.recipient,
        resolution.reason,
        (resolution.mover, resolution.seconder),
        resolution.vote,
        (resolution.votes_for, resolution.votes_against),
    )


def _said(style: HouseStyle, resolution: Resolution) -> tuple[Any, ...]:
    limbs = tuple(limb.text for limb in resolution.limbs)
    movers = (resolution.mover, resolution.seconder) if style.shows_movers else (None, None)
    return (
        resolution.kind,
        _lead(resolution.lead_in),
        limbs,
        (resolution.limb_style or style.limbs) if limbs else None,
        resolution.placement if style.decision_first else Placement.MINUTES,
        resolution.recipient,
        resolution.reason,
        tuple(each.name if each else "" for each in movers),
        resolution.vote if style.shows_votes else VoteKind.UNRECORDED,
        (resolution.votes_for, resolution.votes_against) if style.shows_votes else (None, None),
    )


def _lead(words: str) -> str:
    """The lead-in without "that" and the sign before limbs: house styles print them differently."""
    return re.sub(r"(?i)^that\b,?\s*", "", words).strip(" :,")
