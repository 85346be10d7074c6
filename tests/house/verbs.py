"""Every verb of the services, with what it is given in a try."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, time

from committee.rules.access import OPEN_MARK
from committee.rules.chasing import Closing, Ladder
from committee.rules.proceedings import InterestKind, MovementKind, VoteKind
from committee.rules.styles import NARRATIVE
from committee.rules.vocabulary import (
    Capacity,
    ItemKind,
    MeetingKind,
    MeetingState,
    Part,
    Role,
    Seat,
)
from committee.rules.votes import Ballot
from committee.services import (
    accounts,
    attendance,
    chasing,
    committees,
    corrections,
    council,
    decisions,
    declarations,
    edits,
    exclusions,
    house_styles,
    items,
    matters,
    meetings,
    minutes,
    movements,
    people,
    posts,
    presiding,
    resolutions,
    style_files,
    votes,
)
from committee.services.attendance import Entry
from committee.services.corrections import Corrected
from committee.services.declarations import Interest
from committee.services.exclusions import Excluded
from committee.services.movements import Move
from committee.services.presiding import Turn
from committee.services.votes import Motion
from tests.house.action_verbs import OF_ACTIONS
from tests.house.letter_verbs import OF_LETTERS
from tests.house.reading_verbs import OF_READINGS
from tests.house.things import SECRET, Things
from tests.house.tries import Given, Verb, given

DAY = date(2026, 9, 10)
REASON = "It was recorded by mistake"


OF_MINUTES: dict[Verb, Callable[[Things], Given]] = {
    minutes.begin: lambda t: given(t.not_started),
    minutes.write: lambda t: given(t.item, text=f"{SECRET} was discussed.", base=0),
    minutes.issue: lambda t: given(t.being_written),
    minutes.approve: lambda t: given(t.issued, at=t.next_meeting),
    minutes.take_back_approval: lambda t: given(t.approved, reason=REASON),
    minutes.sign: lambda t: given(t.approved, by=t.world.chair, on=date(2026, 9, 14)),
    decisions.issue: lambda t: given(t.world.held, Part.PUBLIC),
    decisions.take_back: lambda t: given(t.decisions_issued, Part.PUBLIC),
    resolutions.add: lambda t: given(t.item, t.wording),
    resolutions.change: lambda t: given(
        t.resolution,
        replace(t.wording, limbs=[f"write to {SECRET}"]),
        version=t.resolution.version,
    ),
    resolutions.remove: lambda t: given(t.resolution),
    matters.confirm: lambda t: given(t.matters_arising, [t.completed]),
    edits.upload: lambda t: given(
        t.world.held, Part.PUBLIC, t.edited_file, "minutes.docx", largest=1
    ),
    edits.take: lambda t: given(t.edit.changes[0]),
    edits.leave: lambda t: given(t.edit.changes[0]),
    edits.take_all: lambda t: given(t.edit),
    edits.leave_all: lambda t: given(t.edit),
    votes.record: lambda t: given(
        t.resolution,
        Motion(t.world.chair.id, t.world.member.id, Ballot(VoteKind.UNANIMOUS)),
        version=t.resolution.version,
    ),
    corrections.add: lambda t: given(
        t.correction.item, Corrected(t.issued.id, "minute 3", becomes=SECRET)
    ),
    corrections.change: lambda t: given(
        t.correction,
        Corrected(t.issued.id, "minute 3", becomes=SECRET),
        version=t.correction.version,
    ),
    corrections.remove: lambda t: given(t.correction),
}

OF_MEETINGS: dict[Verb, Callable[[Things], Given]] = {
    meetings.call: lambda t: given(t.world.osc, day=date(2026, 12, 1), starts_at=time(18, 30)),
    meetings.change: lambda t: given(
        t.world.called,
        day=date(2026, 12, 1),
        starts_at=time(18, 30),
        place="",
        kind=MeetingKind.SPECIAL,
        notice_on=date(2026, 11, 20),
        version=t.world.called.version,
    ),
    meetings.hold: lambda t: given(
        t.world.held, closed_at=time(21, 0), presiding=None, version=t.world.held.version
    ),
    meetings.not_held: lambda t: given(
        t.world.called, MeetingState.CANCELLED, version=t.world.called.version
    ),
    meetings.call_again: lambda t: given(t.world.held, version=t.world.held.version),
    items.add: lambda t: given(t.world.called, title="Parks"),
    items.add_printed: lambda t: given(t.world.called, [items.Facts("9", f"Parks in {SECRET}")]),
    items.change: lambda t: given(
        t.item,
        title=f"Parks in {SECRET}",
        number="2",
        author="",
        kind=ItemKind.REPORT,
        mark=OPEN_MARK,
        public_summary="",
        urgent_reason="",
        version=t.item.version,
    ),
    items.move: lambda t: given(t.item, place=1),
    items.remove: lambda t: given(t.bare_item),
    items.take: lambda t: given(
        t.world.held, list(reversed(t.world.held.items)), version=t.world.held.version
    ),
    attendance.record: lambda t: given(
        t.world.held, [Entry(t.newcomer.id, Capacity.PRESENT)], version=t.world.held.version
    ),
}

OF_PROCEEDINGS: dict[Verb, Callable[[Things], Given]] = {
    declarations.add: lambda t: given(
        t.world.held,
        Interest(t.world.chair.id, InterestKind.REGISTRABLE, nature=f"A house in {SECRET}"),
    ),
    declarations.change: lambda t: given(
        t.declaration,
        Interest(t.world.chair.id, InterestKind.REGISTRABLE, nature=f"A house in {SECRET}"),
        version=t.declaration.version,
    ),
    declarations.remove: lambda t: given(t.declaration),
    exclusions.add: lambda t: given(t.next_meeting, Excluded(t.rent.id, public_interest=SECRET)),
    exclusions.change: lambda t: given(
        t.exclusion,
        Excluded(t.exclusion.first_item_id, public_interest=SECRET),
        version=t.exclusion.version,
    ),
    exclusions.remove: lambda t: given(t.exclusion),
    movements.add: lambda t: given(
        t.world.held, Move(t.world.chair.id, MovementKind.LEFT, t.item.id)
    ),
    movements.change: lambda t: given(
        t.movement,
        Move(t.world.chair.id, MovementKind.LEFT, t.item.id),
        version=t.movement.version,
    ),
    movements.remove: lambda t: given(t.movement),
    presiding.add: lambda t: given(
        t.world.held, Turn(t.world.member.id, t.item.id, reason=f"Gone to {SECRET}")
    ),
    presiding.change: lambda t: given(
        t.presided,
        Turn(t.world.member.id, t.bare_item.id, reason=f"Gone to {SECRET}"),
        version=t.presided.version,
    ),
    presiding.remove: lambda t: given(t.presided),
}

OF_PEOPLE: dict[Verb, Callable[[Things], Given]] = {
    people.add: lambda t: given(name="Bronwen Ellis"),
    people.change: lambda t: given(
        t.newcomer, name="Owen Blythe-Ellis", email="", version=t.newcomer.version
    ),
    people.give_role: lambda t: given(t.newcomer, Role.CLERK, committee_id=None, since=DAY),
    people.end_role: lambda t: given(t.role, until=DAY),
    posts.add: lambda t: given(title="Head of Libraries"),
    posts.change: lambda t: given(
        t.world.ict, title="Chief Digital Officer", service="", superior=None, version=1
    ),
    posts.appoint: lambda t: given(t.world.ict, t.newcomer, since=DAY),
    posts.delegate: lambda t: given(t.world.ict, t.newcomer, since=DAY),
    posts.end_tenure: lambda t: given(t.tenure, until=DAY),
    accounts.open_account: lambda t: given(
        t.newcomer, "owen.blythe@northmoor.example", "nine dry raincoats"
    ),
    accounts.set_password: lambda t: given(t.world.head.account, "nine dry raincoats"),
}

OF_THE_COUNCIL: dict[Verb, Callable[[Things], Given]] = {
    council.change: lambda t: given(
        name="Northmoor City Council",
        nation="England",
        time_zone="Europe/London",
        style="narrative",
        version=t.world.council.version,
    ),
    council.add_year: lambda t: given(starts_on=date(2027, 5, 5), ends_on=date(2028, 5, 3)),
    council.change_year: lambda t: given(
        t.world.last_year,
        starts_on=t.world.last_year.starts_on,
        ends_on=t.world.last_year.ends_on,
        first_minute_number=20,
        version=t.world.last_year.version,
    ),
    committees.add: lambda t: given(name="Audit Committee", abbreviation="AC"),
    committees.change: lambda t: given(
        t.world.osc,
        name="Scrutiny Committee",
        abbreviation="SC",
        style="",
        ended_on=None,
        version=t.world.osc.version,
    ),
    committees.merge: lambda t: given(
        t.world.other, t.world.osc, on=DAY, version=t.world.other.version
    ),
    chasing.change: lambda t: given(
        t.world.osc,
        closing=Closing.CHAIR,
        overdue_every=3,
        ladder=Ladder.SEND,
        rung_every=10,
        version=t.world.osc.version,
    ),
    committees.seat: lambda t: given(t.world.osc, t.newcomer, Seat.VICE_CHAIR, since=DAY),
    committees.change_membership: lambda t: given(
        t.membership, seat=Seat.CO_OPTEE, since=DAY, until=None, version=t.membership.version
    ),
    committees.end_membership: lambda t: given(t.membership, until=DAY),
}

OF_STYLES: dict[Verb, Callable[[Things], Given]] = {
    house_styles.add: lambda t: given(title="Planning committees", like="narrative"),
    house_styles.change: lambda t: given(
        t.style.key, replace(NARRATIVE, title="Area boards"), version=t.style.version
    ),
    house_styles.remove: lambda t: given(t.style.key),
    style_files.set_logo: lambda t: given(t.style.key, t.logo, words="A lion holding a key"),
    style_files.remove_logo: lambda t: given(t.dressed_style.key),
    style_files.set_template: lambda t: given(t.style.key, t.template),
    style_files.remove_template: lambda t: given(t.dressed_style.key),
}

VERBS = {
    **OF_ACTIONS,
    **OF_LETTERS,
    **OF_MINUTES,
    **OF_MEETINGS,
    **OF_PROCEEDINGS,
    **OF_PEOPLE,
    **OF_THE_COUNCIL,
    **OF_STYLES,
    **OF_READINGS,
}
