"""Taking the minutes: every button saves first, and nothing typed is ever lost."""

import pytest
from sqlalchemy import select

from committee.model.meetings import Item
from committee.model.minutes import Revision
from committee.queries import revisions
from committee.rules.access import Level, Mark
from committee.rules.vocabulary import Part
from committee.services import actions, minutes, resolutions
from committee.services.resolutions import Wording
from tests.statements import counted
from tests.world import PASSWORD, World

TEXT = "Members received a report.\n\n- about cost\n- about time"
WELSH = "Cynghorydd Siân Ŵyn-O'Connor <script>alert('x')</script> & “friends”"


def address(world: World, place: int = 1) -> str:
    item = world.held.items[place]
    return f"/meetings/{world.held.id}/minutes/items/{item.id}"


def write(world: World, text: str, place: int = 1) -> None:
    """Write as somebody else would, in another window."""
    item, context = world.held.items[place], world.context(world.clerk)
    standing = revisions.latest(context, item)
    minutes.write(context, item, text=text, base=standing.number if standing else 0)
    world.session.commit()


def standing(world: World, place: int = 1) -> str:
    found = revisions.latest(world.context(world.clerk), world.held.items[place])
    return found.text if found else ""


def count(world: World) -> int:
    return len(world.session.scalars(select(Revision)).all())


def test_a_clerk_comes_to_the_first_item_not_written(client_for, world: World) -> None:
    client, minutes_of = client_for(world.clerk), f"/meetings/{world.held.id}/minutes"
    assert client.see(minutes_of).h1 == "1. Declarations of interest"
    write(world, TEXT, 0)
    assert client.see(minutes_of).h1 == "2. Digital inclusion"


def test_each_item_stands_at_the_side_with_its_mark(client_for, world: World) -> None:
    write(world, TEXT, 0)
    world.held.items[2].mark = Mark(Level.EXEMPT, (3,))
    page = client_for(world.clerk).see(address(world))
    items = page.tree.xpath("//nav[@aria-label='Items of the meeting']/ol/li")
    assert [" ".join(item.text_content().split()) for item in items] == [
        "1. Declarations of interest Written",
        "2. Digital inclusion Not yet",
        "3. Libraries and community centres Not yet Exempt",
    ]
    assert page.tree.xpath("//a[@aria-current='page']")[-1].text == "2. Digital inclusion"


def test_saving_stays_at_the_item_and_says_when(client_for, world: World) -> None:
    client = client_for(world.clerk)
    page = client.see(address(world))
    assert "Nothing is written yet." in page.text
    page = client.submit(page, "Save", text=TEXT)
    assert page.address == address(world)
    assert "Saved 15 September 2026 at 11 am by Rhiannon Clarke, version 1." in page.text
    assert (page.value("text"), page.value("version")) == (TEXT, "1")
    assert standing(world) == TEXT


@pytest.mark.parametrize(
    ("button", "heading"),
    [
        ("Save and next item", "3. Libraries and community centres"),
        ("Save and add a resolution", "Add a resolution to item 2"),
        ("Save and raise an action", "Raise an action"),
        ("Save and preview", "Item 2 as it will print"),
    ],
)
def test_every_button_saves_before_it_goes_on(
    client_for, world: World, button: str, heading: str
) -> None:
    client = client_for(world.clerk)
    page = client.submit(client.see(address(world)), button, text=TEXT)
    assert page.h1 == heading
    assert standing(world) == TEXT


def test_after_the_last_item_comes_the_whole(client_for, world: World) -> None:
    client = client_for(world.clerk)
    page = client.submit(client.see(address(world, 2)), "Save and see the whole", text=TEXT)
    assert page.h1 == "What will print: minutes"


def test_items_follow_each_other_as_they_were_taken(client_for, world: World) -> None:
    first, second, third = world.held.items
    third.taken_order, first.taken_order, second.taken_order = 1, 2, 3
    page = client_for(world.clerk).see(address(world, 0))
    assert page.link("Previous item: Libraries and community centres")
    assert page.link("Next item: Digital inclusion")


def test_words_that_were_selected_come_along_to_the_action(client_for, world: World) -> None:
    client = client_for(world.clerk)
    page = client.see(address(world))
    page = client.submit(page, "Save and raise an action", text=TEXT, quote="about cost")
    assert page.value("quote") == "about cost"


def test_words_that_may_be_exempt_stand_in_no_address(client_for, world: World) -> None:
    client = client_for(world.clerk)
    data = {"text": "[exempt 3] Secret.", "quote": "Secret.", "next": "action", "version": "0"}
    page = client.see(address(world))
    data["csrf_token"] = page.value("csrf_token")
    answer = client.post(address(world), data=data)
    assert answer.status_code == 303
    assert "Secret" not in answer.location
    world.held.items[2].mark = Mark(Level.EXEMPT, (3,))
    answer = client.post(address(world, 2), data={**data, "text": "Secret."})
    assert "Secret" not in answer.location


def test_the_later_of_two_clerks_sees_both_texts_and_saves_again(client_for, world: World) -> None:
    client = client_for(world.clerk)
    page = client.see(address(world))
    write(world, "Members noted the report.\n\nTheirs alone.")
    page = client.submit(page, "Save", text="Members noted a report.", status=409)
    assert "while you were writing" in page.errors[0]
    assert page.value("text") == "Members noted a report."
    theirs = page.tree.get_element_by_id("theirs")
    assert [e.text for e in theirs.iter("ins")][1:] == ["the ", "Theirs alone."]
    assert [e.text for e in theirs.iter("del")][1:] == ["a "]
    page = client.submit(page, "Save", text="Members noted both.")
    assert page.errors == []
    assert standing(world) == "Members noted both."
    assert count(world) == 2


def test_a_text_that_cannot_be_read_comes_back_with_its_line(client_for, world: World) -> None:
    client = client_for(world.clerk)
    page = client.see(address(world))
    page = client.submit(page, "Save and next item", text="One.\n\n[exempt] Two.", status=422)
    assert page.errors == [
        "Line 3: say which paragraph of Schedule 12A applies, such as [exempt 3]."
    ]
    assert page.link(page.errors[0]) == "#text"
    assert page.value("text") == "One.\n\n[exempt] Two."
    assert count(world) == 0


@pytest.mark.parametrize("text", [WELSH, "x" * 10_000, "1986. A good year", "4.1 typed by hand"])
def test_whatever_is_typed_comes_back_as_it_is(client_for, world: World, text: str) -> None:
    client = client_for(world.clerk)
    page = client.submit(client.see(address(world)), "Save", text=text)
    assert page.value("text") == text
    assert not page.tree.xpath("//main//script")
    page = client.see(f"/meetings/{world.held.id}/minutes/preview")
    assert text in page.text
    assert not page.tree.xpath("//main//script")


def test_a_text_too_long_is_kept_and_says_how_long_it_is(client_for, world: World) -> None:
    client = client_for(world.clerk)
    text = "word " * 20_001
    page = client.submit(client.see(address(world)), "Save", text=text, status=422)
    assert page.errors == ["Minute must be 100,000 characters or fewer: it has 100,004"]
    assert page.value("text").strip() == text.strip()


def test_a_second_press_changes_nothing(client_for, world: World) -> None:
    client = client_for(world.clerk)
    page = client.see(address(world))
    for _ in range(2):
        client.submit(page, "Save and next item", text=TEXT)
    assert count(world) == 1


def test_a_text_typed_into_a_page_that_timed_out_is_sent_after_signing_in(
    client_for, world: World
) -> None:
    client = client_for(world.clerk)
    page = client.see(address(world))
    client.delete_cookie("session")
    page = client.submit(page, "Save and next item", text=TEXT, status=401)
    assert page.h1 == "Sign in"
    page = client.submit(page, "Sign in", email=world.clerk.email, password=PASSWORD)
    assert TEXT.split("\n")[0] in page.text
    page = client.submit(page, "Send it again")
    assert page.h1 == "3. Libraries and community centres"
    assert standing(world) == TEXT


def test_a_text_with_a_foreign_token_comes_back(client_for, world: World) -> None:
    client = client_for(world.clerk)
    page = client.see(address(world))
    page = client.submit(page, "Save", text=TEXT, csrf_token="foreign", status=422)
    assert page.value("text") == TEXT
    assert count(world) == 0


def test_a_text_for_minutes_approved_meanwhile_is_shown_with_the_reason(
    client_for, world: World
) -> None:
    client = client_for(world.clerk)
    write(world, TEXT)
    page = client.see(address(world))
    approve(world)
    page = client.submit(page, "Save", text="A late thought.", status=409)
    assert "approved on 20 October 2026, so their text is locked" in page.text
    assert "A late thought." in page.text
    assert client.see(address(world)).h1 == "Item 2 as it will print"


def approve(world: World) -> None:
    of = minutes.of(world.context(world.clerk), world.held, Part.PUBLIC)
    of.state, of.approved_at = type(of.state).APPROVED, world.called
    world.session.commit()


def test_resolutions_and_actions_stand_below_the_text(client_for, world: World) -> None:
    context, item = world.context(world.clerk), world.held.items[1]
    write(world, "One.\n\n[resolution 1]")
    resolutions.add(context, item, Wording("that it be noted:", ("how long", "how much")))
    resolutions.add(context, item, Wording("that officers be thanked"))
    actions.raise_action(context, item, text="Say how much")
    page = client_for(world.clerk).see(address(world))
    assert "Resolved: that it be noted:" in page.text
    assert "Prints in the decision and where [resolution 1] stands in the text." in page.text
    assert "To place it, write [resolution 2] on a line of its own." in page.text
    assert page.link("Raise an action from “how much”").endswith("actions/new?limb=2")
    assert page.rows("Actions")[0][:3] == ["OSC (26/27) 001", "Say how much", "To be set"]


def test_only_clerks_of_the_committee_write(client_for, world: World) -> None:
    write(world, "Draft words.")
    for person in (world.chair, world.director, world.monitoring_officer, world.administrator):
        client = client_for(person)
        assert "Draft words" not in client.see(address(world), status=403).text
        client.see(f"/meetings/{world.held.id}/minutes", status=404)
    assert client_for(None).see(address(world)).h1 == "Sign in"


def test_a_clerk_of_another_committee_does_not(client_for, world: World) -> None:
    world.clerk.roles[0].committee_id = world.other.id
    page = client_for(world.clerk).see(address(world), status=403)
    assert "Only a clerk of this committee may write its minutes." in page.text


@pytest.mark.parametrize("end", ["minutes/items/9999", "minutes/items/x", "items/9999/revisions"])
def test_an_item_that_is_not_there_is_not_found(client_for, world: World, end: str) -> None:
    client_for(world.clerk).see(f"/meetings/{world.held.id}/{end}", status=404)
    client_for(world.clerk).see(f"/meetings/{world.called.id}/minutes/items/1", status=404)


def test_a_meeting_without_items_has_nothing_to_write(client_for, world: World) -> None:
    page = client_for(world.clerk).see(f"/meetings/{world.called.id}/minutes")
    assert page.h1 == "What will print: minutes"
    assert "The agenda of this meeting has no item yet." in page.text


def test_the_page_asks_as_little_with_many_items_as_with_few(client_for, world: World) -> None:
    client = client_for(world.clerk)
    write(world, TEXT)
    few = counted(world.session, lambda: client.see(address(world)))
    for order in range(4, 40):
        world.held.items.append(Item(number=str(order), title=f"Item {order}", agenda_order=order))
    world.session.commit()
    for place in range(2, 39):
        write(world, TEXT, place)
    assert counted(world.session, lambda: client.see(address(world))) == few
