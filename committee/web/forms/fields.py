"""Fields for texts, numbers, ticks and files, which say what is wrong in plain words.

Each is told `what` it asks for, as a sentence goes on after "Enter" ("the title of the item"),
and says so where nothing was given, unless it is not `required`.
"""

from collections.abc import Sequence
from typing import Any

from govuk_frontend_wtf.wtforms_widgets import (
    GovCheckboxInput,
    GovFileInput,
    GovPasswordInput,
    GovTextArea,
    GovTextInput,
)
from wtforms import (
    BooleanField,
    EmailField,
    Field,
    FileField,
    Form,
    IntegerField,
    MultipleFileField,
    PasswordField,
    StringField,
)
from wtforms.validators import StopValidation

from committee.model.base import NAME, WORDS
from committee.rules.wording import joined


class Given:
    """The check that something was given; where nothing was and may be, no other check runs."""

    def __init__(self, what: str, required: bool, verb: str = "Enter") -> None:
        self.sentence = f"{verb} {what}" if required else ""

    def __call__(self, form: Form, field: Field) -> None:
        """Raise StopValidation where the field was left empty."""
        if field.data in (None, "", []) and not field.process_errors:
            raise StopValidation(self.sentence) if self.sentence else StopValidation()


class Fits:
    """The check that a text will fit and can be stored."""

    def __init__(self, most: int) -> None:
        self.most = most

    def __call__(self, form: Form, field: Field) -> None:
        """Raise StopValidation where the text is too long or has an unprintable character."""
        label = field.label.text
        if len(field.data) > self.most:
            raise StopValidation(
                f"{label} must be {self.most:,} characters or fewer: it has {len(field.data):,}"
            )
        if "\0" in field.data:
            raise StopValidation(f"{label} has an unprintable character: take it out")


def _stripped(text: str | None) -> str:
    return (text or "").replace("\r\n", "\n").strip()


class Text(StringField):
    """A line of text, without the space around it."""

    data: str
    widget = GovTextInput()

    def __init__(
        self, label: str, *, what: str, most: int = NAME, required: bool = True, **kwargs: Any
    ) -> None:
        checks = [Given(what, required), Fits(most)]
        super().__init__(label, checks, filters=[_stripped], **kwargs)


class LongText(Text):
    """A text of several lines."""

    widget = GovTextArea()

    def __init__(self, label: str, *, what: str, most: int = WORDS, **kwargs: Any) -> None:
        super().__init__(label, what=what, most=most, **kwargs)


class Email(EmailField):
    """An email address; whether it is one is for the verb to say."""

    data: str
    widget = GovTextInput()

    def __init__(self, label: str, *, what: str, required: bool = True, **kwargs: Any) -> None:
        checks = [Given(what, required), Fits(254)]
        super().__init__(label, checks, filters=[_stripped], **kwargs)


class Password(PasswordField):
    """A password, which never comes back into the page. Its spaces are its own."""

    widget = GovPasswordInput()

    def __init__(self, label: str, *, what: str, **kwargs: Any) -> None:
        super().__init__(label, [Given(what, True), Fits(1000)], **kwargs)


class Number(IntegerField):
    """A whole number between two others."""

    data: int | None
    widget = GovTextInput()

    def __init__(
        self,
        label: str,
        *,
        what: str,
        least: int = 0,
        most: int = 9999,
        required: bool = True,
        **kwargs: Any,
    ) -> None:
        super().__init__(label, [Given(what, required)], **kwargs)
        self.least, self.most = least, most

    def process_formdata(self, valuelist: list[Any]) -> None:
        """Read the number. Raises ValueError with a sentence where it is none, or out of range."""
        text = valuelist[0].strip() if valuelist else ""
        self.data = int(text) if text.isdecimal() and len(text) < 10 else None
        if text and (self.data is None or not self.least <= self.data <= self.most):
            raise ValueError(
                f"{self.label.text} must be a whole number from {self.least} to {self.most}"
            )


class Tick(BooleanField):
    """A box to tick."""

    widget = GovCheckboxInput()


class Files(MultipleFileField):
    """Files to send along; where none was chosen, an empty list."""

    data: list[Any]
    widget = GovFileInput(multiple=True)

    def process_formdata(self, valuelist: Sequence[Any]) -> None:
        """Keep the files that were chosen: a browser sends a nameless one where none was.

        A name alone stands for a file that could not be kept; see `committee.web.kept`. Raises
        ValueError, so that it is asked for again.
        """
        self.data = [file for file in valuelist if getattr(file, "filename", "")]
        lost = [f"“{name}”" for name in valuelist if name and isinstance(name, str)]
        if lost:
            raise ValueError(f"Choose {joined(lost)} again: files are not kept for you")


class File(FileField):
    """One file to send; a name alone stands for one that could not be kept."""

    data: Any
    widget = GovFileInput()

    def __init__(self, label: str, *, what: str, **kwargs: Any) -> None:
        super().__init__(label, [Given(what, True, "Choose")], **kwargs)

    def process_formdata(self, valuelist: list[Any]) -> None:
        """Keep the file that was chosen: a browser sends a nameless one where none was.

        Raises ValueError where only a name was kept, so that the file is asked for again.
        """
        found = valuelist[0] if valuelist else None
        self.data = found if getattr(found, "filename", "") else None
        if found and isinstance(found, str):
            raise ValueError(f"Choose “{found}” again: files are not kept for you")
