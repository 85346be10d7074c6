"""Every paper of the sample can be written, and the public's holds nothing exempt."""

from datetime import UTC, datetime, time

from sqlalchemy import select
from sqlalchemy.orm import Session

from committee.context import Context
from committee.documents import minutes
from committee.documents.writers import WRITERS
from committee.model.council import Council
from committee.model.meetings import Meeting
from committee.queries import meetings
from committee.queries import minutes as queries
from committee.rules.permissions import Actor
from committee.rules.vocabulary import MeetingState, Part, Role
from committee.services.sample import register, rows, scenes
from tests.sample.test_scenes import ON

CLERK = Actor(0, roles=frozenset({(Role.CLERK, None)}))
SECRETS = ("£385,000", "in full settlement", "£84,000 below", "ground rent rose", "the coroner")


def test_every_paper_can_be_written(bare_session: Session):
    plan = scenes.plan(ON)
    known = register.write(bare_session, plan.register, lambda: None)
    rows.write(bare_session, plan, known, lambda: None)
    now = datetime.combine(ON, time(12), tzinfo=UTC)
    council = bare_session.scalars(select(Council)).one()
    context = Context(bare_session, CLERK, now, council)
    for meeting_id in bare_session.scalars(select(Meeting.id)).all():
        meeting = meetings.one(context, meeting_id)
        papers = {part: texts(context, meeting, part) for part in Part}
        assert meeting.committee.name in papers[Part.PUBLIC]
        if meeting.state is MeetingState.HELD:
            assert "Present:" in papers[Part.PUBLIC]
        for secret in SECRETS:
            assert secret not in papers[Part.PUBLIC]
    bare_session.commit()


def texts(context: Context, meeting: Meeting, part: Part) -> str:
    """A paper in the formats that are quickly written, as text."""
    record = queries.for_paper(context, meeting, part)
    document = minutes.compose(record, part)
    for ending in ("docx", "html"):
        assert WRITERS[ending][1](document)
    return WRITERS["txt"][1](document).decode()
