"""Fields to choose with: one of a few, one of many, or any number of a few.

Each is told `what` to choose, as a sentence goes on after "Choose" ("the kind of meeting"). What
there is to choose from is a vocabulary (the choice is then its member) or (value, words) pairs.
"""

from collections.abc import Iterable
from enum import StrEnum
from typing import Any

from govuk_frontend_wtf.wtforms_widgets import GovCheckboxesInput, GovRadioInput, GovSelect
from wtforms import SelectField, SelectMultipleField
from wtforms.fields.choices import SelectChoice  # type: ignore[attr-defined]  # stubs are older
from wtforms.form import BaseForm
from wtforms.validators import ValidationError

from committee.web.forms.fields import Given

Options = Iterable[tuple[object, str]] | type[StrEnum]


def listed(options: Options) -> list[SelectChoice]:
    """The options as WTForms lists them."""
    if isinstance(options, type):
        return [SelectChoice(choice.value, choice.words) for choice in options]  # type: ignore[attr-defined]
    return [SelectChoice(str(value), words) for value, words in options]


class Radios(SelectField):
    """One of a few, all of them in sight. Where nothing was chosen its data is None."""

    data: Any
    widget = GovRadioInput()

    def __init__(
        self,
        label: str,
        *,
        what: str,
        options: Options = (),
        required: bool = True,
        coerce: Any = None,
        **kwargs: Any,
    ) -> None:
        self.what = what
        self.read = coerce or (options if isinstance(options, type) else str)
        checks = [Given(what, required, verb="Choose")]
        super().__init__(label, checks, coerce=self._read, **kwargs)
        self.offer(options)

    def offer(self, options: Options) -> None:
        """Set what there is to choose from, for lists that come from the book."""
        self.choices = listed(options)

    def process_formdata(self, valuelist: list[Any]) -> None:
        """Read the choice. Raises ValueError with a sentence where it cannot be one."""
        try:
            self.data = self._read(valuelist[0]) if valuelist else None
        except ValueError:
            raise ValueError(f"Choose {self.what} from the list") from None

    def pre_validate(self, form: BaseForm) -> None:
        """Raise ValidationError where something was chosen that is not in the list."""
        offered = [self._read(choice[0]) for choice in self.iter_choices()]
        if self.data is not None and self.data not in offered:
            raise ValidationError(f"Choose {self.what} from the list")

    def _read(self, value: Any) -> Any:
        return None if value in (None, "") else self.read(value)


class Select(Radios):
    """One of many. `blank` are the words of the first line, which chooses nothing."""

    widget = GovSelect()

    def __init__(self, label: str, *, what: str, blank: str = "Choose one", **kwargs: Any) -> None:
        self.blank = blank
        super().__init__(label, what=what, **kwargs)

    def offer(self, options: Options) -> None:
        """Set what there is to choose from, below the blank line."""
        self.choices = [SelectChoice("", self.blank), *listed(options)]


class Checkboxes(SelectMultipleField):
    """Any number of a few."""

    data: list[Any]
    widget = GovCheckboxesInput()

    def __init__(
        self,
        label: str,
        *,
        what: str,
        options: Options = (),
        required: bool = True,
        coerce: Any = str,
        **kwargs: Any,
    ) -> None:
        self.what = what
        self.read = options if isinstance(options, type) else coerce
        checks = [Given(what, required, verb="Choose")]
        super().__init__(label, checks, coerce=self.read, **kwargs)
        self.offer(options)

    def offer(self, options: Options) -> None:
        """Set what there is to choose from, for lists that come from the book."""
        self.choices = listed(options)

    def process_formdata(self, valuelist: list[Any]) -> None:
        """Read the choices. Raises ValueError with a sentence where one cannot be read."""
        try:
            self.data = [self.read(value) for value in valuelist]
        except ValueError:
            self.data = []
            raise ValueError(f"Choose {self.what} from the list") from None

    def pre_validate(self, form: BaseForm) -> None:
        """Raise ValidationError where something was chosen that is not in the list."""
        offered = {self.read(choice[0]) for choice in self.iter_choices()}
        if not set(self.data or ()) <= offered:
            raise ValidationError(f"Choose {self.what} from the list")
