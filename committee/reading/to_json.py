"""A proposal as it is put out for other programs, one line for each file, and for a terminal.

Its shape is described in docs/reading.md and does not follow changes of the proposal by itself.
"""

import json
from collections.abc import Iterator, Sequence
from typing import Any

from committee.reading.proposal import Action, Item, Meeting, Proposal, Resolution
from committee.reading.source import Place
from committee.rules import blocks, inline, markup
from committee.rules.blocks import Block, Entry, List, Paragraph, ResolutionPlace, Table
from committee.rules.vocabulary import ListStyle

_TITLE_WIDTH = 60


def line(name: str, proposal: Proposal) -> str:
    """All that was found in the file of this name as one JSON object, without a line's end."""
    value = {
        "file": name,
        "meetings": [_meeting(meeting) for meeting in proposal.meetings],
        "items": [_item(item) for item in proposal.items],
    }
    return json.dumps(value, ensure_ascii=False)


def to_table(name: str, proposal: Proposal) -> str:
    """What was found as text: a line for each item, and under it one for each action."""
    rows = [name]
    for item in proposal.items:
        counts = f"{len(item.resolutions)} decided, {len(item.actions)} to do"
        rows.append(f"  {item.number or '–':>8}  {_short(item.title or 'No title')}  ({counts})")
        rows += (f"            – {_told(action)}" for action in item.actions)
    return "\n".join(rows)


def _short(title: str) -> str:
    return title if len(title) <= _TITLE_WIDTH else f"{title[: _TITLE_WIDTH - 1]}…"


def _told(action: Action) -> str:
    said = (action.task or action.quote, action.owner, action.due)
    return f"{'; '.join(filter(None, said))} [{action.confidence:.0%}]"


def _meeting(meeting: Meeting) -> dict[str, Any]:
    times = (meeting.day, meeting.starts_at, meeting.closed_at)
    day, starts_at, closed_at = (each.isoformat() if each else None for each in times)
    return {
        "committee": meeting.committee,
        "day": day,
        "starts_at": starts_at,
        "closed_at": closed_at,
        "venue": meeting.venue,
        "presiding": meeting.presiding,
        "attendance": [
            {
                "name": each.name,
                "capacity": each.capacity.value,
                "described_as": each.described_as,
                "instead_of": each.instead_of,
                "place": _place(each.place),
                "confidence": each.confidence,
            }
            for each in meeting.attendance
        ],
        "interests": [
            {
                "name": each.name,
                "item": each.item,
                "words": each.words,
                "place": _place(each.place),
                "confidence": each.confidence,
            }
            for each in meeting.interests
        ],
        "place": _place(meeting.place),
        "confidence": meeting.confidence,
    }


def _item(item: Item) -> dict[str, Any]:
    return {
        "number": item.number,
        "title": item.title,
        "is_exempt": item.is_exempt,
        "lead": item.lead,
        "decision": item.decision,
        "paragraphs": list(_paragraphs(item)),
        "resolutions": [_resolution(each) for each in item.resolutions],
        "actions": [_action(each) for each in item.actions],
        "place": _place(item.place),
        "confidence": item.confidence,
    }


def _paragraphs(item: Item) -> Iterator[dict[str, Any]]:
    """The paragraphs of the minute, each with the lists and tables that belong to it.

    Where a resolution stands, `resolution` says which of them, counted from 1.
    """
    numbers = iter(item.numbers)
    open_one: dict[str, Any] | None = None
    for block, place in zip(markup.parse(item.minute), item.places, strict=True):
        leads = blocks.is_numbered(block)
        if leads or open_one is None:
            if open_one:
                yield open_one
            number = next(numbers) if leads else ""
            open_one = {"number": number, "text": "", "place": _place(place)}
        _put(open_one, block, item.resolutions)
    if open_one:
        yield open_one


def _put(paragraph: dict[str, Any], block: Block, resolutions: Sequence[Resolution]) -> None:
    match block:
        case Paragraph(runs):
            paragraph["text"] = inline.plain(runs)
        case ResolutionPlace(number):
            paragraph |= _said(resolutions[number - 1]) | {"resolution": number}
        case List(style, entries):
            paragraph.setdefault("list", []).extend(_entries(style, entries))
        case Table(head, rows):
            cells = [[inline.plain(cell) for cell in row] for row in (head, *rows)]
            paragraph.setdefault("table", []).extend(cells)


def _said(resolution: Resolution) -> dict[str, Any]:
    """The words of a resolution as those of the paragraph it stands in."""
    text = ": ".join(filter(None, (resolution.heading, resolution.lead_in)))
    limbs = [{"label": limb.label, "text": limb.text} for limb in resolution.limbs]
    return {"text": text, "list": limbs} if limbs else {"text": text}


def _entries(style: ListStyle, entries: tuple[Entry, ...]) -> Iterator[dict[str, Any]]:
    for entry in entries:
        label = blocks.label(style, entry.ordinal)
        found: dict[str, Any] = {"label": label, "text": inline.plain(entry.runs)}
        inner = [each for listed in entry.lists for each in _entries(listed.style, listed.entries)]
        yield {**found, "list": inner} if inner else found


def _resolution(resolution: Resolution) -> dict[str, Any]:
    votes = (resolution.votes_for, resolution.votes_against, resolution.votes_abstained)
    return {
        "kind": resolution.kind.value,
        "text": resolution.lead_in,
        "limbs": [limb.text for limb in resolution.limbs],
        "labels": [limb.label for limb in resolution.limbs],
        "in": resolution.placement.value,
        "recipient": resolution.recipient,
        "mover": resolution.mover,
        "seconder": resolution.seconder,
        "reason": resolution.reason,
        "vote": resolution.vote.value,
        "votes": list(votes) if any(count is not None for count in votes) else None,
        "place": _place(resolution.place),
        "confidence": resolution.confidence,
    }


def _action(action: Action) -> dict[str, Any]:
    return {
        "quote": action.quote,
        "also_at": list(action.also_at),
        "lead_in": action.lead_in,
        "task": action.task,
        "owner": action.owner or None,
        "owner_confidence": action.owner_confidence,
        "due": action.due or None,
        "due_on": action.due_on.isoformat() if action.due_on else None,
        "confidence": action.confidence,
        "why": action.why,
        "place": _place(action.place),
    }


def _place(place: Place) -> list[int]:
    """The first and the last line of the source, counted from 1 as people count."""
    return [place.first + 1, place.last + 1]
