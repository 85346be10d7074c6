"""The pages of house styles: the list, one with its preview, and its files."""

from io import BytesIO
from zipfile import ZipFile

import pytest
from sqlalchemy import select

from committee.model.people import RoleHeld
from committee.queries import house_styles
from committee.rules.styles import DECISION_FIRST, NARRATIVE, Numbering
from tests.documents.templates import png, template
from tests.house.contents import contents
from tests.house.things import Things

LIST, NEW = "/settings/styles", "/settings/styles/new"
PAGE = f"/settings/styles/{NARRATIVE.key}"


def shown(page):
    """The words of the preview."""
    return " ".join(page.tree.get_element_by_id("preview").text_content().split())


def test_the_list_says_who_uses_what(client_for, world):
    world.osc.style = NARRATIVE.key
    page = client_for(world.clerk).see(LIST)
    assert [row[1:] for row in page.rows("House styles")] == [
        ["The agenda number: 4", "The council"],
        ["Running through the year: 25", "The Overview and Scrutiny Committee"],
    ]


def test_clerks_and_administrators_find_the_list_by_their_own_ways(client_for, world):
    assert client_for(world.clerk).see("/").link("Settings") == LIST
    page = client_for(world.administrator).see("/settings")
    assert page.link("See, change and add house styles") == LIST
    page = client_for(world.clerk).see(f"/committees/{world.osc.slug}")
    assert page.link(DECISION_FIRST.title) == f"/settings/styles/{DECISION_FIRST.key}"
    page = client_for(world.member).see(f"/committees/{world.osc.slug}")
    assert f"Minutes: {DECISION_FIRST.title} (the council’s own)" in page.text
    for address in (LIST, NEW, PAGE):
        client_for(world.member).see(address, status=403)


def test_a_style_is_added_as_a_copy_and_then_changed(client_for, world):
    client = client_for(world.clerk)
    page = client.submit(client.see(NEW), "Add the style", title="Planning", like=NARRATIVE.title)
    assert page.said == ["Planning is added. Now say what is different about it."]
    assert page.h1 == "Planning"
    page = client.submit(
        page,
        "Save the style",
        numbering="Running, after a prefix: OS.25",
        prefix="PL.",
        chair="Chairman",
        shows_votes=False,
    )
    assert page.said == ["The house style is saved."]
    style = house_styles.named(world.context(world.clerk), "planning")
    assert (style.numbering, style.prefix, style.chair) == (Numbering.PREFIX, "PL.", "Chairman")
    assert not style.shows_votes and style.shows_movers


def test_a_committee_and_the_council_choose_among_the_styles(client_for, world):
    style = Things(world).style
    client = client_for(world.clerk)
    page = client.see(f"/committees/{world.osc.slug}/change")
    client.submit(page, "Save", style=style.title)
    assert world.osc.style == style.key
    client = client_for(world.administrator)
    client.submit(client.see("/settings"), "Save the settings", style=style.title)
    assert world.council.style == style.key


def test_the_preview_shows_what_was_typed_and_keeps_nothing(client_for, world):
    client = client_for(world.clerk)
    page = client.see(PAGE)
    assert "21 Declarations of interest" in shown(page)
    before = contents(world.session.connection())
    page = client.submit(
        page,
        "Show the preview",
        numbering="Running, with the agenda number: 25 (4)",
        resolved="Decided",
        chair="Convener",
        font="Verdana",
        colour="#8b0000",
    )
    assert "21 (1) Declarations of interest" in shown(page)
    assert "DECIDED: That:" in shown(page) and "(Convener)" in shown(page)
    look = page.tree.get_element_by_id("look").get("href")
    css = client.get(look).text
    assert "Verdana, sans-serif" in css and "color: #8b0000" in css
    assert page.value("chair") == "Convener"
    assert contents(world.session.connection()) == before
    page = client.submit(page, "Save the style")
    assert house_styles.named(world.context(world.clerk), NARRATIVE.key).chair == "Convener"


def test_the_preview_says_what_is_wrong(client_for, world):
    client = client_for(world.clerk)
    page = client.submit(
        client.see(PAGE), "Show the preview", status=422, colour="#ffdd00", noted=""
    )
    assert page.errors == ["Enter the words for “where something is noted”"]
    page = client.submit(page, "Show the preview", status=422, noted="Noted")
    (error,) = page.errors
    assert error.startswith("Choose a darker colour: #ffdd00 has a contrast of 1.3:1 on white")
    assert error in shown(page)
    assert page.value("colour") == "#ffdd00"


@pytest.mark.parametrize("query", ["", "?font=Comic&colour=%23000000", "?font=Arial&colour=red;}"])
def test_a_look_that_is_none_is_not_found(client_for, world, query):
    assert client_for(world.clerk).get(f"{LIST}/look.css{query}").status_code == 404


def test_what_was_typed_is_seen_as_pdf_and_in_word(client_for, world):
    client = client_for(world.clerk)
    page = client.see(PAGE)
    before = contents(world.session.connection())
    pdf = client.submit(page, "See it as PDF", chair="Convener").answer
    assert pdf.mimetype == "application/pdf" and pdf.data.startswith(b"%PDF-")
    word = client.submit(page, "See it in Word", chair="Convener").answer
    with ZipFile(BytesIO(word.data)) as files:
        assert b"Convener" in files.read("word/document.xml")
    assert contents(world.session.connection()) == before
    page = client.submit(page, "See it as PDF", status=422, colour="red")
    assert page.h1 == NARRATIVE.title and len(page.errors) == 1


def test_whoever_saves_second_sees_both(client_for, world):
    client = client_for(world.clerk)
    first, second = client.see(PAGE), client.see(PAGE)
    client.submit(first, "Save the style", chair="Convener")
    page = client.submit(second, "Save the style", status=409, chair="Chairman")
    assert "Chair: Convener" in page.tree.get_element_by_id("theirs").text_content()
    assert page.value("chair") == "Chairman"
    client.submit(page, "Save the style")
    assert house_styles.named(world.context(world.clerk), NARRATIVE.key).chair == "Chairman"


def test_a_changed_ready_made_style_is_made_as_it_was(client_for, world):
    client = client_for(world.clerk)
    page = client.submit(client.see(PAGE), "Save the style", chair="Convener")
    page = client.see(page.link("Make this style as every council begins with it"))
    page = client.submit(page, "Make it as it was")
    assert page.said == [f"{NARRATIVE.title} is as it was."]
    assert house_styles.named(world.context(world.clerk), NARRATIVE.key) is NARRATIVE


def test_a_style_that_is_used_stays(client_for, world):
    style = Things(world).style
    key, title = style.key, style.title
    world.osc.style = key
    client = client_for(world.clerk)
    ask = client.see(client.see(f"{LIST}/{key}").link("Remove this style"))
    page = client.submit(ask, "Remove it", status=409)
    assert "is the house style of the Overview and Scrutiny Committee" in page.text
    world.osc.style = ""
    page = client.submit(ask, "Remove it")
    assert page.said == [f"{title} is removed."]
    client.see(f"{LIST}/{key}", status=404)


def test_a_clerk_of_one_committee_tries_styles_and_saves_none(client_for, world):
    held = world.session.scalars(select(RoleHeld).where(RoleHeld.person_id == world.clerk.id)).one()
    held.committee_id = world.osc.id
    client = client_for(world.clerk)
    assert "Add a house style" not in client.see(LIST).text
    page = client.see(PAGE)
    assert "Save the style" not in page.buttons
    assert "(Convener)" in shown(client.submit(page, "Show the preview", chair="Convener"))


def test_a_logo_is_added_seen_and_removed(client_for, world):
    client = client_for(world.clerk)
    page = client.see(client.see(PAGE).link("Add a logo"))
    page = client.submit(page, "Keep the logo", status=422, words="A lion")
    assert page.errors == ["Choose a picture"]
    text = (BytesIO(b"no picture"), "lion.png")
    page = client.submit(page, "Keep the logo", status=422, file=text)
    assert page.errors == ["The logo is not a PNG or JPEG picture, or it is cut off"]
    page = client.submit(page, "Keep the logo", file=(BytesIO(png()), "lion.png"))
    assert page.said == ["The logo is kept. The preview shows it."]
    assert page.tree.xpath("//section//img/@alt") == ["A lion"]
    page = client.see(page.link("See or change the logo"))
    assert client.get(page.tree.xpath("//main//img/@src")[0]).data == png()
    page = client.submit(page, "Remove the logo")
    assert page.said == ["The logo is removed."]
    assert client.get(f"{PAGE}/logo/file").status_code == 404


def test_a_word_template_is_added_seen_and_removed(client_for, world):
    client = client_for(world.clerk)
    page = client.see(client.see(PAGE).link("Add a Word template"))
    text = (BytesIO(b"no Word file"), "template.docx")
    page = client.submit(page, "Keep the template", status=422, file=text)
    assert page.errors == [
        "The file is broken, or is not a Word document (.docx). Open it in the program that wrote "
        "it, and save it anew"
    ]
    content = template()
    page = client.submit(page, "Keep the template", file=(BytesIO(content), "template.docx"))
    assert page.said[0].startswith("The Word template is kept.")
    assert client.get(page.link("template.docx")).data == content
    page = client.submit(page, "Remove the template")
    assert page.said == ["The Word template is removed."]
    assert client.get(f"{PAGE}/template/file").status_code == 404
