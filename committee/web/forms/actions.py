"""What is asked about an action when it is raised and when it is changed."""

from collections.abc import Sequence
from typing import Any

from wtforms import FieldList, Form as Part, FormField

from committee.model.actions import Owner
from committee.model.base import LINE
from committee.queries.owners import Choice
from committee.rules.due import Due
from committee.rules.vocabulary import DueKind
from committee.services.actions import OwnerGiven
from committee.web.forms.base import EditForm, Form
from committee.web.forms.choices import Radios, Select
from committee.web.forms.dates import DateField
from committee.web.forms.fields import LongText, Text
from committee.web.forms.marks import mark_field, paragraphs_field

OWNERS = 3
"""How many owners a form has boxes for at least."""


class OwnerPart(Part):
    """Who is it? The post or person, or an outside body, and the words said at the meeting."""

    who = Select("Post or person", what="a post or person", required=False, blank="Nobody yet")
    body = Text(
        "Or an outside body",
        what="the outside body",
        required=False,
        description="Such as the Metropolitan Police",
    )
    words = Text(
        "Words used at the meeting",
        what="the words used at the meeting",
        most=LINE,
        required=False,
        description="Such as “officers”. The minutes print these words where you give them",
    )


class OwnersForm(Form):
    """Who owes it?"""

    owners = FieldList(FormField(OwnerPart), min_entries=OWNERS)

    def offer(self, choices: Sequence[Choice]) -> None:
        """Set who there is to choose from."""
        for entry in self.owners:
            entry.who.offer(choices)

    @property
    def given(self) -> list[OwnerGiven]:
        """The owners as the verbs take them; empty ones are left to those."""
        return [_owner(**entry.data) for entry in self.owners]

    def take_errors(self, errors: Any) -> None:
        """As `Form.take_errors`; what is wrong with the owners stands at the first."""
        errors = dict(errors)
        if "owners" in errors:
            self.owners[0].who.errors = [errors.pop("owners")]
        super().take_errors(errors)


def _owner(who: str | None, body: str, words: str) -> OwnerGiven:
    kind, _, number = (who or "").partition(":")
    return OwnerGiven(
        words=words,
        post_id=int(number) if kind == "post" else None,
        person_id=int(number) if kind == "person" else None,
        body=body,
    )


def owners_as_given(owners: Sequence[Owner]) -> list[dict[str, str]]:
    """The owners of an action as the form shows them, and a row for one more."""
    shown = [
        {"who": _value(owner), "body": owner.body, "words": owner.words} for owner in owners
    ]
    return [*shown, {}]


def _value(owner: Owner) -> str:
    if owner.post_id is not None:
        return f"post:{owner.post_id}"
    return f"person:{owner.person_id}" if owner.person_id is not None else ""


class DueForm(Form):
    """When is it due?"""

    due_kind = Radios("When is it due?", what="when it is due, or “To be set”", options=DueKind)
    due_on = DateField("Date", what="the date the action is due", required=False)
    due_words = Text(
        "Words used at the meeting",
        what="the words used at the meeting",
        most=LINE,
        required=False,
        description="Such as “in the autumn”",
    )
    meant_on = DateField("The date they mean, if any", what="the date they mean", required=False)

    @property
    def due(self) -> Due:
        """The time as the verbs take it."""
        in_words = self.due_kind.data is DueKind.WORDS
        on = self.meant_on.data if in_words else self.due_on.data
        return Due(self.due_kind.data, on, self.due_words.data)

    def validate(self, extra_validators: Any = None) -> bool:
        """As `Form.validate`; what stands in the boxes of another choice is not looked at."""
        taken = super().validate(extra_validators)
        unused = {DueKind.DATE: ("meant_on", "due_words"), DueKind.WORDS: ("due_on",)}.get(
            self.due_kind.data, ("due_on", "due_words", "meant_on")
        )
        for name in unused if self.due_kind.data else ():
            self[name].errors = ()
        return taken or not self.errors

    def take_errors(self, errors: Any) -> None:
        """As `Form.take_errors`; a wrong date stands in the box that it was typed in."""
        errors = dict(errors)
        if self.due_kind.data is DueKind.WORDS and "due_on" in errors:
            errors["meant_on"] = errors.pop("due_on")
        super().take_errors(errors)


class RaiseForm(OwnersForm, DueForm):
    """What is to be done, who owes it, when is it due, and in what words was it asked for?"""

    text = LongText("What is to be done?", what="what is to be done")
    quote = LongText(
        "The words of the minutes",
        what="the words of the minutes",
        required=False,
        description="The exact words that gave rise to it. They stay as they are, whatever "
        "becomes of the minutes",
    )
    mark = mark_field()
    paragraphs = paragraphs_field()


class ChangeOwnersForm(OwnersForm, EditForm):
    """Who owes it now?"""


class ChangeDueForm(DueForm, EditForm):
    """When is it due now, and why?"""

    reason = Text("Why does the date change?", what="why the date changes", most=LINE, required=False)


class CorrectForm(EditForm):
    """In what words is it asked for, and who may see it?"""

    text = LongText("What is to be done?", what="what is to be done")
    mark = mark_field()
    paragraphs = paragraphs_field()
