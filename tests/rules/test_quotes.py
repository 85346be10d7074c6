import pytest

from committee.rules.access import OPEN_MARK, Level, Mark
from committee.rules.quotes import mark_of

PRICE = Mark(Level.EXEMPT, (3,))
STAFF = Mark(Level.EXEMPT, (1,))
SECRET = Mark(Level.CONFIDENTIAL)
PASSAGES = [
    ("The contract was discussed at length.", OPEN_MARK),
    ("The price of the contract is two million pounds a year.", PRICE),
    ("Two members of staff (grade 7) would leave in May.", STAFF),
    ("The Minister’s letter was read out.", SECRET),
    ("Agreed.", PRICE),
    ("It was agreed.", OPEN_MARK),
]


@pytest.mark.parametrize(
    ("quote", "mark"),
    [
        ("", OPEN_MARK),
        ("The contract was discussed", OPEN_MARK),
        ("words that stand nowhere", OPEN_MARK),
        ("price of the contract", PRICE),
        ("[exempt 3] The **price** of the contract is two million pounds", PRICE),
        ("He said that the price of the contract is two million", PRICE),
        (
            "- two members of staff (grade 7)\n- the price of the contract",
            Mark(Level.EXEMPT, (1, 3)),
        ),
        ("The Minister’s letter\nTwo members of staff", SECRET),
        ("agreed", OPEN_MARK),
        ("Note. Agreed. Next.", PRICE),
    ],
)
def test_a_quote_has_the_mark_of_the_words_it_was_taken_from(quote, mark):
    assert mark_of(quote, PASSAGES) == mark
