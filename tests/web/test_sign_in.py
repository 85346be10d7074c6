import re
from datetime import timedelta

import pytest
import time_machine
from sqlalchemy import func, select

from committee.model.people import Account, FailedSignIn
from committee.services import accounts
from tests.world import NOW, PASSWORD

WRONG = "The email address or the password is wrong. Check both and try again."


def sign_in(client, email, password=PASSWORD, **kwargs):
    return client.submit(
        client.see("/sign-in"), "Sign in", email=email, password=password, **kwargs
    )


@pytest.mark.both_books
def test_signing_in_leads_to_where_one_was_going(client_for, world):
    client = client_for(None)
    page = client.see("/password")
    assert page.h1 == "Sign in"
    page = client.submit(page, "Sign in", email=world.clerk.email, password=PASSWORD)
    assert page.h1 == "Change your password"


def test_an_address_may_be_typed_in_capitals_and_with_space_around_it(client_for, world):
    assert sign_in(client_for(None), f" {world.clerk.email.upper()} ").h1 == "Home"


@pytest.mark.parametrize("email", ["clerk@northmoor.example", "nobody@northmoor.example"])
def test_known_and_unknown_names_get_the_same_answer(client_for, email):
    page = sign_in(client_for(None), email, "a wrong password", status=422)
    assert page.errors == [WRONG]
    assert page.value("email") == email
    assert page.value("password") == ""


def test_an_unknown_name_costs_the_same_work_as_a_known_one(client_for, world, monkeypatch):
    verified = []

    class Counting:
        def verify(self, password_hash, password):
            verified.append(password_hash)
            return hasher.verify(password_hash, password)

        def hash(self, password):
            return hasher.hash(password)

    hasher = accounts.HASHER
    monkeypatch.setattr(accounts, "HASHER", Counting())
    for email in (world.clerk.email, "nobody@northmoor.example"):
        sign_in(client_for(None), email, "a wrong password", status=422)
    assert len(verified) == 2
    assert all(password_hash.startswith("$argon2id$") for password_hash in verified)


def test_an_account_that_is_closed_does_not_open(client_for, world, session):
    world.clerk.account.active = False
    assert sign_in(client_for(None), world.clerk.email, status=422).errors == [WRONG]


def test_what_is_missing_is_said_at_its_box(client_for):
    page = sign_in(client_for(None), "", "", status=422)
    assert page.errors == ["Enter your email address", "Enter your password"]


@pytest.mark.both_books
def test_after_ten_wrong_tries_even_the_right_password_waits_five_minutes(client_for, world, clock):
    client = client_for(None)
    for _ in range(10):
        page = sign_in(client, world.clerk.email, "a wrong password", status=422)
        assert page.errors == [WRONG]
    page = sign_in(client, world.clerk.email, status=422)
    assert page.errors == [accounts.TOO_MANY]
    assert sign_in(client, world.member.email).h1 == "Home"
    clock.now += timedelta(minutes=5)
    assert sign_in(client_for(None), world.clerk.email).h1 == "Home"


def test_unknown_names_are_counted_too(client_for):
    client = client_for(None)
    for _ in range(10):
        sign_in(client, "nobody@northmoor.example", "a wrong password", status=422)
    page = sign_in(client, "nobody@northmoor.example", "a wrong password", status=422)
    assert page.errors == [accounts.TOO_MANY]


def test_tries_are_forgotten_after_signing_in(client_for, world, session):
    sign_in(client_for(None), world.clerk.email, "a wrong password", status=422)
    sign_in(client_for(None), world.clerk.email)
    assert session.scalar(select(func.count()).select_from(FailedSignIn)) == 0


@pytest.mark.parametrize(
    "following",
    [
        "https://evil.example/",
        "//evil.example/",
        "/\\evil.example",
        "\\\\evil.example",
        "javascript:alert(1)",
        "/\t/evil.example",
        "home",
    ],
)
def test_signing_in_never_leads_away(client_for, world, following):
    client = client_for(None)
    page = client.see("/sign-in?" + "next=" + following)
    page = client.submit(page, "Sign in", email=world.clerk.email, password=PASSWORD)
    assert (page.address, page.h1) == ("/", "Home")


def test_signing_in_begins_a_new_session(client_for, world):
    client = client_for(None)
    client.see("/sign-in")
    with client.session_transaction() as before:
        token = before["csrf_token"]
        before["left by a stranger"] = "yes"
    sign_in(client, world.clerk.email)
    with client.session_transaction() as after:
        assert "left by a stranger" not in after
        assert after.get("csrf_token") != token
        assert after.permanent


def test_signing_out_ends_the_session(client_for, world):
    client = client_for(world.clerk)
    assert client.submit(client.see("/"), "Sign out").h1 == "Sign in"
    assert client.see("/").h1 == "Sign in"


def test_a_stranger_cannot_sign_anybody_out(client_for, world):
    client = client_for(world.clerk)
    assert client.post("/sign-out").status_code == 422
    assert client.see("/").h1 == "Home"


def test_a_session_ends_when_it_was_not_used_for_its_hours(client_for, world):
    with time_machine.travel(NOW) as traveller:
        client = client_for(world.clerk)
        for hours in (0, 11, 11):
            traveller.shift(timedelta(hours=hours))
            assert client.see("/").h1 == "Home"
        traveller.shift(timedelta(hours=13))
        assert client.see("/").h1 == "Sign in"


def test_changing_the_password_ends_the_other_sessions(client_for, world):
    here, elsewhere = client_for(world.member), client_for(world.member)
    page = here.submit(
        here.see("/password"),
        "Change password",
        present_password=PASSWORD,
        password="eleven dry towels",
    )
    assert page.said == ["Your password is changed."]
    assert here.see("/").h1 == "Home"
    assert elsewhere.see("/").h1 == "Sign in"
    assert sign_in(elsewhere, world.member.email, "eleven dry towels").h1 == "Home"


def test_the_present_password_is_asked_for_and_its_tries_are_counted(client_for, world, session):
    client = client_for(world.member)
    page = client.submit(
        client.see("/password"),
        "Change password",
        status=422,
        present_password="not this one",
        password="eleven dry towels",
    )
    assert page.errors == ["This is not your present password. Check it and try again."]
    assert session.scalar(select(func.count()).select_from(FailedSignIn)) == 1


def test_a_weak_password_is_refused_at_its_box(client_for, world):
    client = client_for(world.member)
    page = client.submit(
        client.see("/password"),
        "Change password",
        status=422,
        present_password=PASSWORD,
        password="short",
    )
    assert page.errors == ["Password must have at least 12 characters"]
    assert world.member.account.stamp == "stamp of member"


def test_what_was_typed_survives_a_session_that_timed_out(probe_for, probes, world):
    client = probe_for(world.clerk)
    page = client.see("/probe")
    client.delete_cookie("session")
    page = client.submit(page, "Save", status=401, title="Siân's words", words="a\nb  <b>c</b>")
    assert page.h1 == "Sign in"
    assert "Siân's words" in page.text
    page = client.submit(page, "Sign in", status=422, email=world.clerk.email, password="wrong")
    assert "Siân's words" in page.text
    page = client.submit(page, "Sign in", email=world.clerk.email, password=PASSWORD)
    assert page.h1 == "You are signed in again"
    assert "Siân's words" in page.text
    page = client.submit(page, "Send it again")
    assert page.h1 == "Home"
    assert [(given["title"], given["words"]) for given in probes.given] == [
        ("Siân's words", "a\nb  <b>c</b>")
    ]


def test_passwords_and_tokens_are_not_carried_along(client_for, world):
    client = client_for(world.member)
    page = client.see("/password")
    client.delete_cookie("session")
    page = client.submit(
        page, "Change password", status=401, present_password=PASSWORD, password="eleven dry towels"
    )
    assert "dry towels" not in page.answer.text
    assert not re.search(r'name="kept\.', page.answer.text)


def test_what_a_strange_page_sends_is_not_kept(probe_for, world):
    client = probe_for(None)
    answer = client.post(
        "/probe", data={"title": "send money"}, headers={"Origin": "https://evil.example"}
    )
    assert answer.status_code == 401
    assert "send money" not in answer.text


def test_each_person_has_the_home_of_what_they_are(client_for, world):
    for person in (world.clerk, world.member, world.director):
        assert client_for(person).see("/").h1 == "Home"


def test_an_account_belongs_to_one_session_key(client_for, world, session):
    client = client_for(world.clerk)
    with client.session_transaction() as cookie:
        cookie["_user_id"] = f"{session.scalar(select(Account.id))}.somebody else's stamp"
    assert client.see("/").h1 == "Sign in"
