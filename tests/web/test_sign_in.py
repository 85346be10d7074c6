from tests.world import PASSWORD


def test_signing_in_leads_home(client_for, world):
    client = client_for(None)
    page = client.see("/")
    assert page.h1 == "Sign in"
    page = client.submit(page, "Sign in", email=world.clerk.email, password=PASSWORD)
    assert page.h1 == "Home"
