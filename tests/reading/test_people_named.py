"""Those whom a sentence names."""

import pytest

from committee.reading.words.people_named import Kind, mentions
from committee.reading.words.tokens import Sentence

NAMED = {
    "the Head of Culture and Communities spoke": ["Head of Culture and Communities"],
    "Deputy Chief Executive & Section 151 Officer to report": [
        "Deputy Chief Executive & Section 151 Officer"
    ],
    "the Lead Member for Highways asked the Chair": ["Lead Member for Highways", "Chair"],
    "Cllr. Ada Penn, NCC, asked Mr. T Ogle": ["Cllr. Ada Penn", "NCC", "Mr. T Ogle"],
    "the report author and the Panel’s clerk": ["report author", "Panel’s clerk"],
    "Rees Pugh (Digital Manager) spoke": ["Rees Pugh", "Digital Manager"],
    "Housing Services (LB) and BT/SL/PA met": ["Housing Services (LB)", "BT/SL/PA"],
    "the Police and Crime Commissioner noted it": ["Police and Crime Commissioner"],
    "a question from Councillor Lee": ["Councillor Lee"],
    "Asks the Clerk to write": ["Clerk"],
    "it rained, and this was noted in March": [],
    "The": [],
    "": [],
}


@pytest.mark.parametrize(("words", "names"), NAMED.items())
def test_names_are_found_in_full_and_without_article(words, names):
    assert [mention.words for mention in mentions(Sentence(words))] == names


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("the Director of ICT", Kind.POST),
        ("JS", Kind.POST),
        ("Cllrs Smith and Jones", Kind.PERSON),
        ("Megan Ellis", Kind.PERSON),
        ("officers", Kind.GROUP),
        ("the Parish Council", Kind.GROUP),
        ("Highways", Kind.NAME),
        ("Church Lane", Kind.NAME),
        ("SOCIAL CLUB SOLAR PANELS", Kind.NAME),
        ("she", Kind.PRONOUN),
    ],
)
def test_names_are_told_apart_by_what_they_are_of(words, kind):
    assert [mention.kind for mention in mentions(Sentence(words))] == [kind]


def test_whoever_comes_after_a_preposition_is_an_aside():
    found = mentions(Sentence("As the Chair was ill, the Clerk wrote to Mr Lee"))
    assert [mention.is_aside for mention in found] == [True, False, True]
