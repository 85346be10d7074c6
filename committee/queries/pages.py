"""Lists a page at a time."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from sqlalchemy import Select, func
from sqlalchemy.orm import Session

Row = TypeVar("Row")

SIZE = 50


@dataclass(frozen=True)
class Page(Generic[Row]):
    """One page of a list: `total` counts the rows of the whole, `number` counts pages from 1."""

    rows: Sequence[Row]
    total: int
    number: int
    pages: int


def page_of(session: Session, statement: Select[Row], number: int) -> Page[Row]:
    """The page of that number of an ordered statement, or the nearest there is: two queries."""
    counted = statement.order_by(None).with_only_columns(func.count(), maintain_column_froms=True)
    total = session.scalar(counted) or 0
    pages = max(1, -(-total // SIZE))
    number = min(max(number, 1), pages)
    rows = session.scalars(statement.limit(SIZE).offset((number - 1) * SIZE)).all()
    return Page(rows, total, number, pages)
