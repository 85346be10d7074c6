"""Which rows of a list of actions are for another committee than the one it is read in for."""

from collections.abc import Sequence
from dataclasses import dataclass

from committee.context import Context
from committee.model.committees import Committee
from committee.model.readings import Reading
from committee.queries import findings, readings
from committee.rules.readings import FindingKind


@dataclass(frozen=True)
class Named:
    """A committee that a list names in some of its rows, in the list's words.

    `committee` is the one of the book that these mean, None where they mean none or several.
    `rows` are counted from 1 below the heads, and `findings` are their parts by id.
    """

    words: str
    committee: Committee | None
    rows: Sequence[int]
    findings: frozenset[int]


def named(context: Context, reading: Reading) -> Sequence[Named]:
    """The other committees that a list names, in its order; none where it says none.

    A name that means no committee of the book for sure is one of them: nobody knows it is ours.
    """
    if not reading.is_list or reading.committee is None:
        return ()
    words: dict[int, str] = {}
    rows: dict[str, list[int]] = {}
    for part in findings.in_order(reading.findings):
        if part.kind is FindingKind.MEETING:
            words[part.id] = findings.meeting(part).committee
        else:
            words[part.id] = words[part.parent_id or 0]
        if part.kind is FindingKind.ACTION and words[part.id]:
            rows.setdefault(words[part.id], []).append(findings.action(part).place.first)
    meant = {name: readings.committee_named(context, [name]) for name in rows}
    return [
        Named(name, meant[name], those, frozenset(part for part in words if words[part] == name))
        for name, those in rows.items()
        if meant[name] is not reading.committee
    ]
