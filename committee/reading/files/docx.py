"""A Word file as lines, with the numbers that Word shows before its paragraphs."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from lxml import etree

from committee.reading.files import docx_pieces, rows
from committee.reading.files.docx_entries import value
from committee.reading.files.docx_numbers import Numbers
from committee.reading.files.docx_styles import BODY, Look, Styles
from committee.reading.files.text import words
from committee.reading.office import W, content_type, links, main_part, parsed
from committee.reading.source import Line, LineKind, Unreadable

LONGEST_HEADING = 30
"""So many words are a paragraph, whatever its style: styles of headings are used to number."""

MOST_COLUMNS = 50


def read(files: Mapping[str, bytes]) -> tuple[list[Line], list[str]]:
    """The lines of an unzipped Word file, and sentences on what was not read. Raises Unreadable."""
    main = main_part(files)
    root = parsed(files[main])
    body = root.find(f"{W}body")
    if body is None and root.tag.endswith("}document"):
        raise Unreadable("The file is in a rare kind of .docx. Save it as “Word Document (.docx)”.")
    if body is None:
        raise Unreadable(
            "The file is not a Word document (.docx). Open it there and save it as one."
        )
    if docx_pieces.has_too_many(body):
        raise Unreadable("The file has far more in it than minutes. Read it in several parts.")
    parts = {link.kind: files.get(link.target, b"") for link in links(files, main)}
    notes = [note for note in docx_pieces.notes(body) if note != docx_pieces.TEXT_BOX]
    if "macro" in content_type(files, main).lower() or "vbaProject" in parts:
        notes.append("The file has macros: they were neither read nor run.")
    styles = Styles.of(_root(parts, "styles"))
    numbers = Numbers(_root(parts, "numbering"), styles.lists)
    return list(_Reader(styles, numbers).lines(body)), notes


def _root(parts: Mapping[str, bytes], kind: str) -> etree._Element | None:
    return parsed(parts[kind]) if parts.get(kind) else None


@dataclass
class _Reader:
    """Reads the paragraphs of one file in their order, since their numbers are counted."""

    styles: Styles
    numbers: Numbers

    def lines(self, node: etree._Element) -> Iterator[Line]:
        """The lines below an element; a paragraph whose end was deleted goes on in the next."""
        runs: list[etree._Element] = []
        gap, last = False, None
        for child in docx_pieces.standing(node):
            if child.tag == f"{W}tbl":
                yield from rows.table([self._cells(row) for row in docx_pieces.table_rows(child)])
                continue
            runs.extend(docx_pieces.runs(child))
            last = child
            if not docx_pieces.goes_on(child):
                found = list(self._paragraph(child, runs, gap))
                yield from found
                gap = not found
                runs.clear()
            for box in docx_pieces.boxes(child):
                yield from self.lines(box)
        if last is not None and runs:
            yield from self._paragraph(last, runs, gap)

    def _cells(self, row: etree._Element) -> list[list[Line]]:
        """The lines of each cell of a row; a cell over several columns has empty ones after it."""
        cells: list[list[Line]] = []
        for cell in docx_pieces.row_cells(row):
            cells.append([] if _goes_on_above(cell) else list(self.lines(cell)))
            wide = value(cell, "tcPr", "gridSpan") or "1"
            spare = int(wide) - 1 if wide.isdigit() and len(wide) < 3 else 0
            cells.extend([] for _ in range(min(spare, MOST_COLUMNS)))
        return cells

    def _paragraph(
        self, paragraph: etree._Element, runs: list[etree._Element], gap: bool
    ) -> Iterator[Line]:
        """The lines of a paragraph: more than one where it has breaks."""
        look = self.styles.of_paragraph(paragraph)
        seen = [run for run in runs if not docx_pieces.is_set(run.find(f"{W}rPr"), "vanish")]
        said = [(docx_pieces.letters(run), run) for run in seen]
        text = "".join(letters for letters, _ in said)
        if look.is_contents or not words(text):
            return
        bold = all(self.styles.is_bold(run, look) for letters, run in said if letters.strip())
        first = self._first(paragraph, look, text)
        for shown in filter(None, map(words, text.split("\n"))):
            yield Line(
                shown, first.kind, first.label, first.level, first.indent, is_bold=bold, gap=gap
            )
            first = Line("", indent=first.indent)
            gap = False

    def _first(self, paragraph: etree._Element, look: Look, text: str) -> Line:
        """What a paragraph is, as the first of its lines."""
        level, label = look.level or 0, ""
        if look.number and look.number != "0":
            style = value(paragraph, "pPr", "pStyle") or self.styles.usual
            if look.level is None:
                level = self.numbers.level_of(look.number, style)
            label = self.numbers.next(look.number, level)
        heading = look.heading or BODY
        if heading < BODY and len(text.split()) <= LONGEST_HEADING:
            return Line("", LineKind.HEADING, label, heading)
        if label:
            return Line("", LineKind.ENTRY, label, level)
        return Line("", indent=look.indent or 0)


def _goes_on_above(cell: etree._Element) -> bool:
    """Whether a cell is merged into the one above it."""
    merged = cell.find(f"{W}tcPr/{W}vMerge")
    return merged is not None and merged.get(f"{W}val", "continue") == "continue"
