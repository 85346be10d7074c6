"""What people do to the actions of `tests.two_years`, each deed by its verb and in the diary."""

from committee.context import Context
from committee.model.actions import Action
from committee.rules.chasing import Means, Said
from committee.rules.due import Due
from committee.rules.vocabulary import DueKind, MeetingState
from committee.services import action_answers, action_changes, action_ends
from tests.diary import Card
from tests.town import A_DAY, ASKED, BODIES, WEIGHTS, Town

ENDS = {"supersede": "superseded", "give_up": "not_feasible", "withdraw": "withdrawn"}
ENDED = {"closed", *ENDS.values()}


class Deeds(Town):
    """A deed for an action, drawn by lot of those that its state allows."""

    def do_some(self, share: float) -> None:
        """Do something to some of the actions; what was done is in the diary too."""
        for reference, card in self.diary.cards.items():
            if self.lot.random() >= share:
                continue
            action = self.actions[reference]
            if card.is_live:
                names = [self._begin, self._note, self._finish, self._decline]
                names += [self._pass_on, self._put_off, self._end]
                (deed,) = self.lot.choices(names, [3, 3, 3, 1, 2 + 8 * bool(card.declined), 1, 1])
            elif card.state == "completed":
                (deed,) = self.lot.choices([self._close, self._send_back], [4, 1])
            elif card.state in ENDED and self.lot.random() < 0.05:
                deed = self._reopen
            else:
                continue
            self.counts[deed.__name__] += 1
            deed(action, card)

    def _own(self, card: Card) -> tuple[Context, dict[str, Said], set[str]]:
        """Who answers, and for which owners: one that somebody stands for, or a clerk for all."""
        owner = self.lot.choice(card.owners)
        names = [] if owner in BODIES else self.diary.staff(owner, self.day)
        if names:
            return self.acting(self.person(self.lot.choice(names))), {}, {owner}
        said = Said("The duty desk", Means.EMAIL, self.day)
        return self.clerk, {"said": said}, set(card.owners)

    def _begin(self, action: Action, card: Card) -> None:
        context, said, owners = self._own(card)
        if card.state == "not_started":
            action_answers.start(context, action, note=self._words(), **said)
            card.state, card.declined = "in_progress", card.declined - owners

    def _note(self, action: Action, card: Card) -> None:
        context, said, _ = self._own(card)
        action_answers.add_note(context, action, note=self._words(), **said)

    def _finish(self, action: Action, card: Card) -> None:
        context, said, owners = self._own(card)
        action_answers.complete(context, action, answer=self._words(), **said)
        card.state, card.completed = "completed", self.day
        card.declined -= owners

    def _decline(self, action: Action, card: Card) -> None:
        context, said, owners = self._own(card)
        action_answers.decline(context, action, words=self._words(), **said)
        card.declined |= owners

    def _pass_on(self, action: Action, card: Card) -> None:
        (owners,) = self.lot.choices(ASKED, WEIGHTS)
        given = self.given(owners)
        action_changes.change_owners(self.clerk, action, given, version=action.version)
        card.owners, card.declined = list(owners), set()
        self.diary.begin(card, self.day)

    def _put_off(self, action: Action, card: Card) -> None:
        due = Due(DueKind.DATE, self.day + self.lot.randint(0, 50) * A_DAY)
        if due.on in card.dates:
            return
        action_changes.change_due(
            self.clerk, action, due, reason=self._words(), version=action.version
        )
        self.follows[action.reference] = due
        self.diary.date(card, due.on, self.day)

    def _end(self, action: Action, card: Card) -> None:
        name = self.lot.choice(sorted(ENDS))
        getattr(action_ends, name)(self.clerk, action, reason=self._words())
        card.state, card.ended = ENDS[name], self.day

    def _close(self, action: Action, card: Card) -> None:
        held = [each for each in self.calendar(card.committee) if each.day <= self.day]
        at = next((each for each in reversed(held) if each.state is MeetingState.HELD), None)
        action_ends.close(self.clerk, action, at=at, note=self._words())
        card.state, card.ended = "closed", self.day

    def _send_back(self, action: Action, card: Card) -> None:
        action_ends.send_back(self.clerk, action, reason=self._words())
        card.state, card.completed = "in_progress", None
        self.diary.begin(card, self.day)

    def _reopen(self, action: Action, card: Card) -> None:
        action_ends.reopen(self.clerk, action, reason=self._words())
        card.state, card.completed, card.ended = "in_progress", None, None
        self.diary.begin(card, self.day)

    def _words(self) -> str:
        """Words that were not used before: the same twice is a button pressed twice."""
        self.counts["words"] += 1
        return f"Words {self.counts['words']}"
