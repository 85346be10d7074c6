"""What an owner is asked who comes by the link of a letter: the same, and who they are.

A letter may have been passed on, so whoever answers gives their name.
"""

from committee.web.forms import answers
from committee.web.forms.base import Form
from committee.web.forms.fields import Files, Text

FILES = Files("Files", description=answers.OF_FILES)
NAME = Text(
    "Your name",
    what="your name",
    description="If the letter was passed on to you, put your own name: the clerk sees who answers",
)


class ProgressForm(Form):
    """What has been done so far?"""

    note = answers.ProgressForm.note
    files = FILES
    name = NAME


class NoteForm(Form):
    """What has happened?"""

    note = answers.NoteForm.note
    files = FILES
    name = NAME


class DoneForm(Form):
    """What is the answer for members?"""

    answer = answers.DoneForm.answer
    files = FILES
    name = NAME


class NotMineForm(Form):
    """Whose is it?"""

    words = answers.NotMineForm.words
    name = NAME
