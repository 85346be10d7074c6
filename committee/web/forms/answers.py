"""What an owner is asked: where are you with this?"""

from enum import StrEnum

from committee.web.forms.base import Form, QueryForm
from committee.web.forms.choices import Radios
from committee.web.forms.fields import Files, LongText


class Where(StrEnum):
    """Where an owner may be with an action."""

    IN_PROGRESS = "in_progress"
    DONE = "done"
    NOT_MINE = "not_mine"
    NOTE = "note"

    @property
    def words(self) -> str:
        """The answer as it is chosen."""
        return {
            "in_progress": "In progress",
            "done": "Done",
            "not_mine": "This is not mine",
            "note": "I have a note of progress to add",
        }[self.value]


class WhereForm(QueryForm):
    """Where are you with this?"""

    where = Radios("Where are you with this?", what="where you are with this", options=Where)


class ProgressForm(Form):
    """What has been done so far?"""

    note = LongText("What has been done so far?", what="what has been done", required=False)


class NoteForm(Form):
    """What has happened?"""

    note = LongText("What has happened?", what="what has happened")


class DoneForm(Form):
    """What is the answer for members?"""

    answer = LongText(
        "What is the answer for members?",
        what="the answer for members",
        description="Write it as members should read it. The clerk prints it for the committee",
    )
    files = Files("Files", description="Such as the report or the data that was asked for")


class NotMineForm(Form):
    """Whose is it?"""

    words = LongText(
        "Whose is it, or why is it not yours?", what="whose it is, or why it is not yours"
    )
