"""Words that are no action are not offered again, also when they were edited slightly."""

import pytest

from committee.queries import not_actions as queries
from committee.rules.refusals import Invalid, NotFound
from committee.services import not_actions

WORDS = "Further support would be provided to libraries in the coming six months."


@pytest.fixture
def item(world):
    """An item of the meeting that was held."""
    return world.held.items[1]


def test_refused_words_stay_refused_when_edited_slightly(clerk, item) -> None:
    refused = not_actions.refuse(clerk, item, WORDS, "A plan of the service")
    standing = queries.said_of(clerk, item)
    assert standing == [refused]
    edited = "Further support would be provided to all libraries in the next six months."
    assert queries.is_refused(edited, standing)
    assert not queries.is_refused("Officers would write to libraries.", standing)
    assert not_actions.refuse(clerk, item, edited) is refused


def test_a_refusal_is_taken_back(world, clerk, item) -> None:
    refused = not_actions.refuse(clerk, item, WORDS)
    assert queries.one(clerk, item, refused.id) is refused
    with pytest.raises(NotFound):
        queries.one(clerk, world.held.items[0], refused.id)
    not_actions.take_back(clerk, refused)
    assert queries.said_of(clerk, item) == []
    with pytest.raises(NotFound):
        queries.one(clerk, item, refused.id)


def test_no_words_are_no_refusal(clerk, item) -> None:
    with pytest.raises(Invalid):
        not_actions.refuse(clerk, item, " ")
