"""Checks that verbs share: whether a page is stale, and whether what was given can be kept."""

from datetime import date

from sqlalchemy import select

from committee.context import Context
from committee.model.base import LINE, NAME, WORDS, Base, Versioned
from committee.model.styles import Style
from committee.rules.access import PARAGRAPHS, Level, Mark
from committee.rules.refusals import Invalid, Stale
from committee.rules.styles import STYLES
from committee.rules.wording import date_in_words


def not_stale(record: Versioned, version: int, theirs: str) -> None:
    """Refuse a save that began from an older version; `theirs` is what stands there now.

    Raises Stale.
    """
    if record.version != version:
        raise Stale(
            "Somebody else changed this while you had it open. Nothing of yours was saved yet: "
            "compare the two and save again.",
            theirs=theirs,
            latest=record.version,
        )


def says(record: Base, **values: object) -> bool:
    """Whether a record says all of this already, so that saving it again changes nothing."""
    return all(getattr(record, name) == value for name, value in values.items())


def named(field: str, value: str, what: str) -> str:
    """A name or title without surrounding space. Raises Invalid where it is empty or too long."""
    return _within(field, value.strip(), what, NAME)


def line(field: str, value: str, what: str) -> str:
    """A line of text, as `named` but up to LINE characters. Raises Invalid."""
    return _within(field, value.strip(), what, LINE)


def words(field: str, value: str, what: str) -> str:
    """A longer text, line ends made alike. Raises Invalid where it is empty or too long."""
    return _within(field, value.replace("\r\n", "\n").strip(), what, WORDS)


def up_to(most: int, field: str, value: str, what: str) -> str:
    """A text that may be empty, line ends made alike. Raises Invalid where it is too long."""
    value = value.replace("\r\n", "\n").strip()
    return _within(field, value, what, most) if value else ""


def email(value: str, field: str = "email") -> str:
    """An email address, which may be empty. Raises Invalid where it cannot be one."""
    address = up_to(254, field, value, "the email address")
    name, at, host = address.partition("@")
    if address and not (name and at and "." in host and not set(address) & set(" \n\t<>,;")):
        raise Invalid(
            {field: "Enter an email address in the correct format, like name@example.com"}
        )
    return address


def _within(field: str, value: str, what: str, most: int) -> str:
    if not value:
        raise Invalid({field: f"Enter {what}"})
    if len(value) > most:
        raise Invalid({field: f"Shorten {what}: it has {len(value)} characters, at most {most}"})
    if "\0" in value:
        raise Invalid({field: f"Take the unprintable character out of {what}"})
    return value


def period(since: date, until: date | None) -> None:
    """That a last day does not come before the first. Raises Invalid for `until`."""
    if until is not None and until < since:
        raise Invalid({"until": f"Enter a last day that is {date_in_words(since)} or later"})


def mark(mark: Mark, nation: str, field: str = "mark") -> Mark:
    """A mark that can be stored. Raises Invalid where an exempt one cites no paragraph.

    An exempt thing rests on at least one description in Schedule 12A Part 1 (Local Government
    Act 1972 s.100A(4)), cited by the numbers of the council's nation.
    """
    if mark.level is not Level.EXEMPT:
        return Mark(mark.level)
    known = PARAGRAPHS[nation]
    if not mark.paragraphs or not set(mark.paragraphs) <= set(known):
        raise Invalid(
            {field: f"Choose which paragraphs of Schedule 12A apply ({known[0]} to {known[-1]})"}
        )
    return mark


def style(context: Context, key: str) -> None:
    """That there is a house style with this key, and that there will be until the verb is done.

    Raises Invalid for `style`.
    """
    kept = select(Style.id).where(Style.key == key).with_for_update()
    if context.session.scalar(kept) is None and key not in STYLES:
        raise Invalid({"style": "Choose a house style from the list"})
