"""What a clerk does with minutes: write, issue, record the approval, record the signing."""

from collections.abc import Sequence
from datetime import date

from sqlalchemy import select

from committee.context import Context
from committee.model.meetings import Item, Meeting
from committee.model.minutes import Minutes, ParagraphNumber, Revision
from committee.model.people import Person
from committee.model.resolutions import Resolution
from committee.queries import numbers
from committee.rules import numbering
from committee.rules.blocks import Block, numbered, placed
from committee.rules.markup import MarkupError, parse
from committee.rules.minutes import LIFE, MinutesState
from committee.rules.permissions import require
from committee.rules.refusals import Invalid, OutOfOrder, Stale
from committee.rules.vocabulary import MeetingState, Part, Placement
from committee.rules.wording import date_in_words
from committee.services import checks
from committee.services.audit import record
from committee.services.locks import refuse_if_locked

LONGEST_TEXT = 100_000


def of(context: Context, meeting: Meeting, part: Part) -> Minutes:
    """The meeting's minutes of a part, begun as a record if there are none yet."""
    found = context.session.scalar(
        select(Minutes).where(Minutes.meeting_id == meeting.id, Minutes.part == part)
    )
    if found is None:
        found = Minutes(meeting=meeting, part=part)
        context.session.add(found)
        context.session.flush()
    return found


def latest(context: Context, item: Item) -> Revision | None:
    """The text of an item's minute as it stands, or None where nothing is written."""
    return context.session.scalar(
        select(Revision)
        .where(Revision.item_id == item.id)
        .order_by(Revision.number.desc())
        .limit(1)
    )


def write(context: Context, item: Item, *, text: str, base: int) -> Revision:
    """Save the text of an item's minute as a new revision, begun from revision `base` (0: none).

    Saving the same text again makes nothing new, so a double press is harmless. Raises Invalid
    for marks that cannot be read, Stale with the text that stands now where somebody saved
    first, and OutOfOrder where the minutes are approved.
    """
    require(context.actor, "minutes.write", item.meeting.committee_id)
    refuse_if_locked(context, item.meeting, item.part)
    text = _readable(text)
    context.session.refresh(item, with_for_update=True)
    standing = latest(context, item)
    if standing is not None and standing.text == text:
        return standing
    if (standing.number if standing else 0) != base:
        assert standing is not None
        raise Stale(
            f"{standing.saved_by.name} saved this minute while you were writing. Your text is "
            "kept below, beside theirs: put the two together and save again.",
            theirs=standing.text,
            latest=standing.number,
        )
    minutes = of(context, item.meeting, item.part)
    if minutes.state is MinutesState.NOT_STARTED:
        begin(context, minutes)
    revision = revise(context, item, text)
    record(context, "minutes.write", item, f"revision {revision.number}")
    return revision


def begin(context: Context, minutes: Minutes) -> None:
    """Begin a set of minutes; writing the first item does it too. Raises OutOfOrder."""
    require(context.actor, "minutes.write", minutes.meeting.committee_id)
    minutes.state = LIFE.take(
        "begin", minutes.state, refusal="These minutes have already been begun."
    )
    record(context, "minutes.begin", minutes)


def revise(context: Context, item: Item, text: str) -> Revision:
    """Add a revision with this text; where numbers are stored, every paragraph keeps its own."""
    standing = latest(context, item)
    revision = Revision(
        item_id=item.id,
        number=standing.number + 1 if standing else 1,
        text=text,
        saved_at=context.now,
        saved_by_id=context.actor.person_id,
    )
    context.session.add(revision)
    if item.minute_number is None:
        return revision
    now = [numbers.words_of(block) for block in numbered(blocks_of(context, item, text))]
    if standing is not None and standing.numbers:
        before = [number.words for number in standing.numbers]
        stored = [number.number for number in standing.numbers]
        _store(revision, now, numbering.carried(item.minute_number, before, stored, now))
    elif numbers.style_of(context, item.meeting).paragraphs_numbered:
        _store(revision, now, numbering.computed(item.minute_number, len(now)))
    context.session.flush()
    return revision


def issue(context: Context, minutes: Minutes) -> None:
    """Issue the draft: its numbers are stored, and never change after that. Raises OutOfOrder."""
    meeting = minutes.meeting
    require(context.actor, "minutes.issue", meeting.committee_id)
    minutes.state = LIFE.take(
        "issue",
        minutes.state,
        refusal=f"These minutes are “{minutes.state.words}”: only minutes being written can be "
        "issued.",
    )
    if meeting.state is not MeetingState.HELD:
        raise OutOfOrder("Record that the meeting was held before you issue its minutes.")
    context.session.refresh(meeting.committee, with_for_update=True)
    for item_id, (number, sequence) in numbers.minute_numbers(context, meeting).items():
        item = context.session.get_one(Item, item_id)
        if item.minute_number is None:
            item.minute_number, item.minute_sequence = number, sequence
            _number_paragraphs(context, item, number)
    minutes.issued_at = context.now
    record(context, "minutes.issue", minutes)


def approve(context: Context, minutes: Minutes, *, at: Meeting, note: str = "") -> None:
    """Record that a later meeting of the committee approved the minutes, which locks their text.

    `note` holds what was said of it, such as a correction (Local Government Act 1972 Schedule 12
    paragraph 41: at the same or the next suitable meeting). Raises Invalid and OutOfOrder.
    """
    meeting = minutes.meeting
    require(context.actor, "minutes.issue", meeting.committee_id)
    if at.committee_id != meeting.committee_id or at.day <= meeting.day:
        raise Invalid({"at": "Choose a later meeting of the same committee"})
    if at.state is not MeetingState.HELD:
        raise Invalid({"at": "Choose a meeting that has been held"})
    minutes.state = LIFE.take(
        "approve",
        minutes.state,
        refusal=f"These minutes are “{minutes.state.words}”: only an issued draft can be approved.",
    )
    minutes.approved_at, minutes.approval_note = at, note.strip()
    record(context, "minutes.approve", minutes, f"at meeting {at.id}")


def take_back_approval(context: Context, minutes: Minutes, *, reason: str) -> None:
    """Undo an approval recorded by mistake, before the minutes are signed. Raises OutOfOrder."""
    require(context.actor, "minutes.issue", minutes.meeting.committee_id)
    reason = checks.line("reason", reason, "why the approval is taken back")
    minutes.state = LIFE.take(
        "take_back_approval",
        minutes.state,
        refusal="Only an approval that is not yet signed can be taken back.",
    )
    minutes.approved_at = None
    minutes.approval_note = ""
    record(context, "minutes.take_back_approval", minutes, reason)


def sign(context: Context, minutes: Minutes, *, by: Person, on: date) -> None:
    """Record who signed the minutes and when. Raises Invalid and OutOfOrder."""
    require(context.actor, "minutes.issue", minutes.meeting.committee_id)
    target = LIFE.take(
        "sign",
        minutes.state,
        refusal="Minutes are signed once they are approved, and once only.",
    )
    approved_on = minutes.approved_at.day if minutes.approved_at else minutes.meeting.day
    if not approved_on <= on <= context.today:
        raise Invalid(
            {"on": f"Enter the day they were signed, from {date_in_words(approved_on)} up to today"}
        )
    minutes.state = target
    minutes.signed_by, minutes.signed_on = by, on
    record(context, "minutes.sign", minutes, f"by person {by.id}")


def blocks_of(context: Context, item: Item, text: str) -> tuple[Block, ...]:
    """A text's blocks, with a place for each resolution of the item that prints in the minutes."""
    positions = context.session.scalars(
        select(Resolution.position)
        .where(Resolution.item_id == item.id, Resolution.placement != Placement.DECISION)
        .order_by(Resolution.position)
    )
    return placed(parse(text), tuple(positions))


def _readable(text: str) -> str:
    text = text.replace("\r\n", "\n").strip()
    if len(text) > LONGEST_TEXT:
        raise Invalid(
            {
                "text": f"Shorten the minute: it has {len(text):,} characters, at most "
                f"{LONGEST_TEXT:,}"
            }
        )
    if "\0" in text:
        raise Invalid({"text": "Take the unprintable character out of the minute"})
    try:
        parse(text)
    except MarkupError as error:
        raise Invalid({"text": str(error)}) from error
    return text


def _number_paragraphs(context: Context, item: Item, number: str) -> None:
    revision = latest(context, item)
    blocks = numbered(blocks_of(context, item, revision.text if revision else ""))
    if not blocks or not numbers.style_of(context, item.meeting).paragraphs_numbered:
        return
    if revision is None:
        revise(context, item, "")
    elif not revision.numbers:
        now = [numbers.words_of(block) for block in blocks]
        _store(revision, now, numbering.computed(number, len(now)))


def _store(revision: Revision, words: Sequence[str], given: Sequence[str]) -> None:
    for position, number in enumerate(given):
        revision.numbers.append(
            ParagraphNumber(position=position, number=number, words=words[position])
        )
