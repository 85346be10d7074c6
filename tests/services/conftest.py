"""An action of the tiny council, from raised to answered, for the tests of what is done to it."""

import pytest

from committee.rules.due import Due
from committee.rules.vocabulary import DueKind
from committee.services import action_answers, action_steps
from committee.services.actions import raise_action
from committee.services.owners import OwnerGiven


@pytest.fixture
def clerk(world, context_for):
    """The context of the clerk of all committees."""
    return context_for(world.clerk)


@pytest.fixture
def owner(world, context_for):
    """The context of the director, whose post owes the action."""
    return context_for(world.director)


@pytest.fixture
def action(world, clerk):
    """An action that is not yet sent, for a post, due at the next meeting."""
    return raise_action(
        clerk,
        world.held.items[1],
        text="Circulate the data",
        owners=[OwnerGiven("officers", post_id=world.ict.id)],
        due=Due(DueKind.NEXT_MEETING),
    )


@pytest.fixture
def sent(clerk, action):
    """The same, with its owner."""
    action_steps.send(clerk, action)
    return action


@pytest.fixture
def completed(owner, sent):
    """The same, answered and to be confirmed."""
    action_answers.complete(owner, sent, answer="It is done")
    return sent
