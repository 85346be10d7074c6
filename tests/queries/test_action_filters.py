"""What each filter of a list of actions lets through, on both databases."""

from datetime import timedelta

import pytest

from committee.model.meetings import Meeting
from committee.queries import actions
from committee.queries.action_filters import ACCOUNTABLE, MINE, Filters
from committee.queries.action_orders import TRACKER, in_sections, usual
from committee.rules.actions import ActionState
from committee.rules.chasing import OwnerPart
from committee.rules.due import Due
from committee.rules.tracker import Section
from committee.rules.vocabulary import DueKind, MeetingState
from committee.services.actions import OwnerGiven, raise_action
from tests.statements import counted

S = ActionState
A_DAY = timedelta(days=1)


@pytest.fixture
def clerk(world, context_for):
    return context_for(world.clerk)


@pytest.fixture
def ask(world, clerk):
    """Gives an action in a state, changed as told."""

    def ask(text, state=S.NOT_STARTED, *, owner=None, due=None, **changed):
        owners = [owner or OwnerGiven(post_id=world.ict.id)]
        when = Due(DueKind.DATE, due) if due else Due()
        action = raise_action(clerk, world.held.items[1], text=text, owners=owners, due=when)
        action.state = state
        for name, value in changed.items():
            setattr(action, name, value)
        clerk.session.flush()
        return action

    return ask


def texts(context, state="all", **filters):
    return [line.text for line in actions.every(context, Filters(state, **filters))]


def test_by_the_service_of_an_owners_post(world, clerk, ask):
    world.ict.service, world.culture.service = "Resources", "Place"
    ask("resources")
    ask("place", owner=OwnerGiven(post_id=world.culture.id))
    ask("nobody", owner=OwnerGiven("officers"))
    assert texts(clerk, service="Place") == ["place"]
    assert texts(clerk, service="Resources") == ["resources"]
    assert texts(clerk, service="Moon") == []


def test_by_the_days_on_which_they_were_raised(world, clerk, ask):
    today = world.today
    for days in (0, 1, 28, 29):
        ask(str(days), raised_on=today - days * A_DAY)
    assert texts(clerk, raised_from=today - A_DAY) == ["0", "1"]
    assert texts(clerk, raised_to=today - A_DAY) == ["1", "28", "29"]
    assert texts(clerk, raised_from=today - A_DAY, raised_to=today - A_DAY) == ["1"]
    assert texts(clerk, older=28) == ["29"]


def test_words_are_found_in_an_answer_that_stands(world, clerk, ask):
    ask("done", S.COMPLETED, answer="The Minister replied")
    ask("sent back", S.IN_PROGRESS, answer="The Minister will not say")
    ask("of the Minister")
    assert texts(clerk, words="minister") == ["done", "of the Minister"]
    assert texts(clerk, words="minister replied") == ["done"]


@pytest.mark.parametrize(
    ("state", "found"),
    [
        ("answered", {"done after", "closed after"}),
        ("not_started", {"waiting"}),
        ("in_progress", {"begun"}),
        (
            "report",
            {"done after", "done before", "closed after", "withdrawn after", "waiting", "begun"},
        ),
    ],
)
def test_what_is_news_since_the_last_meeting(world, clerk, ask, state, found):
    met, after = world.held.day, world.held.day + A_DAY
    ask("done after", S.COMPLETED, completed_on=after)
    ask("done before", S.COMPLETED, completed_on=met)
    ask("closed after", S.CLOSED, completed_on=after, ended_on=after)
    ask("closed before", S.CLOSED, completed_on=met, ended_on=met)
    ask("closed there", S.CLOSED, completed_on=met, ended_on=after, closed_at=world.held)
    ask("withdrawn after", S.WITHDRAWN, ended_on=after)
    ask("withdrawn before", S.WITHDRAWN, ended_on=met)
    ask("waiting")
    ask("begun", S.IN_PROGRESS)
    ask("not sent", S.NOT_SENT)
    assert set(texts(clerk, state)) == found


@pytest.mark.parametrize(
    "state", [MeetingState.CALLED, MeetingState.INQUORATE, MeetingState.CANCELLED]
)
def test_only_a_meeting_that_was_held_makes_it_old(world, clerk, ask, state):
    ask("done", S.COMPLETED, completed_on=world.held.day + A_DAY)
    of_held = {name: getattr(world.held, name) for name in ("committee_id", "year_id", "starts_at")}
    clerk.session.add(Meeting(day=world.today, state=state, **of_held))
    assert texts(clerk, "answered") == ["done"]
    world.held.day = world.today
    clerk.session.flush()
    assert texts(clerk, "answered") == []


def test_where_a_committee_never_met_everything_is_news(world, clerk, ask):
    ask("done", S.COMPLETED, completed_on=world.held.day)
    world.held.state = MeetingState.CANCELLED
    clerk.session.flush()
    assert texts(clerk, "answered") == ["done"]


def test_mine_is_what_i_do_and_not_what_i_account_for(world, ask, context_for):
    ask("to do", owner=OwnerGiven(person_id=world.member.id))
    accounted = ask("accounted for", owner=OwnerGiven(person_id=world.member.id))
    accounted.owners[0].part = OwnerPart.ACCOUNTABLE
    world.session.flush()
    member = context_for(world.member)
    assert texts(member, owner=MINE) == ["to do"]
    assert texts(member, owner=ACCOUNTABLE) == ["accounted for"]
    owners = [line.owner for line in actions.every(member, Filters(owner=ACCOUNTABLE))]
    assert owners == [f"{world.member.name} (accountable member)"]


def test_the_order_of_the_paper(world, clerk, ask):
    today, after = world.today, world.held.day + A_DAY
    ask("ended", S.WITHDRAWN, ended_on=after)
    ask("undated")
    ask("due later", due=today + A_DAY)
    ask("done", S.COMPLETED, due=today - A_DAY, completed_on=after)
    ask("late", due=today - A_DAY)
    ask("later", due=world.held.day)
    assert texts(clerk, sort=TRACKER) == ["later", "late", "done", "due later", "undated", "ended"]
    lines = actions.every(clerk, Filters("all", sort=TRACKER))
    assert [(part, len(each)) for part, each in in_sections(clerk, lines)] == [
        (Section.OVERDUE, 2),
        (Section.DONE, 1),
        (Section.OPEN, 2),
        (Section.ENDED, 1),
    ]
    assert in_sections(clerk, []) == []


def test_a_list_of_what_has_ended_begins_with_the_last():
    assert [usual(state) for state in ("outstanding", "report", "closed")] == [
        TRACKER,
        TRACKER,
        "-ended",
    ]


@pytest.mark.parametrize(
    "filters",
    [
        Filters(sort=TRACKER),
        Filters("report", sort=TRACKER),
        Filters("answered", service="Place", words="a", older=1),
        Filters("to_do", owner=MINE),
    ],
)
def test_any_list_takes_as_many_statements_however_long(clerk, ask, filters):
    taken = []
    for count in (5, 45):
        for number in range(count):
            ask(f"{count} {number}")
        taken.append(counted(clerk.session, lambda: actions.listing(clerk, filters)))
    assert taken[0] == taken[1]


def test_a_count_is_that_of_the_list(clerk, ask):
    ask("one"), ask("two", S.CLOSED)
    assert actions.count(clerk, Filters()) == 1
    assert actions.count(clerk, Filters("all")) == 2
