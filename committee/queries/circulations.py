"""To whom the answer to an action was sent, and when it went to each of them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select

from committee.context import Context
from committee.model.actions import Action, Event
from committee.model.letters import Letter
from committee.rules.letters import LetterKind, LetterState


@dataclass(frozen=True)
class Member:
    """A member to whom an answer was sent; `sent_at` is when it went, None while it has not."""

    name: str
    state: LetterState
    sent_at: datetime | None


@dataclass(frozen=True)
class Circulation:
    """One time that an answer was sent to the members of a committee."""

    at: datetime
    members: tuple[Member, ...]

    @property
    def reached(self) -> int:
        """How many of them it went to, or is about to."""
        going = (LetterState.WAITING, LetterState.SENT)
        return sum(1 for member in self.members if member.state in going)


def of_action(context: Context, action: Action) -> Sequence[Circulation]:
    """Each time that the answer to an action was sent to members, the latest first."""
    found: dict[Event, list[Member]] = {}
    rows = context.session.execute(
        select(Event, Letter)
        .join(Letter, Letter.event_id == Event.id)
        .where(Event.action_id == action.id, Letter.kind == LetterKind.CIRCULATED)
        .order_by(Event.id.desc(), Letter.id)
    )
    for event, letter in rows:
        member = Member(letter.name, letter.state, letter.sent_at)
        found.setdefault(event, []).append(member)
    return [Circulation(event.at, tuple(members)) for event, members in found.items()]
