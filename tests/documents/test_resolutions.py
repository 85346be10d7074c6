"""A resolution in print: its reason, who moved it, and how the committee voted."""

from dataclasses import replace
from typing import Any

import pytest

from committee.documents import resolutions
from committee.documents.parts import Field, List, Paragraph, Source
from committee.model.record import Unseen
from committee.model.resolutions import Resolution, Vote
from committee.rules.access import Level, Mark
from committee.rules.proceedings import Choice, VoteKind
from committee.rules.styles import DECISION_FIRST, HouseStyle
from committee.rules.vocabulary import ListStyle, Placement
from tests.documents import records
from tests.documents.reading import lines
from tests.documents.records import CHAIR, MEMBER, STAND_IN, VICE

TOTALS = {
    "vote": VoteKind.TOTALS,
    "votes_for": 5,
    "votes_against": 2,
    "votes_abstained": 1,
}


def printed(resolution: Resolution, style: HouseStyle = DECISION_FIRST) -> list[str]:
    """What stands below the words of a resolution."""
    return lines(resolutions.parts(resolution, style, "England"))[1:]


def that(**more: Any) -> Resolution:
    return records.resolution("that it be noted.", **more)


def votes(**ways: Choice) -> list[Vote]:
    people = {"chair": CHAIR, "vice": VICE, "member": MEMBER, "stand_in": STAND_IN}
    return [Vote(person=people[who], choice=choice) for who, choice in ways.items()]


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ({}, []),
        ({"vote": VoteKind.UNANIMOUS}, ["The vote was unanimous."]),
        (TOTALS, ["Votes: 5 for, 2 against, 1 abstained."]),
        ({**TOTALS, "votes_abstained": None}, ["Votes: 5 for, 2 against."]),
        (
            {**TOTALS, "votes_against": 5, "casting": Choice.FOR},
            ["Votes: 5 for, 5 against, 1 abstained. The Chair gave a casting vote for the motion."],
        ),
        ({"mover": VICE}, ["Moved by Councillor Zac Bell."]),
        ({"seconder": MEMBER}, ["Seconded by Councillor Tom Ashby."]),
        (
            {"mover": VICE, "seconder": MEMBER, "vote": VoteKind.UNANIMOUS},
            [
                "Moved by Councillor Zac Bell, seconded by Councillor Tom Ashby. "
                "The vote was unanimous."
            ],
        ),
    ],
)
def test_who_moved_it_and_how_many_voted(more: dict[str, Any], said: list[str]) -> None:
    assert printed(that(**more)) == said
    without = replace(DECISION_FIRST, shows_movers=False, shows_votes=False)
    assert printed(that(**more), without) == []


def test_a_named_vote_gives_the_names_by_surname_also_where_no_totals_are_shown() -> None:
    those = votes(vice=Choice.FOR, member=Choice.FOR, chair=Choice.AGAINST)
    named = that(vote=VoteKind.NAMED, votes_for=2, votes_against=1, votes_abstained=0, votes=those)
    recorded = (
        "Recorded vote. For: Councillor Tom Ashby and Councillor Zac Bell. "
        "Against: Councillor Siân Ŵyn-O'Connor."
    )
    assert printed(named) == ["Votes: 2 for, 1 against, 0 abstained.", recorded]
    assert printed(named, replace(DECISION_FIRST, shows_votes=False)) == [recorded]


def test_a_members_vote_stands_there_because_they_asked() -> None:
    one = that(vote=VoteKind.UNRECORDED, votes=votes(member=Choice.AGAINST))
    assert printed(one, replace(DECISION_FIRST, shows_votes=False)) == [
        "Recorded at the member’s request: Councillor Tom Ashby voted against."
    ]
    two = that(**TOTALS, votes=votes(vice=Choice.ABSTAINED, member=Choice.AGAINST))
    assert printed(two)[1] == (
        "Recorded at the members’ request: Councillor Tom Ashby voted against; "
        "Councillor Zac Bell abstained."
    )


def test_the_chair_is_called_as_the_council_does() -> None:
    tied = that(**{**TOTALS, "votes_against": 5, "casting": Choice.AGAINST})
    (said,) = printed(tied, replace(DECISION_FIRST, chair="Chairman"))
    assert said.endswith("The Chairman gave a casting vote against the motion.")


def test_the_reason_for_a_decision_in_its_paragraphs() -> None:
    decided = that(reason="It *helps*\npeople.\n\n\n\nIt is cheap.")
    assert printed(decided) == ["Reason for decision: It helps people.", "It is cheap."]


def test_printed_a_second_time_it_is_the_words_alone() -> None:
    made = that(**TOTALS, mover=VICE, reason="It helps.")
    (only,) = resolutions.parts(made, DECISION_FIRST, "England", in_full=False)
    assert isinstance(only, Paragraph)


def test_limbs_without_a_style_of_their_own_are_set_as_the_house_does() -> None:
    made = records.resolution("that:", "a", "b", limb_style=None)
    _, limbs = resolutions.parts(made, replace(DECISION_FIRST, limbs=ListStyle.ROMAN), "England")
    assert isinstance(limbs, List)
    assert limbs.style is ListStyle.ROMAN
    assert [entry.ordinal for entry in limbs.entries] == [1, 2]


def test_the_words_and_the_limbs_say_where_they_stand_in_the_record() -> None:
    made = records.resolution("that:", "a", "b")
    lead, limbs = resolutions.parts(made, DECISION_FIRST, "England")
    assert lead.source == Source(Field.LEAD_IN, made.id)  # type: ignore[union-attr]
    assert limbs.source == Source(Field.LIMB, made.id)  # type: ignore[union-attr]


def test_one_that_may_not_be_seen_leaves_its_number_and_the_notice_of_its_nation() -> None:
    unseen = Unseen(1, Placement.DECISION, Mark(Level.EXEMPT, (14,)))
    assert lines(resolutions.parts(unseen, DECISION_FIRST, "Wales", "4.2")) == [
        "4.2 Not for publication: paragraph 14 of Part 4 of Schedule 12A to the Local Government "
        "Act 1972."
    ]


def test_who_moved_it_never_stands_alone_on_the_next_page() -> None:
    moved = that(mover=VICE, mark=Mark(Level.EXEMPT, (3,)), reason="To save.\n\nAnd to build.")
    found = list(resolutions.parts(moved, DECISION_FIRST, "England"))
    assert [part.keep for part in found if isinstance(part, Paragraph)] == [True] * 4 + [False]
    limbs = records.resolution("that:", "one;", "two.", mover=VICE)
    _, listed, last = resolutions.parts(limbs, DECISION_FIRST, "England")
    assert isinstance(listed, List)
    assert isinstance(last, Paragraph)
    assert (listed.keep, last.keep) == (True, False)
    alone = list(resolutions.parts(records.resolution("that:", "one."), DECISION_FIRST, "England"))
    assert [part.keep for part in alone if isinstance(part, Paragraph | List)] == [True, False]
