"""Minutes that this product writes as a Word file read back as the minutes they were."""

from collections.abc import Sequence

import pytest

from committee.documents import to_docx
from committee.documents.minutes import compose
from committee.model.record import ItemRecord, MeetingRecord
from committee.reading import minutes
from committee.reading.proposal import Item
from committee.rules import blocks, markup
from committee.rules.styles import DECISION_FIRST, NARRATIVE, HouseStyle
from committee.rules.vocabulary import ListStyle, Part, Placement
from tests import seeds
from tests.documents import records

TEXT = """Dilys Rees spoke about the halls (£1,200).

- asked how often the pumps ran;
    - It was a dry year.
- thanked the wardens “for their care”;

(a) said that the gate was old;
(b) spoke about the halls;
(d) explained the costs of the year;

2. said that the gate was old;
4. spoke about the halls;

| Who | What |
|---|---|
| Dilys | Sandbags |
| Sam | Pumps |

[resolution 1]"""
RESOLVED = ("that the following be agreed:", "the plan;", "the gate; and", "the halls.")


def read(record: MeetingRecord) -> Sequence[Item]:
    return minutes.read("minutes.docx", to_docx.write(compose(record, Part.PUBLIC))).items


def written(item: ItemRecord) -> list[object]:
    """What a record says of an item, in the terms of a proposal."""
    return [
        item.minute_number,
        item.title,
        markup.to_source(item.blocks),
        tuple(item.numbers) or ("",) * len(blocks.numbered(item.blocks)),
        [(each.lead_in, [limb.text for limb in each.limbs]) for each in item.resolutions],
        [
            (each.text, "; ".join(owner.title for owner in each.owners), each.due_words)
            for each in item.actions
        ],
    ]


def found(item: Item) -> list[object]:
    return [
        item.number,
        item.title,
        item.minute,
        item.numbers,
        [(each.lead_in, [limb.text for limb in each.limbs]) for each in item.resolutions],
        [(each.task, each.owner, each.due) for each in item.actions if each.reference],
    ]


@pytest.mark.parametrize("style", [DECISION_FIRST, NARRATIVE], ids=lambda style: style.key)
@pytest.mark.parametrize("limbs", list(ListStyle))
def test_lists_that_leave_a_number_out_and_tables(style: HouseStyle, limbs: ListStyle) -> None:
    decided = records.resolution(*RESOLVED, limb_style=limbs, placement=Placement.MINUTES)
    asked = records.action("OSC (25/26) 001", "Write to the Agency", "Head of Water", "in July")
    item = records.item(
        "1", "Street trees: report", TEXT, style=style, resolutions=[decided], actions=[asked]
    )
    record = records.record(item, style=style, public=records.minutes())
    assert [found(each) for each in read(record)] == [written(item)]


@pytest.mark.parametrize("place", [0, 1])
@pytest.mark.parametrize("real", [True, False], ids=["real", "invented"])
def test_a_page_that_was_read_in_and_written(real: bool, place: int) -> None:
    seed = seeds.pair(real=real)[place]
    (item,) = minutes.read("page.txt", f"Agenda item\n\n{seed.page}".encode()).items
    (decided,) = item.resolutions
    style = DECISION_FIRST if item.decision else NARRATIVE
    limbs = (limb.text for limb in decided.limbs)
    resolution = records.resolution(decided.lead_in, *limbs, placement=decided.placement)
    again = records.item("4", item.title, item.minute, style=style, resolutions=[resolution])
    (read_again,) = read(records.record(again, style=style, public=records.minutes()))
    assert found(read_again)[1:3] == found(item)[1:3]
    assert found(read_again)[4] == found(item)[4]
    assert [action.quote for action in read_again.actions] == [
        action.quote for action in item.actions
    ]
