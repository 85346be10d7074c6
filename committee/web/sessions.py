"""Sign-ins: the session of somebody who is signed in, and how it begins and ends."""

import hmac

from flask import Flask, g, session
from flask.sessions import SecureCookieSessionInterface, SessionMixin
from flask_login import LoginManager, UserMixin, current_user, login_user

from committee.database import db
from committee.model.people import Account
from committee.queries.actors import Known, holder

login = LoginManager()
login.session_protection = None  # a laptop that moves from desk to meeting room changes address


class SignedIn(UserMixin):
    """An account as Flask-Login knows it. Its id holds the stamp, which ends old sessions."""

    def __init__(self, account_id: int, known: Known) -> None:
        self.account_id = account_id
        self.person_id = known.person_id
        self.known = known
        self.key = f"{account_id}.{known.stamp}"

    def get_id(self) -> str:
        """What the session keeps of the account."""
        return self.key


class Cookies(SecureCookieSessionInterface):
    """The cookies of sessions. Every page lengthens a sign-in; a file leaves its cookie alone."""

    def should_set_cookie(self, app: Flask, session: SessionMixin) -> bool:
        """Whether this answer carries the cookie."""
        return session.modified or ("is_file" not in g and super().should_set_cookie(app, session))


@login.user_loader  # type: ignore[untyped-decorator]
def _load(key: str) -> SignedIn | None:
    number, _, stamp = key.partition(".")
    known = holder(db.session(), int(number)) if number.isdecimal() else None
    if known is None or not hmac.compare_digest(known.stamp.encode(), stamp.encode()):
        return None
    return SignedIn(int(number), known)


def begin(account: Account) -> None:
    """Sign an account in, in a session that keeps nothing from before."""
    session.clear()
    g.pop("csrf_token", None)
    g.pop("context", None)
    known = holder(db.session(), account.id)
    if known is not None:
        login_user(SignedIn(account.id, known))
    session.permanent = True


def end() -> None:
    """Sign out: nothing of the session is kept."""
    session.clear()


def person_id() -> int | None:
    """The person who is signed in, or None."""
    return current_user.person_id if current_user.is_authenticated else None


def known() -> Known | None:
    """All that decides what whoever is signed in may see and do, or None."""
    return current_user.known if current_user.is_authenticated else None


def account_id() -> int | None:
    """The account that is signed in, or None."""
    return current_user.account_id if current_user.is_authenticated else None
