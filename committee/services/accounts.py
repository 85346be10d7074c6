"""Accounts: opening one, its password, and signing in with it."""

import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerifyMismatchError
from sqlalchemy import delete, func, select
from sqlalchemy.orm import Session

from committee.context import Context
from committee.model.people import Account, FailedSignIn, Person
from committee.rules.passwords import check_password
from committee.rules.permissions import require
from committee.rules.refusals import Invalid, NotPermitted
from committee.services import audit, checks

HASHER = PasswordHasher()
HASH_OF_NOBODY = (
    "$argon2id$v=19$m=65536,t=3,p=4$DvAXqvLx71/ndWfNNzjzNg$p5kM"
    "mWlcuA+idEZfh9g9wNTdt/y1Qyti/xNdAJDqcIk"
)
"""The hash of a password that nobody knows: what is tried where there is no such account."""

TRIES, WITHIN = 10, timedelta(minutes=5)
TOO_MANY = (
    "There were too many wrong tries for this email address. Wait five minutes and try again."
)


@dataclass(frozen=True)
class Attempt:
    """A try at signing in: the account meant, and the hash that its password must fit."""

    email: str
    account_id: int | None
    password_hash: str


def hashed(password: str) -> str:
    """The argon2 hash of a password, salted afresh each time."""
    return HASHER.hash(password)


def open_account(context: Context, person: Person, email: str, password: str) -> Account:
    """Give a person an account to sign in with, for an administrator.

    Raises NotPermitted, and Invalid where the address is taken or the password is too weak.
    """
    require(context.actor, "roles.manage")
    email = checks.email(email).casefold()
    if not email:
        raise Invalid({"email": "Enter the email address to sign in with"})
    if person.account:
        raise Invalid({"email": f"{person.name} already has an account"})
    if context.session.scalar(select(Account.id).where(Account.email == email)):
        raise Invalid({"email": "Another account has this email address"})
    check_password(password, person.name, email)
    account = Account(
        person=person, email=email, password_hash=hashed(password), stamp=_fresh_stamp()
    )
    context.session.add(account)
    audit.record(context, "accounts.open_account", account)
    return account


def set_password(context: Context, account: Account, password: str) -> None:
    """Change a password, which ends every session of the account; for its owner or an
    administrator.

    Raises NotPermitted, and Invalid where the password is too weak.
    """
    if account.person_id != context.actor.person_id:
        require(context.actor, "roles.manage")
    check_password(password, account.person.name, account.email)
    account.password_hash = hashed(password)
    account.stamp = _fresh_stamp()
    audit.record(context, "accounts.set_password", account)


def begin_sign_in(session: Session, now: datetime, email: str) -> Attempt:
    """Count a try at signing in, before its password is looked at.

    So tries sent all at once are counted too. Commit before `password_fits`, which is slow on
    purpose. Raises NotPermitted after TRIES tries WITHIN the time, whether or not the address is
    known.
    """
    email = email.strip().casefold()
    session.execute(delete(FailedSignIn).where(FailedSignIn.at <= now - WITHIN))
    tries = session.scalar(select(func.count()).where(FailedSignIn.email == email))
    if (tries or 0) >= TRIES:
        raise NotPermitted(TOO_MANY)
    session.add(FailedSignIn(email=email, at=now))
    account = session.scalar(select(Account).where(Account.email == email, Account.active))
    session.flush()
    if account is None:
        return Attempt(email, None, HASH_OF_NOBODY)
    return Attempt(email, account.id, account.password_hash)


def password_fits(attempt: Attempt, password: str) -> bool:
    """Whether the password is the account's; it takes as long where there is no account."""
    try:
        HASHER.verify(attempt.password_hash, password)
    except (VerifyMismatchError, InvalidHashError):
        return False
    return attempt.account_id is not None


def finish_sign_in(session: Session, attempt: Attempt) -> Account:
    """The account, once its password fitted: earlier wrong tries are forgotten."""
    session.execute(delete(FailedSignIn).where(FailedSignIn.email == attempt.email))
    account = session.get_one(Account, attempt.account_id)
    session.flush()
    return account


def _fresh_stamp() -> str:
    return secrets.token_hex(16)
