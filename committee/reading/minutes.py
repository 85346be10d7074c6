"""Minutes that were read, put together as one proposal."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from committee.reading import meeting_facts, promises, resolutions, sources
from committee.reading.blocks import assembled
from committee.reading.minute_text import section_numbers, written
from committee.reading.outline import outlined
from committee.reading.outlines import ItemOutline, MeetingOutline
from committee.reading.proposal import Action, Item, Meeting, Proposal, Resolution
from committee.reading.shape import closing_actions, interests, printed_actions
from committee.reading.source import Block, Source
from committee.rules import due_words


@dataclass(frozen=True)
class _Understood:
    """An item with what was decided in it, and its two sections with resolutions in place."""

    outline: ItemOutline
    resolutions: tuple[Resolution, ...]
    minuted: tuple[Block | Resolution, ...]
    decided: tuple[Block | Resolution, ...]
    printed: tuple[Action, ...]


def read(name: str, content: bytes) -> Proposal:
    """What is found in a file. Raises Unreadable."""
    return propose(sources.read(name, content))


def propose(source: Source) -> Proposal:
    """What is found in a source: its meetings, their items, and what is in each."""
    return Proposal(tuple(map(_meeting, outlined(assembled(source)))))


def _meeting(outline: MeetingOutline) -> Meeting:
    facts = meeting_facts.facts(outline)
    return Meeting(
        outline.place,
        facts.confidence,
        facts.committee,
        facts.day,
        facts.starts_at,
        facts.closed_at,
        facts.venue,
        facts.presiding,
        facts.attendance,
        interests.found(outline.items),
        tuple(_dated(item, facts.day) for item in _items(outline)),
    )


def _dated(item: Item, day: date | None) -> Item:
    """An item whose actions have the day that their due words mean at a meeting of this day."""
    if day is None:
        return item
    actions = [
        replace(each, due_on=due_words.meant(each.due, day).on) if each.due else each
        for each in item.actions
    ]
    return replace(item, actions=tuple(actions))


def _items(outline: MeetingOutline) -> Iterator[Item]:
    """The items; the same promise in several sections of a meeting is one action.

    Minutes that print their actions say by that which promises are none.
    """
    outlines, listed = closing_actions.taken_out(outline.items)
    understood = [_understood(item) for item in outlines]
    if any(item.printed for item in understood) or any(listed):
        for item, below in zip(understood, listed, strict=True):
            yield _item(item, _printed(item, below))
        return
    merged = iter(promises.merged([found for item in understood for found in _promised(item)]))
    yield from (_item(item, (*next(merged), *next(merged))) for item in understood)


def _printed(item: _Understood, listed: Sequence[Action]) -> tuple[Action, ...]:
    """The actions printed below an item, and those listed at the end that are not."""
    known = {action.reference for action in item.printed}
    return (*item.printed, *(action for action in listed if action.reference not in known))


def _understood(outline: ItemOutline) -> _Understood:
    minuted, printed = printed_actions.taken_out(resolutions.taken_out(outline.minutes))
    decided = resolutions.taken_out(outline.decision, is_decision=True)
    all_of_them = resolutions.one_of(_resolutions(decided), _resolutions(minuted))
    return _Understood(outline, all_of_them, minuted, decided, printed)


def _promised(item: _Understood) -> Iterator[tuple[Action, ...]]:
    """The promises of the minute and of the decision; the resolutions counted are the item's."""
    for parts in (item.minuted, item.decided):
        own = [_place(each, item.resolutions) for each in _resolutions(parts)]
        yield tuple(
            replace(action, resolution=own[action.resolution - 1]) if action.resolution else action
            for action in promises.found(item.outline.title, parts)
        )


def _place(resolution: Resolution, among: Sequence[Resolution]) -> int:
    """Which of the item's resolutions this one of a section is, counted from 1."""
    return next(
        (
            number
            for number, each in enumerate(among, start=1)
            if resolution.place in (each.place, *each.also_at)
        ),
        0,
    )


def _item(item: _Understood, actions: tuple[Action, ...]) -> Item:
    outline = item.outline
    text = written(item.minuted, section_numbers(outline.minutes))
    return Item(
        outline.number,
        outline.title,
        outline.place,
        outline.confidence,
        lead=_words(outline.lead),
        decision=_words(outline.decision),
        minute=text.source,
        numbers=text.numbers,
        places=text.places,
        resolutions=item.resolutions,
        actions=actions,
        is_exempt=outline.is_exempt,
    )


def _resolutions(parts: Sequence[Block | Resolution]) -> list[Resolution]:
    return [part for part in parts if isinstance(part, Resolution)]


def _words(blocks: Sequence[Block]) -> str:
    """Blocks as plain words, a line for each."""
    return "\n".join(f"{block.label} {block.text}".strip() for block in blocks)
