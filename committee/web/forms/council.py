"""What is asked about the council and its municipal years."""

from committee.rules.access import PARAGRAPHS
from committee.web.forms.base import Form
from committee.web.forms.choices import Radios
from committee.web.forms.dates import DateField
from committee.web.forms.fields import Number, Text


class SettingsForm(Form):
    """Which council is it, and how does it set its minutes?"""

    name = Text("Name of the council", what="the council’s name")
    nation = Radios(
        "Nation",
        what="the nation that the council is in",
        options=[(nation, nation) for nation in PARAGRAPHS],
        description="Decides which paragraphs of exempt information can be cited",
    )
    time_zone = Text("Time zone", what="the time zone", description="Europe/London, as a rule")
    style = Radios(
        "House style of minutes",
        what="a house style",
        description="For every committee that has none of its own",
    )


class YearForm(Form):
    """From when to when does the municipal year run?"""

    starts_on = DateField(
        "First day", what="the first day", description="The day of the annual meeting"
    )
    ends_on = DateField(
        "Last day", what="the last day", description="The day before the next annual meeting"
    )
    first_minute_number = Number(
        "First minute number",
        what="the first minute number",
        least=1,
        most=99_999,
        description="Where each committee’s running numbers begin; 1 as a rule",
    )
