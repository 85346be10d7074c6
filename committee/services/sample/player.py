"""Plays a plan through the verbs, each done by whoever did it and at its moment.

So the histories, audit entries and numbers are those that people would have left.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime
from functools import partial
from operator import itemgetter

from sqlalchemy.orm import Session

from committee.context import Context
from committee.model.actions import Action
from committee.model.meetings import Item, Meeting
from committee.model.resolutions import Resolution
from committee.queries.actors import actor
from committee.rules.access import strictest
from committee.rules.due import Due
from committee.rules.permissions import Actor
from committee.rules.vocabulary import DueKind, MeetingState, Part
from committee.services import (
    actions,
    attendance,
    corrections,
    decisions,
    items,
    matters,
    meetings,
    minutes,
    resolutions,
)
from committee.services.sample import plan as plans
from committee.services.sample import recording
from committee.services.sample.deeds import do, owners_given
from committee.services.sample.parts import begun
from committee.services.sample.register import Known
from committee.services.sample.told import Corrected

Turn = tuple[datetime, str, Callable[[Context], None]]
"""Something to be done: when, by whom (their name), and what."""


def play(session: Session, plan: plans.Plan, known: Known, tell: Callable[[], None]) -> None:
    """Do all that a plan says of its meetings, in the order of time; `tell` for each meeting."""
    scenes: dict[tuple[str, date], Scene] = {}
    for called in plan.meetings:
        business = plan.business(called)
        scenes[called.committee, called.day] = Scene(called, business, known, scenes, tell)
    clerks = {each.abbreviation: each.clerk for each in plan.register.committees}
    turns = [
        turn for scene in scenes.values() for turn in scene.turns(clerks[scene.called.committee])
    ]
    actors: dict[tuple[str, date], Actor] = {}
    council = known.clerk.council
    for at, by, take in sorted(turns, key=itemgetter(0)):
        key = (by, at.date())
        if key not in actors:
            actors[key] = actor(session, known.people[by].id, at.date())
        take(Context(session, actors[key], at, council))


class Scene:
    """One meeting of a plan, and what has been written of it so far."""

    meeting: Meeting

    def __init__(
        self,
        called: plans.Meeting,
        business: plans.Business,
        known: Known,
        scenes: dict[tuple[str, date], "Scene"],
        tell: Callable[[], None],
    ) -> None:
        self.called, self.business, self.known = called, business, known
        self.scenes, self.tell = scenes, tell
        self.resolutions: dict[int, list[Resolution]] = {}
        self.actions: dict[tuple[int, int], Action] = {}
        self.confirmed: list[Callable[[], Action]] = []

    def turns(self, clerk: str) -> Iterator[Turn]:
        """Everything that is done of this meeting, each record's own turns in order."""
        business = self.business
        yield self.called.called_at, clerk, self._call
        for item in business.items:
            if item.added_at:
                yield item.added_at, clerk, partial(self._add, item)
        if business.noticed_at:
            yield business.noticed_at, clerk, self._give_notice
        if business.settled_at:
            yield business.settled_at, clerk, self._settle
        for place, item in enumerate(business.items):
            for number, (at, text) in enumerate(item.texts):
                yield at, clerk, partial(self._write, place, text, number)
            for key, action in enumerate(item.actions):
                yield action.raised_at, clerk, partial(self._raise, place, key)
                for deed in action.deeds:
                    if not self._is_confirmed((place, key), deed):
                        yield deed.at, deed.by, partial(self._do, (place, key), deed)
        if business.reported_at:
            yield business.reported_at, clerk, self._report
        if business.decided_at:
            yield business.decided_at, clerk, self._decide
        if business.issued_at:
            yield business.issued_at, clerk, self._issue
        if business.approval:
            yield business.approval.at, clerk, partial(self._approve, business.approval)

    def _call(self, context: Context) -> None:
        self.meeting = meetings.call(
            context,
            self.known.committees[self.called.committee],
            day=self.called.day,
            starts_at=self.called.starts_at,
            place=self.called.place,
            kind=self.called.kind,
            standing_items=True,
        )
        self.tell()

    def _add(self, item: plans.Item, context: Context) -> None:
        items.add(
            context,
            self.meeting,
            title=item.title,
            author=item.author,
            kind=item.kind,
            mark=item.mark,
            public_summary=item.public_summary,
            urgent_reason=item.urgent_reason,
        )

    def _give_notice(self, context: Context) -> None:
        called = self.called
        meetings.change(
            context,
            self.meeting,
            day=called.day,
            starts_at=called.starts_at,
            place=called.place,
            kind=called.kind,
            notice_on=context.today,
            version=self.meeting.version,
        )

    def _settle(self, context: Context) -> None:
        business, people = self.business, self.known.people
        if business.state is not MeetingState.HELD:
            meetings.not_held(context, self.meeting, business.state, version=self.meeting.version)
            return
        entries = [
            attendance.Entry(
                people[came.person].id,
                came.capacity,
                people[came.substitute_for].id if came.substitute_for else None,
                came.described_as,
                came.is_remote,
            )
            for came in business.attendance
        ]
        attendance.record(context, self.meeting, entries, version=self.meeting.version)
        meetings.hold(
            context,
            self.meeting,
            closed_at=business.closed_at,
            presiding=people[business.presiding],
            version=self.meeting.version,
        )
        if business.taken:
            agenda = self._agenda
            taken = [agenda[place] for place in business.taken]
            items.take(context, self.meeting, taken, version=self.meeting.version)
        recording.record(context, self.meeting, self._agenda, business.proceedings, people)

    @property
    def _agenda(self) -> Sequence[Item]:
        return self.meeting.items

    def _write(self, place: int, text: str, base: int, context: Context) -> None:
        item = self._agenda[place]
        minutes.write(context, item, text=text, base=base)
        if base == 0:
            told = self.business.items[place]
            found = [resolutions.add(context, item, wording) for wording in told.resolutions]
            self.resolutions[place] = found
            if told.motion:
                recording.record_motion(context, found[0], told.motion, self.known.people)
            self._correct(context, item, told.corrections)

    def _correct(self, context: Context, item: Item, told: Sequence[Corrected]) -> None:
        for each in told:
            earlier = minutes.of(context, self._on(each.day), Part.PUBLIC)
            given = corrections.Corrected(earlier.id, each.place, each.was, each.becomes)
            corrections.add(context, item, given)

    def _raise(self, place: int, key: int, context: Context) -> None:
        item, wanted = self._agenda[place], self.business.items[place].actions[key]
        self.actions[place, key] = actions.raise_action(
            context,
            item,
            text=wanted.text,
            owners=owners_given(self.known, wanted.owners),
            due=self._due(wanted),
            source=self._source(place, wanted),
            mark=wanted.mark,
        )

    def _due(self, wanted: plans.Action) -> Due:
        """When an action is due, with the number of the meeting at which it is."""
        due = wanted.due
        if due.kind is not DueKind.MEETING or due.on is None:
            return due
        return replace(due, meeting_id=self._on(due.on).id)

    def _source(self, place: int, wanted: plans.Action) -> actions.Source:
        """Where the words stood that gave rise to an action."""
        limb = self.resolutions[place][0].limbs[wanted.limb - 1] if wanted.limb else None
        return actions.Source(wanted.quote, limb.id if limb else None)

    def _do(self, key: tuple[int, int], deed: plans.Deed, context: Context) -> None:
        at = self._on(deed.meeting) if deed.meeting else None
        do(context, self.known, self.actions[key], deed, at)

    def _is_confirmed(self, key: tuple[int, int], deed: plans.Deed) -> bool:
        """Whether a deed is done with all that a meeting confirms at its matters arising."""
        place, number = key
        item = self.business.items[place]
        is_open = strictest(item.mark, item.actions[number].mark).is_open
        if deed.step != "close" or deed.meeting is None or not is_open:
            return False
        scene = self.scenes[self.called.committee, deed.meeting]
        if scene.business.reported_at is None:
            return False
        scene.confirmed.append(lambda: self.actions[key])
        return True

    def _report(self, context: Context) -> None:
        item = self._agenda[plans.matters_arising(self.business.items)]
        matters.confirm(context, item, [action() for action in self.confirmed])

    def _on(self, day: date) -> Meeting:
        return self.scenes[self.called.committee, day].meeting

    def _decide(self, context: Context) -> None:
        for part in begun(self.business):
            decisions.issue(context, self.meeting, part)

    def _issue(self, context: Context) -> None:
        for part in begun(self.business):
            minutes.issue(context, minutes.of(context, self.meeting, part))

    def _approve(self, approval: plans.Approval, context: Context) -> None:
        at, signer = self._on(approval.meeting), self.known.people[approval.signed_by]
        for part in begun(self.business):
            record = minutes.of(context, self.meeting, part)
            minutes.approve(context, record, at=at, note=approval.note)
            minutes.sign(context, record, by=signer, on=approval.meeting)
