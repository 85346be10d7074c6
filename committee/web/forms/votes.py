"""What is asked about how a resolution was moved and voted on: a choice for each member."""

from collections.abc import Iterable, Mapping

from wtforms import FieldList, FormField, IntegerField
from wtforms import Form as Row
from wtforms.widgets import HiddenInput

from committee.model.resolutions import Resolution
from committee.rules.proceedings import Choice, VoteKind
from committee.rules.refusals import Invalid
from committee.rules.votes import MOST_VOTES, Ballot
from committee.services.votes import Motion
from committee.web.forms.base import Form
from committee.web.forms.choices import Radios, Select
from committee.web.forms.fields import Number

MOST_ROWS = 200


def _number(label: str) -> Number:
    return Number(label, what="the number", most=MOST_VOTES, required=False)


class VoterRow(Row):
    """How did this member vote?"""

    person = IntegerField(widget=HiddenInput())
    choice = Radios(
        "Vote",
        what="how the member voted",
        options=[*((each.value, each.words) for each in Choice), ("", "No vote recorded")],
        coerce=Choice,
        required=False,
    )


class MotionForm(Form):
    """Who moved it, who seconded it, and how did the committee vote?"""

    mover = Select(
        "Moved by", what="who moved it", coerce=int, required=False, blank="Not recorded"
    )
    seconder = Select(
        "Seconded by", what="who seconded it", coerce=int, required=False, blank="Not recorded"
    )
    vote = Radios("The vote", what="how the vote was taken", options=VoteKind)
    votes_for = _number("For")
    votes_against = _number("Against")
    votes_abstained = _number("Abstained")
    casting = Radios(
        "Casting vote of whoever presided",
        what="the casting vote",
        options=[
            ("", "None"),
            *((each.value, each.words) for each in (Choice.FOR, Choice.AGAINST)),
        ],
        coerce=Choice,
        required=False,
        description="Only where as many voted for as against",
    )
    votes = FieldList(FormField(VoterRow), max_entries=MOST_ROWS)

    def offer(self, movers: Iterable[tuple[int, str]]) -> None:
        """Set whom the mover and the seconder are chosen from."""
        movers = list(movers)
        self.mover.offer(movers)
        self.seconder.offer(movers)

    @property
    def motion(self) -> Motion:
        """The motion and vote that were given. Raises Invalid where a member stands there twice."""
        named: dict[int, Choice] = {}
        for row in self.votes:
            person, choice = row.form.person.data, row.form.choice.data
            if person in named:
                raise Invalid({"vote": "Say once how each member voted"})
            if person is not None and choice is not None:
                named[person] = choice
        given = Ballot(
            kind=self.vote.data,
            votes_for=self.votes_for.data,
            votes_against=self.votes_against.data,
            votes_abstained=self.votes_abstained.data,
            named=named,
            casting=self.casting.data,
        )
        return Motion(self.mover.data, self.seconder.data, given)

    def take_errors(self, errors: Mapping[str, str]) -> None:
        """As `Form.take_errors`; those of a member's vote, "vote-12", at their row."""
        rows = {f"vote-{row.form.person.data}": row.form.choice for row in self.votes}
        for name, sentence in errors.items():
            if name in rows:
                rows[name].errors = [*rows[name].errors, sentence]
                self.votes.errors = [*self.votes.errors, sentence]
            else:
                super().take_errors({name: sentence})


def as_recorded(resolution: Resolution, people: Iterable[int]) -> dict[str, object]:
    """What the form shows at first, with a row for each of these people.

    The totals of a named vote are counted anew from its names, so their boxes are empty.
    """
    standing = resolution.ballot
    is_named = standing.kind is VoteKind.NAMED
    return {
        "mover": resolution.mover_id,
        "seconder": resolution.seconder_id,
        "vote": standing.kind,
        "votes_for": None if is_named else standing.votes_for,
        "votes_against": None if is_named else standing.votes_against,
        "votes_abstained": None if is_named else standing.votes_abstained,
        "casting": standing.casting,
        "votes": [{"person": person, "choice": standing.named.get(person)} for person in people],
        "version": resolution.version,
    }
