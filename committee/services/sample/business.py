"""What is said under each item of an agenda: the standing items, and those of a script."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from random import Random

from committee.rules.access import OPEN_MARK, Level, Mark
from committee.rules.meetings import STANDING_ITEMS
from committee.rules.vocabulary import Capacity, ItemKind, ListStyle, ResolutionKind
from committee.rules.wording import date_in_words, joined
from committee.services.resolutions import Wording
from committee.services.sample.plan import Came
from committee.services.sample.script import Script, unwrapped

WORK_PROGRAMME = "Work programme"
EXCLUSION = "Exclusion of the press and public"


@dataclass(frozen=True)
class Said:
    """An item of an agenda with all that its minute says of it; `script` holds its actions."""

    title: str
    kind: ItemKind = ItemKind.PROCEDURE
    author: str = ""
    mark: Mark = OPEN_MARK
    public_summary: str = ""
    text: str = ""
    urgent_reason: str = ""
    resolution: Wording | None = None
    vote: Script | None = None
    actions: Sequence[Script] = ()


def agenda(
    council: Script, meeting: Script, came: Sequence[Came], last: date | None, lot: Random
) -> list[Said]:
    """Everything on the agenda of a meeting that has been held.

    `last` is the day of the committee's meeting before it.
    """
    words = council["standing"]
    reports = list(scripted(meeting, Level.OPEN))
    said = [*_opening(words, meeting, came, last, lot)]
    said += [each for each in reports if not each.urgent_reason]
    said.append(
        Said(
            WORK_PROGRAMME,
            ItemKind.DISCUSSION,
            text=lot.choice(words["work_programme"]),
            resolution=Wording(words["programme_agreed"], kind=ResolutionKind.AGREED),
        )
    )
    for exempt in scripted(meeting, Level.EXEMPT):
        said += [Said(EXCLUSION, text=words["exclusion"]), exempt]
    said += [each for each in reports if each.urgent_reason]
    return said


def standing() -> list[Said]:
    """What stands on the agenda of a meeting as it is called."""
    return [Said(title, kind) for title, kind in STANDING_ITEMS.items()]


def scripted(meeting: Script, level: Level) -> Iterator[Said]:
    """The items of a meeting's own that have a mark of this level."""
    for item in meeting.get("items", ()):
        mark = mark_of(item)
        if mark.level is level:
            yield Said(
                title=item["title"],
                kind=ItemKind.REPORT,
                author=item["author"],
                mark=mark,
                public_summary=item.get("summary", ""),
                text=unwrapped(item.get("text", "")),
                urgent_reason=item.get("urgent", ""),
                resolution=_wording(item) if "resolved" in item else None,
                vote=item.get("vote"),
                actions=item.get("actions", ()),
            )


def mark_of(script: Script) -> Mark:
    """The mark of an item or an action of a script."""
    cited = tuple(script.get("exempt", ()))
    return Mark(Level.EXEMPT, cited) if cited else OPEN_MARK


def _opening(
    words: Script, meeting: Script, came: Sequence[Came], last: date | None, lot: Random
) -> Iterator[Said]:
    apologies, declarations, minutes, actions = STANDING_ITEMS
    yield Said(apologies, text=_apologies(words, came))
    declared = "declarations" if "declared" in meeting else "no_declarations"
    yield Said(declarations, text=words[declared])
    approved = words["minutes"].format(day=date_in_words(last)) if last else words["first_minutes"]
    yield Said(minutes, text="[resolution 1]", resolution=Wording(approved), vote={})
    yield Said(actions, STANDING_ITEMS[actions], text=lot.choice(words["actions"]))


def _apologies(words: Script, came: Sequence[Came]) -> str:
    away = [each.person for each in came if each.capacity is Capacity.APOLOGIES]
    if not away:
        return str(words["no_apologies"])
    sentences = [f"Apologies for absence were received from {joined(away)}."]
    sentences += [
        f"{each.person} attended as substitute for {each.substitute_for}."
        for each in came
        if each.capacity is Capacity.SUBSTITUTE
    ]
    return " ".join(sentences)


def _wording(item: Script) -> Wording:
    bullets = item.get("style_of_limbs") == "bullets"
    return Wording(
        lead_in=item["resolved"],
        limbs=tuple(item.get("limbs", ())),
        kind=ResolutionKind(item.get("kind", ResolutionKind.RESOLVED)),
        recipient=item.get("recipient", ""),
        limb_style=ListStyle.BULLETS if bullets else None,
        reason=item.get("reason", ""),
    )
