"""Sentences that look like promises are listed as a clerk writes; a press makes an action."""

import pytest
from sqlalchemy import select

from committee.model.actions import Action
from committee.model.readings import NotAction
from committee.queries import revisions
from committee.rules.vocabulary import DueKind, ResolutionKind
from committee.services import actions, minutes, resolutions
from committee.services.resolutions import Wording
from tests.world import World

QUOTE = "The Director of ICT agreed to circulate the adoption figures to members by 31 October."
TEXT = f"Members received a report on new devices.\n\n{QUOTE} Members thanked officers."


def address(world: World) -> str:
    return f"/meetings/{world.held.id}/minutes/items/{world.held.items[1].id}"


def heading(page) -> str:
    return page.tree.xpath("string(//*[@id='promises']//p[@aria-live])").strip()


def press(client, page, words: str, **given):
    """Press the one button that begins with these words: what follows says for which sentence."""
    (button,) = (each for each in page.buttons if each.startswith(words))
    return client.submit(page, button, **given)


def raised(world: World) -> list[Action]:
    return list(world.session.scalars(select(Action).where(Action.quote == QUOTE)))


def standing(world: World) -> str:
    found = revisions.latest(world.context(world.clerk), world.held.items[1])
    return found.text if found else ""


def test_nothing_is_stored_by_looking(client_for, world: World) -> None:
    client = client_for(world.clerk)
    page = client.submit(client.see(address(world)), "Look for promises", text=TEXT)
    assert heading(page) == "1 sentence to decide."
    assert QUOTE in page.text
    assert page.value("text") == TEXT
    assert standing(world) == ""
    assert not raised(world)


def test_one_press_saves_and_makes_the_action_with_its_words(client_for, world: World) -> None:
    client = client_for(world.clerk)
    page = client.submit(client.see(address(world)), "Look for promises", text=TEXT)
    page = press(client, page, "Make it an action")
    (action,) = raised(world)
    assert page.said == [f"{action.reference} is raised. It is not sent to anybody yet."]
    assert standing(world) == TEXT
    assert [owner.post for owner in action.owners] == [world.ict]
    assert action.due_kind is DueKind.DATE
    assert action.due_on is not None and (action.due_on.day, action.due_on.month) == (31, 10)
    assert heading(page) == "None to decide."


def test_words_refused_stay_refused_when_edited_slightly(client_for, world: World) -> None:
    client = client_for(world.clerk)
    page = client.submit(client.see(address(world)), "Look for promises", text=TEXT)
    page = press(client, page, "Not an action")
    assert heading(page) == "None to decide."
    edited = TEXT.replace("circulate the adoption figures", "circulate the latest adoption figures")
    page = client.submit(page, "Look for promises", text=edited)
    assert heading(page) == "None to decide."
    page = press(client, page, "Ask again")
    assert heading(page) == "1 sentence to decide."
    assert not world.session.scalars(select(NotAction)).all()


def test_a_limb_that_directs_is_listed_and_linked(client_for, world: World) -> None:
    item, context = world.held.items[1], world.context(world.clerk)
    resolution = resolutions.add(
        context,
        item,
        Wording(
            kind=ResolutionKind.RESOLVED,
            lead_in="That",
            limbs=("the report be noted;", "the Director of ICT write to the suppliers."),
        ),
    )
    world.session.commit()
    client = client_for(world.clerk)
    page = client.see(address(world))
    assert heading(page) == "1 sentence to decide."
    press(client, page, "Make it an action")
    action = world.session.scalars(select(Action).where(Action.limb_id.is_not(None))).one()
    assert action.limb_id == resolution.limbs[1].id


def test_an_action_raised_from_the_words_is_not_offered_again(client_for, world: World) -> None:
    item, context = world.held.items[1], world.context(world.clerk)
    minutes.write(context, item, text=TEXT, base=0)
    source = actions.Source(f"An earlier line.\n{QUOTE}")
    actions.raise_action(context, item, text="Circulate the figures", source=source)
    world.session.commit()
    assert heading(client_for(world.clerk).see(address(world))) == "None to decide."


def test_what_somebody_saved_first_is_shown_and_nothing_is_lost(client_for, world: World) -> None:
    client = client_for(world.clerk)
    page = client.submit(client.see(address(world)), "Look for promises", text=TEXT)
    item, context = world.held.items[1], world.context(world.administrator)
    minutes.write(world.context(world.clerk), item, text="Another text.", base=0)
    world.session.commit()
    page = press(client, page, "Make it an action", status=409)
    assert page.value("text") == TEXT
    assert "Another text." in page.text
    assert not raised(world)
    assert context.actor.person_id == world.administrator.id


def test_words_that_are_gone_make_no_action(client_for, world: World) -> None:
    client = client_for(world.clerk)
    page = client.submit(client.see(address(world)), "Look for promises", text=TEXT)
    page = press(client, page, "Make it an action", text="All of it was rewritten.", status=422)
    assert "do not stand in the minute any more" in page.errors[0]
    assert page.value("text") == "All of it was rewritten."


@pytest.mark.parametrize("who", ["member", "director", "monitoring_officer"])
def test_only_a_clerk_is_shown_promises(client_for, world: World, who: str) -> None:
    client_for(getattr(world, who)).see(address(world), status=403)
