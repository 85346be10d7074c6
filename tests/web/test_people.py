"""The pages of people, their roles and accounts, in a browser."""

from committee.queries.actors import actor
from committee.rules.vocabulary import Role
from tests.world import PASSWORD, World


def test_a_clerk_adds_finds_and_changes_a_person(client_for, world: World) -> None:
    client = client_for(world.clerk)
    page = client.see("/people/new")
    page = client.submit(page, "Add the person", name="Cllr Siôn D'Môr-Ŵyn", email="")
    assert page.h1 == "Cllr Siôn D'Môr-Ŵyn"
    assert page.said == ["Cllr Siôn D'Môr-Ŵyn is added."]
    more = client.submit(client.see("/people/new"), "Add them, then another", name="Nia Huws")
    assert (more.h1, more.value("name")) == ("Add a person", "")
    found = client.see("/people?q=mor")
    assert [row[0] for row in found.rows()] == ["Cllr Siôn D'Môr-Ŵyn"]
    page = client.see(page.link("Change name and email address"))
    page = client.submit(page, "Save", status=422, name="<b>Bold</b>", email="sion@")
    assert page.errors == ["Enter an email address in the correct format, like name@example.com"]
    assert page.value("name") == "<b>Bold</b>"
    page = client.submit(page, "Save", email="sion@example.com")
    assert page.h1 == "<b>Bold</b>"


def test_a_search_without_result_says_what_to_do(client_for, world: World) -> None:
    page = client_for(world.clerk).see("/people?q=zzz&page=7")
    assert "Nobody has “zzz” in their name." in page.text


def test_a_second_click_adds_nobody_twice(client_for, world: World) -> None:
    client = client_for(world.clerk)
    page = client.see("/people/new")
    client.submit(page, "Add the person", name="Nia Huws")
    page = client.submit(page, "Add the person", status=422, name="Nia Huws")
    assert page.errors[0].startswith("Nia Huws is already in the list of people")


def test_two_clerks_changing_a_person_see_both_texts(client_for, world: World) -> None:
    client = client_for(world.clerk)
    older = client.see(f"/people/{world.head.id}/change")
    client.submit(older, "Save", name="Amrit Kaur Sandhu")
    page = client.submit(older, "Save", status=409, name="A. Sandhu")
    assert "Name: Amrit Kaur Sandhu" in page.text
    assert page.value("name") == "A. Sandhu"


def test_an_administrator_gives_and_ends_a_role(client_for, world: World) -> None:
    client = client_for(world.administrator)
    page = client.see(f"/people/{world.head.id}/roles/new")
    page = client.submit(page, "Give the role", role="Clerk", committee_id=world.osc.name)
    assert page.said == ["The role is given."]
    assert actor(world.session, world.head.id, world.today).has(Role.CLERK, world.osc.id)
    page = client.see(page.link(f"End the role clerk, {world.osc.name}, from 15 September 2026"))
    page = client.submit(page, "End the role", until=[15, 9, 2026])
    assert page.rows("Roles")[1][3] == "15 September 2026"


def test_a_role_needs_a_role(client_for, world: World) -> None:
    client = client_for(world.administrator)
    page = client.see(f"/people/{world.head.id}/roles/new")
    page = client.submit(page, "Give the role", status=422, since=["", "", ""])
    assert page.errors == ["Choose the role", "Enter the first day"]


def test_the_last_administrator_keeps_their_role(client_for, world: World) -> None:
    client = client_for(world.administrator)
    held = world.administrator.roles[0]
    page = client.see(f"/people/{world.administrator.id}/roles/{held.id}/end")
    page = client.submit(page, "End the role", status=409)
    assert "Make another person an administrator first." in page.text


def test_an_administrator_opens_an_account_and_gives_a_password(client_for, world: World) -> None:
    client = client_for(world.administrator)
    page = client.submit(client.see("/people/new"), "Add the person", name="Nia Huws")
    address = page.link("Open an account")
    page = client.submit(
        client.see(address), "Open the account", status=422, email="nia@x.example", password="short"
    )
    assert page.errors
    assert page.value("email") == "nia@x.example"
    assert "short" not in page.answer.text.replace("shorter", "")
    page = client.submit(page, "Open the account", password="four green kettles sing")
    assert "As nia@x.example" in page.text
    page = client.submit(client.see(address), "Give the password", password="nine slow bicycles")
    assert page.said == ["Nia Huws has a new password, and is signed out everywhere."]
    visitor = client_for(None)
    page = visitor.submit(
        visitor.see("/sign-in"), "Sign in", email="nia@x.example", password="nine slow bicycles"
    )
    assert page.h1 == "Home"


def test_only_an_administrator_sees_to_roles_and_accounts(client_for, world: World) -> None:
    client = client_for(world.clerk)
    page = client.see(f"/people/{world.head.id}")
    assert "Give a role" not in page.text
    client.see(f"/people/{world.head.id}/roles/new", status=403)
    client.see(f"/people/{world.head.id}/account", status=403)
    for person in (world.member, world.director):
        client_for(person).see("/people", status=403)
        client_for(person).see(f"/people/{world.head.id}", status=403)


def test_unknown_people_and_roles_are_not_found(client_for, world: World) -> None:
    client = client_for(world.administrator)
    client.see("/people/999", status=404)
    client.see(f"/people/{world.head.id}/roles/999/end", status=404)
    assert PASSWORD not in client.see(f"/people/{world.head.id}").answer.text
