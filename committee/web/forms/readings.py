"""What is asked about a file that is read in: the file itself, and whose minutes it holds."""

from typing import Any

from committee.web.forms.base import Form
from committee.web.forms.choices import Select
from committee.web.forms.fields import Files, LongText, Tick

MOST_LETTERS = 1_500_000
"""How long a pasted text may be: the minutes of many days."""

NOTHING_GIVEN = "Choose a file, or paste the text of the minutes"


def committee_field() -> Select:
    """The question whose minutes they are."""
    return Select(
        "Committee",
        what="the committee",
        required=False,
        coerce=int,
        blank="As the minutes say",
    )


class ReadForm(Form):
    """Which minutes are to be read in: files, a pasted text, or both?"""

    files = Files("Files")
    text = LongText(
        "Text of the minutes",
        what="the text of the minutes",
        most=MOST_LETTERS,
        required=False,
    )
    committee = committee_field()

    def validate(self, extra_validators: Any = None) -> bool:
        """Whether something was given to read; a file that was lost on the way is asked for."""
        super().validate(extra_validators)
        if not (self.files.data or self.text.data or self.files.errors or self.text.errors):
            self.take_errors({"files": NOTHING_GIVEN})
        return not self.errors


class AcceptForm(Form):
    """Are all parts that are left accepted, or only those that are `sure`?"""

    sure = Tick("Only what is very likely")


class PlaceForm(Form):
    """Whose minutes are they?"""

    committee = Select("Committee", what="the committee", coerce=int)
