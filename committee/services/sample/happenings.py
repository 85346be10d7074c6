"""What happens at a meeting of the sample beside its items, from its script and by lot."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from random import Random

from committee.rules.access import Mark
from committee.rules.proceedings import Choice, Conduct, InterestKind, MovementKind, VoteKind
from committee.rules.vocabulary import SITTING, Seat
from committee.rules.votes import Ballot
from committee.services.sample import attending
from committee.services.sample.plan import Came, Committee
from committee.services.sample.script import Script
from committee.services.sample.told import (
    Declared,
    Excluded,
    Motion,
    Moved,
    Presided,
    Proceedings,
)


class Floor:
    """Who may move and vote at a meeting, and all that is told of it beside its items."""

    def __init__(
        self,
        committee: Committee,
        script: Script,
        people: Mapping[str, str],
        attendance: Sequence[Came],
    ) -> None:
        self.committee, self.script, self.people = committee, script, people
        self.lot = Random(f"votes {committee.abbreviation} {script['ago']}")
        self.presiding = attending.presiding(committee, attendance)
        no_vote = {each.person for each in committee.seats if each.seat is Seat.CO_OPTEE}
        self.voters = [
            each.person
            for each in attendance
            if each.capacity in SITTING and not each.is_remote and each.person not in no_vote
        ]
        self.declarations = tuple(self._declared())
        self.movements = tuple(self._moved())

    def proceedings(self, marks: Sequence[Mark]) -> Proceedings:
        """All of it; `marks` are those of the items, as on the agenda."""
        return Proceedings(
            declarations=self.declarations,
            movements=self.movements,
            presidings=tuple(self._presided()),
            exclusions=tuple(
                self._excluded(place) for place, mark in enumerate(marks) if not mark.is_open
            ),
        )

    def motion(self, place: int, vote: Script) -> Motion:
        """How the resolution of the item at a place was moved and voted on.

        A script says how many were against or abstained, and names those whose own vote is
        recorded; whoever else was there and might vote was in favour. For a casting vote the votes
        were equal.
        """
        voters = self._voters(place)
        choices = dict(self._choices(voters, vote))
        movers = [each for each in voters if each not in choices and each != self.presiding]
        mover, seconder = self.lot.sample(movers, 2)
        kind = VoteKind(vote.get("kind", VoteKind.UNRECORDED))
        casting = Choice(vote["casting"]) if "casting" in vote else None
        ballot = Ballot(kind, casting=casting)
        if kind is VoteKind.NAMED:
            named = tuple((each, choices.get(each, Choice.FOR)) for each in voters)
            return Motion(mover, seconder, ballot, named)
        if kind is VoteKind.TOTALS:
            against, abstained = vote.get("against", 0), vote.get("abstained", 0)
            if casting:
                against, abstained = len(voters) // 2, len(voters) % 2
            in_favour = len(voters) - against - abstained
            ballot = replace(
                ballot, votes_for=in_favour, votes_against=against, votes_abstained=abstained
            )
        return Motion(mover, seconder, ballot, tuple(choices.items()))

    def _choices(self, voters: Sequence[str], vote: Script) -> Iterator[tuple[str, Choice]]:
        """How those voted whom a script names, if they were there."""
        for key, choice in (("noes", Choice.AGAINST), ("abstentions", Choice.ABSTAINED)):
            named = {self.people[each] for each in vote.get(key, ())}
            yield from ((each, choice) for each in voters if each in named)

    def _voters(self, place: int) -> list[str]:
        """Who was there for an item and might vote on it."""
        away = {
            each.person
            for each in self.declarations
            if each.place == place and each.conduct is not Conduct.STAYED
        }
        for moved in self.movements:
            gone = moved.kind is MovementKind.LEFT
            if gone and moved.place <= place:
                away.add(moved.person)
            elif moved.place <= place:
                away.discard(moved.person)
            elif moved.kind is MovementKind.ARRIVED:
                away.add(moved.person)
        return [each for each in self.voters if each not in away]

    def _declared(self) -> Iterator[Declared]:
        for each in self.script.get("declared", ()):
            yield Declared(
                person=self.people[each["key"]],
                place=each["item"] - 1,
                kind=InterestKind(each["kind"]),
                nature=each.get("nature", ""),
                conduct=Conduct(each["conduct"]),
                is_sensitive="nature" not in each,
                dispensation=each.get("dispensation", ""),
            )

    def _moved(self) -> Iterator[Moved]:
        for each in self.script.get("moved", ()):
            yield Moved(
                person=self.people[each["key"]],
                kind=MovementKind(each["kind"]),
                place=each["item"] - 1,
                is_before=each.get("before", False),
                at=each.get("at"),
            )

    def _presided(self) -> Iterator[Presided]:
        """The vice-chair, where a script says that they took the chair."""
        vice = next(each for each in self.committee.seats if each.seat is Seat.VICE_CHAIR)
        for each in self.script.get("vice_chair_presided", ()):
            yield Presided(vice.person, each["item"] - 1, each["reason"])

    def _excluded(self, place: int) -> Excluded:
        mover, seconder = self.lot.sample(self._voters(place), 2)
        return Excluded(
            place,
            mover,
            seconder,
            self.script.get("public_interest", ""),
            self.script.get("readmitted_at"),
        )
