"""Whose two years are played by `tests.two_years`: the officers, the committees, and the clock."""

from collections import Counter
from datetime import date, datetime, time, timedelta
from random import Random

from sqlalchemy import select

from committee.context import Context
from committee.model.actions import Action
from committee.model.meetings import Meeting
from committee.model.people import Person
from committee.model.posts import Post, Tenure
from committee.rules.chasing import Closing, Ladder
from committee.rules.due import Due
from committee.rules.permissions import Actor
from committee.rules.vocabulary import MeetingState, Role
from committee.services import chasing, council, meetings
from committee.services.actions import OwnerGiven
from tests.diary import Diary, Habit
from tests.world import World

A_DAY = timedelta(days=1)
BEGIN, END = date(2027, 5, 5), date(2029, 5, 1)
EVER = date(2027, 1, 1), date(2030, 1, 1)
NIGHT, MORNING, NOON, LATE = time(0, 20), time(7), time(14), time(23, 40)
"""When things are done: in summer the night and the late evening are on other days in UTC."""

TIMER = Actor(name="The timer", roles=frozenset({(Role.CLERK, None)}))
POSTS = {
    "chief": "Chief Executive",
    "assistant": "Assistant Chief Executive",
    "communities": "Director of Communities",
    "ict": "Director of ICT",
    "culture": "Head of Culture and Communities",
}
SUPERIORS = {"culture": "communities", "communities": "chief", "ict": "assistant"} | {
    "assistant": "chief"
}
HOLDERS = {
    "chief": [("Marged Rowlands", *EVER)],
    "assistant": [],
    "communities": [
        ("Ola Adeyemi", EVER[0], date(2027, 11, 30)),
        ("Jo Lindqvist", date(2028, 3, 1), EVER[1]),
    ],
    "ict": [
        ("Ben Ffoulkes", EVER[0], date(2028, 5, 31)),
        ("Kofi Mensah", date(2028, 6, 20), EVER[1]),
    ],
    "culture": [("Amrit Sandhu", *EVER), ("Kit Moran", date(2027, 9, 1), EVER[1])],
    "Councillor Tom Ashby": [("Councillor Tom Ashby", *EVER)],
    "Police": [("Police", *EVER)],
    "Parish Council": [("Parish Council", *EVER)],
}
"""Who stands for each post or owner, and when: one post is vacant, others are for a while."""

ASKED = [["culture"], ["ict"], ["culture", "ict"], ["Councillor Tom Ashby"], ["Police"]] + [
    ["Parish Council"]
]
WEIGHTS = [5, 5, 2, 1, 1, 1]
BODIES = {"Police": "desk@police.example", "Parish Council": ""}
WITHOUT_ADDRESS = {"Parish Council", "ict"}
HABITS = {
    "osc": Habit(7, 14, held=False, chair="Councillor Siân Ŵyn-O'Connor"),
    "other": Habit(10, 21, held=True, chair="Councillor Priya Nair"),
}


class Town:
    """The book, the diary beside it, and who acts in it at which moment."""

    def __init__(self, world: World, seed: int, end: date = END) -> None:
        self.world, self.lot, self.end = world, Random(seed), end
        self.session = world.session
        self.diary = Diary(HABITS, HOLDERS)
        self.actions: dict[str, Action] = {}
        self.follows: dict[str, Due] = {}
        self.counts: Counter[str] = Counter()
        self.called: dict[str, list[Meeting]] = {"osc": [], "other": []}
        self.posts = self._staff()
        self.committees = {"osc": world.osc, "other": world.other}
        self.still = self._days(0.03)
        self.mail_down = {day + n * A_DAY for day in self._days(0.015) for n in range(3)}
        self._prepare()

    def _days(self, share: float) -> set[date]:
        days = [BEGIN + n * A_DAY for n in range((self.end - BEGIN).days + 1)]
        return {day for day in days if self.lot.random() < share}

    # Before it begins

    def _staff(self) -> dict[str, Post]:
        """Every post with its superior, and everybody who holds one while the years last."""
        session, found = self.session, {"ict": self.world.ict, "culture": self.world.culture}
        for key, title in POSTS.items():
            found.setdefault(key, Post(title=title))
            session.add(found[key])
        session.flush()
        for tenure in session.scalars(select(Tenure)):
            session.delete(tenure)
        session.flush()
        for key, post in found.items():
            post.superior = found.get(SUPERIORS.get(key, ""))
            for name, since, until in HOLDERS[key]:
                person = self.person(name)
                is_delegate = name == "Kit Moran"
                session.add(
                    Tenure(
                        post=post, person=person, since=since, until=until, is_delegate=is_delegate
                    )
                )
        session.flush()
        return found

    def person(self, name: str) -> Person:
        """Somebody by name, with an address."""
        found = self.session.scalars(select(Person).where(Person.name == name)).first()
        if found is None:
            email = f"{name.split()[0].lower()}@northmoor.example"
            found = Person(name=name, sort_name=name, email=email)
            self.session.add(found)
            self.session.flush()
        return found

    def _prepare(self) -> None:
        self.move(BEGIN, NIGHT)
        administrator = self.acting(self.world.administrator)
        for begin, end in ((BEGIN, date(2028, 5, 2)), (date(2028, 5, 3), END)):
            council.add_year(administrator, starts_on=begin, ends_on=end)
        for key, closing, ladder in (
            ("osc", Closing.CLERK, Ladder.SEND),
            ("other", Closing.COMMITTEE, Ladder.ASK),
        ):
            committee, habit = self.committees[key], HABITS[key]
            chasing.change(
                self.clerk,
                committee,
                closing=closing,
                overdue_every=habit.overdue_every,
                ladder=ladder,
                rung_every=habit.rung_every,
                version=committee.version,
            )
            for number in range((self.end - BEGIN).days // 30):
                day = BEGIN + (number * 30 + (8 if key == "osc" else 17)) * A_DAY
                meeting = meetings.call(self.clerk, committee, day=day, starts_at=time(10))
                self.called[key].append(meeting)

    def given(self, owners: list[str]) -> list[OwnerGiven]:
        """Owners as the verbs are given them."""
        return [
            OwnerGiven(post_id=self.posts[key].id)
            if key in self.posts
            else OwnerGiven(body=key, email=BODIES[key])
            if key in BODIES
            else OwnerGiven(person_id=self.person(key).id)
            for key in owners
        ]

    def calendar(self, key: str) -> list[Meeting]:
        """The meetings of a committee that were held or are to be, in order."""
        stands = [each for each in self.called[key] if each.state is not MeetingState.CANCELLED]
        return sorted(stands, key=lambda meeting: meeting.day)

    # Who and when

    def move(self, day: date, moment: time) -> None:
        """Move the clock."""
        self.day = day
        self.world.now = datetime.combine(day, moment, self.world.council.zone)
        self.clerk = self.acting(self.world.clerk)

    def acting(self, person: Person) -> Context:
        """Somebody, as they act now."""
        return self.world.context(person)

    @property
    def timer(self) -> Context:
        """The command line, now."""
        return Context(self.session, TIMER, self.world.now, self.world.council)
