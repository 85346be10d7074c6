"""Who moved and who seconded."""

import pytest

from committee.reading.decisions import movers
from tests.reading.pages import resolved


@pytest.mark.parametrize(
    ("words", "mover", "seconder"),
    [
        (
            "was moved by Councillor Parry and seconded by Councillor Rowe.",
            "Councillor Parry",
            "Councillor Rowe",
        ),
        ("Proposed Cllr A Smith, seconded Cllr B Jones", "Cllr A Smith", "Cllr B Jones"),
        ("Proposed by Cllr. Smith. Seconded by Cllr. Jones.", "Cllr. Smith", "Cllr. Jones"),
        ("(Proposer: Cllr Dale, 2nd: Cllr Moss)", "Cllr Dale", "Cllr Moss"),
        ("Proposed: JS Seconded: AB", "JS", "AB"),
        ("Ann Dale proposed that it be so. Seconded Jo Moss.", "Ann Dale", "Jo Moss"),
        ("On the motion of Mrs de Vries, seconded by the Chair", "Mrs de Vries", "the Chair"),
        ("moved by Siân Ŵyn-O'Connor", "Siân Ŵyn-O'Connor", ""),
        ("The proposed works would begin in the second week.", "", ""),
        ("It was proposed by officers.", "", ""),
    ],
)
def test_who_it_was(words: str, mover: str, seconder: str) -> None:
    assert movers.read(words) == (mover, seconder)


@pytest.mark.parametrize(
    "text",
    [
        "RESOLVED: That it be so. (Proposed: Cllr Dale, seconded: Cllr Moss)",
        "RESOLVED: That it be so.\n\nProposed by Cllr Dale, seconded by Cllr Moss.",
        "It was proposed by Cllr Dale, seconded by Cllr Moss and RESOLVED That it be so.",
        "RESOLVED – proposed by Cllr Dale, seconded by Cllr Moss – That it be so.",
        "RESOLVED (proposed Cllr Dale, seconded Cllr Moss) That it be so.",
    ],
)
def test_where_it_stands_about_a_resolution(text: str) -> None:
    found = resolved(text)
    assert (found.lead_in, found.mover, found.seconder) == (
        "That it be so.",
        "Cllr Dale",
        "Cllr Moss",
    )
