"""What is asked about an item or an action that was found in a file."""

from dataclasses import replace
from itertools import zip_longest
from typing import Any

from wtforms import FieldList, FormField
from wtforms import Form as Part

from committee.model.base import LINE
from committee.reading.proposal import Action, Item, Limb, Resolution
from committee.rules.access import Mark
from committee.rules.vocabulary import ResolutionKind
from committee.services.minutes import LONGEST_TEXT
from committee.web.forms.base import Form
from committee.web.forms.choices import Select
from committee.web.forms.dates import DateField
from committee.web.forms.fields import LongText, Text
from committee.web.forms.marks import mark_field, mark_of, paragraphs_field

MOST_RESOLUTIONS = 100


class ReasonForm(Form):
    """Why is a part left out? One of the reasons that are offered, or words."""

    offered = Text("Reason", what="the reason", most=LINE, required=False)
    reason = Text("Why is it left out?", what="the reason", most=LINE, required=False)

    @property
    def given(self) -> str:
        """The reason, whichever way it was given."""
        return self.offered.data or self.reason.data


class ActionForm(Form):
    """What is to be done, by whom and by when, and in which words was it said?"""

    task = LongText("What is to be done?", what="what is to be done")
    owner = Text(
        "Who is to do it?",
        what="who is to do it",
        most=LINE,
        required=False,
        description="The post or person, as the minutes name them. Leave empty to set it later",
    )
    due = Text(
        "By when?",
        what="by when",
        most=LINE,
        required=False,
        description="In the words of the minutes, such as “by the next meeting” or “in July”",
    )
    due_on = DateField(
        "The date they mean, if any",
        what="the date they mean",
        required=False,
        description="Leave empty where the words say it",
    )
    quote = LongText(
        "The words of the minutes",
        what="the words of the minutes",
        required=False,
        description="The exact words that asked for it. They are kept with the action",
    )

    def corrected(self, found: Action) -> Action:
        """The action as it was found, with what was corrected."""
        return replace(found, **self.values)


class ResolutionBoxes(Part):
    """What was decided, in which words?"""

    kind = Select("Kind", what="the kind of resolution", options=ResolutionKind)
    recipient = Text("To whom, if recommended", what="to whom", required=False)
    lead_in = LongText("Words", what="what was resolved")
    limbs = LongText("Its limbs, one a line", what="the limbs", required=False)
    mover = Text("Moved by", what="who moved it", required=False)
    seconder = Text("Seconded by", what="who seconded it", required=False)

    def corrected(self, found: Resolution) -> Resolution:
        """The resolution as it was found, with what was corrected."""
        lines = [line.strip() for line in self.limbs.data.splitlines() if line.strip()]
        limbs = tuple(
            replace(limb or Limb(""), text=line)
            for line, limb in zip_longest(lines, found.limbs[: len(lines)])
        )
        return replace(found, **{**self.data, "limbs": limbs})


class ItemForm(Form):
    """What is the item, what is its minute, what was decided, and who may see it?"""

    number = Text("Number", what="the item’s number", most=20, required=False)
    title = Text("Title", what="the item’s title", most=LINE)
    minute = LongText("Minute", what="the minute", most=LONGEST_TEXT, required=False)
    resolutions = FieldList(FormField(ResolutionBoxes), max_entries=MOST_RESOLUTIONS)
    mark = mark_field()
    paragraphs = paragraphs_field()

    def corrected(self, found: Item) -> Item:
        """The item as it was found, with what was corrected; one said to be open is not exempt."""
        given = self.values
        resolutions = (
            boxes.form.corrected(resolution)
            for boxes, resolution in zip(self.resolutions, found.resolutions, strict=False)
        )
        return replace(
            found,
            number=given["number"],
            title=given["title"],
            minute=given["minute"],
            resolutions=(*resolutions, *found.resolutions[len(self.resolutions) :]),
            is_exempt=found.is_exempt and not self.marked.is_open,
        )

    @property
    def marked(self) -> Mark:
        """The mark that was chosen."""
        return mark_of(self.mark.data, self.paragraphs.data)


def action_as_found(found: Action) -> dict[str, Any]:
    """What the form of an action shows at first."""
    return {name: getattr(found, name) for name in ("task", "owner", "due", "due_on", "quote")}


def item_as_found(found: Item, mark: Mark) -> dict[str, Any]:
    """What the form of an item shows at first; how far an exempt one may be seen is to be said."""
    is_asked = found.is_exempt and mark.is_open
    return {
        "number": found.number,
        "title": found.title,
        "minute": found.minute,
        "resolutions": [_boxes(each) for each in found.resolutions],
        "mark": None if is_asked else mark.level,
        "paragraphs": list(mark.paragraphs),
    }


def _boxes(resolution: Resolution) -> dict[str, Any]:
    names = ("kind", "recipient", "lead_in", "mover", "seconder")
    return {
        **{name: getattr(resolution, name) for name in names},
        "limbs": "\n".join(limb.text for limb in resolution.limbs),
    }


class SplitItemForm(Form):
    """Where does the second item begin, and what is it called?"""

    block = Select("The second item begins with", what="where the second item begins", coerce=int)
    number = Text("Its number", what="its number", most=20, required=False)
    title = Text("Its title", what="its title", most=LINE)


class HalfBoxes(Part):
    """What is to be done, by whom, and in which words was it said?"""

    task = LongText("What is to be done?", what="what is to be done")
    owner = Text("Who is to do it?", what="who is to do it", most=LINE, required=False)
    quote = LongText("The words of the minutes", what="the words", required=False)


class SplitActionForm(Form):
    """Which two things are to be done?"""

    first = FormField(HalfBoxes)
    second = FormField(HalfBoxes)

    def halves(self, found: Action) -> tuple[Action, Action]:
        """The two actions, each with its own words."""
        return replace(found, **self.first.data), replace(found, **self.second.data)
