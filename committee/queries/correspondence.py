"""What a letter may tell when it goes: what is true by then, and nothing that is not open."""

from collections.abc import Sequence
from datetime import date

from sqlalchemy import select

from committee.context import Context
from committee.model.actions import Action, Event, Owner
from committee.model.correspondence import Contact, Facts, Told, Week
from committee.model.files import File
from committee.model.letters import Enclosure, Letter, Link
from committee.queries import digests, recipients, visible
from committee.rules import reminders
from committee.rules.actions import ENDED, WITH_OWNER, ActionState, is_overdue
from committee.rules.chasing import OwnerPart
from committee.rules.letters import (
    CHASING,
    TO_OWNERS,
    Digest,
    LetterKind,
    LetterState,
    covering_note,
)
from committee.rules.permissions import NOBODY
from committee.rules.wording import date_in_words, time_until

WITH_ANSWER = (LetterKind.COMPLETED, LetterKind.CIRCULATED)
FROM_OWNERS = (LetterKind.COMPLETED, LetterKind.DECLINED)


def facts(context: Context, letter: Letter) -> Facts | None:
    """What a letter may tell now; None where it was overtaken, and is to be dropped.

    A letter is forwarded, and read by whoever opens the box: so of what is not open it tells the
    reference alone, whoever it goes to.
    """
    if letter.kind is LetterKind.DIGEST:
        return _of_weeks(context, letter)
    enclosed = [each for each in letter.enclosures if _holds(context, letter, each)]
    if not enclosed:
        return None
    enclosed.sort(key=lambda each: (each.action.due_on or date.max, each.action.id))
    committees = dict.fromkeys(each.action.committee_id for each in enclosed)
    clerks = [each for number in committees for each in recipients.clerks(context, number)]
    return Facts(
        kind=letter.kind,
        council=context.council.name,
        recipient=letter.name,
        at=context.now.astimezone(context.council.zone),
        clerks=tuple(dict.fromkeys(Contact(each.name, each.address) for each in clerks)),
        told=tuple(_told(context, letter, each) for each in enclosed),
    )


def _holds(context: Context, letter: Letter, enclosure: Enclosure) -> bool:
    """Whether what the letter was to say of this action is still so."""
    action, kind = enclosure.action, letter.kind
    if kind in CHASING and not _is_due_as_then(action, enclosure.stage):
        return False
    if kind in TO_OWNERS:
        return action.state in WITH_OWNER and bool(_theirs(context, letter, action))
    if kind is LetterKind.ESCALATION:
        return action.state in WITH_OWNER
    if kind is LetterKind.DECLINED:
        return action.state in WITH_OWNER and any(owner.declined for owner in action.owners)
    if kind is LetterKind.COMPLETED:
        return action.state is ActionState.COMPLETED
    if kind is LetterKind.REASSIGNED:
        return not _theirs(context, letter, action)
    return kind is not LetterKind.ENDED or action.state in ENDED


def _is_due_as_then(action: Action, stage: str) -> bool:
    """Whether the action is still due on the day that its reminder was about."""
    return action.due_on == reminders.read(stage).due_on


def _theirs(context: Context, letter: Letter, action: Action) -> list[Owner]:
    """The owners of the action for whom whoever gets the letter stands today."""
    to = (letter.person_id, "" if letter.person_id else letter.name)
    return [
        owner
        for owner in action.owners
        if any(
            to == (each.person_id, "" if each.person_id else each.name)
            for each in recipients.of_owner(context, owner)
        )
    ]


def _told(context: Context, letter: Letter, enclosure: Enclosure) -> Told:
    action, link = enclosure.action, _good(context, enclosure.link)
    if not visible.mark(NOBODY, action.full_mark, action.committee_id):
        return _of_closed_business(action)
    theirs = _theirs(context, letter, action)
    meeting = action.item.meeting
    event = letter.event if letter.event and letter.event.action_id == action.id else None
    goes_up = letter.kind is LetterKind.ESCALATION
    return Told(
        reference=action.reference,
        slug=action.slug,
        committee=action.committee.name,
        is_open=True,
        state=action.state,
        text=action.text,
        quote=action.quote,
        meeting_day=meeting.day,
        item_number=action.item.number,
        item_title=action.item.title,
        due=action.due.shown,
        due_on=action.due_on,
        until=time_until(action.due_on, context.today) if action.due_on else "",
        overdue_days=_days_late(context, action),
        owners=_names(action, OwnerPart.OWNER),
        others=_names(action, OwnerPart.OWNER, besides=theirs),
        accountable=_names(action, OwnerPart.ACCOUNTABLE),
        asked_on=_asked_on(context, action) if goes_up else None,
        reminded=_reminded(context, action) if goes_up else (),
        note=_note(letter, event) if event else "",
        by=_by(letter, event) if event else "",
        answer=action.answer if letter.kind in WITH_ANSWER else "",
        files=_open_files(context, action) if letter.kind in WITH_ANSWER else (),
        link_id=link.id if link else None,
        link_until=context.day_of(link.expires_at) if link else None,
    )


def _good(context: Context, link: Link | None) -> Link | None:
    """The link, unless it was ended or has run out since the letter was put in the outbox."""
    answers = link and link.revoked_at is None and link.expires_at > context.now
    return link if answers else None


def _of_closed_business(action: Action) -> Told:
    """All that a letter says of an action that is exempt or confidential."""
    return Told(action.reference, action.slug, action.committee.name)


def _in_short(action: Action) -> Told:
    """An action as a digest lists it."""
    if not visible.mark(NOBODY, action.full_mark, action.committee_id):
        return _of_closed_business(action)
    return Told(
        action.reference,
        action.slug,
        action.committee.name,
        is_open=True,
        state=action.state,
        text=action.text,
        due=action.due.shown,
        owners=_names(action, OwnerPart.OWNER),
    )


def _of_weeks(context: Context, letter: Letter) -> Facts | None:
    """What a member's digest tells; None where nothing happened, or they wish for none."""
    person = letter.person
    if person is None or person.digest is Digest.NEVER:
        return None
    since = digests.week_of(letter.key)
    weeks = digests.weeks(context, person.id, since)
    if not any(week.happened for week in weeks):
        return None
    return Facts(
        kind=letter.kind,
        council=context.council.name,
        recipient=letter.name,
        at=context.now.astimezone(context.council.zone),
        since=since,
        weeks=tuple(
            Week(
                week.committee.name,
                week.outstanding,
                week.overdue,
                *(tuple(map(_in_short, each)) for each in (week.raised, week.answered, week.ended)),
            )
            for week in weeks
        ),
    )


def _days_late(context: Context, action: Action) -> int:
    if action.due_on is None or not is_overdue(action.state, action.due_on, context.today):
        return 0
    return (context.today - action.due_on).days


def _names(action: Action, part: OwnerPart, besides: Sequence[Owner] = ()) -> tuple[str, ...]:
    return tuple(
        owner.name
        for owner in action.owners
        if owner.part is part and owner.name and owner not in besides
    )


def _note(letter: Letter, event: Event) -> str:
    return covering_note(event.note) if letter.kind is LetterKind.CIRCULATED else event.note


def _by(letter: Letter, event: Event) -> str:
    """Whose words the step records; for a decision "" where nobody but the clerk is named."""
    if event.said_by or letter.kind in FROM_OWNERS:
        return event.said_by or (event.person.name if event.person else "")
    return f"the meeting of {date_in_words(event.meeting.day)}" if event.meeting else ""


def _asked_on(context: Context, action: Action) -> date | None:
    sent = next((event for event in action.events if event.step == "send"), None)
    return context.day_of(sent.at) if sent else None


def _reminded(context: Context, action: Action) -> tuple[date, ...]:
    """The days on which reminders of the action went to its owners."""
    sent = context.session.scalars(
        select(Letter.sent_at)
        .join(Letter.enclosures)
        .where(
            Enclosure.action_id == action.id,
            Letter.kind == LetterKind.REMINDER,
            Letter.state == LetterState.SENT,
        )
        .order_by(Letter.sent_at)
    )
    return tuple(dict.fromkeys(context.day_of(moment) for moment in sent if moment))


def _open_files(context: Context, action: Action) -> tuple[str, ...]:
    files = context.session.scalars(
        select(File).where(File.action_id == action.id).order_by(File.id)
    )
    return tuple(
        file.name for file in files if visible.mark(NOBODY, file.mark, action.committee_id)
    )
