import pytest

from committee.queries import sources
from committee.rules.access import OPEN_MARK, Level, Mark
from committee.services import minutes, resolutions
from committee.services.resolutions import Wording

PRICE = Mark(Level.EXEMPT, (3,))
STAFF = Mark(Level.EXEMPT, (1,))


@pytest.fixture
def item(world):
    return world.held.items[1]


@pytest.fixture
def clerk(world, context_for):
    return context_for(world.clerk)


def begin(context, item, *, resolution=None, limb=None, quote=""):
    return sources.proposal(context, item, resolution=resolution, limb=limb, quote=quote)


@pytest.mark.parametrize(
    ("limb", "text"),
    [
        ("the length of time documents are kept;", "The length of time documents are kept"),
        ("to write to the Minister; and", "To write to the Minister"),
        ("Circulate the data.", "Circulate the data"),
        ("command", "Command"),
    ],
)
def test_a_limb_gives_its_words_and_what_is_to_be_done(clerk, item, limb, text):
    resolution = resolutions.add(clerk, item, Wording("that officers provide:", [limb]))
    begun = begin(clerk, item, limb=resolution.limbs[0].id)
    assert begun.quote == f"that officers provide:\n{limb}"
    assert (begun.text, begun.limb_id, begun.mark) == (text, resolution.limbs[0].id, OPEN_MARK)


def test_a_resolution_gives_all_its_words_under_its_mark(clerk, item):
    resolution = resolutions.add(clerk, item, Wording("that:", ["one", "two"], mark=PRICE))
    begun = begin(clerk, item, resolution=resolution.id)
    assert (begun.quote, begun.mark, begun.text) == ("that:\none\ntwo", PRICE, "")


def test_selected_words_are_taken_as_they_are_under_the_mark_of_their_passage(clerk, item):
    minutes.write(clerk, item, text="All is well.\n\n[exempt 3] The price is high.", base=0)
    assert begin(clerk, item, quote="All is well.").mark == OPEN_MARK
    assert begin(clerk, item, quote="The price").mark == PRICE
    item.mark = STAFF
    assert begin(clerk, item, quote="All is well.").mark == STAFF
    assert begin(clerk, item).mark == STAFF


def test_what_is_not_the_items_own_counts_for_nothing(world, clerk, item):
    other = resolutions.add(clerk, world.held.items[2], Wording("that:", ["one"]))
    assert begin(clerk, item, resolution=other.id).quote == ""
    assert begin(clerk, item, limb=other.limbs[0].id).quote == ""


def test_a_resolution_that_may_not_be_seen_is_not_told(world, context_for, clerk, item):
    resolution = resolutions.add(clerk, item, Wording("that:", ["one"], mark=PRICE))
    outsider = context_for(world.outsider)
    assert begin(outsider, item, resolution=resolution.id).quote == ""


def test_the_mark_is_that_of_the_revision_the_words_were_taken_from(clerk, item):
    first = minutes.write(clerk, item, text="[exempt 3] The price is high.", base=0)
    minutes.write(clerk, item, text="Nothing more.", base=1)
    assert sources.mark(clerk, item, "The price is high.", first.id) == PRICE
    assert sources.mark(clerk, item, "The price is high.", None) == OPEN_MARK
    assert sources.revision_id(clerk, item) != first.id
