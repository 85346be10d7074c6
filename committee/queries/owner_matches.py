"""Which post, person or outside body the words for an owner mean, as the council was on a day.

Only where one fits better than all others is it proposed; else the reason says what is in doubt.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy import Row, exists, or_, select

from committee.context import Context
from committee.model.actions import Owner
from committee.model.committees import Committee, Membership
from committee.model.people import Person, RoleHeld
from committee.model.posts import Post, Tenure
from committee.queries import visible
from committee.queries.actors import on
from committee.rules import naming
from committee.rules.vocabulary import Role, Seat

BY_SEAT = 0.9
BY_ROLE = 0.7
BY_BODY = 0.9
_ELSEWHERE = 0.9
"""How much surer it is of those whom the committee has to do with than of all others."""

_SEATS = {
    "chair": Seat.CHAIR, "chairman": Seat.CHAIR, "chairwoman": Seat.CHAIR,
    "chairperson": Seat.CHAIR, "chair of the committee": Seat.CHAIR, "vice chair":
    Seat.VICE_CHAIR, "vice-chair": Seat.VICE_CHAIR, "vice chairman": Seat.VICE_CHAIR,
    "vice-chairman": Seat.VICE_CHAIR, "deputy chair": Seat.VICE_CHAIR,
}  # fmt: skip
_CLERKS = ("clerk", "committee clerk", "clerk to the committee")
_SEVERAL = frozenset(
    "all board cabinet committee council councillors everyone forum governors members officer "
    "officers panel partners staff trustees us we".split()
)
_PAIR = re.compile(r"\s*(?:[/;,&]|,? and )\s*")


@dataclass(frozen=True)
class Match:
    """What words for an owner mean: a post, a person, a body or, with nothing set, nobody sure.

    `confidence` goes from 0 to 1; `why` tells a clerk what it rests on, or what is in doubt.
    """

    words: str
    post_id: int | None = None
    person_id: int | None = None
    body: str = ""
    confidence: float = 0.0
    why: str = ""


@dataclass(frozen=True)
class Roll:
    """Who could be meant at a meeting: posts by title, and people by name.

    `near` are those with a seat on the committee or a post on the day, and its clerks; `seats` and
    `clerks` are those of the committee. `bodies` are outside bodies that owe or owed an action.
    """

    posts: Mapping[int, str]
    people: Mapping[int, str]
    near: frozenset[int]
    seats: Mapping[Seat, Sequence[int]]
    clerks: Sequence[int]
    bodies: Sequence[str]
    committee: str

    def each(self, words: str, known: Mapping[str, str]) -> tuple[Match, ...]:
        """The match of words that may name several: "Chair and Clerk" gives one for each."""
        whole = self.match(words, known)
        parts = [part for part in _PAIR.split(words) if part]
        if whole.confidence or len(parts) < 2:
            return (whole,)
        found = tuple(self.match(part, known) for part in _styled(parts))
        return found if any(match.confidence for match in found) else (whole,)

    def match(self, words: str, known: Mapping[str, str]) -> Match:
        """What words for one owner mean.

        `known` is what the file says of its own: whose initials "JS" are, who is "Chair".
        """
        said = " ".join(words.split())
        bare = re.sub(r"^(?:the|our) ", "", said, flags=re.IGNORECASE)
        plain = bare.casefold()
        if not plain or plain in _SEVERAL:
            return Match(said, why="No one post or person is named." if plain else "")
        meant = {key.casefold(): name for key, name in known.items()}.get(plain, "")
        if meant and meant.casefold() != plain:
            found = self._by_name(meant)
            if found.confidence:
                return replace(found, words=said, why=f"The file says that {said} is {meant}.")
        if plain in _SEATS:
            return replace(self._in_seat(_SEATS[plain]), words=said)
        found = self._by_title(bare)
        if not found.confidence:
            found = self._otherwise(bare, plain, found)
        return replace(found, words=said)

    def _otherwise(self, bare: str, plain: str, found: Match) -> Match:
        """What words mean that name no one post."""
        outside = re.sub(r"\s*\([^()]*\)", "", bare)
        ways = [self._by_name(bare), self._by_body(plain)]
        if plain in _CLERKS:
            ways.insert(0, self._clerk())
        if outside and outside != bare:
            ways.append(self._by_title(outside))
            ways.append(self._by_name(outside))
        sure = next((way for way in ways if way.confidence), None)
        return sure or next((way for way in (found, *ways) if way != NO_ONE), NO_ONE)

    def _by_title(self, words: str) -> Match:
        fits = {post: naming.of_post(words, title) for post, title in self.posts.items()}
        best = _best(fits)
        if not best:
            return NO_ONE
        titles = _listed(self.posts[post] for post in best)
        if len(best) > 1:
            return Match(words, why=f"The words fit {len(best)} posts: {titles}.")
        sure = fits[best[0]]
        why = f"It is the title of a post: {titles}."
        if sure < naming.BY_TITLE:
            why = f"{titles} is the only post that the words fit."
        return Match(words, post_id=best[0], confidence=sure, why=why)

    def _by_name(self, words: str) -> Match:
        fits = {person: naming.of_person(words, name) for person, name in self.people.items()}
        near = {person: fit for person, fit in fits.items() if person in self.near}
        best = _best(near)
        if not best or fits[best[0]] < naming.BY_PART_OF_NAME <= max(fits.values()):
            best = _best(fits)
        if not best:
            return NO_ONE
        names = _listed(self.people[person] for person in best)
        sure = fits[best[0]]
        kind = "Initials fit" if sure == naming.BY_INITIALS else "The name fits"
        if len(best) > 1:
            return Match(words, why=f"{kind} {len(best)} people: {names}.")
        sure = sure if best[0] in near else sure * _ELSEWHERE
        return Match(words, person_id=best[0], confidence=sure, why=f"{kind} only {names}.")

    def _in_seat(self, seat: Seat) -> Match:
        people = self.seats.get(seat, ())
        if len(people) != 1:
            return Match("", why=f"The book does not say who had the seat: {seat.words}.")
        why = f"{self.people[people[0]]}: {seat.words} of {self.committee} on that day."
        return Match("", person_id=people[0], confidence=BY_SEAT, why=why)

    def _clerk(self) -> Match:
        if len(self.clerks) != 1:
            return Match("", why="The book does not say which clerk is meant.")
        why = f"{self.people[self.clerks[0]]} is the only clerk of {self.committee} on that day."
        return Match("", person_id=self.clerks[0], confidence=BY_ROLE, why=why)

    def _by_body(self, plain: str) -> Match:
        found = [body for body in self.bodies if body.casefold() == plain]
        if not found:
            return NO_ONE
        return Match("", body=found[0], confidence=BY_BODY, why="This body has owed an action.")


NO_ONE = Match("", why="No post or person of the book fits.")


def roll(context: Context, committee: Committee | None, day: date) -> Roll:
    """All who could be meant at a meeting of a committee on a day: taken once for many actions."""
    session = context.session
    here = Membership.committee_id == (committee.id if committee else None)
    seats: dict[Seat, list[int]] = {}
    for seat, person in session.execute(
        select(Membership.seat, Membership.person_id).where(here, on(Membership, day))
    ):
        seats.setdefault(seat, []).append(person)
    in_post = session.scalars(select(Tenure.person_id).where(on(Tenure, day))).all()
    clerks = _clerks(context, committee, day)
    return Roll(
        posts=_named(session.execute(select(Post.id, Post.title))),
        people=_people(context, day),
        near=frozenset((*in_post, *clerks)).union(*seats.values()),
        seats=seats,
        clerks=clerks,
        bodies=session.scalars(
            select(Owner.body)
            .join(Owner.action)
            .where(Owner.body != "", visible.actions(context.actor))
            .distinct()
            .order_by(Owner.body)
        ).all(),
        committee=committee.name if committee else "the committee",
    )


def _people(context: Context, day: date) -> dict[int, str]:
    """Everybody who was there on a day: not those who had left or had not come yet."""
    held = (
        exists().where(Membership.person_id == Person.id),
        exists().where(Tenure.person_id == Person.id),
    )
    there = (
        exists().where(Membership.person_id == Person.id, on(Membership, day)),
        exists().where(Tenure.person_id == Person.id, on(Tenure, day)),
    )
    statement = select(Person.id, Person.name).where(or_(*there, ~or_(*held)))
    return _named(context.session.execute(statement.order_by(Person.sort_name)))


def _named(rows: Iterable[Row[int, str]]) -> dict[int, str]:
    """Numbers and names as rows have them."""
    return dict(iter(rows))


def _clerks(context: Context, committee: Committee | None, day: date) -> Sequence[int]:
    """The clerks of a committee on a day; those of all committees where it has none of its own."""
    statement = select(RoleHeld.person_id).where(RoleHeld.role == Role.CLERK, on(RoleHeld, day))
    own = RoleHeld.committee_id == (committee.id if committee else None)
    return (
        context.session.scalars(statement.where(own).distinct()).all()
        or context.session.scalars(
            statement.where(RoleHeld.committee_id.is_(None)).distinct()
        ).all()
    )


def _best(fits: Mapping[int, float]) -> list[int]:
    """Those that fit best, where any does."""
    most = max(fits.values(), default=0.0)
    return [each for each, fit in fits.items() if fit == most] if most else []


def _listed(names: Iterable[str]) -> str:
    return ", ".join(names)


def _styled(parts: Sequence[str]) -> Sequence[str]:
    """The parts of a list of names, each with the style that stood before all of them."""
    first, _, rest = parts[0].partition(" ")
    style = _OF_SEVERAL.get(first.casefold().rstrip("."), "")
    return [f"{style} {rest}", *(f"{style} {part}" for part in parts[1:])] if style else parts


_OF_SEVERAL = {"cllrs": "Cllr", "councillors": "Councillor", "messrs": "Mr"}
