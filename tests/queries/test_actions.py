from datetime import date, timedelta

import pytest

from committee.queries import actions
from committee.queries.action_filters import Filters
from committee.queries.action_lines import HEADINGS, cells
from committee.queries.action_orders import SORTS
from committee.rules.actions import ActionState
from committee.rules.due import Due
from committee.rules.refusals import NotFound
from committee.rules.vocabulary import DueKind, MeetingState
from committee.services import action_answers
from committee.services.actions import OwnerGiven, raise_action
from tests.statements import counted

S = ActionState
A_DAY = timedelta(days=1)


@pytest.fixture
def clerk(world, context_for):
    return context_for(world.clerk)


@pytest.fixture
def ask(world, clerk):
    """Gives an action in a state, owed by the Director of ICT and due on a day."""

    def ask(text, state=S.NOT_STARTED, day=None, **given):
        given.setdefault("owners", [OwnerGiven(post_id=world.ict.id)])
        due = Due(DueKind.DATE, day) if day else Due()
        action = raise_action(clerk, world.held.items[1], text=text, due=due, **given)
        action.state = state
        clerk.session.flush()
        return action

    return ask


def texts(context, **filters):
    return [line.text for line in actions.every(context, Filters(**filters))]


@pytest.mark.parametrize(
    ("state", "found"),
    [
        ("outstanding", {S.NOT_STARTED, S.IN_PROGRESS, S.COMPLETED}),
        ("to_do", {S.NOT_STARTED, S.IN_PROGRESS}),
        ("overdue", {S.NOT_STARTED, S.IN_PROGRESS}),
        ("completed", {S.COMPLETED}),
        ("to_confirm", {S.COMPLETED}),
        ("not_sent", {S.NOT_SENT}),
        ("to_complete", {S.NOT_SENT}),
        ("closed", {S.CLOSED, S.SUPERSEDED, S.NOT_FEASIBLE, S.WITHDRAWN}),
        ("all", set(S)),
    ],
)
def test_what_each_list_holds(world, clerk, ask, state, found):
    for each in S:
        ask(each.value, each, world.held.day + A_DAY)
    assert set(texts(clerk, state=state)) == found


def test_what_a_clerk_has_to_complete(world, clerk, ask, context_for):
    day = world.today + 30 * A_DAY
    ask("whole", day=day)
    ask("without a date")
    ask("without an owner", day=day, owners=[])
    ask("with words for an owner", day=day, owners=[OwnerGiven("officers")])
    ask("not yet sent", S.NOT_SENT, day=day)
    ask("done", S.COMPLETED)
    declined = ask("declined", day=day)
    action_answers.decline(context_for(world.director), declined, words="This is for Culture")
    assert set(texts(clerk, state="to_complete")) == {
        "without a date",
        "without an owner",
        "with words for an owner",
        "not yet sent",
        "declined",
    }
    world.clerk.roles[0].committee_id = world.other.id
    world.session.flush()
    assert texts(context_for(world.clerk), state="to_complete") == []


@pytest.mark.parametrize(
    ("owner", "found"),
    [
        ("post:1", {"the post"}),
        ("none", {"nobody", "words"}),
        ("mine", {"the post", "the person"}),
        ("moon:1", set()),
        ("post:9999", set()),
    ],
)
def test_by_owner(world, context_for, ask, owner, found):
    ask("the post")
    ask("the person", owners=[OwnerGiven(person_id=world.director.id)])
    ask("a body", owners=[OwnerGiven(body="Police")])
    ask("nobody", owners=[])
    ask("words", owners=[OwnerGiven("officers")])
    assert set(texts(context_for(world.director), owner=owner)) == found


def test_by_words_meeting_and_item(world, clerk, ask):
    ask("Write to the Minister")
    ask("Ring the Minister")
    assert texts(clerk, state="all", words="minister WRITE") == ["Write to the Minister"]
    assert texts(clerk, state="all", words="26/27) 002") == ["Ring the Minister"]
    assert len(texts(clerk, state="all", meeting=world.held.id)) == 2
    assert texts(clerk, state="all", meeting=world.called.id) == []
    assert len(texts(clerk, state="all", item=world.held.items[1].id)) == 2
    assert texts(clerk, state="all", item=world.held.items[0].id) == []


def test_by_due_date_those_without_one_come_last(world, clerk, ask):
    ask("undated")
    ask("later", day=world.today + A_DAY)
    ask("sooner", day=world.today)
    assert texts(clerk) == ["sooner", "later", "undated"]
    assert texts(clerk, sort="-due") == ["undated", "later", "sooner"]


def test_by_state_and_owner_and_reference(world, clerk, ask):
    ask("c", S.COMPLETED, owners=[OwnerGiven(body="aardvarks")])
    ask("a", S.NOT_STARTED, owners=[OwnerGiven("Zebras")])
    ask("b", S.IN_PROGRESS)
    assert texts(clerk, sort="state") == ["a", "b", "c"]
    assert texts(clerk, sort="owner") == ["c", "b", "a"]
    assert texts(clerk, sort="-reference") == ["b", "a", "c"]


@pytest.mark.parametrize("sort", [*SORTS, *(f"-{key}" for key in SORTS)])
def test_no_action_is_lost_or_doubled_from_page_to_page(world, clerk, ask, sort):
    for number in range(7):
        ask(str(number), day=world.today)
    found = [
        line.text
        for page in (1, 2, 3)
        for line in actions.listing(clerk, Filters(sort=sort, page=page), size=3).lines
    ]
    assert sorted(found) == [str(number) for number in range(7)]


@pytest.mark.parametrize(("page", "shown"), [(-5, 1), (1, 1), (2, 2), (99, 2)])
def test_a_page_that_is_not_there_is_the_nearest(clerk, ask, page, shown):
    for number in range(4):
        ask(str(number))
    listing = actions.listing(clerk, Filters(page=page), size=2)
    assert (listing.page, listing.pages, listing.total) == (shown, 2, 4)


def test_a_line_says_how_late_it_is_and_what_it_lacks(world, clerk, ask):
    late = ask("late", day=world.today - A_DAY)
    ask("soon", day=world.today, owners=[])
    ask("whenever", owners=[OwnerGiven("officers")])
    late.due_words = "left over"
    lines = {line.text: line for line in actions.every(clerk, Filters())}
    assert (lines["late"].overdue_days, lines["late"].due_soon, lines["late"].lacks) == (
        1,
        False,
        (),
    )
    assert (lines["soon"].overdue_days, lines["soon"].due_soon) == (0, True)
    assert [lines[text].lacks for text in ("soon", "whenever")] == [
        ("Owner to be set",),
        ("Owner and date to be set",),
    ]
    assert lines["whenever"].owner == "officers"


def test_who_said_not_mine_is_told_while_it_is_with_them(world, clerk, ask, context_for):
    action = ask("write")
    action_answers.decline(context_for(world.director), action, words="No")
    assert [line.declined for line in actions.every(clerk, Filters())] == [True]
    action_answers.complete(clerk, action, answer="Yes")
    assert [line.declined for line in actions.every(clerk, Filters())] == [False]


def test_a_line_as_cells_stands_under_the_headings(clerk, ask):
    ask("write", day=date(2026, 9, 10))
    (line,) = actions.every(clerk, Filters())
    row = dict(zip(HEADINGS, cells(line), strict=True))
    assert (row["Action"], row["Due date"], row["Days overdue"]) == ("write", "2026-09-10", "5")


def test_a_list_takes_three_statements_however_long_and_one_for_the_council(clerk, ask):
    taken = []
    for count in (5, 45):
        for number in range(count):
            ask(f"{count} {number}", owners=[OwnerGiven("a"), OwnerGiven(body="b")])
        taken.append(counted(clerk.session, lambda: actions.listing(clerk, Filters())))
    assert taken == [4, 4]


def test_one_action_is_loaded_with_all_that_its_page_tells(world, clerk, ask):
    action = ask("write")
    taken = []
    for number in range(10):
        action_answers.add_note(clerk, action, note=str(number))
        taken.append(counted(clerk.session, lambda: actions.one(clerk, action.slug)))
    assert len(actions.one(clerk, action.slug).events) == 11
    assert set(taken) == {taken[0]}


def test_there_is_no_such_action(clerk):
    with pytest.raises(NotFound, match="There is no such action"):
        actions.one(clerk, "osc-26-27-001")


def test_the_last_closed_of_a_committee(world, clerk, ask):
    assert actions.last_closed(clerk, Filters()) is None
    ask("one", S.CLOSED).ended_on = date(2026, 9, 10)
    ask("two", S.CLOSED).ended_on = date(2026, 9, 12)
    ask("three", S.WITHDRAWN).ended_on = date(2026, 9, 14)
    clerk.session.flush()
    assert actions.last_closed(clerk, Filters(words="moon")) == date(2026, 9, 12)
    assert actions.last_closed(clerk, Filters(committee=world.other.slug)) is None


def test_it_may_be_confirmed_at_meetings_held_since_it_was_raised(world, clerk, ask):
    action = ask("write")
    assert actions.may_confirm(clerk, action) == [world.held]
    world.called.state = MeetingState.HELD
    clerk.session.flush()
    assert actions.may_confirm(clerk, action) == [world.called, world.held]
    action.raised_on = world.called.day
    assert actions.may_confirm(clerk, action) == [world.called]
