"""What was accepted of a file becomes records, all of it or nothing."""

from dataclasses import replace
from datetime import date, time

import pytest
from sqlalchemy import func, select

from committee.model.actions import Action, Event
from committee.model.declarations import Declaration
from committee.model.letters import Letter
from committee.model.meetings import Meeting
from committee.model.readings import NotAction
from committee.queries import meetings, numbers, revisions
from committee.queries import readings as read
from committee.queries.resolutions import listed
from committee.reading.action_lists import guessed
from committee.rules.access import Level, Mark
from committee.rules.actions import ActionState
from committee.rules.proceedings import VoteKind
from committee.rules.readings import FindingKind, FindingState, ReadingState
from committee.rules.refusals import Invalid, OutOfOrder
from committee.rules.vocabulary import Capacity, DueKind, MeetingState
from committee.services import action_changes, findings, put_in, reading_lists, readings
from tests.minuting import issued
from tests.proposals import (
    DAY,
    DEFENCES,
    FLOODS,
    MET,
    accept_all,
    actions,
    brought_in,
    part,
    refuse,
    states,
)


@pytest.fixture
def reading(clerk):
    """Minutes of July, nothing decided."""
    return brought_in(clerk)


def stored(world, reading):
    """The meeting that comes of accepting all that is open."""
    accept_all(world, reading)
    (meeting,) = put_in.put_in(world.context(world.clerk), reading)
    return meeting


def test_the_meeting_is_held_with_those_who_were_there(world, reading) -> None:
    meeting = stored(world, reading)
    assert (meeting.committee, meeting.day, meeting.starts_at) == (world.osc, DAY, time(19, 0))
    assert (meeting.state, meeting.closed_at) == (MeetingState.HELD, time(20, 15))
    assert meeting.presiding is world.chair
    there = {each.person.name: each.capacity for each in meeting.attendances}
    assert there == {
        world.chair.name: Capacity.PRESENT,
        world.member.name: Capacity.PRESENT,
        "Efa Morris": Capacity.OFFICER,
    }


def test_items_have_their_text_with_the_numbers_that_were_printed(world, clerk, reading) -> None:
    meeting = stored(world, reading)
    declared, defences = meeting.items
    assert [(i.number, i.minute_number, i.title) for i in meeting.items] == [
        ("2", "2", "Declarations of interest"),
        ("3", "3", "Flood defences"),
    ]
    revision = revisions.latest(clerk, defences)
    assert revision.text == FLOODS
    assert [number.number for number in revision.numbers] == ["3.1", "3.2", "3.3", "3.4"]
    assert [number.number for number in revisions.latest(clerk, declared).numbers] == [""]


def test_a_resolution_has_its_limbs_movers_and_vote(world, clerk, reading) -> None:
    meeting = stored(world, reading)
    (resolution,) = listed(clerk, meeting.items[1])
    assert resolution.lead_in == "that officers:"
    assert [limb.text for limb in resolution.limbs][1].startswith("repair the sluice")
    assert (resolution.mover, resolution.seconder) == (world.member, world.chair)
    assert (resolution.vote, resolution.votes_for) == (VoteKind.TOTALS, 2)


def test_actions_are_raised_with_their_words_and_wait_to_be_sent(world, reading) -> None:
    stored(world, reading)
    sluice, maps, agency = world.session.scalars(select(Action).order_by(Action.id))
    assert {sluice.state, maps.state, agency.state} == {ActionState.NOT_SENT}
    assert maps.quote.startswith("The Director of ICT would circulate")
    assert maps.owners[0].words == "Director of ICT"
    assert maps.due_on == date(2026, 10, 31)
    assert sluice.limb_id is not None
    assert world.session.scalar(select(func.count(Letter.id))) == 0


def test_an_interest_whose_kind_is_said_is_declared(world, reading) -> None:
    meeting = stored(world, reading)
    (declared,) = world.session.scalars(select(Declaration))
    assert declared.person is world.member
    assert declared.item is meeting.items[1]


def test_a_second_press_gives_the_same(world, clerk, reading) -> None:
    meeting = stored(world, reading)
    assert put_in.put_in(clerk, reading) == [meeting]
    assert world.session.scalar(select(func.count(Action.id))) == 3


def test_nothing_is_stored_while_parts_are_open(world, clerk, reading) -> None:
    with pytest.raises(OutOfOrder, match="6 parts"):
        put_in.put_in(clerk, reading)
    assert world.session.scalar(select(func.count(Meeting.id))) == 2


def test_reading_the_same_again_offers_nothing(world, clerk, reading) -> None:
    refuse(world, actions(reading)[2], "The Clerk did so before")
    stored(world, reading)
    again = brought_in(clerk)
    assert set(states(again)) == {FindingState.KNOWN}
    assert actions(again)[2].reason == "The Clerk did so before"
    (refused,) = world.session.scalars(select(NotAction))
    assert refused.words.startswith("The Clerk to write")


def test_reading_it_again_offers_only_what_is_new(world, clerk, reading) -> None:
    stored(world, reading)
    late = replace(MET.items[0], number="4", title="Any other business", minute="None.", actions=())
    again = brought_in(clerk, replace(MET, items=(*MET.items, late)), digest="b" * 64)
    opened = [each for each in again.findings if each.state is FindingState.OPEN]
    assert [each.value["title"] for each in opened] == ["Any other business"]
    stored(world, again)
    assert len(meetings.one(clerk, again.findings[0].meeting_id).items) == 3


def test_what_was_corrected_joined_or_split_is_known_again(world, clerk, reading) -> None:
    first, second, third = actions(reading)
    findings.correct_action(
        clerk,
        second,
        replace(findings.findings.action(second), task="Send the flood maps to all"),
        version=second.version,
    )
    stored(world, reading)
    again = brought_in(clerk, digest="c" * 64)
    assert [each.state for each in actions(again)] == [FindingState.KNOWN] * 3


def test_a_called_meeting_with_an_agenda_is_filled(world, clerk) -> None:
    meeting = world.held
    items = (replace(DEFENCES, number="2", title="Digital Inclusion"),)
    reading = brought_in(clerk, replace(MET, day=meeting.day, starts_at=None, items=items))
    top, item = reading.findings[:2]
    assert (top.state, item.state) == (FindingState.KNOWN, FindingState.OPEN)
    assert stored(world, reading).id == meeting.id
    assert revisions.latest(clerk, meeting.items[1]).text == FLOODS
    assert meeting.starts_at == time(18, 30)


def test_an_issued_draft_takes_actions_alone(world, clerk) -> None:
    issued(world)
    items = (replace(DEFENCES, number="2", title="Digital inclusion"),)
    reading = brought_in(clerk, replace(MET, day=world.held.day, starts_at=None, items=items))
    assert part(reading, FindingKind.ITEM).state is FindingState.KNOWN
    stored(world, reading)
    assert world.session.scalar(select(func.count(Action.id))) == 3
    other = replace(DEFENCES, number="9", title="Sewers", actions=())
    late = brought_in(
        clerk, replace(MET, day=world.held.day, starts_at=None, items=(other,)), digest="d" * 64
    )
    accept_all(world, late)
    with pytest.raises(OutOfOrder, match="only actions"):
        put_in.put_in(clerk, late)


def test_an_exempt_item_needs_its_paragraphs(world, clerk) -> None:
    item = replace(DEFENCES, is_exempt=True, actions=())
    reading = brought_in(clerk, replace(MET, items=(item,)))
    finding = part(reading, FindingKind.ITEM)
    with pytest.raises(Invalid, match="Schedule 12A"):
        findings.accept(clerk, finding, version=finding.version)
    mark = Mark(Level.EXEMPT, (3,))
    findings.correct_item(clerk, finding, item, mark=mark, version=finding.version)
    meeting = stored(world, reading)
    assert meeting.items[0].mark == mark
    assert listed(clerk, meeting.items[0])[0].mark == mark


def test_a_year_that_the_book_lacks_is_asked_for(world, clerk) -> None:
    accept_all(world, reading := brought_in(clerk, replace(MET, day=date(2024, 7, 9))))
    with pytest.raises(Invalid, match="in no municipal year"):
        put_in.put_in(clerk, reading)


def test_an_administrator_has_the_year_added(world, clerk) -> None:
    both = clerk.actor.roles | world.context(world.administrator).actor.roles
    may_both = replace(clerk, actor=replace(clerk.actor, roles=both))
    reading = brought_in(may_both, replace(MET, day=date(2025, 5, 6)))
    accept_all(world, reading)
    (meeting,) = put_in.put_in(may_both, reading)
    year = meeting.year
    assert (year.name, year.ends_on) == ("2024/25", date(2025, 5, 6))


def test_a_file_without_a_committee_says_so(world, clerk) -> None:
    reading = brought_in(clerk, replace(MET, committee="Parish Council of Nowhere"))
    accept_all(world, reading)
    with pytest.raises(Invalid, match="which committee"):
        put_in.put_in(clerk, reading)
    readings.place(clerk, reading, world.other, version=reading.version)
    put_in.put_in(clerk, reading)
    assert reading.state is ReadingState.STORED
    assert reading.findings[0].meeting.committee is world.other


def test_due_words_become_a_kind_of_due(world, clerk) -> None:
    action = replace(DEFENCES.actions[1], due="by the next meeting", due_on=None)
    item = replace(DEFENCES, actions=(action,))
    stored(world, brought_in(clerk, replace(MET, items=(item,))))
    assert world.session.scalars(select(Action)).one().due_kind is DueKind.NEXT_MEETING


def test_a_row_of_a_list_is_known_by_its_reference(world, clerk) -> None:
    stored(world, brought_in(clerk))
    action = world.session.scalars(select(Action)).first()
    content = f"Reference,Date,Item,Action\n{action.reference},14/07/2026,Floods,Send the maps\n"
    name = "list.csv"
    reading = reading_lists.bring_in(clerk, name, content.encode(), committee=world.osc)
    columns = guessed(read.sheet(reading))
    reading_lists.settle(clerk, reading, columns, version=reading.version)
    (known,) = actions(reading)
    assert (known.state, known.action) == (FindingState.KNOWN, action)


def test_what_a_list_says_of_an_action_stands_in_its_history(world, clerk) -> None:
    told = replace(DEFENCES.actions[1], reference="A/12", status="Ongoing", answer="Half is done")
    stored(world, brought_in(clerk, replace(MET, items=(replace(DEFENCES, actions=(told,)),))))
    raised, note = world.session.scalars(select(Event).order_by(Event.id))
    assert raised.step == "raise"
    assert note.note.splitlines()[1:] == [
        "Reference: A/12",
        "State: Ongoing",
        "Answer: Half is done",
    ]


def test_owners_are_the_posts_that_the_words_mean(world, reading) -> None:
    stored(world, reading)
    owners = [each.owners[0] for each in world.session.scalars(select(Action)) if each.owners]
    assert {each.words: each.post_id for each in owners}["Director of ICT"] == world.ict.id


def test_an_item_without_a_number_in_print_has_none(world, clerk) -> None:
    bare = replace(MET.items[0], number="", title="Public questions", actions=())
    meeting = stored(world, brought_in(clerk, replace(MET, items=(*MET.items, bare))))
    assert [(each.number, each.minute_number) for each in meeting.items] == [
        ("2", "2"),
        ("3", "3"),
        ("4", ""),
    ]


def test_a_running_number_goes_on_in_a_committee_whose_numbers_run(world, clerk) -> None:
    world.osc.style = "narrative"
    item = replace(DEFENCES, number="221 (28)", numbers=("",) * 4)
    meeting = stored(world, brought_in(clerk, replace(MET, items=(item,))))
    assert (meeting.items[0].minute_number, meeting.items[0].minute_sequence) == ("221 (28)", 221)
    assert numbers.next_sequence(clerk, world.held) == 222


def test_a_clerk_of_one_committee_adds_no_people(world, clerk) -> None:
    world.clerk.roles[0].committee_id = world.osc.id
    own = world.context(world.clerk)
    reading = brought_in(own)
    accept_all(world, reading)
    with pytest.raises(Invalid, match="Efa Morris cannot be recorded"):
        put_in.put_in(own, reading)


def test_an_action_that_is_deleted_again_is_offered_anew(world, clerk, reading) -> None:
    stored(world, reading)
    action_changes.delete_unsent(clerk, actions(reading)[1].action)
    again = brought_in(clerk)
    assert [each.state for each in actions(again)] == [
        FindingState.KNOWN,
        FindingState.OPEN,
        FindingState.KNOWN,
    ]
