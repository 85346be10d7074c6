"""What papers say of matters arising: as it is now, as it was reported, and as it was approved."""

from datetime import datetime, time

import pytest

from committee.documents import to_text
from committee.queries import copies
from committee.rules.edits import ChangeState
from committee.rules.papers import Asked, PaperKind
from committee.rules.vocabulary import Part
from committee.services import action_answers, action_ends, edits, matters, minutes, papers
from committee.services import copies as services
from tests.editing import WordFile, written
from tests.matters import AFTER, Arising, arising
from tests.world import World


@pytest.fixture
def october(world: World) -> Arising:
    return arising(world)


def says(october: Arising, kind: PaperKind) -> str:
    meeting = october.item.meeting
    item = october.item if kind is PaperKind.EXTRACT else None
    paper = papers.document(october.clerk, meeting, kind, Part.PUBLIC, item)
    return " ".join(to_text.write(paper).decode().split())


def test_the_agenda_prints_what_arises_and_the_minutes_what_was_reported(october: Arising) -> None:
    done, due = october.done("Send figures"), october.action("Write to the minister", due=2)
    agenda = says(october, PaperKind.AGENDA)
    assert "Completed, to be confirmed. Send figures: it was done." in agenda
    assert "Write to the minister" in agenda
    october.hold()
    assert "Actions reported" not in says(october, PaperKind.MINUTES)
    matters.confirm(october.clerk, october.item, [done])
    director = october.on(october.world.director)
    action_answers.complete(director, due, answer="Written since")
    for kind in (PaperKind.AGENDA, PaperKind.MINUTES, PaperKind.EXTRACT):
        said = says(october, kind)
        assert "Confirmed as done. Send figures: it was done." in said
        assert "Not started" in said, "it was so when it was reported"
        assert "Written since" not in said


def test_approved_minutes_say_what_they_said_whatever_becomes_of_an_action(
    october: Arising,
) -> None:
    done = october.done("Send figures")
    october.hold()
    minutes.write(october.clerk, october.item, text="The list was read.", base=0)
    matters.confirm(october.clerk, october.item, [done])
    public = minutes.of(october.clerk, october.item.meeting, Part.PUBLIC)
    minutes.issue(october.clerk, public)
    minutes.approve(october.clerk, public, at=october.later())
    action_ends.reopen(october.clerk, done, reason="More is to be done")
    for kind in (PaperKind.MINUTES, PaperKind.EXTRACT):
        assert "Confirmed as done" in says(october, kind)


def test_a_stored_agenda_notices_what_becomes_of_an_action(october: Arising) -> None:
    world = october.world
    action = october.action("Write to the minister", due=2)
    clerk = october.on(world.clerk, AFTER)
    asked = Asked(october.item.meeting_id, PaperKind.AGENDA, ending="txt")
    order = papers.ordered(clerk, asked)
    services.keep(clerk, order, to_text.write(order.document))

    def fresh() -> copies.Copy | None:
        return copies.fresh(
            world.session,
            clerk.actor,
            asked,
            edition=services.frozen.EDITION,
            midnight=datetime.combine(clerk.today, time.min, world.council.zone),
        )

    assert fresh() is not None
    action_answers.complete(october.on(world.director), action, answer="Written")
    assert fresh() is None
    assert papers.ordered(clerk, asked).fingerprint != order.fingerprint


def test_what_was_changed_in_the_list_in_word_is_shown_and_not_taken(october: Arising) -> None:
    done = october.done("Send figures")
    october.hold()
    minutes.write(october.clerk, october.item, text="The list was read.", base=0)
    matters.confirm(october.clerk, october.item, [done])
    meeting, world = october.item.meeting, october.world
    file = WordFile(written(world, meeting))
    file.change("Confirmed as done", "Refused")
    file.change("The list was read", "The list was considered")
    given = (meeting, Part.PUBLIC, file.saved(), "minutes.docx")
    edit = edits.upload(october.clerk, *given, largest=1)
    assert edits.take_all(october.clerk, edit) == 1
    states = {change.proposal.can_be_taken: change.state for change in edit.changes}
    assert states == {True: ChangeState.TAKEN, False: ChangeState.OPEN}
    said = says(october, PaperKind.MINUTES)
    assert "The list was considered." in said
    assert "Confirmed as done" in said
