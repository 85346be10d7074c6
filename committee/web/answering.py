"""What an owner is asked, what the answer does, and who is thanked: signed in, or by a link."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from flask import current_app

from committee.context import Context
from committee.model.actions import Action
from committee.rules.actions import ActionState
from committee.rules.chasing import Said
from committee.services import action_answers, files
from committee.services.files import FileGiven


@dataclass(frozen=True)
class Question:
    """What is asked on one page: its heading and button, and what is done with the answer."""

    heading: str
    button: str
    say: Callable[[Context, Action, Any, Said], str]

    def answer(self, context: Context, action: Action, form: Any, said: Said) -> str:
        """Do with the answer what is to be done, keep any files, and give thanks for it."""
        thanks = self.say(context, action, form, said)
        if "files" in form:
            given = [FileGiven(file.filename or "", file.read()) for file in form.files.data]
            largest = current_app.config["LARGEST_UPLOAD"]
            files.attach(context, action, given, largest=largest, said=said)
        return thanks


def _in_progress(context: Context, action: Action, form: Any, said: Said) -> str:
    """That it is in progress; where that was said before, what has been done since."""
    begins = action.state is ActionState.NOT_STARTED
    verb = action_answers.start if begins else action_answers.add_note
    verb(context, action, note=form.note.data, said=said)
    return "Thank you. The committee can see that this is in progress."


def _note(context: Context, action: Action, form: Any, said: Said) -> str:
    action_answers.add_note(context, action, note=form.note.data, said=said)
    return "Thank you. Your note is added."


def _not_mine(context: Context, action: Action, form: Any, said: Said) -> str:
    action_answers.decline(context, action, words=form.words.data, said=said)
    return "Thank you. The clerk will find out whose it is."


def _done(context: Context, action: Action, form: Any, said: Said) -> str:
    action_answers.complete(context, action, answer=form.answer.data, said=said)
    return f"Thank you. {action.reference} is marked as done."


def _files(context: Context, action: Action, form: Any, said: Said) -> str:
    return "Thank you. Members can see what you added."


QUESTIONS = {
    "in-progress": Question("In progress", "Say that it is in progress", _in_progress),
    "note": Question("Add a note of progress", "Add the note", _note),
    "not-mine": Question("This is not mine", "Tell the clerk", _not_mine),
    "done": Question("What is the answer for members?", "Mark as done", _done),
    "files": Question("Add a file", "Add it", _files),
}
"""What may be answered, by the last part of the address."""
