"""The register of Northmoor: its people, posts and committees, on the days that suit the plan."""

from collections.abc import Sequence
from datetime import date, time, timedelta

from committee.rules import years
from committee.rules.chasing import Closing, Ladder
from committee.rules.letters import Digest
from committee.rules.vocabulary import Role, Seat
from committee.services.sample.days import moment
from committee.services.sample.plan import Chased, Committee, Person, Post, Register, Seated
from committee.services.sample.script import Script

HOST = "northmoor.example"
"""A name that nobody can own (RFC 2606), so that no letter of the sample reaches anybody."""

BEGUN_AT = time(9, 0)


def names(council: Script) -> dict[str, str]:
    """The names of the people of a script by their keys."""
    return {person["key"]: person["name"] for person in council["people"]}


def register(
    council: Script, committees: Sequence[Script], on: date, first: date, last: date
) -> Register:
    """The register of a book begun on the day `first`, with years for meetings up to `last`."""
    name_of = names(council)
    people = [_person(each) for each in council["people"]]
    return Register(
        council=council["name"],
        clerk=next(each for each in people if each.name == name_of[council["clerk"]]),
        begun_at=moment(first, BEGUN_AT),
        years=_years(first, last),
        people=tuple(each for each in people if each.name != name_of[council["clerk"]]),
        posts=tuple(_post(each, name_of, on, first) for each in council["posts"]),
        committees=tuple(committee(each, name_of, first) for each in committees),
    )


def committee(script: Script, name_of: dict[str, str], since: date) -> Committee:
    """A committee of a script, its members seated from a day on."""
    return Committee(
        name=script["name"],
        abbreviation=script["abbreviation"],
        style=script["style"],
        clerk=name_of[script["clerk"]],
        seats=tuple(
            Seated(name_of[key], Seat(seat), since)
            for seat, keys in script["seats"].items()
            for key in keys
        ),
        chased=Chased(
            Closing(script.get("closing", Closing.CLERK)), Ladder(script.get("ladder", Ladder.OFF))
        ),
    )


def _person(script: Script) -> Person:
    return Person(
        name=script["name"],
        email=address(script),
        roles=tuple((Role(role), None) for role in script.get("roles", ())),
        has_account="account" in script,
        digest=Digest(script.get("digest", Digest.NEVER)),
    )


def address(script: Script) -> str:
    """The e-mail address of a person of a script; "" of those who are only named."""
    return f"{script['key']}@{HOST}" if "roles" in script or "account" in script else ""


def _post(script: Script, name_of: dict[str, str], on: date, since: date) -> Post:
    holders = [(name_of[script["held_by"]], since)]
    if "then" in script:
        holders.append((name_of[script["then"]], on - timedelta(days=script["ago"])))
    superior, delegate = script.get("superior", ""), name_of.get(script.get("delegate", ""), "")
    return Post(script["title"], script["service"], superior, tuple(holders), delegate)


def _years(first: date, last: date) -> tuple[tuple[date, date], ...]:
    found = [years.bounds(first)]
    while found[-1][1] < last:
        found.append(years.bounds(found[-1][1] + timedelta(days=1)))
    return tuple(found)
