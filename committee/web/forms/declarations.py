"""What is asked of a clerk about an interest that was declared."""

from committee.model.base import LINE
from committee.rules.proceedings import Conduct, InterestKind
from committee.services.declarations import Interest
from committee.web.forms.base import Form
from committee.web.forms.choices import Radios, Select
from committee.web.forms.fields import LongText, Text, Tick


class DeclarationForm(Form):
    """Who declared which interest, in what, and what did they do?"""

    person = Select("Who declared it", what="who declared the interest", coerce=int)
    item = Select(
        "Item", what="the item", coerce=int, required=False, blank="No one item of the agenda"
    )
    kind = Radios("Kind of interest", what="the kind of interest", options=InterestKind)
    nature = LongText(
        "Nature of the interest",
        what="the nature of the interest",
        required=False,
        description="As they declared it. Leave empty for a sensitive interest",
    )
    is_sensitive = Tick("The interest is sensitive, so its nature is not recorded")
    conduct = Radios(
        "What they did",
        what="what they did",
        options=[(conduct, conduct.words.capitalize()) for conduct in Conduct],
        coerce=Conduct,
    )
    dispensation = Text(
        "Dispensation",
        what="the dispensation",
        most=LINE,
        required=False,
        description="Who granted one and when, such as Standards Committee, 4 June 2026. "
        "Leave empty if there was none",
    )

    @property
    def interest(self) -> Interest:
        """The declaration that was given."""
        given = self.values
        return Interest(person_id=given.pop("person"), item_id=given.pop("item"), **given)
