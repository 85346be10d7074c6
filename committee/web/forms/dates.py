"""Dates and times of day, as people type them."""

import re
from datetime import date, time
from typing import Any

from govuk_frontend_wtf.wtforms_widgets import GovDateInput, GovTextInput
from wtforms import Field

from committee.rules.wording import time_in_words
from committee.web.forms.fields import Given

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
TIME = re.compile(r"(\d{1,2})(?:[.:](\d{2}))?\s*(am|pm|a\.m\.?|p\.m\.?|noon|midnight)?")


class DateInput(GovDateInput):
    """Day, month and year in three boxes, whatever was or was not sent for them."""

    def map_gov_params(self, field: Field, **kwargs: Any) -> dict[str, Any]:
        """As the package's, which expects that exactly three values were sent."""
        sent = field.raw_data
        if sent is not None:
            field.raw_data = [str(value) for value in (*sent, "", "", "")][:3]
        params: dict[str, Any] = super().map_gov_params(field, **kwargs)
        for item in params["items"]:
            item["inputmode"] = "numeric"
        field.raw_data = sent
        return params


class DateField(Field):
    """A date in three boxes of the same name; the month may be a word."""

    data: date | None
    widget = DateInput()

    def __init__(self, label: str, *, what: str, required: bool = True, **kwargs: Any) -> None:
        super().__init__(label, [Given(what, required)], **kwargs)

    def _value(self) -> str:
        return ""

    def process_formdata(self, valuelist: list[Any]) -> None:
        """Read the date. Raises ValueError with the sentence that says what is wrong with it."""
        parts = [text.strip() for text in (*valuelist, "", "", "")][:3]
        self.data = None
        if not any(parts):
            return
        missing = [
            name for name, text in zip(("day", "month", "year"), parts, strict=True) if not text
        ]
        if missing:
            raise ValueError(f"{self.label.text} must include a {' and a '.join(missing)}")
        day, month, year = parts
        if year.isdecimal() and len(year) != 4:
            raise ValueError("Year must include 4 numbers")
        try:
            self.data = date(int(year), _month(month), int(day))
        except ValueError:
            raise ValueError(f"{self.label.text} must be a real date") from None


def _month(text: str) -> int:
    """A month as a number; raises ValueError where it is neither number nor name."""
    if text[:3].casefold() in MONTHS:
        return MONTHS.index(text[:3].casefold()) + 1
    return int(text)


class TimeField(Field):
    """A time of day in one box: "6.30 pm", "18:30" or "12 noon"."""

    data: time | None
    widget = GovTextInput()

    def __init__(self, label: str, *, what: str, required: bool = True, **kwargs: Any) -> None:
        super().__init__(label, [Given(what, required)], **kwargs)

    def _value(self) -> str:
        if self.raw_data:
            return str(self.raw_data[0])
        return time_in_words(self.data) if self.data else ""

    def process_formdata(self, valuelist: list[Any]) -> None:
        """Read the time. Raises ValueError with a sentence where it is none."""
        text = valuelist[0].strip().casefold() if valuelist else ""
        self.data = None
        if not text:
            return
        try:
            self.data = read_time(text)
        except ValueError:
            raise ValueError(f"{self.label.text} must be a time, like 6.30 pm or 18:30") from None


def read_time(text: str) -> time:
    """A time of day as people write it. Raises ValueError where it is none.

    Without am or pm a time is of the 24-hour clock.
    """
    found = TIME.fullmatch(text.strip().casefold())
    if not found:
        raise ValueError(text)
    hour, minute = int(found[1]), int(found[2] or 0)
    half = (found[3] or "")[:1]
    if half and not 1 <= hour <= 12:
        raise ValueError(text)
    if half in ("p", "n"):
        hour = hour % 12 + 12
    elif half in ("a", "m"):
        hour %= 12
    elif found[2] is None:
        raise ValueError(text)
    return time(hour, minute)
