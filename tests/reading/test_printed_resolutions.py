"""A resolution as our own papers print it reads back as the same resolution."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest

from committee.documents import resolutions as papers
from committee.documents.parts import List, Paragraph, Part
from committee.model.resolutions import Resolution as Record
from committee.model.resolutions import Vote
from committee.reading.proposal import NamedVote, Resolution
from committee.reading.resolutions import taken_out
from committee.reading.source import Block, LineKind, Place
from committee.rules.blocks import label
from committee.rules.inline import plain
from committee.rules.proceedings import Choice, VoteKind
from committee.rules.styles import DECISION_FIRST, NARRATIVE, HouseStyle
from committee.rules.vocabulary import ListStyle, ResolutionKind
from tests.documents import records
from tests.documents.records import CHAIR, MEMBER, VICE

LIMBS = (
    "that the report be noted; and",
    "that officers draft a guide: (i) for members; and (ii) for everybody else.",
)
STYLES = {
    "decision first": DECISION_FIRST,
    "narrative": NARRATIVE,
    "dash": replace(NARRATIVE, after_word=" –"),
    "nothing after": replace(NARRATIVE, after_word=""),
    "colon and dash": replace(NARRATIVE, after_word=":-", capitals=False),
    "in a sentence": replace(NARRATIVE, resolved="It was resolved", capitals=False, after_word=""),
    "with that": replace(NARRATIVE, resolved="Resolved that", after_word=""),
}
every_style = pytest.mark.parametrize("style", STYLES.values(), ids=STYLES)


def blocks(parts: Iterator[Part]) -> Iterator[Block]:
    """The blocks that a file of these parts is read as."""
    for part in parts:
        if isinstance(part, Paragraph):
            yield Block(plain(part.runs), Place(0, 0))
        elif isinstance(part, List):
            for entry in part.entries:
                marker = label(part.style, entry.ordinal)
                yield Block(plain(entry.runs), Place(0, 0), LineKind.ENTRY, marker)


def read_back(record: Record, style: HouseStyle = NARRATIVE) -> Resolution:
    """The one resolution that a record prints as, with nothing beside it."""
    (found,) = taken_out(list(blocks(papers.parts(record, style, "England"))))
    assert isinstance(found, Resolution)
    return found


@every_style
def test_words_without_limbs(style: HouseStyle) -> None:
    found = read_back(records.resolution("That the presentation be noted."), style)
    assert found.lead_in.casefold() == "that the presentation be noted."
    assert (found.kind, found.limbs) == (ResolutionKind.RESOLVED, ())


@every_style
@pytest.mark.parametrize("listed", ListStyle)
def test_words_with_limbs(style: HouseStyle, listed: ListStyle) -> None:
    found = read_back(records.resolution("That the Panel:-", *LIMBS, limb_style=listed), style)
    assert found.lead_in.casefold() == "that the panel:-"
    assert [limb.text for limb in found.limbs] == list(LIMBS)
    assert found.limb_style is listed


@pytest.mark.parametrize("listed", ListStyle)
def test_limbs_alone(listed: ListStyle) -> None:
    found = read_back(records.resolution("", *LIMBS, limb_style=listed))
    assert (found.lead_in, [limb.text for limb in found.limbs]) == ("", list(LIMBS))


def test_a_further_sentence_before_bullets() -> None:
    lead = "that the update be noted. It was also agreed that officers would write about:"
    found = read_back(records.resolution(lead, "the date of the works.", "the cost."))
    assert (found.lead_in, len(found.limbs)) == (lead, 2)
    assert found.limb_style is ListStyle.BULLETS


@pytest.mark.parametrize("style", [DECISION_FIRST, NARRATIVE], ids=["small", "capitals"])
@pytest.mark.parametrize("kind", ResolutionKind)
def test_every_kind(kind: ResolutionKind, style: HouseStyle) -> None:
    found = read_back(records.resolution("That the plan be adopted.", kind=kind), style)
    assert (found.kind, found.lead_in) == (kind, "That the plan be adopted.")


def test_to_whom_it_is_recommended() -> None:
    said = records.resolution(
        "That the plan be adopted.",
        kind=ResolutionKind.RECOMMENDED,
        recipient="Mayor and Cabinet",
    )
    assert read_back(said).recipient == "Mayor and Cabinet"
    assert read_back(said).lead_in == "That the plan be adopted."


@pytest.mark.parametrize(
    "more",
    [
        {"vote": VoteKind.UNANIMOUS},
        {"vote": VoteKind.TOTALS, "votes_for": 5, "votes_against": 2},
        {"vote": VoteKind.TOTALS, "votes_for": 5, "votes_against": 2, "votes_abstained": 0},
        {
            "vote": VoteKind.TOTALS,
            "votes_for": 4,
            "votes_against": 4,
            "casting": Choice.AGAINST,
        },
    ],
)
def test_how_the_vote_went(more: dict[str, Any]) -> None:
    said = records.resolution("that it be noted.", mover=VICE, seconder=MEMBER, **more)
    found = read_back(said)
    assert (found.mover, found.seconder) == (VICE.name, MEMBER.name)
    nothing = {"votes_for": None, "votes_against": None, "votes_abstained": None, "casting": None}
    assert {name: getattr(found, name) for name in {**nothing, **more}} == {**nothing, **more}


def test_a_vote_by_name_and_one_that_members_asked_for() -> None:
    votes = [
        Vote(person=CHAIR, choice=Choice.FOR),
        Vote(person=VICE, choice=Choice.FOR),
        Vote(person=MEMBER, choice=Choice.AGAINST),
    ]
    named = {NamedVote(vote.person.name, vote.choice) for vote in votes}
    counted = {"votes_for": 2, "votes_against": 1, "votes_abstained": 0}
    recorded = read_back(
        records.resolution("that it be noted.", vote=VoteKind.NAMED, votes=votes, **counted)
    )
    assert (recorded.vote, set(recorded.named)) == (VoteKind.NAMED, named)
    assert (recorded.votes_for, recorded.votes_against) == (2, 1)
    asked = read_back(records.resolution("that it be noted.", votes=votes))
    assert (asked.vote, set(asked.named)) == (VoteKind.UNRECORDED, named)


def test_the_reason_in_its_paragraphs() -> None:
    said = records.resolution(
        "that it be noted.", reason="It is due.\n\nIt costs less.", mover=VICE
    )
    assert read_back(said).reason == "It is due.\n\nIt costs less."
