"""The base of our forms: what they have in common, and how a refusal comes back to its field."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from flask_wtf import FlaskForm
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm.exc import StaleDataError
from wtforms import Field, FieldList, FormField, HiddenField, IntegerField
from wtforms.form import BaseForm
from wtforms.widgets import HiddenInput

from committee.database import db
from committee.rules.refusals import Invalid, Stale
from committee.web.security import token_fits

SESSION_ENDED = "Your session ended while this page was open. Nothing is lost: send it again."
SAVED_FIRST = "Somebody else saved this at the same moment. Send it again to compare the two."
CLASH = "This clashes with something that was saved a moment ago. Check it and send it again."


class Version(IntegerField):
    """The version of a record, which no person sees: 0 in a form that is sent without one."""

    data: int
    widget = HiddenInput()

    def process_formdata(self, valuelist: list[Any]) -> None:
        """Read the version that was sent; never that which the record has by now."""
        sent = str(valuelist[0]) if valuelist else ""
        self.data = int(sent) if sent.isdecimal() and len(sent) < 10 else 0


class Form(FlaskForm):
    """A form with the token of its session; `stale` is set where somebody else saved first.

    `version` is that of the record which it changes, as it was when the page was made; it is 0,
    older than any record, where there is none or it cannot be read.
    """

    class Meta:
        """The token has one name, whatever the prefix of a form: `validate` looks at it."""

        csrf = False

    version = Version(default=0)
    stale: Stale | None = None

    @property
    def status(self) -> int:
        """The status of a page that shows this form after it was sent."""
        if self.stale:
            return 409
        return 422 if self.errors else 200

    def validate(self, extra_validators: Any = None) -> bool:
        """Whether everything has the right shape; a lost session is an error like any other."""
        super().validate(extra_validators)
        if not token_fits():
            self.form_errors.append(SESSION_ENDED)
        return not self.errors

    @property
    def values(self) -> dict[str, Any]:
        """What was given, by field, without the version."""
        return {name: given for name, given in self.data.items() if name != "version"}

    @contextmanager
    def refusals(self) -> Iterator[None]:
        """Do a verb and commit within this: what it refuses stands at the fields, nothing kept."""
        try:
            yield
        except Invalid as refusal:
            db.session.rollback()
            self.take_errors(refusal.errors)
        except Stale as refusal:
            db.session.rollback()
            self._take_stale(refusal)
        except StaleDataError:
            db.session.rollback()
            self.form_errors.append(SAVED_FIRST)
        except IntegrityError:
            db.session.rollback()
            self.form_errors.append(CLASH)

    def take_errors(self, errors: Mapping[str, str]) -> None:
        """Put sentences at the fields that they name, and the rest at the form as a whole."""
        for name, sentence in errors.items():
            field = next((box for box in _boxes(self) if box.name == name), None)
            if field is None or isinstance(field, HiddenField):
                self.form_errors.append(sentence)
            else:
                field.errors = [*field.errors, sentence]
        for rows in _boxes(self):  # which gathered what its rows say when they were checked
            if isinstance(rows, FieldList) and any(row.errors for row in rows):
                rows.errors = [row.errors for row in rows]

    def _take_stale(self, refusal: Stale) -> None:
        self.stale = refusal
        self.form_errors.append(refusal.sentence)
        self.version.data, self.version.raw_data = refusal.latest, None


def _boxes(form: "BaseForm | FieldList[Any]") -> Iterator[Field]:
    """The fields of a form, and those of its parts and rows."""
    for field in form:
        yield field
        if isinstance(field, FormField):
            yield from _boxes(field.form)
        elif isinstance(field, FieldList):
            yield from _boxes(field)


class ConfirmForm(Form):
    """A button that does one thing: nothing but the token of the session, and maybe a version."""


class QueryForm(FlaskForm):
    """A form that only asks: it goes by GET, changes nothing, and so carries no token."""

    class Meta:
        """No token stands in an address."""

        csrf = False
