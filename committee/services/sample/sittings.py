"""The meetings of a committee, from its script: what was on the agenda and what became of it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from random import Random

from committee.rules.access import Level
from committee.rules.meetings import MEETS
from committee.rules.vocabulary import Capacity, MeetingState
from committee.services.sample import attending
from committee.services.sample.askings import Asker
from committee.services.sample.business import Said, agenda, scripted, standing
from committee.services.sample.days import later, moment
from committee.services.sample.happenings import Floor
from committee.services.sample.plan import (
    Approval,
    Business,
    Came,
    Committee,
    Item,
    Meeting,
    Post,
)
from committee.services.sample.roll import address
from committee.services.sample.script import Script
from committee.services.sample.told import Corrected

PUBLISHED, CANCELLED, URGENT = -12, -40, -2
MINUTED, ISSUED = 2, 7
"""When things are done, in days after the meeting."""

DECIDED = time(16, 30)
"""When the decisions are issued, on the day of the minutes: after the last of them is written."""

REPORTED = time(10, 30)
"""When what was confirmed is recorded, on the day after the meeting."""

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
    reported_from: date
    whole: Callable[[Script], Script] = as_it_stands

    def business(self, place: int) -> Business:
        """What became of the meeting at a place, up to the present."""
        called, script = self.meetings[place], self.whole(self.scripts[place])
        state = self.state(place)
        if state is MeetingState.CALLED:
            published = self._published(called.day)
            noticed_at = published if published < self.cut else None
            return Business(self._announced(called.day, script), noticed_at=noticed_at)
        if state is not MeetingState.HELD:
            told = moment(later(called.day, CANCELLED), time(12, 0))
            return Business(self._items(called.day, standing()), state, settled_at=told)
        attendance = self._came(called.day, script)
        floor = Floor(self.committee, script, self.people, attendance)
        items = self._items(called.day, self._said(place, script, attendance), floor)
        issued = script.get("reached", "issued") == "issued"
        minuted = script.get("reached") != "held"
        return Business(
            items=self._corrected(items, place, script),
            state=state,
            noticed_at=self._published(called.day),
            settled_at=moment(called.day, script["closed_at"], minutes=15),
            reported_at=self._reported_at(place),
            closed_at=script["closed_at"],
            presiding=attending.presiding(self.committee, attendance),
            attendance=attendance,
            taken=tuple(each - 1 for each in script.get("taken", ())),
            proceedings=floor.proceedings([each.mark for each in items]),
            decided_at=moment(later(called.day, MINUTED), DECIDED) if minuted else None,
            issued_at=moment(later(called.day, ISSUED), time(14, 0)) if issued else None,
            approval=self._approval(place) if issued else None,
        )

    def _reported_at(self, place: int) -> datetime | None:
        """When it was recorded what a meeting confirmed, where that is done by now."""
        day = self.meetings[place].day
        at = moment(later(day, 1), REPORTED)
        return at if day >= self.reported_from and self._is_minuted(place) else None

    def _is_minuted(self, place: int) -> bool:
        """Whether a meeting was held, and its minutes are begun by now."""
        is_left = self.scripts[place].get("reached") == "held"
        return self.state(place) is MeetingState.HELD and not is_left

    def state(self, place: int) -> MeetingState:
        """Whether the meeting at a place was held, is to come, or was called off."""
        if "outcome" in self.scripts[place]:
            return MeetingState(self.scripts[place]["outcome"])
        past = self.meetings[place].day < self.cut.date()
        return MeetingState.HELD if past else MeetingState.CALLED

    def _came(self, day: date, script: Script) -> tuple[Came, ...]:
        authors = dict.fromkeys(each.author for level in Level for each in scripted(script, level))
        officers = {self.posts[title].holder(day): title for title in authors}
        officers.setdefault(self.committee.clerk, "Clerk to the Committee")
        others = [Came(name, Capacity.OFFICER, "", post) for name, post in officers.items()]
        others += [self._also(each) for each in script.get("also", ())]
        remote = {self.people[key] for key in script.get("remote", ())}
        came = attending.came(self.committee, day, self._lot(script), others)
        return tuple(replace(each, is_remote=each.person in remote) for each in came)

    def _also(self, script: Script) -> Came:
        capacity = Capacity(script.get("capacity", Capacity.IN_ATTENDANCE))
        return Came(self.people[script["key"]], capacity, "", script["as"])

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

    def _items(
        self, day: date, said: Sequence[Said], floor: Floor | None = None
    ) -> tuple[Item, ...]:
        asker = self._asker()
        return tuple(self._item(each, order, day, asker, floor) for order, each in enumerate(said))

    def _item(self, said: Said, order: int, day: date, asker: Asker, floor: Floor | None) -> Item:
        """An item at its place on the agenda; what has no text is not minuted."""
        added_at = moment(later(day, URGENT), time(10, 0)) if said.urgent_reason else None
        item = Item(
            title=said.title,
            kind=said.kind,
            author=said.author,
            mark=said.mark,
            public_summary=said.public_summary,
            urgent_reason=said.urgent_reason,
            added_at=added_at or (self._published(day) if order >= len(standing()) else None),
        )
        if not said.text:
            return item
        minuted = later(day, MINUTED)
        return replace(
            item,
            texts=_saves(said.text, moment(minuted, time(9, 30), minutes=25 * order)),
            resolutions=(said.resolution,) if said.resolution else (),
            motion=floor.motion(order, said.vote) if floor and said.vote is not None else None,
            actions=tuple(
                asker.action(said, script, day, moment(minuted, time(15, 0), 12 * order + number))
                for number, script in enumerate(said.actions)
            ),
        )

    def _corrected(self, items: tuple[Item, ...], place: int, script: Script) -> tuple[Item, ...]:
        """The items, with what one of them put right in the minutes of the meeting before."""
        last = self._last(place)
        if last is None or "corrected" not in script:
            return items
        given = script["corrected"]
        corrected = Corrected(last, given["place"], given["was"], given["becomes"])
        under = given["item"] - 1
        item = replace(items[under], corrections=(corrected,))
        return (*items[:under], item, *items[under + 1 :])

    def _asker(self) -> Asker:
        meets = [each.day for place, each in enumerate(self.meetings) if self.state(place) in MEETS]
        met = [each.day for place, each in enumerate(self.meetings) if self._is_minuted(place)]
        return Asker(
            people=self.people,
            posts=self.posts,
            clerk=self.committee.clerk,
            meets=meets,
            met=met,
            cut=self.cut,
            bodies=self.council["bodies"],
            members=self._members,
            closing=self.committee.chased.closing,
        )

    def _members(self, day: date) -> tuple[int, int]:
        """How many of those who sit on a day have an e-mail address, and how many sit."""
        reached = {each["name"] for each in self.council["people"] if address(each)}
        sitting = [each.person for each in self.committee.seats if each.sits(day)]
        return sum(person in reached for person in sitting), len(sitting)

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
