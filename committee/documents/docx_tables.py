"""Writes a table as Word's XML: heads that are repeated on each page, and rows that never split."""

from collections.abc import Callable
from typing import NamedTuple

from committee.documents.docx_styles import twips
from committee.documents.docx_words import runs
from committee.documents.parts import Table
from committee.rules.blocks import Line
from committee.rules.inline import plain


class _Fit(NamedTuple):
    """How many columns fit with letters of this size in points (0: that of the style) and so many
    millimetres beside the words of a cell.
    """

    columns: int
    size: float
    beside: float

    @property
    def setting(self) -> str:
        """The size as XML."""
        halves = round(self.size * 2)
        return f'<w:sz w:val="{halves}"/><w:szCs w:val="{halves}"/>' if halves else ""


_FITS = (_Fit(8, 0, 1.9), _Fit(16, 8, 0.9), _Fit(1000, 5, 0.2))
_SHADE = '<w:shd w:val="clear" w:color="auto" w:fill="F3F2F1"/>'
_AGAIN = "<w:tblHeader/>"

Paragraph = Callable[[str, str, str], str]
"""Writes a paragraph from the name of its style, its content, and what it says."""


def table(part: Table, key: str, width: float, inset: float, paragraph: Paragraph) -> str:
    """The table in the style with this id, so many millimetres wide and in.

    The more columns, the smaller its letters: even forty, all of one width, stay on the page.
    """
    columns = len(part.head)
    fit = next(fit for fit in _FITS if columns <= fit.columns)
    shares = [100 / columns] * columns if fit is _FITS[-1] else part.widths
    widths = [twips(width * share / 100) for share in shares]
    side = f'w:w="{twips(fit.beside)}" w:type="dxa"'
    grid = "".join(f'<w:gridCol w:w="{each}"/>' for each in widths)

    def row(cells: tuple[Line, ...], first: str, style: str, shade: str = "") -> str:
        written = ""
        for cell, each in zip(cells, widths, strict=True):
            words = paragraph(first if not written else style, runs(cell, fit.setting), plain(cell))
            box = f'<w:tcPr><w:tcW w:w="{each}" w:type="dxa"/>{shade}</w:tcPr>'
            written += f"<w:tc>{box}{words}</w:tc>"
        return f"<w:tr><w:trPr><w:cantSplit/>{_AGAIN if shade else ''}</w:trPr>{written}</w:tr>"

    first = "Table row head" if part.heads_rows else "Table text"
    heads = row(part.head, "Table head", "Table head", _SHADE)
    rows = "".join(row(cells, first, "Table text") for cells in part.rows)
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="{key}"/><w:tblW w:w="{sum(widths)}" w:type="dxa"/>'
        f'<w:tblInd w:w="{twips(inset)}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
        f"<w:tblCellMar><w:left {side}/><w:right {side}/></w:tblCellMar>"
        f'<w:tblLook w:firstRow="1" w:firstColumn="{int(part.heads_rows)}"/></w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>{heads}{rows}</w:tbl>"
    )
