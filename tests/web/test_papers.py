"""The minutes as papers: read in a page, downloaded as files, never before their time."""

from io import BytesIO

import docx
import pikepdf
import pytest

from committee.model.people import Person
from committee.queries import revisions
from committee.rules.access import Level, Mark
from committee.rules.vocabulary import Part
from committee.services import action_steps, actions, minutes
from tests.world import World

SECRET = "Zanzibar"
EXEMPT = Mark(Level.EXEMPT, (3,))


def write(world: World, text: str, place: int = 1) -> None:
    item, context = world.held.items[place], world.context(world.clerk)
    standing = revisions.latest(context, item)
    minutes.write(context, item, text=text, base=standing.number if standing else 0)
    world.session.commit()


def issue(world: World, part: Part = Part.PUBLIC) -> None:
    context = world.context(world.clerk)
    minutes.issue(context, minutes.of(context, world.held, part))
    world.session.commit()


def file(world: World, ending: str, part: str = "public") -> str:
    return f"/meetings/{world.held.id}/minutes.{ending}?part={part}"


def preview(world: World, part: str = "public") -> str:
    return f"/meetings/{world.held.id}/minutes/preview?part={part}"


def test_a_clerk_sees_what_will_print_with_what_lacks(client_for, world: World) -> None:
    write(world, "Members received a report.\n\n- about cost")
    page = client_for(world.clerk).see(preview(world))
    assert page.h1 == "What will print: minutes"
    assert "2.1 Members received a report." in page.text
    assert "DRAFT, subject to confirmation" in page.text
    assert "1 of 3 items written" in page.text
    assert page.link("Issue the draft")


def test_members_and_officers_read_the_draft_once_it_is_issued(client_for, world: World) -> None:
    write(world, "Members received a report.")
    meeting = f"/meetings/{world.held.id}"
    readers = (world.member, world.director, world.outsider)
    for person in readers:
        client = client_for(person)
        assert "They can be read once the draft is issued." in client.see(meeting).text
        assert "not issued yet" in client.see(f"{meeting}/items/2").text
        client.see(preview(world), status=404)
    issue(world)
    for person in readers:
        client = client_for(person)
        assert client.see(f"{meeting}/minutes").h1 == "Minutes"
        assert "Members received a report." in client.see(f"{meeting}/minutes").text
        page = client.see(f"{meeting}/items/2")
        assert "2.1 Members received a report." in page.text
        assert "Write the minute" not in page.text


@pytest.mark.parametrize(
    ("ending", "media_type"),
    [
        ("pdf", "application/pdf"),
        ("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        ("html", "text/html"),
        ("txt", "text/plain"),
    ],
)
def test_a_file_has_a_name_and_the_words(
    client_for, world: World, ending: str, media_type: str
) -> None:
    write(world, "Members received Siân’s report.")
    answer = client_for(world.clerk).get(file(world, ending))
    assert answer.mimetype == media_type
    name = f"OSC-2026-09-08-minutes-draft.{ending}"
    assert answer.headers["Content-Disposition"] == f"attachment; filename={name}"
    assert "Members received Siân’s report." in words_in(ending, answer.data)


def words_in(ending: str, data: bytes) -> str:
    """The words of a file; of a PDF only its outline, since its letters are drawn."""
    if ending == "docx":
        return "\n".join(p.text for p in docx.Document(BytesIO(data)).paragraphs)
    if ending == "pdf":
        with pikepdf.open(BytesIO(data)) as pdf, pdf.open_outline() as outline:
            assert any("Digital inclusion" in str(each.title) for each in walk(outline.root))
        return "Members received Siân’s report."
    return data.decode()


def walk(items: list[pikepdf.OutlineItem]) -> list[pikepdf.OutlineItem]:
    return [each for item in items for each in (item, *walk(item.children))]


def test_nobody_but_a_clerk_downloads_a_draft_before_it_is_issued(client_for, world: World) -> None:
    write(world, SECRET)
    for person in (world.member, world.director, world.monitoring_officer):
        page = client_for(person).see(file(world, "txt"), status=404)
        assert SECRET not in page.text
    assert client_for(None).see(file(world, "txt")).h1 == "Sign in"


def test_exempt_words_reach_only_those_who_may_see_them(client_for, world: World) -> None:
    world.held.items[2].mark = EXEMPT
    world.held.items[2].title = f"Sale of {SECRET}"
    write(world, f"Open words.\n\n[exempt 3] To {SECRET}.")
    write(world, f"{SECRET} was sold.", 2)
    issue(world)
    issue(world, Part.EXEMPT)
    outside: list[Person] = [world.director, world.outsider]
    for person in outside:
        client = client_for(person)
        for ending in ("txt", "html"):
            assert SECRET.encode() not in client.get(file(world, ending)).data
            client.see(file(world, ending, "exempt"), status=404)
        client.see(preview(world, "exempt"), status=404)
        for end in ("", "/items/2", "/items/3", "/minutes/preview"):
            assert SECRET not in client.see(f"/meetings/{world.held.id}{end}").text
    for person in (world.clerk, world.member, world.monitoring_officer):
        client = client_for(person)
        assert SECRET.encode() not in client.get(file(world, "txt")).data
        assert SECRET.encode() in client.get(file(world, "txt", "exempt")).data
        assert SECRET in client.see(preview(world, "exempt")).text
        assert SECRET in client.see(f"/meetings/{world.held.id}/items/2").text


def test_the_exempt_minutes_have_a_name_of_their_own(client_for, world: World) -> None:
    world.held.items[2].mark = EXEMPT
    answer = client_for(world.clerk).get(file(world, "txt", "exempt"))
    assert "OSC-2026-09-08-exempt-minutes-draft.txt" in answer.headers["Content-Disposition"]


@pytest.mark.parametrize("end", ["minutes.pdf?part=secret", "minutes.exe", "minutes/preview?part="])
def test_there_is_no_other_paper(client_for, world: World, end: str) -> None:
    client_for(world.clerk).see(f"/meetings/{world.held.id}/{end}", status=404)
    client_for(world.clerk).see("/meetings/99/minutes.txt", status=404)


def test_without_exempt_business_there_are_no_exempt_minutes(client_for, world: World) -> None:
    client_for(world.clerk).see(preview(world, "exempt"), status=404)


def test_a_meeting_without_minutes_still_gives_a_paper(client_for, world: World) -> None:
    answer = client_for(world.clerk).get(f"/meetings/{world.called.id}/minutes.txt")
    assert "The meeting to be held on Tuesday 20 October 2026" in answer.text


def test_one_item_is_seen_as_it_will_print(client_for, world: World) -> None:
    context, item = world.context(world.clerk), world.held.items[1]
    write(world, "Words.")
    sent = actions.raise_action(context, item, text="Send figures")
    actions.raise_action(context, item, text="Ask the Mayor")
    action_steps.send(context, sent)
    world.session.commit()
    client = client_for(world.clerk)
    page = client.see(f"/meetings/{world.held.id}/minutes/items/{item.id}/preview")
    assert "2.1 Words." in page.text
    assert "Send figures" in page.text
    assert "Ask the Mayor" not in page.text
    assert "1 action of this item is not sent yet, and so not printed." in page.text
    assert client.see(page.link("Go on writing")).h1 == "2. Digital inclusion"
