"""The meetings of a committee, from its script: what was on the agenda and what became of it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from random import Random

from committee.rules.access import Level
from committee.rules.vocabulary import Capacity, MeetingState
from committee.services.sample import attending
from committee.services.sample.askings import Asker
from committee.services.sample.business import Said, agenda, scripted, standing
from committee.services.sample.days import later, moment
from committee.services.sample.plan import (
    Approval,
    Business,
    Came,
    Committee,
    Item,
    Meeting,
    Post,
)
from committee.services.sample.script import Script

PUBLISHED, CANCELLED = -12, -40
MINUTED, ISSUED = 2, 7
"""When things are done, in days after the meeting."""

SAVED_AFTER = timedelta(minutes=15)
SHORT = 2
"""How many paragraphs are written at one go; a longer minute is saved once in between."""


def as_it_stands(script: Script) -> Script:
    """A script that is whole already."""
    return script


@dataclass(frozen=True)
class Room:
    """A committee with its meetings in order and the script of each; `cut` is the present.

    A script may lack its items until `whole` puts them in, so that not all are held at once.
    """

    committee: Committee
    council: Script
    people: Mapping[str, str]
    posts: Mapping[str, Post]
    meetings: Sequence[Meeting]
    scripts: Sequence[Script]
    cut: datetime
    whole: Callable[[Script], Script] = as_it_stands

    def business(self, place: int) -> Business:
        """What became of the meeting at a place, up to the present."""
        called, script = self.meetings[place], self.whole(self.scripts[place])
        state = self.state(place)
        if state is MeetingState.CALLED:
            return Business(self._announced(called.day, script))
        if state is not MeetingState.HELD:
            told = moment(later(called.day, CANCELLED), time(12, 0))
            return Business(self._items(called.day, standing()), state, told)
        attendance = self._came(called.day, script)
        issued = script.get("reached", "issued") == "issued"
        return Business(
            items=self._items(called.day, self._said(place, script, attendance)),
            state=state,
            settled_at=moment(called.day, script["closed_at"], minutes=15),
            closed_at=script["closed_at"],
            presiding=attending.presiding(self.committee, attendance),
            attendance=attendance,
            taken=tuple(each - 1 for each in script.get("taken", ())),
            issued_at=moment(later(called.day, ISSUED), time(14, 0)) if issued else None,
            approval=self._approval(place) if issued else None,
        )

    def state(self, place: int) -> MeetingState:
        """Whether the meeting at a place was held, is to come, or was called off."""
        if "outcome" in self.scripts[place]:
            return MeetingState(self.scripts[place]["outcome"])
        past = self.meetings[place].day < self.cut.date()
        return MeetingState.HELD if past else MeetingState.CALLED

    def _came(self, day: date, script: Script) -> tuple[Came, ...]:
        authors = dict.fromkeys(each.author for level in Level for each in scripted(script, level))
        others = [(self.posts[title].holder(day), title) for title in authors]
        others += [(self.people[each["key"]], each["as"]) for each in script.get("also", ())]
        if self.committee.clerk not in dict(others):
            others.append((self.committee.clerk, "Clerk to the Committee"))
        attended = [Came(name, Capacity.IN_ATTENDANCE, "", post) for name, post in others]
        return attending.came(self.committee, day, self._lot(script), attended)

    def _lot(self, script: Script) -> Random:
        return Random(f"{self.committee.abbreviation} {script['ago']}")

    def _announced(self, day: date, script: Script) -> tuple[Item, ...]:
        """The agenda of a meeting still to come, with its own items once it is published."""
        said = standing()
        if self._published(day) < self.cut:
            said += [replace(each, text="") for each in scripted(script, Level.OPEN)]
        return self._items(day, said)

    def _said(self, place: int, script: Script, attendance: Sequence[Came]) -> list[Said]:
        """The agenda of a meeting that was held, with its minutes as far as they are written."""
        said = agenda(self.council, script, attendance, self._last(place), self._lot(script))
        if script.get("reached") == "held":
            return [replace(each, text="") for each in said]
        return said

    def _items(self, day: date, said: Sequence[Said]) -> tuple[Item, ...]:
        asker = self._asker()
        return tuple(self._item(each, order, day, asker) for order, each in enumerate(said))

    def _item(self, said: Said, order: int, day: date, asker: Asker) -> Item:
        """An item at its place on the agenda; what has no text is not minuted."""
        item = Item(
            title=said.title,
            kind=said.kind,
            author=said.author,
            mark=said.mark,
            public_summary=said.public_summary,
            added_at=self._published(day) if order >= len(standing()) else None,
        )
        if not said.text:
            return item
        minuted = later(day, MINUTED)
        return replace(
            item,
            texts=_saves(said.text, moment(minuted, time(9, 30), minutes=25 * order)),
            resolutions=(said.resolution,) if said.resolution else (),
            actions=tuple(
                asker.action(said, script, day, moment(minuted, time(15, 0), 12 * order + number))
                for number, script in enumerate(said.actions)
            ),
        )

    def _asker(self) -> Asker:
        states = [(each.day, self.state(place)) for place, each in enumerate(self.meetings)]
        met = [day for day, state in states if state is MeetingState.HELD]
        to_meet = [day for day, state in states if state is MeetingState.CALLED]
        clerk = self.committee.clerk
        return Asker(self.people, self.posts, clerk, [*met, *to_meet], met, self.cut)

    def _published(self, day: date) -> datetime:
        return moment(later(day, PUBLISHED), time(16, 0))

    def _last(self, place: int) -> date | None:
        held = [p for p in range(place) if self.state(p) is MeetingState.HELD]
        return self.meetings[held[-1]].day if held else None

    def _approval(self, place: int) -> Approval | None:
        """The approval at the next meeting held, recorded on the morning after it."""
        for after in range(place + 1, len(self.meetings)):
            day = self.meetings[after].day
            at = moment(later(day, 1), time(9, 45))
            if self.state(after) is MeetingState.HELD and at < self.cut:
                came = self._came(day, self.scripts[after])
                return Approval(at, day, attending.presiding(self.committee, came))
        return None


def _saves(text: str, begun: datetime) -> tuple[tuple[datetime, str], ...]:
    """The saves of a minute: a long one is saved after its beginning, and when it is done."""
    paragraphs = text.split("\n\n")
    if len(paragraphs) <= SHORT:
        return ((begun, text),)
    return ((begun, paragraphs[0]), (begun + SAVED_AFTER, text))
