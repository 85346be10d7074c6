"""The sentences of an item that look like promises, and are neither actions yet nor refused."""

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sqlalchemy import select

from committee.context import Context
from committee.model.actions import Action
from committee.model.meetings import Item
from committee.model.resolutions import Resolution
from committee.queries import not_actions, owner_matches, resolutions
from committee.queries.owner_matches import Match
from committee.reading import promises
from committee.reading.proposal import NOWHERE, Limb
from committee.reading.proposal import Action as Found
from committee.reading.proposal import Resolution as Decided
from committee.rules import blocks, due_words
from committee.rules.due import Due
from committee.rules.likeness import is_same


@dataclass(frozen=True)
class Promise:
    """Words that ask for something, and what an action made of them would say.

    `key` tells it from the others of its item, as long as its words stay.
    """

    found: Found
    owners: tuple[Match, ...]
    due: Due
    limb_id: int | None = None

    @property
    def key(self) -> str:
        """What a button sends to say which is meant."""
        return hashlib.sha256(self.found.quote.encode()).hexdigest()[:16]


def open_in(context: Context, item: Item, text: str) -> Sequence[Promise]:
    """The promises in a minute's text and the item's resolutions that are still to be decided."""
    refused = not_actions.said_of(context, item)
    raised = context.session.scalars(select(Action.quote).where(Action.item_id == item.id)).all()
    meeting = item.meeting
    roll = owner_matches.roll(context, meeting.committee, meeting.day)
    return [
        Promise(
            found,
            roll.each(found.owner, {}),
            due_words.meant(found.due, meeting.day),
            limb_id,
        )
        for found, limb_id in _found(context, item, text)
        if not not_actions.is_refused(found.quote, refused)
        and not any(_holds(quote, found.quote) for quote in raised)
    ]


def one(context: Context, item: Item, text: str, key: str) -> Promise | None:
    """The promise that a button meant, if it is still there."""
    return next((each for each in open_in(context, item, text) if each.key == key), None)


def _found(context: Context, item: Item, text: str) -> Iterator[tuple[Found, int | None]]:
    for found in promises.in_text(text):
        yield found, None
    for each in resolutions.listed(context, item):
        for found in promises.found(item.title, [_decided(each)]):
            yield found, each.limbs[found.limb - 1].id if found.limb else None


def _decided(resolution: Resolution) -> Decided:
    style = resolution.limb_style
    return Decided(
        kind=resolution.kind,
        lead_in=resolution.lead_in,
        place=NOWHERE,
        confidence=1.0,
        limbs=tuple(
            Limb(limb.text, blocks.label(style, limb.position) if style else "")
            for limb in resolution.limbs
        ),
        limb_style=style,
        recipient=resolution.recipient,
    )


def _holds(quote: str, words: str) -> bool:
    """Whether an action was raised from these words, alone or with others on lines of their own."""
    return words in quote or any(is_same(line, words) for line in (quote, *quote.splitlines()))
