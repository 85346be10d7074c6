"""Puts right what the tags of a PDF still lack, as PDF/UA-1 (ISO 14289-1) asks.

Every head of a table says what it heads, a list inside a list belongs to its entry, ids can be
looked up, and what stands on every page is marked as an artifact and not as a part of the text.
"""

import re
from collections.abc import Iterator
from io import BytesIO
from typing import Any

from pikepdf import Array, Dictionary, Name, Object, Pdf, String

_MARKED = re.compile(rb"/\w+\s*<</MCID (\d+)>>\s*BDC")
_ARTIFACT = b"/Artifact <</Type /Pagination>> BDC"


def finished(pdf: bytes) -> bytes:
    """The same PDF with its tags put right."""
    with Pdf.open(BytesIO(pdf)) as opened:
        root = opened.Root.StructTreeRoot
        elements = list(_elements(root))
        _scope_heads(elements)
        _nest_lists(elements)
        root.IDTree = _id_tree(elements)
        _mark_artifacts(opened, _tagged(elements))
        saved = BytesIO()
        opened.save(saved, deterministic_id=True)
        return saved.getvalue()


def _elements(parent: Object) -> Iterator[Dictionary]:
    """Every element of the structure under a parent, in reading order."""
    for kid in _kids(parent):
        if isinstance(kid, Dictionary):
            yield kid
            yield from _elements(kid)


def _kids(element: Object) -> list[Any]:
    """What an element holds: further elements, and the numbers of marked content."""
    kids = element.get("/K", Array())
    return list(kids.as_list()) if isinstance(kids, Array) else [kids]


def _scope_heads(elements: list[Dictionary]) -> None:
    for element in elements:
        if str(element.S) == "/TH":
            in_head = str(element.P.P.S) == "/THead"
            scope = Name.Column if in_head else Name.Row
            element.A = Dictionary(O=Name.Table, Scope=scope)


def _nest_lists(elements: list[Dictionary]) -> None:
    """Put a list that stands beside an entry into the body of that entry."""
    for element in elements:
        if str(element.S) != "/L":
            continue
        entries: list[Any] = []
        for kid in _kids(element):
            if str(kid.S) == "/L" and entries:
                body = _kids(entries[-1])[-1]
                body.K = Array([*_kids(body), kid])
                kid.P = body
            else:
                entries.append(kid)
        element.K = Array(entries)


def _id_tree(elements: list[Dictionary]) -> Dictionary:
    known = {bytes(element.ID): element for element in elements if "/ID" in element}
    names = Array()
    for key in sorted(known):
        names.append(String(key))
        names.append(known[key])
    return Dictionary(Names=names)


def _tagged(elements: list[Dictionary]) -> dict[tuple[int, int], set[int]]:
    """For each page the numbers of its marked content that belong to the text."""
    found: dict[tuple[int, int], set[int]] = {}
    for element in elements:
        numbers = [kid for kid in _kids(element) if isinstance(kid, int)]
        if numbers:
            found.setdefault(element.Pg.objgen, set()).update(numbers)
    return found


def _mark_artifacts(pdf: Pdf, tagged: dict[tuple[int, int], set[int]]) -> None:
    for page in pdf.pages:
        own = tagged.get(page.obj.objgen, set())
        page.Contents.write(_with_artifacts(page.Contents.read_bytes(), own))


def _with_artifacts(content: bytes, own: set[int]) -> bytes:
    return _MARKED.sub(lambda mark: mark[0] if int(mark[1]) in own else _ARTIFACT, content)
