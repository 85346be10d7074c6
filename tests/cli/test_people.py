from sqlalchemy import select

from committee.model.audit import AuditEntry
from committee.model.people import Person
from committee.rules.vocabulary import Role
from committee.services import accounts


def added(world, name: str) -> Person | None:
    world.session.rollback()
    return world.session.scalars(select(Person).where(Person.name == name)).first()


def test_a_person_is_added_by_name_alone(run, world):
    result = run("people", "add", "Councillor Łucja O'Brien")
    person = added(world, "Councillor Łucja O'Brien")
    assert person is not None
    assert result.stdout == (
        f"Councillor Łucja O'Brien is in the list of people, under number {person.id}.\n"
    )
    entry = world.session.scalars(select(AuditEntry).where(AuditEntry.verb == "people.add")).one()
    assert entry.person_id is None


def test_a_person_is_added_with_a_role_and_an_account(run, world):
    result = run(
        "people", "add", "Owen Blythe", "--email", "owen@northmoor.example", "--role", "clerk",
        "--committee", world.osc.slug, "--account", "--password-stdin",
        typed="nine dry raincoats\n",
    )  # fmt: skip
    assert result.exit_code == 0, result.stderr
    person = added(world, "Owen Blythe")
    (role,) = person.roles
    assert (role.role, role.committee_id) == (Role.CLERK, world.osc.id)
    assert accounts.HASHER.verify(person.account.password_hash, "nine dry raincoats")


def test_nobody_is_added_where_something_is_wrong(run, world, refused):
    wrong = {
        ("--role", "clerk", "--committee", "no-such"): "There is no such committee.",
        ("--committee", world.osc.slug): "Give the role that they have on the committee",
        ("--email", "owen"): "Enter an email address in the correct format",
        ("--email", "o@n.example", "--account", "--password-stdin"): "at least 12 characters",
        ("--role", "wizard"): "'wizard' is not one of",
    }
    for words, sentence in wrong.items():
        assert sentence in refused(run("people", "add", "Owen Blythe", *words, typed="short\n"))
    assert added(world, "Owen Blythe") is None
