"""Minutes edited in LibreOffice come back as exactly what was edited in them.

It writes the file anew: other runs, other styles, its own numbering of lists.
"""

from pathlib import Path

import pytest

from committee.documents import to_text
from committee.documents.lines import of_document
from committee.model.edits import WordEdit
from committee.reading.edited_docx import read
from committee.rules.papers import PaperKind
from committee.rules.refusals import Invalid
from committee.rules.styles import STYLES
from committee.rules.vocabulary import Part
from committee.services import edits, papers, resolutions
from committee.services.resolutions import Wording
from tests import minuting, office
from tests.editing import written
from tests.world import World

TEXT = """The Director introduced the *draft* strategy & said <more>.

Members asked about the **cost of printing**, which had risen.

The following were raised:

- that costs had risen
    (a) by a third;
    (b) or by a half;
- that time was short

| Ref | What was asked | Who |
|---|---|---|
| 1 | A **note** on printing | Director of ICT |
| 2 | A list of residents | Head of Culture |

[resolution 1]

Officers would report back.

The Chair thanked everybody for their work."""
LIMBS = Wording(
    "that officers report on:", ["the price of paper and the hours it takes", "who pays"]
)


EDITS = [
    ("change", "introduced the", "presented the"),
    ("add", "A first question was asked.", "which had risen"),
    ("add", "A second question was asked.", "A first question"),
    ("add", "that nobody was told", "that costs had risen"),
    ("change", "A list of", "A register of"),
    ("remove", "Officers would report back"),
    ("move", "The Chair thanked", "discussed at length"),
    ("split", "the hours it takes"),
]
CHANGES = [
    ("added", "A first question was asked."),
    ("added", "A second question was asked."),
    ("added", "that nobody was told"),
    ("added", "the hours it takes"),
    ("changed", "The Director presented the *draft* strategy & said <more>."),
    ("changed", "the price of paper and"),
    ("changed", "| 2 | A register of residents | Head of Culture |"),
    ("moved", "The Chair thanked everybody for their work."),
    ("removed", "Officers would report back."),
]
"""What comes back of the edits below, the limb's printed twice or once."""
IN_ORDER = (
    "presented the draft",
    "which had risen",
    "A first question",
    "A second question",
    "that costs had risen",
    "that nobody was told",
    "register of residents",
    "discussed at length",
    "The Chair thanked",
)


@pytest.fixture(params=sorted(STYLES))
def minuted(world: World, request: pytest.FixtureRequest) -> World:
    """The tiny council in each house style, with everything that can be edited."""
    world.council.style = request.param
    context = world.context(world.clerk)
    minuting.write(world, world.held.items[0], "None were declared.")
    minuting.write(world, world.held.items[1], TEXT)
    resolutions.add(context, world.held.items[1], LIMBS)
    minuting.write(world, world.held.items[2], "The libraries were discussed at length.")
    return world


def saved_again(content: bytes, folder: Path) -> bytes:
    """A file that LibreOffice opened and saved."""
    source, target = folder / "from", folder / "to"
    source.mkdir(exist_ok=True)
    target.mkdir(exist_ok=True)
    (source / "minutes.docx").write_bytes(content)
    (made,) = office.saved_again([source / "minutes.docx"], target)
    return made.read_bytes()


def upload(world: World, content: bytes) -> WordEdit:
    context = world.context(world.clerk)
    return edits.upload(context, world.held, Part.PUBLIC, content, "minutes.docx", largest=10)


def test_what_was_only_opened_and_saved_has_no_change(minuted: World, tmp_path: Path) -> None:
    content = saved_again(written(minuted, minuted.held), tmp_path)
    with pytest.raises(Invalid, match="Nothing was changed"):
        upload(minuted, content)
    context = minuted.context(minuted.clerk)
    document = papers.document(context, minuted.held, PaperKind.MINUTES, Part.PUBLIC)
    expected = [(line.words, line.style, line.level) for line in of_document(document)]
    assert [(line.words, line.style, line.level) for line in read(content).lines] == expected


def test_edits_come_back_exactly_and_the_next_paper_says_them(
    minuted: World, tmp_path: Path
) -> None:
    source = tmp_path / "minutes.docx"
    source.write_bytes(written(minuted, minuted.held))
    edit = upload(minuted, office.edited(source, tmp_path / "edited.docx", EDITS).read_bytes())
    found = sorted((each.kind.value, each.becomes or each.was) for each in edit.changes)
    assert found == CHANGES
    context = minuted.context(minuted.clerk)
    assert edits.take_all(context, edit) == 9
    document = papers.document(context, minuted.held, PaperKind.MINUTES, Part.PUBLIC)
    said = " ".join(to_text.write(document).decode().split())
    places = [said.index(words) for words in IN_ORDER]
    assert places == sorted(places)
    for words in ("introduced the", "list of residents", "report back", "paper and the hours"):
        assert words not in said
    expected = [line.words for line in of_document(document)]
    assert [line.words for line in read(written(minuted, minuted.held)).lines] == expected
