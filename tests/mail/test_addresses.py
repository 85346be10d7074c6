"""The addresses in letters lead to pages that there are, and nobody else is shown the links."""

import pytest
from flask import Flask

from committee.mail import links
from committee.mail.addresses import Addresses, without_links

ADDRESSES = Addresses("https://actions.northmoor.example/", "kept by the tests")


@pytest.mark.parametrize(
    ("address", "endpoint"),
    [
        (ADDRESSES.action("osc-26-27-014"), "actions.one"),
        (ADDRESSES.answer(7), "by_link.ask"),
        (ADDRESSES.settings(), "my_letters.choose"),
    ],
)
def test_each_address_leads_to_its_page(app: Flask, address: str, endpoint: str) -> None:
    base = "https://actions.northmoor.example"
    assert address.startswith(f"{base}/")
    found, _ = app.url_map.bind("", url_scheme="https").match(address.removeprefix(base))
    assert found == endpoint


def test_the_address_of_a_link_carries_its_number_signed() -> None:
    token = ADDRESSES.answer(7).rpartition("/")[2]
    assert links.number(token, ADDRESSES.secret) == 7


def test_others_are_shown_a_letter_without_its_links() -> None:
    answer = ADDRESSES.answer(7)
    text = f"Answer here:\n{answer}\n\nor sign in: {ADDRESSES.action('osc-26-27-014')}"
    shown = without_links(text)
    assert links.sign(7, ADDRESSES.secret) not in shown
    assert "Answer here:\n[the link by which they answer]\n\nor sign in: https://" in shown
