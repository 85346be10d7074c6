"""What is asked about letters to members: what goes with an answer, and whether one wants news."""

from committee.model.base import LINE
from committee.rules.letters import Digest
from committee.web.forms.base import Form
from committee.web.forms.choices import Radios
from committee.web.forms.fields import LongText


class CirculateForm(Form):
    """What goes with the answer?"""

    note = LongText(
        "Note to the members",
        what="the note",
        required=False,
        most=LINE,
        description="It stands above the answer in the letter, and in the history",
    )


class DigestForm(Form):
    """How often would you like the digest?"""

    digest = Radios("How often would you like to get it?", what="how often", options=Digest)
