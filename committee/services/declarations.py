"""What a clerk does with declarations of interest: add, change, take out."""

from dataclasses import dataclass, replace

from committee.context import Context
from committee.model.base import LINE, WORDS
from committee.model.declarations import Declaration
from committee.model.meetings import Item, Meeting
from committee.queries import attendance, declarations
from committee.rules.proceedings import Conduct, InterestKind
from committee.rules.refusals import Invalid
from committee.services import checks
from committee.services.audit import record
from committee.services.given import already, as_given, fill
from committee.services.proceedings import item_of, require_open


@dataclass(frozen=True)
class Interest:
    """What a clerk gives of a declaration; see `committee.model.declarations.Declaration`."""

    person_id: int
    kind: InterestKind
    item_id: int | None = None
    nature: str = ""
    is_sensitive: bool = False
    conduct: Conduct = Conduct.STAYED
    dispensation: str = ""


def add(context: Context, meeting: Meeting, interest: Interest) -> Declaration:
    """Record an interest that somebody declared (Localism Act 2011 s.31).

    The same given again makes nothing new, so a double press is harmless. Raises NotPermitted,
    OutOfOrder, or Invalid for `person`, `item`, `nature` and `dispensation`.
    """
    require_open(context, meeting, _items(meeting, interest))
    interest = _checked(context, meeting, interest)
    standing = already(declarations.listed(context, meeting), interest)
    if standing is not None:
        return standing
    declaration = Declaration(meeting_id=meeting.id, **vars(interest))
    context.session.add(declaration)
    record(context, "declarations.add", declaration)
    return declaration


def change(context: Context, declaration: Declaration, interest: Interest, *, version: int) -> None:
    """Change a declaration begun from `version`.

    Raises NotPermitted, OutOfOrder, Stale with what stands now, or Invalid as `add` does.
    """
    meeting = declaration.meeting
    before = [declaration.item] if declaration.item else []
    require_open(context, meeting, [*before, *_items(meeting, interest)])
    interest = _checked(context, meeting, interest, already=declaration.person_id)
    if as_given(Interest, declaration) == interest:
        return
    checks.not_stale(declaration, version, in_words(declaration))
    fill(declaration, interest)
    record(context, "declarations.change", declaration)
    context.session.expire(declaration, ["person", "item"])


def remove(context: Context, declaration: Declaration) -> None:
    """Take out a declaration that was recorded by mistake. Raises NotPermitted, OutOfOrder."""
    require_open(context, declaration.meeting, [declaration.item] if declaration.item else [])
    record(context, "declarations.remove", declaration)
    context.session.delete(declaration)
    context.session.flush()


def in_words(declaration: Declaration) -> str:
    """A declaration in lines; for whoever began from an older page."""
    where = f"item {declaration.item.number}" if declaration.item else "no one item"
    return (
        f"{declaration.person.name}: {declaration.kind.words}, {where}\n"
        f"Nature: {'sensitive' if declaration.is_sensitive else declaration.nature}\n"
        f"What they did: {declaration.conduct.words}\n"
        f"Dispensation: {declaration.dispensation or 'none'}"
    )


def _items(meeting: Meeting, interest: Interest) -> list[Item]:
    return [item_of(meeting, interest.item_id, "item")] if interest.item_id else []


def _checked(
    context: Context, meeting: Meeting, interest: Interest, *, already: int | None = None
) -> Interest:
    """The interest as it can be stored.

    A sensitive interest is declared without its nature (s.32 of that Act), any other with it.
    """
    known = {person.id for person in attendance.may_declare(context, meeting)}
    if interest.person_id not in {*known, already}:
        raise Invalid({"person": "Choose a member of the committee, or somebody who was there"})
    if interest.is_sensitive and interest.nature.strip():
        raise Invalid(
            {"nature": "Take these words out: a sensitive interest is recorded without its nature"}
        )
    nature = checks.up_to(WORDS, "nature", interest.nature, "the nature of the interest")
    if not (nature or interest.is_sensitive):
        raise Invalid({"nature": "Enter the nature of the interest, or say that it is sensitive"})
    dispensation = checks.up_to(LINE, "dispensation", interest.dispensation, "the dispensation")
    return replace(interest, nature=nature, dispensation=dispensation)
