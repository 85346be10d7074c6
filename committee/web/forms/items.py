"""What is asked about agenda items."""

from committee.model.base import LINE
from committee.rules.vocabulary import ItemKind
from committee.web.forms.base import EditForm
from committee.web.forms.choices import Radios
from committee.web.forms.fields import LongText, Text
from committee.web.forms.marks import mark_field, paragraphs_field


class ItemForm(EditForm):
    """What is the item, and who may see it?"""

    number = Text(
        "Number",
        what="the item’s number",
        most=20,
        required=False,
        description="Leave empty for the next number",
    )
    title = Text("Title", what="the item’s title", most=LINE)
    author = Text(
        "Report author",
        what="the author",
        required=False,
        description="Such as Director of ICT, where there is a report",
    )
    kind = Radios("Kind", what="the kind of item", options=ItemKind)
    mark = mark_field()
    paragraphs = paragraphs_field()
    public_summary = LongText(
        "Public summary",
        what="the public summary",
        required=False,
        description="What the public may read of an item that is not open",
    )
