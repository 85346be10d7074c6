"""A meeting that never was, with one of everything: it shows what a house style does to a paper."""

from collections.abc import Sequence
from datetime import date, time
from typing import Any

from committee.model.actions import Action, Owner
from committee.model.committees import Committee
from committee.model.council import Council
from committee.model.exclusions import Exclusion
from committee.model.meetings import Attendance, Item, Meeting
from committee.model.minutes import Minutes
from committee.model.movements import Movement
from committee.model.people import Person
from committee.model.record import Declared, ItemRecord, MeetingRecord, Proceedings
from committee.model.resolutions import Limb, Resolution
from committee.rules import numbering
from committee.rules.access import OPEN_MARK, Level, Mark
from committee.rules.blocks import numbered, placed
from committee.rules.markup import parse
from committee.rules.minutes import MinutesState
from committee.rules.names import sort_name
from committee.rules.proceedings import Conduct, InterestKind, MovementKind, VoteKind
from committee.rules.styles import HouseStyle, Logo, Numbering
from committee.rules.vocabulary import (
    Capacity,
    DueKind,
    ItemKind,
    MeetingKind,
    MeetingState,
    Part,
    Placement,
    ResolutionKind,
    Seat,
)

YEAR = date(2025, 5, 7)
FIRST_NUMBER = 21
"""The running number of the first minute: the committee has met before in its year."""

MINUTES = "The minutes of the meeting on 3 February 2026 were before the Committee."
INCLUSION = """The Director of ICT presented a report on people without the internet at home.

Members asked what a loan of a tablet costs, and heard that it is £140 a year.

[resolution 1]"""
LIBRARIES = """The Committee heard that two libraries open on Sundays since January.

[resolution 1]"""
SUMMARY = "The Committee considered the terms offered for the lease of a building."


def record(
    style: HouseStyle, council: str, logo: Logo | None = None, template: bytes | None = None
) -> MeetingRecord:
    """The meeting as it would be loaded for its public minutes, in a style and with its files.

    `council` is the name at the head. Nothing of it is in any book.
    """
    chair, vice, member, away, stand_in, co_optee, officer = _people()
    meeting = Meeting(
        committee=Committee(name="Overview and Scrutiny Committee", abbreviation="OSC"),
        kind=MeetingKind.ORDINARY,
        state=MeetingState.HELD,
        day=date(2026, 3, 3),
        starts_at=time(18, 30),
        closed_at=time(20, 14),
        place="Council Chamber, Civic Centre",
        presiding=chair,
        presiding_id=chair.id,
    )
    items = tuple(_items(style, mover=vice, seconder=member))
    seats = (Seat.CHAIR, Seat.VICE_CHAIR, *[Seat.MEMBER] * 2, Seat.SUBSTITUTE, Seat.CO_OPTEE)
    everybody = (chair, vice, member, away, stand_in, co_optee)
    return MeetingRecord(
        council=Council(name=council, nation="England", time_zone="Europe/London"),
        meeting=meeting,
        style=style,
        attendances=(
            *(_was(each, Capacity.PRESENT) for each in (chair, vice, member, co_optee)),
            _was(stand_in, Capacity.SUBSTITUTE, substitute_for=away),
            _was(away, Capacity.APOLOGIES),
            _was(officer, Capacity.IN_ATTENDANCE, described_as="Director of ICT"),
        ),
        seats={each.id: seat for each, seat in zip(everybody, seats, strict=True)},
        items=items,
        minutes={Part.PUBLIC: Minutes(state=MinutesState.BEING_WRITTEN)},
        proceedings=_proceedings([found.item for found in items], vice, member),
        logo=logo,
        template=template,
    )


def _people() -> list[Person]:
    names = (
        "Councillor Siân Ŵyn-O’Connor", "Councillor Zac Bell", "Councillor Tom Ashby",
        "Councillor Priya Nair", "Councillor Lee Grant", "Revd Ann Lowe", "Ben Ffoulkes",
    )  # fmt: skip
    return [
        Person(id=number, name=name, sort_name=sort_name(name))
        for number, name in enumerate(names, start=1)
    ]


def _was(person: Person, capacity: Capacity, **more: Any) -> Attendance:
    given = {"described_as": "", "is_remote": False, **more}
    return Attendance(person=person, person_id=person.id, capacity=capacity, **given)


def _proceedings(items: list[Item], vice: Person, member: Person) -> Proceedings:
    """An interest declared, a member who leaves, and the public excluded for the last item."""
    declared = Declared(
        name=vice.name,
        item_id=items[3].id,
        number=items[3].number,
        kind=InterestKind.REGISTRABLE,
        is_sensitive=False,
        nature="a trustee of the Friends of Moor Library",
        conduct=Conduct.STAYED,
        dispensation="",
    )
    left = Movement(
        id=1, person=member, item=items[3], kind=MovementKind.LEFT, is_before=False, at=time(19, 40)
    )
    left.person_id, left.item_id = member.id, items[3].id
    exclusion = Exclusion(
        id=1, first_item=items[4], mover=vice, seconder=member, public_interest=""
    )
    exclusion.first_item_id = items[4].id
    return Proceedings((declared,), (left,), (), (exclusion,))


def _items(style: HouseStyle, mover: Person, seconder: Person) -> Sequence[ItemRecord]:
    approved = _resolution(ResolutionKind.AGREED, "That the minutes be signed as a correct record.")
    approved.vote = VoteKind.UNANIMOUS
    resolved = _resolution(
        ResolutionKind.RESOLVED,
        "That:",
        "the report be noted;",
        "forty tablets be lent in the coming year; and",
        "the Director of ICT write to every member with the places where they are lent.",
    )
    resolved.mover, resolved.seconder = mover, seconder
    resolved.vote, resolved.reason = VoteKind.TOTALS, "To help people who have no internet at home."
    resolved.votes_for, resolved.votes_against, resolved.votes_abstained = 4, 1, 0
    advised = _resolution(ResolutionKind.RECOMMENDED, "That a third library open on Sundays.")
    advised.recipient = "Cabinet"
    declarations = _item(style, 1, "Declarations of interest", kind=ItemKind.PROCEDURE)
    return (
        declarations,
        _item(style, 2, "Minutes of the last meeting", MINUTES, approved),
        _item(style, 3, "Digital inclusion", INCLUSION, resolved, _action(), author="Ben Ffoulkes"),
        _item(style, 4, "Library opening hours", LIBRARIES, advised),
        _exempt(style, 5),
    )


def _number(style: HouseStyle, place: int) -> numbering.MinuteNumber:
    if style.numbering.runs:
        sequence = FIRST_NUMBER + place - 1
        return numbering.running(style, sequence, str(place), YEAR, "OSC")
    return numbering.MinuteNumber(str(place) if style.numbering is Numbering.AGENDA else "")


def _item(
    style: HouseStyle,
    place: int,
    title: str,
    text: str = "",
    *found: Resolution | Action,
    kind: ItemKind = ItemKind.REPORT,
    author: str = "",
) -> ItemRecord:
    item = Item(
        id=place, number=str(place), title=title, kind=kind, author=author, agenda_order=place,
        public_summary="", urgent_reason="",
    )  # fmt: skip
    item.mark = OPEN_MARK
    resolutions = tuple(each for each in found if isinstance(each, Resolution))
    blocks = placed(parse(text), [each.position for each in resolutions])
    lead = _number(style, place).lead if style.paragraphs_numbered else ""
    return ItemRecord(
        item=item,
        minute_number=_number(style, place).written,
        blocks=blocks,
        numbers=numbering.computed(lead, len(numbered(blocks))) if lead else (),
        resolutions=resolutions,
        actions=tuple(each for each in found if isinstance(each, Action)),
        revision=1,
        withheld=False,
        sources=(None,) * len(blocks),
    )


def _exempt(style: HouseStyle, place: int) -> ItemRecord:
    """An item as the public sees it: its number, the notice, and what may be said of it."""
    withheld = _item(style, place, "")
    withheld.item.mark = Mark(Level.EXEMPT, (3,))
    withheld.item.public_summary = SUMMARY
    return ItemRecord(
        withheld.item, withheld.minute_number, (), (), (), (), revision=1, withheld=True
    )


def _resolution(kind: ResolutionKind, lead_in: str, *limbs: str) -> Resolution:
    made = Resolution(
        id=1,
        position=1,
        kind=kind,
        recipient="",
        lead_in=lead_in,
        placement=Placement.BOTH,
        reason="",
        vote=VoteKind.UNRECORDED,
        limbs=[Limb(text=text, position=place) for place, text in enumerate(limbs, start=1)],
    )
    made.mark = OPEN_MARK
    return made


def _action() -> Action:
    action = Action(
        id=1,
        reference="OSC (25/26) 014",
        text="Write to every member with the places where tablets are lent",
        owners=[Owner(words="Director of ICT", body="")],
        due_kind=DueKind.DATE,
        due_on=date(2026, 3, 31),
        due_words="",
    )
    action.mark = OPEN_MARK
    return action
