"""Earlier versions of a minute, for clerks."""

from committee.queries import revisions
from committee.services import minutes
from tests.world import World


def address(world: World) -> str:
    return f"/meetings/{world.held.id}/items/{world.held.items[1].id}/revisions"


def write(world: World, *texts: str) -> None:
    context, item = world.context(world.clerk), world.held.items[1]
    for text in texts:
        standing = revisions.latest(context, item)
        minutes.write(context, item, text=text, base=standing.number if standing else 0)
    world.session.commit()


def test_every_text_that_was_saved_is_listed_with_who_and_when(client_for, world: World) -> None:
    write(world, "Members met.", "Members met and agreed.")
    page = client_for(world.clerk).see(address(world))
    when = "15 September 2026 at 11 am"
    assert page.rows() == [
        ["2", when, "Rhiannon Clarke", "4: what changed in version 2"],
        ["1", when, "Rhiannon Clarke", "2"],
    ]


def test_two_versions_are_compared_whichever_comes_first(client_for, world: World) -> None:
    write(world, "Members met.", "Members met and agreed.", "Councillors met and agreed.")
    client = client_for(world.clerk)
    page = client.see(client.see(address(world)).link("what changed in version 2"))
    assert [e.text for e in page.tree.xpath("//main//p/ins")][1:] == ["met and agreed."]
    page = client.submit(page, "Compare", before="3", after="1")
    assert "From version 1 to version 3" in page.text
    assert [e.text for e in page.tree.xpath("//main//p/del")][1:] == ["Members met."]


def test_an_item_without_a_text_says_so(client_for, world: World) -> None:
    page = client_for(world.clerk).see(address(world))
    assert "Nothing has been written under this item." in page.text
    assert page.buttons == []


def test_a_version_that_is_not_there_is_not_found(client_for, world: World) -> None:
    write(world, "Members met.")
    client = client_for(world.clerk)
    client.see(f"{address(world)}?before=1&after=9", status=404)
    assert client.see(f"{address(world)}?before=x&after=1").status == 200


def test_only_clerks_see_earlier_versions(client_for, world: World) -> None:
    write(world, "A slip of the pen.")
    for person in (world.chair, world.monitoring_officer, world.director):
        assert "slip" not in client_for(person).see(address(world), status=403).text
