"""A tiny council for the tests: few enough records to hold in mind, none of them left out."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time

from sqlalchemy import select
from sqlalchemy.orm import Session

from committee.context import Context
from committee.model.committees import Committee, Membership
from committee.model.council import Council, MunicipalYear
from committee.model.meetings import Attendance, Item, Meeting
from committee.model.people import Account, Person, RoleHeld
from committee.model.posts import Post, Tenure
from committee.queries.actors import actor
from committee.rules.permissions import NOBODY
from committee.rules.vocabulary import Capacity, ItemKind, MeetingState, Role, Seat
from committee.services import accounts

NOW = datetime(2026, 9, 15, 10, 0, tzinfo=UTC)
PASSWORD = "seven wet umbrellas"
SINCE = date(2025, 5, 7)

PEOPLE = {
    "clerk": ("Rhiannon Clarke", "Clarke Rhiannon", Role.CLERK),
    "administrator": ("Adaeze Obi", "Obi Adaeze", Role.ADMINISTRATOR),
    "monitoring_officer": ("Helen Marsh", "Marsh Helen", Role.MONITORING_OFFICER),
    "chair": ("Councillor Siân Ŵyn-O'Connor", "Ŵyn-O'Connor Siân", Role.MEMBER),
    "member": ("Councillor Tom Ashby", "Ashby Tom", Role.MEMBER),
    "outsider": ("Councillor Priya Nair", "Nair Priya", Role.MEMBER),
    "director": ("Ben Ffoulkes", "Ffoulkes Ben", Role.OFFICER),
    "head": ("Amrit Sandhu", "Sandhu Amrit", Role.OFFICER),
}


@dataclass
class World:
    """The records of the tiny council, in the session of the test.

    OSC has `chair` and `member`; `other`, the second committee, has `outsider` in the chair.
    `director` is Director of ICT and `head` is Head of Culture and Communities. `held` met a week
    ago with three items and no minutes yet; `called` is five weeks off.
    """

    session: Session
    council: Council
    year: MunicipalYear
    last_year: MunicipalYear
    osc: Committee
    other: Committee
    ict: Post
    culture: Post
    held: Meeting
    called: Meeting
    clerk: Person
    administrator: Person
    monitoring_officer: Person
    chair: Person
    member: Person
    outsider: Person
    director: Person
    head: Person
    now: datetime = NOW

    @property
    def today(self) -> date:
        """The date of now, in the council's time zone."""
        return self.now.astimezone(self.council.zone).date()

    def context(self, person: Person | None) -> Context:
        """The context in which a person acts now; None is somebody who has not signed in."""
        who = actor(self.session, person.id, self.today) if person else NOBODY
        return Context(self.session, who, self.now, self.council)


def fill(session: Session) -> None:
    """Write the tiny council into a bare book."""
    council = Council(name="Northmoor Council")
    years = [
        MunicipalYear(name="2025/26", starts_on=SINCE, ends_on=date(2026, 5, 5)),
        MunicipalYear(name="2026/27", starts_on=date(2026, 5, 6), ends_on=date(2027, 5, 4)),
    ]
    osc = Committee(
        name="Overview and Scrutiny Committee",
        slug="overview-and-scrutiny-committee",
        abbreviation="OSC",
    )
    other = Committee(
        name="Children and Families Scrutiny Committee",
        slug="children-and-families-scrutiny-committee",
        abbreviation="CFSC",
    )
    people = {key: Person(name=name, sort_name=sort) for key, (name, sort, _) in PEOPLE.items()}
    session.add_all([council, *years, osc, other, *people.values()])
    session.flush()
    _give_accounts(session, people)
    _seat(session, people, osc, other)
    _appoint(session, people)
    _meet(session, people, osc, years[1])
    session.commit()


def _give_accounts(session: Session, people: dict[str, Person]) -> None:
    password_hash = accounts.hashed(PASSWORD)
    for key, person in people.items():
        person.email = f"{key}@northmoor.example"
        session.add_all(
            [
                Account(
                    person_id=person.id,
                    email=person.email,
                    password_hash=password_hash,
                    stamp=f"stamp of {key}",
                ),
                RoleHeld(person_id=person.id, role=PEOPLE[key][2], since=SINCE),
            ]
        )


def _seat(session: Session, people: dict[str, Person], osc: Committee, other: Committee) -> None:
    for key, committee, seat in (
        ("chair", osc, Seat.CHAIR),
        ("member", osc, Seat.MEMBER),
        ("outsider", other, Seat.CHAIR),
    ):
        session.add(
            Membership(committee_id=committee.id, person_id=people[key].id, seat=seat, since=SINCE)
        )


def _appoint(session: Session, people: dict[str, Person]) -> None:
    for key, title, service in (
        ("director", "Director of ICT", "Resources"),
        ("head", "Head of Culture and Communities", "Communities"),
    ):
        post = Post(title=title, service=service)
        session.add(post)
        session.flush()
        session.add(Tenure(post_id=post.id, person_id=people[key].id, since=SINCE))


def _meet(session: Session, people: dict[str, Person], osc: Committee, year: MunicipalYear) -> None:
    place = "Committee Room 1, Civic Suite"
    held, called = (
        Meeting(
            committee_id=osc.id,
            year_id=year.id,
            day=day,
            starts_at=time(18, 30),
            place=place,
            state=state,
        )
        for day, state in (
            (date(2026, 9, 8), MeetingState.HELD),
            (date(2026, 10, 20), MeetingState.CALLED),
        )
    )
    session.add_all([held, called])
    session.flush()
    held.presiding_id = people["chair"].id
    for key in ("chair", "member"):
        session.add(
            Attendance(meeting_id=held.id, person_id=people[key].id, capacity=Capacity.PRESENT)
        )
    for place_on_agenda, (title, kind) in enumerate(
        (
            ("Declarations of interest", ItemKind.PROCEDURE),
            ("Digital inclusion", ItemKind.REPORT),
            ("Libraries and community centres", ItemKind.REPORT),
        ),
        start=1,
    ):
        session.add(
            Item(
                meeting_id=held.id,
                number=str(place_on_agenda),
                title=title,
                kind=kind,
                agenda_order=place_on_agenda,
            )
        )


def found(session: Session) -> World:
    """Find the tiny council in a book that holds it."""
    years = session.scalars(select(MunicipalYear).order_by(MunicipalYear.starts_on)).all()
    meetings = session.scalars(select(Meeting).order_by(Meeting.day)).all()
    committees = session.scalars(select(Committee).order_by(Committee.id)).all()
    posts = session.scalars(select(Post).order_by(Post.id)).all()
    people = {person.name: person for person in session.scalars(select(Person))}
    return World(
        session=session,
        council=session.scalars(select(Council)).one(),
        year=years[1],
        last_year=years[0],
        osc=committees[0],
        other=committees[1],
        ict=posts[0],
        culture=posts[1],
        held=meetings[0],
        called=meetings[1],
        **{key: people[name] for key, (name, _, _) in PEOPLE.items()},
    )
