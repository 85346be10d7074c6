"""Plays what became of an action: each deed of a plan is one verb."""

from collections.abc import Callable, Sequence

from committee.context import Context
from committee.model.actions import Action
from committee.model.meetings import Meeting
from committee.services import action_changes, actions
from committee.services import action_steps as steps
from committee.services.sample import plan as plans
from committee.services.sample.register import Known

WITH_REASON: dict[str, Callable[..., None]] = {
    "send_back": steps.send_back,
    "supersede": steps.supersede,
    "give_up": steps.give_up,
    "withdraw": steps.withdraw,
    "reopen": steps.reopen,
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
            steps.send(context, action)
        case "start":
            steps.start(context, action, note=deed.words)
        case "note":
            steps.add_note(context, action, note=deed.words)
        case "decline":
            steps.decline(context, action, words=deed.words)
        case "complete":
            steps.complete(context, action, answer=deed.words)
        case "close":
            steps.close(context, action, at=at, note=deed.words)
        case "change_owners":
            given = owners_given(known, deed.owners)
            action_changes.change_owners(context, action, given, version=action.version)
        case "change_due":
            assert deed.due
            action_changes.change_due(
                context, action, deed.due, reason=deed.words, version=action.version
            )


def owners_given(known: Known, owners: Sequence[plans.Owner]) -> list[actions.OwnerGiven]:
    """Owners of a plan as a clerk gives them."""
    return [
        actions.OwnerGiven(
            words=owner.words,
            post_id=known.posts[owner.post].id if owner.post else None,
            person_id=known.people[owner.person].id if owner.person else None,
            body=owner.body,
        )
        for owner in owners
    ]
