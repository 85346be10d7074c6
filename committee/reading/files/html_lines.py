"""The lines of a web page, as they come up while its elements begin and end."""

from dataclasses import dataclass, field

from lxml import etree

from committee.reading.files import rows
from committee.reading.files.text import words
from committee.reading.source import Line, LineKind
from committee.rules.blocks import roman

MOST_COLUMNS = 50

_SPACED = frozenset(
    "p h1 h2 h3 h4 h5 h6 ul ol dl table blockquote pre hr section article fieldset".split()
)
_BLOCKS = _SPACED | frozenset(
    "div li dt dd tr td th thead tbody tfoot caption address header main aside details summary "
    "figure figcaption form legend center html body br".split()
)
"""What begins a line of its own; what is spaced has a gap before it."""
_BOLD = frozenset({"b", "strong"})
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_CLASSED = {"mgAiTitleTxt": 2, "mgSubItemTitleTxt": 3}
"""Modern.Gov's titles of items, and its "Decision:" and "Minutes:", are headings by class alone."""


@dataclass
class _List:
    """A list that is open: what its entries are counted with, and the next one's number."""

    kind: str
    next: int = 1


@dataclass
class _Table:
    """A table that is open: its rows, the cells of the last, and how long cells hang down."""

    rows: list[list[list[Line]]] = field(default_factory=list)
    cells: list[list[Line]] = field(default_factory=list)
    hanging: dict[int, int] = field(default_factory=dict)


@dataclass
class Lines:
    """Collects the lines of a page. Cells collect theirs apart, until their row ends."""

    _sinks: list[list[Line]] = field(default_factory=lambda: [[]])
    _tables: list[_Table] = field(default_factory=list)
    _lists: list[_List] = field(default_factory=list)
    _levels: list[int] = field(default_factory=list)
    _text: list[str] = field(default_factory=list)
    _label: str | None = None
    _bold: int = 0
    _plain: bool = False
    _pre: int = 0
    _gap: bool = False

    def begin(self, node: etree._Element) -> None:
        """An element begins."""
        tag = str(node.tag)
        if tag in _BLOCKS:
            self._flush()
            self._gap = self._gap or tag in _SPACED
        if tag in _BOLD:
            self._bold += 1
        elif tag == "pre":
            self._pre += 1
        elif tag in ("ul", "ol"):
            kind = node.get("type", "1") if tag == "ol" else ""
            self._lists.append(_List(kind, _whole(node.get("start"), 1)))
        elif tag == "li":
            self._label = self._numbered(node)
        elif tag == "table":
            self._tables.append(_Table())
        elif tag == "tr" and self._tables:
            self._tables[-1].cells = []
        elif tag in ("td", "th") and self._tables:
            self._sinks.append([])
        if level := _level(node):
            self._levels.append(level)

    def end(self, node: etree._Element) -> None:
        """An element ends."""
        tag = str(node.tag)
        if tag in _BLOCKS:
            self._flush()
            self._gap = self._gap or tag in _SPACED
        if tag in _BOLD:
            self._bold -= 1
        elif tag == "pre":
            self._pre -= 1
        elif tag in ("ul", "ol"):
            self._lists.pop()
        elif tag == "li":
            self._label = None
        elif tag == "table":
            self._sinks[-1].extend(rows.table(self._tables.pop().rows))
        elif tag == "tr" and self._tables:
            self._hang(self._tables[-1])
            self._tables[-1].rows.append(self._tables[-1].cells)
        elif tag in ("td", "th") and self._tables:
            self._cell(node, self._sinks.pop())
        if _level(node):
            self._levels.pop()

    def say(self, text: str | None) -> None:
        """Words come up."""
        if not text:
            return
        if self._pre:
            for shown in text.splitlines(keepends=True):
                self._hear(shown)
                if shown.endswith(("\n", "\r")):
                    self._flush()
        else:
            self._hear(text)

    def finished(self) -> list[Line]:
        """All lines, when the last element has ended."""
        self._flush()
        return [line for sink in self._sinks for line in sink]

    def _hear(self, text: str) -> None:
        self._text.append(text)
        self._plain = self._plain or (not self._bold and bool(words(text)))

    def _flush(self) -> None:
        """What was said so far is a line."""
        text = words("".join(self._text))
        self._text.clear()
        if text:
            self._sinks[-1].append(self._line(text))
            self._gap = False
            self._label = "" if self._label is not None else None
        self._plain = False

    def _line(self, text: str) -> Line:
        bold = not self._plain
        if self._levels:
            return Line(text, LineKind.HEADING, level=self._levels[-1], is_bold=bold, gap=self._gap)
        if self._label:
            depth = max(0, len(self._lists) - 1)
            return Line(text, LineKind.ENTRY, self._label, depth, is_bold=bold, gap=self._gap)
        return Line(text, indent=2 * len(self._lists), is_bold=bold, gap=self._gap)

    def _numbered(self, node: etree._Element) -> str:
        """The bullet or number that the page shows before an entry."""
        if not self._lists or not self._lists[-1].kind:
            return "•"
        found = self._lists[-1]
        number = _whole(node.get("value"), found.next)
        found.next = number + 1
        return f"{_counted(number, found.kind)}."

    def _cell(self, node: etree._Element, lines: list[Line]) -> None:
        """Put a cell into its row, after the cells that hang into it from above."""
        table = self._tables[-1]
        self._hang(table)
        down = _whole(node.get("rowspan"), 1)
        if down > 1:
            table.hanging[len(table.cells)] = down - 1
        table.cells.append(lines)
        wide = min(_whole(node.get("colspan"), 1), MOST_COLUMNS)
        table.cells.extend([] for _ in range(wide - 1))

    def _hang(self, table: _Table) -> None:
        while table.hanging.get(len(table.cells), 0) > 0:
            table.hanging[len(table.cells)] -= 1
            table.cells.append([])


def _level(node: etree._Element) -> int:
    """The level of a heading; 0 for anything else."""
    if node.get("role") == "heading":
        return min(max(_whole(node.get("aria-level"), 2), 1), 6)
    for name in node.get("class", "").split():
        if name in _CLASSED:
            return _CLASSED[name]
    return _HEADINGS.get(str(node.tag), 0)


def _whole(text: str | None, otherwise: int) -> int:
    return int(text) if text and text.isascii() and text.isdigit() and len(text) < 6 else otherwise


def _counted(number: int, kind: str) -> str:
    """A number as the page shows it; past what has letters, in digits."""
    if kind in ("a", "A") and 0 < number <= 26:
        return chr(ord(kind) + number - 1)
    if kind in ("i", "I") and 0 < number < 40:
        return roman(number) if kind == "i" else roman(number).upper()
    return str(number)
