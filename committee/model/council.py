"""The council itself and its municipal years."""

from datetime import date
from zoneinfo import ZoneInfo

from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column

from committee.model.base import NAME, Base, Versioned


class Council(Versioned, Base):
    """The one council of the book: its name, nation, time zone and house style."""

    __tablename__ = "councils"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(NAME))
    nation: Mapped[str] = mapped_column(String(30), default="England")
    time_zone: Mapped[str] = mapped_column(String(60), default="Europe/London")
    style: Mapped[str] = mapped_column(String(40), default="decision_first")

    @property
    def zone(self) -> ZoneInfo:
        """The zone in which the council's times are shown."""
        return ZoneInfo(self.time_zone)


class MunicipalYear(Versioned, Base):
    """A municipal year, from one annual meeting to the day before the next.

    `name` is "2026/27"; `first_minute_number` is where each committee's running numbers begin.
    """

    __tablename__ = "municipal_years"

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(20), unique=True)
    starts_on: Mapped[date] = mapped_column(unique=True)
    ends_on: Mapped[date]
    first_minute_number: Mapped[int] = mapped_column(default=1)

    @property
    def short(self) -> str:
        """The year as it stands in references: "26/27"."""
        return self.name.removeprefix("20")
