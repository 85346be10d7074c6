"""The pages of posts and their holders, in a browser."""

from datetime import date

from tests.world import World


def test_a_clerk_adds_a_post_and_says_who_holds_it(client_for, world: World) -> None:
    client = client_for(world.clerk)
    page = client.submit(
        client.see("/posts/new"),
        "Add the post",
        title="Pennaeth Tŷ'r Cyngor",
        service="Resources",
        superior_id="Director of ICT",
    )
    assert "Reports to Director of ICT" in page.text
    assert "Nobody has held this post yet" in page.text
    page = client.see(page.link("Say who holds it"))
    page = client.submit(page, "Save", status=422, since=[1, "", 2026])
    assert page.errors == ["Choose the person", "First day in the post must include a month"]
    page = client.submit(page, "Save", person="Amrit Sandhu", since=[1, "September", 2026])
    assert page.rows("Holders") == [
        ["Amrit Sandhu", "Holder", "1 September 2026", "Open", page.rows("Holders")[0][4]]
    ]


def test_the_next_holder_ends_the_time_of_the_one_before(client_for, world: World) -> None:
    client = client_for(world.clerk)
    page = client.see(f"/posts/{world.ict.id}/holder")
    assert "Ben Ffoulkes holds it now" in page.text
    page = client.submit(page, "Save", person="Amrit Sandhu", since=[1, 9, 2026])
    assert [row[:4] for row in page.rows("Holders")] == [
        ["Amrit Sandhu", "Holder", "1 September 2026", "Open"],
        ["Ben Ffoulkes", "Holder", "7 May 2025", "31 August 2026"],
    ]
    page = client.submit(
        client.see(f"/posts/{world.ict.id}/holder"), "Save", status=422, person="Amrit Sandhu"
    )
    assert page.errors == ["Amrit Sandhu already holds this post"]


def test_a_holder_leaves(client_for, world: World) -> None:
    client = client_for(world.clerk)
    tenure = world.ict.tenures[0]
    page = client.see(f"/posts/{world.ict.id}/tenures/{tenure.id}/end")
    page = client.submit(page, "End it", until=[14, 9, 2026])
    assert tenure.until == date(2026, 9, 14)
    assert "Nobody today" in page.text
    client.see(f"/posts/{world.ict.id}/tenures/999/end", status=404)


def test_a_deputy_answers_for_a_post_beside_its_holder(client_for, world: World) -> None:
    client = client_for(world.clerk)
    page = client.see(client.see(f"/posts/{world.ict.id}").link("Say who answers for it"))
    assert "Ben Ffoulkes stays the holder" in page.text
    page = client.submit(page, "Save", person="Amrit Sandhu", since=[1, 9, 2026])
    assert page.said == ["Amrit Sandhu answers for the post from this day."]
    assert [row[:3] for row in page.rows("Holders")] == [
        ["Amrit Sandhu", "Answers for it", "1 September 2026"],
        ["Ben Ffoulkes", "Holder", "7 May 2025"],
    ]
    assert client.see("/posts").rows()[0][2] == "Ben FfoulkesAnswers for it: Amrit Sandhu"
    page = client.see(page.link("End the answering of Amrit Sandhu for this post"))
    assert "Its holder goes on." in page.text
    page = client.submit(page, "End it", until=[14, 9, 2026])
    assert page.said == ["The last day of Amrit Sandhu is 14 September 2026."]
    assert "Nobody beside the holder" in page.text


def test_a_post_is_changed_but_not_from_an_older_page(client_for, world: World) -> None:
    client = client_for(world.clerk)
    older = client.see(f"/posts/{world.ict.id}/change")
    page = client.submit(older, "Save", title="Director of Digital")
    assert page.h1 == "Director of Digital"
    page = client.submit(older, "Save", status=409, title="Director of IT")
    assert "Job title: Director of Digital" in page.text
    assert page.value("title") == "Director of IT"


def test_posts_are_listed_with_their_holders_for_clerks_alone(client_for, world: World) -> None:
    page = client_for(world.clerk).see("/posts")
    assert page.rows()[0] == ["Director of ICT", "Resources", "Ben Ffoulkes", "7 May 2025"]
    client_for(world.director).see("/posts", status=403)
