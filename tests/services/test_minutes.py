"""Writing minutes, issuing them, and recording their approval and signature."""

from datetime import date, time, timedelta

import pytest
from sqlalchemy import select, update

from committee.model.audit import AuditEntry
from committee.model.meetings import Meeting
from committee.model.minutes import Minutes, Revision
from committee.queries import revisions
from committee.rules.access import Level, Mark
from committee.rules.minutes import MinutesState
from committee.rules.refusals import Invalid, NotPermitted, OutOfOrder, Stale
from committee.rules.vocabulary import MeetingState, Part, Placement
from committee.services import minutes, resolutions
from committee.services.resolutions import Wording
from tests.minuting import WRITTEN, issued, next_meeting, public, write
from tests.world import World

EXEMPT = Mark(Level.EXEMPT, (3,))


def approved(world: World) -> Minutes:
    of = issued(world)
    minutes.approve(world.context(world.clerk), of, at=next_meeting(world))
    return of


def test_every_save_is_a_revision_and_the_first_begins_the_minutes(world: World) -> None:
    item = world.held.items[1]
    first = write(world, item, "  One.\r\n\r\nTwo.  \n")
    second = write(world, item, "One.\n\nThree.")
    assert (first.number, first.text) == (1, "One.\n\nTwo.")
    assert (second.number, second.saved_by_id) == (2, world.clerk.id)
    assert second.saved_at == world.now
    assert public(world).state is MinutesState.BEING_WRITTEN


def test_the_same_text_again_makes_no_revision(world: World) -> None:
    item = world.held.items[1]
    first = write(world, item, WRITTEN)
    assert write(world, item, WRITTEN + "\n", base=0) is first


def test_the_later_of_two_clerks_is_refused_with_the_text_that_stands(world: World) -> None:
    item = world.held.items[1]
    write(world, item, "Theirs.")
    with pytest.raises(Stale, match="You saved this minute in another window") as refused:
        write(world, item, "Mine.", base=0)
    assert (refused.value.theirs, refused.value.latest) == ("Theirs.", 1)
    other = revisions.latest(world.context(world.clerk), item)
    assert other is not None
    other.__dict__["saved_by_id"] = world.administrator.id
    other.__dict__["saved_by"] = world.administrator
    with pytest.raises(Stale, match="Adaeze Obi saved this minute while you were writing"):
        write(world, item, "Mine.", base=0)
    assert write(world, item, "Mine and theirs.", base=1).number == 2


def test_a_revision_that_left_the_text_as_it_was_is_nobody_s_loss(world: World) -> None:
    item = world.held.items[1]
    write(world, item, "One.")
    write(world, item, "Two.")
    write(world, item, "One.")
    assert write(world, item, "Three.", base=1).number == 4


def test_a_first_text_from_a_page_with_a_number_of_its_own_is_taken(world: World) -> None:
    assert write(world, world.held.items[1], "One.", base=7).number == 1


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("One.\n\n[exempt] Two.", "Line 3: say which paragraph of Schedule 12A applies"),
        ("x" * 100_001, "it has 100,001 characters, at most 100,000"),
        ("a\0b", "Take the unprintable character out"),
        ("a\n\n" * 2_001, "at most 2,000 paragraphs"),
    ],
)
def test_a_text_that_cannot_be_kept_is_refused_at_its_box(
    world: World, text: str, sentence: str
) -> None:
    with pytest.raises(Invalid, match="text|" + sentence) as refused:
        write(world, world.held.items[1], text)
    assert sentence in refused.value.errors["text"]
    assert world.session.scalars(select(Revision)).all() == []


def test_a_long_paragraph_with_welsh_letters_and_script_is_kept_as_it_is(world: World) -> None:
    text = "Siân Ŵyn-O'Connor <script>alert(1)</script> " + "x" * 10_000
    assert write(world, world.held.items[1], text).text == text


def test_only_a_clerk_of_the_committee_writes(world: World) -> None:
    for person in (world.chair, world.director, world.monitoring_officer, None):
        with pytest.raises(NotPermitted):
            minutes.write(world.context(person), world.held.items[1], text="x", base=0)


def test_a_place_without_its_resolution_is_refused_at_the_issue(world: World) -> None:
    context, item = world.context(world.clerk), world.held.items[1]
    write(world, item, "One.\n\n[resolution 1]\n\n[resolution 2]")
    resolutions.add(context, item, Wording("that it be noted", placement=Placement.DECISION))
    with pytest.raises(OutOfOrder) as refused:
        minutes.issue(context, public(world))
    assert "Item 2 has a place for resolution 1" in refused.value.sentence
    assert "take [resolution 2] out of the text" in refused.value.sentence
    world.session.rollback()
    resolutions.add(context, item, Wording("that it be noted"))
    resolutions.add(context, item, Wording("that officers be thanked"))
    write(world, item, "One.\n\n[resolution 1]\n\n[resolution 2]", base=0)
    minutes.issue(context, public(world))
    assert public(world).state is MinutesState.DRAFT_ISSUED


def test_minutes_are_issued_once_begun_and_of_a_meeting_that_was_held(world: World) -> None:
    context = world.context(world.clerk)
    with pytest.raises(OutOfOrder, match="“Not started”: only minutes being written"):
        minutes.issue(context, public(world))
    of = issued(world)
    with pytest.raises(OutOfOrder, match="“Draft issued”"):
        minutes.issue(context, of)
    world.held.state = MeetingState.CALLED
    of.state = MinutesState.BEING_WRITTEN
    world.session.flush()
    with pytest.raises(OutOfOrder, match="Record that the meeting was held"):
        minutes.issue(context, of)


def test_minutes_are_approved_at_a_later_meeting_of_their_committee(world: World) -> None:
    of, context = issued(world), world.context(world.clerk)
    with pytest.raises(Invalid, match="later meeting of the same committee"):
        minutes.approve(context, of, at=world.held)
    with pytest.raises(Invalid, match="a meeting that has been held"):
        minutes.approve(context, of, at=world.called)
    elsewhere = Meeting(
        committee_id=world.other.id,
        year_id=world.year.id,
        day=date(2026, 9, 14),
        starts_at=time(18),
        state=MeetingState.HELD,
    )
    with pytest.raises(Invalid, match="later meeting of the same committee"):
        minutes.approve(context, of, at=elsewhere)
    minutes.approve(context, of, at=next_meeting(world), note=" with one correction ")
    assert (of.state, of.approval_note) == (MinutesState.APPROVED, "with one correction")
    assert of.approved_at is world.called
    with pytest.raises(OutOfOrder, match="only an issued draft"):
        minutes.approve(context, of, at=world.called)


def test_approval_locks_text_and_resolutions_until_it_is_taken_back(world: World) -> None:
    context, item = world.context(world.clerk), world.held.items[1]
    resolution = resolutions.add(context, item, Wording("that it be noted"))
    of = approved(world)
    for change in (
        lambda: write(world, item, "Rewritten."),
        lambda: resolutions.add(context, item, Wording("that it be rewritten")),
        lambda: resolutions.change(context, resolution, Wording("that it be"), version=1),
        lambda: resolutions.remove(context, resolution),
    ):
        with pytest.raises(OutOfOrder, match="approved on 20 October 2026, so their text is lock"):
            change()
    minutes.take_back_approval(context, of, reason="Recorded at the wrong meeting")
    assert (of.state, of.approved_at) == (MinutesState.DRAFT_ISSUED, None)
    assert write(world, item, "Rewritten.").text == "Rewritten."


def test_approved_exempt_minutes_lock_what_is_marked_in_an_open_item(world: World) -> None:
    context, item = world.context(world.clerk), world.held.items[1]
    resolution = resolutions.add(context, item, Wording("that it be sold", mark=EXEMPT))
    write(world, item, "The depot.\n\n[exempt 3] It costs a million.")
    exempt = minutes.of(context, world.held, Part.EXEMPT)
    minutes.issue(context, exempt)
    minutes.approve(context, exempt, at=next_meeting(world))
    for change in (
        lambda: write(world, item, "The depot.\n\n[exempt 3] It costs two millions."),
        lambda: write(world, item, "The depot.\n\nIt costs a million."),
        lambda: resolutions.add(context, item, Wording("that it be bought", mark=EXEMPT)),
        lambda: resolutions.change(context, resolution, Wording("that it be sold"), version=1),
        lambda: resolutions.remove(context, resolution),
    ):
        with pytest.raises(OutOfOrder, match="locked"):
            change()
    assert write(world, item, "The old depot.\n\n[exempt 3] It costs a million.").number == 2


def test_a_text_cites_the_paragraphs_of_the_councils_nation(world: World) -> None:
    item = world.held.items[1]
    with pytest.raises(Invalid, match="1 to 7"):
        write(world, item, "[exempt 14] It costs a million.")
    world.council.nation = "Wales"
    assert write(world, item, "[exempt 14] It costs a million.").number == 1
    with pytest.raises(Invalid, match="12 to 18"):
        write(world, item, "[exempt 3] It costs a million.")


def test_minutes_are_issued_as_they_stand_and_not_as_they_were_read(world: World) -> None:
    write(world, world.held.items[1], WRITTEN)
    of = public(world)
    elsewhere = update(Minutes).where(Minutes.id == of.id).values(state=MinutesState.DRAFT_ISSUED)
    world.session.execute(elsewhere, execution_options={"synchronize_session": False})
    with pytest.raises(OutOfOrder, match="only minutes being written"):
        minutes.issue(world.context(world.clerk), of)


def test_an_approval_is_taken_back_with_a_reason_and_before_the_signature(world: World) -> None:
    of, context = issued(world), world.context(world.clerk)
    with pytest.raises(OutOfOrder, match="not yet signed"):
        minutes.take_back_approval(context, of, reason="Too early")
    minutes.approve(context, of, at=next_meeting(world))
    context = world.context(world.clerk)
    with pytest.raises(Invalid, match="why the approval is taken back"):
        minutes.take_back_approval(context, of, reason=" ")
    minutes.sign(context, of, by=world.chair, on=world.today)
    with pytest.raises(OutOfOrder, match="not yet signed"):
        minutes.take_back_approval(context, of, reason="Too late")


def test_approved_minutes_are_signed_between_the_approval_and_today(world: World) -> None:
    with pytest.raises(OutOfOrder, match="once they are approved"):
        minutes.sign(world.context(world.clerk), issued(world), by=world.chair, on=world.today)
    of = public(world)
    minutes.approve(world.context(world.clerk), of, at=next_meeting(world))
    context = world.context(world.clerk)
    for on in (world.called.day - timedelta(days=1), world.today + timedelta(days=1)):
        with pytest.raises(Invalid, match="from 20 October 2026 up to today"):
            minutes.sign(context, of, by=world.chair, on=on)
    minutes.sign(context, of, by=world.chair, on=world.called.day)
    assert (of.state, of.signed_by) == (MinutesState.SIGNED, world.chair)
    with pytest.raises(OutOfOrder, match="once only"):
        minutes.sign(context, of, by=world.chair, on=world.called.day)


def test_only_a_clerk_takes_the_steps(world: World) -> None:
    of = issued(world)
    for person in (world.chair, world.monitoring_officer, world.director):
        context = world.context(person)
        with pytest.raises(NotPermitted):
            minutes.begin(context, of)
        with pytest.raises(NotPermitted):
            minutes.issue(context, of)
        with pytest.raises(NotPermitted):
            minutes.approve(context, of, at=world.called)
        with pytest.raises(NotPermitted):
            minutes.take_back_approval(context, of, reason="x")
        with pytest.raises(NotPermitted):
            minutes.sign(context, of, by=world.chair, on=world.today)


def test_every_verb_leaves_an_entry_without_a_word_of_the_minutes(world: World) -> None:
    of = approved(world)
    minutes.sign(world.context(world.clerk), of, by=world.chair, on=world.today)
    entries = world.session.scalars(select(AuditEntry).order_by(AuditEntry.id)).all()
    assert [entry.verb for entry in entries] == [
        "minutes.begin",
        "minutes.write",
        "minutes.issue",
        "minutes.approve",
        "minutes.sign",
    ]
    assert not any("report" in entry.detail for entry in entries)
