from datetime import UTC, datetime

import pytest

from committee.web import layout

EVERYBODY = ["Home", "Meetings", "Actions", "Committees"]


@pytest.mark.parametrize(
    ("name", "more"),
    [
        ("clerk", ["People", "Settings"]),
        ("administrator", ["People", "Settings"]),
        ("member", []),
        ("director", []),
    ],
)
def test_the_way_round_is_what_one_may_use_and_never_more_than_six(client_for, world, name, more):
    page = client_for(getattr(world, name)).see("/")
    links = page.tree.xpath("//ul[contains(@class, 'service-navigation__list')]/li")
    assert [link.text_content().strip() for link in links] == EVERYBODY + more


def test_who_is_signed_in_stands_on_the_page_with_the_council(client_for, world):
    page = client_for(world.chair).see("/")
    header = page.tree.xpath("//header")[0].text_content()
    assert "Northmoor Council" in header
    assert "Councillor Siân Ŵyn-O'Connor" in header
    assert page.tree.find(".//title").text == "Home – Northmoor Council"


def test_moments_are_shown_in_the_council_s_zone(client_for, world, app):
    with app.test_request_context("/"):
        winter = datetime(2026, 12, 1, 18, 30, tzinfo=UTC)
        summer = datetime(2026, 7, 1, 17, 30, tzinfo=UTC)
        assert layout.moment_in_words(winter) == "1 December 2026 at 6.30 pm"
        assert layout.moment_in_words(summer) == "1 July 2026 at 6.30 pm"
