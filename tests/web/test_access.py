import pytest

from committee.rules.permissions import TABLE
from committee.web import access


def test_a_view_that_declares_nothing_is_refused(probe_for, world):
    for person in (world.clerk, None):
        assert probe_for(person).get("/undeclared").status_code == 403


def test_every_view_of_ours_declares_who_may_come(app):
    for endpoint, view in app.view_functions.items():
        assert access.declared(view) is not None, f"{endpoint}: say who may come"


def test_a_declaration_says_itself_in_words():
    assert access.declared(access.public(lambda: "")).words == "anybody"
    assert access.declared(access.signed_in(lambda: "")).words == "signed in"
    assert access.declared(access.needs("meetings.manage")(lambda: "")).words == "meetings.manage"


def test_a_permission_that_the_table_does_not_know_cannot_be_declared():
    with pytest.raises(KeyError):
        access.needs("moon.walk")


def test_who_is_not_signed_in_is_asked_to(client_for):
    answer = client_for(None).get("/?committee=1&state=overdue")
    assert answer.status_code == 303
    assert answer.headers["Location"] == "/sign-in?next=/?committee%3D1%26state%3Doverdue"


@pytest.mark.parametrize("permission", TABLE)
def test_the_door_asks_for_the_permission_of_the_table(probe_for, world, context_for, permission):
    roles, sentence = TABLE[permission]
    for person in (world.clerk, world.administrator, world.member, world.director):
        client = probe_for(person)
        if any(context_for(person).actor.has_anywhere(role) for role in roles):
            assert client.see(f"/needs/{permission}").h1 == "Home"
        else:
            assert sentence in client.see(f"/needs/{permission}", status=403).text
