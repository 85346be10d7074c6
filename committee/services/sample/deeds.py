"""Plays what became of an action: each deed of a plan is one verb."""

from collections.abc import Callable, Sequence

from committee.context import Context
from committee.model.actions import Action
from committee.model.meetings import Meeting
from committee.services import (
    action_answers,
    action_changes,
    action_ends,
    action_steps,
    circulation,
)
from committee.services.owners import OwnerGiven
from committee.services.sample import plan as plans
from committee.services.sample.register import Known

WITH_REASON: dict[str, Callable[..., None]] = {
    "send_back": action_ends.send_back,
    "supersede": action_ends.supersede,
    "give_up": action_ends.give_up,
    "withdraw": action_ends.withdraw,
    "reopen": action_ends.reopen,
}


def do(
    context: Context, known: Known, action: Action, deed: plans.Deed, at: Meeting | None
) -> None:
    """Do one deed to an action; `at` is the meeting that closes it."""
    if deed.step in WITH_REASON:
        WITH_REASON[deed.step](context, action, reason=deed.words)
        return
    match deed.step:
        case "send":
            action_steps.send(context, action)
        case "start":
            action_answers.start(context, action, note=deed.words, said=deed.said)
        case "note":
            action_answers.add_note(context, action, note=deed.words, said=deed.said)
        case "decline":
            action_answers.decline(context, action, words=deed.words, said=deed.said)
        case "complete":
            action_answers.complete(context, action, answer=deed.words, said=deed.said)
        case "circulate":
            circulation.circulate(context, action)
        case "close":
            action_ends.close(context, action, at=at, note=deed.words)
        case "change_owners":
            given = owners_given(known, deed.owners)
            action_changes.change_owners(context, action, given, version=action.version)
        case "change_due":
            assert deed.due
            action_changes.change_due(
                context, action, deed.due, reason=deed.words, version=action.version
            )


def owners_given(known: Known, owners: Sequence[plans.Owner]) -> list[OwnerGiven]:
    """Owners of a plan as a clerk gives them."""
    return [
        OwnerGiven(
            words=owner.words,
            post_id=known.posts[owner.post].id if owner.post else None,
            person_id=known.people[owner.person].id if owner.person else None,
            body=owner.body,
            email=owner.email,
            part=owner.part,
        )
        for owner in owners
    ]
