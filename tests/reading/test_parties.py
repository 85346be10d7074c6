"""Who a clause speaks of."""

import pytest

from committee.reading.words.parties import Party, before
from committee.reading.words.tokens import Sentence


@pytest.mark.parametrize(
    ("text", "party", "first"),
    [
        ("The Director of Finance and Property | writes", Party.POST, "The"),
        ("Cllrs Hay and Webb | to write", Party.POST, "Cllrs"),
        ("the Chair and Clerk | would", Party.POST, "the"),
        ("Parking Services (LB) | to send", Party.POST, "Parking"),
        ("It was asked that the officers from Highways | reply", Party.POST, "the"),
        ("JN/TB | to meet", Party.NAME, "JN/TB"),
        ("Sam Whale | to ring", Party.NAME, "Sam"),
        ("With the Council's support Tom | will ask", Party.NAME, "Tom"),
        ("The roof leaks and she | would write", Party.PRONOUN, "she"),
        ("the County Council | would mend", Party.OUTSIDER, "the"),
        ("members of the public | may speak", Party.OUTSIDER, "members"),
        ("ELDC | will mow", Party.OUTSIDER, "ELDC"),
        ("the ability of Councillors | to print", Party.THING, "the"),
        ("a revised list of trees | would be sent", Party.THING, "a"),
        ("This | will be sent", Party.THING, "This"),
        ("by the side of the Green and the Parish Council | will ask", Party.POST, "the"),
    ],
)
def test_the_nearest_words_that_can_be_one_are_the_subject(
    text: str, party: Party, first: str
) -> None:
    words = Sentence(text.replace("| ", "")).words
    end = len(Sentence(text.partition("|")[0]).words)
    subject = before(words, end)
    assert (subject.party, words[subject.first].text) == (party, first)


@pytest.mark.parametrize("text", ["agreed | to write", "the | report", "| to write", "May | to be"])
def test_where_no_words_can_be_one_it_is_nobody_or_no_person(text: str) -> None:
    words = Sentence(text.replace("| ", "")).words
    end = len(Sentence(text.partition("|")[0]).words)
    assert not before(words, end).party.is_own
