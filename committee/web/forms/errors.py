"""The list of what is wrong with a form, each with a link to the box where it can be put right."""

from collections.abc import Iterator

from wtforms import Field, FieldList, Form, FormField, HiddenField

from committee.web.forms.dates import DateField


def errors_of(form: Form) -> list[dict[str, str]]:
    """The errors of a form for its summary, in the order of its fields, the form's own first."""
    own = [{"text": str(sentence)} for sentence in form.form_errors]
    return own + [error for field in form for error in _errors_at(field)]


def _errors_at(field: Field) -> Iterator[dict[str, str]]:
    if isinstance(field, FormField):
        yield from errors_of(field.form)
    elif isinstance(field, FieldList) and any(entry.errors for entry in field):
        for entry in field:
            yield from _errors_at(entry)
    elif field.errors:
        sentence = {"text": str(field.errors[0])}
        is_hidden = isinstance(field, HiddenField)
        yield sentence if is_hidden else {**sentence, "href": f"#{_first_box(field)}"}


def _first_box(field: Field) -> str:
    """The id that takes the focus: a date's group takes none, so the link goes to its day."""
    return f"{field.id}-day" if isinstance(field, DateField) else field.id
