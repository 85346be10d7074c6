"""What the tags of a PDF must be, as far as we can check it ourselves."""

from collections.abc import Iterator
from io import BytesIO

import pikepdf
from pikepdf import Dictionary, Object, Pdf

DRAWN = ("Tj", "TJ", "'", '"', "S", "s", "f", "f*", "B", "B*", "b", "b*", "Do", "sh", "EI")
HOLDS = {
    "/Document": {"/Part"},
    "/L": {"/LI"},
    "/LI": {"/Lbl", "/LBody"},
    "/Table": {"/THead", "/TBody"},
    "/THead": {"/TR"},
    "/TBody": {"/TR"},
    "/TR": {"/TH", "/TD"},
}
"""What some elements may hold, and nothing else."""


def opened(pdf: bytes) -> Pdf:
    """The PDF, to look into."""
    return pikepdf.open(BytesIO(pdf))


def elements(parent: Object) -> Iterator[Object]:
    """Every element of the structure under a parent, in reading order."""
    for kid in kids(parent):
        yield kid
        yield from elements(kid)


def kids(parent: Object) -> list[Object]:
    """The elements that one holds."""
    return [kid for kid in parent.get("/K", []) if isinstance(kid, Dictionary)]


def of(pdf: Pdf) -> list[Object]:
    """Every element of a PDF in reading order."""
    return list(elements(pdf.Root.StructTreeRoot))


def kinds(pdf: Pdf) -> list[str]:
    """What each element of a PDF is, in reading order."""
    return [str(element.S) for element in of(pdf)]


def check_marks(pdf: Pdf) -> None:
    """All that is drawn is marked as an artifact, or belongs to one element and knows which."""
    owners = _owners(pdf)
    for page in pdf.pages:
        marks: list[str] = []
        for operands, operator in pikepdf.parse_content_stream(page):
            if str(operator) in ("BDC", "BMC"):
                marks.append(str(operands[0]))
                if marks[-1] != "/Artifact":
                    owners.remove((page.obj.objgen, int(operands[1].MCID)))
            elif str(operator) == "EMC":
                marks.pop()
            elif str(operator) in DRAWN:
                assert marks, f"{operator} is neither tagged nor an artifact"
        assert not marks
    assert not owners, "an element holds what is not drawn"


def _owners(pdf: Pdf) -> set[tuple[tuple[int, int], int]]:
    """The page and number of all marked content that an element holds, as the parent tree says."""
    numbers = list(pdf.Root.StructTreeRoot.ParentTree.Nums)
    parents = {int(key): list(held) for key, held in zip(numbers[::2], numbers[1::2], strict=True)}
    pages = {page.obj.objgen: int(page.obj.StructParents) for page in pdf.pages}
    held = set()
    for element in of(pdf):
        for kid in element.get("/K", []):
            if isinstance(kid, int):
                assert parents[pages[element.Pg.objgen]][kid] == element
                held.add((element.Pg.objgen, kid))
    return held


def check_tree(pdf: Pdf) -> None:
    """Every element knows its parent, and holds only what it may."""
    for element in of(pdf):
        for kid in kids(element):
            assert element == kid.P
            assert str(kid.S) in HOLDS.get(str(element.S), {str(kid.S)}), (element.S, kid.S)
            if str(kid.S) == "/L":
                assert str(element.S) in ("/Part", "/LBody")


def check_headings(pdf: Pdf) -> None:
    """One first heading, before all others, and no level left out."""
    levels = [int(kind[2:]) for kind in kinds(pdf) if kind[:2] == "/H" and kind[2:].isdigit()]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(below <= above + 1 for above, below in zip(levels, levels[1:], strict=False))


def check_tables(pdf: Pdf) -> None:
    """Each row has as many cells as the heads, and every head has words and says what it heads."""
    for table in (element for element in of(pdf) if str(element.S) == "/Table"):
        rows = [row for group in kids(table) for row in kids(group)]
        assert [str(group.S) for group in kids(table)][0] == "/THead"
        assert len({len(kids(row)) for row in rows}) == 1
    for head in (element for element in of(pdf) if str(element.S) == "/TH"):
        in_head = str(head.P.P.S) == "/THead"
        assert str(head.A.Scope) == ("/Column" if in_head else "/Row")
        assert any(isinstance(kid, int) for one in elements(head) for kid in one.K)


def check_pictures(pdf: Pdf) -> None:
    """Every picture has words that stand for it and a place on its page."""
    for figure in (element for element in of(pdf) if str(element.S) == "/Figure"):
        assert str(figure.Alt).strip()
        left, bottom, right, top = map(float, figure.A.BBox)
        assert 0 < left < right < 595
        assert 0 < bottom < top < 842


def fonts(pdf: Pdf) -> set[str]:
    """The names of the fonts, each embedded and each with the letters that its shapes stand for."""
    found = set()
    for page in pdf.pages:
        for font in page.Resources.Font.values():
            descriptor = font.DescendantFonts[0].FontDescriptor
            assert "/FontFile3" in descriptor or "/FontFile2" in descriptor
            assert "/ToUnicode" in font
            found.add(str(descriptor.FontName).split("+")[-1])
    return found


def bookmarks(pdf: Pdf) -> list[str]:
    """The words of the bookmarks in order."""
    with pdf.open_outline() as outline:
        return list(_titles(outline.root))


def _titles(marks: list[pikepdf.OutlineItem]) -> Iterator[str]:
    for mark in marks:
        yield mark.title
        yield from _titles(mark.children)
