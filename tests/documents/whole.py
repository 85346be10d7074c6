"""One meeting with something of everything, in any style, for either audience; and its papers."""

from dataclasses import replace
from datetime import date, time

from committee.documents import action_sheet, agenda, decision_sheet, extract, minutes
from committee.documents.parts import Document
from committee.model.corrections import Correction
from committee.model.exclusions import Exclusion
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
from committee.rules.access import Level, Mark
from committee.rules.actions import ActionState
from committee.rules.proceedings import Choice, Conduct, InterestKind, MovementKind, VoteKind
from committee.rules.styles import ActionsPlace, HouseStyle
from committee.rules.vocabulary import ItemKind, ListStyle, Part, Placement, ResolutionKind
from tests.documents import records
from tests.documents.papers import LOGO

EXEMPT = Mark(Level.EXEMPT, (3,))
ROWS = "\n".join(f"| {place} | A note on branch {place} | Head of Housing |" for place in range(60))
STRATEGY = f"""Dafydd Owen introduced the *draft* strategy & said:
- that it was **late**:
    (a) by a month;
    (b) or two;
- and that costs had risen.

| Ref | What was asked | Who |
|---|---|---|
{ROWS}

[exempt 3] The landlord asked for £90,000.

[resolution 1]

[resolution 2]

Afterwards:
1. one
2. two
4. four"""


def papers_of(record: MeetingRecord, audience: Part) -> list[Document]:
    """All papers of a meeting, the minutes first; an extract of its third item, or the first."""
    composers = (minutes, decision_sheet, action_sheet, agenda)
    return [
        *(composer.compose(record, audience) for composer in composers),
        *(extract.compose(record, audience, found.item) for found in record.items[:3][-1:]),
    ]


def papers(style: HouseStyle, audience: Part) -> list[Document]:
    """All papers of the meeting."""
    return papers_of(meeting(style, audience), audience)


def meeting(style: HouseStyle, audience: Part) -> MeetingRecord:
    """The meeting, its actions both after their items and in a table at the end."""
    style = replace(style, actions=ActionsPlace.BOTH, footer="Civic Centre, Northmoor NM1 1AA")
    items = _items(style, audience)
    return records.record(
        *items,
        of=records.meeting(notice_on=date(2026, 2, 20)),
        style=style,
        more={
            "proceedings": _proceedings(items),
            "logo": LOGO,
            "clerks": (records.DIRECTOR,),
            "matters": {items[1].item.id: _matters()},
        },
        **{audience.value: records.minutes(part=audience)},
    )


def _items(style: HouseStyle, audience: Part) -> tuple[ItemRecord, ...]:
    resolved = records.resolution(
        "that the strategy be agreed and:",
        "published;",
        "sent to all.",
        limb_style=ListStyle.LETTERS,
        reason="So that residents know.",
        vote=VoteKind.TOTALS,
    )
    resolved.mover, resolved.seconder = records.VICE, records.MEMBER
    resolved.votes_for = resolved.votes_against = 3
    resolved.casting = Choice.FOR
    hidden = records.resolution(
        "that £80,000 be offered.", position=2, mark=EXEMPT, kind=ResolutionKind.RECOMMENDED,
        recipient="Cabinet", placement=Placement.MINUTES,
    )  # fmt: skip
    earlier = Minutes(part=Part.PUBLIC, meeting=records.meeting(day=date(2026, 2, 3)))
    corrections = [Correction(minutes=earlier, place="minute 25", was="no", becomes="yes")]
    actions = [
        records.action(f"OSC (25/26) {number:03d}", f"Send note {number} to all members", owner)
        for number, owner in enumerate(("Director of ICT", "Head of Housing", "") * 9, start=1)
    ]
    given = {"style": style, "audience": audience}
    return (
        records.item("1", "Declarations of interest", kind=ItemKind.PROCEDURE, **given),
        records.item(
            "2", "Minutes of the last meeting", "They were read.", corrections=corrections, **given
        ),
        records.item(
            "3", "Digital strategy", STRATEGY, resolutions=[resolved, hidden], actions=actions,
            author="Ben Ffoulkes", urgent_reason="The tender closes on Friday.", **given,
        ),
        records.item(
            "4", "Lease of the depot", "The rent was discussed.", mark=EXEMPT,
            public_summary="Terms for a building were considered.", **given,
        ),
    )  # fmt: skip


def _matters() -> list[Matter]:
    answer = "They went out by e-mail on 2 March.\n\nTwo members had none."
    return [
        records.matter("OSC (25/26) 090", "Write to the *minister*", ActionState.IN_PROGRESS),
        records.matter("OSC (25/26) 091", "Send figures", answer=answer, is_confirmed=True),
        records.matter("OSC (25/26) 092", "Ask again", ActionState.WITHDRAWN),
    ]


def _proceedings(items: tuple[ItemRecord, ...]) -> Proceedings:
    third, fourth = items[2].item, items[3].item
    declared = Declared(
        name=records.MEMBER.name,
        item_id=third.id,
        number="3",
        kind=InterestKind.REGISTRABLE,
        is_sensitive=False,
        nature="a tenant of the landlord",
        conduct=Conduct.LEFT,
        dispensation="",
    )
    left = Movement(person=records.MEMBER, kind=MovementKind.LEFT, is_before=True, at=time(19, 5))
    left.item_id = third.id
    excluded = Exclusion(mover=records.VICE, public_interest="")
    excluded.first_item_id, excluded.last_item_id = fourth.id, None
    presided = Presided(records.VICE, third.id, third.id, reason="the Chair knew the landlord")
    return Proceedings((declared,), (left,), (presided,), (excluded,))
