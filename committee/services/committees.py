"""What is done to committees: adding and changing them, and who sits on them."""

from datetime import date, timedelta

from sqlalchemy import select

from committee.context import Context
from committee.model.actions import Action
from committee.model.committees import Committee, Membership
from committee.model.meetings import Item, Meeting
from committee.model.people import Person
from committee.rules import actions, names
from committee.rules.meetings import MEETS
from committee.rules.permissions import require
from committee.rules.refusals import Invalid, OutOfOrder
from committee.rules.vocabulary import Seat
from committee.rules.wording import date_in_words
from committee.services import audit, checks
from committee.services.action_changes import follow_merger

TAKEN_ADDRESSES = {"", "new"}


def add(context: Context, *, name: str, abbreviation: str, style: str = "") -> Committee:
    """Add a committee; its address is made from its name and then stays.

    `style` is the key of a house style, or nothing for the council's own. Raises NotPermitted, or
    Invalid for `name`, `abbreviation` and `style`.
    """
    require(context.actor, "committees.manage")
    context.session.refresh(context.council, with_for_update=True)
    committee = Committee()
    _describe(context, committee, name, abbreviation, style)
    committee.slug = _free_slug(context, committee.name)
    context.session.add(committee)
    audit.record(context, "committees.add", committee, committee.abbreviation)
    return committee


def change(
    context: Context,
    committee: Committee,
    *,
    name: str,
    abbreviation: str,
    style: str,
    ended_on: date | None,
    version: int,
) -> None:
    """Change a committee's name, abbreviation, house style or last day.

    References already given keep the old abbreviation, and a merged committee its last day. Raises
    NotPermitted, Stale, Invalid.
    """
    require(context.actor, "committees.manage", committee.id)
    given = {"name": name, "abbreviation": abbreviation, "style": style, "ended_on": ended_on}
    if checks.says(committee, **given):
        return
    checks.not_stale(
        committee, version, f"Name: {committee.name}\nAbbreviation: {committee.abbreviation}"
    )
    if committee.merged_into is not None and ended_on != committee.ended_on:
        raise Invalid(
            {"ended_on": f"It was merged into {committee.merged_into.name}: leave its last day"}
        )
    _describe(context, committee, name, abbreviation, style)
    committee.ended_on = ended_on
    audit.record(context, "committees.change", committee, committee.abbreviation)


def _describe(
    context: Context, committee: Committee, name: str, abbreviation: str, style: str
) -> None:
    name = checks.named("name", name, "the committee’s name")
    others = select(Committee).where(Committee.id.is_distinct_from(committee.id))
    if context.session.scalars(others.where(Committee.name == name)).first():
        raise Invalid({"name": f"There is already a committee called {name}"})
    if style:
        checks.style(context, style)
    committee.abbreviation = _free_abbreviation(context, committee, abbreviation)
    committee.name, committee.style = name, style


def _free_abbreviation(context: Context, committee: Committee, abbreviation: str) -> str:
    """An abbreviation whose references cannot be taken for those of another committee."""
    abbreviation = checks.named("abbreviation", abbreviation, "the abbreviation")
    if len(abbreviation) > 12 or not names.slug(abbreviation):
        raise Invalid({"abbreviation": "Enter 1 to 12 letters or digits, such as OSC"})
    key = actions.slug(abbreviation)
    others = select(Committee).where(Committee.id.is_distinct_from(committee.id))
    for other in context.session.scalars(others):
        if actions.slug(other.abbreviation) == key:
            raise Invalid({"abbreviation": f"{abbreviation} is the abbreviation of {other.name}"})
    used = context.session.scalars(
        select(Action.id)
        .join(Action.item)
        .join(Item.meeting)
        .where(
            Meeting.committee_id.is_distinct_from(committee.id),
            Action.reference.istartswith(f"{abbreviation} (", autoescape=True),
        )
    ).first()
    if used is not None:
        raise Invalid(
            {"abbreviation": f"Another committee’s actions are called {abbreviation}: choose anew"}
        )
    return abbreviation


def merge(
    context: Context, committee: Committee, into: Committee, *, on: date, version: int
) -> None:
    """Merge a committee into another, `on` being its last day: what is not done goes with it.

    Its papers, its address and every reference stay; what is still asked at its old meetings is
    owed to the other. This cannot be taken back. Raises NotPermitted, OutOfOrder, Stale, or Invalid
    for `into` and `on`.
    """
    for each in (committee, into):
        require(context.actor, "committees.manage", each.id)
    for record in (context.council, committee):  # so that no action is raised meanwhile
        context.session.refresh(record, with_for_update=True)
    if committee.merged_into is not None:
        raise OutOfOrder(f"{committee.name} has been merged into {committee.merged_into.name}.")
    checks.not_stale(committee, version, f"Last day: {committee.ended_on or 'none'}")
    if into is committee or into.ended_on is not None:
        raise Invalid({"into": "Choose another committee, which goes on"})
    if on > context.today:
        raise Invalid({"on": "Enter a day that is not still to come: merge them once it is over"})
    _check_none_after(context, committee, on)
    committee.ended_on, committee.merged_into = on, into
    audit.record(context, "committees.merge", committee, f"into committee {into.id} on {on}")
    follow_merger(context, committee)


def _check_none_after(context: Context, committee: Committee, last: date) -> None:
    """That a committee has no meeting after its last day. Raises Invalid for `on`."""
    meeting = context.session.scalars(
        select(Meeting)
        .where(Meeting.committee_id == committee.id, Meeting.day > last, Meeting.state.in_(MEETS))
        .order_by(Meeting.day)
    ).first()
    if meeting is not None:
        day = date_in_words(meeting.day)
        raise Invalid(
            {"on": f"It has a meeting on {day}: enter that day or a later one, or cancel it first"}
        )


def _free_slug(context: Context, name: str) -> str:
    lead = names.slug(name) or "committee"
    taken = TAKEN_ADDRESSES | set(
        context.session.scalars(select(Committee.slug).where(Committee.slug.startswith(lead)))
    )
    tries = (lead, *(f"{lead}-{place}" for place in range(2, len(taken) + 3)))
    return next(slug for slug in tries if slug not in taken)


def seat(
    context: Context,
    committee: Committee,
    person: Person,
    seat: Seat,
    *,
    since: date,
    until: date | None = None,
) -> Membership:
    """Give a person a seat; another seat of theirs on the committee ends the day before.

    Raises NotPermitted, or Invalid for `person`, `seat`, `since` and `until`.
    """
    require(context.actor, "committees.manage", committee.id)
    context.session.refresh(committee, with_for_update=True)
    checks.period(since, until)
    _one_chair(context, committee, seat, since, until)
    for held in _seats(context, committee, since, until):
        if held.person_id == person.id:
            _make_room(held, seat, since)
    membership = Membership(committee=committee, person=person, seat=seat, since=since, until=until)
    context.session.add(membership)
    audit.record(context, "committees.seat", membership, f"{seat.words}, person {person.id}")
    return membership


def _make_room(held: Membership, seat: Seat, since: date) -> None:
    name = held.person.name
    if held.seat is seat:
        raise Invalid({"person": f"{name} already has this seat: end it before giving it anew"})
    if held.since >= since:
        raise Invalid(
            {
                "since": f"{name} is {held.seat.words.lower()} from {date_in_words(held.since)}: "
                "enter a later date"
            }
        )
    held.until = since - timedelta(days=1)


def _seats(
    context: Context, committee: Committee, since: date, until: date | None
) -> list[Membership]:
    """The seats of a committee that are held on at least one day of a period."""
    statement = select(Membership).where(Membership.committee_id == committee.id)
    return [
        held
        for held in context.session.scalars(statement)
        if (held.until is None or held.until >= since) and (until is None or held.since <= until)
    ]


def _one_chair(
    context: Context,
    committee: Committee,
    seat: Seat,
    since: date,
    until: date | None,
    apart_from: Membership | None = None,
) -> None:
    if seat is not Seat.CHAIR:
        return
    for held in _seats(context, committee, since, until):
        if held.seat is Seat.CHAIR and held is not apart_from:
            span = f"since {date_in_words(held.since)}"
            if held.until is not None:
                span = f"{span} until {date_in_words(held.until)}"
            raise Invalid(
                {
                    "seat": f"{held.person.name} is chair {span}. A committee has one chair at a "
                    "time: end that seat first"
                }
            )


def change_membership(
    context: Context,
    membership: Membership,
    *,
    seat: Seat,
    since: date,
    until: date | None,
    version: int,
) -> None:
    """Put a seat right: which it is, from when and until when.

    Raises NotPermitted, Stale, or Invalid for `seat`, `since` and `until`.
    """
    committee = membership.committee
    require(context.actor, "committees.manage", committee.id)
    context.session.refresh(committee, with_for_update=True)
    if checks.says(membership, seat=seat, since=since, until=until):
        return
    last = date_in_words(membership.until) if membership.until else "none"
    checks.not_stale(
        membership,
        version,
        f"Seat: {membership.seat.words}\nFrom: {date_in_words(membership.since)}\nLast day: {last}",
    )
    checks.period(since, until)
    _one_chair(context, committee, seat, since, until, apart_from=membership)
    for held in _seats(context, committee, since, until):
        if held.person_id == membership.person_id and held is not membership:
            raise Invalid(
                {"since": f"{held.person.name} has another seat at that time: change the dates"}
            )
    membership.seat, membership.since, membership.until = seat, since, until
    audit.record(context, "committees.change_membership", membership, f"{seat.words} {since}")


def end_membership(context: Context, membership: Membership, *, until: date) -> None:
    """End a seat, `until` being its last day. Raises NotPermitted, or Invalid for `until`."""
    require(context.actor, "committees.manage", membership.committee_id)
    checks.period(membership.since, until)
    membership.until = until
    audit.record(context, "committees.end_membership", membership, f"last day {until}")
