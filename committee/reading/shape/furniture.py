"""What stands on a page of minutes and is none: menus, links, sizes of papers, page numbers.

Only what is known word by word is dropped, so that no sentence of the minutes goes with it.
"""

import re
from collections.abc import Iterable, Iterator

from committee.reading.source import Line, LineKind

_SIZE = r"(?:pdf icon )?\bPDF,? \d[\d.,]* ?[KMG]B\b(?: ?\(\d+ bytes\))?"
_PAPER = re.compile(rf" ?[\[(–-]? ?{_SIZE}[\])]?", re.IGNORECASE)
"""The size of a paper after a title, as Modern.Gov prints it: "pdf icon PDF 84 KB"."""

_SITE = (
    r"menu|skip to (?:main )?(?:content|navigation)|you are here:?.*|home(?: [>/»|›] .*)?"
    r"|back to (?:the )?top(?: of (?:the )?page)?|print(?:er)? this page|powered by .{0,40}"
    r"|(?:this|our) (?:site|website) uses cookies.*|we use cookies.*|accept (?:all )?cookies"
    r"|cookie settings|(?:all )?rights reserved.*|©.*|(?:# ?)?(?:(?:https?|authored)://|www\.)\S+"
)
_MODERN_GOV = (
    r"council meetings?|(?:[-•] ?)?share this (?:item|page)|view directions|attendance details"
    r"|view the (?:background|declarations|reasons|minutes|decision)\b.{0,80}"
    r"|issue - meetings|issue details|issue history|agendas,? meetings(?: and|,) minutes - issue"
    r"|agenda and (?:draft )?minutes|meeting documents|agenda item details?|decision details"
    r"|no\.? ?\|? ?item ?\|?|items|watch the webcast.{0,80}|printed minutes.{0,40}"
    r"|agenda reports pack.*|pdf icon.*"
)
_PAGE = (
    r"page:? ?\d{1,4}(?: ?(?:of|/) ?\d{1,4})?|\d{1,4} ?\| ?page|page ?\| ?\d{1,4}"
    r"|[-–] ?\d{1,4} ?[-–]|chair(?:man|person)?[’']s initials.{0,40}"
    r"|initials?:? ?[._…]{2,}.{0,20}|minutes of (?:the )?previous page|[-=*~_|: .…]{3,}|\|"
    r"|total page:\d+|file type:.{0,40}"
)
_DROPPED = re.compile(rf"(?:\d{{1,2}}\. )?(?:{_SITE}|{_MODERN_GOV}|{_PAGE})", re.IGNORECASE)
"""Lines that are furniture as a whole: of web sites, of Modern.Gov, and of pages."""

_PAPERS = re.compile(r"(?:supporting|additional|background) (?:documents|papers):?", re.IGNORECASE)
_ATTACHED = re.compile(
    r".*\b(?:pdf|docx?|xlsx?)\b.*\b\d[\d.,]*\s*[kmg]b\b.*|.{3,120}\.(?:pdf|docx?|xlsx?|pptx?)"
    r"|(?:pdf icon )?.{0,120}\bPDF\b(?: \d.*)?|appendix [\w .,:&'’()-]{0,100}",
    re.IGNORECASE,
)
_QUOTED = re.compile(r"(?:> ?)+")
_MIDDLE = 30
_LONGEST = 200
"""No furniture is longer than this many letters."""


def at_paper(text: str) -> tuple[str, str] | None:
    """What stands before and after the size of a paper: a title, and what follows it, if anything.

    None where no such size stands within the length of a title.
    """
    found = _PAPER.search(text[:_LONGEST])
    if not found:
        return None
    return text[: found.start()].strip(), _PAPER.sub("", text[found.end() :], count=1).strip()


def is_furniture(text: str) -> bool:
    """Whether a line is nothing but furniture."""
    return len(text) <= _LONGEST and _DROPPED.fullmatch(text) is not None


def _is_dropped(line: Line) -> bool:
    """Whether a line is furniture, or the number of a page at its right edge or its middle."""
    text = line.text.strip()
    return is_furniture(text) or (line.indent >= _MIDDLE and text.isdigit() and len(text) < 4)


def kept(lines: Iterable[Line]) -> Iterator[tuple[int, Line]]:
    """The lines that are minutes, each with its place in the source, counted from 0."""
    papers = False
    for place, line in enumerate(lines):
        text = line.text.strip()
        papers = bool(_PAPERS.fullmatch(text)) or (
            papers and len(text) <= _LONGEST and bool(_ATTACHED.fullmatch(text))
        )
        if line.kind is LineKind.ROW:
            if _is_row(line):
                yield place, line
        elif text and not papers and not _is_dropped(line):
            yield place, line


def unquoted(text: str) -> str:
    """A line without the marks of a quotation (">") that letters and Markdown put before it."""
    return _QUOTED.sub("", text, count=1) if text.startswith(">") else text


def _is_row(line: Line) -> bool:
    """Whether a row has words other than the heads of Modern.Gov's list of items."""
    words = [cell for cell in line.cells if cell]
    return bool(words) and not is_furniture(" ".join(words))
