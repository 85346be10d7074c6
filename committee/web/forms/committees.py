"""What is asked about a committee and the seats on it."""

from committee.rules.vocabulary import Seat
from committee.web.forms.base import Form
from committee.web.forms.choices import Radios, Select
from committee.web.forms.dates import DateField
from committee.web.forms.fields import Text


class CommitteeForm(Form):
    """What is the committee called, and how are its minutes set?"""

    name = Text("Name", what="the committee’s name")
    abbreviation = Text(
        "Abbreviation",
        what="the abbreviation",
        most=12,
        description="Begins the references of its actions: OSC gives OSC (26/27) 014",
    )
    style = Select(
        "House style of its minutes",
        what="a house style",
        blank="The council’s own",
        required=False,
    )
    ended_on = DateField(
        "Last day",
        what="the committee’s last day",
        required=False,
        description="Only where the committee was abolished or replaced",
    )


class MergeForm(Form):
    """Into which committee is it merged, and what is its own last day?"""

    into = Select("Merged into", what="the committee it is merged into")
    on = DateField("Last day of the old committee", what="its last day")


class SeatForm(Form):
    """Who takes which seat, and from when?"""

    person = Select("Person", what="the person", coerce=int)
    seat = Radios("Seat", what="the seat", options=Seat)
    since = DateField("First day", what="the first day")
    until = DateField(
        "Last day",
        what="the last day",
        required=False,
        description="Leave empty until it is known",
    )


class MembershipForm(Form):
    """Which seat is it, from when and until when?"""

    seat = Radios("Seat", what="the seat", options=Seat)
    since = DateField("First day", what="the first day")
    until = DateField(
        "Last day", what="the last day", required=False, description="Leave empty if there is none"
    )


class EndForm(Form):
    """When is the last day?"""

    until = DateField("Last day", what="the last day")
