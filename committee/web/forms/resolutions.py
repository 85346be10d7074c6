"""What is asked of a clerk about a resolution."""

from committee.rules import lists
from committee.rules.vocabulary import ListStyle, Placement, ResolutionKind
from committee.services.resolutions import Wording
from committee.web.forms.base import Form
from committee.web.forms.choices import Radios
from committee.web.forms.fields import LongText, Text
from committee.web.forms.marks import mark_field, mark_of, paragraphs_field


class ResolutionForm(Form):
    """What did the committee resolve? A limb a line; empty lines between them do not count."""

    kind = Radios("What the committee did", what="what the committee did", options=ResolutionKind)
    recipient = Text(
        "Recommended to",
        what="to whom it is recommended",
        required=False,
        description="Only for a recommendation, such as Mayor and Cabinet",
    )
    lead_in = LongText(
        "Words of the resolution",
        what="what was resolved",
        description="Without “Resolved:”, which is printed before them",
    )
    limbs = LongText(
        "Limbs",
        what="the limbs",
        required=False,
        description="One a line, without (a) or a bullet. Leave empty if there are none",
    )
    reason = LongText(
        "Reason for the decision",
        what="the reason for the decision",
        required=False,
        description="Printed after the resolution, where the committee gave one",
    )
    limb_style = Radios(
        "Limbs are set as",
        what="how the limbs are set",
        options=[("", "As the house style sets them"), *((s.value, s.words) for s in ListStyle)],
        coerce=ListStyle,
        required=False,
    )
    placement = Radios("Where it prints", what="where it prints", options=Placement)
    mark = mark_field()
    paragraphs = paragraphs_field()

    @property
    def wording(self) -> Wording:
        """The resolution that was given."""
        given = self.values
        mark = mark_of(given.pop("mark"), given.pop("paragraphs"))
        limbs = [_without_marker(line) for line in given.pop("limbs").splitlines()]
        return Wording(**given, limbs=limbs, mark=mark)


def _without_marker(line: str) -> str:
    """A limb without the bullet or letter that was pasted with it: its own is put in by style."""
    entry = lists.read_line(line)
    return entry.words if entry else line
