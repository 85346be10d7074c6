"""Recording the interests that members declared."""

from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy import select

from committee.model.audit import AuditEntry
from committee.model.declarations import Declaration
from committee.model.meetings import Attendance
from committee.model.minutes import Minutes
from committee.queries.declarations import listed
from committee.rules.access import Level, Mark
from committee.rules.minutes import MinutesState
from committee.rules.proceedings import Conduct, InterestKind
from committee.rules.refusals import Invalid, NotPermitted, OutOfOrder, Stale
from committee.rules.vocabulary import Capacity, MeetingState, Part
from committee.services import declarations
from committee.services.declarations import Interest
from tests.world import World


def interest(world: World, **given: object) -> Interest:
    return replace(
        Interest(
            person_id=world.member.id,
            kind=InterestKind.DISCLOSABLE,
            item_id=world.held.items[1].id,
            nature="His firm sells tablets",
            conduct=Conduct.LEFT,
        ),
        **given,
    )


def add(world: World, **given: object) -> Declaration:
    return declarations.add(world.context(world.clerk), world.held, interest(world, **given))


def test_an_interest_is_recorded(world: World) -> None:
    found = add(world, dispensation=" Standards Committee, 4 June 2026 ")
    assert (found.person, found.item) == (world.member, world.held.items[1])
    assert (found.kind, found.nature) == (InterestKind.DISCLOSABLE, "His firm sells tablets")
    assert (found.conduct, found.is_sensitive) == (Conduct.LEFT, False)
    assert found.dispensation == "Standards Committee, 4 June 2026"
    assert world.session.scalars(select(AuditEntry.verb)).all() == ["declarations.add"]


def test_the_same_given_twice_makes_one(world: World) -> None:
    first = add(world)
    assert add(world, nature="  His firm sells tablets\n") is first
    assert add(world, item_id=None) is not first


def test_a_sensitive_interest_has_no_nature_and_any_other_has_one(world: World) -> None:
    assert add(world, nature="", is_sensitive=True).nature == ""
    with pytest.raises(Invalid, match="a sensitive interest is recorded without its nature"):
        add(world, is_sensitive=True)
    with pytest.raises(Invalid, match="Enter the nature of the interest, or say") as refused:
        add(world, nature=" ")
    assert list(refused.value.errors) == ["nature"]


def test_who_declares_sits_on_the_committee_or_was_there(world: World) -> None:
    with pytest.raises(Invalid, match="Choose a member of the committee") as refused:
        add(world, person_id=world.director.id)
    assert list(refused.value.errors) == ["person"]
    world.held.attendances.append(Attendance(person=world.director, capacity=Capacity.OFFICER))
    assert add(world, person_id=world.director.id).person is world.director
    world.held.attendances.append(Attendance(person=world.head, capacity=Capacity.APOLOGIES))
    with pytest.raises(Invalid, match="Choose a member of the committee"):
        add(world, person_id=world.head.id)


def test_the_item_is_of_this_meeting(world: World) -> None:
    with pytest.raises(Invalid, match="Choose an item of this meeting") as refused:
        add(world, item_id=999)
    assert list(refused.value.errors) == ["item"]


@pytest.mark.parametrize(("field", "most"), [("nature", 20_000), ("dispensation", 500)])
def test_the_words_have_a_length(world: World, field: str, most: int) -> None:
    with pytest.raises(Invalid, match=f"at most {most}") as refused:
        add(world, **{field: "x" * (most + 1)})
    assert list(refused.value.errors) == [field]


def test_every_kind_is_taken_in_every_nation(world: World) -> None:
    for kind in InterestKind:
        assert add(world, kind=kind).kind is kind


def test_a_declaration_is_changed(world: World) -> None:
    found, clerk = add(world), world.context(world.clerk)
    given = interest(world, person_id=world.chair.id, item_id=None, nature="", is_sensitive=True)
    declarations.change(clerk, found, given, version=found.version)
    assert (found.person, found.item, found.nature) == (world.chair, None, "")
    verbs = world.session.scalars(select(AuditEntry.verb).order_by(AuditEntry.id)).all()
    assert verbs == ["declarations.add", "declarations.change"]
    declarations.change(clerk, found, given, version=1)
    assert len(world.session.scalars(select(AuditEntry.id)).all()) == 2


def test_whoever_declared_stays_a_choice_when_they_leave_the_committee(world: World) -> None:
    found = add(world)
    world.session.delete(world.held.attendances[1])
    world.osc.memberships[1].until = date(2026, 9, 1)
    world.session.flush()
    world.session.expire_all()
    given = interest(world, nature="Her firm sells tablets")
    declarations.change(world.context(world.clerk), found, given, version=found.version)
    assert found.nature == "Her firm sells tablets"


def test_the_later_of_two_changes_is_refused_with_what_stands(world: World) -> None:
    found, clerk = add(world), world.context(world.clerk)
    declarations.change(clerk, found, interest(world, nature="Theirs"), version=1)
    with pytest.raises(Stale) as refused:
        declarations.change(clerk, found, interest(world, nature="Mine"), version=1)
    assert refused.value.theirs == (
        "Councillor Tom Ashby: Disclosable pecuniary interest, item 2\nNature: Theirs\n"
        "What they did: left the meeting for the item\nDispensation: none"
    )
    assert refused.value.latest == found.version


def test_a_declaration_is_taken_out(world: World) -> None:
    declarations.remove(world.context(world.clerk), add(world))
    assert listed(world.context(world.clerk), world.held) == []


def approve(world: World, part: Part) -> None:
    world.session.add(
        Minutes(meeting=world.held, part=part, state=MinutesState.SIGNED, approved_at=world.called)
    )
    world.session.flush()


def test_approved_minutes_lock_it(world: World) -> None:
    found, clerk = add(world), world.context(world.clerk)
    approve(world, Part.PUBLIC)
    with pytest.raises(OutOfOrder, match="locked"):
        add(world, nature="Another")
    with pytest.raises(OutOfOrder, match="locked"):
        declarations.change(clerk, found, interest(world, nature="Another"), version=1)
    with pytest.raises(OutOfOrder, match="locked"):
        declarations.remove(clerk, found)


def test_approved_exempt_minutes_lock_what_concerns_an_exempt_item(world: World) -> None:
    found, clerk = add(world), world.context(world.clerk)
    world.held.items[1].mark = Mark(Level.EXEMPT, (3,))
    approve(world, Part.EXEMPT)
    elsewhere = interest(world, item_id=world.held.items[2].id)
    with pytest.raises(OutOfOrder, match="locked"):
        declarations.remove(clerk, found)
    with pytest.raises(OutOfOrder, match="locked"):
        declarations.change(clerk, found, elsewhere, version=found.version)
    other = declarations.add(clerk, world.held, elsewhere)
    with pytest.raises(OutOfOrder, match="locked"):
        declarations.change(clerk, other, interest(world), version=other.version)


def test_there_is_nothing_to_record_of_a_meeting_before_its_day_or_called_off(
    world: World,
) -> None:
    clerk = world.context(world.clerk)
    early = interest(world, item_id=None)
    with pytest.raises(OutOfOrder, match="This meeting is on Tuesday 20 October 2026"):
        declarations.add(clerk, world.called, early)
    world.held.state = MeetingState.CANCELLED
    with pytest.raises(OutOfOrder, match="This meeting was cancelled, so nothing happened"):
        declarations.add(clerk, world.held, early)


def test_only_a_clerk_of_the_committee_records_it(world: World) -> None:
    found = add(world)
    for person in (world.chair, world.director, world.monitoring_officer):
        context = world.context(person)
        with pytest.raises(NotPermitted):
            declarations.add(context, world.held, interest(world))
        with pytest.raises(NotPermitted):
            declarations.change(context, found, interest(world), version=1)
        with pytest.raises(NotPermitted):
            declarations.remove(context, found)
