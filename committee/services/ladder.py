"""Letters to those above the owners of a late action: their superiors in turn, then the chair."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from committee.context import Context
from committee.model.letters import Letter
from committee.queries import chased
from committee.queries.chased import Chased, Rung
from committee.queries.directory import Directory
from committee.queries.recipients import Recipient
from committee.rules.actions import WITH_OWNER
from committee.rules.chasing import Ladder
from committee.rules.letters import LetterKind, LetterState
from committee.rules.reminders import Stage, StageKind, read, rung_from
from committee.rules.wording import counted, time_until
from committee.services import outbox
from committee.services.actions import add_event
from committee.services.audit import record

ON_THE_WAY = (LetterState.HELD, LetterState.WAITING)
"""How the letter to one rung stands while nobody above it is written to."""


@dataclass
class _Letter:
    """What is to go to somebody above the owners of a committee's actions."""

    to: Recipient
    held: bool
    stages: dict[int, str] = field(default_factory=dict)


def queue(context: Context, on: date, due: Sequence[Chased], directory: Directory) -> int:
    """Put in the outbox what goes on a day to those above the owners; gives how many letters.

    `due` holds what is to be chased by that day, or more.

    Each rung is written to once for a due date, in order, and the next only when it has had its
    time. A post that nobody holds is passed over for the one above it. A committee's letters go by
    themselves or wait for its clerk, or there are none.
    """
    late = [
        each
        for each in due
        if each.ladder is not Ladder.OFF and each.due_on + timedelta(each.rung_every) <= on
    ]
    letters = _letters(context, late, directory, on) if late else {}
    actions = chased.by_id(context, {number for each in letters.values() for number in each.stages})
    queued = 0
    for key, each in sorted(letters.items()):
        about = {actions[number]: stage for number, stage in each.stages.items()}
        letter = outbox.put(
            context, LetterKind.ESCALATION, each.to, about, key=f"{key}:{on}", held=each.held
        )
        if letter is not None:
            queued += 1
            record(context, "ladder.queue", letter, counted(len(about), "action"))
            if letter.state is LetterState.WAITING:
                noted(context, letter)
    return queued


def noted(context: Context, letter: Letter) -> None:
    """Say in the histories of a letter's actions that it went up to whoever it goes to.

    What was done or given another date before the clerk let the letter go is told nobody.
    """
    for enclosure in letter.enclosures:
        action, due_on = enclosure.action, read(enclosure.stage).due_on
        if action.state in WITH_OWNER and action.due_on == due_on:
            words = f"To {letter.name}: due {time_until(due_on, context.today)}"
            add_event(context, action, "escalate", action.state, action.state, words)


def _letters(
    context: Context, late: Sequence[Chased], directory: Directory, on: date
) -> dict[str, _Letter]:
    """What is to go on a day: a letter for each committee and address."""
    gone = chased.rungs(context, (each.action_id for each in late))
    found: dict[str, _Letter] = {}
    for each in late:
        past = [rung for rung in gone.get(each.action_id, ()) if _counts(rung, each)]
        if each.owners and _has_come(each, past, on):
            ladder = directory.ladder(each.owners, each.committee_id)
            number, above = _next(ladder, past)
            for to in above:
                key = f"escalation:{each.committee_id}:{to.address or to.name}"
                letter = found.setdefault(key, _Letter(to, held=each.ladder is Ladder.ASK))
                letter.stages[each.action_id] = str(Stage(StageKind.RUNG, each.due_on, number))
    return found


def _counts(rung: Rung, each: Chased) -> bool:
    """Whether a letter stands for a rung of the present date.

    One that the clerk would not send does; one does not that was dropped because the owner had
    answered, who was then asked again.
    """
    was_overtaken = rung.state is LetterState.DROPPED and rung.was_tried
    return rung.stage.due_on == each.due_on and not (was_overtaken and rung.queued_on <= each.since)


def _has_come(each: Chased, past: Sequence[Rung], on: date) -> bool:
    """Whether the time of the next rung has come; not while a letter to the last is on its way."""
    if any(rung.state in ON_THE_WAY for rung in past):
        return False
    below = max((rung.sent_on or rung.queued_on for rung in past), default=None)
    numbers = {rung.stage.number for rung in past}
    return rung_from(each.due_on, each.since, below, len(numbers), each.rung_every) <= on


def _next(ladder: Sequence[list[Recipient]], past: Sequence[Rung]) -> tuple[int, list[Recipient]]:
    """The next rung with somebody on it, and who they are; nobody where there is none.

    Nobody is written to twice for one date, though posts were put in another order since.
    """
    top = max((rung.stage.number for rung in past), default=0)
    written = {rung.address for rung in past}
    for number, above in enumerate(ladder, start=1):
        new = [to for to in above if to.address not in written]
        if new and (number > top or above is ladder[-1]):
            return max(number, top + 1), new
    return 0, []
