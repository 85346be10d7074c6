"""A word that is in an exempt field of the book is in no part of any public file."""

import re
import subprocess
from collections.abc import Callable, Iterator
from datetime import date, time
from io import BytesIO
from zipfile import ZipFile

import pikepdf
import pytest

from committee.documents.writers import WRITERS
from committee.model.meetings import Item, Meeting
from committee.model.minutes import Minutes
from committee.rules.access import OPEN_MARK, Level, Mark
from committee.rules.due import Due
from committee.rules.minutes import MinutesState
from committee.rules.papers import Asked, PaperKind
from committee.rules.proceedings import InterestKind
from committee.rules.vocabulary import (
    DueKind,
    ItemKind,
    MeetingState,
    Part,
    Placement,
    ResolutionKind,
)
from committee.services import (
    action_answers,
    action_steps,
    corrections,
    declarations,
    exclusions,
    items,
    matters,
    minutes,
    papers,
    presiding,
    resolutions,
)
from committee.services.actions import OwnerGiven, raise_action
from committee.services.corrections import Corrected
from committee.services.declarations import Interest
from committee.services.exclusions import Excluded
from committee.services.presiding import Turn
from committee.services.resolutions import Wording
from tests.world import World

EXEMPT = Mark(Level.EXEMPT, (3,))
SUMMARY = "Terms for a building were considered."
OF_THE_ITEM = ("title", "author", "urgent", "text", "cell", "entry")
OF_A_RESOLUTION = tuple(
    f"{field}{placement}"
    for field in ("lead", "limb", "recipient", "reason")
    for placement in Placement
)
OF_AN_ACTION = ("action", "owner", "body", "due")
OF_A_MATTER = ("matter", "debtor", "reply")
OF_THE_MEETING = ("interest", "dispensation", "presided", "place", "was", "becomes", "note")
IN_AN_OPEN_ITEM = (
    "paragraph",
    "bullet",
    "column",
    *(
        f"{field}{placement}"
        for field in ("resolved", "clause", "because")
        for placement in Placement
    ),
    "task",
    "task2",
)
UNPRINTED = ("quote", "answer")
"""What is kept of an action of the meeting itself and stands in no paper at all."""


def canary(field: str) -> str:
    """The word that is in one field and nowhere else."""
    return f"zq{field}canary"


@pytest.fixture
def secret(world: World) -> Item:
    """An exempt item with a word of its own in each field, and exempt words in an open item."""
    clerk = world.context(world.clerk)
    item = items.add(
        clerk, world.held, title=f"Sale of {canary('title')}", author=f"By {canary('author')}",
        urgent_reason=f"Because of {canary('urgent')}", mark=EXEMPT, public_summary=SUMMARY,
    )  # fmt: skip
    text = f"The {canary('text')}:\n- {canary('entry')}\n\n| A |\n|---|\n| {canary('cell')} |"
    minutes.write(clerk, item, text=text, base=0)
    for at in Placement:
        wording = Wording(
            f"that {canary(f'lead{at}')}:", [f"tells {canary(f'limb{at}')}"],
            ResolutionKind.RECOMMENDED, canary(f"recipient{at}"), placement=at,
            reason=f"Since {canary(f'reason{at}')}.",
        )  # fmt: skip
        resolutions.add(clerk, item, wording)
    owners = [OwnerGiven(words=canary("owner")), OwnerGiven(body=canary("body"))]
    due = Due(DueKind.WORDS, words=f"by {canary('due')}")
    sent = raise_action(clerk, item, text=f"Tell {canary('action')}", owners=owners, due=due)
    action_steps.send(clerk, sent)
    sent.quote, sent.answer = canary("quote"), canary("answer")
    _happened(world, item)
    _in_an_open_item(world)
    _arising(world)
    world.session.commit()
    return item


def _arising(world: World) -> None:
    """An exempt action of an earlier meeting, where open and exempt actions are reported."""
    clerk, item = world.context(world.clerk), world.held.items[1]
    owners = [OwnerGiven(body=canary("debtor"))]
    action = raise_action(clerk, item, text=f"Ask {canary('matter')}", owners=owners, mark=EXEMPT)
    action_steps.send(clerk, action)
    action_answers.complete(clerk, action, answer=f"Told {canary('reply')}")
    action.raised_on, action.due_on = date(2026, 7, 7), world.held.day
    for mark in (OPEN_MARK, EXEMPT):
        kind, title = ItemKind.MATTERS_ARISING, f"Matters arising, {mark.level}"
        reporting = items.add(clerk, world.held, title=title, kind=kind, mark=mark)
        matters.confirm(clerk, reporting, [] if mark.is_open else [action])


def _happened(world: World, item: Item) -> None:
    """An interest in the item, who presided over it and why, and what it put right."""
    clerk = world.context(world.clerk)
    nature, dispensation = f"owns {canary('interest')}", f"of {canary('dispensation')}"
    kind = InterestKind.DISCLOSABLE
    interest = Interest(world.member.id, kind, item.id, nature=nature, dispensation=dispensation)
    declarations.add(clerk, world.held, interest)
    presiding.add(
        clerk, world.held, Turn(world.member.id, item.id, item.id, f"about {canary('presided')}")
    )
    exclusions.add(clerk, world.held, Excluded(item.id))
    earlier = Meeting(
        committee_id=world.osc.id, year_id=world.year.id, day=date(2026, 7, 7),
        starts_at=time(18, 30), place="Committee Room 1", state=MeetingState.HELD,
    )  # fmt: skip
    put_right = Minutes(
        meeting=earlier, part=Part.EXEMPT, state=MinutesState.DRAFT_ISSUED, issued_at=world.now
    )
    world.session.add_all([earlier, put_right])
    world.session.flush()
    first = world.held.items[0]
    given = Corrected(put_right.id, canary("place"), canary("was"), canary("becomes"))
    corrections.add(clerk, first, given)


def _in_an_open_item(world: World) -> None:
    clerk, item = world.context(world.clerk), world.held.items[1]
    text = (
        f"Open words.\n\n[exempt 3] {canary('paragraph')}\n\nMore:\n[exempt 3]\n"
        f"- {canary('bullet')}\n\n[exempt 3]\n| {canary('column')} |\n|---|\n| x |"
    )
    minutes.write(clerk, item, text=text, base=0)
    for at in Placement:
        wording = Wording(
            f"that {canary(f'resolved{at}')}:", [canary(f"clause{at}")], placement=at,
            mark=EXEMPT, reason=canary(f"because{at}"),
        )  # fmt: skip
        resolutions.add(clerk, item, wording)
    for task in ("task", "task2"):
        sent = raise_action(clerk, item, text=f"Do {canary(task)}", mark=EXEMPT)
        action_steps.send(clerk, sent)


def written(world: World, part: Part, item: Item, ending: str) -> Iterator[tuple[str, str]]:
    """All that stands in each paper for an audience, with what its file is called."""
    context = world.context(world.member)
    for kind in PaperKind:
        of = item.id if kind is PaperKind.EXTRACT else None
        order = papers.ordered(context, Asked(world.held.id, kind, part, of, ending))
        content = WRITERS[ending][1](order.document)
        yield f"{order.name}.{ending}", "\n".join(READERS[ending](content)).lower()


def in_pdf(content: bytes) -> Iterator[str]:
    """The words on the pages, and every string and stream of the file, whatever it is for."""
    done = subprocess.run(["pdftotext", "-", "-"], input=content, capture_output=True, check=True)
    yield done.stdout.decode()
    yield content.decode("latin-1")
    with pikepdf.open(BytesIO(content)) as pdf:
        for found in [*pdf.objects, pdf.trailer]:
            yield from _strings(found)


def _strings(found: object) -> Iterator[str]:
    if isinstance(found, pikepdf.String):
        yield str(found)
    elif isinstance(found, pikepdf.Array):
        yield from (said for each in found for said in _strings(each))
    elif isinstance(found, pikepdf.Dictionary | pikepdf.Stream):
        for key, each in found.items():
            yield key
            if not getattr(each, "is_indirect", False):
                yield from _strings(each)
    if isinstance(found, pikepdf.Stream):
        for encoding in ("latin-1", "utf-16-be"):
            yield found.read_bytes().decode(encoding, "replace")


def in_docx(content: bytes) -> Iterator[str]:
    """Every part of the package with its name, as it stands and without its tags."""
    with ZipFile(BytesIO(content)) as package:
        for name in package.namelist():
            text = package.read(name).decode("latin-1")
            yield from (name, text, re.sub(r"<[^>]*>", "", text))


def in_text(content: bytes) -> Iterator[str]:
    """The file as it stands."""
    yield content.decode()


READERS: dict[str, Callable[[bytes], Iterator[str]]] = {
    "pdf": in_pdf, "docx": in_docx, "html": in_text, "txt": in_text,
}  # fmt: skip
PRINTED = (
    *OF_THE_ITEM, *OF_A_RESOLUTION, *OF_AN_ACTION, *OF_A_MATTER, *OF_THE_MEETING, *IN_AN_OPEN_ITEM,
)  # fmt: skip


def issue(world: World) -> None:
    """Issue both sets of minutes, so that members may read all papers, one with a note."""
    clerk = world.context(world.clerk)
    for part in Part:
        minutes.issue(clerk, minutes.of(clerk, world.held, part))
    exempt = minutes.of(clerk, world.held, Part.EXEMPT)
    exempt.approved_at, exempt.approval_note = world.called, canary("note")
    world.session.commit()


@pytest.mark.parametrize("ending", list(WRITERS))
def test_no_exempt_word_is_anywhere_in_a_public_file(
    world: World, secret: Item, ending: str
) -> None:
    issue(world)
    for name, said in written(world, Part.PUBLIC, secret, ending):
        told = [field for field in (*PRINTED, *UNPRINTED) if canary(field) in said + name.lower()]
        assert not told, f"{name} tells {told}"
        if "minutes" in name:
            assert SUMMARY.lower() in " ".join(said.split())


@pytest.mark.parametrize("ending", list(WRITERS))
def test_each_of_these_words_is_in_an_exempt_file_and_in_the_name_of_none(
    world: World, secret: Item, ending: str
) -> None:
    issue(world)
    names, said = zip(*written(world, Part.EXEMPT, secret, ending), strict=True)
    assert [field for field in PRINTED if canary(field) not in "".join(said)] == []
    assert [field for field in UNPRINTED if canary(field) in "".join(said)] == []
    assert "canary" not in "".join(names)
