"""Corrections of earlier minutes: adding, changing and removing them, and who may see them."""

import pytest
from sqlalchemy import select

from committee.model.audit import AuditEntry
from committee.model.corrections import Correction
from committee.model.meetings import Item
from committee.model.minutes import Minutes
from committee.queries import corrections as queries
from committee.queries import revisions
from committee.rules.access import Level, Mark
from committee.rules.minutes import MinutesState
from committee.rules.refusals import Invalid, NotFound, NotPermitted, OutOfOrder, Stale
from committee.rules.vocabulary import Part
from committee.services import corrections, items, minutes
from committee.services.corrections import Corrected
from tests.minuting import issued, next_meeting, public, write
from tests.world import World

EXEMPT = Mark(Level.EXEMPT, (3,))


@pytest.fixture
def approval(world: World) -> Item:
    """The item of the next meeting at which the minutes of the last one are put right."""
    issued(world)
    return items.add(world.context(world.clerk), next_meeting(world), title="Minutes")


@pytest.fixture
def exempt(world: World, approval: Item) -> Minutes:
    """The exempt minutes of the meeting that was held, issued."""
    context = world.context(world.clerk)
    lease = items.add(context, world.held, title="The lease", mark=EXEMPT)
    write(world, lease, "It costs a million.")
    found = minutes.of(context, world.held, Part.EXEMPT)
    minutes.issue(context, found)
    return found


def of(world: World, minutes: Minutes | None = None, **changed: str) -> Corrected:
    given = {"place": "minute 2", "was": "cost", "becomes": "costs", **changed}
    return Corrected((minutes or public(world)).id, **given)


def add(world: World, item: Item, given: Corrected) -> Correction:
    return corrections.add(world.context(world.clerk), item, given)


def test_the_earlier_text_is_never_touched(world: World, approval: Item) -> None:
    context = world.context(world.clerk)
    minutes.approve(context, public(world), at=approval.meeting)
    before = revisions.latest(context, world.held.items[1])
    correction = add(world, approval, of(world, place=" minute 2 "))
    assert (correction.place, correction.was, correction.becomes) == ("minute 2", "cost", "costs")
    assert revisions.latest(context, world.held.items[1]) is before
    assert public(world).state is MinutesState.APPROVED


def test_it_begins_the_minutes_that_will_print_it(world: World, approval: Item) -> None:
    add(world, approval, of(world))
    later = minutes.of(world.context(world.clerk), approval.meeting, Part.PUBLIC)
    assert later.state is MinutesState.BEING_WRITTEN


def test_the_same_given_twice_makes_one(world: World, approval: Item) -> None:
    assert add(world, approval, of(world)) is add(world, approval, of(world, was=" cost"))


def test_words_may_only_be_put_in_or_only_taken_out(world: World, approval: Item) -> None:
    assert add(world, approval, of(world, was="")).was == ""
    assert add(world, approval, of(world, becomes="")).becomes == ""


@pytest.mark.parametrize(
    ("changed", "field"),
    [
        ({"place": " "}, "place"),
        ({"place": "x" * 501}, "place"),
        ({"was": "", "becomes": " "}, "was"),
        ({"was": "the same", "becomes": "the same"}, "becomes"),
        ({"was": "x" * 20_001}, "was"),
    ],
)
def test_a_correction_is_checked(
    world: World, approval: Item, changed: dict[str, str], field: str
) -> None:
    with pytest.raises(Invalid) as refused:
        add(world, approval, of(world, **changed))
    assert list(refused.value.errors) == [field]


def test_only_issued_minutes_of_an_earlier_meeting_are_corrected(
    world: World, approval: Item
) -> None:
    context = world.context(world.clerk)
    write(world, approval, "The minutes were approved.")
    later = minutes.of(context, approval.meeting, Part.PUBLIC)
    with pytest.raises(Invalid) as refused:
        add(world, approval, of(world, later))
    assert list(refused.value.errors) == ["minutes"]
    minutes.issue(context, later)
    assert queries.correctable(context, approval.meeting) == [public(world)]
    assert queries.correctable(context, world.held) == []


def test_a_change_is_kept_and_the_later_of_two_refused(world: World, approval: Item) -> None:
    correction = add(world, approval, of(world))
    context = world.context(world.clerk)
    corrections.change(context, correction, of(world, becomes=""), version=1)
    corrections.change(context, correction, of(world, becomes=""), version=1)
    assert correction.version == 2
    with pytest.raises(Stale) as refused:
        corrections.change(context, correction, of(world, becomes="mine"), version=1)
    assert refused.value.theirs == (
        "Minutes of: 8 September 2026\nPlace: minute 2\nWas: cost\nBecomes: nothing"
    )


def test_the_lock_is_that_of_the_later_minutes(
    world: World, approval: Item, exempt: Minutes
) -> None:
    context = world.context(world.clerk)
    of_exempt, of_public = add(world, approval, of(world, exempt)), add(world, approval, of(world))
    for part in Part:
        minutes.of(context, approval.meeting, part).state = MinutesState.BEING_WRITTEN
    minutes.of(context, approval.meeting, Part.EXEMPT).state = MinutesState.SIGNED
    with pytest.raises(OutOfOrder):
        corrections.remove(context, of_exempt)
    with pytest.raises(OutOfOrder):
        corrections.change(context, of_public, of(world, exempt), version=1)
    minutes.of(context, approval.meeting, Part.PUBLIC).state = MinutesState.SIGNED
    with pytest.raises(OutOfOrder):
        add(world, approval, of(world, place="minute 3"))
    with pytest.raises(OutOfOrder):
        corrections.remove(context, of_public)


def test_only_a_clerk_of_the_committee_corrects(world: World, approval: Item) -> None:
    correction = add(world, approval, of(world))
    for person in (world.chair, world.director, world.monitoring_officer):
        context = world.context(person)
        with pytest.raises(NotPermitted):
            corrections.add(context, approval, of(world, place="minute 3"))
        with pytest.raises(NotPermitted):
            corrections.change(context, correction, of(world, was=""), version=1)
        with pytest.raises(NotPermitted):
            corrections.remove(context, correction)


def test_corrections_of_exempt_minutes_are_exempt(
    world: World, approval: Item, exempt: Minutes
) -> None:
    correction = add(world, approval, of(world, exempt))
    assert correction.part is Part.EXEMPT
    assert minutes.of(world.context(world.clerk), approval.meeting, Part.EXEMPT).state is (
        MinutesState.BEING_WRITTEN
    )
    assert queries.listed(world.context(world.chair), approval) == [correction]
    assert queries.listed(world.context(world.outsider), approval) == []
    with pytest.raises(NotFound):
        queries.one(world.context(world.outsider), approval, correction.id)
    assert queries.correctable(world.context(world.outsider), approval.meeting) == [public(world)]


def test_they_are_shown_with_the_earlier_minutes_once_the_later_ones_can_be_read(
    world: World, approval: Item, exempt: Minutes
) -> None:
    clerk = world.context(world.clerk)
    open_one, exempt_one = add(world, approval, of(world)), add(world, approval, of(world, exempt))
    seen = {
        (who, part): queries.of_minutes(world.context(getattr(world, who)), world.held, part)
        for who in ("clerk", "member", "outsider")
        for part in Part
    }
    assert [key for key, found in seen.items() if found] == [
        ("clerk", Part.PUBLIC),
        ("clerk", Part.EXEMPT),
    ]
    for part in Part:
        minutes.of(clerk, approval.meeting, part).state = MinutesState.DRAFT_ISSUED
    member, outsider = world.context(world.member), world.context(world.outsider)
    assert queries.of_minutes(member, world.held, Part.PUBLIC) == [open_one]
    assert queries.of_minutes(member, world.held, Part.EXEMPT) == [exempt_one]
    assert queries.of_minutes(outsider, world.held, Part.PUBLIC) == [open_one]
    assert queries.of_minutes(outsider, world.held, Part.EXEMPT) == []
    approval.mark = EXEMPT
    assert queries.of_minutes(outsider, world.held, Part.PUBLIC) == []


def test_every_verb_leaves_an_entry_that_names_no_word(world: World, approval: Item) -> None:
    correction, context = (
        add(world, approval, of(world, was="Zanzibar")),
        world.context(world.clerk),
    )
    corrections.change(context, correction, of(world), version=1)
    corrections.remove(context, correction)
    entries = world.session.scalars(
        select(AuditEntry).where(AuditEntry.subject == "corrections").order_by(AuditEntry.id)
    ).all()
    assert [each.verb for each in entries] == [
        "corrections.add",
        "corrections.change",
        "corrections.remove",
    ]
    assert not any(each.detail for each in entries)
