"""Raising actions from an item, and sending those of a meeting."""

from datetime import date

import pytest
from sqlalchemy import func, select

from committee.model.actions import Action
from committee.rules.access import Level, Mark
from committee.rules.actions import ActionState
from committee.rules.due import Due
from committee.rules.vocabulary import DueKind
from committee.services import minutes, resolutions
from committee.services.resolutions import Wording

SCRIPT = "<script>alert('Ŵyn-O’Connor')</script>"
PRICE = Mark(Level.EXEMPT, (3,))


@pytest.fixture
def item(world):
    return world.held.items[1]


def new(item):
    return f"/meetings/{item.meeting_id}/items/{item.id}/actions/new"


def test_a_clerk_raises_an_action_and_goes_on_minuting(session, client_for, world, item):
    client = client_for(world.clerk)
    page = client.submit(
        client.see(new(item)),
        "Raise the action",
        quote="The Chair asked for the data.",
        text="Circulate the data",
        **{
            "owners-0-who": "Director of ICT (Ben Ffoulkes)",
            "owners-0-words": "officers",
            "owners-1-body": "The Welsh Ambulance Service",
            "due_kind": "At the next meeting",
        },
    )
    assert page.said == [
        "OSC (26/27) 001 is raised. It is not sent to anybody yet. No email address is known for "
        "The Welsh Ambulance Service: they get no letter."
    ]
    assert page.address == f"/meetings/{item.meeting_id}/minutes/items/{item.id}"
    action = session.scalars(select(Action)).one()
    assert action.quote == "The Chair asked for the data."
    assert action.due == Due(DueKind.NEXT_MEETING, world.called.day)
    assert [(o.words, o.name) for o in action.owners] == [
        ("officers", "Director of ICT"),
        ("", "The Welsh Ambulance Service"),
    ]


@pytest.mark.parametrize(
    ("given", "due"),
    [
        (
            {"due_kind": "A date", "due_on": ["2", "11", "2026"]},
            Due(DueKind.DATE, date(2026, 11, 2)),
        ),
        (
            {
                "due_kind": "In the words used at the meeting",
                "due_words": "in the autumn",
                "due_meant": ["30", "November", "2026"],
                "due_on": ["nonsense", "", ""],
            },
            Due(DueKind.WORDS, date(2026, 11, 30), "in the autumn"),
        ),
        ({"due_kind": "To be set", "due_on": ["31", "2", "26"]}, Due()),
    ],
)
def test_the_time_is_given_in_four_ways(session, client_for, world, item, given, due):
    client = client_for(world.clerk)
    client.submit(client.see(new(item)), "Raise the action", text="Write", **given)
    assert session.scalars(select(Action)).one().due == due


def test_a_limb_of_a_resolution_is_where_an_action_begins(
    session, client_for, context_for, world, item
):
    resolution = resolutions.add(
        context_for(world.clerk),
        item,
        Wording("that officers provide:", ["the figures;", "access to printing"]),
    )
    session.commit()
    client = client_for(world.clerk)
    page = client.see(f"{new(item)}?limb={resolution.limbs[0].id}")
    assert page.value("quote") == "that officers provide:\nthe figures;"
    assert page.value("text") == "The figures"
    client.submit(page, "Raise the action", due_kind="To be set")
    assert session.scalars(select(Action)).one().limb_id == resolution.limbs[0].id


def test_a_resolution_or_selected_words_fill_the_quote(
    session, client_for, context_for, world, item
):
    resolution = resolutions.add(
        context_for(world.clerk), item, Wording("that it be so", ["and so"])
    )
    session.commit()
    client = client_for(world.clerk)
    page = client.see(f"{new(item)}?resolution={resolution.id}")
    assert (page.value("quote"), page.value("text")) == ("that it be so\nand so", "")
    assert client.see(f"{new(item)}?quote=He+would+write").value("quote") == "He would write"


def test_what_an_address_asks_in_vain_does_no_harm(client_for, context_for, world, item):
    other = resolutions.add(
        context_for(world.clerk), world.held.items[2], Wording("of another item")
    )
    client = client_for(world.clerk)
    for query in (f"resolution={other.id}", "limb=999", "resolution=x&limb=-1", "limb=9" * 9):
        assert client.see(f"{new(item)}?{query}").value("quote") == ""


def test_words_from_an_exempt_passage_are_marked_from_the_start(
    session, client_for, context_for, world, item
):
    minutes.write(context_for(world.clerk), item, text="[exempt 3] The price is high.", base=0)
    session.commit()
    client = client_for(world.clerk)
    page = client.see(f"{new(item)}?quote=The+price+is+high")
    chosen = page.tree.xpath("//input[@checked]/@value")
    assert chosen == ["exempt", "3"]
    client.submit(page, "Raise the action", text="Pay", due_kind="To be set")
    assert session.scalars(select(Action)).one().mark == PRICE


@pytest.mark.parametrize(
    ("given", "errors"),
    [
        (
            {"text": " "},
            ["Enter what is to be done", "Choose when it is due, or “To be set”"],
        ),
        (
            {"text": "x" * 20_001, "due_kind": "To be set"},
            ["What is to be done? must be 20,000 characters or fewer: it has 20,001"],
        ),
        (
            {"text": SCRIPT, "due_kind": "A date"},
            ["Enter the date the action is due, or choose “To be set”"],
        ),
        (
            {"text": SCRIPT, "due_kind": "A date", "due_on": ["31", "2", "2026"]},
            ["Date must be a real date"],
        ),
        (
            {"text": SCRIPT, "due_kind": "A date", "due_on": ["1", "9", "2026"]},
            [
                "The action was raised on 8 September 2026: enter a date on or after that day",
            ],
        ),
        (
            {
                "text": SCRIPT,
                "due_kind": "In the words used at the meeting",
                "due_words": "soon",
                "due_meant": ["1", "9", "2062"],
            },
            ["Check the year: 2062 is more than five years away"],
        ),
        (
            {
                "text": SCRIPT,
                "due_kind": "To be set",
                "owners-0-who": "Ben Ffoulkes",
                "owners-0-body": "Police",
            },
            ["Choose a post, a person or an outside body, not two of them"],
        ),
        (
            {"text": SCRIPT, "due_kind": "To be set", "owners-2-body": "x" * 201},
            ["Or an outside body must be 200 characters or fewer: it has 201"],
        ),
        (
            {"text": SCRIPT, "due_kind": "To be set", "mark": "exempt"},
            ["Choose which paragraphs of Schedule 12A apply (1 to 7)"],
        ),
    ],
)
def test_what_cannot_be_raised_stays_in_the_boxes(session, client_for, world, item, given, errors):
    client = client_for(world.clerk)
    given = {"mark": "open", "quote": f"{SCRIPT} was said", **given}
    page = client.submit(client.see(new(item)), "Raise the action", status=422, **given)
    assert page.errors == errors
    assert page.value("quote") == given["quote"]
    assert page.value("text") == given["text"].strip()
    assert session.scalar(select(func.count(Action.id))) == 0


def test_pressing_twice_raises_one_action(session, client_for, world, item):
    client = client_for(world.clerk)
    page = client.see(new(item))
    for _ in range(2):
        after = client.submit(page, "Raise the action", text="Write", due_kind="To be set")
        assert after.said == ["OSC (26/27) 001 is raised. It is not sent to anybody yet."]
    assert session.scalar(select(func.count(Action.id))) == 1


@pytest.mark.parametrize("who", ["member", "director", "administrator"])
def test_only_a_clerk_comes_to_the_pages_of_a_clerk(client_for, world, asked, item, who):
    action = asked(send=False)
    client = client_for(getattr(world, who))
    client.see(new(item), status=403)
    client.see(f"/meetings/{world.held.id}/actions/send", status=403)
    for part in ("owners", "due", "correct", "delete"):
        client.see(f"/actions/{action.slug}/{part}", status=403)
    client.see(f"/actions/{action.slug}/steps/send", status=404)  # a chair may take some steps


def test_a_meetings_actions_are_shown_and_sent_together(client_for, world, asked):
    one, two = asked("One", send=False), asked("Two", send=False, owners=[])
    client = client_for(world.clerk)
    page = client.see(client.see(f"/meetings/{world.held.id}").link("Send this meeting’s actions"))
    assert [row[0] for row in page.rows()] == [one.reference, two.reference]
    assert "Owner and date to be set" in page.rows()[1][4]
    after = client.submit(page, "Send 2 actions")
    assert after.said == ["2 actions sent."]
    assert {one.state, two.state} == {ActionState.NOT_STARTED}
    again = client.submit(page, "Send 2 actions")
    assert again.said == ["All were sent already."]
    with pytest.raises(AssertionError):
        again.link("Send this meeting’s actions")


def test_what_is_not_sent_is_seen_by_clerks_alone(client_for, world, asked):
    action = asked("Zanzibar", send=False)
    for who in (world.member, world.director, world.administrator):
        client = client_for(who)
        client.see(f"/actions/{action.slug}", status=404)
        for address in ("/actions?state=all", f"/meetings/{world.held.id}", "/actions.csv", "/"):
            assert "Zanzibar" not in client.get(address).text
    assert "Zanzibar" in client_for(world.clerk).see("/actions?state=not_sent").text
