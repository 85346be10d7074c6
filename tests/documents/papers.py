"""A small paper with a part of every kind, for the tests of the writers."""

from base64 import b64decode
from datetime import date

from committee.documents.parts import (
    Document,
    Fact,
    Facts,
    Heading,
    List,
    Paragraph,
    Part,
    Role,
    Signature,
    Table,
    line,
)
from committee.rules import blocks
from committee.rules.markup import parse
from committee.rules.styles import Logo

TEXT = """- one **bold**
    (i) inner
- two

| Ref | What |
|---|---|
| 1 | *Do* |

1. a
3. c"""


LOGO = Logo(
    b64decode(
        "iVBORw0KGgoAAAANSUhEUgAAADwAAAAeAQMAAABKVu8MAAAAA1BMVEUAAACnej3aAAAADUlEQVR42mNgGAUIAAABDgAB"
        "pWgSRAAAAABJRU5ErkJggg=="
    ),
    "image/png",
    "Northmoor Council",
)
"""A small picture that is a logo."""


def inset(block: blocks.Block) -> List | Table:
    """A list or table as it stands below a numbered paragraph."""
    if isinstance(block, blocks.List):
        return List(block.style, block.entries, inset=True)
    assert isinstance(block, blocks.Table)
    return Table(block.head, block.rows, inset=True)


PARTS: tuple[Part, ...] = (
    Paragraph(line("Northmoor Council"), role=Role.COUNCIL),
    Heading(1, "Audit Committee"),
    Facts((Fact("Present:", ("Councillor Bell (Chair)", "Councillor Ashby")),)),
    Heading(2, "Fees & <charges>", "4"),
    Heading(3, "Minutes:"),
    Paragraph(line("It was noted:"), "4.1", keep=True),
    *map(inset, parse(TEXT)),
    Paragraph(line("Resolved: that it be noted."), "4.2", Role.RESOLUTION),
    Paragraph(line("Action AC 001: Send it."), role=Role.ACTION),
    Signature(("Chair", "Date")),
)


def paper(*parts: Part) -> Document:
    """These parts as a paper, or one with a part of every kind."""
    return Document(
        title='Audit Committee: "minutes", 3 March 2026',
        author="Northmoor Council",
        subject="Minutes of the meeting on 3 March 2026",
        created=date(2026, 3, 31),
        body=parts or PARTS,
        running="Northmoor Council – Audit Committee, 3 March 2026",
        state='DRAFT, subject to \\confirmation"',
        initials="Chair’s initials: ..............",
    )
