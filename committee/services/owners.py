"""Who owes an action as a clerk gives it, and what of that can be kept."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from committee.model.actions import Action, Owner
from committee.model.base import LINE, NAME
from committee.rules.chasing import OwnerPart
from committee.rules.refusals import Invalid
from committee.services import checks

MOST_OWNERS = 10


@dataclass(frozen=True)
class OwnerGiven:
    """An owner as a clerk gives one: words as said, and at most one of post, person or body.

    `email` is where an outside body is written to.
    """

    words: str = ""
    post_id: int | None = None
    person_id: int | None = None
    body: str = ""
    email: str = ""
    part: OwnerPart = OwnerPart.OWNER


def owners_in_words(action: Action) -> str:
    """Who owes the action, in words: "Director of ICT; Police; accountable: Councillor Ashby"."""
    named = [owner.name for owner in action.owing if owner.name]
    member = action.accountable
    return "; ".join([*named, f"accountable: {member.name}"] if member else named)


def set_owners(action: Action, owners: Sequence[OwnerGiven]) -> None:
    """Give the action its owners, in place of any before. Raises Invalid."""
    action.owners[:] = [
        Owner(
            position=place,
            words=owner.words,
            post_id=owner.post_id,
            person_id=owner.person_id,
            body=owner.body,
            email=owner.email,
            part=owner.part,
        )
        for place, owner in enumerate(checked_owners(owners), start=1)
    ]


def checked_owners(owners: Sequence[OwnerGiven]) -> list[OwnerGiven]:
    """Owners that an action can have, the accountable member last; empty ones count for nothing.

    Raises Invalid for `owners`, `accountable`, or a box of the row in which an owner stands.
    """
    given = [_checked(owner, f"owners-{row}") for row, owner in enumerate(owners)]
    named = [owner for owner in given if owner != OwnerGiven(part=owner.part)]
    if len(named) > MOST_OWNERS:
        raise Invalid({"owners": f"Name at most {MOST_OWNERS} owners"})
    if len({_who(owner) for owner in named}) < len(named):
        raise Invalid({"owners": "Name each owner once"})
    members = [owner for owner in named if owner.part is OwnerPart.ACCOUNTABLE]
    if len(members) > 1 or any(member.person_id is None for member in members):
        raise Invalid({"accountable": "Choose one member who is accountable, by name"})
    return sorted(named, key=lambda owner: owner.part is OwnerPart.ACCOUNTABLE)


def _who(owner: OwnerGiven) -> tuple[object, ...]:
    """What makes it another owner: whom it means, or the words where it means nobody yet."""
    meant = (owner.post_id, owner.person_id, owner.body.casefold())
    return (owner.part, *(meant if any(meant) else (owner.words.casefold(),)))


def _checked(owner: OwnerGiven, row: str) -> OwnerGiven:
    body = checks.up_to(NAME, "owners", owner.body, "the name of the outside body")
    words = checks.up_to(LINE, "owners", owner.words, "the words said of the owner")
    if sum(map(bool, (owner.post_id, owner.person_id, body))) > 1:
        raise Invalid({"owners": "Choose a post, a person or an outside body, not two of them"})
    email = checks.email(owner.email, f"{row}-email")
    if email and not body:
        raise Invalid(
            {f"{row}-body": "Enter the outside body that the address is of, or take it out"}
        )
    return replace(owner, words=words, body=body, email=email)
