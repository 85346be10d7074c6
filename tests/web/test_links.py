"""A clerk ends the links of an action's letters."""

import pytest


@pytest.fixture
def action(link):
    return link.action


def test_a_clerk_ends_the_links(world, client_for, reader, action, at):
    client = client_for(world.clerk)
    page = client.see(f"/actions/{action.slug}")
    assert "1 link in letters opens this action without signing in." in page.text
    page = client.submit(page, "End the link")
    assert page.said == ["1 link ended. The next letter brings a new one."]
    assert "End the link" not in page.buttons
    assert reader.see(at(), status=410).h1 == "This link was ended"


@pytest.mark.parametrize("who", ["director", "member", "administrator"])
def test_nobody_else_ends_them(world, client_for, action, link, who):
    client = client_for(getattr(world, who))
    assert "Links in letters" not in client.see(f"/actions/{action.slug}").text
    assert client.post(f"/actions/{action.slug}/links/end").status_code == 403
    assert link.revoked_at is None
