"""What each kind of paper is loaded with, and who may read it."""

import pytest
from sqlalchemy import select

from committee.model.declarations import Declaration
from committee.model.meetings import Item
from committee.model.people import Person, RoleHeld
from committee.model.record import MeetingRecord, Proceedings
from committee.model.resolutions import Resolution, Vote
from committee.queries import minutes as queries
from committee.rules.access import OPEN_MARK, Level, Mark
from committee.rules.papers import PaperKind
from committee.rules.proceedings import Choice, InterestKind
from committee.rules.refusals import NotFound
from committee.rules.vocabulary import Part, Role
from committee.services import action_steps, actions, minutes, resolutions
from committee.services.resolutions import Wording
from tests.minuting import write
from tests.statements import counted
from tests.world import World

EXEMPT = Mark(Level.EXEMPT, (3,))


def paper(
    world: World, person: Person | None, kind: PaperKind, part: Part = Part.PUBLIC
) -> MeetingRecord:
    return queries.for_paper(world.context(person), world.held, part, kind)


def decide(world: World) -> None:
    context, item = world.context(world.clerk), world.held.items[1]
    write(world, item, "What was said.")
    resolutions.add(context, item, Wording("that the report be noted"))
    action_steps.send(context, actions.raise_action(context, item, text="Send figures"))
    declare(world, item)


def declare(world: World, item: Item) -> None:
    personal = InterestKind.PERSONAL
    world.session.add(
        Declaration(meeting=world.held, item=item, person=world.member, kind=personal)
    )
    world.session.flush()


def vote(world: World, resolution: Resolution) -> None:
    resolution.mover, resolution.seconder = world.chair, world.member
    world.session.add(Vote(resolution=resolution, person=world.member, choice=Choice.FOR))
    world.session.flush()


def test_decisions_are_for_a_clerk_once_the_meeting_was_held_and_then_for_all(
    world: World,
) -> None:
    decide(world)
    record = paper(world, world.clerk, PaperKind.DECISIONS)
    assert [each.lead_in for each in record.items[1].resolutions] == ["that the report be noted"]
    assert (record.items[1].blocks, record.items[1].actions) == ((), ())
    assert record.proceedings.declarations
    for person in (world.member, world.director, None):
        with pytest.raises(NotFound, match="not issued yet"):
            paper(world, person, PaperKind.DECISIONS)
    minutes.of(world.context(world.clerk), world.held, Part.PUBLIC).decisions_issued_at = world.now
    for person in (world.member, world.director):
        shown = paper(world, person, PaperKind.DECISIONS).items[1]
        assert len(shown.resolutions) == 1
        assert shown.blocks == ()
        with pytest.raises(NotFound):
            paper(world, person, PaperKind.MINUTES)
    with pytest.raises(NotFound):
        queries.for_paper(
            world.context(world.clerk), world.called, Part.PUBLIC, PaperKind.DECISIONS
        )


def test_the_action_sheet_holds_actions_that_were_sent_and_nothing_else(world: World) -> None:
    decide(world)
    context = world.context(world.clerk)
    actions.raise_action(context, world.held.items[1], text="Not sent")
    record = paper(world, world.director, PaperKind.ACTIONS)
    assert [each.text for each in record.items[1].actions] == ["Send figures"]
    assert (record.items[1].blocks, record.items[1].resolutions) == ((), ())
    assert record.proceedings == Proceedings()
    with pytest.raises(NotFound):
        paper(world, None, PaperKind.ACTIONS)


def test_the_agenda_holds_members_and_clerks_and_nothing_of_the_meeting(world: World) -> None:
    decide(world)
    record = paper(world, world.director, PaperKind.AGENDA)
    assert [member.person for member in record.members] == [world.chair, world.member]
    assert record.clerks == (world.clerk,)
    item = record.items[1]
    assert (item.blocks, item.resolutions, item.actions) == ((), (), ())
    assert record.proceedings == Proceedings()
    with pytest.raises(NotFound):
        paper(world, None, PaperKind.AGENDA)


def test_a_committee_with_a_clerk_of_its_own_names_nobody_else(world: World) -> None:
    own = RoleHeld(
        person_id=world.head.id, role=Role.CLERK, committee_id=world.osc.id, since=world.today
    )
    world.session.add(own)
    world.session.flush()
    assert paper(world, world.member, PaperKind.AGENDA).clerks == (world.head,)


@pytest.mark.parametrize("kind", PaperKind)
def test_a_paper_takes_as_many_statements_with_many_items_as_with_few(
    world: World, kind: PaperKind
) -> None:
    decide(world)
    vote(world, world.session.scalars(select(Resolution)).one())
    few = counted(world.session, lambda: paper(world, world.clerk, kind))
    context = world.context(world.clerk)
    for order in range(4, 12):
        world.held.items.append(Item(number=str(order), title=f"Item {order}", agenda_order=order))
    world.session.flush()
    for item in world.held.items[3:]:
        write(world, item, "Words.")
        vote(world, resolutions.add(context, item, Wording("that it be noted")))
        declare(world, item)
    assert counted(world.session, lambda: paper(world, world.clerk, kind)) == few


def test_the_exempt_action_sheet_is_for_those_who_may_see_it(world: World) -> None:
    context, item = world.context(world.clerk), world.held.items[1]
    for text, mark in (("Send figures", OPEN_MARK), ("Keep the secret", EXEMPT)):
        action_steps.send(context, actions.raise_action(context, item, text=text, mark=mark))

    def texts(part: Part) -> list[str]:
        record = paper(world, world.member, PaperKind.ACTIONS, part)
        return [action.text for action in record.items[1].actions]

    assert texts(Part.PUBLIC) == ["Send figures"]
    assert texts(Part.EXEMPT) == ["Send figures", "Keep the secret"]
    with pytest.raises(NotFound):
        paper(world, world.director, PaperKind.ACTIONS, Part.EXEMPT)
