"""What is asked about an action when it is raised and when it is changed."""

from collections.abc import Sequence
from typing import Any

from wtforms import FieldList, FormField
from wtforms import Form as Part

from committee.model.actions import Owner
from committee.model.base import LINE
from committee.queries.owners import Choice
from committee.rules.due import Due
from committee.rules.vocabulary import DueKind
from committee.services.actions import MOST_OWNERS, OwnerGiven
from committee.web.forms.base import Form
from committee.web.forms.choices import Radios, Select
from committee.web.forms.dates import DateField
from committee.web.forms.fields import LongText, Text
from committee.web.forms.marks import mark_field, paragraphs_field

ROWS = 3
"""For how many owners a form has boxes at least."""


class OwnerPart(Part):
    """Who is it? The post or person, or an outside body, and the words said at the meeting."""

    who = Select("Post or person", what="a post or person", required=False, blank="Nobody yet")
    body = Text("Or an outside body", what="the outside body", required=False)
    words = Text(
        "As said at the meeting, such as “officers”",
        what="the words said at the meeting",
        most=LINE,
        required=False,
    )


def owner_rows() -> "FieldList[FormField[OwnerPart]]":
    """The question who owes it: a row of boxes for each owner."""
    return FieldList(FormField(OwnerPart), min_entries=ROWS, max_entries=MOST_OWNERS)


def offer_owners(rows: "FieldList[FormField[OwnerPart]]", choices: Sequence[Choice]) -> None:
    """Set who there is to choose from in each row."""
    for row in rows:
        row.form.who.offer(choices)


def given_in(rows: "FieldList[FormField[OwnerPart]]") -> list[OwnerGiven]:
    """The owners that stand in the rows; what to make of empty ones is for the verbs."""
    return [_owner(**row.data) for row in rows]


def _owner(who: str | None, body: str, words: str) -> OwnerGiven:
    kind, _, number = (who or "").partition(":")
    return OwnerGiven(
        words=words,
        post_id=int(number) if kind == "post" else None,
        person_id=int(number) if kind == "person" else None,
        body=body,
    )


def rows_of(owners: Sequence[Owner]) -> list[dict[str, str]]:
    """The owners of an action as the rows show them."""
    return [{"who": _value(owner), "body": owner.body, "words": owner.words} for owner in owners]


def _value(owner: Owner) -> str:
    if owner.post_id is not None:
        return f"post:{owner.post_id}"
    return f"person:{owner.person_id}" if owner.person_id is not None else ""


class DuePart(Part):
    """When is it due? Each choice but two has boxes of its own."""

    kind = Radios("When is it due?", what="when it is due, or “To be set”", options=DueKind)
    on = DateField("Date", what="the date the action is due", required=False)
    words = Text(
        "Words used at the meeting",
        what="the words used at the meeting",
        most=LINE,
        required=False,
        description="Such as “in the autumn”",
    )
    meant = DateField("The date they mean, if any", what="the date they mean", required=False)

    @property
    def given(self) -> Due:
        """The time as the verbs take it."""
        in_words = self.kind.data is DueKind.WORDS
        return Due(self.kind.data, (self.meant if in_words else self.on).data, self.words.data)

    def validate(self, extra_validators: Any = None) -> bool:
        """Whether what was given has the right shape; boxes of another choice are not looked at."""
        super().validate(extra_validators)
        asked = {DueKind.DATE: ("on",), DueKind.WORDS: ("words", "meant")}
        for name in {"on", "words", "meant"}.difference(asked.get(self.kind.data, ())):
            self[name].errors = ()
        return not self.errors


def due_boxes() -> "FormField[DuePart]":
    """The question when it is due."""
    return FormField(DuePart, separator="_")


class RaiseForm(Form):
    """In what words was it asked for, what is to be done, who owes it, and when is it due?"""

    quote = LongText(
        "The words of the minutes",
        what="the words of the minutes",
        required=False,
        description="The exact words that gave rise to it. They are kept as they are, whatever "
        "becomes of the minutes",
    )
    text = LongText("What is to be done?", what="what is to be done")
    owners = owner_rows()
    due = due_boxes()
    mark = mark_field()
    paragraphs = paragraphs_field()


class OwnersForm(Form):
    """Who owes it now?"""

    owners = owner_rows()


class DueForm(Form):
    """When is it due now, and why?"""

    due = due_boxes()
    reason = Text(
        "Why does the date change?", what="why the date changes", most=LINE, required=False
    )


class CorrectForm(Form):
    """In what words is it asked for, and who may see it?"""

    text = LongText("What is to be done?", what="what is to be done")
    mark = mark_field()
    paragraphs = paragraphs_field()
