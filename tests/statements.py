"""Counting the statements that a piece of work sends to the database."""

from collections.abc import Callable

from sqlalchemy import event
from sqlalchemy.orm import Session


def counted(session: Session, work: Callable[[], object], begin: str = "") -> int:
    """How many statements the work takes when the session has nothing in hand.

    Where it says how they `begin`, no others are counted.
    """
    session.flush()
    session.expire_all()
    sent: list[str] = []

    def note(_connection: object, _cursor: object, statement: str, *_: object) -> None:
        if statement.startswith(begin):
            sent.append(statement)

    engine = session.get_bind()
    event.listen(engine, "before_cursor_execute", note)
    try:
        work()
    finally:
        event.remove(engine, "before_cursor_execute", note)
    return len(sent)
