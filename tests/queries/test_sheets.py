"""The papers beside the minutes: which somebody may read, how they stand, what they are called."""

from datetime import date

from committee.model.people import Person
from committee.queries import sheets
from committee.rules.papers import PaperKind
from committee.rules.vocabulary import Part
from committee.services import action_steps, actions, decisions
from tests.minuting import issued, public
from tests.world import World


def listed(world: World, person: Person, *parts: Part) -> dict[str, str]:
    found = sheets.listed(world.context(person), world.held, parts or (Part.PUBLIC,))
    return {sheet.title: sheet.standing for sheet in found}


def test_a_clerk_sees_what_waits_to_be_issued(world: World) -> None:
    world.held.notice_on = date(2026, 9, 1)
    assert listed(world, world.clerk) == {
        "Agenda": "Notice given on 1 September 2026.",
        "Decision sheet": "Provisional. Only clerks see it until it is issued.",
    }
    assert list(listed(world, world.member)) == ["Agenda"]


def test_decisions_are_for_everybody_once_they_or_the_minutes_are_issued(world: World) -> None:
    decisions.issue(world.context(world.clerk), world.held, Part.PUBLIC)
    said = "Provisional. Issued on 15 September 2026."
    assert listed(world, world.member)["Decision sheet"] == said
    decisions.take_back(world.context(world.clerk), world.held, Part.PUBLIC)
    assert "Decision sheet" not in listed(world, world.member)
    issued(world)
    assert listed(world, world.member)["Decision sheet"] == said


def test_a_clerk_is_told_which_actions_are_left_out(world: World) -> None:
    context, item = world.context(world.clerk), world.held.items[1]
    action = actions.raise_action(context, item, text="Not yet")
    assert listed(world, world.clerk)["Action sheet"] == (
        "1 action is not sent yet, and so left out."
    )
    assert "Action sheet" not in listed(world, world.member)
    action_steps.send(context, action)
    for person in (world.clerk, world.member):
        assert listed(world, person)["Action sheet"] == ""


def test_the_exempt_part_is_listed_for_those_who_may_see_it(world: World) -> None:
    assert "Exempt agenda" in listed(world, world.member, *Part)
    assert "Exempt agenda" not in listed(world, world.outsider, *Part)


def test_a_name_says_how_the_paper_stands_and_no_title(world: World) -> None:
    world.held.items[1].number = "2 (a)"
    found = sheets.name_of(
        world.held, PaperKind.EXTRACT, Part.EXEMPT, public(world), world.held.items[1]
    )
    assert found == "OSC-2026-09-08-exempt-item-2-a-extract-draft"
