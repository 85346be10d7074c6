"""What is asked about meetings."""

from committee.model.base import LINE
from committee.rules.meetings import NOT_HELD
from committee.rules.vocabulary import MeetingKind, MeetingState
from committee.web.forms.base import Form, QueryForm
from committee.web.forms.choices import Radios, Select
from committee.web.forms.dates import DateField, TimeField
from committee.web.forms.fields import Text, Tick


class FilterForm(QueryForm):
    """Which meetings are to be shown?"""

    committee = Select("Committee", what="the committee", required=False, blank="All committees")
    year = Select("Municipal year", what="the year", coerce=int, required=False, blank="All years")


class CallForm(Form):
    """Which committee meets, when and where?"""

    committee = Select("Committee", what="the committee")
    day = DateField("Date", what="the date of the meeting")
    starts_at = TimeField("Start", what="the start time", description="Such as 6.30 pm or 18:30")
    place = Text("Place", what="the place", most=LINE, required=False)
    kind = Radios("Kind", what="the kind of meeting", options=MeetingKind)
    standing_items = Tick("Begin the agenda with the standing items")


class MeetingForm(Form):
    """When, where and why does the committee meet?"""

    day = DateField("Date", what="the date of the meeting")
    starts_at = TimeField("Start", what="the start time", description="Such as 6.30 pm or 18:30")
    place = Text("Place", what="the place", most=LINE, required=False)
    kind = Radios("Kind", what="the kind of meeting", options=MeetingKind)
    notice_on = DateField(
        "Date of notice",
        what="the day on which notice was given",
        required=False,
        description="The day on which notice of the meeting was given, if it was",
    )


class HoldForm(Form):
    """When did the meeting close, and who presided?"""

    closed_at = TimeField(
        "Close of the meeting",
        what="when the meeting closed",
        required=False,
        description="Such as 8.55 pm. Leave empty if it is not known yet",
    )
    presiding = Select(
        "Presiding",
        what="who presided",
        coerce=int,
        required=False,
        blank="Not known yet",
    )


class NotHeldForm(Form):
    """Why was the meeting not held?"""

    state = Radios(
        "Why was the meeting not held?",
        what="why it was not held",
        options=[(state, state.value.capitalize()) for state in NOT_HELD],
        coerce=MeetingState,
    )
