"""Minutes from before the sample begins, read in and waiting for a clerk to go through them."""

from dataclasses import replace
from pathlib import Path

from sqlalchemy import select

from committee.context import Context
from committee.model.committees import Committee
from committee.model.people import Account
from committee.queries.actors import actor
from committee.rules.wording import day_in_words
from committee.services import readings
from committee.services.sample import roll
from committee.services.sample.days import before

FILE = Path(__file__).parent / "northmoor" / "old_minutes.txt"
CLERK = f"rhiannon.thistlewood@{roll.HOST}"
COMMITTEE = "OSC"
AGO = 500
"""How many days before the sample is loaded that meeting was: of its own there are none so old."""


def read_in(context: Context) -> None:
    """Have the clerk read the minutes of a meeting of long ago in; nothing of them is decided."""
    clerk = context.session.scalars(select(Account.person_id).where(Account.email == CLERK)).one()
    committee = context.session.scalars(
        select(Committee).where(Committee.abbreviation == COMMITTEE)
    ).one()
    by = actor(context.session, clerk, context.today)
    text = FILE.read_text("utf-8").replace("{day}", day_in_words(before(context.today, AGO)))
    readings.bring_in(
        replace(context, actor=by), "Minutes of Overview and Scrutiny.txt", text.encode(),
        committee=committee,
    )  # fmt: skip
