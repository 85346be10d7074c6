"""The sample has old minutes on the shelf: read in, and nothing of them decided."""

from datetime import date, time

from sqlalchemy import select
from sqlalchemy.orm import Session

from committee.context import Context
from committee.model.council import Council
from committee.model.readings import Finding, Reading
from committee.rules.permissions import NOBODY
from committee.rules.readings import FindingKind, FindingState
from committee.services.sample import loading, shelf
from committee.services.sample.days import moment
from committee.services.sample.loading import Scale

ON = date(2026, 11, 22)


def test_the_clerk_finds_the_promises_of_old_minutes_to_decide(bare_session: Session) -> None:
    session = bare_session
    loading.load(session, loading.planned(Scale.SMALL, ON), Scale.SMALL, lambda: None)
    council = session.scalars(select(Council)).one()
    now = moment(ON, time(0, 5))
    shelf.read_in(Context(session, NOBODY, now, council))
    reading = session.scalars(select(Reading)).one()
    assert reading.added_by is not None
    assert reading.committee is not None
    assert {each.state for each in reading.findings} == {FindingState.OPEN}
    assert [task for task in map(_task, reading.findings) if task] == [
        "Send the figures for each ward to all members of the Committee",
        "Circulate a note on this to Members (what became of bins whose subscription had ended)",
        "Write to every household that was missed in June",
        "Provide the number of visitors in each hour of a Saturday",
        "Provide the cost of opening one branch until 5 pm",
        "Invite the Friends of Brackengate Library to a future meeting",
        "Add a report on school crossing patrols for the spring",
    ]


def _task(finding: Finding) -> str:
    return finding.value["task"] if finding.kind is FindingKind.ACTION else ""
