"""What is asked about agenda items."""

from collections.abc import Sequence

from committee.model.base import LINE
from committee.model.meetings import Item
from committee.rules.refusals import Invalid
from committee.rules.vocabulary import ItemKind
from committee.rules.wording import joined
from committee.web.forms.base import Form
from committee.web.forms.choices import Radios
from committee.web.forms.fields import LongText, Text
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
    urgent_reason = LongText(
        "Why is this item urgent?",
        what="why the item is urgent",
        required=False,
        description="Only for an item that the chair lets in late: the special circumstances, "
        "which are printed in the minutes (Local Government Act 1972 section 100B(4)(b))",
    )


class OrderForm(Form):
    """In which order were the items taken?"""

    numbers = Text(
        "Numbers of the items in the order they were taken",
        what="the numbers of the items",
        most=LINE,
        description="With commas between them, such as 1, 3, 2",
    )

    def in_order(self, items: Sequence[Item]) -> list[Item]:
        """The items in the order given. Raises Invalid unless each is named once."""
        by_number = {item.number: item for item in items}
        given = [part.strip() for part in (self.numbers.data or "").split(",") if part.strip()]
        for number in given:
            if number not in by_number:
                raise Invalid({"numbers": f"There is no item {number}: take it out"})
            if given.count(number) > 1:
                raise Invalid(
                    {"numbers": f"Item {number} is there twice: leave it where it belongs"}
                )
        missing = [number for number in by_number if number not in given]
        if missing:
            raise Invalid({"numbers": f"Put in item {joined(missing)}"})
        return [by_number[number] for number in given]


def numbers_in_order(items: Sequence[Item]) -> str:
    """The numbers of the items in the order they were taken, as the form shows them."""
    taken = sorted(items, key=lambda item: item.taken_order or item.agenda_order)
    return ", ".join(item.number for item in taken)
