"""What is asked about who owes an action, and how the boxes for it are filled and read."""

from collections.abc import Sequence
from typing import Any, Protocol

from wtforms import FieldList, FormField
from wtforms import Form as Part

from committee.model.actions import Action, Owner
from committee.model.base import LINE
from committee.queries.owners import Choice
from committee.rules.chasing import OwnerPart
from committee.services.owners import MOST_OWNERS, OwnerGiven
from committee.web.forms.base import Form
from committee.web.forms.choices import Select
from committee.web.forms.fields import Email, Text

ROWS = 3
"""For how many owners a form has boxes at least; one that is full gets a row more."""


class OwnerBoxes(Part):
    """Who is it? The post or person, or an outside body, and the words said at the meeting."""

    who = Select("Post or person", what="a post or person", required=False, blank="Nobody yet")
    body = Text("Or an outside body", what="the outside body", required=False)
    email = Email(
        "Its email address",
        what="its email address",
        required=False,
        description="Where it is asked for the action. Without one it gets no letter",
    )
    words = Text(
        "As said at the meeting, such as “officers”",
        what="the words said at the meeting",
        most=LINE,
        required=False,
    )


def owner_rows() -> "FieldList[FormField[OwnerBoxes]]":
    """The question who owes it: a row of boxes for each owner."""
    return FieldList(FormField(OwnerBoxes), min_entries=ROWS, max_entries=MOST_OWNERS)


def accountable_field() -> Select:
    """The question which member accounts for it."""
    return Select(
        "Accountable member",
        what="a member",
        required=False,
        coerce=int,
        blank="Nobody",
        description="Such as the portfolio holder. They are not asked for it, but it stands in "
        "their list",
    )


class Owned(Protocol):
    """A form that asks both."""

    owners: "FieldList[FormField[OwnerBoxes]]"
    accountable: Select


class OwnersForm(Form):
    """Who owes it now, and who accounts for it?"""

    owners = owner_rows()
    accountable = accountable_field()


def offer_owners(
    form: Owned, choices: Sequence[Choice], members: Sequence[tuple[int, str]]
) -> None:
    """Set who there is to choose from: owners in each row, and members who are accountable."""
    for row in form.owners:
        row.form.who.offer(choices)
    form.accountable.offer(members)


def given_in(form: Owned) -> list[OwnerGiven]:
    """The owners that were given; what to make of empty ones is for the verbs."""
    member = OwnerGiven(person_id=form.accountable.data, part=OwnerPart.ACCOUNTABLE)
    return [*(_owner(**row.data) for row in form.owners), member]


def _owner(who: str | None, body: str, email: str, words: str) -> OwnerGiven:
    kind, _, number = (who or "").partition(":")
    return OwnerGiven(
        words=words,
        post_id=int(number) if kind == "post" else None,
        person_id=int(number) if kind == "person" else None,
        body=body,
        email=email,
    )


def owners_of(action: Action) -> dict[str, Any]:
    """The owners of an action as the form shows them, with an empty row to add one."""
    rows = [
        {"who": _value(owner), "body": owner.body, "email": owner.email, "words": owner.words}
        for owner in action.owing
    ]
    member = action.accountable
    return {
        "owners": [*rows, {}][:MOST_OWNERS],
        "accountable": member.person_id if member else None,
    }


def _value(owner: Owner) -> str:
    if owner.post_id is not None:
        return f"post:{owner.post_id}"
    return f"person:{owner.person_id}" if owner.person_id is not None else ""
