"""What a reader might have found in invented minutes, for the tests of what becomes of it."""

from dataclasses import replace
from datetime import date, time

from committee.context import Context
from committee.model.committees import Committee
from committee.model.readings import Finding, Reading
from committee.reading.proposal import (
    Action,
    Attendee,
    Interest,
    Item,
    Limb,
    Meeting,
    Proposal,
    Resolution,
)
from committee.reading.source import Line, Place, Source
from committee.rules.proceedings import VoteKind
from committee.rules.readings import FindingKind, FindingState
from committee.rules.vocabulary import Capacity, ListStyle, Placement, ResolutionKind
from committee.services import findings, readings
from tests.world import World

DAY = date(2026, 7, 14)
SURE = 0.9
FLOODS = (
    "Efa Morris introduced the report. The Committee noted:\n\n"
    "- The sluice at Mill Lane had not closed.\n- Pumps had been lent.\n\n"
    "Councillor Ashby asked for figures on sandbags.\n\n"
    "[resolution 1]\n\n"
    "The Director of ICT would circulate the flood maps by 31 October. "
    "The Clerk to write to the Environment Agency."
)
MAPS = Action(
    "The Director of ICT would circulate the flood maps by 31 October.",
    Place(9, 9),
    "Circulate the flood maps",
    SURE,
    "“would circulate”",
    owner="Director of ICT",
    due="by 31 October",
    due_on=date(2026, 10, 31),
)
AGENCY = Action(
    "The Clerk to write to the Environment Agency.",
    Place(9, 9),
    "Write to the Environment Agency",
    SURE,
    "a name and “to”",
    owner="The Clerk",
)
SLUICE = Action(
    "repair the sluice at Mill Lane before Christmas;",
    Place(7, 7),
    "Repair the sluice at Mill Lane",
    SURE,
    "a limb that directs an officer",
    resolution=1,
    limb=2,
)
RESOLVED = Resolution(
    ResolutionKind.RESOLVED,
    "that officers:",
    Place(6, 8),
    SURE,
    limbs=(Limb("note the report; and", "(a)"), Limb(SLUICE.quote, "(b)")),
    limb_style=ListStyle.LETTERS,
    placement=Placement.MINUTES,
    mover="Cllr Ashby",
    seconder="Councillor Siân Ŵyn-O'Connor",
    vote=VoteKind.TOTALS,
    votes_for=2,
    votes_against=0,
)
DECLARED = Item(
    "2", "Declarations of interest", Place(2, 2), SURE, minute="There was one.", numbers=("",)
)
DEFENCES = Item(
    "3",
    "Flood defences",
    Place(3, 9),
    SURE,
    minute=FLOODS,
    numbers=("3.1", "3.2", "3.3", "3.4"),
    places=tuple(Place(line, line) for line in (4, 5, 6, 7, 9)),
    resolutions=(RESOLVED,),
    actions=(SLUICE, MAPS, AGENCY),
)
MET = Meeting(
    Place(0, 9),
    SURE,
    committee="Overview & Scrutiny Committee",
    day=DAY,
    starts_at=time(19, 0),
    closed_at=time(20, 15),
    venue="The Guildhall",
    presiding="Councillor Siân Ŵyn-O'Connor",
    attendance=(
        Attendee("Councillor Siân Ŵyn-O'Connor (Chair)", Capacity.PRESENT, Place(1, 1), SURE),
        Attendee("Cllr T. Ashby", Capacity.PRESENT, Place(1, 1), SURE),
        Attendee("Efa Morris", Capacity.OFFICER, Place(1, 1), SURE, described_as="Engineer"),
    ),
    interests=(
        Interest(
            "Councillor Ashby", "A personal interest: he lives at Mill Lane", Place(2, 2), SURE, "3"
        ),
    ),
    items=(DECLARED, DEFENCES),
)
SOURCE = Source("july.docx", "docx", tuple(Line(f"Line {number}") for number in range(10)))


def brought_in(
    context: Context,
    meeting: Meeting = MET,
    *,
    digest: str = "a" * 64,
    committee: Committee | None = None,
) -> Reading:
    """A file in which this was found, read in and nothing of it decided."""
    return readings.keep(context, SOURCE, Proposal((meeting,)), digest, committee)


def part(reading: Reading, kind: FindingKind, place: int = 0) -> Finding:
    """The part of a kind at a place among its like."""
    return [each for each in reading.findings if each.kind is kind][place]


def actions(reading: Reading) -> list[Finding]:
    """The actions that were found."""
    return [each for each in reading.findings if each.kind is FindingKind.ACTION]


def states(reading: Reading) -> list[FindingState]:
    """What was said of each part, in order."""
    return [each.state for each in reading.findings]


def accept_all(world: World, reading: Reading) -> None:
    """Accept whatever is still to be decided."""
    readings.accept_rest(world.context(world.clerk), reading, version=reading.version)


def refuse(world: World, finding: Finding, reason: str = "It is none") -> None:
    """Leave a part out."""
    context = world.context(world.clerk)
    findings.refuse(context, finding, reason=reason, version=finding.version)


def without_actions(meeting: Meeting = MET) -> Meeting:
    """The same minutes with no promise in them."""
    return replace(meeting, items=tuple(replace(item, actions=()) for item in meeting.items))
