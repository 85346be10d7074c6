"""A clerk at work in Word: minutes as a DOCX, edited as Word would, without Word."""

from copy import deepcopy
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

from lxml import etree

from committee.documents import frozen, to_docx, to_text
from committee.model.edits import WordEdit
from committee.model.meetings import Meeting
from committee.queries import revisions
from committee.rules.papers import PaperKind
from committee.rules.vocabulary import Part
from committee.services import edits, papers, resolutions
from committee.services.resolutions import Wording
from tests import minuting
from tests.world import World

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
DOCUMENT = "word/document.xml"


def written(world: World, meeting: Meeting, part: Part = Part.PUBLIC) -> bytes:
    """The minutes as a Word file that a clerk downloads, remembered as its writer does."""
    context = world.context(world.clerk)
    document = papers.document(context, meeting, PaperKind.MINUTES, part)
    fingerprint = frozen.fingerprint(document)
    edits.remember(context, meeting, part, fingerprint, document)
    return to_docx.write(document, fingerprint)


class WordFile:
    """A Word file that is being edited; `saved` gives its bytes."""

    def __init__(self, content: bytes) -> None:
        with ZipFile(BytesIO(content)) as files:
            self.files = {name: files.read(name) for name in files.namelist()}
        self.root = etree.fromstring(self.files[DOCUMENT])

    def paragraph(self, words: str) -> etree._Element:
        """The first paragraph with these words in it."""
        for found in self.root.iter(f"{W}p"):
            if words in "".join(found.itertext(f"{W}t")):
                return found
        raise AssertionError(f"No paragraph says “{words}”.")

    def change(self, words: str, instead: str) -> None:
        """Write other words over some that stand in one run."""
        for text in self.paragraph(words).iter(f"{W}t"):
            if text.text and words in text.text:
                text.text = text.text.replace(words, instead)

    def add(self, words: str, *, after: str) -> None:
        """Press Enter at the end of a paragraph and type: the new one looks like it."""
        self._add(words, self.paragraph(after))

    def _add(self, words: str, above: etree._Element) -> None:
        new = deepcopy(above)
        for run in list(new.iter(f"{W}r")):
            run.getparent().remove(run)
        etree.SubElement(etree.SubElement(new, f"{W}r"), f"{W}t").text = words
        above.addnext(new)

    def remove(self, words: str) -> None:
        """Take a paragraph out."""
        found = self.paragraph(words)
        found.getparent().remove(found)

    def move(self, words: str, *, after: str) -> None:
        """Cut a paragraph and paste it after another."""
        self.paragraph(after).addnext(self.paragraph(words))

    def split(self, words: str, *, before: str) -> None:
        """Press Enter in the middle of a paragraph: what begins `before` goes into the next."""
        found = self.paragraph(words)
        for text in found.iter(f"{W}t"):
            if text.text and before in text.text:
                text.text, start, rest = text.text.partition(before)
                self._add(start + rest, found)

    def embolden(self, words: str) -> None:
        """Set every run of a paragraph bold."""
        for run in self.paragraph(words).iter(f"{W}r"):
            look = etree.Element(f"{W}rPr")
            etree.SubElement(look, f"{W}b")
            run.insert(0, look)

    def saved(self) -> bytes:
        """The file as it is now."""
        content = BytesIO()
        with ZipFile(content, "w", ZIP_DEFLATED) as package:
            for name, file in {**self.files, DOCUMENT: etree.tostring(self.root)}.items():
                package.writestr(name, file)
        return content.getvalue()


TEXT = """The Director introduced the strategy.

Members asked about the cost of printing.

The following were raised:

- that costs had risen
- that time was short

[exempt 3] The supplier wants *forty* pounds a head.

| Ref | What |
|---|---|
| 1 | Printing |

[resolution 1]

The Chair thanked everybody for their work."""
LIMBS = Wording("that officers report on:", ["the cost and the time it takes", "who pays"])


def minuted(world: World) -> World:
    """Write a minute, a resolution and what may not be seen under items of the tiny council."""
    item = world.held.items[1]
    minuting.write(world, item, TEXT)
    resolutions.add(world.context(world.clerk), item, LIMBS)
    minuting.write(world, world.held.items[2], "The libraries were discussed at length.")
    world.session.commit()
    return world


def paper(world: World, part: Part = Part.PUBLIC) -> str:
    """The words of the minutes as they stand."""
    context = world.context(world.clerk)
    document = papers.document(context, world.held, PaperKind.MINUTES, part)
    return " ".join(to_text.write(document).decode().split())


def text(world: World) -> str:
    """The text of the minute that the files change."""
    standing = revisions.latest(world.context(world.clerk), world.held.items[1])
    assert standing is not None
    return standing.text


def upload(world: World, content: bytes, part: Part = Part.PUBLIC) -> WordEdit:
    """Put an edited file back as the clerk."""
    context = world.context(world.clerk)
    return edits.upload(context, world.held, part, content, "minutes.docx", largest=10)


def edited(world: World) -> WordFile:
    """What a clerk might do to these minutes in an hour with Word; see `CHANGES`."""
    file = WordFile(written(world, world.held))
    file.change("cost of printing", "price of printing")
    file.add("An officer answered [exempt 3] them.", after="price of printing")
    file.add("A second officer agreed.", after="An officer answered")
    file.add("that nobody was told", after="costs had risen")
    file.remove("Director introduced")
    file.move("Chair thanked", after="libraries were discussed")
    file.split("cost and the time", before="the time it takes")
    return file


CHANGES = [
    ("removed", "The Director introduced the strategy.", ""),
    (
        "changed",
        "Members asked about the cost of printing.",
        "Members asked about the price of printing.",
    ),
    ("added", "", r"An officer answered \[exempt 3] them."),
    ("added", "", "A second officer agreed."),
    ("added", "", "that nobody was told"),
    ("added", "", "the cost and"),
    ("changed", "the cost and the time it takes", "the time it takes"),
    (
        "moved",
        "The Chair thanked everybody for their work.",
        "The Chair thanked everybody for their work.",
    ),
]
