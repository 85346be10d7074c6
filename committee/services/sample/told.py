"""What is told of a meeting of a plan beside its items: interests, votes, comings and goings.

Places are those of items on the agenda, as from 0.
"""

from dataclasses import dataclass
from datetime import date, time

from committee.rules.proceedings import Choice, Conduct, InterestKind, MovementKind
from committee.rules.votes import Ballot


@dataclass(frozen=True)
class Motion:
    """How a resolution was moved and voted on; the votes by name stand beside the ballot."""

    mover: str = ""
    seconder: str = ""
    ballot: Ballot = Ballot()
    named: tuple[tuple[str, Choice], ...] = ()


@dataclass(frozen=True)
class Corrected:
    """What the item put right in the open minutes of the committee's meeting on `day`."""

    day: date
    place: str
    was: str
    becomes: str


@dataclass(frozen=True)
class Declared:
    """An interest that somebody declared in the item at a place."""

    person: str
    place: int
    kind: InterestKind
    nature: str
    conduct: Conduct
    is_sensitive: bool = False
    dispensation: str = ""


@dataclass(frozen=True)
class Moved:
    """Somebody came or went during the item at a place, or before it."""

    person: str
    kind: MovementKind
    place: int
    is_before: bool = False
    at: time | None = None


@dataclass(frozen=True)
class Presided:
    """Somebody else than the chair presided over the item at a place."""

    person: str
    place: int
    reason: str = ""


@dataclass(frozen=True)
class Excluded:
    """The press and public excluded from the item at a place."""

    place: int
    mover: str
    seconder: str
    public_interest: str = ""
    readmitted_at: time | None = None


@dataclass(frozen=True)
class Proceedings:
    """What happened at a meeting beside its items."""

    declarations: tuple[Declared, ...] = ()
    movements: tuple[Moved, ...] = ()
    presidings: tuple[Presided, ...] = ()
    exclusions: tuple[Excluded, ...] = ()
