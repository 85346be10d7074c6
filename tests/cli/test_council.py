from sqlalchemy import select
from sqlalchemy.orm import Session

from committee.model.council import Council
from committee.model.people import Account, Person
from committee.services import accounts

GIVEN = (
    "council", "new", "--name", "Castell Council", "--nation", "Wales",
    "--clerk", "Siân O'Hara", "--email", "Sian@castell.example", "--password-stdin",
)  # fmt: skip


def test_a_book_is_begun_with_its_first_clerk(run_bare, bare_session: Session):
    result = run_bare(*GIVEN, typed="seven wet umbrellas\n")
    assert result.exit_code == 0, result.stderr
    assert result.stdout == "Castell Council has its book, and Siân O'Hara is its clerk.\n"
    assert bare_session.scalars(select(Council)).one().nation == "Wales"
    account = bare_session.scalars(select(Account)).one()
    assert account.email == "sian@castell.example"
    assert accounts.HASHER.verify(account.password_hash, "seven wet umbrellas")


def test_what_is_not_given_is_asked_for_and_not_on_standard_output(run_bare):
    answers = ["Castell", "Siân", "sian@castell.example", *["seven wet umbrellas"] * 2, ""]
    result = run_bare("council", "new", typed="\n".join(answers))
    assert result.exit_code == 0, result.stderr
    assert result.stdout == "Castell has its book, and Siân is its clerk.\n"
    assert "The council's name" in result.stderr
    assert "umbrellas" not in result.stderr


def test_nothing_is_begun_with_a_weak_password(run_bare, refused, bare_session: Session):
    assert "at least 12 characters" in refused(run_bare(*GIVEN, typed="short\n"))
    assert bare_session.scalars(select(Person)).all() == []


def test_a_book_is_begun_once_and_says_so_before_it_asks(run, refused):
    assert refused(run("council", "new")) == "This book already belongs to Northmoor Council."


def test_a_book_without_a_council_says_how_to_begin(run_bare, refused):
    assert "flask council new" in refused(run_bare("actions", "list"))
