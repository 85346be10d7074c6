"""What is asked about closing and chasing the actions of a committee."""

from committee.rules.chasing import Closing, Ladder
from committee.services.chasing import LONGEST
from committee.web.forms.base import Form
from committee.web.forms.choices import Radios
from committee.web.forms.fields import Number


class ChasingForm(Form):
    """Who confirms that an action is done, and who is written to when it is late?"""

    closing = Radios(
        "Who confirms that an action is done, and so closes it?",
        what="who closes actions",
        options=Closing,
    )
    overdue_every = Number(
        "Days between reminders of what is overdue",
        what="the days between reminders, or 0 for none",
        most=LONGEST,
        description="0 for no such reminders. Owners are also reminded 7 days before, and on the "
        "day",
    )
    ladder = Radios(
        "Are those above the owner written to?",
        what="whether those above the owner are written to",
        options=Ladder,
    )
    rung_every = Number(
        "Days before each step up",
        what="the days before each step up",
        least=1,
        most=LONGEST,
        description="After so many days overdue the letter goes to the post above the owner, after "
        "as many again to the one above that, and in the end to the chair",
    )
