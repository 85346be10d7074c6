from datetime import timedelta

import pytest

from committee.queries import owners
from committee.rules.chasing import OwnerPart
from committee.services import action_steps, posts
from committee.services.actions import OwnerGiven, raise_action


@pytest.fixture
def clerk(world, context_for):
    return context_for(world.clerk)


def ask(clerk, item, *given, send=True):
    action = raise_action(clerk, item, text=f"Ask {len(given)}", owners=given)
    if send:
        action_steps.send(clerk, action)
    return action


def test_who_owes_is_listed_by_name(world, context_for, clerk):
    item = world.held.items[1]
    ask(clerk, item, OwnerGiven(post_id=world.ict.id), OwnerGiven(person_id=world.head.id))
    ask(clerk, item, OwnerGiven(post_id=world.culture.id), send=False)
    assert owners.owing(context_for(world.member)) == [
        (f"person:{world.head.id}", "Amrit Sandhu"),
        (f"post:{world.ict.id}", "Director of ICT"),
    ]
    assert len(owners.owing(clerk)) == 2


def test_who_could_be_asked_are_posts_with_their_holders_and_then_people(world, clerk):
    choices = owners.choices(clerk)
    assert choices[:2] == [
        (f"post:{world.ict.id}", "Director of ICT (Ben Ffoulkes)"),
        (f"post:{world.culture.id}", "Head of Culture and Communities (Amrit Sandhu)"),
    ]
    assert (f"person:{world.chair.id}", "Councillor Siân Ŵyn-O'Connor") in choices[2:]


def test_a_page_names_the_present_holder_of_a_post(world, context_for, clerk):
    given = OwnerGiven("officers", post_id=world.ict.id), OwnerGiven(body="Police")
    action = ask(clerk, world.held.items[1], *given, OwnerGiven("somebody"))
    assert owners.in_full(clerk, action) == ["Director of ICT (Ben Ffoulkes)", "Police", "somebody"]
    administrator = context_for(world.administrator)
    posts.appoint(administrator, world.ict, world.head, since=world.today)
    assert owners.in_full(clerk, action)[0] == "Director of ICT (Amrit Sandhu)"
    posts.delegate(administrator, world.ict, world.director, since=world.today)
    assert owners.in_full(clerk, action)[0] == (
        "Director of ICT (Amrit Sandhu; Ben Ffoulkes answers for the post)"
    )


def leave(clerk, *posts_left):
    for post in posts_left:
        posts.end_tenure(clerk, post.tenures[0], until=clerk.today - timedelta(days=1))


def test_a_vacant_post_and_who_has_left_are_marked_where_they_are_chosen(world, clerk):
    leave(clerk, world.ict)
    choices = dict(owners.choices(clerk))
    assert choices[f"post:{world.ict.id}"] == "Director of ICT (vacant)"
    assert choices[f"person:{world.director.id}"] == "Ben Ffoulkes (has left)"
    assert choices[f"person:{world.clerk.id}"] == "Rhiannon Clarke"


def test_the_clerk_is_told_why_an_owner_is_not_asked(world, clerk):
    given = (
        OwnerGiven(post_id=world.ict.id),
        OwnerGiven(person_id=world.director.id),
        OwnerGiven(body="Police"),
        OwnerGiven(body="Ambulance", email="post@ambulance.example"),
        OwnerGiven("officers"),
        OwnerGiven(person_id=world.member.id, part=OwnerPart.ACCOUNTABLE),
    )
    action = ask(clerk, world.held.items[1], *given)
    police = "No email address is known for Police: they get no letter."
    assert owners.unasked(clerk, action) == [police]
    leave(clerk, world.ict)
    assert owners.unasked(clerk, action) == [
        "Nobody holds the post Director of ICT today, so nobody is asked: say who holds it, or "
        "choose another owner.",
        "Ben Ffoulkes has left, so nobody is asked: choose the post, or another owner.",
        police,
    ]
    posts.delegate(clerk, world.ict, world.director, since=world.today)
    assert owners.unasked(clerk, action) == [police]


def test_members_may_be_accountable_and_whoever_is_already(world, clerk):
    seated = [name for _, name in owners.members(clerk)]
    assert seated == [world.member.name, world.outsider.name, world.chair.name]
    assert world.head.name in [name for _, name in owners.members(clerk, world.head)]


@pytest.mark.parametrize("value", ["", "none", "mine", "post:x", "post:", "post:99999", "person:0"])
def test_what_is_no_owner_has_no_name(clerk, value):
    assert owners.named(clerk, value) is None


def test_an_owner_by_the_value_of_a_filter(world, context_for, clerk):
    owed = OwnerGiven(post_id=world.ict.id), OwnerGiven(person_id=world.head.id)
    ask(clerk, world.held.items[1], *owed, send=False)
    assert owners.named(context_for(world.member), f"person:{world.head.id}") is None
    assert owners.named(clerk, f"post:{world.ict.id}")[1] == "Director of ICT"
    assert owners.named(clerk, f"person:{world.head.id}")[1] == "Amrit Sandhu"
