"""Resolutions as papers print them: the words, the limbs, and how they came about."""

import re
from collections.abc import Iterator
from dataclasses import replace

from committee.documents.parts import (
    Field,
    List,
    Paragraph,
    Part,
    Role,
    Source,
    held,
    line,
)
from committee.model.people import Person
from committee.model.record import ItemRecord, Unseen
from committee.model.resolutions import Resolution
from committee.rules import inline
from committee.rules.blocks import Entry, Line
from committee.rules.inline import Run, plain
from committee.rules.proceedings import Choice, VoteKind
from committee.rules.styles import HouseStyle
from committee.rules.vocabulary import ListStyle
from committee.rules.votes import in_numbers
from committee.rules.wording import joined

THAT = re.compile(r"that\b\s*", re.IGNORECASE)
VOTED = {Choice.FOR: "voted for", Choice.AGAINST: "voted against", Choice.ABSTAINED: "abstained"}


def in_order(record: ItemRecord) -> list[Resolution | Unseen]:
    """The resolutions of an item in their order, with those that may not be seen."""
    return sorted((*record.resolutions, *record.unseen), key=lambda each: each.position)


def parts(
    resolution: Resolution | Unseen,
    style: HouseStyle,
    nation: str,
    number: str = "",
    *,
    in_full: bool = True,
) -> Iterator[Part]:
    """A resolution with its limbs; `in_full` also with its reason, mover and votes.

    The notice stands for one that may not be seen.
    """
    if isinstance(resolution, Unseen):
        yield Paragraph(line(resolution.mark.notice(nation)), number, Role.WITHHELD)
        return
    found: list[Part] = []
    if not resolution.mark.is_open:
        found.append(Paragraph(line(f"{resolution.mark.words}:"), role=Role.NOTE))
    found += _words(resolution, style, number)
    if in_full:
        found += (*_reason(resolution), *_carried(resolution, style))
    yield from held(found)


def led(word: str, lead: Line) -> Line:
    """The word in bold before what was resolved; "RESOLVED that" is not followed by "that"."""
    says_that = THAT.fullmatch(word.rstrip(" :–-").rpartition(" ")[2])
    if lead and says_that and (found := THAT.match(lead[0].text)):
        lead = (replace(lead[0], text=lead[0].text[found.end() :]), *lead[1:])
    said = plain(lead)
    apart = bool(said) and not said.startswith((":", ",", ";"))
    return (Run(word, bold=True), *[Run(" ")] * apart, *(run for run in lead if run.text))


def _words(resolution: Resolution, style: HouseStyle, number: str) -> Iterator[Part]:
    word = style.word(resolution.kind)
    if resolution.recipient:
        word += f" to {resolution.recipient}"
    runs = led(f"{word}{style.after_word}", inline.parse(resolution.lead_in))
    source = Source(Field.LEAD_IN, resolution.id)
    has_limbs = bool(resolution.limbs)
    yield Paragraph(runs, number, Role.RESOLUTION, keep=has_limbs, source=source)
    if has_limbs:
        listed = resolution.limb_style or style.limbs
        bullets = listed is ListStyle.BULLETS
        entries = tuple(
            Entry(inline.parse(limb.text), 0 if bullets else place)
            for place, limb in enumerate(resolution.limbs, start=1)
        )
        source = Source(Field.LIMB, resolution.id)
        yield List(listed, entries, inset=bool(number), source=source)


def moved(mover: Person | None, seconder: Person | None) -> str:
    """Who moved and who seconded, where that is recorded: "Moved by …, seconded by …."."""
    said = [f"moved by {mover.name}"] if mover else []
    said += [f"seconded by {seconder.name}"] if seconder else []
    words = ", ".join(said)
    return f"{words[0].upper()}{words[1:]}." if words else ""


def _reason(resolution: Resolution) -> Iterator[Part]:
    reasons = [" ".join(words.split()) for words in resolution.reason.split("\n\n")]
    for place, reason in enumerate(filter(None, reasons)):
        label = (Run("Reason for decision:", bold=True), Run(" ")) if place == 0 else ()
        yield Paragraph((*label, *inline.parse(reason)))


def _carried(resolution: Resolution, style: HouseStyle) -> Iterator[Part]:
    """Who moved it and how the committee voted, as far as the house style shows it.

    The votes of named members print whatever it says: they stand there because standing orders or
    the member asked for it (SI 1993/202 Schedule 2 paragraph 1).
    """
    said = [moved(resolution.mover, resolution.seconder)] if style.shows_movers else []
    said += [_totals(resolution, style)] if style.shows_votes else []
    for words in (" ".join(filter(None, said)), _named(resolution)):
        if words:
            yield Paragraph(line(words))


def _totals(resolution: Resolution, style: HouseStyle) -> str:
    counts = (resolution.votes_for, resolution.votes_against, resolution.votes_abstained)
    totals = {
        choice: count for choice, count in zip(Choice, counts, strict=True) if count is not None
    }
    said = []
    if resolution.vote is VoteKind.UNANIMOUS:
        said.append("The vote was unanimous.")
    elif totals:
        said.append(f"Votes: {in_numbers(totals)}.")
    if resolution.casting:
        said.append(f"The {style.chair} gave a casting vote {resolution.casting.value} the motion.")
    return " ".join(said)


def _named(resolution: Resolution) -> str:
    """How members voted by name: all of them, or those who asked for it to be recorded."""
    votes = sorted(resolution.votes, key=lambda vote: vote.person.sort_name)
    ways = {
        choice: [vote.person.name for vote in votes if vote.choice is choice] for choice in Choice
    }
    if resolution.vote is VoteKind.NAMED:
        listed = [f"{choice.words}: {joined(names)}." for choice, names in ways.items() if names]
        return " ".join(("Recorded vote.", *listed)) if listed else ""
    told = [f"{joined(names)} {VOTED[choice]}" for choice, names in ways.items() if names]
    whose = "member’s" if len(votes) == 1 else "members’"
    return f"Recorded at the {whose} request: {'; '.join(told)}." if told else ""
