"""Figures of actions, equal to what is counted by hand in the tiny council."""

from datetime import date
from itertools import count

import pytest

from committee.queries import figures
from committee.queries.figures import Ages, Outcome, Period
from committee.rules.access import Level, Mark
from committee.rules.actions import ActionState
from committee.rules.vocabulary import DueKind
from committee.services.actions import OwnerGiven, raise_action
from tests.statements import counted

S = ActionState
YEAR = Period(date(2026, 5, 6), date(2026, 9, 15))


@pytest.fixture
def ask(world, context_for):
    """Gives an action raised on a day, in a state, with the dates that it has been given."""
    clerk, numbers = context_for(world.clerk), count(1)

    def ask(raised, state=S.NOT_STARTED, *, due=None, done=None, ended=None, **given):
        given.setdefault("owners", [OwnerGiven(post_id=world.ict.id)])
        text = f"Report {next(numbers)}"
        action = raise_action(clerk, world.held.items[1], text=text, **given)
        action.state, action.raised_on, action.completed_on = state, raised, done
        action.ended_on = ended
        if due:
            action.due_kind, action.due_on = DueKind.DATE, due
        clerk.session.flush()
        return action

    return ask


def of(world, person, period=YEAR, committee=""):
    return figures.of_period(world.context(person), period, committee)


def months(found):
    return {(each.year, each.month): (each.opened, each.closed) for each in found.months}


def test_every_month_of_the_period_is_there_and_nothing_from_outside_it(world, ask):
    for day in (date(2026, 5, 5), date(2026, 5, 6), date(2026, 7, 1), date(2026, 9, 15)):
        ask(day)
    ask(date(2026, 1, 9), S.CLOSED, done=date(2026, 6, 2), ended=date(2026, 6, 30))
    ask(date(2026, 6, 9), S.WITHDRAWN, ended=date(2026, 7, 31))
    assert months(of(world, world.member)) == {
        (2026, 5): (1, 0),
        (2026, 6): (1, 1),
        (2026, 7): (1, 1),
        (2026, 8): (0, 0),
        (2026, 9): (1, 0),
    }


def test_the_months_go_on_over_the_end_of_a_year():
    period = Period(date(2025, 11, 30), date(2026, 2, 1))
    assert period.months == [(2025, 11), (2025, 12), (2026, 1), (2026, 2)]


@pytest.mark.parametrize(
    ("raised", "band"),
    [
        (date(2026, 9, 15), 0),
        (date(2026, 8, 17), 0),
        (date(2026, 8, 16), 1),
        (date(2026, 6, 18), 1),
        (date(2026, 6, 17), 2),
        (date(2026, 3, 20), 2),
        (date(2026, 3, 19), 3),
    ],
)
def test_an_age_falls_into_one_band(world, ask, raised, band):
    ask(raised)
    expected = tuple(int(place == band) for place in range(4))
    assert of(world, world.member).ages == [Ages("Resources", expected)]


def test_what_is_outstanding_is_counted_by_service(world, ask):
    ask(date(2026, 9, 8))
    ask(date(2026, 9, 8), S.COMPLETED, done=date(2026, 9, 9))
    ask(date(2026, 9, 8), S.CLOSED, done=date(2026, 9, 9), ended=date(2026, 9, 14))
    both = [OwnerGiven("officers"), *(OwnerGiven(post_id=p.id) for p in (world.culture, world.ict))]
    ask(date(2026, 5, 8), owners=both)
    ask(date(2026, 5, 8), owners=[OwnerGiven("officers")])
    assert of(world, world.member).ages == [
        Ages("Communities", (0, 0, 1, 0)),
        Ages("Resources", (2, 0, 0, 0)),
        Ages("", (0, 0, 1, 0)),
    ]


def test_what_ended_after_the_period_was_outstanding_at_its_end(world, ask):
    ask(date(2026, 5, 8), S.CLOSED, done=date(2026, 9, 1), ended=date(2026, 9, 2))
    early = Period(date(2026, 5, 6), date(2026, 6, 30))
    assert of(world, world.member, early).ages == [Ages("Resources", (0, 1, 0, 0))]
    assert of(world, world.member).ages == []


def test_a_period_that_is_not_over_counts_the_outstanding_of_today(world):
    assert of(world, world.member, Period(YEAR.since, date(2027, 5, 4))).as_of == world.today


@pytest.mark.parametrize("day", [date.min, date.max])
def test_the_first_and_the_last_of_all_days(world, ask, day):
    ask(date(2026, 6, 1))
    found = of(world, world.member, Period(day, day))
    assert months(found) == {(day.year, day.month): (0, 0)}
    assert len(found.ages) == (day == date.max)


def test_each_action_has_one_outcome(world, ask):
    raised, due = date(2026, 6, 1), date(2026, 6, 11)
    ask(raised, S.CLOSED, due=due, done=due, ended=date(2026, 7, 30))
    ask(raised, S.COMPLETED, due=due, done=date(2026, 6, 12))
    ask(raised, S.COMPLETED, done=date(2026, 6, 21))
    ask(raised, S.IN_PROGRESS, due=due)
    ask(raised, S.NOT_STARTED)
    ask(raised, S.SUPERSEDED, due=due, done=date(2026, 6, 2), ended=date(2026, 6, 3))
    found = of(world, world.member)
    for [of_all], name in (
        (found.by_committee, "Overview and Scrutiny Committee"),
        (found.by_service, "Resources"),
    ):
        assert (of_all.name, of_all.median_days) == (name, 11)
        assert of_all.counts == {
            Outcome.ON_TIME: 1,
            Outcome.LATE: 1,
            Outcome.UNDATED: 1,
            Outcome.OPEN: 2,
            Outcome.NOT_DONE: 1,
        }


def test_the_median_of_an_even_number_lies_between_and_of_none_there_is_none(world, ask):
    ask(date(2026, 6, 1), S.COMPLETED, done=date(2026, 6, 3))
    ask(date(2026, 6, 1), S.COMPLETED, done=date(2026, 6, 6))
    ask(date(2026, 6, 1), owners=[])
    assert [each.median_days for each in of(world, world.member).by_service] == [3.5, None]


def test_one_committee_alone(world, ask):
    ask(date(2026, 6, 1))
    assert len(of(world, world.member, committee=world.osc.slug).by_committee) == 1
    found = of(world, world.member, committee=world.other.slug)
    assert (found.ages, found.by_committee) == ([], [])


def test_nobody_counts_what_they_may_not_see_nor_what_is_not_sent(world, ask):
    ask(date(2026, 6, 1))
    ask(date(2026, 6, 1), mark=Mark(Level.EXEMPT, (1,)))
    ask(date(2026, 6, 1), S.NOT_SENT)
    for person, seen in ((world.clerk, 2), (world.member, 2), (world.outsider, 1), (None, 0)):
        found = of(world, person)
        assert sum(month.opened for month in found.months) == seen
        assert sum(sum(each.counts) for each in found.ages) == seen
        assert sum(each.counts.total() for each in found.by_committee) == seen


def test_the_number_of_queries_does_not_grow(world, ask):
    ask(date(2026, 6, 1), due=date(2026, 7, 1))
    context = world.context(world.member)
    few = counted(world.session, lambda: figures.of_period(context, YEAR))
    for month in (5, 6, 7, 8):
        ask(date(2026, month, 20), owners=[OwnerGiven(post_id=world.culture.id)])
    many = counted(world.session, lambda: figures.of_period(context, YEAR))
    assert few == many
