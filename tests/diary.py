"""A clerk's diary of who is to be written to on which day, kept by hand.

It knows nothing of the rules: it turns one page a day and writes down what a person would say comes
up. A test keeps it beside the real letters; where the two differ, one of them is wrong.
"""

from dataclasses import dataclass, field
from datetime import date, timedelta

WEEK = timedelta(days=7)
WITH_OWNER = ("not_started", "in_progress")

LEVELS: dict[frozenset[str], list[list[str]]] = {
    frozenset({"culture"}): [["communities"], ["chief"]],
    frozenset({"ict"}): [["assistant"], ["chief"]],
    frozenset({"culture", "ict"}): [["communities", "assistant"], ["chief"]],
}
"""Who stands above whom: for the owners of an action, the posts on each rung, the lowest first."""


@dataclass(frozen=True)
class Habit:
    """How a committee has its actions chased: `held` is whether letters wait for the clerk."""

    overdue_every: int
    rung_every: int
    held: bool
    chair: str


@dataclass
class Climb:
    """A letter that went up: to whom, and whether it is still on its way or was overtaken."""

    level: int
    name: str
    on_the_way: bool = True
    dropped: bool = False


@dataclass
class Card:
    """What the diary holds of one action."""

    committee: str
    raised: date
    owners: list[str]
    due: date | None = None
    state: str = "not_sent"
    declined: set[str] = field(default_factory=set)
    completed: date | None = None
    ended: date | None = None
    stage: str = ""
    had: set[str] = field(default_factory=set)
    dates: set[date | None] = field(default_factory=set)
    climbs: list[Climb] = field(default_factory=list)
    next_rung: date = date.max
    reminded: list[date] = field(default_factory=list)
    taken_higher: list[tuple[date, str]] = field(default_factory=list)

    @property
    def asked(self) -> list[str]:
        """The owners who have not said that it is not theirs."""
        return [owner for owner in self.owners if owner not in self.declined]

    @property
    def is_live(self) -> bool:
        """Whether somebody is to do it."""
        return self.state in WITH_OWNER


class Diary:
    """All the cards; `holders` says who stands for an owner or a post on a day."""

    def __init__(self, habits: dict[str, Habit], holders: dict[str, list[tuple[str, date, date]]]):
        self.habits, self.holders = habits, holders
        self.cards: dict[str, Card] = {}

    def people(self, owner: str, day: date) -> list[str]:
        """Whoever is written to where this is the owner; the bare owner where nobody is there."""
        return self.staff(owner, day) or [owner]

    def staff(self, post: str, day: date) -> list[str]:
        """Who holds a post on a day."""
        return [name for name, since, until in self.holders[post] if since <= day <= until]

    # What happens

    def turn(self, day: date) -> None:
        """Begin the page of a day: what comes up on it, whoever will be there to write."""
        for card in self.cards.values():
            if card.due is None:
                continue
            late, every = (day - card.due).days, self.habits[card.committee].overdue_every
            if late in (-7, 0):
                card.stage = f"{'day' if late == 0 else 'before'}:{card.due}"
                card.had = set()
            elif late > 0 and late % every == 0:
                card.stage, card.had = f"overdue:{card.due}:{late // every}", set()

    def begin(self, card: Card, day: date) -> None:
        """The owner has heard of it today, or it changed: what came up by today is over."""
        card.stage, card.had = "", set()
        card.climbs = [climb for climb in card.climbs if not climb.dropped]
        self._wait(card, day)

    def date(self, card: Card, due: date | None, day: date) -> None:
        """It was given another date today, and the ladder stands on the ground again."""
        card.due, card.climbs = due, []
        card.dates.add(due)
        self.begin(card, day)

    def _wait(self, card: Card, day: date) -> None:
        if card.due is not None:
            wait = timedelta(days=self.habits[card.committee].rung_every)
            card.next_rung = max(day, card.due) + wait

    # What is to be written

    def reminders(self, day: date) -> dict[str, dict[str, str]]:
        """The letters to owners: for each name the actions with their stages."""
        letters: dict[str, dict[str, str]] = {}
        for reference, card in self.cards.items():
            if card.is_live and card.stage:
                for name in [each for owner in card.asked for each in self.people(owner, day)]:
                    if name not in card.had:
                        card.had.add(name)
                        letters.setdefault(name, {})[reference] = card.stage
        return letters

    def escalations(self, day: date) -> dict[tuple[str, str], dict[str, str]]:
        """The letters to those above owners: by committee and name the actions with their rungs."""
        letters: dict[tuple[str, str], dict[str, str]] = {}
        for reference, card in self.cards.items():
            waits = card.due is None or day < card.next_rung
            if waits or not card.is_live or not card.asked:
                continue
            if any(climb.on_the_way for climb in card.climbs):
                continue
            climb = self._climb(card, day)
            if climb is not None:
                card.climbs.append(climb)
                self._wait(card, day)
                rung = f"rung:{card.due}:{climb.level}"
                letters.setdefault((card.committee, climb.name), {})[reference] = rung
        return letters

    def _climb(self, card: Card, day: date) -> Climb | None:
        """The next step: the first rung above the last with somebody on it, then the chair."""
        top = max((climb.level for climb in card.climbs), default=0)
        told = {climb.name for climb in card.climbs}
        levels = LEVELS.get(frozenset(card.asked), [])
        for number, posts in enumerate(levels, start=1):
            new = [each for post in posts for each in self.staff(post, day) if each not in told]
            if number > top and new:
                return Climb(number, new[0])
        chair = self.habits[card.committee].chair
        return None if chair in told else Climb(max(top, len(levels)) + 1, chair)

    # What becomes of it

    def still_true(self, name: str, stages: dict[str, str], day: date, *, to_owner: bool) -> bool:
        """Whether a letter that waited has anything to say still."""
        return any(
            card.is_live
            and str(card.due) in stages[reference]
            and (not to_owner or any(name in self.people(o, day) for o in card.owners))
            for reference, card in ((each, self.cards[each]) for each in stages)
        )

    def climbed(self, name: str, stages: dict[str, str], day: date, *, went: bool) -> None:
        """A letter to somebody above went today, or was overtaken on its way."""
        for reference, stage in stages.items():
            card = self.cards[reference]
            for climb in card.climbs:
                if climb.on_the_way and climb.name == name and str(card.due) in stage:
                    climb.on_the_way, climb.dropped = False, not went
                    if went:
                        self._wait(card, day)

    def let_lie(self, name: str, stages: dict[str, str]) -> None:
        """The clerk does not send a letter that waited: that rung is not tried again."""
        for reference, stage in stages.items():
            for climb in self.cards[reference].climbs:
                if climb.name == name and str(self.cards[reference].due) in stage:
                    climb.on_the_way = False

    def noted(self, name: str, stages: dict[str, str], day: date) -> None:
        """The history says today that it was taken higher, of what is still to be done."""
        for reference, stage in stages.items():
            card = self.cards[reference]
            if card.is_live and str(card.due) in stage:
                card.taken_higher.append((day, name))
