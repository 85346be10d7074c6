"""A form that is sent twice: what says nothing new is taken, and nobody is shown two texts."""

from collections.abc import Callable
from typing import Any

import pytest
from sqlalchemy import func, select

from committee.model.audit import AuditEntry
from committee.services import resolutions
from committee.services.resolutions import Wording
from tests.house.things import Things
from tests.world import World

Address = Callable[[World], str]

FORMS: dict[str, tuple[str, Address, str, dict[str, Any]]] = {
    "meeting": ("clerk", lambda w: f"/meetings/{w.called.id}/change", "Save", {"place": "Hall"}),
    "held": ("clerk", lambda w: f"/meetings/{w.held.id}/held", "Save", {"closed_at": "9 pm"}),
    "order": (
        "clerk",
        lambda w: f"/meetings/{w.held.id}/order-taken",
        "Save the order",
        {"numbers": "3, 1, 2"},
    ),
    "item": ("clerk", lambda w: _item(w, "change"), "Save", {"title": "Parks", "number": ""}),
    "resolution": (
        "clerk",
        lambda w: _item(w, "resolutions/1"),
        "Save",
        {"lead_in": "that the report be noted", "limbs": "the cost\r\nthe date"},
    ),
    "attendance": (
        "clerk",
        lambda w: f"/meetings/{w.held.id}/attendance",
        "Save",
        {"members-0-capacity": "Apologies"},
    ),
    "declaration": (
        "clerk",
        lambda w: f"/meetings/{w.held.id}/declarations/1",
        "Save",
        {"nature": "His firm sells\r\ntablets"},
    ),
    "movement": ("clerk", lambda w: f"/meetings/{w.held.id}/movements/1", "Save", {"at": "7 pm"}),
    "presiding": (
        "clerk",
        lambda w: f"/meetings/{w.held.id}/presiding/1",
        "Save",
        {"reason": "The Chair was late"},
    ),
    "committee": (
        "clerk",
        lambda w: f"/committees/{w.osc.slug}/change",
        "Save",
        {"abbreviation": "OS"},
    ),
    "seat": (
        "clerk",
        lambda w: f"/committees/{w.osc.slug}/members/1",
        "Save",
        {"since": [8, 5, 2025]},
    ),
    "person": ("clerk", lambda w: f"/people/{w.member.id}/change", "Save", {"name": "Tom Ash"}),
    "post": ("clerk", lambda w: f"/posts/{w.ict.id}/change", "Save", {"service": "Resources"}),
    "council": ("administrator", lambda w: "/settings", "Save the settings", {"name": "Northmoor"}),
    "year": (
        "administrator",
        lambda w: f"/settings/years/{w.year.id}",
        "Save",
        {"first_minute_number": "7"},
    ),
}


def _item(world: World, rest: str) -> str:
    return f"/meetings/{world.held.id}/items/{world.held.items[1].id}/{rest}"


@pytest.mark.parametrize("name", FORMS)
def test_the_same_sent_twice_is_taken_once(client_for, world: World, name: str) -> None:
    who, address, button, given = FORMS[name]
    resolutions.add(world.context(world.clerk), world.held.items[1], Wording("that it be noted"))
    things = Things(world)
    assert all((things.declaration, things.movement, things.presided))
    world.session.commit()
    client = client_for(getattr(world, who))
    older = client.see(address(world))
    client.submit(older, button, **given)
    entries = _entries(world)
    assert client.submit(older, button, **given).errors == []
    assert _entries(world) == entries


@pytest.mark.parametrize(
    ("page", "is_sent", "given"),
    [
        ("correct", False, {"text": "Send the map"}),
        ("owners", True, {"owners-0-words": "the Director"}),
        ("due", True, {"due_kind": "date", "due_on": [1, 12, 2026], "reason": "Work goes on"}),
    ],
)
def test_the_same_change_of_an_action(client_for, world, asked, page, is_sent, given) -> None:
    action = asked(send=is_sent)
    client = client_for(world.clerk)
    older = client.see(f"/actions/{action.slug}/{page}")
    client.submit(older, "Save", **given)
    entries, events = _entries(world), len(action.events)
    assert client.submit(older, "Save", **given).errors == []
    assert (_entries(world), len(action.events)) == (entries, events)


def _entries(world: World) -> int | None:
    return world.session.scalar(select(func.count()).select_from(AuditEntry))
