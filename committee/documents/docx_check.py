"""Checks a Word file that a council wants as its template, and says what a clerk should know.

A file that could fetch or run something is refused, although `docx_package` would leave all that
out: the clerk should know what is in the council's own files.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from committee.documents import docx_fields, docx_warnings
from committee.documents.docx_package import read
from committee.reading.office import Link, content_type, links, main_part, parsed, unzipped
from committee.reading.source import Unreadable

_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml."
_DOCUMENTS = (f"{_WORD}document.main+xml", f"{_WORD}template.main+xml")
_MACROS = "The file has macros. Save it as a Word document without macros (.docx)."
_OBJECTS = "The file holds something of another program, such as a spreadsheet. Take that out."
_ELSEWHERE = "The file fetches something from somewhere else. Take that link out."
_PICTURES = "The file shows a picture that is kept somewhere else. Put the picture itself in."
_TEMPLATE = (
    "The file is tied to another template. In Word, on the Developer tab, choose Document "
    "Template and attach “Normal”, or copy everything into a new document."
)
_OUTSIDE = {"image": _PICTURES, "attachedTemplate": _TEMPLATE, "oleObject": _OBJECTS}
_INSIDE = {
    **dict.fromkeys(("vbaProject", "wordVbaData", "attachedToolbars"), _MACROS),
    **dict.fromkeys(("oleObject", "package", "control", "aFChunk", "subDocument"), _OBJECTS),
}


@dataclass(frozen=True)
class Report:
    """What was found in a file, in sentences: `problems` for which it is refused, and `warnings`
    of what papers will make of it.
    """

    problems: tuple[str, ...]
    warnings: tuple[str, ...]


def check(content: bytes) -> Report:
    """Look through the whole file. Never raises, whatever the file is."""
    try:
        files = unzipped(content)
        problems = tuple(dict.fromkeys(_problems(files)))
        if problems:
            return Report(problems, ())
        return Report((), tuple(docx_warnings.warnings(files, read(content))))
    except Unreadable as unreadable:
        return Report((str(unreadable),), ())


def _problems(files: Mapping[str, bytes]) -> Iterator[str]:
    """Why the file is refused. Raises Unreadable where it cannot be looked through."""
    main = main_part(files)
    kind = content_type(files, main)
    if "macroEnabled" in kind:
        yield _MACROS
    elif kind not in _DOCUMENTS:
        raise Unreadable("The file is not a Word document (.docx).")
    for name, content in files.items():
        if name.endswith((".xml", ".rels")):
            parsed(content)
        if name.lower().endswith("vbaproject.bin"):
            yield _MACROS
    for link in _all_links(files):
        if link.outside and link.kind != "hyperlink":
            yield _OUTSIDE.get(link.kind, _ELSEWHERE)
        elif link.kind in _INSIDE and not link.outside:
            yield _INSIDE[link.kind]
    for name in docx_warnings.running(files, main):
        for field in sorted(docx_fields.names(parsed(files[name])) & docx_fields.FETCHING):
            yield f"A header or footer has the field {field}, which fetches or runs something."


def _all_links(files: Mapping[str, bytes]) -> Iterator[Link]:
    """Everything that any part points to."""
    for name in files:
        folder, found, part = name.rpartition("_rels/")
        if found and part.endswith(".rels"):
            yield from links(files, folder + part.removesuffix(".rels"))
