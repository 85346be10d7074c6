"""What stands around an order and is no part of it."""

import pytest

from committee.reading.owing.leftovers import bare, cut


@pytest.mark.parametrize(
    ("words", "left"),
    [
        ("**Action** - mend the gate", "mend the gate"),
        ("ACTION: * ring the bank", "ring the bank"),
        ("Ring the bank [new for Ada Penn]", "Ring the bank"),
        ("Ring the bank (Closed)", "Ring the bank"),
        ("Ring the bank (in May)", "Ring the bank (in May)"),
        ("send a **welcome letter**", "send a welcome letter"),
        ("Action:", "Action:"),
    ],
)
def test_labels_and_statuses_are_taken_off(words, left):
    assert bare(words, "") == left


@pytest.mark.parametrize(
    ("order", "left"),
    [
        ("mend the gate and this", "mend the gate"),
        ("accept the quote providing that", "accept the quote"),
        ("ring members, such as", "ring members"),
        ("see that all is well (Ada agreed", "see that all is well"),
        ("mend the gate however it is old", "mend the gate"),
        ("sign the form. Proposer Cllr Day, 2nd: Cllr Penn", "sign the form."),
        ("write to him and we would go on with it", "write to him"),
        ("clear the drain, but it should be noted that it rains", "clear the drain"),
        ("publish two counts, that one would be kept", "publish two counts"),
        ("look into this and the rest needs to be seen", "look into this"),
        ("ask whether the hedge and the verge could be cut", None),
        ("find out who runs it and the cost that would be met", None),
        ("mend the gate and write what is to be done", None),
        ("write to say so", None),
        ("ask the bank) for the rest", "ask the bank"),
        ("ask the bank (in May) for the rest", None),
    ],
)
def test_what_is_said_of_an_order_is_cut(order, left):
    assert cut(order) == (order if left is None else left)


@pytest.mark.parametrize(
    ("order", "left"),
    [
        ("trace the dust in the air 5", "trace the dust in the air"),
        ("report on item 5", "report on item 5"),
        ("send the map to Ward 5", "send the map to Ward 5"),
        ("mend gate 5", "mend gate 5"),
    ],
)
def test_the_number_of_the_next_entry_is_cut(order, left):
    assert cut(order) == left


def test_hostile_words_are_read_in_a_moment():
    assert cut("mend " + "- " * 40_000).startswith("mend")
