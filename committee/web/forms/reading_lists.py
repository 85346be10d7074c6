"""What is asked about a list of actions that is read in: the file, and what its columns hold."""

from collections.abc import Mapping, Sequence

from committee.reading.files.action_lists_fields import Field
from committee.web.forms.base import Form
from committee.web.forms.choices import Select
from committee.web.forms.fields import File


class ListForm(Form):
    """Which list of actions is to be read in, and whose is it?"""

    file = File("List of actions", what="the list of actions")
    committee = Select("Committee", what="the committee", coerce=int)


def _column(field: Field, description: str = "") -> Select:
    return Select(
        field.words,
        what=f"the column of “{field.words}”",
        required=False,
        coerce=int,
        blank="Not in the list",
        description=description,
    )


class ColumnsForm(Form):
    """Which column of the list holds what?"""

    action_column = _column(Field.ACTION, "What is to be done. This one is needed")
    owner_column = _column(Field.OWNER)
    due_column = _column(Field.DUE)
    status_column = _column(Field.STATUS, "What it says is done is left out")
    answer_column = _column(Field.ANSWER)
    meeting_column = _column(Field.MEETING)
    item_column = _column(Field.ITEM)
    minute_column = _column(Field.MINUTE)
    reference_column = _column(Field.REFERENCE)
    committee_column = _column(Field.COMMITTEE)

    def offer(self, names: Sequence[str]) -> None:
        """Set the columns there are, by name; one without a name by its place."""
        choices = [(place, name or f"Column {place + 1}") for place, name in enumerate(names)]
        for field in Field:
            self[box(field)].offer(choices)

    @property
    def columns(self) -> Mapping[Field, int]:
        """Which column holds what, of those that were chosen."""
        given = {field: self[box(field)].data for field in Field}
        return {field: place for field, place in given.items() if place is not None}

    def take_errors(self, errors: Mapping[str, str]) -> None:
        """As `Form.take_errors`; the verb names what a column holds."""
        super().take_errors({box(Field(name)): sentence for name, sentence in errors.items()})


def box(field: Field) -> str:
    """The name of the box that asks for a column."""
    return f"{field.value}_column"


def as_guessed(columns: Mapping[Field, int]) -> dict[str, int]:
    """What the form shows at first."""
    return {box(field): place for field, place in columns.items()}
