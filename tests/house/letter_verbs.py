"""The verbs of letters and of the links in them, with what each is given in a try."""

from collections.abc import Callable

from committee.model.letters import Letter
from committee.queries.recipients import Recipient
from committee.rules.letters import Digest, LetterKind, LetterState
from committee.services import circulation, deliveries, digests, links, outbox, reminders
from tests.house.things import Things
from tests.house.tries import Given, Verb, given


def letter(t: Things, state: LetterState) -> Letter:
    """A letter to the action's owner, in a state."""
    director = t.world.director
    to = Recipient(director.name, director.email, director.id, t.world.ict.id)
    put = outbox.put(t.clerk, LetterKind.ASKED, to, {t.sent: ""}, key="another")
    assert put is not None
    put.state = state
    return put


OF_LETTERS: dict[Verb, Callable[[Things], Given]] = {
    circulation.circulate: lambda t: given(t.completed),
    deliveries.release: lambda t: given(letter(t, LetterState.HELD)),
    deliveries.try_again: lambda t: given(letter(t, LetterState.REFUSED)),
    deliveries.drop: lambda t: given(letter(t, LetterState.WAITING)),
    digests.choose: lambda t: given(t.world.clerk, Digest.WEEKLY, version=t.world.clerk.version),
    digests.queue: lambda t: given(t.monday),
    links.revoke: lambda t: given(t.sent),
    reminders.queue: lambda t: given(t.sent.due_on),
}
