"""Writes the parts of a document as the body of a Word file.

Numbers of minutes and paragraphs are typed text with a hanging indent, because once printed they
are fixed; lists use Word's own numbering.
"""

from collections.abc import Iterator, Sequence
from itertools import zip_longest
from typing import NamedTuple

from committee.documents.direction import from_right
from committee.documents.docx_lists import STEP, Numbering
from committee.documents.docx_package import Package
from committee.documents.docx_styles import SETTINGS, TABLE, twips
from committee.documents.docx_tables import table
from committee.documents.docx_words import TAB, number, run, runs
from committee.documents.hanging import HANG
from committee.documents.parts import Facts, Heading, List, Paragraph, Part, Role, Signature, Table
from committee.rules.blocks import Entry
from committee.rules.inline import plain
from committee.rules.vocabulary import ListStyle

_STYLES = {
    Role.TEXT: "Normal",
    Role.COUNCIL: "Council name",
    Role.OCCASION: "Occasion",
    Role.STATE: "State",
    Role.NOTE: "Note",
    Role.RESOLUTION: "Resolution",
    Role.ACTION: "Action",
    Role.WITHHELD: "Withheld",
    Role.CLOSING: "Closing line",
    Role.SIGNED: "Signed line",
}
_NUMBERED = {
    Role.TEXT: "Numbered paragraph",
    Role.RESOLUTION: "Numbered resolution",
    Role.WITHHELD: "Numbered withheld",
}
_UNCOUNTED = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr>'
_GAPS = {Facts: 8, List: 7, Table: 7}
"""Points between some parts and the words after them."""


class Layout(NamedTuple):
    """What a paragraph has besides its style, as XML; `keep` with what follows."""

    keep: bool = False
    place: str = ""
    tabs: str = ""
    indent: str = ""


PLAIN = Layout()
LEAST = Layout(
    indent='<w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>'
    '<w:rPr><w:sz w:val="2"/></w:rPr>'
)
"""Of no height, where Word wants a paragraph: it begins no page of its own."""


class Body:
    """Writes one document into a package, its numbers hanging so many millimetres; `lists` has
    those it began.
    """

    def __init__(self, package: Package, hang: int = HANG) -> None:
        self.lists = Numbering(package.last_look, package.last_list)
        self._styles = package.styles
        self._width = package.page.text
        self._hang = hang
        # Where numbers hang further, the stop of the usual place must not catch them.
        cleared = f'<w:tab w:val="clear" w:pos="{twips(HANG)}"/>' if hang > HANG else ""
        self._hung = Layout(
            tabs=f'<w:tabs>{cleared}<w:tab w:val="left" w:pos="{twips(hang)}"/></w:tabs>',
            indent=f'<w:ind w:left="{twips(hang)}" w:hanging="{twips(hang)}"/>',
        )
        self._gap = 0

    def written(self, parts: Sequence[Part]) -> str:
        """The parts as XML, in their order."""
        words = ""
        for part, after in zip_longest(parts, parts[1:]):
            words += self._part(part)
            if isinstance(part, Table):
                # Word joins tables that touch, and wants a paragraph after the last.
                apart = after is None or isinstance(after, Table)
                layout = PLAIN if after else LEAST
                words += self.p("Table text", "", layout=layout) if apart else ""
                self._gap = 0 if apart else _GAPS[Table]
            else:
                self._gap = _GAPS.get(type(part), 0)
        return words

    def p(self, style: str, content: str, said: str = "", layout: Layout = PLAIN) -> str:
        """A paragraph in this style of ours; what it says gives its direction."""
        place = layout.place or (_UNCOUNTED if style in self._styles.counting else "")
        close = SETTINGS[style].before < self._gap
        gap = f'<w:spacing w:before="{self._gap * 20}"/>' if close else ""
        self._gap = 0
        return (
            f'<w:p><w:pPr><w:pStyle w:val="{self._styles.ids[style]}"/>'
            f"{'<w:keepNext/>' * layout.keep}{place}{layout.tabs}"
            f"{'<w:bidi/>' * from_right(said)}{gap}{layout.indent}</w:pPr>{content}</w:p>"
        )

    def _part(self, part: Part) -> str:
        match part:
            case Heading():
                return self._heading(part)
            case Paragraph(words, typed, role, keep):
                style = _NUMBERED[role] if typed else _STYLES[role]
                wide = typed and self._hang > HANG
                layout = (self._hung if wide else PLAIN)._replace(keep=keep)
                return self.p(style, number(typed) + runs(words), plain(words), layout)
            case List(style, entries, inset, keep):
                return "".join(self._entries(style, entries, self._hang if inset else 0, keep=keep))
            case Table():
                start = self._hang if part.inset else 0
                return table(part, self._styles.ids[TABLE], self._width - start, start, self.p)
            case Facts(facts):
                return "".join(self._fact(fact.label, fact.lines) for fact in facts)
            case Signature(words):
                return "".join(self.p("Signature line", run(f"{word} ") + TAB) for word in words)

    def _heading(self, heading: Heading) -> str:
        """A heading; its number hangs, also where the template's own style gives it no room."""
        name = f"Heading {heading.level}"
        content = number(heading.number) + run(heading.text)
        hangs = name in self._styles.hanging and name not in self._styles.counting
        own = not heading.number or (hangs and self._hang == HANG)
        return self.p(name, content, heading.text, PLAIN if own else self._hung)

    def _entries(
        self,
        style: ListStyle,
        entries: Sequence[Entry],
        inset: float,
        level: int = 0,
        *,
        keep: bool = False,
    ) -> Iterator[str]:
        """The entries of a list; where the typed numbers leave a gap, Word's begin anew.

        With `keep` the last holds to what follows.
        """
        left, hanging = twips(inset + STEP * (level + 1)), twips(STEP)
        indent = f'<w:ind w:left="{left}" w:hanging="{hanging}"/>' if inset else ""
        begun, last = 0, 0
        for entry in entries:
            if not begun or entry.ordinal not in (0, last + 1):
                begun = self.lists.begin(style, level, entry.ordinal)
            last = entry.ordinal
            place = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{begun}"/></w:numPr>'
            held = keep and entry is entries[-1]
            layout = Layout(held and not entry.lists, place, indent=indent)
            yield self.p("List Paragraph", runs(entry.runs), plain(entry.runs), layout)
            for inner in entry.lists:
                yield from self._entries(inner.style, inner.entries, inset, level + 1, keep=held)

    def _fact(self, label: str, lines: tuple[str, ...]) -> str:
        first, *further = lines or ("",)
        beside = self.p("Fact", run(label, "<w:b/>") + TAB + run(first), label)
        return beside + "".join(self.p("Fact further", run(text), text) for text in further)
