"""The actions of a script: who was asked for what, by when, and what came of it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from committee.rules.chasing import Closing, Means, OwnerPart
from committee.rules.due import Due
from committee.rules.vocabulary import DueKind
from committee.services.sample.business import Said, mark_of
from committee.services.sample.days import later
from committee.services.sample.plan import Action, Owner, Post
from committee.services.sample.script import Script
from committee.services.sample.stories import Setting, Start, deeds

NOBODY = "?"
"""An owner of whom nobody knows who it is."""


@dataclass(frozen=True)
class Asker:
    """What is known where actions are raised: people by key, posts by title, and the clerk.

    `meets` are the days on which the committee met or is to meet, `met` those on which it met and
    could confirm what was done. `bodies` are the addresses of outside bodies; `members` says how
    many have an address of those who sit on a day, and how many there are; `closing` who confirms.
    """

    people: Mapping[str, str]
    posts: Mapping[str, Post]
    clerk: str
    meets: Sequence[date]
    met: Sequence[date]
    cut: datetime
    bodies: Mapping[str, str]
    members: Callable[[date], tuple[int, int]]
    closing: Closing

    def action(self, said: Said, script: Script, day: date, raised_at: datetime) -> Action:
        """An action raised from what was said under an item of a meeting on a day."""
        named = script.get("owners", [script.get("owner", NOBODY)])
        owners = tuple(self.owner(each, script.get("said", "")) for each in named)
        known = tuple(each for each in owners if each != Owner())
        if "accountable" in script:
            member = self.people[script["accountable"]]
            known += (Owner(person=member, part=OwnerPart.ACCOUNTABLE),)
        due = self._due(script.get("due"), day)
        limb = script.get("limb", 0)
        start = Start(
            raised=raised_at.date(),
            owners=known,
            due=due,
            words=script,
            next_owners=tuple(self.owner(each) for each in script.get("next_owners", ())),
            more=script.get("more", 28),
            heard=Means(script["heard"]) if "heard" in script else None,
        )
        setting = Setting(self.clerk, self.doer, self.met, self.cut, self.members, self.closing)
        return Action(
            text=script["text"],
            raised_at=raised_at,
            owners=known,
            due=due,
            quote=said.resolution.limbs[limb - 1] if limb and said.resolution else script["quote"],
            limb=limb,
            mark=mark_of(script),
            deeds=deeds(script["story"], start, setting),
        )

    def owner(self, words: str, said: str = "") -> Owner:
        """An owner as a script gives one: a post's title, "person:key", "body:name" or NOBODY."""
        kind, _, name = words.rpartition(":")
        if words == NOBODY:
            return Owner(said)
        if kind == "person":
            return Owner(said, person=self.people[name])
        if kind == "body":
            return Owner(said, body=name, email=self.bodies.get(name, ""))
        return Owner(said, post=words)

    def doer(self, owner: Owner, day: date) -> str:
        """Who answers for an owner on a day; the clerk for those outside the Council."""
        if owner.post:
            return self.posts[owner.post].holder(day)
        return owner.person or self.clerk

    def _due(self, due: object, day: date) -> Due:
        match due:
            case "next meeting":
                return Due(DueKind.NEXT_MEETING, next(each for each in self.meets if each > day))
            case "the meeting that is called":
                return Due(DueKind.MEETING, next(each for each in self.meets if each > day))
            case int(days):
                return Due(DueKind.DATE, later(day, days))
            case {"words": str(words), "days": int(days)}:
                return Due(DueKind.WORDS, later(day, days), words)
            case {"words": str(words)}:
                return Due(DueKind.WORDS, words=words)
        return Due()
