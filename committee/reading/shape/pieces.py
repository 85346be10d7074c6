"""Parts of a proposal taken apart and put together, where the file was read wrongly."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from committee.reading.proposal import Action, Item, Resolution
from committee.reading.source import Place
from committee.rules.blocks import (
    Block,
    Blocks,
    Entry,
    List,
    Paragraph,
    ResolutionPlace,
    is_numbered,
    numbered,
)
from committee.rules.inline import Run
from committee.rules.markup import parse, to_source
from committee.rules.vocabulary import ListStyle

Renumbered = Mapping[int, int]
"""The new number of each resolution, by its number in the item before."""


@dataclass(frozen=True)
class Halves:
    """An item in two, and what its resolutions are numbered in each."""

    first: Item
    second: Item
    in_first: Renumbered
    in_second: Renumbered


def split_item(item: Item, block: int, *, number: str, title: str) -> Halves:
    """An item in two: from this block of its text on, counted from 0, it is another.

    What has no place in the text stays with the first. Raises ValueError where the block is none
    but the first.
    """
    blocks = parse(item.minute)
    if not 0 < block < len(blocks):
        raise ValueError("there is nothing to split")
    above, below = blocks[:block], blocks[block:]
    moved = [each.number for each in below if isinstance(each, ResolutionPlace)]
    stayed = [n for n in range(1, len(item.resolutions) + 1) if n not in moved]
    in_first, in_second = _numbered_anew(stayed), _numbered_anew(moved)
    count = len(numbered(above))
    first = replace(
        item,
        minute=_written(above, in_first),
        numbers=item.numbers[:count],
        places=item.places[:block],
        resolutions=_those(item, stayed),
    )
    second = Item(
        number,
        title,
        _from(item, block),
        item.confidence,
        minute=_written(below, in_second),
        numbers=item.numbers[count:],
        places=item.places[block:],
        resolutions=_those(item, moved),
        is_exempt=item.is_exempt,
    )
    return Halves(first, second, in_first, in_second)


def joined_items(first: Item, second: Item) -> Item:
    """Two items as one: the heading of the second is a paragraph of the first, with its number."""
    shift = len(first.resolutions)
    heading = [words for words in (second.title, *second.lead.splitlines()) if words.strip()]
    paragraphs = [Paragraph((Run(words),)) for words in heading]
    below = [_placed(each, _shifted(second, shift)) for each in parse(second.minute)]
    numbers = (second.number, *("" for _ in heading[1:])) if heading else ()
    return replace(
        first,
        place=first.place.to(second.place),
        decision="\n".join(filter(None, (first.decision, second.decision))),
        minute=to_source((*parse(first.minute), *paragraphs, *below)),
        numbers=(*first.numbers, *numbers, *second.numbers),
        places=(*first.places, *(second.place for _ in heading), *second.places),
        resolutions=(*first.resolutions, *second.resolutions),
        is_exempt=first.is_exempt or second.is_exempt,
    )


def joined_actions(first: Action, second: Action) -> Action:
    """Two promises as one action: the words of each on lines of their own, the tasks joined."""
    return replace(
        first,
        quote="\n".join(dict.fromkeys(filter(None, (first.quote, second.quote)))),
        place=first.place.to(second.place),
        also_at=(*first.also_at, *second.also_at),
        task="; ".join(filter(None, (first.task.rstrip(" .;"), second.task))),
        owner=first.owner or second.owner,
        owner_confidence=first.owner_confidence if first.owner else second.owner_confidence,
        due=first.due or second.due,
        due_on=first.due_on if first.due else second.due_on,
    )


def as_text(item: Item, number: int) -> tuple[Item, Renumbered]:
    """The item in which this resolution is none: its words are text in its place, and in none
    after the text. The others are numbered anew.
    """
    others = [each for each in range(1, len(item.resolutions) + 1) if each != number]
    numbers = _numbered_anew(others)
    words = _in_words(item.resolutions[number - 1])
    blocks: list[Block] = []
    places: list[Place] = []
    text = parse(item.minute)
    for place, block in enumerate(text):
        is_gone = block == ResolutionPlace(number)
        new = words if is_gone else [_placed(block, numbers)]
        blocks += new
        places += [item.places[place]] * len(new) if item.places else []
    if ResolutionPlace(number) not in text:
        blocks, places = [*blocks, *words], []
        item = replace(item, numbers=(*item.numbers, ""))
    changed = replace(
        item, minute=to_source(blocks), places=tuple(places), resolutions=_those(item, others)
    )
    return changed, numbers


def _in_words(resolution: Resolution) -> list[Block]:
    """A resolution as a paragraph, and a list of its limbs."""
    said = f"{resolution.heading} {resolution.lead_in}".strip()
    paragraph = Paragraph((Run(said),))
    if not resolution.limbs:
        return [paragraph]
    style = resolution.limb_style or ListStyle.LETTERS
    counts = style is not ListStyle.BULLETS
    entries = tuple(
        Entry((Run(limb.text),), place * counts)
        for place, limb in enumerate(resolution.limbs, start=1)
    )
    return [paragraph, List(style, entries)]


def with_resolutions(action: Action, numbers: Renumbered) -> Action:
    """The action of an item whose resolutions are numbered anew."""
    if not action.resolution:
        return action
    number = numbers.get(action.resolution, 0)
    return replace(action, resolution=number, limb=action.limb if number else 0)


def with_places(item: Item, numbers: Renumbered) -> Item:
    """The item with its resolutions numbered anew in its text, each in one place there."""
    paragraphs = iter(item.numbers)
    blocks: list[Block] = []
    kept: list[str] = []
    for block in (_placed(each, numbers) for each in parse(item.minute)):
        number = next(paragraphs, "") if is_numbered(block) else None
        if isinstance(block, ResolutionPlace) and block in blocks:
            continue
        blocks.append(block)
        kept += [] if number is None else [number]
    return replace(item, minute=to_source(blocks), numbers=tuple(kept))


def _numbered_anew(numbers: Iterable[int]) -> Renumbered:
    return {old: new for new, old in enumerate(numbers, start=1)}


def _shifted(item: Item, by: int) -> Renumbered:
    return {number: number + by for number in range(1, len(item.resolutions) + 1)}


def _those(item: Item, numbers: Iterable[int]) -> tuple[Resolution, ...]:
    return tuple(item.resolutions[number - 1] for number in numbers)


def _written(blocks: Blocks, numbers: Renumbered) -> str:
    return to_source(_placed(block, numbers) for block in blocks)


def _placed(block: Block, numbers: Renumbered) -> Block:
    if isinstance(block, ResolutionPlace):
        return ResolutionPlace(numbers[block.number])
    return block


def _from(item: Item, block: int) -> Place:
    """Where the second part of an item stands; all of the item where its blocks have no places."""
    if block >= len(item.places):
        return item.place
    return Place(item.places[block].first, max(item.place.last, item.places[block].last))
