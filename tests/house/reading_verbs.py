"""The verbs on files that are read in, with what each is given in a try."""

from collections.abc import Callable
from dataclasses import replace

from committee.queries import findings as queries
from committee.reading.files.action_lists_fields import Field
from committee.services import (
    finding_splits,
    findings,
    not_actions,
    put_in,
    reading_lists,
    readings,
)
from tests.house.things import SECRET, Things
from tests.house.tries import Given, Verb, given
from tests.proposals import AGENCY, MAPS

PAGE = f"""Agenda item

Parks in {SECRET}

Minutes:

4.1 The Director of ICT would circulate the figures by the next meeting.

Resolved: that the report be noted.
"""
LIST = f"Action,Owner\nWrite to {SECRET},Director of ICT\n"
REASON = f"{SECRET} is no owner"

OF_READINGS: dict[Verb, Callable[[Things], Given]] = {
    readings.bring_in: lambda t: given(f"{SECRET}.txt", PAGE.encode(), committee=t.world.osc),
    readings.paste: lambda t: given(PAGE, committee=t.world.osc),
    readings.place: lambda t: given(t.reading, t.world.other, version=t.reading.version),
    readings.accept_rest: lambda t: given(t.reading, version=t.reading.version),
    readings.drop: lambda t: given(t.reading, version=t.reading.version),
    reading_lists.bring_in: lambda t: given(f"{SECRET}.csv", LIST.encode(), committee=t.world.osc),
    reading_lists.settle: lambda t: given(
        t.read_list, {Field.ACTION: 0, Field.OWNER: 1}, version=t.read_list.version
    ),
    put_in.put_in: lambda t: given(t.decided),
    findings.accept: lambda t: given(t.found_item, version=t.found_item.version),
    findings.refuse: lambda t: given(t.found_action, reason=REASON, version=t.found_action.version),
    findings.reconsider: lambda t: given(t.left_out, version=t.left_out.version),
    findings.correct_meeting: lambda t: given(
        t.found_meeting,
        replace(queries.meeting(t.found_meeting), venue=SECRET),
        version=t.found_meeting.version,
    ),
    findings.correct_item: lambda t: given(
        t.found_item,
        replace(queries.item(t.found_item), title=SECRET),
        version=t.found_item.version,
    ),
    findings.correct_action: lambda t: given(
        t.found_action,
        replace(queries.action(t.found_action), task=f"Write to {SECRET}"),
        version=t.found_action.version,
    ),
    finding_splits.split_action: lambda t: given(
        t.found_action, MAPS, AGENCY, version=t.found_action.version
    ),
    finding_splits.split_item: lambda t: given(
        t.found_item, block=2, title=SECRET, version=t.found_item.version
    ),
    finding_splits.unmake_resolution: lambda t: given(
        t.found_item, resolution=1, version=t.found_item.version
    ),
    finding_splits.join_actions: lambda t: given(
        t.found_action, t.other_action, version=t.found_action.version
    ),
    finding_splits.join_items: lambda t: given(t.found_item, version=t.found_item.version),
    not_actions.refuse: lambda t: given(t.item, f"Officers would visit {SECRET}", REASON),
    not_actions.take_back: lambda t: given(t.not_action),
}
