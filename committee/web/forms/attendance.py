"""What is asked about attendance: a choice for each member, and a row for everybody else."""

from collections.abc import Iterable

from wtforms import FieldList, Form, FormField

from committee.model.meetings import Attendance
from committee.model.people import Person
from committee.rules.vocabulary import Capacity
from committee.services.attendance import Entry
from committee.web.forms.base import EditForm
from committee.web.forms.choices import Radios, Select
from committee.web.forms.fields import Text

OF_MEMBERS = (Capacity.PRESENT, Capacity.APOLOGIES, Capacity.ABSENT)
OF_OTHERS = (Capacity.IN_ATTENDANCE, Capacity.SUBSTITUTE, Capacity.APOLOGIES, Capacity.PRESENT)
BLANK_ROWS, MOST_ROWS = 3, 60
NOTHING = "nothing"


class OtherForm(Form):
    """Who else was there, and as what?"""

    person = Select("Person", what="the person", coerce=int, required=False, blank="Nobody")
    capacity = Select(
        "Capacity",
        what="the capacity",
        options=[(capacity, capacity.words) for capacity in OF_OTHERS],
        coerce=Capacity,
        required=False,
        blank="Choose",
    )
    substitute_for = Select(
        "Substitute for", what="the member", coerce=int, required=False, blank="Nobody"
    )
    described_as = Text("Post or body", what="the post or body", required=False)
