"""What the rows of a meeting must know of the rest of the book: ids, years, running numbers."""

from collections import Counter
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import insert, select
from sqlalchemy.orm import Session

from committee.model.actions import Action, Event, Owner, ReferenceCount
from committee.model.audit import AuditEntry
from committee.model.base import Base
from committee.model.corrections import Correction
from committee.model.council import MunicipalYear
from committee.model.declarations import Declaration
from committee.model.exclusions import Exclusion
from committee.model.meetings import Attendance, Item, Meeting
from committee.model.minutes import Minutes, ParagraphNumber, Revision
from committee.model.movements import Movement, Presiding
from committee.model.reports import Report
from committee.model.resolutions import Limb, Resolution, Vote
from committee.queries import house_styles
from committee.rules.styles import HouseStyle
from committee.rules.vocabulary import Part
from committee.services.sample import plan as plans
from committee.services.sample.lots import Lots
from committee.services.sample.memory import Memory
from committee.services.sample.register import Known

ORDER: tuple[type[Base], ...] = (
    Meeting, Item, Attendance, Declaration, Movement, Presiding, Exclusion, Minutes, Revision,
    ParagraphNumber, Resolution, Limb, Vote, Correction, Action, Owner, Event, Report, AuditEntry,
)  # fmt: skip


@dataclass(frozen=True)
class Year:
    """A municipal year, as references and running numbers need it."""

    id: int
    short: str
    starts_on: date
    ends_on: date
    first_minute_number: int


class Book:
    """A book that rows are written into; it counts references and minute numbers as it goes."""

    def __init__(self, session: Session, plan: plans.Plan, known: Known) -> None:
        self.session = session
        self.lots = Lots(session.connection(), ORDER)
        self.people = {name: person.id for name, person in known.people.items()}
        self.posts = {title: post.id for title, post in known.posts.items()}
        self.committees = {key: committee.id for key, committee in known.committees.items()}
        self.clerks = {each.abbreviation: each.clerk for each in plan.register.committees}
        self.styles = {
            key: house_styles.named(known.clerk, committee.style or known.clerk.council.style)
            for key, committee in known.committees.items()
        }
        self.meetings: dict[tuple[str, date], int] = {}
        self.minutes: dict[tuple[str, date, Part], int] = {}
        self._years = [
            Year(each.id, each.short, each.starts_on, each.ends_on, each.first_minute_number)
            for each in session.scalars(select(MunicipalYear))
        ]
        self.memory = Memory(plan.reported_from)
        self._references: Counter[tuple[int, int]] = Counter()
        self._minutes: Counter[tuple[str, int]] = Counter()

    def year(self, day: date) -> Year:
        """The municipal year that a day falls in."""
        return next(each for each in self._years if each.starts_on <= day <= each.ends_on)

    def style(self, committee: str) -> HouseStyle:
        """The house style of a committee."""
        return self.styles[committee]

    def next_reference(self, committee: str, year: Year) -> int:
        """The next number of an action of a committee in a year."""
        key = (self.committees[committee], year.id)
        self._references[key] += 1
        return self._references[key]

    def next_minute(self, committee: str, year: Year) -> int:
        """The next running number of a minute of a committee in a year."""
        self._minutes[committee, year.id] += 1
        return self._minutes[committee, year.id] + year.first_minute_number - 1

    def audit(
        self, at: datetime, by: str, verb: str, record: type[Base], number: int, detail: str = ""
    ) -> None:
        """Add the entry that a verb leaves."""
        self.lots.add(
            AuditEntry,
            at=at,
            person_id=self.people[by],
            verb=verb,
            subject=record.__tablename__,
            subject_id=number,
            detail=detail,
        )

    def finish(self) -> None:
        """Insert what waits, and keep count of the references that were given."""
        self.lots.finish()
        counts = [
            {"committee_id": committee, "year_id": year, "last": last}
            for (committee, year), last in self._references.items()
        ]
        if counts:
            self.session.connection().execute(insert(ReferenceCount), counts)
        self.session.expire_all()
