"""The preview of a house style, drawn anew as boxes change, and nothing kept by looking."""

from collections.abc import Callable

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from committee.queries import house_styles
from committee.rules.styles import NARRATIVE
from tests.world import World

PageOf = Callable[..., Page]
ADDRESS = f"/settings/styles/{NARRATIVE.key}"


def standing(world: World) -> object:
    """The style as it stands in the book."""
    world.session.rollback()
    return house_styles.named(world.context(world.clerk), NARRATIVE.key)


def test_the_preview_follows_what_is_typed(world: World, page_of: PageOf) -> None:
    page = page_of(world.clerk)
    page.goto(ADDRESS)
    preview = page.get_by_role("region", name="Preview of minutes in this style")
    heading = preview.get_by_role("heading", level=2)
    expect(page.get_by_role("button", name="Show the preview")).to_be_hidden()
    page.get_by_label("Running, with the agenda number").check()
    page.get_by_label("Chair", exact=True).fill("Convener")
    expect(preview).to_contain_text("21 (1)")
    expect(preview).to_contain_text("(Convener)")
    page.get_by_label("Times New Roman").check()
    page.get_by_label("Colour of headings").fill("#8b0000")
    expect(heading).to_have_css("color", "rgb(139, 0, 0)")
    expect(heading).to_have_css("font-family", '"Liberation Serif", "Times New Roman", serif')
    page.get_by_label("Colour of headings").fill("#ffdd00")
    expect(preview).to_contain_text("Choose a darker colour")
    expect(preview).to_contain_text("(Convener)")
    assert not Axe().run(page).response["violations"]
    assert standing(world) is NARRATIVE


def test_on_a_phone_the_preview_is_a_press_away(world: World, page_of: PageOf) -> None:
    page = page_of(world.clerk, viewport={"width": 320, "height": 640})
    page.goto(ADDRESS)
    way = page.get_by_role("link", name="See the preview")
    page.get_by_label("Where something is resolved").fill("Decided")
    expect(way).to_be_in_viewport()
    way.click()
    expect(page.locator("#preview")).to_contain_text("DECIDED")
    expect(page.locator("#preview")).to_be_in_viewport()
    page.get_by_role("link", name="Back to the choices").click()
    expect(page.get_by_label("Title of the style")).to_be_in_viewport()
    page.set_viewport_size({"width": 1280, "height": 800})
    expect(way).to_be_hidden()


def test_a_file_of_what_was_typed_leaves_the_page_as_it_is(world: World, page_of: PageOf) -> None:
    page = page_of(world.clerk)
    page.goto(ADDRESS)
    page.get_by_label("Chair", exact=True).fill("Convener")
    for words, ending in (("See it as PDF", "pdf"), ("See it in Word", "docx")):
        with page.expect_download() as given:
            page.get_by_role("button", name=words).click()
        assert given.value.suggested_filename == f"Preview of {NARRATIVE.key}.{ending}"
    page.get_by_role("button", name="Save the style").click()
    expect(page.get_by_text("The house style is saved.")).to_be_visible()
    expect(page.get_by_label("Chair", exact=True)).to_have_value("Convener")


def test_without_script_a_button_draws_the_preview(world: World, page_of: PageOf) -> None:
    page = page_of(world.clerk, java_script_enabled=False)
    page.goto(ADDRESS)
    page.get_by_label("Chair", exact=True).fill("Convener")
    page.get_by_role("button", name="Show the preview").click()
    expect(page.locator("#preview")).to_contain_text("(Convener)")
    expect(page.get_by_label("Chair", exact=True)).to_have_value("Convener")
    assert standing(world) is NARRATIVE
