"""The verbs of an action's life, with what each is given in a try."""

from collections.abc import Callable
from datetime import date

from committee.rules.access import OPEN_MARK, Level, Mark
from committee.rules.due import Due
from committee.rules.vocabulary import DueKind
from committee.services import (
    action_answers,
    action_changes,
    action_ends,
    action_marks,
    action_steps,
    actions,
    files,
)
from committee.services.files import FileGiven
from committee.services.owners import OwnerGiven
from tests.house.things import SECRET, Things
from tests.house.tries import Given, Verb, given

REASON = "It was recorded by mistake"

OF_ACTIONS: dict[Verb, Callable[[Things], Given]] = {
    actions.raise_action: lambda t: given(t.item, text=f"Write to {SECRET}"),
    actions.raise_actions: lambda t: given(
        t.item.meeting, [actions.Asked(t.item, f"Write to {SECRET}")]
    ),
    action_changes.correct: lambda t: given(
        t.unsent, text=f"Write to {SECRET}", mark=OPEN_MARK, version=t.unsent.version
    ),
    action_changes.delete_unsent: lambda t: given(t.unsent),
    action_changes.change_owners: lambda t: given(
        t.sent, [OwnerGiven(post_id=t.world.culture.id)], version=t.sent.version
    ),
    action_changes.change_due: lambda t: given(
        t.sent, Due(DueKind.DATE, date(2026, 11, 2)), reason=REASON, version=t.sent.version
    ),
    action_marks.change: lambda t: given(t.sent, Mark(Level.EXEMPT, (3,)), version=t.sent.version),
    action_steps.send: lambda t: given(t.unsent),
    action_steps.send_all: lambda t: given(t.unsent.item.meeting),
    action_answers.start: lambda t: given(t.sent),
    action_answers.add_note: lambda t: given(t.sent, note=f"{SECRET} was asked"),
    action_answers.decline: lambda t: given(t.sent, words=f"This is for {SECRET}"),
    action_answers.complete: lambda t: given(t.sent, answer=f"It went to {SECRET}"),
    action_ends.close: lambda t: given(t.completed),
    action_ends.send_back: lambda t: given(t.completed, reason=REASON),
    action_ends.supersede: lambda t: given(t.sent, reason=REASON),
    action_ends.give_up: lambda t: given(t.sent, reason=REASON),
    action_ends.withdraw: lambda t: given(t.sent, reason=REASON),
    files.attach: lambda t: given(
        t.sent, [FileGiven("reply.txt", f"It went to {SECRET}".encode())], largest=1
    ),
    action_ends.reopen: lambda t: given(t.closed, reason=REASON),
}
