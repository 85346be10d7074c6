"""Who was at a meeting and who was not, as its head and its first items say."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import takewhile

from committee.reading.outlines import MeetingOutline
from committee.reading.proposal import Attendee
from committee.reading.shape import attendance_words, markers, people_lists
from committee.reading.shape.people_lists import Named
from committee.reading.source import Block, LineKind
from committee.rules.vocabulary import AWAY, Capacity

_IN_CHAIR = re.compile(
    r"(?:present ?[:–-] ?)?(?P<name>.{3,80}?) ?(?:,? ?[(–-]? ?in the chair\)?|took the chair\b.*)"
    r"\.?",
    re.IGNORECASE,
)
_CHAIR = re.compile(r"(?<!vice-)(?<!vice )\bchair(?:man|person|woman)?\b", re.IGNORECASE)
_FOR_WHOM = re.compile(r"^[^:,;()]{2,40}: ")
_WHO_IS_THERE = re.compile(r"apolog|attendance|substitut|welcome|present|sederunt", re.IGNORECASE)
_VERB = re.compile(r"\b(?:was|were|had|have|has|would|will)\b")
_HONORIFIC = re.compile(r"(?:councillors?|cllrs?|mrs?|ms|miss|dr)\b\.? ?", re.IGNORECASE)
_SENTENCES = re.compile(r"(?<=[a-z)]{2}\.) ")
_POSTS = frozenset({"chair", "chairman", "chairperson", "clerk", "member"})
"""What stands beside a name in a row as a post, and above names as a label."""

_SURE, _LIKELY = 0.9, 0.7
_LONGEST, _MOST_BLOCKS = 600, 200


def found(outline: MeetingOutline) -> tuple[Attendee, ...]:
    """Everybody named in the lists of the head and in the items on who is there; each name once."""
    head = outline.head[:_MOST_BLOCKS]
    people = [*_listed(head), *(each for block in head for each in _told(block))]
    for item in outline.items:
        if _WHO_IS_THERE.search(item.title):
            minutes = item.minutes[:_MOST_BLOCKS]
            people += [each for block in minutes for each in _told(block)]
            if item.title.lower().startswith("apolog"):
                people += _only_names(minutes)
    once: dict[str, Attendee] = {}
    for each in people:
        once.setdefault(_HONORIFIC.sub("", each.name, count=1).casefold(), each)
    return tuple(once.values())


def presiding(outline: MeetingOutline, people: Iterable[Attendee]) -> str:
    """Who was in the chair, by name; empty where nothing says so."""
    for block in outline.head[:_MOST_BLOCKS]:
        said = _IN_CHAIR.fullmatch(block.text) if len(block.text) < _LONGEST else None
        named = people_lists.read(said["name"]) if said else ()
        if named:
            return named[0].name
    there = [each for each in people if each.capacity not in AWAY]
    chairs = [each for each in there if _CHAIR.search(each.described_as)]
    chairs.sort(key=lambda each: "in the chair" not in each.described_as.lower())
    return chairs[0].name if chairs else ""


def _listed(blocks: Iterable[Block]) -> Iterator[Attendee]:
    """The people beside and below the labels of the head."""
    capacity: Capacity | None = None
    for block in blocks:
        in_row = _in_row(block, capacity)
        if in_row:
            yield from in_row
            continue
        for text in filter(None, block.cells or (block.text,)):
            label = attendance_words.label(text) if len(text) < _LONGEST else None
            if label:
                capacity, text = label
            if capacity is None:
                continue
            named = people_lists.read(_FOR_WHOM.sub("", text, count=1))
            if not (named or label or block.kind is LineKind.ROW):
                capacity = None
            for each in named:
                yield from _attendees(each, capacity or Capacity.PRESENT, block, _SURE)


def _in_row(block: Block, capacity: Capacity | None) -> tuple[Attendee, ...]:
    """The one whose name begins a row of a table, with a post and whether they came beside it."""
    name, *beside = block.cells or ("",)
    named = people_lists.read(name)
    if len(named) != 1 or any(map(people_lists.read, beside)):
        return ()
    said = [named[0].said]
    for cell in filter(None, beside):
        label = None if cell.lower() in _POSTS else attendance_words.label(cell)
        if label:
            capacity = label[0]
        else:
            said.append(cell)
    person = Named(named[0].name, ", ".join(filter(None, said)))
    return tuple(_attendees(person, capacity or Capacity.PRESENT, block, _SURE))


def _attendees(
    named: Named, capacity: Capacity, block: Block, confidence: float
) -> Iterator[Attendee]:
    """Somebody listed, and who came instead of them; a substitute says for whom in brackets."""
    person = Attendee(named.name, capacity, block.place, confidence, named.said)
    whose = attendance_words.FOR_WHOM.fullmatch(named.said)
    came = attendance_words.CAME_INSTEAD.fullmatch(named.said)
    if whose:
        person = replace(
            person, capacity=Capacity.SUBSTITUTE, described_as="", instead_of=whose["whom"]
        )
    yield replace(person, described_as="") if came else person
    for each in people_lists.read(came["name"]) if came else ():
        yield replace(
            person, name=each.name, capacity=Capacity.SUBSTITUTE, described_as="",
            instead_of=named.name,
        )  # fmt: skip


def _told(block: Block) -> Iterator[Attendee]:
    """The people that a sentence says have apologised or stood in for somebody."""
    for sentence in _SENTENCES.split(block.text):
        if len(sentence) > _LONGEST:
            continue
        found = (each.search(sentence) for each in attendance_words.APOLOGISED)
        said = next(filter(None, found), None)
        if said:
            for each in people_lists.read(said["names"]):
                yield from _attendees(each, Capacity.APOLOGIES, block, _LIKELY)
        else:
            yield from _stood_in(sentence, block)


def _stood_in(sentence: str, block: Block) -> Iterator[Attendee]:
    said = attendance_words.STOOD_IN.fullmatch(sentence)
    names = people_lists.read(said["name"]) if said else ()
    whose = people_lists.read(said["whom"]) if said else ()
    if len(names) == len(whose) == 1:
        yield Attendee(
            names[0].name, Capacity.SUBSTITUTE, block.place, _LIKELY, instead_of=whose[0].name
        )


def _only_names(blocks: Sequence[Block]) -> Iterator[Attendee]:
    """The names of an item on apologies that has nothing but names, before other paragraphs."""
    for block in takewhile(lambda each: not markers.is_section(each.label), blocks):
        if len(block.text) < _LONGEST and not _VERB.search(block.text):
            for each in people_lists.read(block.text):
                yield from _attendees(each, Capacity.APOLOGIES, block, _LIKELY)
