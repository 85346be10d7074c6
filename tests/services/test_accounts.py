from datetime import timedelta

import pytest
from argon2 import PasswordHasher
from sqlalchemy import select

from committee.model.audit import AuditEntry
from committee.model.people import Person
from committee.rules.refusals import Invalid, NotPermitted
from committee.services import accounts
from tests.world import NOW, PASSWORD


@pytest.fixture
def newcomer(session):
    person = Person(name="Councillor Aled Prys", sort_name="Prys Aled")
    session.add(person)
    session.flush()
    return person


def test_an_administrator_opens_an_account_that_signs_in(context_for, world, session, newcomer):
    context = context_for(world.administrator)
    account = accounts.open_account(context, newcomer, " Aled@Northmoor.example", PASSWORD)
    assert account.email == "aled@northmoor.example"
    attempt = accounts.begin_sign_in(session, NOW, "aled@northmoor.example")
    assert accounts.password_fits(attempt, PASSWORD)
    assert accounts.finish_sign_in(session, attempt) is account
    entry = session.scalars(select(AuditEntry)).one()
    assert (entry.verb, entry.subject_id) == ("accounts.open_account", account.id)


@pytest.mark.parametrize("name", ["clerk", "member", "director"])
def test_nobody_else_opens_accounts_or_sets_another_s_password(context_for, world, newcomer, name):
    context = context_for(getattr(world, name))
    with pytest.raises(NotPermitted):
        accounts.open_account(context, newcomer, "aled@northmoor.example", PASSWORD)
    with pytest.raises(NotPermitted):
        accounts.set_password(context, world.chair.account, "eleven dry towels")


@pytest.mark.parametrize(
    ("email", "sentence"),
    [
        ("", "Enter the email address to sign in with"),
        ("a,b@x.example", "Enter an email address in the correct format, like name@example.com"),
        ("aled", "Enter an email address in the correct format, like name@example.com"),
        ("a led@x.example", "Enter an email address in the correct format, like name@example.com"),
        ("CLERK@northmoor.example", "Another account has this email address"),
    ],
)
def test_an_address_must_be_one_and_be_free(context_for, world, newcomer, email, sentence):
    with pytest.raises(Invalid) as refused:
        accounts.open_account(context_for(world.administrator), newcomer, email, PASSWORD)
    assert refused.value.errors == {"email": sentence}


def test_a_person_has_one_account(context_for, world):
    with pytest.raises(Invalid) as refused:
        accounts.open_account(
            context_for(world.administrator), world.chair, "second@northmoor.example", PASSWORD
        )
    assert "already has an account" in refused.value.sentence


def test_a_new_password_changes_the_stamp_and_the_old_one_no_longer_fits(
    context_for, world, session
):
    account = world.chair.account
    before = account.stamp
    accounts.set_password(context_for(world.chair), account, "eleven dry towels")
    assert account.stamp != before
    attempt = accounts.begin_sign_in(session, NOW, account.email)
    assert accounts.password_fits(attempt, "eleven dry towels")
    assert not accounts.password_fits(attempt, PASSWORD)


def test_ten_tries_in_any_five_minutes_and_no_more(world, session):
    for second in range(10):
        accounts.begin_sign_in(session, NOW + timedelta(seconds=30 * second), "x@y.example")
    last = NOW + timedelta(seconds=299)
    with pytest.raises(NotPermitted):
        accounts.begin_sign_in(session, last, "X@Y.example")
    accounts.begin_sign_in(session, NOW + accounts.WITHIN, "x@y.example")
    with pytest.raises(NotPermitted):
        accounts.begin_sign_in(session, NOW + accounts.WITHIN, "x@y.example")


def test_an_unknown_address_fits_no_password(session, world):
    attempt = accounts.begin_sign_in(session, NOW, "nobody@northmoor.example")
    assert not accounts.password_fits(attempt, PASSWORD)


def test_passwords_are_hashed_with_argon2id_at_its_present_strength(monkeypatch):
    monkeypatch.setattr(accounts, "HASHER", PasswordHasher())
    password_hash = accounts.hashed(PASSWORD)
    assert password_hash.startswith("$argon2id$v=19$m=65536,t=3,p=4$")
    assert accounts.hashed(PASSWORD) != password_hash


def test_an_unknown_name_is_tried_against_a_hash_of_the_same_strength():
    assert not PasswordHasher().check_needs_rehash(accounts.HASH_OF_NOBODY)
