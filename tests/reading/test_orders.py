"""Verbs in the form of an order."""

import pytest

from committee.reading.words import orders


@pytest.mark.parametrize(
    ("participle", "verb"),
    [
        ("written", "write"), ("sent", "send"), ("sought", "seek"), ("held", "hold"),
        ("brought", "bring"), ("taken", "take"), ("made", "make"), ("put", "put"),
        ("given", "give"), ("shown", "show"), ("drawn", "draw"), ("circulated", "circulate"),
        ("provided", "provide"), ("submitted", "submit"), ("notified", "notify"),
        ("planned", "plan"), ("jetted", "jet"), ("devoted", "devote"), ("limited", "limit"),
        ("itemised", "itemise"), ("costed", "cost"), ("verged", "verge"), ("bolted", "bolt"),
        ("red", ""), ("need", ""), ("chair", ""),
    ],
)  # fmt: skip
def test_a_participle_gives_its_verb(participle, verb):
    assert orders.base(participle) == verb


@pytest.mark.parametrize(
    ("word", "verb"),
    [("writes", "write"), ("writing", "write"), ("write", "write"), ("x", "x")],
)
def test_a_verb_that_begins_an_order_is_plain(word, verb):
    assert orders.plain(word) == verb


def test_an_order_begins_with_a_capital_and_has_no_stop():
    assert orders.started(" send it. ") == "Send it"
    assert orders.started("ring N.C.C.") == "Ring N.C.C."
    assert orders.started("") == ""
