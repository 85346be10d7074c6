"""Who owes an action, as a clerk gives it."""

import pytest

from committee.rules.chasing import OwnerPart
from committee.rules.refusals import Invalid
from committee.services.owners import OwnerGiven, checked_owners

MEMBER = OwnerGiven(person_id=4, part=OwnerPart.ACCOUNTABLE)


def test_rows_left_empty_count_for_nothing_and_the_member_comes_last():
    ict, police = OwnerGiven(post_id=1), OwnerGiven(body="Police", email="a@police.example")
    nobody = OwnerGiven(part=OwnerPart.ACCOUNTABLE)
    assert checked_owners([OwnerGiven(), ict, nobody]) == [ict]
    assert checked_owners([MEMBER, ict, OwnerGiven(), police]) == [ict, police, MEMBER]


@pytest.mark.parametrize(
    ("owners", "field", "sentence"),
    [
        ([OwnerGiven(post_id=1), OwnerGiven("IT", post_id=1)], "owners", "Name each owner once"),
        ([OwnerGiven("IT"), OwnerGiven("it")], "owners", "Name each owner once"),
        ([OwnerGiven(), OwnerGiven(body="Police", email="x")], "owners-1-email", "correct format"),
        ([OwnerGiven(post_id=1, email="a@b.example")], "owners-0-body", "the address is of"),
        ([MEMBER, OwnerGiven(person_id=5, part=MEMBER.part)], "accountable", "one member"),
        ([OwnerGiven(body="Police", part=MEMBER.part)], "accountable", "by name"),
    ],
)
def test_what_cannot_be_kept_and_where_it_stands(owners, field, sentence):
    with pytest.raises(Invalid, match=sentence) as refused:
        checked_owners(owners)
    assert list(refused.value.errors) == [field]


def test_a_member_may_be_owner_and_accountable_both():
    owner = OwnerGiven(person_id=4)
    assert checked_owners([owner, MEMBER]) == [owner, MEMBER]
