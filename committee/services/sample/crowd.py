"""The plan of the *large* scale: Northmoor with many committees and ten years of meetings.

It says the same things over and over; what it is for is their number.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, time
from random import Random

from committee.rules.names import slug
from committee.services.sample import script
from committee.services.sample.plan import Plan
from committee.services.sample.scenes import lay_out
from committee.services.sample.script import Script, unwrapped

APART = 30
"""How many days lie between two meetings of a committee."""

UNWRITTEN = 10
"""How many days the minutes of a meeting take."""

AREAS = (
    "Ashfold", "Bankside", "Beacon Hill", "Blackmill", "Bridgend", "Broomfield", "Canal Street",
    "Castle", "Coldharbour", "Dockyard", "Eastgate", "Fellside", "Ferry Road", "Foundry",
    "Gallowgate", "Grange", "Greenhithe", "Hallam", "Harbour", "Harrow Dale", "Hawthorn",
    "Highfield", "Hollins", "Kingsmead", "Ladywell", "Leasowe", "Lower Town", "Marsh Lane",
    "Millbrook", "Moorside", "Netherton", "Northgate", "Oakwood", "Old Quay", "Park End", "Priory",
    "Quarry Road", "Ravensworth", "Riverside", "St Brannoc's", "Saltmarsh", "Sandhills",
    "Southfield", "Thornley", "Upper Vale", "Westgate",
)  # fmt: skip

FIRST_NAMES = (
    "Alun", "Chidi", "Deirdre", "Farah", "Hania", "Jasmeet", "Kofi", "Róisín", "Tadhg", "Uzma",
)  # fmt: skip
SURNAMES = (
    "Abernethy", "Beddoes", "Colquhoun", "Davies", "Fitzgerald", "Hussain", "Jankowski",
    "Llewellyn", "Mistry", "O'Brien",
)  # fmt: skip

LOTS = {
    "closed": 40, "closed at once": 30, "closed late": 16, "closed, noted": 7,
    "sent back, closed": 2, "handed on, closed": 1, "superseded": 0.6, "given up": 0.3,
    "withdrawn": 0.3, "begun": 1.05, "waiting": 0.5, "under way": 0.3, "done": 0.3, "reopened": 0.3,
    "put off": 0.2, "declined": 0.1,
}  # fmt: skip
"""What becomes of actions, by how likely it is: nearly all are closed in the end."""

WORDS = {
    "answer": "This has been done, and members were told by e-mail.",
    "again": "The figures that were asked for have now been sent to members.",
    "note": "Work is going on as planned.",
    "reason": "The Committee asked for this after it had seen the answer.",
    "declined": "This is looked after by another service.",
    "next_owners": ["Democratic Services Manager"],
    "more": 28,
}
"""What is said in stories that a script was not written for."""

SEATS = 8
"""How many members each of the further committees has, apart from its chair."""


@dataclass(frozen=True)
class Size:
    """How much there is: a meeting has so many reports, each with so many actions."""

    committees: int = 4 + len(AREAS)
    meetings: int = 122
    reports: int = 5
    actions: int = 10


LARGE = Size()


def plan(on: date, size: Size = LARGE) -> Plan:
    """The plan of a large council as it is at the beginning of a day."""
    council, committees = script.council(), script.committees()
    newcomers = list(_newcomers())
    further = list(_areas(committees[0], [each["key"] for each in newcomers]))
    if size.committees > len(committees):
        council = {**council, "people": [*council["people"], *newcomers]}
    chosen = [*committees, *further][: size.committees]
    many = [{**each, "meetings": _meetings(place, size)} for place, each in enumerate(chosen)]
    return lay_out(on, council, many, _Writer(committees, size).whole)


class _Writer:
    """Puts the items into the script of a meeting: some of Northmoor's, drawn by lot."""

    def __init__(self, committees: list[Script], size: Size) -> None:
        items = [
            item
            for committee in committees
            for meeting in committee["meetings"]
            for item in meeting.get("items", ())
            if "actions" in item and "exempt" not in item
        ]
        self.reports = [
            {**item, "paragraph": unwrapped(item["text"]).split("\n")[0]} for item in items
        ]
        self.asked = [
            {key: asked[key] for key in ("text", "owner", "due") if key in asked}
            for item in items
            for asked in item["actions"]
            if "owner" in asked
        ]
        self.size = size

    def whole(self, meeting: Script) -> Script:
        """The script of a meeting with its items; the same each time it is asked for."""
        lot = Random(meeting["lot"])
        reports = lot.sample(self.reports, self.size.reports)
        return {**meeting, "items": [self._report(each, lot) for each in reports]}

    def _report(self, report: Script, lot: Random) -> Script:
        asked = lot.sample(self.asked, self.size.actions)
        stories = lot.choices(list(LOTS), list(LOTS.values()), k=self.size.actions)
        actions = [
            {**WORDS, **each, "story": story, "quote": report["paragraph"]}
            for each, story in zip(asked, stories, strict=True)
        ]
        return {**report, "actions": actions}


def _meetings(place: int, size: Size) -> list[Script]:
    """A committee's meetings: each committee meets on another day, and has one still to come."""
    first = place * APART // size.committees
    return [
        {
            "ago": ago,
            "lot": f"{place} {ago}",
            "closed_at": time(20, 30),
            "reached": "held" if ago < UNWRITTEN else "issued",
        }
        for ago in range(APART * (size.meetings - 1) - first, -APART, -APART)
    ]


def _newcomers() -> Iterator[Script]:
    """The further councillors: every first name with every surname."""
    for first in FIRST_NAMES:
        for last in SURNAMES:
            name = f"{first} {last}"
            yield {"key": slug(name), "name": f"Councillor {name}", "roles": ["member"]}


def _areas(example: Script, members: list[str]) -> Iterator[Script]:
    """The further committees, which share the members out among them."""
    for place, area in enumerate(AREAS):
        chair, *others = (members[(place * 7 + each) % len(members)] for each in range(SEATS + 1))
        yield {
            **example,
            "name": f"{area} Area Committee",
            "abbreviation": f"AC{place + 1:02d}",
            "place": f"{area} Community Centre",
            "seats": {"chair": [chair], "vice_chair": others[:1], "member": others[1:]},
        }
