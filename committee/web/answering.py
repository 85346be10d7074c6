"""What an owner's answer does, and the sentence that thanks for it: signed in, or by a link."""

from typing import Any

from flask import current_app

from committee.context import Context
from committee.model.actions import Action
from committee.rules.actions import ActionState
from committee.rules.chasing import Said
from committee.services import action_answers, files
from committee.services.files import FileGiven


def in_progress(context: Context, action: Action, form: Any, said: Said) -> str:
    """Say that it is in progress; where that was said before, what has been done since."""
    begins = action.state is ActionState.NOT_STARTED
    verb = action_answers.start if begins else action_answers.add_note
    verb(context, action, note=form.note.data, said=said)
    return "Thank you. The committee can see that this is in progress."


def note(context: Context, action: Action, form: Any, said: Said) -> str:
    """Add a note of progress."""
    action_answers.add_note(context, action, note=form.note.data, said=said)
    return "Thank you. Your note is added."


def not_mine(context: Context, action: Action, form: Any, said: Said) -> str:
    """Say whose it is, or why it is not one's own."""
    action_answers.decline(context, action, words=form.words.data, said=said)
    return "Thank you. The clerk will find out whose it is."


def done(context: Context, action: Action, form: Any, said: Said) -> str:
    """Say that it is done, with the answer for members."""
    action_answers.complete(context, action, answer=form.answer.data, said=said)
    return f"Thank you. {action.reference} is marked as done."


def add_files(context: Context, action: Action, form: Any, said: Said) -> str:
    """Add the files that were sent, whether or not with an answer."""
    given = [FileGiven(file.filename or "", file.read()) for file in form.files.data]
    files.attach(context, action, given, largest=current_app.config["LARGEST_UPLOAD"], said=said)
    return "Thank you. Members can see what you added."
