from datetime import date

import pytest
from sqlalchemy import func, select

from committee.model.actions import Action
from committee.rules.access import OPEN_MARK, Level, Mark
from committee.rules.actions import ActionState
from committee.rules.due import Due
from committee.rules.refusals import Invalid, NotPermitted
from committee.rules.vocabulary import DueKind
from committee.services import action_ends, action_steps, minutes, resolutions
from committee.services.action_changes import delete_unsent
from committee.services.actions import OwnerGiven, Source, raise_action
from committee.services.resolutions import Wording

PRICE = Mark(Level.EXEMPT, (3,))
STAFF = Mark(Level.EXEMPT, (1,))
NOVEMBER = Due(DueKind.DATE, date(2026, 11, 2))


@pytest.fixture
def item(world):
    return world.held.items[1]


def owners_of(action):
    return [(o.words, o.post_id, o.person_id, o.body) for o in action.owners]


def test_an_action_is_raised_with_its_reference_and_waits_to_be_sent(world, clerk, item):
    action = raise_action(clerk, item, text=" Circulate the data\r\nto members ")
    assert (action.reference, action.slug) == ("OSC (26/27) 001", "osc-26-27-001")
    assert action.state is ActionState.NOT_SENT
    assert action.text == "Circulate the data\nto members"
    assert (action.committee, action.item, action.raised_on) == (world.osc, item, world.held.day)
    assert action.owners == []
    assert action.due == Due()
    assert [(e.step, e.source, e.target, e.person) for e in action.events] == [
        ("raise", None, ActionState.NOT_SENT, world.clerk)
    ]


def test_references_run_on_and_are_never_given_again(clerk, item):
    first, second = (raise_action(clerk, item, text=text) for text in ("One", "Two"))
    delete_unsent(clerk, second)
    third = raise_action(clerk, item, text="Three")
    assert [action.sequence for action in (first, third)] == [1, 3]


def test_it_has_several_owners_with_the_words_said_of_them(world, clerk, item):
    given = [
        OwnerGiven("officers", post_id=world.ict.id),
        OwnerGiven(person_id=world.head.id),
        OwnerGiven(),
        OwnerGiven(body="The Welsh Ambulance Service"),
        OwnerGiven("somebody from Parks"),
    ]
    action = raise_action(clerk, item, text="Write", owners=given)
    assert owners_of(action) == [
        (o.words, o.post_id, o.person_id, o.body) for o in given if o != OwnerGiven()
    ]
    assert [owner.position for owner in action.owners] == [1, 2, 3, 4]
    assert [owner.name for owner in action.owners] == [
        "Director of ICT", "Amrit Sandhu", "The Welsh Ambulance Service", "somebody from Parks",
    ]  # fmt: skip
    assert action.owners[0].title == "officers"


@pytest.mark.parametrize(
    ("owners", "sentence"),
    [
        ([OwnerGiven(body=f"Body {n}") for n in range(11)], "Name at most 10 owners"),
        ([OwnerGiven(body="Police"), OwnerGiven(body=" Police ")], "Name each owner once"),
        (
            [OwnerGiven(body="Police", person_id=1)],
            "Choose a post, a person or an outside body, not two of them",
        ),
        ([OwnerGiven("x" * 501)], "Shorten the words said of the owner: it has 501 characters"),
        ([OwnerGiven(body="a\0b")], "Take the unprintable character out of the name of"),
    ],
)
def test_owners_that_cannot_be_kept(clerk, item, owners, sentence):
    with pytest.raises(Invalid, match=sentence):
        raise_action(clerk, item, text="Write", owners=owners)


@pytest.mark.parametrize(
    ("text", "quote", "due", "sentence"),
    [
        (" ", "", Due(), "Enter what is to be done"),
        ("x" * 20_001, "", Due(), "Shorten what is to be done"),
        ("Write", "x" * 20_001, Due(), "Shorten the words of the minutes"),
        ("Write", "", Due(DueKind.WORDS, None, "x" * 501), "Shorten the words used at the meeting"),
        ("Write", "", Due(DueKind.DATE, date(2026, 9, 1)), "enter a date on or after that day"),
    ],
)
def test_what_cannot_be_raised_leaves_nothing(session, clerk, item, text, quote, due, sentence):
    with pytest.raises(Invalid, match=sentence):
        raise_action(clerk, item, text=text, due=due, source=Source(quote))
    assert session.scalar(select(func.count(Action.id))) == 0


def test_at_the_next_meeting_means_its_day(world, clerk, item):
    action = raise_action(clerk, item, text="Report", due=Due(DueKind.NEXT_MEETING))
    assert action.due == Due(DueKind.NEXT_MEETING, world.called.day)


@pytest.mark.parametrize("who", ["member", "director", "administrator", "outsider", None])
def test_only_a_clerk_raises_actions(world, context_for, item, who):
    with pytest.raises(NotPermitted, match="Only a clerk of this committee"):
        raise_action(context_for(who and getattr(world, who)), item, text="Write")


def test_raising_the_same_twice_gives_the_action_that_is_there(session, clerk, item, world):
    given = {
        "text": "Write",
        "owners": [OwnerGiven(post_id=world.ict.id)],
        "due": NOVEMBER,
        "source": Source("He would write."),
    }
    first = raise_action(clerk, item, **given)
    assert raise_action(clerk, item, **given) is first
    assert session.scalar(select(func.count(Action.id))) == 1
    other = world.held.items[2]
    assert raise_action(clerk, other, **given) is not first


@pytest.mark.parametrize("change", [{"due": Due()}, {"owners": []}, {"mark": PRICE}])
def test_the_same_words_with_another_owner_date_or_mark_are_refused(clerk, item, world, change):
    given = {"text": "Write", "owners": [OwnerGiven(post_id=world.ict.id)], "due": NOVEMBER}
    raise_action(clerk, item, **given)
    with pytest.raises(
        Invalid, match="already has an action in these words: OSC .26/27. 001"
    ) as no:
        raise_action(clerk, item, **{**given, **change})
    assert list(no.value.errors) == ["text"]


def test_what_was_withdrawn_can_be_raised_again(clerk, item):
    first = raise_action(clerk, item, text="Write")
    action_steps.send(clerk, first)
    action_ends.withdraw(clerk, first, reason="No longer wanted")
    assert raise_action(clerk, item, text="Write") is not first


def test_the_words_of_the_minutes_are_copied_with_their_revision_and_limb(clerk, item):
    revision = minutes.write(clerk, item, text="The Chair asked for the data.", base=0)
    resolution = resolutions.add(clerk, item, Wording("That officers:", ["send the data"]))
    limb = resolution.limbs[0]
    action = raise_action(
        clerk, item, text="Send", source=Source("The Chair asked for the data.", limb_id=limb.id)
    )
    minutes.write(clerk, item, text="Something else.", base=1)
    resolutions.remove(clerk, resolution)
    clerk.session.expire(action)
    assert action.quote == "The Chair asked for the data."
    assert action.revision_id == revision.id
    assert action.limb_id is None


def test_an_action_without_words_cites_no_revision(clerk, item):
    minutes.write(clerk, item, text="The Chair asked for the data.", base=0)
    assert raise_action(clerk, item, text="Send").revision_id is None


@pytest.mark.parametrize(
    ("item_mark", "quote", "own", "mark"),
    [
        (OPEN_MARK, "The contract was discussed.", OPEN_MARK, OPEN_MARK),
        (OPEN_MARK, "The price is a million.", OPEN_MARK, PRICE),
        (OPEN_MARK, "that the price be paid", OPEN_MARK, PRICE),
        (OPEN_MARK, "The price is a million.", STAFF, Mark(Level.EXEMPT, (1, 3))),
        (STAFF, "", OPEN_MARK, STAFF),
        (OPEN_MARK, "", Mark(Level.CONFIDENTIAL), Mark(Level.CONFIDENTIAL)),
    ],
)
def test_the_strictest_mark_holds(clerk, item, item_mark, quote, own, mark):
    item.mark = item_mark
    text = "The contract was discussed.\n\n[exempt 3] The price is a million."
    minutes.write(clerk, item, text=text, base=0)
    resolutions.add(clerk, item, Wording("that the price be paid", mark=PRICE))
    action = raise_action(clerk, item, text="Pay", source=Source(quote), mark=own)
    assert action.mark == mark


@pytest.mark.parametrize("quote", ["", "The contract was discussed."])
def test_what_a_marked_limb_gave_rise_to_is_as_marked_whatever_is_quoted(clerk, item, quote):
    resolution = resolutions.add(clerk, item, Wording("that:", ["a million be paid"], mark=PRICE))
    source = Source(quote, limb_id=resolution.limbs[0].id)
    assert raise_action(clerk, item, text="Pay a million", source=source).mark == PRICE


def test_an_exempt_action_cites_a_paragraph_of_the_schedule(clerk, item):
    with pytest.raises(Invalid, match="Choose which paragraphs of Schedule 12A apply"):
        raise_action(clerk, item, text="Pay", mark=Mark(Level.EXEMPT))
