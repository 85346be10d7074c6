"""What the writers of papers take, against floors for the same words."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from itertools import groupby

from committee.documents import to_docx, to_pdf
from committee.documents.parts import Document, Heading, List, Look, Paragraph, Part, Role
from committee.rules.blocks import Entry
from committee.rules.inline import Run
from committee.rules.vocabulary import ListStyle
from tests.bench import floor_docx, floor_pdf
from tests.bench.meeting import Line, large, normal
from tests.bench.timing import Figure, paired
from tests.documents.templates import template

GOALS = {"normal": (1.3, 16.0), "large": (1.3, 5.0)}
ROUNDS = {"normal": 9, "large": 3}
ROLES = {"resolution": Role.RESOLUTION, "action": Role.ACTION}


def figures() -> Iterator[Figure]:
    """PDF and DOCX of both meetings: the time of ours divided by that of the floor."""
    for size, lines in (("normal", normal()), ("large", large())):
        document = composed(lines)
        html = to_pdf.page(document)
        pdf_goal, docx_goal = GOALS[size]
        ratio = paired(
            lambda d=document: to_pdf.write(d), lambda h=html: floor_pdf.write(h), ROUNDS[size]
        )
        yield Figure(f"pdf-{size}-against-bare-weasyprint", ratio, pdf_goal)
        templated = replace(document, look=Look(template=template()))
        for name, paper in ((size, document), (f"{size}-in-a-template", templated)):
            ratio = paired(
                lambda p=paper: to_docx.write(p), lambda s=lines: floor_docx.write(s), 15
            )
            yield Figure(f"docx-{name}-against-hand-written-xml", ratio, docx_goal)


def composed(lines: list[Line]) -> Document:
    """The lines as a paper."""
    return Document(
        title="Overview and Scrutiny Committee: minutes",
        author="Northmoor Council",
        subject="Minutes",
        created=date(2026, 9, 15),
        body=(Heading(1, "Overview and Scrutiny Committee"), *_parts(lines)),
        running="Northmoor Council",
        state="DRAFT, subject to confirmation",
        initials="Chair’s initials: ..............",
    )


def _parts(lines: list[Line]) -> Iterator[Part]:
    for kind, group in groupby(lines, key=lambda line: line.kind):
        if kind in ("bullet", "limb"):
            entries = tuple(Entry((Run(line.words),)) for line in group)
            yield List(ListStyle.BULLETS, entries, inset=True)
            continue
        for line in group:
            if kind == "heading":
                yield Heading(2, line.words, line.number)
            elif kind == "action":
                yield Paragraph((Run(f"{line.number}: {line.words}"),), role=Role.ACTION)
            else:
                yield Paragraph((Run(line.words),), line.number, ROLES.get(kind, Role.TEXT))
