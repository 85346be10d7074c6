"""What pages show of the minutes of a meeting or item, and the clerk whose they are to write."""

from dataclasses import replace
from typing import Any

from committee.documents import minute_items, to_html
from committee.model.meetings import Item, Meeting
from committee.queries import (
    corrections,
    drafts,
    house_styles,
    matters,
    meetings,
    minutes,
    papers,
    resolutions,
    revisions,
    sheets,
    votes,
)
from committee.rules.minutes import LOCKED
from committee.rules.permissions import may, require
from committee.rules.vocabulary import ItemKind
from committee.web.requests import current


def meeting_of_clerk(meeting_id: int) -> Meeting:
    """A meeting, for a clerk who writes its minutes. Raises NotFound and NotPermitted."""
    context = current()
    meeting = meetings.one(context, meeting_id)
    require(context.actor, "minutes.write", meeting.committee_id)
    return meeting


def item_of_clerk(meeting_id: int, item_id: int) -> Item:
    """An item of such a meeting. Raises NotFound and NotPermitted."""
    return meetings.item(meeting_of_clerk(meeting_id), item_id)


def of_meeting(meeting: Meeting) -> dict[str, Any]:
    """What the page of a meeting shows of its minutes."""
    context = current()
    listed = papers.listed(context, meeting)
    writes = may(context.actor, "minutes.write", meeting.committee_id)
    return {
        "papers": listed,
        "sheets": sheets.listed(context, meeting, [paper.part for paper in listed]),
        "may_write": writes and any(paper.state not in LOCKED for paper in listed),
        "corrections": corrections.made_at(context, meeting) if writes else (),
        "minuted": drafts.minuted(context, [meeting.id]).get(meeting.id, 0) if writes else 0,
    }


def of_item(item: Item) -> dict[str, Any]:
    """What the page of an item shows of its minute, to somebody who may see the item."""
    context, meeting = current(), item.meeting
    paper = next(each for each in papers.listed(context, meeting) if each.part is item.part)
    writes = may(context.actor, "minutes.write", meeting.committee_id)
    standing = revisions.latest(context, item) if writes else None
    return {
        "part": item.part.value,
        "minute_is_readable": paper.is_readable,
        "html": _minute(item) if paper.is_readable else "",
        "may_write": writes and paper.state not in LOCKED,
        "text": standing.text if standing else "",
        "corrections": corrections.listed(context, item) if writes else (),
        **(of_resolutions(item) if writes else {}),
    }


def of_resolutions(item: Item) -> dict[str, Any]:
    """What the cards of an item's resolutions show: its clerk sees too which votes to check."""
    context = current()
    listed = resolutions.listed(context, item)
    return {
        "resolutions": listed,
        "limbs_as": house_styles.style_of(context, item.meeting).limbs,
        "to_check": votes.notices(context, item, listed),
    }


def of_matters(item: Item) -> dict[str, Any]:
    """What is shown of the actions that an item reports: of other items nothing."""
    listing = matters.listing(current(), item)
    shown = item.kind is ItemKind.MATTERS_ARISING or listing.matters
    return {"matters": listing if shown else None}


def _minute(item: Item) -> str:
    """The minute as the actor may read it, without the title, which is that of the page."""
    record = minutes.for_actor(current(), item.meeting)
    found = next(each for each in record.items if each.item is item)
    if not (found.blocks or found.resolutions):
        return ""
    _title, *parts = minute_items.parts(record, replace(found, actions=()))
    return to_html.within(parts)
