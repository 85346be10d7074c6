"""Whatever the words are, finding who is to do what ends, soon and without an error."""

import random
import time

import pytest

from committee.reading.owners import named
from committee.reading.tasks import LONGEST, imperative

BITS = (
    "the The Chair Clerk to be asked agreed that would will write sent by ( ) [ ] , . ; : – - * "
    "ACTION JS JS/Clerk Cllr Cllrs and & of for he she they he'd this these data it them said £5 % "
    "@o0 @ @h1 %asked been have with Director Smith Mr . “ ’ A a I 151 ŵ 😀 up which following "
    "within six weeks next meeting agenda item put on an there come follow \\ ? * + ( { ^ $ |"
).split()


def words(chance: random.Random, most: int) -> str:
    return " ".join(chance.choice(BITS) for _ in range(chance.randint(0, most)))


@pytest.mark.parametrize("seed", range(5))
def test_any_words_give_an_owner_or_none_and_a_task(seed):
    chance = random.Random(seed)
    for _ in range(200):
        text, lead_in = words(chance, 25), words(chance, 5)
        before = [words(chance, 12), words(chance, 12)]
        owner = named(text, lead_in=lead_in, before=before)
        task = imperative(text, lead_in=lead_in, before=before, owner=owner.words)
        assert bool(owner.words) == (owner.confidence > 0), text
        assert (task or not text) and len(task) <= LONGEST, text


@pytest.mark.parametrize(
    "unit",
    [
        "the Chair agreed to write to the Clerk and ",
        "Cllr Smith, ",
        "be sent by the Chair that ",
        "asked that the ",
        ", which the Clerk would ",
        "( JS ",
    ],
)
def test_long_texts_are_read_in_linear_time(unit):
    text = unit * 4000
    began = time.process_time()
    owner = named(text, before=[text])
    imperative(text, before=[text], owner=owner.words)
    assert time.process_time() - began < 5
