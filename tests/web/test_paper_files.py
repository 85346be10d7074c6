"""Every paper of a meeting: its files and their names, its page, and where it is found."""

from io import BytesIO

import docx
import pytest
from sqlalchemy import select

from committee.model.papers import StoredPaper
from committee.rules.access import Level, Mark
from committee.rules.papers import PaperKind
from committee.rules.vocabulary import Part
from committee.services import action_steps, actions, decisions, edits
from tests.editing import WordFile
from tests.minuting import issued, public
from tests.world import World

EXEMPT = Mark(Level.EXEMPT, (3,))


def file(world: World, name: str = "minutes.txt", part: str = "public") -> str:
    return f"/meetings/{world.held.id}/{name}?part={part}"


@pytest.mark.parametrize("ending", ["pdf", "docx", "html", "txt"])
@pytest.mark.parametrize("part", ["public", "exempt"])
def test_every_paper_comes_in_every_format(
    client_for, world: World, ending: str, part: str
) -> None:
    world.held.items[1].mark = EXEMPT
    names = ["minutes", "decisions", "actions", "agenda", f"items/{world.held.items[1].id}/extract"]
    client = client_for(world.clerk)
    for name in names:
        answer = client.get(file(world, f"{name}.{ending}", part))
        assert answer.status_code == 200, name
        assert answer.data


@pytest.mark.parametrize(
    ("name", "called"),
    [
        ("minutes.txt", "OSC-2026-09-08-minutes-draft.txt"),
        ("decisions.txt", "OSC-2026-09-08-decisions-provisional.txt"),
        ("actions.txt", "OSC-2026-09-08-actions.txt"),
        ("agenda.txt", "OSC-2026-09-08-agenda.txt"),
        ("items/2/extract.txt", "OSC-2026-09-08-item-2-extract-draft.txt"),
    ],
)
def test_a_file_says_in_its_name_what_it_is(
    client_for, world: World, name: str, called: str
) -> None:
    answer = client_for(world.clerk).get(file(world, name))
    assert answer.headers["Content-Disposition"] == f"attachment; filename={called}"


def test_a_name_with_other_letters_comes_through_whole(client_for, world: World) -> None:
    world.osc.abbreviation = 'Ŵy/"n'
    answer = client_for(world.clerk).get(file(world))
    assert answer.headers["Content-Disposition"] == (
        "attachment; filename=Wy-n-2026-09-08-minutes-draft.txt; "
        "filename*=UTF-8''%C5%B4y-n-2026-09-08-minutes-draft.txt"
    )


def test_a_docx_says_what_it_was_made_from(client_for, world: World) -> None:
    issued(world)
    world.session.commit()
    data = client_for(world.clerk).get(file(world, "minutes.docx")).data
    assert docx.Document(BytesIO(data)).paragraphs
    copy = world.session.scalars(select(StoredPaper)).one()
    assert copy.fingerprint.encode() in _unzipped(data, "docProps/custom.xml")


def _unzipped(data: bytes, name: str) -> bytes:
    with docx.opc.phys_pkg.ZipFile(BytesIO(data)) as package:
        return package.read(name)


@pytest.mark.parametrize("kind", ["decisions", "actions", "agenda"])
def test_every_paper_is_read_in_a_page(client_for, world: World, kind: str) -> None:
    page = client_for(world.clerk).see(f"/meetings/{world.held.id}/{kind}/preview")
    assert page.h1 == PaperKind(kind).words
    assert world.osc.name in page.text
    assert page.link("PDF of the " + page.h1.lower()).endswith(f"/{kind}.pdf?part=public")


def test_an_extract_is_read_in_a_page(client_for, world: World) -> None:
    issued(world)
    item = world.held.items[1]
    page = client_for(world.member).see(f"/meetings/{world.held.id}/items/{item.id}/extract")
    assert page.h1 == f"Extract: item {item.number}"
    assert "Members received a report." in page.text
    assert client_for(world.member).get(page.link("Text of the extract")).status_code == 200


def test_there_is_no_extract_of_another_meetings_item(client_for, world: World) -> None:
    called = world.called.id
    for end in ("extract", "extract.txt"):
        address = f"/meetings/{called}/items/{world.held.items[1].id}/{end}"
        client_for(world.clerk).see(address, status=404)


def test_the_meeting_lists_its_papers_with_how_they_stand(client_for, world: World) -> None:
    context, item = world.context(world.clerk), world.held.items[1]
    action_steps.send(context, actions.raise_action(context, item, text="Send figures"))
    actions.raise_action(context, item, text="Not yet")
    world.session.commit()
    meeting = f"/meetings/{world.held.id}"
    page = client_for(world.clerk).see(meeting)
    assert "Provisional. Only clerks see it until it is issued." in page.text
    assert "1 action is not sent yet, and so left out." in page.text
    assert page.link("Agenda").endswith("/agenda/preview?part=public")
    member = client_for(world.member).see(meeting)
    assert "Provisional" not in member.text
    assert "left out" not in member.text
    decisions.issue(world.context(world.clerk), world.held, Part.PUBLIC)
    member = client_for(world.member).see(meeting)
    assert "Provisional. Issued on 15 September 2026." in member.text
    assert public(world).decisions_issued_at == world.now


def test_a_member_finds_the_extract_of_an_item_once_the_minutes_are_issued(
    client_for, world: World
) -> None:
    address = f"/meetings/{world.held.id}/items/{world.held.items[1].id}"
    member = client_for(world.member)
    assert "Extract" not in member.see(address).text
    issued(world)
    assert member.see(member.see(address).link("Extract of this item")).h1 == "Extract: item 2"


def test_a_word_file_is_not_written_over_changes_that_are_still_to_be_decided(
    client_for, world: World
) -> None:
    issued(world)
    world.session.commit()
    client, minutes = client_for(world.clerk), file(world, "minutes.docx")
    edited = WordFile(client.get(minutes).data)
    edited.change("about cost", "about price")
    context = world.context(world.clerk)
    edits.upload(context, world.held, Part.PUBLIC, edited.saved(), "edited.docx", largest=10)
    page = client.see(minutes)
    assert page.h1 == "Changes made in Word are not decided yet"
    assert "about price" in page.text
    assert client.get(page.link("Write the file anyway")).mimetype.endswith("document")
    assert client.get(file(world, "minutes.pdf")).mimetype == "application/pdf"
    assert client_for(world.member).get(minutes).mimetype.endswith("document")
