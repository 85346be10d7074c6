"""Facts of letters, for the tests of what is written of them."""

from dataclasses import replace
from datetime import date, datetime
from zoneinfo import ZoneInfo

from committee.mail.addresses import Addresses
from committee.model.correspondence import Contact, Facts, Told
from committee.rules.actions import ActionState
from committee.rules.letters import TO_OWNERS, LetterKind

K = LetterKind
ADDRESSES = Addresses("https://matters.northmoor.example", "a secret of tests")

OPEN = Told(
    reference="OSC (26/27) 014",
    slug="osc-26-27-014",
    committee="Overview and Scrutiny Committee",
    is_open=True,
    text="Circulate the adoption data to members.",
    quote="that the Director of ICT circulate the adoption data within four weeks",
    meeting_day=date(2026, 9, 8),
    item_number="2",
    item_title="Digital inclusion",
    due="within four weeks (6 October 2026)",
    due_on=date(2026, 10, 6),
    until="in 7 days",
    owners=("Director of ICT", "Northmoor Carers"),
    others=("Northmoor Carers",),
    accountable=("Councillor Siân Ŵyn-O'Connor",),
    asked_on=date(2026, 9, 15),
    link_id=5,
    link_until=date(2026, 12, 14),
)
LATE = replace(OPEN, overdue_days=21, until="21 days ago", state=ActionState.IN_PROGRESS)
CLOSED_BUSINESS = Told("OSC (26/27) 015", "osc-26-27-015", "Overview and Scrutiny Committee")

CLERK = Contact("Rhiannon Clarke", "clerk@northmoor.example")


def facts(kind: LetterKind, *told: Told, **others: object) -> Facts:
    """The facts of a letter of this kind, about the usual action where no other is given."""
    about = told or (OPEN,)
    if kind not in TO_OWNERS:
        about = tuple(replace(each, link_id=None, link_until=None) for each in about)
    usual = Facts(
        kind=kind,
        council="Northmoor Council",
        recipient="Ben Ffoulkes",
        at=datetime(2026, 9, 29, 9, 30, tzinfo=ZoneInfo("Europe/London")),
        clerks=(CLERK,),
        told=about,
    )
    return replace(usual, **others)
