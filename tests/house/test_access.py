"""Every address says who may come to it, and docs/permissions.md says so to people."""

from flask import Flask

from committee.web.access import declared
from tests.house.permissions import PAGE, written_anew
from tests.house.tree import agree, text


def test_every_route_declares_who_may_come(bare_app: Flask) -> None:
    agree(
        [
            f"Put @public, @signed_in or @needs(…) on the view of {rule.rule}."
            for rule in bare_app.url_map.iter_rules()
            if declared(bare_app.view_functions[rule.endpoint]) is None
        ]
    )


def test_the_page_of_permissions_is_that_of_the_code(bare_app: Flask) -> None:
    assert text(PAGE) == written_anew(text(PAGE), bare_app), (
        "Write docs/permissions.md anew with “python -m tests.house.permissions”."
    )
