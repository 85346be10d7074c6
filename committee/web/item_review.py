"""What the page of an item shows that was read in: its lines, its minute as it would read, and
its actions with whom and what they mean.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from committee.documents import proposed, to_html
from committee.model.readings import Finding, Reading
from committee.queries import dues, findings, house_styles, owner_matches, years
from committee.queries.owner_matches import Match, Roll
from committee.reading import proposal
from committee.rules import due_words
from committee.rules.due import Due, first_after
from committee.rules.due_meanings import When
from committee.rules.markup import parse
from committee.rules.readings import sureness
from committee.rules.styles import HouseStyle
from committee.rules.vocabulary import DueKind
from committee.rules.wording import day_in_words
from committee.services.put_in_actions import SURE
from committee.web.requests import current
from committee.web.reviewing import Parts, SourceLine, lines_around


@dataclass(frozen=True)
class ActionCard:
    """An action that was found: `number` counts those of its item from 1.

    `owners` says whom the words for an owner mean and how sure that is, a sentence for each of
    them; `due` says what those for a time mean.
    """

    finding: Finding
    number: int
    action: proposal.Action
    sure: str
    owners: Sequence[str]
    due: str


@dataclass(frozen=True)
class ItemShown:
    """An item that was found: `number` is its place among the `of` items of the file.

    `html` is its minute as it would read, `before` and `after` are the ids of its neighbours.
    """

    finding: Finding
    number: int
    of: int
    item: proposal.Item
    sure: str
    lines: Sequence[SourceLine]
    html: str
    may_split: bool
    may_join: bool
    actions: Sequence[ActionCard]
    before: int | None
    after: int | None


def reviewed(parts: Parts, finding: Finding) -> ItemShown:
    """An item as its page shows it."""
    items, found = parts.items, findings.item(finding)
    place = items.index(finding)
    minute = proposed.parts(found, current().council, _style(parts.reading))
    return ItemShown(
        finding=finding,
        number=place + 1,
        of=len(items),
        item=found,
        sure=sureness(found.confidence),
        lines=lines_around(parts.reading.lines, found.place),
        html=to_html.within(minute),
        may_split=len(parse(found.minute)) > 1,
        may_join=bool(place) and items[place - 1].parent_id == finding.parent_id,
        actions=_cards(parts, finding),
        before=items[place - 1].id if place else None,
        after=items[place + 1].id if place + 1 < len(items) else None,
    )


def _cards(parts: Parts, item: Finding) -> list[ActionCard]:
    """The actions of an item, with whom and what their words mean as the council was that day."""
    below = parts.below[item.id]
    if not below:
        return []
    context, reading = current(), parts.reading
    when = _when(parts, item)
    roll = owner_matches.roll(context, reading.committee, when.on)
    return [_card(each, number, when, roll) for number, each in enumerate(below, start=1)]


def _when(parts: Parts, item: Finding) -> When:
    """The day of the meeting, or today where the file does not say it, and what follows it."""
    context, committee = current(), parts.reading.committee
    day = findings.meeting(item.parent).day if item.parent else None
    on = day or context.today
    later = first_after(on, dues.days(context, committee)) if committee and day else None
    year = years.covering(context, on)
    return When(on, later, year.ends_on if year else None)


def _card(finding: Finding, number: int, when: When, roll: Roll) -> ActionCard:
    found = findings.action(finding)
    return ActionCard(
        finding,
        number,
        found,
        sureness(found.confidence),
        [_meant(match) for match in roll.each(found.owner, {})] if found.owner else (),
        _due(due_words.settled(found.due, found.due_on, when)),
    )


def _meant(match: Match) -> str:
    """Whom words for an owner mean, and how sure that is."""
    if not match.confidence:
        return match.why
    kept = "" if match.confidence >= SURE else ": the words are kept, and the owner is to be set"
    return f"{match.why} {sureness(match.confidence)}{kept}."


def _due(meant: Due) -> str:
    """The time that is meant, as a page says it: "Friday 31 July 2026"."""
    day = day_in_words(meant.on) if meant.on else ""
    if meant.kind is DueKind.NEXT_MEETING:
        return f"The next meeting, {day}" if day else "The next meeting"
    return day or ("The words are kept, without a day" if meant.words else "")


def _style(reading: Reading) -> HouseStyle:
    """The house style in which the minute would be printed."""
    context = current()
    own = reading.committee.style if reading.committee else ""
    return house_styles.named(context, own or context.council.style)
