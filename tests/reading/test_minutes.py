"""A file of minutes as one proposal: real pages, invented ones, and how long that takes."""

import time
from datetime import date
from pathlib import Path

import pytest

from committee.reading import kept, minutes, sources
from committee.reading.proposal import Item, Proposal
from committee.reading.source import Place, Unreadable
from committee.rules import blocks, markup
from committee.rules.vocabulary import Placement
from tests import seeds

CORPUS = Path(__file__).resolve().parents[3] / "shared" / "reading" / "corpus"


def read(text: str) -> Proposal:
    return minutes.propose(sources.pasted(text))


def real(name: str) -> Item:
    if not seeds.FOLDER.is_dir():
        pytest.skip("the real pages are in ../shared/seeds, which is not here")
    (item,) = minutes.read(name, (seeds.FOLDER / name).read_bytes()).items
    return item


def words(item: Item) -> list[str]:
    """The lines of a minute, with those of its resolutions in their place."""
    said = []
    for block in markup.parse(item.minute):
        if isinstance(block, blocks.ResolutionPlace):
            resolution = item.resolutions[block.number - 1]
            said += [f"{resolution.heading}: {resolution.lead_in}"]
            said += [limb.text for limb in resolution.limbs]
        else:
            said += [line.removeprefix("• ") for line in blocks.plain([block]).splitlines()]
    return said


def printed(name: str, title: str) -> list[str]:
    """The lines that a real page prints below "Minutes:", without numbers and bullets."""
    page = (seeds.FOLDER / name).read_text("utf-8")
    below = page.partition("Minutes:")[2].partition("Supporting documents:")[0]
    assert title in page
    lines = (seeds.plain(line) for line in below.splitlines())
    return [line.split(" ", 1)[1] if line[:2] == "4." else line for line in lines if line]


def test_harrow_has_every_paragraph_and_bullet_and_nothing_else() -> None:
    item = real(seeds.HARROW)
    assert (item.number, item.title, item.lead) == (
        "", "Update on the Implementation of New IT services", "Presentation",
    )  # fmt: skip
    assert words(item) == printed(seeds.HARROW, item.title)
    assert item.numbers == ("",) * 6
    assert [each.text for each in item.resolutions] == ["That the presentation be noted."]
    assert item.resolutions[0].placement is Placement.MINUTES


def test_lewisham_has_every_paragraph_and_bullet_and_nothing_else() -> None:
    item = real(seeds.LEWISHAM)
    assert (item.number, item.title) == ("4", "IT strategy update")
    assert words(item) == printed(seeds.LEWISHAM, item.title)
    assert item.numbers == ("4.1", "4.2", "4.3", "4.4")
    (resolution,) = item.resolutions
    assert resolution.placement is Placement.BOTH
    assert len(resolution.limbs) == 3
    assert item.decision.splitlines()[1:] == [f"· {limb.text}" for limb in resolution.limbs]


@pytest.mark.parametrize(("name", "count"), [(seeds.HARROW, 1), (seeds.LEWISHAM, 3)])
def test_the_actions_of_the_real_pages(name: str, count: int) -> None:
    assert len(real(name).actions) == count


def test_each_page_of_the_corpus_has_an_item_with_its_words() -> None:
    if not CORPUS.is_dir():
        pytest.skip("the invented pages are in ../shared/reading, which is not here")
    for path in sorted(CORPUS.iterdir()):
        items = minutes.read(path.name, path.read_bytes()).items
        assert all(item.title and item.minute for item in items), path.name
        assert not any("PDF" in item.title for item in items), path.name


TWICE = """Agenda item

Trees

Decision:

That ten oaks be planted.

Minutes:

4.1 The Clerk agreed to send the map of the wood to all members by the next meeting.

4.2 RESOLVED: That ten oaks be planted.

4.3 Afterwards members asked about the gate.
"""


def test_a_resolution_in_both_blocks_is_one_and_has_the_number_of_its_paragraph() -> None:
    (item,) = read(TWICE).items
    assert [each.placement for each in item.resolutions] == [Placement.BOTH]
    assert item.numbers == ("4.1", "4.2", "4.3")
    assert item.minute.split("\n\n")[1] == "[resolution 1]"
    assert item.places == (Place(5, 5), Place(6, 6), Place(7, 7))


def test_an_action_below_a_decision_says_which_resolution_of_the_item_it_is() -> None:
    text = TWICE.replace(
        "That ten oaks be planted.\n\nMinutes",
        "Resolved: That the Clerk write to the Agency about the sluice.\n\nMinutes",
    )
    (item,) = read(text).items
    assert [each.placement for each in item.resolutions] == [
        Placement.MINUTES, Placement.DECISION,
    ]  # fmt: skip
    (found,) = [each for each in item.actions if "sluice" in each.quote]
    assert found.resolution == 2


def test_minutes_that_print_their_actions_have_these_and_no_others() -> None:
    text = TWICE + ("\nAction OSC (26/27) 004: Send the map. Owner: Clerk. Due: to be set.\n")
    (item,) = read(text).items
    (action,) = item.actions
    assert (action.reference, action.task, action.owner, action.due) == (
        "OSC (26/27) 004", "Send the map", "Clerk", "",
    )  # fmt: skip
    assert "Action OSC" not in item.minute


def test_a_proposal_can_be_kept() -> None:
    found = read(TWICE)
    assert kept.from_json(Proposal, kept.to_json(found)) == found


def test_what_cannot_be_read_is_said() -> None:
    with pytest.raises(Unreadable):
        minutes.read("minutes.docx", b"PK nothing")


PARAGRAPH = (
    "The Clerk reported that the sluice at Mill Lane had not closed in January, and agreed to "
    "write to the Agency. Members asked what a gate would cost and heard that it was £1,200. "
)


def taken(count: int) -> float:
    """The seconds it takes to read so many words."""
    items = range(1, count // 250 + 1)
    text = "\n\n".join(
        f"{number}. Sluices\n\n{PARAGRAPH * 6}\n\n- one\n- two\n\nRESOLVED: That it be so."
        for number in items
    )
    source = sources.pasted(text)
    started = time.perf_counter()
    found = minutes.propose(source)
    assert len(found.items) == len(items)
    return time.perf_counter() - started


def test_four_times_the_words_take_about_four_times_as_long() -> None:
    taken(2_000)
    short = min(taken(10_000) for _ in range(2))
    assert min(taken(40_000) for _ in range(2)) < 10 * short


SHORT = """NORTHMOOR COUNCIL

LICENSING COMMITTEE

Minutes of the meeting held on Tuesday 2 June 2026 at 6.30 pm in the Civic Suite

PRESENT: Councillor Tom Ashby (Chair) and Councillor Priya Nair

1. Licences

The Clerk would write to the brewery within six weeks. The Clerk would ring the inn by 31 July.
The Clerk agreed to tell members the fees by the next meeting.
"""


def test_one_numbered_item_below_the_head_of_a_meeting_is_an_item() -> None:
    (meeting,) = read(SHORT).meetings
    assert (meeting.committee, meeting.day) == ("LICENSING COMMITTEE", date(2026, 6, 2))
    assert [(item.number, item.title) for item in meeting.items] == [("1", "Licences")]
    assert len(meeting.attendance) == 2


def test_the_day_that_due_words_mean_is_counted_from_the_meeting() -> None:
    assert [(action.due, action.due_on) for action in read(SHORT).actions] == [
        ("within six weeks", date(2026, 7, 14)),
        ("by 31 July", date(2026, 7, 31)),
        ("by the next meeting", None),
    ]


def test_without_the_day_of_the_meeting_due_words_mean_no_day() -> None:
    (action,) = read("1. Roof\n\nThe Clerk would ring the roofer within six weeks.").actions
    assert (action.due, action.due_on) == ("within six weeks", None)
