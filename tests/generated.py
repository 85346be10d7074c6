"""Meetings made by chance, two with the same number alike, and what a reader should find in each.

Their sentences tell what was said and promise nothing: what there is to do stands in the actions
that are printed.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from random import Random
from typing import Any

from committee.model.actions import Action
from committee.model.record import ItemRecord, MeetingRecord
from committee.model.resolutions import Resolution
from committee.rules.blocks import Entry, List, Paragraph, numbered
from committee.rules.inline import Run
from committee.rules.markup import to_source
from committee.rules.numbering import MinuteNumber, computed, running
from committee.rules.proceedings import VoteKind
from committee.rules.styles import DECISION_FIRST, NARRATIVE, ActionsPlace, HouseStyle, Numbering
from committee.rules.vocabulary import ItemKind, ListStyle, Placement, ResolutionKind
from tests.documents import records

PLACES = (
    "Llŷn", "Ŵyngrove", "Pen-y-groes", "Môn", "Tŷ Mawr", "Mill Lane", "Y Fro", "St Ann’s",
    "Caerŵyn", "the Guildhall", "Northmoor", "Rhŷd-ddu",
)  # fmt: skip
SPEAKERS = (
    "Councillor Zac Bell", "Efa Morris (Flood Risk Manager)", "A Member", "The Director of ICT",
    "Siân Ŵyn", "The Chair", "Members", "Councillor Ashby", "A resident of Pen-y-groes",
)  # fmt: skip
SAID = (
    "said that the sluice at {place} had not closed in January",
    "asked how many homes in {place} had no telephone",
    "heard that £{number} was spent on pumps in {place}",
    "thanked officers for their work in {place}",
    "noted that {number} people had answered the survey in {place}",
    "reported that the library in {place} had opened again",
    "explained that “nobody could find” the sandbags kept at {place}",
    "pointed out that 1986 had been the last dry year in {place}",
    "welcomed the figures for {place}, which were better than those of last year",
    "spoke for the parishes around {place} (of which there were {number})",
)
POINTS = (
    "the sluice at {place} had been mended;",
    "{number} pumps were kept at {place}.",
    "whether the service in {place} reached homes without a telephone?",
    "fewer visitors came to {place} than in other years",
    "1986 was a dry year in {place}.",
    "costs in {place} had risen by {number}%;",
)
TITLES = (
    "Flood defences in {place}", "Library opening hours", "Report of the Flood Risk Manager",
    "Budget monitoring {number}", "Visit to {place}", "Play areas", "The {place} conservation area",
    "Tenants’ survey", "Air quality at {place}", "Update on parks, trees and verges",
    "Minutes of the previous meeting", "Apologies for absence", "Declarations of interest",
)  # fmt: skip
LEADS = (
    "that the report be noted", "that the figures for {place} be welcomed",
    "that the plan for {place} be approved", "that the minutes be signed as a correct record",
)  # fmt: skip
STEMS = ("that officers:", "that, having regard to the report:", "that the Committee:")
LIMBS = (
    "the report on {place} be noted;", "£{number} be spent on {place};",
    "the scheme for {place} be approved; and", "the survey of {place} be welcomed.",
)  # fmt: skip
TASKS = (
    "Circulate the figures for {place}", "Write to the Minister about {place}",
    "Report on {place} to the Cabinet", "Ask the police for the number of thefts in {place}",
)  # fmt: skip
OWNERS = ("Director of ICT", "Head of Culture and Communities", "Councillor Tom Ashby", "")
DUES = ("by the next meeting", "within six weeks", "")
DEEPEST = 2


def meeting(number: int) -> MeetingRecord:
    """The meeting of that number, as papers print it."""
    made = Random(number)
    style = _style(made)
    first = made.choice((1, 1, 21))
    titles = made.sample(TITLES, made.randint(2, 7))
    items = [
        _item(made, style, place, first + place, title)
        for place, title in enumerate(titles, start=1)
    ]
    return records.record(*items, style=style, public=records.minutes())


def _number(style: HouseStyle, place: int, sequence: int) -> str:
    """The number of a minute as the style writes it."""
    if style.numbering.runs:
        return running(style, sequence, str(place), date(2025, 5, 7), "OSC").written
    return str(place) if style.numbering is Numbering.AGENDA else ""


def _style(made: Random) -> HouseStyle:
    """A house style, each of its two beginnings as often."""
    begun = made.choice((DECISION_FIRST, NARRATIVE))
    return replace(
        begun,
        numbering=made.choice([*Numbering, Numbering.AGENDA, Numbering.AGENDA]),
        paragraphs_numbered=made.random() < 0.6,
        capitals=made.random() < 0.5,
        after_word=made.choice((":", " –", " that", "")),
        limbs=made.choice(list(ListStyle)),
        actions=made.choice(list(ActionsPlace)),
        resolved=made.choice(("Resolved", "RESOLVED", "It was resolved")),
    )


def _item(made: Random, style: HouseStyle, place: int, sequence: int, title: str) -> ItemRecord:
    leads = made.sample(LEADS, made.choice((0, 1, 1, 2)))
    resolutions = [_resolution(made, words, each) for each, words in enumerate(leads, start=1)]
    blocks: list[Any] = [block for _ in range(made.randint(1, 5)) for block in _paragraph(made)]
    source = to_source(blocks)
    for resolution in resolutions:
        source += f"\n\n[resolution {resolution.position}]"
        if made.random() < 0.4:
            source += f"\n\n{to_source(_paragraph(made))}"
    number = _number(style, place, sequence)
    found = records.item(
        str(place),
        _said(made, title),
        source,
        resolutions=resolutions,
        actions=[_action(made, style, place) for _ in range(made.choice((0, 0, 1, 2)))],
        style=style,
        author=made.choice(("", "Head of Culture and Communities")),
        kind=made.choice((ItemKind.REPORT, ItemKind.REPORT, ItemKind.PRESENTATION)),
    )
    lead = MinuteNumber(number, sequence).lead
    count = len(numbered(found.blocks)) if style.paragraphs_numbered and lead else 0
    return replace(found, minute_number=number, numbers=computed(lead, count))


def _paragraph(made: Random) -> Iterator[Paragraph | List]:
    said = " ".join(
        f"{made.choice(SPEAKERS)} {_said(made, made.choice(SAID))}."
        for _ in range(made.randint(1, 3))
    )
    has_list = made.random() < 0.35
    if has_list:
        said = f"{said} The following points were noted:"
    yield Paragraph((Run(said),))
    if has_list:
        yield _list(made, 0)


def _list(made: Random, depth: int) -> List:
    style = made.choice([each for each in ListStyle if each is not ListStyle.CAPITALS])
    entries = tuple(
        Entry(
            (Run(_said(made, made.choice(POINTS))),),
            0 if style is ListStyle.BULLETS else place,
            (_list(made, depth + 1),) if depth < DEEPEST and made.random() < 0.2 else (),
        )
        for place in range(1, made.randint(2, 5))
    )
    return List(style, entries)


def _resolution(made: Random, words: str, position: int) -> Resolution:
    has_limbs = made.random() < 0.5
    limbs = [_said(made, words) for words in made.sample(LIMBS, made.randint(2, 4))]
    kind = made.choice(list(ResolutionKind))
    resolution = records.resolution(
        made.choice(STEMS) if has_limbs else _said(made, f"{words}."),
        *(limbs if has_limbs else ()),
        position=position,
        placement=made.choice(list(Placement)),
        kind=kind,
        recipient="Cabinet" if kind is ResolutionKind.RECOMMENDED else "",
        limb_style=made.choice((None, *ListStyle)),
        reason=_said(made, "The flood at {place} was the worst in {number} years.")
        if made.random() < 0.2
        else "",
        vote=made.choice((VoteKind.UNRECORDED, VoteKind.UNRECORDED, VoteKind.UNANIMOUS)),
    )
    if made.random() < 0.3:
        resolution.mover, resolution.seconder = records.CHAIR, records.MEMBER
    if made.random() < 0.3:
        resolution.vote = VoteKind.TOTALS
        resolution.votes_for, resolution.votes_against = made.randint(1, 9), made.randint(0, 4)
    return resolution


def _action(made: Random, style: HouseStyle, place: int) -> Action:
    return records.action(
        f"OSC (25/26) {made.randint(1, 999):03d}",
        _said(made, made.choice(TASKS)),
        made.choice(OWNERS),
        made.choice(DUES),
    )


def _said(made: Random, words: str) -> str:
    return words.format(place=made.choice(PLACES), number=made.randint(2, 900))
