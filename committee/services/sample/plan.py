"""A plan: all that is to have happened in a book, as plain values.

People are known by their names, posts by their titles, committees by their abbreviations, and a
meeting by its committee and day. Every moment is aware of its zone.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time

from committee.rules.access import OPEN_MARK, Mark
from committee.rules.chasing import OWN_WORDS, Closing, Ladder, OwnerPart, Said
from committee.rules.due import Due
from committee.rules.letters import Digest
from committee.rules.vocabulary import Capacity, ItemKind, MeetingKind, MeetingState, Role, Seat
from committee.services.resolutions import Wording
from committee.services.sample.told import Corrected, Motion, Proceedings

MATTERS_ARISING = ItemKind.MATTERS_ARISING


@dataclass(frozen=True)
class Person:
    """Somebody of the council; `roles` are for one committee, or for all where it is None."""

    name: str
    email: str = ""
    roles: tuple[tuple[Role, str | None], ...] = ()
    has_account: bool = False
    digest: Digest = Digest.NEVER


@dataclass(frozen=True)
class Post:
    """A post with those who held it, in turn, each from a day on, and who answers beside them."""

    title: str
    service: str
    superior: str
    holders: tuple[tuple[str, date], ...]
    delegate: str = ""

    def holder(self, day: date) -> str:
        """The name of whoever held it on a day."""
        return [name for name, since in self.holders if since <= day][-1]


@dataclass(frozen=True)
class Seated:
    """A person's seat on a committee."""

    person: str
    seat: Seat
    since: date
    until: date | None = None

    def sits(self, day: date) -> bool:
        """Whether the seat is theirs on a day."""
        return self.since <= day and (self.until is None or day <= self.until)


@dataclass(frozen=True)
class Chased:
    """How a committee has its actions closed and chased; see `committee.services.chasing`."""

    closing: Closing = Closing.CLERK
    ladder: Ladder = Ladder.OFF
    overdue_every: int = 7
    rung_every: int = 14


@dataclass(frozen=True)
class Committee:
    """A committee; `clerk` is the name of whoever looks after it."""

    name: str
    abbreviation: str
    style: str
    clerk: str
    seats: tuple[Seated, ...]
    chased: Chased = Chased()


@dataclass(frozen=True)
class Register:
    """The council and its people. `clerk` begins the book at `begun_at`, in the first year."""

    council: str
    clerk: Person
    begun_at: datetime
    years: tuple[tuple[date, date], ...]
    people: tuple[Person, ...]
    posts: tuple[Post, ...]
    committees: tuple[Committee, ...]


@dataclass(frozen=True)
class Owner:
    """Who owes an action: words as said, and at most one of a post, a person and a body.

    `email` is that of a body.
    """

    words: str = ""
    post: str = ""
    person: str = ""
    body: str = ""
    email: str = ""
    part: OwnerPart = OwnerPart.OWNER

    @property
    def name(self) -> str:
        """Who can be asked; the words as said where it is nobody yet."""
        return self.post or self.person or self.body or self.words


@dataclass(frozen=True)
class Deed:
    """A step in an action's life, or "note", "decline", "circulate", "change_owners", "change_due".

    `words` are its note, answer or reason, and `said` whose they are where it is recorded for
    somebody; `meeting` is the day of the meeting that closes it. `members` are how many an answer
    was sent to, and how many of them have an address.
    """

    at: datetime
    by: str
    step: str
    words: str = ""
    meeting: date | None = None
    owners: tuple[Owner, ...] = ()
    due: Due | None = None
    said: Said = OWN_WORDS
    members: tuple[int, int] = (0, 0)


@dataclass(frozen=True)
class Action:
    """Something asked for, with all that became of it.

    Where it is due at a meeting, `due.on` is that meeting's day. `limb` counts from 1 in
    the item's first resolution; 0 is none. `mark` is at least that of the words quoted.
    """

    text: str
    raised_at: datetime
    owners: tuple[Owner, ...] = ()
    due: Due = Due()
    quote: str = ""
    limb: int = 0
    mark: Mark = OPEN_MARK
    deeds: tuple[Deed, ...] = ()


@dataclass(frozen=True)
class Item:
    """An agenda item with its minute.

    One that was never added (`added_at` is None) stands on every agenda. `texts` are the saves of
    its minute; resolutions and corrections are recorded with the first of them, and there are none
    without. `motion` is that of the first resolution.
    """

    title: str
    kind: ItemKind = ItemKind.REPORT
    author: str = ""
    mark: Mark = OPEN_MARK
    public_summary: str = ""
    urgent_reason: str = ""
    added_at: datetime | None = None
    texts: tuple[tuple[datetime, str], ...] = ()
    resolutions: tuple[Wording, ...] = ()
    motion: Motion | None = None
    corrections: tuple[Corrected, ...] = ()
    actions: tuple[Action, ...] = ()


def matters_arising(items: Sequence[Item]) -> int:
    """The place on the agenda, from 0, of the item that reports actions."""
    return next(place for place, item in enumerate(items) if item.kind is MATTERS_ARISING)


@dataclass(frozen=True)
class Came:
    """How one person was at a meeting or missed it."""

    person: str
    capacity: Capacity
    substitute_for: str = ""
    described_as: str = ""
    is_remote: bool = False


@dataclass(frozen=True)
class Approval:
    """The minutes' approval at a later meeting of the committee, and who signed them there."""

    at: datetime
    meeting: date
    signed_by: str
    note: str = ""


@dataclass(frozen=True)
class Meeting:
    """A meeting as it was called."""

    committee: str
    day: date
    starts_at: time
    place: str
    called_at: datetime
    kind: MeetingKind = MeetingKind.ORDINARY


@dataclass(frozen=True)
class Business:
    """What became of a meeting: its agenda, who came, and its minutes.

    `settled_at` is when it was recorded as held or not, `reported_at` when that its matters arising
    were reported and what it confirmed; `taken` holds the places of the items, as
    on the agenda from 0, in the order they were taken, where that was another. `noticed_at` and
    `decided_at` are when notice of it was given and when its decisions were issued.
    """

    items: tuple[Item, ...]
    state: MeetingState = MeetingState.CALLED
    noticed_at: datetime | None = None
    settled_at: datetime | None = None
    reported_at: datetime | None = None
    closed_at: time | None = None
    presiding: str = ""
    attendance: tuple[Came, ...] = ()
    taken: tuple[int, ...] = ()
    proceedings: Proceedings = Proceedings()
    decided_at: datetime | None = None
    issued_at: datetime | None = None
    approval: Approval | None = None


@dataclass(frozen=True)
class Plan:
    """The whole: `business` gives that of a meeting when asked, so that a large one fits in memory.

    Matters arising are recorded of meetings from `reported_from` on.
    Meetings stand in the order of their days, and nothing is written of one before everything
    is raised, issued and numbered of the committee's last.
    """

    register: Register
    meetings: Sequence[Meeting]
    business: Callable[[Meeting], Business]
    reported_from: date = date.max
