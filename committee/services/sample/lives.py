"""Works out from a plan what an action's life leaves behind, without a book to write it in."""

from dataclasses import dataclass, field
from datetime import date, datetime

from committee.rules.actions import ENDED, LIFE, ActionState
from committee.rules.chasing import OWN_WORDS, OwnerPart, Said
from committee.rules.due import Due
from committee.rules.letters import sent_to_members
from committee.services.sample.plan import Action, Deed, Owner

CIRCULATED = "circulation.circulate"


@dataclass(frozen=True)
class Happened:
    """One line of an action's history, with the name and detail of its audit entry."""

    at: datetime
    by: str
    step: str
    source: ActionState | None
    target: ActionState
    note: str = ""
    verb: str = ""
    detail: str = ""
    said: Said = OWN_WORDS
    meeting: date | None = None


@dataclass
class Life:
    """How an action stands once every deed is done; `declined` is what its owner wrote."""

    owners: tuple[Owner, ...]
    due: Due
    state: ActionState = LIFE.begin
    declined: str = ""
    answer: str = ""
    completed_on: date | None = None
    ended_on: date | None = None
    closed_at: date | None = None
    history: list[Happened] = field(default_factory=list)


def live(action: Action, clerk: str, reference: str) -> Life:
    """The life of an action that was raised by a clerk under a reference."""
    life = Life(action.owners, action.due)
    life.history.append(
        Happened(action.raised_at, clerk, "raise", None, life.state, "", "actions.raise", reference)
    )
    for deed in action.deeds:
        life.history.append(_done(life, deed))
    return life


def _done(life: Life, deed: Deed) -> Happened:
    before = life.state
    note, step, verb, detail = deed.words, deed.step, deed.step, ""
    match deed.step:
        case "note":
            verb = "add_note"
        case "decline":
            life.declined = deed.words
        case "circulate":
            reached, members = deed.members
            note, detail = sent_to_members(reached, ""), f"to {members}"
            return Happened(deed.at, deed.by, step, before, before, note, CIRCULATED, detail)
        case "change_owners":
            step, note = "change", _changed("Owner", _names(life.owners), _names(deed.owners))
            life.owners, life.declined = deed.owners, ""
        case "change_due":
            assert deed.due
            change = _changed("Due", life.due.shown, deed.due.shown)
            step, note = "change", f"{change}. {deed.words}" if deed.words else change
            life.due = deed.due
        case _:
            life.state = LIFE.take(deed.step, before, refusal=f"{deed.step} after {before}")
            detail = f"{before} to {life.state}"
            _date(life, deed)
    return Happened(
        deed.at,
        deed.by,
        step,
        before,
        life.state,
        note,
        f"actions.{verb}",
        detail,
        deed.said,
        deed.meeting,
    )


def _date(life: Life, deed: Deed) -> None:
    """The dates and the answer that some steps set or take away."""
    life.ended_on = deed.at.date() if life.state in ENDED else None
    match deed.step:
        case "start":
            life.declined = ""
        case "complete":
            life.declined = ""
            life.answer, life.completed_on = deed.words, deed.at.date()
        case "close":
            life.closed_at = deed.meeting
        case "send_back":
            life.completed_on = None
        case "reopen":
            life.completed_on = life.closed_at = None


def _changed(what: str, before: str, after: str) -> str:
    return f"{what}: {before or 'to be set'} → {after or 'to be set'}"


def _names(owners: tuple[Owner, ...]) -> str:
    accountable = OwnerPart.ACCOUNTABLE
    return "; ".join(
        f"accountable: {owner.name}" if owner.part is accountable else owner.name
        for owner in owners
        if owner.name
    )
