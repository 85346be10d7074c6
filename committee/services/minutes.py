"""What a clerk does with minutes: write, issue, record the approval, record the signing."""

from collections.abc import Iterable
from datetime import date

from sqlalchemy import select

from committee.context import Context
from committee.documents import frozen, signing
from committee.documents.parts import Document
from committee.model.base import LINE
from committee.model.meetings import Item, Meeting
from committee.model.minutes import Minutes, Revision
from committee.model.people import Person
from committee.queries import drafts, house_styles, numbers
from committee.queries.revisions import latest
from committee.rules.access import Mark
from committee.rules.blocks import Blocks, Words, numbered
from committee.rules.markup import MarkupError, parse
from committee.rules.minutes import LIFE
from committee.rules.papers import PaperKind
from committee.rules.permissions import require
from committee.rules.refusals import Invalid, OutOfOrder, Stale
from committee.rules.vocabulary import MeetingState, Part
from committee.rules.wording import date_in_words
from committee.services import checks, papers
from committee.services.action_changes import follow_marks
from committee.services.audit import record
from committee.services.locks import refuse_if_locked
from committee.services.revisions import number, revise

LONGEST_TEXT = 100_000
MOST_PARAGRAPHS = 2_000


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


def write(context: Context, item: Item, *, text: str, base: int) -> Revision:
    """Save the text of an item's minute as a new revision, begun from revision `base` (0: none).

    Saving the same text again makes nothing new, so a double press is harmless. Raises Invalid
    for marks that cannot be read, Stale with the text that stands now where somebody saved
    first, OutOfOrder where the minutes are approved, and NotPermitted.
    """
    require(context.actor, "minutes.write", item.meeting.committee_id)
    refuse_if_locked(context, item.meeting, item.part)
    text, blocks = _read(context, text)
    standing = latest(context, item)
    if standing is not None and standing.text == text:
        return standing
    if standing is not None and standing.text != _text(context, item, base):
        raise Stale(_saved_first(context, standing), theirs=standing.text, latest=standing.number)
    if _marked(blocks) != _marked(parse(standing.text if standing else "")):
        refuse_if_locked(context, item.meeting, Part.EXEMPT)
    begin_for(context, item, [block.mark for block in blocks if isinstance(block, Words)])
    revision = revise(context, item, text, standing)
    follow_marks(context, item)
    record(context, "minutes.write", item, f"revision {revision.number}")
    return revision


def begin(context: Context, minutes: Minutes) -> None:
    """Begin a set of minutes; writing the first item does it too.

    Raises NotPermitted and OutOfOrder.
    """
    require(context.actor, "minutes.write", minutes.meeting.committee_id)
    minutes.state = LIFE.take(
        "begin", minutes.state, refusal="These minutes have already been begun."
    )
    record(context, "minutes.begin", minutes)


def begin_for(context: Context, item: Item, marks: Iterable[Mark]) -> None:
    """Begin the minutes that words of an item belong to, where they are not begun.

    Words under a mark stand in the exempt minutes, also those of an open item.
    """
    marked = any(not mark.is_open for mark in marks)
    for part in Part:
        if part is item.part or (marked and part is Part.EXEMPT):
            minutes = of(context, item.meeting, part)
            if minutes.state is LIFE.begin:
                begin(context, minutes)


def issue(context: Context, minutes: Minutes) -> None:
    """Issue the draft: its numbers are stored, and never change after that.

    Raises NotPermitted, and OutOfOrder with what still lacks.
    """
    meeting = minutes.meeting
    require(context.actor, "minutes.issue", meeting.committee_id)
    # Whoever is writing has their turn first: each paragraph that is issued gets its number.
    context.session.refresh(minutes, with_for_update=True)
    minutes.state = LIFE.take(
        "issue",
        minutes.state,
        refusal=f"These minutes are “{minutes.state.words}”: only minutes being written can be "
        "issued.",
    )
    if meeting.state is not MeetingState.HELD:
        raise OutOfOrder("Record that the meeting was held before you issue its minutes.")
    gaps = drafts.progress(context, meeting, minutes.part).gaps
    if gaps:
        raise OutOfOrder(" ".join(gap.sentence for gap in gaps))
    _number(context, minutes)
    minutes.issued_at = context.now
    record(context, "minutes.issue", minutes)


def approve(context: Context, minutes: Minutes, *, at: Meeting, note: str = "") -> None:
    """Record that a later meeting of the committee approved the minutes, which locks their text.

    The paper is kept as it is now, and no change of a name, an owner or a style touches it.
    `note` holds what was said of it, such as a correction (Local Government Act 1972 Schedule 12
    paragraph 41: at the same or the next suitable meeting). Raises NotPermitted,
    OutOfOrder, and Invalid for `at` and `note`.
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
    _number(context, minutes)
    minutes.approved_at = at
    minutes.approval_note = checks.up_to(LINE, "note", note, "what was said of them")
    minutes.approved_document = frozen.to_json(_paper(context, minutes))
    record(context, "minutes.approve", minutes, f"at meeting {at.id}")


def take_back_approval(context: Context, minutes: Minutes, *, reason: str) -> None:
    """Undo an approval recorded by mistake, before the minutes are signed.

    Raises NotPermitted, OutOfOrder, and Invalid for `reason`.
    """
    require(context.actor, "minutes.issue", minutes.meeting.committee_id)
    reason = checks.line("reason", reason, "why the approval is taken back")
    minutes.state = LIFE.take(
        "take_back_approval",
        minutes.state,
        refusal="Only an approval that is not yet signed can be taken back.",
    )
    minutes.approved_at = None
    minutes.approval_note = ""
    minutes.approved_document = None
    record(context, "minutes.take_back_approval", minutes, reason)


def sign(context: Context, minutes: Minutes, *, by: Person, on: date) -> None:
    """Record who signed the minutes and when: it is all that is added to the approved paper.

    Raises NotPermitted, OutOfOrder, and Invalid for `on`.
    """
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
    kept = minutes.approved_document
    document = frozen.from_json(kept) if kept else _paper(context, minutes)
    minutes.approved_document = frozen.to_json(signing.signed(document, by.name, on))
    minutes.state = target
    minutes.signed_by, minutes.signed_on = by, on
    record(context, "minutes.sign", minutes, f"by person {by.id}")


def _paper(context: Context, minutes: Minutes) -> Document:
    """The minutes as a paper, as the record has them now."""
    context.session.flush()
    return papers.composed(context, minutes.meeting, PaperKind.MINUTES, minutes.part)


def _number(context: Context, minutes: Minutes) -> None:
    """Store the numbers that are still only computed.

    Running minute numbers go through both parts of a meeting, so every item takes its own at the
    first issue; the paragraphs of a part are numbered with that part.
    """
    meeting = minutes.meeting
    context.session.refresh(meeting.committee, with_for_update=True)
    style = house_styles.style_of(context, meeting)
    given = numbers.minute_numbers(context, meeting, style)
    for item in meeting.items:
        item.minute_number, item.minute_sequence = given[item.id]
        if item.part is minutes.part:
            number(context, item)


def _marked(blocks: Blocks) -> list[Words]:
    """The words under a mark, which stand in the exempt minutes."""
    return [block for block in blocks if isinstance(block, Words) and not block.mark.is_open]


def _text(context: Context, item: Item, base: int) -> str | None:
    """The text of a revision; None where there is none of that number."""
    return context.session.scalar(
        select(Revision.text).where(Revision.item_id == item.id, Revision.number == base)
    )


def _saved_first(context: Context, standing: Revision) -> str:
    mine = standing.saved_by_id == context.actor.person_id
    who = (
        "You saved this minute in another window"
        if mine
        else f"{standing.saved_by.name} saved this minute"
    )
    return (
        f"{who} while you were writing. Your text is kept below, beside the one saved: put the "
        "two together and save again."
    )


def _read(context: Context, text: str) -> tuple[str, Blocks]:
    """A text as it is kept, and its blocks. Raises Invalid where it cannot be kept or read."""
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
        blocks = parse(text)
    except MarkupError as error:
        raise Invalid({"text": str(error)}) from error
    if len(numbered(blocks)) > MOST_PARAGRAPHS:
        raise Invalid({"text": f"Shorten the minute to at most {MOST_PARAGRAPHS:,} paragraphs"})
    for block in blocks:
        if isinstance(block, Words):
            checks.mark(block.mark, context.council.nation, "text")
    return text, blocks
