"""What is asked about a house style."""

from typing import Any

from committee.model.base import LINE
from committee.rules.styles import LABELS, ActionsPlace, Font, HouseStyle, Numbering
from committee.rules.vocabulary import ListStyle
from committee.web.forms.base import Form
from committee.web.forms.choices import Radios
from committee.web.forms.fields import Text, Tick


class NewStyleForm(Form):
    """What is the new style called, and which does it begin as?"""

    title = Text(
        LABELS["title"], what="the title of the style", description="Such as: Planning committees"
    )
    like = Radios(
        "Begin with a copy of",
        what="the style to begin with",
        description="With its logo and its Word template, where it has them",
    )


def _words(name: str, description: str = "") -> Text:
    """The box for words that papers cannot do without."""
    return Text(
        LABELS[name], what=f"the words for “{LABELS[name].lower()}”", description=description
    )


class StyleForm(Form):
    """How are papers numbered, worded and laid out?"""

    title = Text(LABELS["title"], what="the title of the style")
    numbering = Radios(LABELS["numbering"], what="how minutes are numbered", options=Numbering)
    prefix = Text(
        LABELS["prefix"],
        what="the prefix",
        most=12,
        required=False,
        description="For numbers after a prefix. Leave empty for the committee’s abbreviation and "
        "a stop, as in OSC.25",
    )
    paragraphs_numbered = Tick(LABELS["paragraphs_numbered"])
    capitals = Tick(LABELS["capitals"])
    after_word = Text(
        LABELS["after_word"],
        what="what stands after the word",
        most=12,
        required=False,
        description="What joins it to the words of the resolution, such as : or –",
    )
    resolved = _words("resolved")
    recommended = _words("recommended")
    agreed = _words("agreed")
    noted = _words("noted")
    received = _words("received")
    limbs = Radios(
        LABELS["limbs"],
        what="how limbs are set",
        options=ListStyle,
        description="For resolutions that have no list style of their own",
    )
    shows_movers = Tick(LABELS["shows_movers"])
    shows_votes = Tick(LABELS["shows_votes"])
    decision_first = Tick(LABELS["decision_first"])
    actions = Radios(LABELS["actions"], what="where actions print", options=ActionsPlace)
    chair = _words("chair", "Such as: Chairman, Convener")
    vice_chair = _words("vice_chair")
    present = _words("present")
    substitutes = _words("substitutes", "Such as: Reserve members")
    co_optees = _words("co_optees")
    apologies = _words("apologies")
    absent = _words("absent")
    in_attendance = _words("in_attendance")
    font = Radios(LABELS["font"], what="the letters", options=Font)
    colour = Text(
        LABELS["colour"],
        what="the colour of headings",
        most=7,
        description="As # and six figures or letters, such as #1d4f91. Dark enough to read",
    )
    footer = Text(
        LABELS["footer"],
        what="what stands at the foot of each page",
        most=LINE,
        required=False,
        description="Beside the number of the page",
    )

    def style(self, key: str) -> HouseStyle:
        """What was given, as a style with this key."""
        given: dict[str, Any] = self.values
        return HouseStyle(key=key, **given)
