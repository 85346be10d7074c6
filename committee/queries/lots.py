"""Long lists of numbers, put to the database in lots: a statement takes only so many values."""

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TypeVar

SIZE = 1000

Value = TypeVar("Value")


def lots(values: Iterable[Value]) -> Iterator[list[Value]]:
    """The values in their order, so many at a time as one statement may hold."""
    left = iter(values)
    while lot := list(islice(left, SIZE)):
        yield lot
