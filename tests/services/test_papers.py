"""Papers composed: the same for every reader, and once approved the same for ever."""

from collections.abc import Callable
from datetime import UTC, date, datetime

import pytest

from committee.documents import frozen, to_text
from committee.documents.parts import Document
from committee.model.people import Person
from committee.rules.access import Level, Mark
from committee.rules.due import Due
from committee.rules.papers import PaperKind
from committee.rules.refusals import NotFound
from committee.rules.vocabulary import DueKind, Part
from committee.services import (
    action_changes,
    action_steps,
    actions,
    committees,
    decisions,
    minutes,
    papers,
    people,
    posts,
)
from committee.services.actions import OwnerGiven
from tests.minuting import issued, next_meeting, public, write
from tests.world import World

EXEMPT = Mark(Level.EXEMPT, (3,))
LATER = datetime(2026, 10, 22, 10, tzinfo=UTC)


def paper(
    world: World,
    person: Person,
    kind: PaperKind = PaperKind.MINUTES,
    part: Part = Part.PUBLIC,
) -> Document:
    return papers.document(world.context(person), world.held, kind, part)


def text(document: Document) -> str:
    return to_text.write(document).decode()


def approved(world: World) -> Document:
    """The minutes of the meeting, with an action in them, as the next meeting approves them."""
    clerk = world.context(world.clerk)
    action = actions.raise_action(
        clerk,
        world.held.items[1],
        text="Circulate the figures",
        owners=[OwnerGiven(post_id=world.ict.id)],
        due=Due(DueKind.DATE, date(2026, 10, 1)),
    )
    action_steps.send(clerk, action)
    issued(world)
    later = next_meeting(world)
    minutes.approve(world.context(world.clerk), public(world), at=later)
    world.session.commit()
    return paper(world, world.member)


def other_owner(world: World) -> None:
    (action,) = actions_of(world)
    given = [OwnerGiven(post_id=world.culture.id)]
    action_changes.change_owners(world.context(world.clerk), action, given, version=action.version)


def other_date(world: World) -> None:
    (action,) = actions_of(world)
    due = Due(DueKind.DATE, date(2026, 12, 1))
    action_changes.change_due(
        world.context(world.clerk), action, due, reason="Late", version=action.version
    )


def other_name(world: World) -> None:
    context, person = world.context(world.clerk), world.chair
    people.change(
        context, person, name="Councillor Renamed", email=person.email, version=person.version
    )


def other_post(world: World) -> None:
    posts.change(
        world.context(world.clerk),
        world.ict,
        title="Chief Digital Officer",
        service="",
        superior=None,
        version=world.ict.version,
    )


def other_style(world: World) -> None:
    committees.change(
        world.context(world.clerk),
        world.osc,
        name="Scrutiny Panel",
        abbreviation="OSC",
        style="narrative",
        ended_on=None,
        version=world.osc.version,
    )


def actions_of(world: World) -> list[actions.Action]:
    found = world.session.scalars(actions.select(actions.Action))
    return [action for action in found if action.item_id == world.held.items[1].id]


@pytest.mark.parametrize("change", [other_owner, other_date, other_name, other_post, other_style])
def test_no_later_change_touches_an_approved_paper(
    world: World, change: Callable[[World], None]
) -> None:
    before = approved(world)
    world.now = LATER
    drawn = papers.composed(world.context(world.clerk), world.held, PaperKind.MINUTES, Part.PUBLIC)
    assert drawn == before
    change(world)
    world.session.commit()
    again = papers.composed(world.context(world.clerk), world.held, PaperKind.MINUTES, Part.PUBLIC)
    assert again != drawn, "the change would show in a paper that was composed anew"
    for person in (world.clerk, world.member, world.director):
        assert paper(world, person) == before
    assert frozen.fingerprint(paper(world, world.clerk)) == frozen.fingerprint(before)


def test_the_signature_is_all_that_is_added_to_an_approved_paper(world: World) -> None:
    before = text(approved(world))
    other_name(world)
    minutes.sign(
        world.context(world.clerk), public(world), by=world.member, on=next_meeting(world).day
    )
    after = text(paper(world, world.member))
    assert "Signed by Councillor Tom Ashby on 20 October 2026." in after
    assert "Councillor Renamed" not in after
    unsigned, lines = before.splitlines(), after.splitlines()
    assert [line for line in lines if line not in unsigned] == [
        "Signed by Councillor Tom Ashby on 20 October 2026."
    ]
    gone = [line for line in unsigned if line not in lines]
    assert [line.split(maxsplit=1)[0].rstrip(":") for line in gone] == ["Chair", "Date"]


def test_an_approval_that_is_taken_back_leaves_no_paper(world: World) -> None:
    approved(world)
    minutes.take_back_approval(world.context(world.clerk), public(world), reason="By mistake")
    assert public(world).approved_document is None
    other_name(world)
    said = text(paper(world, world.clerk))
    assert "Councillor Renamed" in said
    assert "DRAFT, subject to confirmation" in said


def test_minutes_signed_before_papers_were_kept_are_composed(world: World) -> None:
    approved(world)
    public(world).approved_document = None
    assert "Approved as a correct record" in text(paper(world, world.member))
    minutes.sign(
        world.context(world.clerk), public(world), by=world.member, on=next_meeting(world).day
    )
    assert "Signed by Councillor Tom Ashby" in text(paper(world, world.member))


def test_each_part_is_kept_as_its_own(world: World) -> None:
    world.held.items[2].mark = EXEMPT
    write(world, world.held.items[2], "To Zanzibar.")
    issued(world)
    clerk = world.context(world.clerk)
    exempt = minutes.of(clerk, world.held, Part.EXEMPT)
    minutes.issue(clerk, exempt)
    later = next_meeting(world)
    clerk = world.context(world.clerk)
    minutes.approve(clerk, exempt, at=later)
    assert public(world).approved_document is None
    minutes.approve(clerk, public(world), at=later)
    assert "Zanzibar" in str(exempt.approved_document)
    assert "Zanzibar" not in str(public(world).approved_document)
    assert "Zanzibar" in text(paper(world, world.member, part=Part.EXEMPT))
    with pytest.raises(NotFound):
        paper(world, world.director, part=Part.EXEMPT)


def test_a_paper_says_the_same_to_everybody_who_may_read_it(world: World) -> None:
    world.held.items[2].mark = EXEMPT
    write(world, world.held.items[1], "Open and not issued yet.")
    write(world, world.held.items[2], "To Zanzibar.")
    clerk = world.context(world.clerk)
    minutes.issue(clerk, minutes.of(clerk, world.held, Part.EXEMPT))
    seen = {
        person: text(paper(world, person, part=Part.EXEMPT))
        for person in (world.clerk, world.member, world.monitoring_officer)
    }
    assert len(set(seen.values())) == 1
    assert "Zanzibar" in seen[world.member]
    assert "Open and not issued yet." not in seen[world.clerk]


@pytest.mark.parametrize("kind", [kind for kind in PaperKind if kind is not PaperKind.EXTRACT])
def test_every_paper_of_a_meeting_is_composed_for_both_audiences(
    world: World, kind: PaperKind
) -> None:
    world.held.items[2].mark = EXEMPT
    for part in Part:
        assert world.osc.name in text(paper(world, world.clerk, kind, part))


def test_an_extract_is_of_one_item(world: World) -> None:
    issued(world)
    item = world.held.items[1]
    context = world.context(world.member)
    found = papers.document(context, world.held, PaperKind.EXTRACT, Part.PUBLIC, item)
    assert item.title in text(found)
    assert world.held.items[0].title not in text(found)


@pytest.mark.parametrize("change", [other_owner, other_date, other_post, other_style])
@pytest.mark.parametrize("place", [1, 2])
def test_an_extract_of_approved_minutes_says_what_they_say(
    world: World, change: Callable[[World], None], place: int
) -> None:
    approved(world)
    context, item = world.context(world.member), world.held.items[place]
    before = papers.document(context, world.held, PaperKind.EXTRACT, Part.PUBLIC, item)
    drawn = papers.composed(context, world.held, PaperKind.EXTRACT, Part.PUBLIC, item)
    assert text(before) == text(drawn)
    change(world)
    world.session.commit()
    after = papers.document(context, world.held, PaperKind.EXTRACT, Part.PUBLIC, item)
    words = text(after)
    assert words[words.index(item.title) :] == text(before)[text(before).index(item.title) :]


def test_decisions_are_read_by_others_once_they_are_issued(world: World) -> None:
    with pytest.raises(NotFound, match="not issued yet"):
        paper(world, world.member, PaperKind.DECISIONS)
    assert paper(world, world.clerk, PaperKind.DECISIONS)
    decisions.issue(world.context(world.clerk), world.held, Part.PUBLIC)
    assert paper(world, world.member, PaperKind.DECISIONS)
    with pytest.raises(NotFound):
        papers.document(world.context(world.clerk), world.called, PaperKind.DECISIONS, Part.PUBLIC)
