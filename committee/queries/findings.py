"""What was found in a file, as values: the parts of a proposal that findings keep."""

from collections.abc import Iterable, Iterator

from committee.model.readings import Finding
from committee.reading.kept import from_json
from committee.reading.proposal import Action, Item, Meeting
from committee.rules.readings import FindingKind

Part = Meeting | Item | Action

PARTS: dict[FindingKind, type[Part]] = {
    FindingKind.MEETING: Meeting,
    FindingKind.ITEM: Item,
    FindingKind.ACTION: Action,
}


def in_order(parts: Iterable[Finding], whole: int | None = None) -> Iterator[Finding]:
    """Parts by their places, each followed by those that belong to it; of a whole, or all."""
    below: dict[int | None, list[Finding]] = {}
    for each in sorted(parts, key=lambda part: (part.position, part.id)):
        below.setdefault(each.parent_id, []).append(each)
    waiting = below.get(whole, [])[::-1]
    while waiting:
        yield (each := waiting.pop())
        waiting += below.get(each.id, [])[::-1]


def part(finding: Finding) -> Part:
    """The part that a finding keeps, without those below it."""
    return from_json(PARTS[finding.kind], finding.value)


def meeting(finding: Finding) -> Meeting:
    """The meeting that a finding keeps, without its items."""
    return from_json(Meeting, finding.value)


def item(finding: Finding) -> Item:
    """The item that a finding keeps, without its actions."""
    return from_json(Item, finding.value)


def action(finding: Finding) -> Action:
    """The action that a finding keeps."""
    return from_json(Action, finding.value)


def in_words(finding: Finding) -> str:
    """What a finding says and what was said of it; for whoever began from an older page."""
    found = part(finding)
    if isinstance(found, Meeting):
        when = found.day.isoformat() if found.day else "no day"
        words = f"{found.committee or 'No committee'}, {when}, {found.venue or 'no place'}"
    elif isinstance(found, Item):
        words = f"{found.number} {found.title}\n{found.minute}"
    else:
        words = f"{found.task}\nOwner: {found.owner or 'none'}\nDue: {found.due or 'not said'}"
    return f"{finding.state.words}\n{words.strip()}"
