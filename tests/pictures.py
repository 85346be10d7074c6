"""Makes the pictures of papers in docs/pictures anew: `python -m tests.pictures`.

The papers are those of the sample council, of one meeting in each of the styles that a book begins
with: the first page of each, and one from the middle. So that each has more than one page, the
meeting takes over the business of its committee's earlier meetings in the year, as though all of it
had been done in one evening. Wants poppler-utils.
"""

import subprocess
from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from PIL import Image, ImageOps
from sqlalchemy import create_engine, delete, select
from sqlalchemy.orm import Session

from committee.context import Context
from committee.database import db
from committee.documents import to_pdf
from committee.documents.parts import Document
from committee.model.actions import Action
from committee.model.council import Council
from committee.model.meetings import Item, Meeting
from committee.model.minutes import Minutes, ParagraphNumber, Revision
from committee.queries import house_styles, meetings, years
from committee.queries.action_filters import STATES, Filters
from committee.queries.action_orders import TRACKER
from committee.rules.papers import PaperKind
from committee.rules.permissions import Actor
from committee.rules.styles import STYLES
from committee.rules.vocabulary import DueKind, ItemKind, MeetingKind, MeetingState, Part, Role
from committee.services import papers
from committee.services.sample import register, rows, scenes
from committee.web import trackers

PICTURES = Path(__file__).parent.parent / "docs" / "pictures"
FOLDER = PICTURES / "papers"
READ_FIRST = "decision-first-minutes"
"""The paper of which README.md shows a page."""
ON = date(2026, 11, 24)
CLERK = Actor(0, roles=frozenset({(Role.CLERK, None)}))
KINDS = (PaperKind.MINUTES, PaperKind.DECISIONS, PaperKind.ACTIONS, PaperKind.AGENDA)
DOTS, COLOURS = 72, 16
"""Dots to the inch, and as few colours as letters need: a picture of some 30 KB."""


def main() -> None:
    """Write the pictures."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name, document in sample_papers():
        draw(name, to_pdf.write(document))


def sample_papers() -> Iterator[tuple[str, Document]]:
    """The papers of a long meeting of the sample in each style, with a name for each."""
    engine = create_engine("sqlite://")
    db.Model.metadata.create_all(engine)
    with Session(engine) as session:
        plan = scenes.plan(ON)
        rows.write(
            session, plan, register.write(session, plan.register, lambda: None), lambda: None
        )
        council = session.scalars(select(Council)).one()
        context = Context(session, CLERK, datetime.combine(ON, time(12), tzinfo=UTC), council)
        for style in STYLES:
            yield f"{style.replace('_', '-')}-tracker", tracker(context, style)
            meeting = long(context, style)
            for kind in KINDS:
                document = papers.composed(context, meeting, kind, Part.PUBLIC)
                yield f"{style.replace('_', '-')}-{kind.value}", document


def tracker(context: Context, style: str) -> Document:
    """The action tracker of a committee whose style this is, for its next meeting."""
    committee = minuted(context, style)[-1].committee
    asked = Filters(state="report", committee=committee.slug, sort=TRACKER)
    return trackers.paper(context, asked, f"{STATES['report'][0]}. {committee.name}", Part.PUBLIC)


def minuted(context: Context, style: str) -> list[Meeting]:
    """The ordinary meetings in this style that have minutes, the first of them first."""
    statement = select(Meeting).where(
        Meeting.state == MeetingState.HELD,
        Meeting.kind == MeetingKind.ORDINARY,
        Meeting.id.in_(select(Minutes.meeting_id)),
    )
    return [
        meeting
        for meeting in context.session.scalars(statement.order_by(Meeting.day))
        if house_styles.style_of(context, meeting).key == style
    ]


def long(context: Context, style: str) -> Meeting:
    """The last minuted meeting of this style, with the business of those before it in the year."""
    held = minuted(context, style)
    last = held[-1]
    year = years.covering(context, last.day)
    earlier = [
        meeting
        for meeting in held[:-1]
        if meeting.committee_id == last.committee_id and year and meeting.day >= year.starts_on
    ]
    brought = [item for meeting in earlier for item in meeting.items if is_business(item)]
    own = sorted(last.items, key=lambda item: item.agenda_order)
    first = next(place for place, item in enumerate(own) if is_business(item))
    for place, item in enumerate([*own[:first], *brought, *own[first:]], start=1):
        forget(context, item, last.day - item.meeting.day)
        item.meeting_id = last.id
        item.number, item.agenda_order, item.taken_order = str(place), place, None
    context.session.flush()
    context.session.expire_all()
    return meetings.one(context, last.id)


def is_business(item: Item) -> bool:
    """Whether an item is of a meeting's own business, and public."""
    return item.kind is not ItemKind.PROCEDURE and bool(item.author) and item.mark.is_open


def forget(context: Context, item: Item, days: timedelta) -> None:
    """Take the numbers from an item, and put off what was asked at it by so many days."""
    item.minute_number = item.minute_sequence = None
    texts = select(Revision.id).where(Revision.item_id == item.id)
    context.session.execute(
        delete(ParagraphNumber).where(ParagraphNumber.revision_id.in_(texts)),
        execution_options={"synchronize_session": False},
    )
    raised = item.meeting.day
    for action in context.session.scalars(select(Action).where(Action.item_id == item.id)):
        if action.due_on and (action.due_kind is DueKind.DATE or days >= action.due_on - raised):
            action.due_on += days


def draw(name: str, pdf: bytes) -> None:
    """Write the first page of a PDF as a picture, and one from its middle if it has more."""
    with TemporaryDirectory() as folder:
        into = Path(folder) / "page"
        subprocess.run(["pdftoppm", "-r", str(DOTS), "-png", "-", into], input=pdf, check=True)
        pages = sorted(Path(folder).iterdir())
        middle = len(pages) // 2 + 1
        for number in {1, middle}:
            save(pages[number - 1], FOLDER / f"{name}-{number}.png")
        if name == READ_FIRST:
            save(pages[middle - 1], PICTURES / "minutes.png")


def save(drawn: Path, kept: Path) -> None:
    """Keep the picture of a page in few colours, with a thin line around it."""
    with Image.open(drawn) as page:
        framed = ImageOps.expand(page.convert("RGB"), border=1, fill="#b1b4b6")
        few = framed.convert("P", palette=Image.Palette.ADAPTIVE, colors=COLOURS)
        few.save(kept, optimize=True)


if __name__ == "__main__":
    main()
