"""What the papers of a meeting share: the heading block, and what a file says of itself."""

from collections.abc import Iterable, Iterator
from datetime import date

from committee.documents.parts import Document, Heading, Look, Paragraph, Part, Role, line
from committee.model.meetings import Meeting
from committee.model.record import MeetingRecord
from committee.rules.vocabulary import MeetingKind, MeetingState
from committee.rules.vocabulary import Part as Audience
from committee.rules.wording import date_in_words, day_in_words, time_in_words

NOT_PUBLIC = "NOT FOR PUBLICATION"
INITIALS = "{}’s initials: .............."
"""The place for the initials of the chair, whatever the house style calls them."""


def document(
    record: MeetingRecord,
    audience: Audience,
    *,
    name: str,
    occasion: str,
    body: Iterable[Part],
    state: str = "",
    created: date | None = None,
    initials: bool = False,
) -> Document:
    """A paper of a meeting, with its heading block before `body`.

    `name` is what kind of paper it is, "minutes", and `occasion` the line that says of what. The
    paper for those who see exempt matter says on every page that it is not for publication.
    """
    meeting, style = record.meeting, record.style
    exempt = audience is Audience.EXEMPT
    called = f"exempt {name}" if exempt else name
    standing = " – ".join([NOT_PUBLIC] * exempt + [state] * bool(state))
    day = date_in_words(meeting.day)
    return Document(
        title=f"{meeting.committee.name}: {called}, {day}",
        author=record.council.name,
        subject=f"{called[0].upper()}{called[1:]} of the meeting on {day}",
        created=created or meeting.day,
        body=(*_head(record, occasion, standing), *body),
        running=f"{record.council.name} – {meeting.committee.name}, {day}",
        state=standing,
        initials=INITIALS.format(style.chair) if initials else "",
        look=Look(style.font, style.colour, style.footer, record.logo, record.template),
    )


def _head(record: MeetingRecord, occasion: str, state: str) -> Iterator[Part]:
    yield Paragraph(line(record.council.name), role=Role.COUNCIL)
    yield Heading(1, record.meeting.committee.name)
    yield Paragraph(line(occasion), role=Role.OCCASION)
    if record.meeting.place:
        yield Paragraph(line(record.meeting.place), role=Role.OCCASION)
    if state:
        yield Paragraph(line(state), role=Role.STATE)


def occasion(meeting: Meeting, paper: str, inquorate: str = "Notes of") -> str:
    """What a paper is of: "Minutes of the special meeting held on Tuesday 3 March 2026 at 6 pm".

    `paper` begins it ("Minutes of"), or `inquorate` where there was no quorum: only a meeting that
    was held with one has minutes.
    """
    when = f"{day_in_words(meeting.day)} at {time_in_words(meeting.starts_at)}"
    kind = "" if meeting.kind is MeetingKind.ORDINARY else f"{meeting.kind.words.lower()} "
    return {
        MeetingState.CALLED: f"The {kind}meeting to be held on {when}",
        MeetingState.HELD: f"{paper} the {kind}meeting held on {when}",
        MeetingState.INQUORATE: f"{inquorate} the {kind}meeting without a quorum on {when}",
        MeetingState.POSTPONED: f"The {kind}meeting called for {when} was postponed",
        MeetingState.CANCELLED: f"The {kind}meeting called for {when} was cancelled",
    }[meeting.state]
