"""A list of actions as the agenda paper "Action tracker", for the public."""

from dataclasses import replace

from committee.context import Context
from committee.documents import tracker
from committee.documents.parts import Document, Look
from committee.documents.tracker import Entry, Section
from committee.queries import actions, committees, house_styles
from committee.queries.action_filters import MINE, Filters
from committee.queries.action_lines import ActionLine
from committee.rules.actions import WITH_OWNER, ActionState
from committee.rules.refusals import OutOfOrder
from committee.rules.wording import counted, date_in_words

MOST = 500
"""How many actions a paper may list: more are for a spreadsheet."""


def paper(context: Context, asked: Filters, scope: str) -> Document:
    """The public tracker of what was asked for, in the style of its committee or the council.

    Exempt and confidential actions, and those not yet sent, are left out for everybody. Raises
    OutOfOrder where there are more than MOST.
    """
    found = actions.listing(context, replace(asked, page=1), size=MOST)
    if found.total > MOST:
        raise OutOfOrder(
            f"A paper lists up to {MOST} actions, and these are {found.total}. "
            "Choose a committee or an owner, or save them as a spreadsheet."
        )
    public = [
        each for each in found.lines if each.is_open and each.state is not ActionState.NOT_SENT
    ]
    return tracker.compose(
        [_entry(each) for each in public],
        council=context.council.name,
        scope=scope,
        today=context.today,
        look=_look(context, asked.committee),
    )


def _look(context: Context, slug: str) -> Look:
    own = committees.one(context, slug).style if slug not in ("", MINE) else ""
    style = house_styles.named(context, own or context.council.style)
    logo, template = house_styles.files(context, style.key)
    return Look(style.font, style.colour, style.footer, logo, template)


def _entry(action: ActionLine) -> Entry:
    with_owner = action.state in WITH_OWNER
    days = action.overdue_days
    late = f", {counted(days, 'day')} overdue" if days else ""
    section = Section.OVERDUE if days else Section.OPEN if with_owner else Section.DONE
    item = f"Item {action.item_number}, {action.item_title}"
    cells = (
        action.reference,
        f"{action.text} ({item}, {action.committee}, {date_in_words(action.meeting_day)})",
        action.owner or "To be set",
        f"{action.due or 'To be set'}{late}",
        action.state.words,
        "" if with_owner else action.answer,
    )
    return Entry(section, cells)
