"""What a letter may tell: values that hold no record, made when it goes and written by mail."""

from dataclasses import dataclass
from datetime import date, datetime

from committee.rules.actions import ActionState
from committee.rules.letters import LetterKind


@dataclass(frozen=True)
class Contact:
    """Somebody who can be written to."""

    name: str
    email: str


@dataclass(frozen=True)
class Told:
    """An action as one letter may tell of it.

    Of one that is not open there is the reference, the address and the committee: everything else
    is left empty, and no link answers it. `due` is in words, "" where it is to be set, and `until`
    says how far off it is ("in 7 days"). `note` is what was said in the step that the letter is
    about, and `by` who said or decided it. `others` owe the action beside the recipient;
    `asked_on` and `reminded` are told to those above the owner. `link_until` is the last day on
    which the link answers.
    """

    reference: str
    slug: str
    committee: str
    is_open: bool = False
    state: ActionState = ActionState.NOT_STARTED
    text: str = ""
    quote: str = ""
    meeting_day: date | None = None
    item_number: str = ""
    item_title: str = ""
    due: str = ""
    due_on: date | None = None
    until: str = ""
    overdue_days: int = 0
    owners: tuple[str, ...] = ()
    others: tuple[str, ...] = ()
    accountable: tuple[str, ...] = ()
    asked_on: date | None = None
    reminded: tuple[date, ...] = ()
    note: str = ""
    by: str = ""
    answer: str = ""
    files: tuple[str, ...] = ()
    link_id: int | None = None
    link_until: date | None = None


@dataclass(frozen=True)
class Week:
    """What happened to a committee's actions in a week, and how many are outstanding after it."""

    committee: str
    outstanding: int
    overdue: int
    raised: tuple[Told, ...] = ()
    answered: tuple[Told, ...] = ()
    ended: tuple[Told, ...] = ()


@dataclass(frozen=True)
class Facts:
    """All that a letter is written from.

    `at` is the moment of writing in the council's time zone. `clerks` are those to write to about
    it, none where no address is known. A digest tells of `weeks`, which began on the day `since`;
    every other kind of the actions `told`.
    """

    kind: LetterKind
    council: str
    recipient: str
    at: datetime
    clerks: tuple[Contact, ...] = ()
    told: tuple[Told, ...] = ()
    weeks: tuple[Week, ...] = ()
    since: date | None = None
