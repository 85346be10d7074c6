from collections.abc import Iterator
from io import BytesIO

import pikepdf
import pytest

from committee.documents import to_pdf
from tests.documents.papers import paper


@pytest.fixture(scope="module")
def opened() -> pikepdf.Pdf:
    return pikepdf.open(BytesIO(to_pdf.write(paper())))


def elements(parent: pikepdf.Object) -> Iterator[pikepdf.Object]:
    for kid in parent.get("/K", []):
        if isinstance(kid, pikepdf.Dictionary):
            yield kid
            yield from elements(kid)


def test_headings_lists_and_tables_are_tagged_in_order(opened: pikepdf.Pdf) -> None:
    kinds = [str(element.S) for element in elements(opened.Root.StructTreeRoot)]
    blocks = [kind for kind in kinds if kind in ("/H1", "/H2", "/H3", "/L", "/Table", "/TH")]
    assert blocks == ["/H1", "/L", "/H2", "/H3", "/L", "/L", "/Table", "/TH", "/TH", "/L"]
    assert kinds.count("/Lbl") == 5


def test_a_list_inside_a_list_belongs_to_its_entry(opened: pikepdf.Pdf) -> None:
    for one in elements(opened.Root.StructTreeRoot):
        kids = {str(kid.S) for kid in one.get("/K", []) if isinstance(kid, pikepdf.Dictionary)}
        if str(one.S) == "/L":
            assert kids == {"/LI"}
        elif "/L" in kids:
            assert str(one.S) in ("/LBody", "/Part")


def test_every_head_of_a_table_says_what_it_heads(opened: pikepdf.Pdf) -> None:
    heads = [one for one in elements(opened.Root.StructTreeRoot) if str(one.S) == "/TH"]
    assert heads
    assert {str(head.A.Scope) for head in heads} == {"/Column"}


def test_ids_can_be_looked_up(opened: pikepdf.Pdf) -> None:
    root = opened.Root.StructTreeRoot
    names = list(root.IDTree.Names)
    keys = [bytes(key) for key in names[::2]]
    assert keys == sorted(keys)
    assert keys == sorted(bytes(one.ID) for one in elements(root) if "/ID" in one)
    assert all(bytes(names[at + 1].ID) == keys[at // 2] for at in range(0, len(names), 2))


def test_all_that_is_drawn_is_tagged_or_an_artifact(opened: pikepdf.Pdf) -> None:
    tagged = {kid for one in elements(opened.Root.StructTreeRoot) for kid in _numbers(one)}
    artifacts = 0
    for page in opened.pages:
        open_marks: list[str] = []
        for operands, operator in pikepdf.parse_content_stream(page):
            if str(operator) in ("BDC", "BMC"):
                name = str(operands[0])
                open_marks.append(name)
                artifacts += name == "/Artifact"
                if name != "/Artifact":
                    assert (page.obj.objgen, int(operands[1].MCID)) in tagged
            elif str(operator) == "EMC":
                open_marks.pop()
            elif str(operator) in ("Tj", "TJ", "S", "f", "f*", "B", "Do"):
                assert open_marks, f"{operator} is neither tagged nor an artifact"
    assert artifacts >= 4 * len(opened.pages)


def _numbers(element: pikepdf.Object) -> Iterator[tuple[tuple[int, int], int]]:
    for kid in element.get("/K", []):
        if isinstance(kid, int):
            yield element.Pg.objgen, kid
