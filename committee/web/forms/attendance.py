"""What is asked about attendance: a choice for each member, and a row for everybody else."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from wtforms import Field, FieldList, FormField, IntegerField
from wtforms import Form as Row
from wtforms.widgets import HiddenInput

from committee.model.meetings import Attendance
from committee.model.people import Person
from committee.rules.refusals import Invalid
from committee.rules.vocabulary import Capacity
from committee.services.attendance import Entry
from committee.web.forms.base import Form
from committee.web.forms.choices import Radios, Select
from committee.web.forms.fields import Text, Tick

OF_MEMBERS = (Capacity.PRESENT, Capacity.APOLOGIES, Capacity.ABSENT)
OF_OTHERS = (
    (Capacity.SUBSTITUTE, "Substitute"),
    (Capacity.EXECUTIVE, "Executive member"),
    (Capacity.OBSERVER, "Other member"),
    (Capacity.OFFICER, "Officer"),
    (Capacity.WITNESS, "Witness or guest"),
    (Capacity.IN_ATTENDANCE, "Also in attendance"),
    (Capacity.PRESENT, "Present as a member"),
    (Capacity.APOLOGIES, "Apologies"),
)
BLANK_ROWS, MOST_ROWS = 3, 200
NOTHING = "nothing"


class MemberRow(Row):
    """How was this member there, or why not?"""

    person = IntegerField(widget=HiddenInput())
    capacity = Radios(
        "Capacity",
        what="how the member was there",
        options=[*((c.value, c.words) for c in OF_MEMBERS), (NOTHING, "Not recorded")],
        required=False,
    )
    is_remote = Tick("Joined remotely")

    @property
    def entry(self) -> Entry | None:
        """What the row says of the member; None where it is of nobody."""
        if self.person.data is None:
            return None
        chosen = self.capacity.data
        capacity = None if chosen in (None, NOTHING) else Capacity(chosen)
        return Entry(self.person.data, capacity, is_remote=self.is_remote.data)


class OtherRow(Row):
    """Who else was there, and as what?"""

    person = Select("Person", what="the person", coerce=int, required=False, blank="Nobody")
    capacity = Select(
        "Capacity",
        what="the capacity",
        options=OF_OTHERS,
        coerce=Capacity,
        required=False,
    )
    substitute_for = Select(
        "Substitute for", what="the member", coerce=int, required=False, blank="Nobody"
    )
    described_as = Text("Post or body", what="the post or body", required=False)
    is_remote = Tick("Joined remotely")

    @property
    def entry(self) -> Entry | None:
        """What the row says; None where it is blank. Raises Invalid where it is half empty."""
        person, described_as = self.person.data, self.described_as.data or ""
        if person is None and (described_as or self.substitute_for.data):
            raise Invalid({self.person.name: "Choose the person this row is about"})
        if person is None:
            return None
        if self.capacity.data is None:
            raise Invalid({self.capacity.name: "Choose in which capacity they were there"})
        return Entry(
            person,
            self.capacity.data,
            self.substitute_for.data,
            described_as,
            self.is_remote.data,
        )


class AttendanceForm(Form):
    """Who was there, who sent apologies, who was absent?"""

    members = FieldList(FormField(MemberRow), max_entries=MOST_ROWS)
    others = FieldList(FormField(OtherRow), max_entries=MOST_ROWS)

    def offer(self, people: Iterable[tuple[int, str]], members: Iterable[tuple[int, str]]) -> None:
        """Set whom the rows choose from: everybody, and the members who can be stood in for."""
        people, members = list(people), list(members)
        for row in self.others:
            row.form.person.offer(people)
            row.form.substitute_for.offer(members)

    def entries(self, recorded: Iterable[Attendance]) -> list[Entry]:
        """What the page says of everybody; who was `recorded` and is in no row any more goes.

        Raises Invalid where a row is half empty or says something of somebody twice.
        """
        entries: dict[int, Entry] = {}
        for row in (*self.members, *self.others):
            entry = row.form.entry
            if entry is not None and entry.person_id in entries:
                raise Invalid({row.form.person.name: "Say it once: this person stands here twice"})
            if entry is not None:
                entries[entry.person_id] = entry
        for gone in recorded:
            entries.setdefault(gone.person_id, Entry(gone.person_id, None))
        return list(entries.values())

    def take_errors(self, errors: Mapping[str, str]) -> None:
        """As `Form.take_errors`, at the rows: by the box's name, or as "person-12"."""
        boxes = dict(self._boxes())
        for name, sentence in errors.items():
            if name in boxes:
                rows, box = boxes[name]
                box.errors = [*box.errors, sentence]
                rows.errors = [*rows.errors, sentence]
            else:
                super().take_errors({name: sentence})

    def _boxes(self) -> Iterator[tuple[str, tuple[Field, Field]]]:
        for rows in (self.members, self.others):
            for row in rows:
                visible = row.form.capacity if rows is self.members else row.form.person
                yield f"person-{row.form.person.data}", (rows, visible)
                yield from ((box.name, (rows, box)) for box in row.form)


def as_recorded(
    members: Sequence[Person], recorded: Iterable[Attendance], version: int
) -> dict[str, object]:
    """What the form shows at first: what is recorded, and some blank rows."""
    by_person = {attendance.person_id: attendance for attendance in recorded}
    chosen = [(person.id, by_person.pop(person.id, None)) for person in members]
    rows: list[dict[str, object]] = [
        {
            "person": held.person_id,
            "capacity": held.capacity,
            "substitute_for": held.substitute_for_id,
            "described_as": held.described_as,
            "is_remote": held.is_remote,
        }
        for held in by_person.values()
    ]
    blank: dict[str, object] = {"capacity": Capacity.OFFICER}
    return {
        "version": version,
        "members": [
            {
                "person": person,
                "capacity": held.capacity.value if held else None,
                "is_remote": bool(held and held.is_remote),
            }
            for person, held in chosen
        ],
        "others": rows + [blank] * BLANK_ROWS,
    }
