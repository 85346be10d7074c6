"""Whole meetings as hypothesis makes them: everything that a paper can print, in any order."""

from dataclasses import replace
from datetime import date, time
from itertools import count

from hypothesis import strategies as st

from committee.model.corrections import Correction
from committee.model.exclusions import Exclusion
from committee.model.meetings import Attendance
from committee.model.minutes import Minutes
from committee.model.movements import Movement
from committee.model.record import (
    Declared,
    ItemRecord,
    Matter,
    MeetingRecord,
    Presided,
    Proceedings,
)
from committee.model.resolutions import Resolution, Vote
from committee.rules import numbering
from committee.rules.access import OPEN_MARK, Level, Mark
from committee.rules.actions import ActionState
from committee.rules.minutes import MinutesState
from committee.rules.proceedings import Choice, Conduct, InterestKind, MovementKind, VoteKind
from committee.rules.styles import (
    STYLES,
    ActionsPlace,
    Font,
    HouseStyle,
    Numbering,
)
from committee.rules.vocabulary import (
    Capacity,
    ItemKind,
    ListStyle,
    MeetingKind,
    MeetingState,
    Part,
    Placement,
    ResolutionKind,
    Seat,
)
from tests.documents import records
from tests.documents.texts import Draw, maybe, said, texts

PEOPLE = (
    records.CHAIR, records.VICE, records.MEMBER, records.AWAY, records.STAND_IN, records.DIRECTOR,
    *(records.person(number, f"Revd Ann{'a' * number} Lowe-Smith") for number in range(7, 12)),
)  # fmt: skip
NUMBERS = count(1)

times = st.builds(time, st.integers(18, 21), st.integers(0, 59))
people = st.sampled_from(PEOPLE)
closed = st.just(Mark(Level.EXEMPT, (3,))) | st.just(Mark(Level.CONFIDENTIAL))
marks = st.just(OPEN_MARK) | st.just(OPEN_MARK) | st.just(OPEN_MARK) | closed


@st.composite
def resolutions(draw: Draw, position: int) -> Resolution:
    """A resolution with its limbs, movers, votes and reason."""
    made = records.resolution(
        draw(said()),
        *draw(st.lists(said(), max_size=4)),
        position=position,
        placement=draw(st.sampled_from(Placement)),
        mark=draw(marks),
        limb_style=draw(st.none() | st.sampled_from(ListStyle)),
        kind=draw(st.sampled_from(ResolutionKind)),
        recipient=draw(maybe(st.just("Cabinet"))),
        reason=draw(maybe(said())),
        vote=draw(st.sampled_from(VoteKind)),
    )
    made.mover, made.seconder = draw(st.none() | people), draw(st.none() | people)
    if made.vote is not VoteKind.UNRECORDED:
        made.votes_for, made.votes_against = draw(st.integers(0, 9)), draw(st.integers(0, 9))
        made.votes_abstained = draw(st.none() | st.integers(0, 9))
        made.casting = draw(st.none() | st.sampled_from(Choice))
        voters = draw(st.lists(people, unique=True, max_size=5))
        made.votes = [Vote(person=one, choice=draw(st.sampled_from(Choice))) for one in voters]
    return made


@st.composite
def items(draw: Draw, place: int, style: HouseStyle, audience: Part) -> ItemRecord:
    """An item with its minute, resolutions, actions and corrections."""
    found = [draw(resolutions(number)) for number in range(1, draw(st.integers(0, 2)) + 1)]
    actions = [
        records.action(f"OSC (25/26) {next(NUMBERS):03d}", words, owner, due)
        for words, owner, due in draw(
            st.lists(st.tuples(said(), maybe(said(1, 3)), maybe(said(1, 3))), max_size=2)
        )
    ]
    made = records.item(
        str(place),
        draw(st.just("Declarations of interest") | st.just("Exclusion of the public") | said()),
        draw(texts(len(found))),
        resolutions=found,
        actions=actions,
        mark=draw(marks),
        style=style,
        audience=audience,
        kind=draw(st.sampled_from(ItemKind)),
        corrections=draw(st.lists(corrections(), max_size=2)),
        author=draw(maybe(said(1, 3))),
        public_summary=draw(maybe(said())),
        urgent_reason=draw(maybe(said())),
    )
    return replace(made, minute_number=_number(style, place))


def _number(style: HouseStyle, place: int) -> str:
    if style.numbering.runs:
        return numbering.running(style, 20 + place, str(place), date(2025, 5, 7), "OSC").written
    return str(place) if style.numbering is Numbering.AGENDA else ""


@st.composite
def matters(draw: Draw) -> Matter:
    """An action that is reported under matters arising."""
    return records.matter(
        f"OSC (25/26) {next(NUMBERS):03d}",
        draw(said()),
        draw(
            st.sampled_from([state for state in ActionState if state is not ActionState.NOT_SENT])
        ),
        of={"owner": draw(maybe(said(1, 3))), "due": draw(maybe(said(1, 3)))},
        answer=draw(maybe(said())),
        is_confirmed=draw(st.booleans()),
    )


@st.composite
def corrections(draw: Draw) -> Correction:
    """A correction of the minutes of an earlier meeting."""
    earlier = Minutes(part=Part.PUBLIC, meeting=records.meeting(day=date(2026, 2, 3)))
    return Correction(
        minutes=earlier, place=draw(said(1, 3)), was=draw(maybe(said())), becomes=draw(said())
    )


@st.composite
def styles(draw: Draw) -> HouseStyle:
    """One of the styles that every book begins with, or any other."""
    style = draw(st.sampled_from(list(STYLES.values())))
    if draw(st.booleans()):
        return style
    flags = ("paragraphs_numbered", "decision_first", "capitals", "shows_movers", "shows_votes")
    return replace(
        style,
        numbering=draw(st.sampled_from(Numbering)),
        after_word=draw(st.sampled_from([":", " –"])),
        limbs=draw(st.sampled_from(ListStyle)),
        actions=draw(st.sampled_from(ActionsPlace)),
        font=draw(st.sampled_from(Font)),
        footer=draw(maybe(said())),
        chair="Chairman",
        substitutes="Reserve Members",
        **{flag: draw(st.booleans()) for flag in flags},
    )


@st.composite
def attendances(draw: Draw) -> tuple[Attendance, ...]:
    """Who was there, and in what capacity."""
    there = draw(st.lists(people, unique=True, max_size=len(PEOPLE)))
    return tuple(
        records.was(
            one,
            draw(st.sampled_from(Capacity)),
            described_as=draw(maybe(said(1, 3))),
            is_remote=draw(st.booleans()),
            substitute_for=draw(st.none() | people),
        )
        for one in there
    )


@st.composite
def proceedings(draw: Draw, held: list[ItemRecord]) -> Proceedings:
    """Interests, comings and goings, who presided, and exclusions."""
    return Proceedings(
        declarations=tuple(draw(st.lists(declarations(held), max_size=3))),
        movements=tuple(draw(st.lists(movements(held), max_size=3))) if held else (),
        presidings=tuple(draw(st.lists(presidings(held), max_size=2))) if held else (),
        exclusions=tuple(draw(st.lists(exclusions(held), max_size=1))) if held else (),
    )


@st.composite
def declarations(draw: Draw, held: list[ItemRecord]) -> Declared:
    """An interest in one item, or in none."""
    found = draw(st.sampled_from([None, *held]))
    return Declared(
        name=draw(people).name,
        item_id=found.item.id if found else None,
        number=found.item.number if found else "",
        kind=draw(st.sampled_from(InterestKind)),
        is_sensitive=draw(st.booleans()),
        nature=draw(maybe(said())),
        conduct=draw(st.sampled_from(Conduct)),
        dispensation=draw(maybe(said())),
    )


@st.composite
def movements(draw: Draw, held: list[ItemRecord]) -> Movement:
    """Somebody who came or went."""
    made = Movement(
        person=draw(people),
        kind=draw(st.sampled_from(MovementKind)),
        is_before=draw(st.booleans()),
        at=draw(st.none() | times),
    )
    made.item_id = draw(st.sampled_from(held)).item.id
    return made


def _span(draw: Draw, held: list[ItemRecord]) -> tuple[int, int | None]:
    first = draw(st.integers(0, len(held) - 1))
    last = draw(st.none() | st.integers(first, len(held) - 1))
    return held[first].item.id, None if last is None else held[last].item.id


@st.composite
def presidings(draw: Draw, held: list[ItemRecord]) -> Presided:
    """Somebody else who took the chair for a while."""
    return Presided(draw(people), *_span(draw, held), reason=draw(maybe(said())))


@st.composite
def exclusions(draw: Draw, held: list[ItemRecord]) -> Exclusion:
    """The public excluded for a while."""
    made = Exclusion(
        mover=draw(st.none() | people),
        seconder=draw(st.none() | people),
        public_interest=draw(maybe(said())),
        readmitted_at=draw(st.none() | times),
    )
    made.first_item_id, made.last_item_id = _span(draw, held)
    return made


@st.composite
def minutes(draw: Draw, part: Part) -> Minutes:
    """A set of minutes in any state."""
    made = records.minutes(draw(st.sampled_from(MinutesState)), part=part)
    if draw(st.booleans()):
        made.approved_at = records.meeting(day=date(2026, 4, 7))
        made.approval_note = draw(maybe(said()))
    if draw(st.booleans()):
        made.signed_by, made.signed_on = draw(people), date(2026, 4, 7)
    return made


@st.composite
def meetings(draw: Draw) -> tuple[MeetingRecord, Part]:
    """A meeting as it is loaded for an audience, and that audience."""
    style, audience = draw(styles()), draw(st.sampled_from(Part))
    found = [draw(items(place, style, audience)) for place in range(1, draw(st.integers(0, 4)) + 1)]
    record = records.record(
        *found,
        of=records.meeting(
            kind=draw(st.sampled_from(MeetingKind)),
            state=draw(st.sampled_from(MeetingState)),
            closed_at=draw(st.none() | times),
            place=draw(maybe(said())),
            notice_on=draw(st.none() | st.just(date(2026, 2, 20))),
        ),
        attendances=draw(attendances()),
        style=style,
        more={
            "proceedings": draw(proceedings(found)),
            "seats": {one.id: draw(st.sampled_from(Seat)) for one in PEOPLE},
            "clerks": tuple(draw(st.lists(people, max_size=2))),
            "matters": {
                one.item.id: draw(st.lists(matters(), max_size=2))
                for one in found
                if not one.withheld
            },
        },
        **{audience.value: draw(minutes(audience))},
    )
    return record, audience
