"""The reminders of a day: to each owner one letter, with every action that has reached a stage."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from committee.context import Context
from committee.model.actions import Action
from committee.queries import chased
from committee.queries.chased import Chased
from committee.queries.directory import Directory
from committee.queries.recipients import Recipient
from committee.rules.actions import DUE_SOON
from committee.rules.letters import LetterKind, LetterState
from committee.rules.permissions import require
from committee.rules.reminders import reached
from committee.rules.wording import counted, joined, time_until
from committee.services import digests, ladder, outbox
from committee.services.actions import add_event
from committee.services.audit import record


@dataclass
class _Letter:
    """What is to go to one address: the actions, each with its stage and as whom it is owed."""

    to: Recipient
    stages: dict[int, str] = field(default_factory=dict)
    owing: dict[int, Recipient] = field(default_factory=dict)


def queue(context: Context, on: date) -> int:
    """Put the letters of a day in the outbox, and give how many they are.

    They are the reminders to owners, the letters to those above owners who are late, and the
    members' digests. The same day again adds nothing: whoever had a letter that day has what came
    up since in the next one. Raises NotPermitted.
    """
    require(context.actor, "letters.manage")
    context.session.refresh(context.council, with_for_update=True)
    due, directory = chased.due_by(context, on + DUE_SOON), Directory(context)
    reminded = _remind(context, _letters(context, due, directory, on), on)
    higher = ladder.queue(context, on, due, directory)
    return reminded + higher + digests.queue(context, on)


def _remind(context: Context, letters: Sequence[_Letter], on: date) -> int:
    actions = chased.by_id(context, {number for each in letters for number in each.stages})
    told: dict[Action, list[str]] = {}
    queued = 0
    for each in letters:
        about = {actions[number]: stage for number, stage in each.stages.items()}
        letter = outbox.put(
            context,
            LetterKind.REMINDER,
            each.to,
            about,
            key=f"reminder:{each.to.address or each.to.name}:{on}",
            owing={actions[number]: to for number, to in each.owing.items()},
        )
        if letter is not None:
            queued += 1
            record(context, "reminders.queue", letter, counted(len(about), "action"))
            if letter.state is LetterState.WAITING:
                for action in about:
                    told.setdefault(action, []).append(each.to.name)
    for action, names in told.items():
        words = f"To {joined(names)}: due {time_until(action.due_on or on, on)}"
        add_event(context, action, "remind", action.state, action.state, words)
    return queued


def _letters(
    context: Context, due: Sequence[Chased], directory: Directory, on: date
) -> list[_Letter]:
    """What is to be written on a day and was not: a letter for each address, those in order."""
    staged = [
        (each, str(stage))
        for each in due
        if (stage := reached(each.due_on, each.since, each.overdue_every, on))
    ]
    written = chased.written(context, ((each.action_id, words) for each, words in staged))
    found: dict[str, _Letter] = {}
    for each, words in staged:
        for to in directory.asked(each.owners):
            name = to.address or to.name
            if (each.action_id, words, name) not in written:
                letter = found.setdefault(name, _Letter(to))
                letter.stages[each.action_id] = words
                letter.owing.setdefault(each.action_id, to)
    return [found[name] for name in sorted(found)]
