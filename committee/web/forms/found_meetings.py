"""What is asked about a meeting that was found in a file: its facts, and who was there.

People and interests are written one a line, as a clerk would list them: "Councillor Zac Bell",
"Ben Ffoulkes (Director of ICT)", "Councillor Lee Grant (for Councillor Tom Ashby)", and
"Councillor Zac Bell (item 4): a trustee of the Friends of Moor Library".
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from committee.model.base import LINE
from committee.reading.proposal import Attendee, Interest, Meeting
from committee.rules.vocabulary import Capacity
from committee.web.forms.base import Form
from committee.web.forms.dates import DateField, TimeField
from committee.web.forms.fields import LongText, Text

_BESIDE = re.compile(r"(?P<name>[^(]+)\((?P<beside>[^()]*)\)")
_WHOSE = re.compile(r"(?P<name>[^:(]+)(?:\((?:item )?(?P<item>[^()]*)\))?\s*:(?P<words>.*)")
_FOR = "for "
_SURE = 1.0


def _names(capacity: Capacity) -> LongText:
    return LongText(capacity.words, what=capacity.words.lower(), required=False)


class MeetingForm(Form):
    """When and where was the meeting, who was there, and what interests were declared?"""

    committee = Text(
        "Committee, as the file names it", what="the committee", most=LINE, required=False
    )
    day = DateField("Day", what="the day of the meeting")
    starts_at = TimeField("Start time", what="the start time", required=False)
    closed_at = TimeField("Closed at", what="when it closed", required=False)
    venue = Text("Place", what="the place", most=LINE, required=False)
    presiding = Text("Presiding", what="who presided", required=False)
    present = _names(Capacity.PRESENT)
    substitute = _names(Capacity.SUBSTITUTE)
    apologies = _names(Capacity.APOLOGIES)
    absent = _names(Capacity.ABSENT)
    executive = _names(Capacity.EXECUTIVE)
    observer = _names(Capacity.OBSERVER)
    officer = _names(Capacity.OFFICER)
    witness = _names(Capacity.WITNESS)
    in_attendance = _names(Capacity.IN_ATTENDANCE)
    interests = LongText("Interests declared", what="the interests declared", required=False)

    def corrected(self, found: Meeting) -> Meeting:
        """The meeting as it was found, with what was corrected."""
        given = self.values
        facts = {name: given[name] for name in FACTS}
        return replace(
            found,
            **facts,
            attendance=tuple(self._attendance(found)),
            interests=tuple(_interest(line, found) for line in _lines(given["interests"])),
        )

    def _attendance(self, found: Meeting) -> Iterator[Attendee]:
        for capacity in Capacity:
            for line in _lines(self.values[capacity.value]):
                yield _attendee(line, capacity, found)


FACTS = ("committee", "day", "starts_at", "closed_at", "venue", "presiding")
"""What is asked of a meeting in a box of its own."""


def meeting_as_found(meeting: Meeting) -> dict[str, Any]:
    """What the form shows at first."""
    names = {
        capacity.value: "\n".join(
            written(each) for each in meeting.attendance if each.capacity is capacity
        )
        for capacity in Capacity
    }
    facts = {name: getattr(meeting, name) for name in FACTS}
    return {**facts, **names, "interests": "\n".join(map(_declared, meeting.interests))}


def written(attendee: Attendee) -> str:
    """Somebody in a line: "Councillor Lee Grant (for Councillor Tom Ashby)"."""
    beside = f"{_FOR}{attendee.instead_of}" if attendee.instead_of else attendee.described_as
    return f"{attendee.name} ({beside})" if beside else attendee.name


def _declared(interest: Interest) -> str:
    item = f" (item {interest.item})" if interest.item else ""
    return f"{interest.name}{item}: {interest.words}"


def _lines(text: str) -> list[str]:
    return [" ".join(line.split()) for line in text.splitlines() if line.strip()]


def _attendee(line: str, capacity: Capacity, found: Meeting) -> Attendee:
    known = next((each for each in found.attendance if written(each) == line), None)
    if known is not None:
        return replace(known, capacity=capacity)
    match = _BESIDE.fullmatch(line)
    name, beside = (match["name"].strip(), match["beside"]) if match else (line, "")
    stands_in = beside.lower().startswith(_FOR)
    return Attendee(
        name,
        capacity,
        found.place,
        _SURE,
        described_as="" if stands_in else beside,
        instead_of=beside[len(_FOR) :] if stands_in else "",
    )


def _interest(line: str, found: Meeting) -> Interest:
    known = next((each for each in found.interests if _declared(each) == line), None)
    if known is not None:
        return known
    match = _WHOSE.fullmatch(line)
    if match is None:
        return Interest(line, "", found.place, _SURE)
    return Interest(
        match["name"].strip(), match["words"].strip(), found.place, _SURE, match["item"] or ""
    )
