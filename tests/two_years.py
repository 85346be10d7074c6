"""Two municipal years of two committees, played day by day by the verbs, with a diary beside them.

What happens is drawn by lot from a seed: actions are answered, handed on, put off and ended;
meetings are moved and cancelled; the timer and the mail server stand still now and then.
"""

from datetime import time

from sqlalchemy import select

from committee.mail.words import Written
from committee.model.letters import Letter
from committee.model.meetings import Meeting
from committee.queries import correspondence
from committee.rules.due import Due
from committee.rules.letters import CHASING, LetterKind, LetterState
from committee.rules.vocabulary import DueKind, MeetingKind, MeetingState
from committee.services import (
    action_steps,
    deliveries,
    items,
    meetings,
    reminders,
)
from committee.services.actions import raise_action
from tests.deeds import ENDED, Deeds
from tests.diary import Card
from tests.town import (
    A_DAY,
    ASKED,
    BEGIN,
    HABITS,
    LATE,
    MORNING,
    NIGHT,
    NOON,
    POSTS,
    WEIGHTS,
    WITHOUT_ADDRESS,
)


class TwoYears(Deeds):
    """What happens on each day; `play` turns them."""

    last_letter = 0

    # The days

    def play(self) -> None:
        """Every day from the first to the last."""
        day = BEGIN
        while day <= self.end:
            self.diary.turn(day)
            self.move(day, NIGHT)
            self.do_some(0.012)
            self.move(day, MORNING)
            if day not in self.still:
                self._queue()
            if day not in self.mail_down:
                self._deliver()
            self.move(day, NOON)
            self._meet()
            self._press()
            self.do_some(0.03)
            self.move(day, LATE)
            self.do_some(0.012)
            day += A_DAY

    def _queue(self) -> None:
        """Queue the letters of the day: the very ones that are in the diary."""
        diary, day = self.diary, self.day
        count = reminders.queue(self.timer, day)
        new = self.session.scalars(
            select(Letter).where(Letter.id > self.last_letter).order_by(Letter.id)
        ).all()
        queued = [letter for letter in new if letter.kind in (*CHASING, LetterKind.DIGEST)]
        self.last_letter = max((letter.id for letter in new), default=self.last_letter)
        of_today = [letter for letter in queued if letter.queued_at == self.world.now]
        assert count == len(of_today), day
        found = {kind: self._found(of_today, kind) for kind in CHASING}
        owed, higher = diary.reminders(day), diary.escalations(day)
        assert found[LetterKind.REMINDER] == {(self._title(k), ""): v for k, v in owed.items()}, day
        expected = {(name, committee): v for (committee, name), v in higher.items()}
        assert found[LetterKind.ESCALATION] == expected, day
        for name, stages in owed.items():
            if name not in WITHOUT_ADDRESS:
                for reference in stages:
                    self.diary.cards[reference].reminded.append(day)
        for (committee, name), stages in higher.items():
            if not HABITS[committee].held:
                diary.noted(name, stages, day)
        if self.lot.random() < 0.1:
            assert reminders.queue(self.timer, day) == 0, day

    def _title(self, key: str) -> str:
        return POSTS.get(key, key)

    def _found(self, letters: list[Letter], kind: LetterKind) -> dict[tuple[str, str], object]:
        names = {committee.id: key for key, committee in self.committees.items()}
        return {
            (
                letter.name,
                names[letter.enclosures[0].action.committee_id]
                if kind is LetterKind.ESCALATION
                else "",
            ): stages_of(letter)
            for letter in letters
            if letter.kind is kind
        }

    def _deliver(self) -> None:
        """Let what waits go, of what is still so; the diary says beforehand which that is."""
        context = self.timer
        while (letter := deliveries.claim(context)) is not None:
            is_chasing = letter.kind in CHASING
            is_true = not is_chasing or correspondence.facts(context, letter) is not None
            if not is_true:
                deliveries.overtaken(context, letter)
            else:
                deliveries.went(context, letter, Written("Subject", "Text", "<p>Text</p>"))
            self.counts[f"{letter.kind} {letter.state}"] += 1
            if is_chasing:
                stages, to_owner = stages_of(letter), letter.kind is LetterKind.REMINDER
                expected = self.diary.still_true(letter.name, stages, self.day, to_owner=to_owner)
                assert expected is is_true, (letter.key, stages)
            if letter.kind is LetterKind.ESCALATION:
                self.diary.climbed(letter.name, stages, self.day, went=is_true)

    def _press(self) -> None:
        """The clerk looks at the letters that wait, and sends or drops some."""
        for letter in self.session.scalars(select(Letter).where(Letter.state == LetterState.HELD)):
            drawn, stages = self.lot.random(), stages_of(letter)
            if drawn < 0.05:
                deliveries.release(self.clerk, letter)
                self.diary.noted(letter.name, stages, self.day)
            elif drawn < 0.065:
                deliveries.drop(self.clerk, letter)
                self.diary.let_lie(letter.name, stages)
                self.counts["dropped by the clerk"] += 1

    # Meetings

    def _meet(self) -> None:
        """Hold the meetings of the day, send what was asked, and change meetings to come."""
        for key in self.committees:
            called = self.calendar(key)
            for meeting in called:
                if meeting.state is MeetingState.CALLED and meeting.day == self.day:
                    self._hold(key, meeting)
                elif meeting.state is MeetingState.HELD and self.day - meeting.day == 2 * A_DAY:
                    self._send(meeting)
            coming = [each for each in called if each.day > self.day + A_DAY][:1]
            for meeting in coming:
                self._shift(key, meeting)

    def _hold(self, key: str, meeting: Meeting) -> None:
        clerk = self.clerk
        meetings.hold(clerk, meeting, closed_at=time(16), presiding=None, version=meeting.version)
        item = items.add(clerk, meeting, title=f"Business of {meeting.day}")
        for number in range(self.lot.randint(1, 4)):
            (owners,) = self.lot.choices(ASKED, WEIGHTS)
            due = self._due(key, meeting)
            action = raise_action(
                clerk, item, text=f"Report {number}", owners=self.given(owners), due=due
            )
            self.actions[action.reference] = action
            self.follows[action.reference] = due
            card = Card(key, self.day, list(owners))
            self.diary.cards[action.reference] = card
            self._follow_one(action.reference, card)

    def _due(self, key: str, meeting: Meeting) -> Due:
        later = self.day + self.lot.randint(3, 60) * A_DAY
        coming = [each for each in self.calendar(key) if each.day > self.day]
        kinds = [Due(DueKind.DATE, later), Due(DueKind.WORDS, later, "before the summer"), Due()]
        kinds.append(Due(DueKind.NEXT_MEETING))
        if len(coming) > 1:
            kinds.append(Due(DueKind.MEETING, meeting_id=coming[1].id))
        return self.lot.choices(kinds, [5, 2, 1, 3, 2][: len(kinds)])[0]

    def _send(self, meeting: Meeting) -> None:
        action_steps.send_all(self.clerk, meeting)
        for reference, action in self.actions.items():
            card = self.diary.cards[reference]
            if action.item.meeting is meeting and card.state == "not_sent":
                card.state = "not_started"
                self.diary.begin(card, self.day)

    def _shift(self, key: str, meeting: Meeting) -> None:
        """Perhaps cancel the next meeting, or move it; what is due at it follows."""
        drawn = self.lot.random()
        if drawn < 0.006:
            meetings.not_held(self.clerk, meeting, MeetingState.CANCELLED, version=meeting.version)
        elif drawn < 0.012:
            meetings.change(
                self.clerk,
                meeting,
                day=meeting.day + self.lot.randint(1, 6) * A_DAY,
                starts_at=meeting.starts_at,
                place="",
                kind=MeetingKind.ORDINARY,
                notice_on=None,
                version=meeting.version,
            )
        else:
            return
        self.counts["meetings shifted"] += 1
        for reference, card in self.diary.cards.items():
            if card.committee == key and card.state not in ENDED:
                self._follow_one(reference, card)

    def _follow_one(self, reference: str, card: Card) -> None:
        """Write in the diary when an action is due, by the calendar as it stands."""
        due, days = self.follows[reference], [each.day for each in self.calendar(card.committee)]
        if due.kind is DueKind.NEXT_MEETING:
            on = min((day for day in days if day > card.raised), default=None)
        elif due.kind is DueKind.MEETING:
            meeting = self.session.get(Meeting, due.meeting_id)
            stands = meeting.state is not MeetingState.CANCELLED
            on = meeting.day if stands else min((d for d in days if d > meeting.day), default=None)
        else:
            on = due.on
        if on != card.due:
            self.diary.date(card, on, self.day)


def stages_of(letter: Letter) -> dict[str, str]:
    """The actions that a letter is about, by reference, each with its stage."""
    return {each.action.reference: each.stage for each in letter.enclosures}
