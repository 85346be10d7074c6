"""What meetings of a plan may hear of under matters arising, as `queries.matters` finds it."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta

from committee.rules.actions import WITH_OWNER, ActionState
from committee.services.sample import plan as plans
from committee.services.sample.lives import Life, live

KEPT = timedelta(days=120)
"""What ended so long before the first report is in none."""


@dataclass
class Told:
    """An open action of a committee, and the days of the meetings that heard of its end."""

    number: int
    raised_on: date
    action: plans.Action
    life: Life
    closings: dict[datetime, int]
    heard: list[date] = field(default_factory=list)

    def at(self, moment: datetime) -> Life:
        """How it stood just before a moment."""
        before = tuple(deed for deed in self.action.deeds if deed.at < moment)
        return live(replace(self.action, deeds=before), "", "")


class Memory:
    """What meetings may hear of: the actions of each committee, and the days of its meetings."""

    def __init__(self, reported_from: date) -> None:
        self.reported_from = reported_from
        self._told: defaultdict[str, list[Told]] = defaultdict(list)
        self._met: defaultdict[str, list[date]] = defaultdict(list)
        self._reported: defaultdict[str, list[date]] = defaultdict(list)

    def keep(self, committee: str, told: Told) -> None:
        """Keep an action, unless it ended before any report."""
        ended = told.life.ended_on
        if self.reported_from < date.max and (ended is None or ended >= self.reported_from - KEPT):
            self._told[committee].append(told)

    def met(self, committee: str, day: date) -> None:
        """Keep the day of a meeting that was held, after what it heard of is written."""
        self._met[committee].append(day)

    def reported(self, committee: str, day: date) -> None:
        """Keep that a meeting had a report."""
        self._reported[committee].append(day)

    def arising(self, committee: str, day: date, at: datetime) -> Iterator[tuple[Told, Life]]:
        """What a meeting hears of at a moment, each with how it stands then."""
        since = max(self._reported[committee] or self._met[committee], default=date.min)
        for told in self._told[committee]:
            if told.raised_on < day:
                life = told.at(at)
                if _arises(told, life, day, since):
                    yield told, life


def _arises(told: Told, life: Life, day: date, since: date) -> bool:
    is_due = life.due.on is not None and life.due.on <= day
    if life.state in WITH_OWNER:
        return is_due
    if life.state is ActionState.COMPLETED:
        return is_due or (life.completed_on is not None and life.completed_on <= day)
    if life.ended_on is None or any(heard >= life.ended_on for heard in told.heard):
        return False
    return life.closed_at is None and since <= life.ended_on <= day
