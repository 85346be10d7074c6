"""The council's settings and municipal years, in a browser."""

from datetime import date

from sqlalchemy import select

from committee.model.council import MunicipalYear
from tests.world import World


def test_an_administrator_changes_the_settings(client_for, world: World) -> None:
    client = client_for(world.administrator)
    page = client.see("/settings")
    page = client.submit(page, "Save the settings", status=422, name="", time_zone="Mars")
    assert page.errors == ["Enter the council’s name"]
    page = client.submit(page, "Save the settings", status=422, name="Cyngor Môn")
    assert page.errors == ["Enter a time zone such as Europe/London"]
    page = client.submit(page, "Save the settings", time_zone="Europe/London", nation="Wales")
    assert page.said == ["The settings are saved."]
    assert (world.council.name, world.council.nation) == ("Cyngor Môn", "Wales")


def test_settings_from_an_older_page_are_shown_beside_the_present_ones(
    client_for, world: World
) -> None:
    client = client_for(world.administrator)
    older = client.see("/settings")
    client.submit(older, "Save the settings", name="Theirs")
    page = client.submit(older, "Save the settings", status=409, name="Mine")
    assert "Name: Theirs" in page.text
    assert page.value("name") == "Mine"


def test_a_year_is_added_once_and_changed(client_for, world: World) -> None:
    client = client_for(world.administrator)
    blank = client.see("/settings/years/new")
    dates = {"starts_on": [5, 5, 2027], "ends_on": [2, 5, 2028]}
    page = client.submit(blank, "Add the year", **dates, first_minute_number=40)
    assert page.rows("Municipal years")[0][:4] == ["2027/28", "5 May 2027", "2 May 2028", "40"]
    page = client.submit(blank, "Add the year", status=422, **dates)
    assert "clash with 2027/28" in page.errors[0]
    assert len(world.session.scalars(select(MunicipalYear)).all()) == 3
    page = client.see(client.see("/settings").link("Change the municipal year 2027/28"))
    page = client.submit(page, "Save", status=422, first_minute_number="many")
    assert page.errors == ["First minute number must be a whole number from 1 to 99999"]
    page = client.submit(page, "Save", ends_on=[9, 5, 2028], first_minute_number=41)
    assert page.said == ["The municipal year 2027/28 is changed."]


def test_a_year_keeps_its_meetings(client_for, world: World) -> None:
    client = client_for(world.administrator)
    page = client.see(f"/settings/years/{world.year.id}")
    page = client.submit(page, "Save", status=422, ends_on=[1, 10, 2026])
    assert page.errors == ["There is a meeting on 20 October 2026, which has to stay in this year"]
    assert world.year.ends_on == date(2027, 5, 4)


def test_settings_are_for_administrators(client_for, world: World) -> None:
    for person in (world.clerk, world.member, world.director):
        client_for(person).see("/settings", status=403)
        client_for(person).see("/settings/years/new", status=403)
    client_for(world.administrator).see("/settings/years/999", status=404)
