"""Puts right what the tags of a PDF still lack, as PDF/UA-1 (ISO 14289-1) asks.

Every head of a table says what it heads, a table over several pages is one table, a list inside a
list belongs to its entry, a picture says where it stands, and what stands on every page is marked
as an artifact and not as a part of the text. Done before the file is written, on the objects that
WeasyPrint has made: a reference to one is its number, as b"12 0 R".
"""

from collections.abc import Iterator
from typing import Any

from pydyf import PDF, Array, Dictionary

_ARTIFACT = ("/Artifact", b"<</Type /Pagination>>")
_POINTS = 0.75
"""Points to a pixel of CSS."""


def finish(pdf: PDF, tables_stand_apart: bool = True) -> None:
    """Put the tags of a PDF right in place.

    Tables side by side are the pieces of one, page by page, unless a paper has two with nothing
    between them: then all are left as they are.
    """
    root = _at(pdf, pdf.catalog["StructTreeRoot"])
    for document in _kids(pdf, root):
        _join(pdf, document, "/Part")
        for body in _kids(pdf, document) if tables_stand_apart else ():
            _join(pdf, body, "/Table")
    for element in list(_elements(pdf, root)):
        match element["S"]:
            case "/TH":
                _scope(pdf, element)
            case "/TD":
                element.pop("A")
            case "/LI":
                _part_label(pdf, element)
            case "/Figure":
                _place(pdf, element)
    elements = list(_elements(pdf, root))
    for element in elements:
        if element["S"] == "/L":
            _nest_lists(pdf, element)
    _mark_artifacts(pdf, root, {element.reference for element in elements})


def _at(pdf: PDF, reference: bytes) -> Any:
    return pdf.objects[int(reference.split()[0])]


def _elements(pdf: PDF, parent: Dictionary) -> Iterator[Dictionary]:
    """Every element of the structure under a parent, in reading order."""
    for kid in _kids(pdf, parent):
        yield kid
        yield from _elements(pdf, kid)


def _kids(pdf: PDF, element: Dictionary) -> list[Dictionary]:
    """The elements that an element holds, without the numbers of marked content."""
    return [_at(pdf, kid) for kid in element["K"] if isinstance(kid, bytes)]


def _join(pdf: PDF, parent: Dictionary, kind: str) -> None:
    """Make one of the pieces of a thing; heads of a table that are printed again are left out."""
    first: Dictionary | None = None
    for element in _kids(pdf, parent):
        if element["S"] != kind:
            first = None
        elif first is None:
            first = element
        else:
            parent["K"].remove(element.reference)
            _move([kid for kid in _kids(pdf, element) if kid["S"] != "/THead"], first)


def _scope(pdf: PDF, head: Dictionary) -> None:
    """A head heads its column in the head of a table, else its row. That says what ids could."""
    row = _at(pdf, head["P"])
    in_head = _at(pdf, row["P"])["S"] == "/THead"
    head["A"]["Scope"] = "/Column" if in_head else "/Row"
    del head["ID"]


def _part_label(pdf: PDF, entry: Dictionary) -> None:
    """Make an entry of a list a label and a body, which stand in one line."""
    body, *others = _kids(pdf, entry) or [{"S": ""}]
    if body["S"] != "/LBody":
        body = Dictionary({**entry, "S": "/LBody", "P": entry.reference, "K": Array()})
        pdf.add_object(body)
        _move(_kids(pdf, entry), body)
        others = []
    label = [kid for kid in _kids(pdf, body) if kid["S"] == "/Lbl"]
    body["K"] = Array(kid for kid in body["K"] if kid not in {one.reference for one in label})
    entry["K"] = Array()
    _move([*label, body, *others], entry)


def _move(elements: list[Dictionary], parent: Dictionary) -> None:
    """Put elements below another after those that it has."""
    for element in elements:
        parent["K"].append(element.reference)
        element["P"] = parent.reference


def _nest_lists(pdf: PDF, listing: Dictionary) -> None:
    """Put a list that stands beside an entry into the body of that entry."""
    entries = Array()
    for kid in _kids(pdf, listing):
        if kid["S"] == "/L" and entries:
            _move([kid], _kids(pdf, _at(pdf, entries[-1]))[-1])
        else:
            entries.append(kid.reference)
    listing["K"] = entries


def _place(pdf: PDF, figure: Dictionary) -> None:
    """Say where a picture stands in points from the foot of its page, not pixels from its head."""
    height = _at(pdf, figure["Pg"])["MediaBox"][3]
    left, top, right, bottom = (side * _POINTS for side in figure["A"]["BBox"])
    figure["A"]["BBox"] = Array((left, height - bottom, right, height - top))


def _mark_artifacts(pdf: PDF, root: Dictionary, reached: set[bytes]) -> None:
    """Take out of the text whatever belongs to no element of the structure."""
    owners = _at(pdf, root["ParentTree"])["Nums"][1::2]
    for page, owner in zip(pdf.page_references, owners, strict=True):
        content = _at(pdf, _at(pdf, page)["Contents"]).stream
        for place, item in enumerate(content):
            if item == b"BDC" and owner[content[place - 1]["MCID"]] not in reached:
                owner[content[place - 1]["MCID"]] = "null"
                content[place - 2 : place] = _ARTIFACT
