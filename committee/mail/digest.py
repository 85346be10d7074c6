"""The digest: what a week brought to the actions of the committees on which a member sits."""

from collections.abc import Iterator, Sequence
from textwrap import shorten

from committee.mail.addresses import Addresses
from committee.mail.parts import Heading, Link, Paragraph, Part
from committee.model.correspondence import Facts, Told, Week
from committee.rules.actions import ENDED
from committee.rules.wording import counted, day_in_words

MOST_WORDS = 200
"""How many letters of an action's words a digest holds."""


def parts(facts: Facts, addresses: Addresses) -> Iterator[Part]:
    """The digest from the first sentence to the way to have no more of them."""
    begun = f" from {day_in_words(facts.since)}" if facts.since else ""
    yield Paragraph(f"This is what happened to the actions of your committees in the week{begun}.")
    for week in facts.weeks:
        yield Heading(week.committee)
        yield Paragraph(
            f"{counted(week.outstanding, 'action')} outstanding, {week.overdue or 'none'} overdue."
        )
        yield from _news(week, addresses)
    yield Link("Choose whether you get this", addresses.settings())


def _news(week: Week, addresses: Addresses) -> Iterator[Part]:
    for words, actions in (
        ("Asked for:", week.raised),
        ("Answered, to be closed:", week.answered),
        ("Closed or ended:", week.ended),
    ):
        if actions:
            yield Paragraph(words)
            yield from _lines(actions, addresses)


def _lines(actions: Sequence[Told], addresses: Addresses) -> Iterator[Part]:
    for told in actions:
        yield Link(told.reference, addresses.action(told.slug), _in_short(told))


def _in_short(told: Told) -> str:
    if not told.is_open:
        return "an action that is not public."
    due = f"Due: {told.due}" if told.due else ""
    facts = (told.state.words,) if told.state in ENDED else ("; ".join(told.owners), due)
    text = shorten(told.text, MOST_WORDS, placeholder=" …").rstrip(".")
    return " ".join(f"{words}." for words in (text, *facts) if words)
