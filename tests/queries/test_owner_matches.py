from datetime import timedelta

import pytest

from committee.model.people import Person
from committee.model.posts import Post
from committee.queries import owner_matches
from committee.services import posts
from committee.services.actions import OwnerGiven, raise_action


@pytest.fixture
def clerk(world, context_for):
    return context_for(world.clerk)


@pytest.fixture
def match(world, clerk):
    def asked(words, day=None, committee=world.osc, **known):
        return owner_matches.roll(clerk, committee, day or world.today).match(words, known)

    return asked


def add_person(session, name, sort_name):
    person = Person(name=name, sort_name=sort_name)
    session.add(person)
    session.flush()
    return person


@pytest.mark.parametrize(
    ("words", "least"),
    [
        ("Director of ICT", 1.0),
        ("the Director of ICT", 1.0),
        ("ICT Director", 0.9),
        ("Director ICT", 0.9),
        ("Dir. of ICT", 0.9),
        ("Director of ICT (Ben Ffoulkes)", 0.9),
        ("Director", 0.6),
    ],
)
def test_words_that_name_one_post_mean_it(world, match, words, least):
    found = match(words)
    assert (found.post_id, found.person_id, found.body) == (world.ict.id, None, "")
    assert found.confidence >= least
    assert "Director of ICT" in found.why


def test_a_part_of_a_title_means_the_only_post_that_has_it(world, match):
    assert match("Head of Culture and Communities").confidence == 1.0
    found = match("Head of Culture")
    assert found.post_id == world.culture.id
    assert found.why == "Head of Culture and Communities is the only post that the words fit."
    assert found.confidence < 0.9


def test_words_that_fit_two_posts_mean_neither(session, match):
    session.add_all(
        [Post(title="Assistant Director, Highways"), Post(title="Assistant Director, Housing")]
    )
    session.flush()
    found = match("Assistant Director")
    assert (found.post_id, found.confidence) == (None, 0.0)
    assert found.why == (
        "The words fit 2 posts: Assistant Director, Highways, Assistant Director, Housing."
    )
    assert match("Assistant Director (Housing)").post_id


@pytest.mark.parametrize(
    ("words", "who"),
    [
        ("Cllr Ashby", "member"),
        ("Councillor Tom Ashby", "member"),
        ("Cllr. T Ashby", "member"),
        ("Councillor Siân Ŵyn", "chair"),
        ("Councillor Sian Wyn-O'Connor", "chair"),
        ("Mr Ffoulkes", "director"),
        ("B. Ffoulkes", "director"),
        ("BF", "director"),
        ("TA", "member"),
        ("SWO", "chair"),
        ("Tom", "member"),
        ("Priya Nair", "outsider"),
        ("Chair", "chair"),
        ("the Chairman", "chair"),
        ("Clerk", "clerk"),
    ],
)
def test_words_that_name_one_person_mean_them(world, match, words, who):
    found = match(words)
    assert found.person_id == getattr(world, who).id
    assert 0.5 < found.confidence < 1 and found.why


def test_initials_that_fit_two_mean_neither(session, world, match):
    for name, sort_name in (("Jane Smith", "smith jane"), ("John Stone", "stone john")):
        add_person(session, name, sort_name)
    found = match("JS")
    assert (found.person_id, found.confidence) == (None, 0.0)
    assert found.why == "Initials fit 2 people: Jane Smith, John Stone."


def test_whoever_has_a_seat_or_a_post_is_meant_before_others(session, world, match):
    add_person(session, "Councillor Tessa Ashby", "ashby tessa")
    assert match("Cllr Ashby").person_id == world.member.id
    assert match("TA").person_id == world.member.id


def test_a_full_name_is_surer_than_a_surname_of_the_committee(session, match):
    far = add_person(session, "Councillor Tessa Ashby", "ashby tessa")
    assert match("Councillor Tessa Ashby").person_id == far.id
    assert match("Councillor T. Ashby").person_id != far.id


def test_the_initials_of_its_clerk_are_known_to_a_committee(session, world, match):
    add_person(session, "Rosa Carr", "carr rosa")
    assert match("RC").person_id == world.clerk.id


def test_a_style_that_is_of_somebody_else_is_not_overlooked(session, match):
    add_person(session, "Mrs Olwen Hill", "hill olwen")
    assert match("Mrs Hill").person_id
    assert match("Mr Hill").person_id is None


def test_what_the_file_says_of_initials_counts_before_the_book(world, match):
    found = match("TA", TA="Ben Ffoulkes")
    assert found.person_id == world.director.id
    assert found.why == "The file says that TA is Ben Ffoulkes."
    assert match("Chair", chair="Councillor Tom Ashby").person_id == world.member.id


@pytest.mark.parametrize("words", ["officers", "Members", "the Committee", "ALL", ""])
def test_words_for_several_mean_nobody(match, words):
    found = match(words)
    assert (found.post_id, found.person_id, found.body, found.confidence) == (None, None, "", 0.0)


def test_who_had_left_by_that_day_is_not_meant(world, clerk, match):
    posts.end_tenure(clerk, world.ict.tenures[0], until=world.today - timedelta(days=10))
    assert match("Mr Ffoulkes", day=world.today).person_id is None
    assert match("Mr Ffoulkes", day=world.today - timedelta(days=20)).person_id == world.director.id


def test_the_chair_is_that_of_the_committee_on_the_day(world, match):
    assert match("Chair", committee=world.other).person_id == world.outsider.id
    assert match("Chair", day=world.year.starts_on - timedelta(days=800)).person_id is None
    assert match("Chair", committee=None).why == "The book does not say who had the seat: Chair."


def test_a_body_that_has_owed_an_action_is_known(world, clerk, match):
    raise_action(clerk, world.held.items[1], text="Ask", owners=[OwnerGiven(body="Police")])
    assert match("the police").body == "Police"
    assert match("Ambulance").why == "No post or person of the book fits."


def test_several_named_together_are_matched_one_by_one(world, clerk):
    roll = owner_matches.roll(clerk, world.osc, world.today)
    found = roll.each("Cllrs Ashby and Nair", {})
    assert [match.person_id for match in found] == [world.member.id, world.outsider.id]
    assert [match.words for match in found] == ["Cllr Ashby", "Cllr Nair"]
    assert [match.post_id for match in roll.each("Head of Culture and Communities", {})] == [
        world.culture.id
    ]
    assert len(roll.each("Chair/BF", {})) == 2
    assert len(roll.each("Nobody and Nothing", {})) == 1
