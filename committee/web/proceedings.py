"""What the page of a meeting shows of what happened there, and what its forms share."""

from collections.abc import Iterable
from typing import Any

from flask import request, url_for

from committee.model.meetings import Meeting
from committee.model.people import Person
from committee.queries import holidays, movements, proceedings, visible
from committee.queries.numbers import in_order_taken
from committee.rules import notice
from committee.rules.meetings import has_come
from committee.rules.permissions import may
from committee.web.requests import current


def of_meeting(meeting: Meeting) -> dict[str, Any]:
    """What the page of a meeting shows of its notice and its proceedings."""
    context = current()
    committee = meeting.committee_id
    found = proceedings.of(
        context, meeting, lambda mark: visible.mark(context.actor, mark, committee)
    )
    writes = may(context.actor, "minutes.write", committee)
    return {
        "proceedings": found,
        "has_come": has_come(meeting.state, meeting.day, context.today),
        "item_numbers": {item.id: item.number for item in meeting.items},
        "doubts": movements.doubts(meeting, found.movements) if writes else (),
        "short_notice": _short_notice(meeting) if writes else "",
    }


def _short_notice(meeting: Meeting) -> str:
    """That notice of the meeting was too short, in a sentence; nothing where it was not."""
    if meeting.notice_on is None:
        return ""
    nation = current().council.nation
    return notice.warning(meeting.notice_on, meeting.day, nation, holidays.known(nation))


def people_of(people: Iterable[Person], *recorded: Person | None) -> list[tuple[int, str]]:
    """What there is to choose from where a form asks for a person: who is recorded stays one."""
    offered = dict.fromkeys([*people, *(person for person in recorded if person)])
    return [(person.id, person.name) for person in offered]


def items_of(meeting: Meeting) -> list[tuple[int, str]]:
    """What there is to choose from where a form asks for an item, in the order taken."""
    return [(item.id, f"{item.number}. {item.title}") for item in in_order_taken(meeting.items)]


def next_address(meeting: Meeting, another: str) -> str:
    """Back to what happened at the meeting, or on to `another` where that button was pressed."""
    if "more" in request.form:
        return url_for(another, meeting_id=meeting.id)
    return url_for("meetings.show", meeting_id=meeting.id, _anchor="proceedings")
