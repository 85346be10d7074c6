"""Who may come to each address: declared on every view, and refused where it is not.

Above the view, below its route, stands one of `@public`, `@signed_in` or `@needs(permission)`.
The door asks whether somebody has a permission for any committee at all; the verb behind it asks
for the committee concerned.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

from flask import Flask, abort, current_app, request

from committee.rules.permissions import TABLE, may_anywhere
from committee.rules.refusals import NotPermitted
from committee.web import sessions
from committee.web.requests import current

View = TypeVar("View", bound=Callable[..., Any])


@dataclass(frozen=True)
class Access:
    """Who may come: anybody where it is `open`, else who is signed in and has the permission."""

    open: bool = False
    permission: str = ""

    @property
    def words(self) -> str:
        """The declaration as documents say it: "anybody", "signed in", "meetings.manage"."""
        return "anybody" if self.open else self.permission or "signed in"


class SignedOut(Exception):
    """Nobody is signed in, and this address asks for somebody."""


def public(view: View) -> View:
    """Declare that anybody may come, signed in or not."""
    return _declare(view, Access(open=True))


def signed_in(view: View) -> View:
    """Declare that whoever is signed in may come."""
    return _declare(view, Access())


def needs(permission: str) -> Callable[[View], View]:
    """Declare that whoever has a permission of the table, for some committee, may come."""
    if permission not in TABLE:
        raise KeyError(permission)
    return lambda view: _declare(view, Access(permission=permission))


def declared(view: Callable[..., Any]) -> Access | None:
    """What a view declares, or None where it declares nothing and so is refused."""
    return getattr(view, "access", None)


def init_app(app: Flask) -> None:
    """Ask at every request whether whoever comes may."""
    app.before_request(_ask)


def _declare(view: View, access: Access) -> View:
    view.access = access  # type: ignore[attr-defined]
    return view


def _ask() -> None:
    """Raise SignedOut or NotPermitted where whoever comes may not; 403 where none is declared."""
    if request.endpoint is None:
        return
    access = declared(current_app.view_functions[request.endpoint])
    if access is None:
        current_app.logger.error("%s declares no access, so it is refused", request.endpoint)
        abort(403)
    if access.open:
        return
    if sessions.person_id() is None:
        raise SignedOut
    if access.permission and not may_anywhere(current().actor, access.permission):
        raise NotPermitted(TABLE[access.permission][1])
