"""Whom a name in the minutes means, of the people of the book."""

from collections.abc import Iterable

from sqlalchemy import select

from committee.context import Context
from committee.model.people import Person
from committee.rules.naming import BY_NAME, BY_SURNAME, of_person


class PeopleNamed:
    """The people of the book by name. `known` are those whose surname alone may mean them.

    They are the members of the committee and whoever was there.
    """

    def __init__(self, context: Context, known: Iterable[Person]) -> None:
        self.known = list(known)
        self.everybody = context.session.scalars(select(Person).order_by(Person.id)).all()

    def meant(self, name: str) -> Person | None:
        """The person that a name means; None where nobody is sure to be meant.

        "Cllr Bonavia" or "J. Smith" is the one known person who fits, anybody else has to be
        named in full.
        """
        return _best(name, self.known, BY_SURNAME) or _best(name, self.everybody, BY_NAME)


def _best(name: str, people: Iterable[Person], least: float) -> Person | None:
    """The one who fits best and well enough; None where several fit alike."""
    fits = [(of_person(name, person.name), person) for person in people]
    most = max((fit for fit, _ in fits), default=0.0)
    found = [person for fit, person in fits if fit == most]
    return found[0] if most >= least and len(found) == 1 else None
