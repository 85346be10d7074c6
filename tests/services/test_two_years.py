"""Two municipal years, day by day: each letter once and on its day, none too late, in order.

That the letters of each day are the very ones in the diary is asserted while the days go by.
"""

import os
from collections import Counter
from datetime import date
from statistics import median

import pytest
from sqlalchemy import select

from committee.model.letters import Letter
from committee.queries import figures
from committee.queries.figures import AGES, Period
from committee.rules.letters import CHASING, LetterKind, LetterState
from tests.deeds import ENDED
from tests.town import BEGIN, END
from tests.two_years import TwoYears, stages_of

AUTUMN = date(2027, 11, 30)
PROOF = bool(os.environ.get("PROOF"))
SEEDS = range(1, 9) if PROOF else (1,)
SERVICES = {"ict": "Resources", "culture": "Communities"}
STEPS = ("_begin", "_note", "_finish", "_decline", "_pass_on", "_put_off", "_end", "_close") + (
    "_send_back",
    "_reopen",
)


@pytest.mark.parametrize("seed", SEEDS)
def test_two_years(world, backend, seed):
    is_whole = PROOF or backend == "sqlite"
    years = TwoYears(world, seed, END if is_whole else AUTUMN)
    years.play()
    letters = years.session.scalars(
        select(Letter)
        .where(Letter.kind.in_(CHASING), Letter.state != LetterState.DROPPED)
        .order_by(Letter.id)
    ).all()
    _each_once(letters)
    _in_order(letters)
    _in_the_history(years)
    _in_the_figures(years)
    if is_whole:
        assert min(years.counts[step] for step in STEPS) > 3
        assert years.counts["meetings shifted"] > 3
        assert any(len(card.taken_higher) == 3 for card in years.diary.cards.values())


def _each_once(letters):
    """No stage of an action is written of to the same person twice."""
    written = Counter(
        (reference, stage, letter.name)
        for letter in letters
        for reference, stage in stages_of(letter).items()
    )
    assert written
    assert set(written.values()) == {1}


def _in_order(letters):
    """The rungs of one date are climbed one by one."""
    climbed = {}
    for letter in letters:
        if letter.kind is LetterKind.ESCALATION:
            for reference, stage in stages_of(letter).items():
                _, due, rung = stage.split(":")
                climbed.setdefault((reference, due), []).append(int(rung))
    for rungs in climbed.values():
        assert rungs == sorted(rungs)


def _in_the_history(years):
    """Each action stands as the diary has it, and its history has the letters of the diary."""
    for reference, card in years.diary.cards.items():
        action = years.actions[reference]
        assert (action.state.value, action.due_on) == (card.state, card.due), reference
        told = {"remind": [], "escalate": []}
        for event in action.events:
            if event.step in told:
                day = event.at.astimezone(years.world.council.zone).date()
                told[event.step].append((day, event.note))
        assert [day for day, _ in told["remind"]] == sorted(set(card.reminded)), reference
        assert len(told["escalate"]) == len(card.taken_higher), reference
        for (day, note), (on, name) in zip(told["escalate"], card.taken_higher, strict=True):
            assert day == on
            assert note.startswith(f"To {name}: ")


def _in_the_figures(years):
    """The figures of the whole time, and what anybody would count on the cards."""
    cards = [card for card in years.diary.cards.values() if card.state != "not_sent"]
    found = figures.of_period(years.clerk, Period(BEGIN, years.end))
    for month in found.months:
        named = (month.year, month.month)
        assert month.opened == sum(_month(card.raised) == named for card in cards)
        assert month.closed == sum(_month(card.ended) == named for card in cards)
    outstanding = [card for card in cards if card.state not in ENDED]
    ages = {each.service: dict(zip(AGES, each.counts, strict=True)) for each in found.ages}
    for service in {_service(card) for card in outstanding}:
        days = [(years.end - c.raised).days for c in outstanding if _service(c) == service]
        assert ages.pop(service) == {
            "Under 30 days": sum(each < 30 for each in days),
            "30 to 89 days": sum(30 <= each < 90 for each in days),
            "90 to 179 days": sum(90 <= each < 180 for each in days),
            "180 days or more": sum(each >= 180 for each in days),
        }
    assert ages == {}
    names = {committee.name: key for key, committee in years.committees.items()}
    for each in found.by_committee:
        _outcomes(each, [card for card in cards if card.committee == names[each.name]])
    for each in found.by_service:
        _outcomes(each, [card for card in cards if _service(card) == each.name])


def _month(day):
    return (day.year, day.month) if day else None


def _service(card):
    return next((SERVICES[owner] for owner in card.owners if owner in SERVICES), "")


def _outcomes(found, cards):
    done = [card for card in cards if card.state in ("completed", "closed")]
    dated = [card for card in done if card.due]
    counted = {
        "on_time": sum(card.completed <= card.due for card in dated),
        "late": sum(card.completed > card.due for card in dated),
        "undated": len(done) - len(dated),
        "open": sum(card.state in ("not_started", "in_progress") for card in cards),
        "not_done": sum(card.state in ENDED - {"closed"} for card in cards),
    }
    assert {key.value: count for key, count in found.counts.items()} == +Counter(counted)
    days = [(card.completed - card.raised).days for card in done]
    assert found.median_days == (median(days) if days else None)
