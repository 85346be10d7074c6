"""An item that was read in, as its minute would read in the house style once it is in the record.

It is composed as any minute is, of records that are in no book.
"""

from committee.documents import minute_items
from committee.documents.parts import Paragraph, Part, Role, line
from committee.model.council import Council
from committee.model.meetings import Item, Meeting
from committee.model.people import Person
from committee.model.record import ItemRecord, MeetingRecord
from committee.model.resolutions import Limb, Resolution
from committee.reading import proposal
from committee.rules.access import OPEN_MARK
from committee.rules.blocks import placed
from committee.rules.markup import parse
from committee.rules.styles import HouseStyle
from committee.rules.vocabulary import ItemKind, MeetingState


def parts(found: proposal.Item, council: Council, style: HouseStyle) -> tuple[Part, ...]:
    """What leads to the minute, and the minute with its resolutions, without the title.

    Raises MarkupError where the text is none that a minute can have.
    """
    record = _record(found, council, style)
    _title, *below = minute_items.parts(record, record.items[0])
    lead = [Paragraph(line(found.lead), role=Role.NOTE)] if found.lead else []
    return (*lead, *below)


def _record(found: proposal.Item, council: Council, style: HouseStyle) -> MeetingRecord:
    """A meeting that has this item and nothing else."""
    resolutions = tuple(
        _resolution(position, each) for position, each in enumerate(found.resolutions, start=1)
    )
    blocks = placed(parse(found.minute), [each.position for each in resolutions])
    item = Item(
        number=found.number, title=found.title, author="", kind=ItemKind.REPORT, urgent_reason=""
    )
    item.mark = OPEN_MARK
    shown = ItemRecord(
        item=item,
        minute_number="",
        blocks=blocks,
        numbers=found.numbers,
        resolutions=resolutions,
        actions=(),
        revision=1,
        withheld=False,
        sources=(None,) * len(blocks),
    )
    return MeetingRecord(
        council=council,
        meeting=Meeting(state=MeetingState.CALLED),
        style=style,
        attendances=(),
        seats={},
        items=(shown,),
        minutes={},
    )


def _resolution(position: int, found: proposal.Resolution) -> Resolution:
    made = Resolution(
        position=position,
        kind=found.kind,
        recipient=found.recipient,
        lead_in=found.lead_in,
        limb_style=found.limb_style,
        placement=found.placement,
        mover=Person(name=found.mover) if found.mover else None,
        seconder=Person(name=found.seconder) if found.seconder else None,
        reason=found.reason,
        vote=found.vote,
        votes_for=found.votes_for,
        votes_against=found.votes_against,
        votes_abstained=found.votes_abstained,
        limbs=[Limb(position=place, text=limb.text) for place, limb in enumerate(found.limbs, 1)],
    )
    made.mark = OPEN_MARK
    return made
