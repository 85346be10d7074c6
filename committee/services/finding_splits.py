"""Splitting one part of a file in two, joining two, and what is none: where it was read wrongly.

Each verb is given the part's version, and raises NotPermitted, OutOfOrder where the file or the
part is settled, Stale, and Invalid. What comes of it is to be decided again.
"""

from collections.abc import Sequence

from sqlalchemy import bindparam, update

from committee.context import Context
from committee.model.readings import Finding, Reading
from committee.queries import findings
from committee.reading.kept import to_json
from committee.reading.proposal import Action
from committee.reading.shape import pieces
from committee.rules.readings import FindingState
from committee.rules.refusals import Invalid, OutOfOrder
from committee.services import checks
from committee.services.audit import record
from committee.services.reading_checks import checked_action
from committee.services.reading_steps import begin, below, keep, load_anew, not_stale, recognise

TABLE = Finding.metadata.tables[Finding.__tablename__]


def split_action(
    context: Context, finding: Finding, first: Action, second: Action, *, version: int
) -> Finding:
    """Make two actions of one, each with its own words and task; gives the second.

    Raises Invalid as `findings.correct_action` does.
    """
    _begin(context, finding, version)
    parts = [checked_action(finding, part) for part in (first, second)]
    if parts[0] == parts[1]:
        raise Invalid({"task": "Give the two actions different words"})
    keep(finding, parts[0])
    return _added(context, finding, parts[1])


def split_item(
    context: Context, finding: Finding, *, block: int, title: str, number: str = "", version: int
) -> Finding:
    """Make two items of one: from this block of its text on (counted from 0) it is another.

    The resolutions and actions of those words go with them. Gives the second item. Raises Invalid
    for `block`, `title` and `number`.
    """
    _begin(context, finding, version)
    title = checks.line("title", title, "the title of the second item")
    number = checks.up_to(20, "number", number, "the number of the second item")
    try:
        halves = pieces.split_item(findings.item(finding), block, number=number, title=title)
    except ValueError as error:
        raise Invalid({"block": "Choose where the second item begins, below its first"}) from error
    keep(finding, halves.first)
    moved = []
    for each in below(finding):
        action = findings.action(each)
        goes = action.resolution in halves.in_second or (
            not action.resolution and action.place.first >= halves.second.place.first
        )
        numbers = halves.in_second if goes else halves.in_first
        keep(each, pieces.with_resolutions(action, numbers))
        moved += [each] * goes
    return _added(context, finding, halves.second, moved)


def unmake_resolution(context: Context, finding: Finding, *, resolution: int, version: int) -> None:
    """Say that a resolution of an item, counted from 1, is none: its words are text again.

    Raises Invalid for `resolution` where there is no such one.
    """
    _begin(context, finding, version)
    item = findings.item(finding)
    if not 0 < resolution <= len(item.resolutions):
        raise Invalid({"resolution": "There is no such resolution"})
    item, numbers = pieces.as_text(item, resolution)
    keep(finding, item)
    for each in below(finding):
        keep(each, pieces.with_resolutions(findings.action(each), numbers))
    finding.state = FindingState.OPEN
    record(context, "finding_splits.unmake_resolution", finding)
    recognise(context, finding.reading)


def join_actions(context: Context, finding: Finding, other: Finding, *, version: int) -> None:
    """Make one action of two of the same item; the other is gone.

    Raises Invalid for `other`.
    """
    _begin(context, finding, version)
    if other.parent_id != finding.parent_id or other is finding:
        raise Invalid({"other": "Choose another action of the same item"})
    _refuse_if_known(other)
    earlier, later = sorted((finding, other), key=lambda each: each.position)
    keep(finding, pieces.joined_actions(findings.action(earlier), findings.action(later)))
    _joined(context, finding, other)


def join_items(context: Context, finding: Finding, *, version: int) -> Finding:
    """Join an item to the one before it, whose text it goes on; gives that one.

    Raises Invalid for `item` where there is none before it.
    """
    _begin(context, finding, version)
    before = _before(finding)
    if before is None:
        raise Invalid({"item": "This is the first item of its meeting: there is none before it"})
    _refuse_if_known(before)
    first, second = findings.item(before), findings.item(finding)
    shift = len(first.resolutions)
    numbers = {place: place + shift for place in range(1, len(second.resolutions) + 1)}
    keep(before, pieces.joined_items(first, second))
    for each in below(finding):
        keep(each, pieces.with_resolutions(findings.action(each), numbers))
        each.parent = before
    _joined(context, before, finding)
    return before


def _begin(context: Context, finding: Finding, version: int) -> None:
    begin(context, finding.reading)
    not_stale(finding, version)
    _refuse_if_known(finding)


def _refuse_if_known(finding: Finding) -> None:
    if finding.state is FindingState.KNOWN:
        raise OutOfOrder("This part is known already: take it up again before you change it.")


def _before(finding: Finding) -> Finding | None:
    """The item before this one in its meeting."""
    items = [
        each
        for each in finding.reading.findings
        if each.parent_id == finding.parent_id and each.position < finding.position
    ]
    return items[-1] if items else None


def _added(
    context: Context, finding: Finding, part: findings.Part, moved: Sequence[Finding] = ()
) -> Finding:
    """The second part, put in after the first, with the parts that go with it."""
    added = Finding(
        reading=finding.reading,
        parent=finding.parent,
        kind=finding.kind,
        value=to_json(part),
        position=finding.position,
    )
    added.mark = finding.mark
    context.session.add(added)
    finding.state = FindingState.OPEN
    for each in moved:
        each.parent = added
    record(context, "finding_splits.split", finding, f"in two, the other is part {added.id}")
    _settle(context, finding.reading)
    return added


def _joined(context: Context, finding: Finding, gone: Finding) -> None:
    """One part is left of two."""
    finding.state = FindingState.OPEN
    record(context, "finding_splits.join", finding, f"with part {gone.id}")
    context.session.delete(gone)
    _settle(context, finding.reading)


def _settle(context: Context, reading: Reading) -> None:
    """Put the parts in order, each followed by those that belong to it, and see what is known.

    Their versions stay: a place in the file is nothing that anybody has decided on.
    """
    context.session.flush()
    context.session.expire(reading, ["findings"])
    order = [each.id for each in findings.in_order(reading.findings)]
    context.session.connection().execute(
        update(TABLE).where(TABLE.c.id == bindparam("part")).values(position=bindparam("place")),
        [{"part": part, "place": place} for place, part in enumerate(order, start=1)],
    )
    load_anew(context, reading)
    recognise(context, reading)
