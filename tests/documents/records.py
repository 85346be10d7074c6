"""Meetings made in memory, without a book, for the tests of papers."""

from collections.abc import Mapping, Sequence
from datetime import date, time
from itertools import count
from types import MappingProxyType
from typing import Any

from committee.model.actions import Action, Owner
from committee.model.committees import Committee
from committee.model.corrections import Correction
from committee.model.council import Council
from committee.model.meetings import Attendance, Item, Meeting
from committee.model.minutes import Minutes
from committee.model.people import Person
from committee.model.record import ItemRecord, Matter, MeetingRecord, Unseen
from committee.model.resolutions import Limb, Resolution
from committee.rules import numbering
from committee.rules.access import OPEN_MARK, Mark
from committee.rules.actions import ActionState
from committee.rules.blocks import numbered, origins, placed, visible
from committee.rules.markup import parse
from committee.rules.minutes import MinutesState
from committee.rules.names import sort_name
from committee.rules.proceedings import VoteKind
from committee.rules.styles import DECISION_FIRST, HouseStyle
from committee.rules.vocabulary import (
    Capacity,
    DueKind,
    ItemKind,
    ListStyle,
    MeetingKind,
    MeetingState,
    Part,
    Placement,
    ResolutionKind,
    Seat,
)

IDS = count(1)
COUNCIL = Council(name="Northmoor Council", nation="England", time_zone="Europe/London")
COMMITTEE = Committee(name="Overview and Scrutiny Committee", abbreviation="OSC")


def person(number: int, name: str) -> Person:
    return Person(id=number, name=name, sort_name=sort_name(name))


CHAIR = person(1, "Councillor Siân Ŵyn-O'Connor")
VICE = person(2, "Councillor Zac Bell")
MEMBER = person(3, "Councillor Tom Ashby")
AWAY = person(4, "Councillor Priya Nair")
STAND_IN = person(5, "Councillor Lee Grant")
DIRECTOR = person(6, "Ben Ffoulkes")
SEATS = {1: Seat.CHAIR, 2: Seat.VICE_CHAIR, 3: Seat.MEMBER, 4: Seat.MEMBER, 5: Seat.SUBSTITUTE}


def was(who: Person, capacity: Capacity, **more: Any) -> Attendance:
    """An attendance."""
    return Attendance(person=who, person_id=who.id, capacity=capacity, **more)


EVERYBODY = (
    was(DIRECTOR, Capacity.IN_ATTENDANCE, described_as="Director of ICT"),
    was(MEMBER, Capacity.PRESENT),
    was(VICE, Capacity.PRESENT),
    was(CHAIR, Capacity.PRESENT),
    was(AWAY, Capacity.APOLOGIES),
    was(STAND_IN, Capacity.SUBSTITUTE, substitute_for=AWAY),
)


def meeting(**changes: Any) -> Meeting:
    """A meeting that was held, unless told otherwise."""
    given = {
        "committee": COMMITTEE,
        "kind": MeetingKind.ORDINARY,
        "state": MeetingState.HELD,
        "day": date(2026, 3, 3),
        "starts_at": time(18, 30),
        "closed_at": time(20, 14),
        "place": "Council Chamber, Civic Centre",
        "presiding": CHAIR,
        "presiding_id": CHAIR.id,
    }
    return Meeting(**{**given, **changes})


def minutes(state: MinutesState = MinutesState.DRAFT_ISSUED, **changes: Any) -> Minutes:
    """A set of minutes in a state."""
    return Minutes(state=state, **changes)


def resolution(
    lead_in: str,
    *limbs: str,
    position: int = 1,
    placement: Placement = Placement.BOTH,
    mark: Mark = OPEN_MARK,
    limb_style: ListStyle = ListStyle.BULLETS,
    kind: ResolutionKind = ResolutionKind.RESOLVED,
    recipient: str = "",
    **more: Any,
) -> Resolution:
    """A resolution with its limbs."""
    made = Resolution(
        id=next(IDS),
        position=position,
        kind=kind,
        recipient=recipient,
        lead_in=lead_in,
        limb_style=limb_style,
        placement=placement,
        limbs=[Limb(text=text, position=place) for place, text in enumerate(limbs, start=1)],
        **{"reason": "", "vote": VoteKind.UNRECORDED, **more},
    )
    made.mark = mark
    return made


def action(reference: str, text: str, owner: str = "", due: str = "") -> Action:
    """An action with its owner and time in words."""
    return Action(
        reference=reference,
        text=text,
        owners=[Owner(words=owner, body="")] if owner else [],
        due_kind=DueKind.WORDS if due else DueKind.TO_BE_SET,
        due_on=None,
        due_words=due,
    )


def matter(
    reference: str, text: str, state: ActionState = ActionState.COMPLETED, **more: Any
) -> Matter:
    """An action as it is reported under matters arising, from an open item."""
    reported = action(reference, text, **{"owner": "Head of Housing", **more.pop("of", {})})
    reported.item = _item(OPEN_MARK, number="1", title="Housing")
    return Matter(
        reported, state, **{"answer": "", "is_recorded": True, "is_confirmed": False, **more}
    )


def item(
    number: str,
    title: str,
    text: str = "",
    *,
    resolutions: Sequence[Resolution] = (),
    actions: Sequence[Action] = (),
    mark: Mark = OPEN_MARK,
    style: HouseStyle = DECISION_FIRST,
    audience: Part = Part.PUBLIC,
    corrections: Sequence[Correction] = (),
    **more: Any,
) -> ItemRecord:
    """An item as the queries load it for an audience."""

    def may_see(mark: Mark) -> bool:
        return mark.is_open or audience is Part.EXEMPT

    made = _item(mark, number=number, title=title, **more)
    withheld = not may_see(mark)
    had = () if withheld else tuple(resolutions)
    printed = [one.position for one in had if one.placement is not Placement.DECISION]
    text_blocks = parse("" if withheld else text)
    blocks = placed(text_blocks, printed)
    shown = visible(blocks, may_see, {one.position: one.mark for one in had})
    return ItemRecord(
        item=made,
        minute_number=number,
        blocks=shown,
        numbers=numbers_of(style, number, len(numbered(blocks))),
        resolutions=tuple(one for one in had if may_see(one.mark)),
        actions=() if withheld else tuple(actions),
        revision=1,
        withheld=withheld,
        sources=origins(shown, text_blocks),
        unseen=tuple(
            Unseen(one.position, one.placement, one.mark) for one in had if not may_see(one.mark)
        ),
        corrections=() if withheld else tuple(corrections),
    )


def _item(mark: Mark, **more: Any) -> Item:
    words = {"author": "", "public_summary": "", "urgent_reason": ""}
    given = {"id": next(IDS), "kind": ItemKind.REPORT, **words, **more}
    given.setdefault("agenda_order", given["id"])
    made = Item(**given)
    made.mark = mark
    return made


def numbers_of(style: HouseStyle, number: str, count: int) -> tuple[str, ...]:
    """The numbers of an item's paragraphs in a style."""
    return numbering.computed(number, count) if style.paragraphs_numbered else ()


def record(
    *items: ItemRecord,
    of: Meeting | None = None,
    attendances: Sequence[Attendance] = EVERYBODY,
    style: HouseStyle = DECISION_FIRST,
    more: Mapping[str, Any] = MappingProxyType({}),
    **sets: Minutes,
) -> MeetingRecord:
    """A meeting loaded whole; `sets` are its minutes by part, "public" or "exempt".

    `more` are other fields of the record, by name.
    """
    given: dict[str, Any] = {
        "council": COUNCIL,
        "meeting": of or meeting(),
        "style": style,
        "attendances": tuple(attendances),
        "seats": dict(SEATS),
        "items": items,
        "minutes": {Part(part): found for part, found in sets.items()},
    }
    return MeetingRecord(**{**given, **more})
