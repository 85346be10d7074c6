"""A list of actions as the agenda paper "Action tracker", for the public or with exempt matter."""

from dataclasses import replace

from committee.context import Context
from committee.documents import tracker
from committee.documents.parts import Document, Look
from committee.documents.tracker import Audience, Entries
from committee.queries import actions, committees, house_styles, visible
from committee.queries.action_filters import MINE, Filters
from committee.queries.action_lines import ActionLine
from committee.queries.action_orders import TRACKER, in_sections
from committee.rules.actions import WITH_OWNER, ActionState
from committee.rules.refusals import NotFound, OutOfOrder
from committee.rules.vocabulary import Part
from committee.rules.wording import counted, date_in_words

MOST = 500
"""How many actions a paper may list: more are for a spreadsheet."""


def paper(context: Context, asked: Filters, scope: str, part: Part) -> Document:
    """The tracker of what was asked for, in its order, and in the style of its committee.

    The public one leaves out what is exempt or confidential for everybody; neither has what is
    not yet sent. Raises OutOfOrder where there are more than MOST, and NotFound where exempt matter
    is asked for that the actor may not see, or of more than one committee.
    """
    exempt = part is Part.EXEMPT
    if exempt and not offers_exempt(context, asked):
        raise NotFound("There is no such paper.")
    found = actions.listing(context, replace(asked, page=1), size=MOST)
    if found.total > MOST:
        raise OutOfOrder(
            f"A paper lists up to {MOST} actions, and these are {found.total}. "
            "Choose a committee or an owner, or save them as a spreadsheet."
        )
    told = [
        each
        for each in found.lines
        if each.state is not ActionState.NOT_SENT and (exempt or each.is_open)
    ]
    return tracker.compose(
        _sections(context, asked, told),
        council=context.council.name,
        scope=scope,
        today=context.today,
        look=_look(context, asked.committee),
        audience=_audience(context, told, part),
    )


def offers_exempt(context: Context, asked: Filters) -> bool:
    """Whether there is an exempt paper of a list: of one committee whose marked business one sees.

    Its readers see that of this committee, and perhaps of no other.
    """
    if asked.committee in ("", MINE):
        return False
    committee = committees.one(context, asked.committee)
    return visible.in_part(context.actor, Part.EXEMPT, committee.id)


def _sections(context: Context, asked: Filters, told: list[ActionLine]) -> list[Entries]:
    """By sections in the paper's own order; in any other as one table, as the page has them."""
    of_one = asked.committee not in ("", MINE)
    if asked.sort != TRACKER:
        return [Entries("", [_row(each, of_one) for each in told])] if told else []
    return [
        Entries(section.value, [_row(each, of_one) for each in lines])
        for section, lines in in_sections(context, told)
    ]


def _audience(context: Context, told: list[ActionLine], part: Part) -> Audience:
    notices = {each.mark.notice(context.council.nation) for each in told if not each.is_open}
    return Audience(part is Part.EXEMPT, tuple(sorted(notices)))


def _look(context: Context, slug: str) -> Look:
    own = committees.one(context, slug).style if slug not in ("", MINE) else ""
    style = house_styles.named(context, own or context.council.style)
    logo, template = house_styles.files(context, style.key)
    return Look(style.font, style.colour, style.footer, logo, template)


def _row(action: ActionLine, of_one: bool) -> tuple[str, ...]:
    """The cells of an action, without its committee in a paper that is `of_one` alone."""
    days = action.overdue_days
    late = f", {counted(days, 'day')} overdue" if days else ""
    asked_by = "" if of_one else f", {action.committee}"
    item = f"Item {action.item_number}, {action.item_title}{asked_by}"
    mark = "" if action.is_open else action.mark.words
    answer = "" if action.state in WITH_OWNER else action.answer
    return (
        action.reference,
        f"{action.text} ({item}, {date_in_words(action.meeting_day)})",
        action.owner or "To be set",
        f"{action.due or 'To be set'}{late}",
        ". ".join(filter(None, (action.state.words, mark, answer))),
    )
