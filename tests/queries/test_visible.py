"""What each person may see of actions and their files, whatever the mark."""

import pytest
from sqlalchemy import select

from committee.model.actions import Action
from committee.model.files import File
from committee.queries import actions, visible
from committee.queries import files as file_queries
from committee.queries.action_filters import Filters
from committee.rules.access import OPEN_MARK, Level, Mark
from committee.rules.refusals import NotFound
from committee.services import action_steps, files
from committee.services.actions import OwnerGiven, raise_action
from committee.services.files import FileGiven

EXEMPT = Mark(Level.EXEMPT, (3,))
CONFIDENTIAL = Mark(Level.CONFIDENTIAL)
EVERYBODY = {
    "clerk", "administrator", "monitoring_officer", "chair", "member", "outsider", "director",
    "head",
}  # fmt: skip
INSIDERS = {"clerk", "monitoring_officer", "chair", "member"}


@pytest.fixture
def action(world, context_for):
    owners = [OwnerGiven(post_id=world.ict.id)]
    item = world.held.items[1]
    return raise_action(context_for(world.clerk), item, text="Write", owners=owners)


def who_sees(world, context_for, action):
    """Everybody who may see the action, asked in each of the ways there are."""
    seen = set()
    for who in EVERYBODY:
        context = context_for(getattr(world, who))
        listed = bool(actions.every(context, Filters(state="all")))
        try:
            actions.one(context, action.slug)
        except NotFound:
            assert not listed
        else:
            assert listed
            seen.add(who)
    return seen


@pytest.mark.parametrize(
    ("item_mark", "own_mark", "seen"),
    [
        (OPEN_MARK, OPEN_MARK, EVERYBODY),
        (EXEMPT, OPEN_MARK, INSIDERS | {"director"}),
        (OPEN_MARK, EXEMPT, INSIDERS | {"director"}),
        (OPEN_MARK, CONFIDENTIAL, INSIDERS | {"director"}),
        (CONFIDENTIAL, EXEMPT, INSIDERS | {"director"}),
    ],
)
def test_an_action_under_a_mark_is_for_its_committee_and_its_owner(
    world, context_for, action, item_mark, own_mark, seen
):
    action_steps.send(context_for(world.clerk), action)
    action.item.mark, action.mark = item_mark, own_mark
    world.session.flush()
    assert who_sees(world, context_for, action) == seen


def test_before_it_is_sent_only_its_clerks_see_it(world, context_for, action):
    assert who_sees(world, context_for, action) == {"clerk"}
    world.clerk.roles[0].committee_id = world.other.id
    world.session.flush()
    assert who_sees(world, context_for, action) == set()


def test_who_is_not_signed_in_sees_no_action_and_no_file(world, context_for, action):
    action_steps.send(context_for(world.clerk), action)
    nobody = context_for(None).actor
    session = world.session
    assert (
        session.scalars(select(Action).join(Action.item).where(visible.actions(nobody))).all() == []
    )
    statement = select(File).join(File.action).join(Action.item).where(visible.files(nobody))
    assert session.scalars(statement).all() == []


@pytest.mark.parametrize(
    ("mark", "seen"), [(OPEN_MARK, EVERYBODY), (EXEMPT, INSIDERS | {"director"})]
)
def test_a_file_under_a_mark_of_its_own(world, context_for, action, mark, seen):
    clerk = context_for(world.clerk)
    action_steps.send(clerk, action)
    (file,) = files.attach(clerk, action, [FileGiven("a.txt", b"words")], largest=1)
    file.mark = mark
    world.session.flush()
    found = set()
    for who in EVERYBODY:
        context = context_for(getattr(world, who))
        if file_queries.of_action(context, action):
            assert file_queries.one(context, file.id) is file
            found.add(who)
        else:
            with pytest.raises(NotFound):
                file_queries.one(context, file.id)
    assert found == seen


def test_an_owner_is_not_told_the_title_of_an_item_that_is_not_for_them(world, context_for, action):
    action_steps.send(context_for(world.clerk), action)
    action.item.mark = EXEMPT
    world.session.flush()
    titles = {
        who: actions.every(context_for(getattr(world, who)), Filters())[0].item_title
        for who in ("clerk", "member", "director")
    }
    assert titles == {
        "clerk": "Digital inclusion",
        "member": "Digital inclusion",
        "director": "Exempt item",
    }
