"""The pages of actions: raising one, sending them, the page of each, the lists."""

import csv
import io
from datetime import date

import pytest
from sqlalchemy import func, select

from committee.model.actions import Action
from committee.rules.access import Level, Mark
from committee.rules.actions import ActionState
from committee.rules.due import Due
from committee.rules.vocabulary import DueKind, MeetingState
from committee.services import action_steps, meetings, minutes, resolutions
from committee.services.actions import OwnerGiven, Source, raise_action
from committee.services.resolutions import Wording
from tests.statements import counted

SCRIPT = "<script>alert('Ŵyn-O’Connor')</script>"
PRICE = Mark(Level.EXEMPT, (3,))


@pytest.fixture
def item(world):
    return world.held.items[1]


@pytest.fixture
def asked(world, context_for):
    """Gives an action of the Director of ICT, sent unless asked otherwise."""

    def asked(text="Circulate the data", *, send=True, item=world.held.items[1], **given):
        clerk = context_for(world.clerk)
        owners = given.pop("owners", [OwnerGiven(post_id=world.ict.id)])
        action = raise_action(clerk, item, text=text, owners=owners, **given)
        if send:
            action_steps.send(clerk, action)
        return action

    return asked


def new(item):
    return f"/meetings/{item.meeting_id}/items/{item.id}/actions/new"


# Raising


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
    assert page.said == ["OSC (26/27) 001 is raised. It is not sent to anybody yet."]
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
    for part in ("steps/send", "owners", "due", "correct", "delete"):
        client.see(f"/actions/{action.slug}/{part}", status=403)


# Sending


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


# The page of an action


def test_the_page_tells_the_whole_story(client_for, context_for, world, asked):
    action = asked(
        owners=[OwnerGiven("officers", post_id=world.ict.id)],
        source=Source("The Chair asked that data be circulated."),
        due=Due(DueKind.NEXT_MEETING),
    )
    action_steps.start(context_for(world.director), action, note="Asked for the figures")
    page = client_for(world.member).see("/actions/osc-26-27-001")
    assert page.h1 == "OSC (26/27) 001: Circulate the data"
    title = page.tree.find(".//title").text_content().split(" – ")
    assert [part.strip() for part in title] == [page.h1, "Actions", "Northmoor Council"]
    for words in (
        "The Chair asked that data be circulated.",
        "Item 2, Digital inclusion, meeting of 8 September 2026",
        "Next meeting, 20 October 2026in 35 days",
        "Director of ICT (Ben Ffoulkes)",
        "As said“officers”",
        "Raised Rhiannon Clarke, 15 September 2026 at 11 am",
        "In progress Ben Ffoulkes, 15 September 2026 at 11 am Asked for the figures",
    ):
        assert words in page.text
    assert page.buttons == []
    assert page.link("Digital inclusion") == f"/meetings/{world.held.id}/items/{action.item_id}"


def test_an_unknown_action(client_for, world):
    page = client_for(world.clerk).see("/actions/osc-99-00-999", status=404)
    assert "There is no such action, or you may not see it." in page.text


@pytest.mark.parametrize(
    ("state", "steps"),
    [
        (ActionState.NOT_SENT, ["Send to the owner"]),
        (ActionState.IN_PROGRESS, []),
        (ActionState.COMPLETED, ["Close", "Send back"]),
        (ActionState.CLOSED, ["Reopen"]),
    ],
)
def test_a_clerk_has_a_link_for_each_step_open(client_for, world, asked, state, steps):
    action = asked()
    action.state = state
    ending = ["Mark as superseded", "Mark as no longer feasible", "Withdraw"]
    page = client_for(world.clerk).see(f"/actions/{action.slug}")
    links = [
        link.text_content().strip()
        for link in page.tree.xpath("//main//a[contains(@href, '/steps/')]")
    ]
    outstanding = state in (ActionState.IN_PROGRESS, ActionState.COMPLETED)
    assert links == steps + ending * outstanding


def test_long_words_stand_below_a_short_heading(client_for, world, asked):
    action = asked("Write to the Minister " * 50)
    page = client_for(world.member).see(f"/actions/{action.slug}")
    assert len(page.h1) < 150
    assert action.text in page.text


# Lists


def test_the_list_of_outstanding_actions(client_for, world, asked, clock):
    late = asked("Late", due=Due(DueKind.DATE, date(2026, 9, 10)))
    asked("Soon", due=Due(DueKind.DATE, date(2026, 9, 20)))
    asked("Open", owners=[OwnerGiven("officers")])
    page = client_for(world.member).see("/actions")
    assert page.h1 == "Actions: 3 outstanding, 1 overdue"
    assert page.rows() == [
        [
            late.reference,
            "Late Item 2, Digital inclusion, Overview and Scrutiny Committee, 8 September 2026",
            "Director of ICT",
            "10 September 20265 days overdue",
            "Not started Overdue",
        ],
        [
            "OSC (26/27) 002",
            "Soon Item 2, Digital inclusion, Overview and Scrutiny Committee, 8 September 2026",
            "Director of ICT",
            "20 September 2026in 5 days",
            "Not started Due this week",
        ],
        [
            "OSC (26/27) 003",
            "Open Item 2, Digital inclusion, Overview and Scrutiny Committee, 8 September 2026",
            "officers",
            "To be set",
            "Not started Owner and date to be set",
        ],
    ]


@pytest.mark.parametrize(
    ("query", "heading"),
    [
        ("", "Actions: 2 outstanding, 1 overdue"),
        ("state=overdue", "Actions: 1 overdue"),
        ("state=closed", "Actions: 1 closed or ended"),
        ("state=all", "Actions: 3 of any state, 1 overdue"),
        ("state=completed", "Actions: 1 completed, to be confirmed"),
        ("owner=none", "Actions: 1 outstanding"),
        ("owner=post:1", "Actions: 1 outstanding, 1 overdue"),
        ("committee=mine", "Actions: 2 outstanding, 1 overdue"),
        ("committee=children-and-families-scrutiny-committee", "Actions: none outstanding"),
        ("q=first+data", "Actions: 1 outstanding, 1 overdue"),
        ("q=OSC+(26/27)+002", "Actions: 1 outstanding"),
        ("q=%25", "Actions: none outstanding"),
        ("owner=person:1", "Actions: none outstanding"),
    ],
)
def test_the_filters(client_for, context_for, world, asked, query, heading):
    clerk = context_for(world.clerk)
    asked("First data", due=Due(DueKind.DATE, date(2026, 9, 10)))
    done, closed = asked("Second", owners=[]), asked("Third")
    for action in (done, closed):
        action_steps.complete(clerk, action, answer="Yes")
    action_steps.close(clerk, closed)
    assert client_for(world.member).see(f"/actions?{query}").h1 == heading


@pytest.mark.parametrize(
    "query",
    [
        "state=moon",
        "state=to_complete",
        "committee=no-such",
        "owner=post:x",
        "owner=post:999999999999999999999",
        "owner=person:999",
        "sort=moon&page=x&meeting=x",
        "sort=--due",
        "page=-1",
        "page=999999999999999999999999",
        "meeting=" + "9" * 5000,
    ],
)
def test_filters_that_mean_nothing_give_a_sane_page(client_for, world, asked, query):
    asked()
    assert client_for(world.member).see(f"/actions?{query}").h1 == "Actions: 1 outstanding"


@pytest.mark.parametrize(
    "query",
    [
        "q=%00",
        "q=" + "a+" * 3000,
        "q=%ff%fe",
        "q=%F0%9F%98%80",
        f"q={SCRIPT}",
        "q=100%25_\\",
        "meeting=999999999",
        "owner=mine&committee=mine&state=all",
    ],
)
@pytest.mark.both_books
def test_whatever_is_asked_for_there_is_an_answer(client_for, world, asked, query):
    asked()
    assert "<script>alert" not in client_for(world.member).get(f"/actions?{query}").text


def test_the_chosen_filters_stay_chosen(client_for, world, asked):
    asked()
    page = client_for(world.member).see("/actions?owner=post:2&state=overdue&q=words")
    assert [page.value(name) for name in ("owner", "state", "q")] == ["post:2", "overdue", "words"]


def test_the_columns_sort_both_ways(client_for, world, asked):
    for text, post in (("A", world.culture), ("B", world.ict)):
        asked(text, owners=[OwnerGiven(post_id=post.id)])
    client = client_for(world.member)
    page = client.see("/actions")
    page = client.see(page.link("Owner"))
    assert [row[2] for row in page.rows()] == ["Director of ICT", "Head of Culture and Communities"]
    page = client.see(page.link("Owner ▲"))
    assert [row[2] for row in page.rows()] == ["Head of Culture and Communities", "Director of ICT"]
    for key in ("reference", "-state", "-due", "closed", "-closed", "state"):
        assert len(client.see(f"/actions?sort={key}").rows()) == 2


def test_an_empty_list_says_when_the_last_was_closed(client_for, context_for, world, asked):
    committee = "/actions?committee=overview-and-scrutiny-committee"
    client = client_for(world.member)
    empty = "No actions are outstanding for this committee."
    assert empty in client.see(committee).text
    clerk, action = context_for(world.clerk), asked()
    action_steps.complete(clerk, action, answer="Yes")
    action_steps.close(clerk, action)
    assert f"{empty} The last was closed on 15 September 2026." in client.see(committee).text
    assert "No actions are outstanding. The last" in client.see("/actions").text
    assert "There is no action overdue." in client.see("/actions?state=overdue").text
    assert "No action fits what you asked for." in client.see("/actions?q=moon").text


def test_a_long_list_comes_in_pages(client_for, world, asked):
    for number in range(51):
        asked(f"Action {number}")
    client = client_for(world.member)
    page = client.see("/actions")
    assert (page.h1, len(page.rows())) == ("Actions: 51 outstanding", 50)
    assert "Save all 51 as a spreadsheet" in page.text
    second = client.see(page.tree.xpath("//a[@rel='next']")[0].get("href"))
    assert len(second.rows()) == 1
    assert "Page 2 of 2" in second.text


def test_the_list_asks_the_same_however_many_rows(client_for, session, world, asked):
    client = client_for(world.member)
    statements = []
    for count in (5, 45):
        for number in range(count):
            asked(f"{count} and {number}")
        session.commit()
        statements.append(counted(session, lambda: client.see("/actions")))
    assert statements[0] == statements[1] <= 14


def test_saved_as_a_file_the_rows_are_harmless(client_for, context_for, world, asked):
    asked('=HYPERLINK("http://evil.example")', owners=[OwnerGiven(body="@police")])
    done = asked("Plain", due=Due(DueKind.DATE, date(2026, 9, 14)))
    answer = client_for(world.member).get("/actions.csv?sort=reference")
    assert answer.mimetype == "text/csv"
    assert answer.headers["Content-Disposition"] == "attachment; filename=actions-2026-09-15.csv"
    heads, first, second = csv.reader(io.StringIO(answer.text.removeprefix("\ufeff")))
    assert heads[:3] == ["Reference", "Action", "Committee"]
    assert (first[1], first[6]) == ('\'=HYPERLINK("http://evil.example")', "'@police")
    assert second == [
        done.reference, "Plain", "Overview and Scrutiny Committee", "2026-09-08", "2",
        "Digital inclusion", "Director of ICT", "14 September 2026", "2026-09-14", "1",
        "Not started", "", "",
    ]  # fmt: skip


def test_a_file_has_the_rows_of_its_page(client_for, world, asked):
    for number in range(60):
        asked(f"Action {number}", item=world.held.items[number % 2])
    client = client_for(world.member)
    page = client.see("/actions?q=Action+1")
    address = page.link("Save these as a spreadsheet (CSV)")
    rows = list(csv.reader(io.StringIO(client.get(address).text)))
    assert [row[0] for row in rows[1:]] == [row[0] for row in page.rows()]


def test_a_list_is_for_who_is_signed_in(client_for):
    for address in ("/actions", "/actions.csv", "/actions/osc-26-27-001"):
        assert client_for(None).get(address).status_code == 303


def test_a_meeting_not_held_moves_what_is_due_then(client_for, world, asked):
    action = asked(due=Due(DueKind.NEXT_MEETING))
    called, clerk = world.called, world.context(world.clerk)
    meetings.not_held(clerk, called, MeetingState.CANCELLED, version=called.version)
    page = client_for(world.clerk).see(f"/actions/{action.slug}")
    assert "Due: Next meeting, 20 October 2026 → Next meeting. The committee" in page.text
