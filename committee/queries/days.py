"""The number of days between two dates, as each database counts them."""

from typing import Any

from sqlalchemy import Integer
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import GenericFunction


class days_between(GenericFunction[int]):  # noqa: N801 - it is written as SQL functions are
    """How many whole days after the first date the second is: `days_between(first, second)`."""

    type = Integer()
    inherit_cache = True


@compiles(days_between)
def _by_subtraction(asked: Any, compiler: SQLCompiler, **given: Any) -> str:
    first, second = (compiler.process(date, **given) for date in asked.clauses)
    return f"({second} - {first})"


@compiles(days_between, "sqlite")
def _by_julian_day(asked: Any, compiler: SQLCompiler, **given: Any) -> str:
    first, second = (compiler.process(date, **given) for date in asked.clauses)
    return f"CAST(julianday({second}) - julianday({first}) AS INTEGER)"
