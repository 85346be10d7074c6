"""What is asked about attendance: a choice for each member, and a row for everybody else."""

from collections.abc import Iterable, Mapping, Sequence

from wtforms import FieldList, FormField
from wtforms import Form as Row

from committee.model.meetings import Attendance
from committee.model.people import Person
from committee.rules.refusals import Invalid
from committee.rules.vocabulary import Capacity
from committee.services.attendance import Entry
from committee.web.forms.base import Form
from committee.web.forms.choices import Radios, Select
from committee.web.forms.fields import Text

OF_MEMBERS = (Capacity.PRESENT, Capacity.APOLOGIES, Capacity.ABSENT)
OF_OTHERS = (Capacity.IN_ATTENDANCE, Capacity.SUBSTITUTE, Capacity.APOLOGIES, Capacity.PRESENT)
BLANK_ROWS, MOST_ROWS = 3, 100
NOTHING = "nothing"


class OtherForm(Row):
    """Who else was there, and as what?"""

    person = Select("Person", what="the person", coerce=int, required=False, blank="Nobody")
    capacity = Select(
        "Capacity",
        what="the capacity",
        options=[(capacity, capacity.words) for capacity in OF_OTHERS],
        coerce=Capacity,
        required=False,
    )
    substitute_for = Select(
        "Substitute for", what="the member", coerce=int, required=False, blank="Nobody"
    )
    described_as = Text("Post or body", what="the post or body", required=False)

    @property
    def entry(self) -> Entry | None:
        """What the row says; None where it names nobody. Raises Invalid where it is half empty."""
        person, said = self.person.data, self.described_as.data or self.substitute_for.data
        if person is None and said:
            raise Invalid({self.person.name: "Choose the person this row is about"})
        if person is None:
            return None
        if self.capacity.data is None:
            raise Invalid({self.capacity.name: "Choose in which capacity they were there"})
        return Entry(
            person, self.capacity.data, self.substitute_for.data, self.described_as.data or ""
        )


class AttendanceForm(Form):
    """Who was there, who sent apologies, who was absent?

    Made by `attendance_form`, which adds a choice named "person-12" for each member.
    """

    others = FieldList(FormField(OtherForm), max_entries=MOST_ROWS)
    members: Sequence[Person] = ()

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
        entries = {person.id: self._of_member(person) for person in self.members}
        for row in self.others:
            entry = row.form.entry
            if entry is None:
                continue
            if entry.person_id in entries:
                raise Invalid({row.form.person.name: "Say it once: this person stands here twice"})
            entries[entry.person_id] = entry
        for gone in recorded:
            entries.setdefault(gone.person_id, Entry(gone.person_id, None))
        return list(entries.values())

    def _of_member(self, person: Person) -> Entry:
        chosen = self[f"person-{person.id}"].data
        return Entry(person.id, None if chosen in (None, NOTHING) else Capacity(chosen))

    def take_errors(self, errors: Mapping[str, str]) -> None:
        """As `Form.take_errors`, also at the rows of others."""
        boxes = {box.name: box for row in self.others for box in row.form}
        boxes |= {f"person-{row.form.person.data}": row.form.person for row in self.others}
        for name, sentence in errors.items():
            if name in boxes and name not in self:
                boxes[name].errors = [*boxes[name].errors, sentence]
                self.others.errors = [*self.others.errors, sentence]
            else:
                super().take_errors({name: sentence})


def attendance_form(members: Sequence[Person]) -> type[AttendanceForm]:
    """The form for a meeting: with a choice for each of its members."""
    choices = [(capacity.value, capacity.words) for capacity in OF_MEMBERS]
    fields: dict[str, object] = {
        f"person-{person.id}": Radios(
            person.name,
            what=f"how {person.name} was there",
            options=[*choices, (NOTHING, "Not recorded")],
            required=False,
        )
        for person in members
    }
    return type("MembersForm", (AttendanceForm,), {**fields, "members": members})


def recorded_as(
    members: Sequence[Person], recorded: Iterable[Attendance], version: int
) -> dict[str, object]:
    """What the form shows at first: what is recorded, and some blank rows."""
    by_person = {attendance.person_id: attendance for attendance in recorded}
    shown: dict[str, object] = {"version": version}
    for person in members:
        held = by_person.pop(person.id, None)
        shown[f"person-{person.id}"] = held.capacity.value if held else None
    rows: list[dict[str, object]] = [
        {
            "person": held.person_id,
            "capacity": held.capacity,
            "substitute_for": held.substitute_for_id,
            "described_as": held.described_as,
        }
        for held in by_person.values()
    ]
    blank: dict[str, object] = {"capacity": Capacity.IN_ATTENDANCE}
    shown["others"] = rows + [blank] * BLANK_ROWS
    return shown
