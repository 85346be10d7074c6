"""What can be kept of a part as a clerk corrects it."""

from dataclasses import replace

from committee.context import Context
from committee.model.base import LINE, NAME, WORDS
from committee.model.readings import Finding
from committee.queries import findings
from committee.queries.numbers import words_of
from committee.reading.proposal import Action, Attendee, Item, Meeting, Resolution
from committee.rules.blocks import Blocks, ResolutionPlace, numbered
from committee.rules.markup import MarkupError, parse
from committee.rules.numbering import kept
from committee.rules.refusals import Invalid
from committee.rules.vocabulary import Capacity
from committee.services import checks
from committee.services.minutes import LONGEST_TEXT


def checked_meeting(context: Context, part: Meeting) -> Meeting:
    """A meeting as it can be kept. Raises Invalid for `committee`, `day`, `venue` and
    `attendance-0` and the like.
    """
    if part.day is not None and part.day > context.today:
        raise Invalid({"day": "Enter a day that is not still to come: minutes tell what happened"})
    return replace(
        part,
        committee=checks.up_to(LINE, "committee", part.committee, "the committee’s name"),
        venue=checks.up_to(LINE, "venue", part.venue, "the place"),
        presiding=checks.up_to(NAME, "presiding", part.presiding, "who presided"),
        attendance=tuple(_attendee(row, each) for row, each in enumerate(part.attendance)),
    )


def _attendee(row: int, each: Attendee) -> Attendee:
    field = f"attendance-{row}"
    stood_in = each.instead_of if each.capacity is Capacity.SUBSTITUTE else ""
    return replace(
        each,
        name=checks.named(field, each.name, "the person’s name"),
        described_as=checks.up_to(NAME, field, each.described_as, "the post or body"),
        instead_of=checks.up_to(NAME, field, stood_in, "whom they stood in for"),
    )


def checked_item(context: Context, before: Item, part: Item) -> Item:
    """An item as it can be kept, each paragraph of its text with the number it had `before`.

    Raises Invalid for `number`, `title`, `minute` and `resolutions`.
    """
    minute = checks.up_to(LONGEST_TEXT, "minute", part.minute, "the minute")
    after = _blocks(minute, len(part.resolutions))
    numbers, places = part.numbers, part.places
    if minute != before.minute:
        was = parse(before.minute)
        numbers = kept(_words(was), before.numbers, _words(after))
        places = ()
    return replace(
        part,
        number=checks.up_to(20, "number", part.number, "the item’s number"),
        title=checks.line("title", part.title, "the item’s title"),
        minute=minute,
        numbers=numbers,
        places=places,
        resolutions=tuple(map(_resolution, part.resolutions)),
    )


def _blocks(minute: str, resolutions: int) -> Blocks:
    try:
        blocks = parse(minute)
    except MarkupError as error:
        raise Invalid({"minute": str(error)}) from error
    for block in blocks:
        if isinstance(block, ResolutionPlace) and block.number > resolutions:
            raise Invalid({"minute": f"There is no resolution {block.number}: take its place out"})
    return blocks


def _words(blocks: Blocks) -> list[str]:
    return [words_of(block) for block in numbered(blocks)]


def _resolution(resolution: Resolution) -> Resolution:
    limbs = (
        replace(limb, text=checks.words("resolutions", limb.text, "the limb"))
        for limb in resolution.limbs
        if limb.text.strip()
    )
    return replace(
        resolution,
        lead_in=checks.words("resolutions", resolution.lead_in, "what was resolved"),
        limbs=tuple(limbs),
        recipient=checks.up_to(NAME, "recipient", resolution.recipient, "the recipient"),
    )


def checked_action(finding: Finding, part: Action) -> Action:
    """An action as it can be kept. Raises Invalid for `task`, `quote`, `owner`, `due`, `due_on`."""
    meeting = finding.parent.parent if finding.parent else None
    day = findings.meeting(meeting).day if meeting else None
    if day is not None and part.due_on is not None and part.due_on < day:
        raise Invalid({"due_on": "Enter a date on or after the day of the meeting"})
    return replace(
        part,
        task=checks.words("task", part.task, "what is to be done"),
        quote=checks.up_to(WORDS, "quote", part.quote, "the words of the minutes"),
        owner=checks.up_to(LINE, "owner", part.owner, "the owner"),
        due=checks.up_to(LINE, "due", part.due, "when it is due"),
    )
