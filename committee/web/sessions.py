"""Sign-ins: the session of somebody who is signed in, and how it begins and ends."""

import hmac

from flask import g, session
from flask_login import LoginManager, UserMixin, current_user, login_user

from committee.database import db
from committee.model.people import Account

login = LoginManager()
login.session_protection = None  # a laptop that moves from desk to meeting room changes address


class SignedIn(UserMixin):
    """An account as Flask-Login knows it. Its id holds the stamp, which ends old sessions."""

    def __init__(self, account: Account) -> None:
        self.account_id = account.id
        self.person_id = account.person_id
        self.key = f"{account.id}.{account.stamp}"

    def get_id(self) -> str:
        """What the session keeps of the account."""
        return self.key


@login.user_loader  # type: ignore[untyped-decorator]
def _load(key: str) -> SignedIn | None:
    number, _, stamp = key.partition(".")
    account = db.session.get(Account, int(number)) if number.isdecimal() else None
    if account is None or not account.active:
        return None
    same = hmac.compare_digest(account.stamp.encode(), stamp.encode())
    return SignedIn(account) if same else None


def begin(account: Account) -> None:
    """Sign an account in, in a session that keeps nothing from before."""
    session.clear()
    g.pop("csrf_token", None)
    g.pop("context", None)
    login_user(SignedIn(account))
    session.permanent = True


def end() -> None:
    """Sign out: nothing of the session is kept."""
    session.clear()


def person_id() -> int | None:
    """The person who is signed in, or None."""
    return current_user.person_id if current_user.is_authenticated else None


def account_id() -> int | None:
    """The account that is signed in, or None."""
    return current_user.account_id if current_user.is_authenticated else None
