"""Which sets of minutes somebody may know of, and read."""

from datetime import UTC, datetime

from committee.model.people import Person
from committee.queries import papers
from committee.rules.access import Level, Mark
from committee.rules.vocabulary import MeetingState, Part
from committee.services import minutes, resolutions
from committee.services.resolutions import Wording
from tests.world import World

EXEMPT = Mark(Level.EXEMPT, (3,))


def listed(world: World, person: Person | None) -> list[papers.Paper]:
    return list(papers.listed(world.context(person), world.held))


def write(world: World, place: int, text: str = "Words.") -> None:
    item = world.held.items[place]
    minutes.write(world.context(world.clerk), item, text=text, base=0)


def test_a_meeting_has_minutes_before_a_word_is_written(world: World) -> None:
    (paper,) = listed(world, world.clerk)
    assert (paper.title, paper.standing, paper.is_readable) == ("Minutes", "Not started", True)
    assert [step.name for step in paper.steps] == ["begin"]
    assert not listed(world, world.member)[0].is_readable
    assert listed(world, world.member)[0].steps == ()


def test_exempt_minutes_are_known_to_those_who_may_see_what_is_exempt(world: World) -> None:
    world.held.items[2].mark = EXEMPT
    for person in (world.clerk, world.monitoring_officer, world.member):
        assert [paper.part for paper in listed(world, person)] == [Part.PUBLIC, Part.EXEMPT]
    for person in (world.outsider, world.director, None):
        assert [paper.part for paper in listed(world, person)] == [Part.PUBLIC]


def test_exempt_words_in_an_open_item_begin_the_exempt_minutes_too(world: World) -> None:
    write(world, 0, "Open.\n\n[exempt 3] Secret.")
    assert [paper.standing for paper in listed(world, world.clerk)] == ["Being written"] * 2


def test_an_exempt_resolution_of_an_open_item_begins_them_too(world: World) -> None:
    context = world.context(world.clerk)
    resolutions.add(context, world.held.items[0], Wording("that it be sold", mark=EXEMPT))
    assert [paper.standing for paper in listed(world, world.clerk)] == ["Being written"] * 2


def test_each_state_is_told_with_its_date_and_in_the_name_of_the_file(world: World) -> None:
    context = world.context(world.clerk)
    write(world, 0)
    told = [listed(world, world.clerk)[0]]
    of = minutes.of(context, world.held, Part.PUBLIC)
    minutes.issue(context, of)
    told.append(listed(world, world.clerk)[0])
    world.called.state = MeetingState.HELD
    world.now = datetime(2026, 10, 21, 10, tzinfo=UTC)
    context = world.context(world.clerk)
    minutes.approve(context, of, at=world.called)
    told.append(listed(world, world.clerk)[0])
    minutes.sign(context, of, by=world.chair, on=world.called.day)
    told.append(listed(world, world.clerk)[0])
    assert [(paper.standing, paper.name) for paper in told] == [
        ("Being written", "OSC-2026-09-08-minutes-draft"),
        ("Draft issued on 15 September 2026", "OSC-2026-09-08-minutes-draft"),
        ("Approved at the meeting on 20 October 2026", "OSC-2026-09-08-minutes-approved"),
        (
            "Signed by Councillor Siân Ŵyn-O'Connor on 20 October 2026",
            "OSC-2026-09-08-minutes-signed",
        ),
    ]
    assert listed(world, world.director)[0].is_readable
