"""What is asked about agenda items."""

from collections.abc import Sequence

from committee.model.base import LINE
from committee.model.meetings import Item
from committee.rules.refusals import Invalid
from committee.rules.vocabulary import ItemKind
from committee.web.forms.base import Form
from committee.web.forms.choices import Radios
from committee.web.forms.fields import LongText, Number, Text
from committee.web.forms.marks import mark_field, paragraphs_field


class ItemForm(Form):
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


class OrderForm(Form):
    """When was each item taken? Made by `order_form`, with a number named "item-12" for each."""

    def in_order(self, items: Sequence[Item]) -> list[Item]:
        """The items in the order given. Raises Invalid where two have the same place."""
        errors: dict[str, str] = {}
        taken: dict[int, Item] = {}
        for item in items:
            place = self[f"item-{item.id}"].data
            if place in taken:
                errors[f"item-{item.id}"] = f"Item {taken[place].number} has place {place} too"
            taken[place] = item
        if errors:
            raise Invalid(errors)
        return [taken[place] for place in sorted(taken)]


def order_form(items: Sequence[Item]) -> OrderForm:
    """The form for the items of a meeting, which stand in the order recorded or on the agenda."""
    fields = {
        f"item-{item.id}": Number(
            f"Place of item {item.number}",
            what=f"the place of item {item.number}",
            least=1,
            most=len(items),
        )
        for item in items
    }
    places = {f"item-{item.id}": item.taken_order or item.agenda_order for item in items}
    form: OrderForm = type("ItemsForm", (OrderForm,), fields)(data=places)
    return form
