import pytest

from committee.queries import files as queries
from committee.rules.access import Level, Mark
from committee.rules.actions import ENDED, ActionState
from committee.rules.chasing import Means, Said
from committee.rules.refusals import Invalid, NotPermitted, OutOfOrder
from committee.services import action_steps, files
from committee.services.actions import OwnerGiven, raise_action
from committee.services.files import FileGiven

PDF = FileGiven("C:\\reply.pdf", b"%PDF-1.7 the data")
PRICE = Mark(Level.EXEMPT, (3,))


@pytest.fixture
def action(world, context_for):
    clerk = context_for(world.clerk)
    owners = [OwnerGiven(post_id=world.ict.id)]
    action = raise_action(clerk, world.held.items[1], text="Write", owners=owners)
    action_steps.send(clerk, action)
    return action


def test_a_file_is_kept_with_its_action(world, owner, action):
    (file,) = files.attach(owner, action, [PDF], largest=1)
    assert (file.name, file.media_type, file.size) == ("reply.pdf", "application/pdf", 17)
    assert (file.added_by, file.added_at) == (world.director, owner.now)
    assert queries.one(owner, file.id).content == PDF.content
    assert queries.of_action(owner, action) == [file]


def test_the_same_file_sent_twice_is_kept_once(owner, action):
    other = FileGiven("reply.pdf", b"%PDF-1.7 better data")
    for given in ([PDF], [PDF], [other]):
        files.attach(owner, action, given, largest=1)
    assert [file.size for file in queries.of_action(owner, action)] == [17, 20]


def test_a_file_has_the_mark_of_its_action(owner, action):
    action.item.mark = PRICE
    (file,) = files.attach(owner, action, [PDF], largest=1)
    assert file.mark == PRICE


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        ([FileGiven("reply.exe", b"MZ")], "“reply.exe” is not a kind of file"),
        ([FileGiven("reply.pdf", b"MZ")], "“reply.pdf” is not the PDF file"),
        ([FileGiven("reply.pdf", b"%PDF-" + b"x" * 2**20)], "“reply.pdf” is larger than 1 MB"),
        ([PDF] * 11, "Add at most 10 files at a time"),
    ],
)
def test_what_is_not_taken(owner, action, given, sentence):
    with pytest.raises(Invalid, match=sentence) as refused:
        files.attach(owner, action, given, largest=1)
    assert list(refused.value.errors) == ["files"]


@pytest.mark.parametrize("who", ["member", "head", "administrator", None])
def test_only_an_owner_or_a_clerk_adds_a_file(world, context_for, action, who):
    with pytest.raises(NotPermitted, match="Only an owner of this action, or a clerk for them"):
        files.attach(context_for(who and getattr(world, who)), action, [PDF], largest=1)


@pytest.mark.parametrize("state", [ActionState.NOT_SENT, *ENDED])
def test_nothing_is_added_to_what_is_not_outstanding(world, context_for, action, state):
    action.state = state
    with pytest.raises(OutOfOrder, match=f"is “{state.words}”: no file can be added"):
        files.attach(context_for(world.clerk), action, [PDF], largest=1)


def test_the_history_says_that_files_were_added_and_names_none(owner, action):
    files.attach(owner, action, [PDF, FileGiven("more.txt", b"more")], largest=1)
    files.attach(owner, action, [PDF], largest=1)
    files.attach(owner, action, [FileGiven("last.txt", b"last")], largest=1)
    said = [(event.step, event.note, event.who) for event in action.events[2:]]
    assert said == [("file", "2 files", "Ben Ffoulkes"), ("file", "", "Ben Ffoulkes")]


@pytest.mark.parametrize("state", [ActionState.IN_PROGRESS, ActionState.COMPLETED])
def test_a_forgotten_file_is_added_as_long_as_it_is_outstanding(owner, action, state):
    action.state = state
    files.attach(owner, action, [PDF], largest=1)
    assert (action.events[-1].step, action.events[-1].target) == ("file", state)


def test_a_clerk_adds_a_file_for_an_owner(world, context_for, action):
    said = Said("Ben Ffoulkes", Means.EMAIL, world.today)
    (file,) = files.attach(context_for(world.clerk), action, [PDF], largest=1, said=said)
    assert file.sender == "Ben Ffoulkes, through Rhiannon Clarke"
    assert action.events[-1].who.startswith("Recorded by Rhiannon Clarke: from Ben Ffoulkes")
