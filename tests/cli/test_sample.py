import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from committee.model.actions import Action
from committee.model.audit import AuditEntry
from committee.model.meetings import Meeting
from committee.model.people import Account
from committee.services import accounts
from tests.house.contents import changed, contents

LOAD = ("sample", "load", "--scale", "small", "--on", "2026-11-24")
RANDOM = ("accounts",)
"""Tables that hold salts and stamps."""


def test_the_sample_fills_an_empty_book_and_says_who_may_sign_in(run_bare, bare_session: Session):
    result = run_bare(*LOAD)
    assert result.exit_code == 0, result.stderr
    assert result.stdout == ""
    assert bare_session.scalar(select(func.count(Meeting.id))) == 6
    assert bare_session.scalar(select(func.count(Action.id))) >= 10
    *people, password = run_bare("sample", "accounts").stdout.splitlines()
    found = bare_session.scalars(select(Account)).all()
    assert len(people) == len(found)
    for account in found:
        assert any(account.email in line for line in people)
        assert accounts.HASHER.verify(account.password_hash, password.rpartition(": ")[2])


def test_two_loads_are_the_same(library, run_bare):
    books = []
    for _ in range(2):
        library.put_out("bare")
        assert run_bare(*LOAD).exit_code == 0
        with library.engine.connect() as connection:
            books.append(contents(connection, apart_from=RANDOM))
    assert not changed(*books)


def test_the_sample_never_goes_into_a_book_with_a_council(run, refused, world):
    before = contents(world.session.connection())
    world.session.rollback()
    assert refused(run(*LOAD)) == "This book already belongs to Northmoor Council."
    silent = run(*LOAD, "--if-empty")
    assert (silent.exit_code, silent.output) == (0, "")
    assert not changed(before, contents(world.session.connection()))


def test_nobody_is_named_where_the_book_is_not_the_sample(run_bare):
    run_bare("council", "new", "--name", "Castell", "--clerk", "Siân", "--email",
        "sian@castell.example", "--password-stdin", typed="seven wet umbrellas\n")  # fmt: skip
    result = run_bare("sample", "accounts")
    assert (result.exit_code, result.output) == (0, "")


@pytest.mark.parametrize("words", [("--scale", "huge"), ("--scale", "small", "--on", "today")])
def test_what_cannot_be_read_is_refused_on_one_line(run_bare, refused, words, bare_session):
    assert "Invalid value" in refused(run_bare("sample", "load", *words))
    assert bare_session.scalar(select(func.count(AuditEntry.id))) == 0


@pytest.mark.parametrize("words", [("actions", "list"), ("sample", "accounts")])
def test_a_book_without_tables_is_said_in_one_sentence(library, run_bare, refused, words):
    library.put_out(None)
    assert "flask db upgrade" in refused(run_bare(*words))
