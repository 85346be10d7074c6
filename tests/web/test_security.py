import re

import pytest

from committee.web.security import HEADERS
from tests.doors import client_of, make_app

PAGES = ["/sign-in", "/", "/nowhere"]


@pytest.mark.parametrize("address", PAGES)
def test_every_answer_has_its_headers(client_for, world, address):
    headers = client_for(world.clerk).get(address).headers
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "same-origin"
    assert headers["Cross-Origin-Opener-Policy"] == "same-origin"
    assert headers["Cache-Control"] == "no-store"
    policy = headers["Content-Security-Policy"]
    assert "unsafe" not in policy
    for rule in ("default-src 'self'", "object-src 'none'", "base-uri 'none'"):
        assert rule in policy
    for rule in ("form-action 'self'", "frame-ancestors 'none'"):
        assert rule in policy


def test_the_nonce_is_new_for_each_answer(client_for):
    client = client_for(None)
    policies = {client.get("/sign-in").headers["Content-Security-Policy"] for _ in range(3)}
    assert len({re.search(r"'nonce-([^']{20,})'", policy)[1] for policy in policies}) == 3


def test_a_cookie_is_kept_from_scripts_and_from_other_sites(client_for):
    cookie = client_for(None).get("/sign-in").headers["Set-Cookie"]
    assert cookie.startswith("session=")
    assert "HttpOnly" in cookie
    assert "SameSite=Lax" in cookie
    assert "Secure" not in cookie


def test_over_https_the_cookie_stays_there(library, world):
    client = client_of(make_app(library.shelf.url, secure_cookies=True), world, None)
    answer = client.get("/sign-in", base_url="https://localhost")
    cookie = answer.headers["Set-Cookie"]
    assert cookie.startswith("__Host-session=")
    assert "Secure" in cookie
    assert "Path=/" in cookie
    assert "Domain" not in cookie
    assert answer.headers["Strict-Transport-Security"].startswith("max-age=")


@pytest.mark.parametrize("token", [None, "", "forged", "foreign"])
def test_a_change_without_the_token_of_its_session_is_refused_and_keeps_what_was_typed(
    probe_for, probes, world, token
):
    client, stranger = probe_for(world.clerk), probe_for(world.member)
    page = client.see("/probe")
    if token == "foreign":
        token = stranger.see("/probe").value("csrf_token")
    data = {"title": "my words", "version": "1"} | ({"csrf_token": token} if token else {})
    answer = client.post("/probe", data=data)
    assert answer.status_code == 422
    assert "Your session ended while this page was open. Nothing is lost" in answer.text
    assert 'value="my words"' in answer.text
    assert probes.given == []
    assert client.submit(page, "Save", title="my words").h1 == "Home"


def test_even_a_view_without_a_form_keeps_nothing_that_has_no_token(probe_for, world):
    client = probe_for(world.clerk)
    assert client.post("/careless").status_code == 400
    assert world.council.name == "Northmoor Council"


def test_static_files_may_be_kept_for_a_year_at_an_address_that_changes_with_them(client_for):
    page = client_for(None).see("/sign-in")
    (script,) = page.tree.xpath("//script[@src]/@src")
    assert re.fullmatch(r"/static/[0-9a-f]{12}/matters\.js", script)
    answer = client_for(None).get(script)
    assert answer.status_code == 200
    assert "max-age=31536000" in answer.headers["Cache-Control"]
    answer.close()
    assert client_for(None).get("/static/000000000000/matters.js").status_code == 404


def test_static_files_carry_the_headers_too(client_for):
    script = client_for(None).see("/sign-in").tree.xpath("//script[@src]/@src")[0]
    answer = client_for(None).get(script)
    assert {name: answer.headers.get(name) for name in HEADERS} == HEADERS
    answer.close()
