"""One person of each role, and the addresses that each of them comes to by following links."""

from collections.abc import Callable

from flask.testing import FlaskClient

from committee.model.people import Person
from tests.crawl import crawl
from tests.world import World

ClientFor = Callable[[Person | None], FlaskClient]


def roles(world: World) -> dict[str, Person | None]:
    """Who comes to the doors."""
    return {
        "clerk": world.clerk,
        "administrator": world.administrator,
        "member": world.member,
        "officer": world.director,
        "signed out": None,
    }


def pages_of(client: FlaskClient) -> dict[str, str]:
    """For each endpoint that somebody comes to by links, one address that gives a page."""
    pages = {}
    for endpoint, addresses in crawl(client).items():
        for address in addresses:
            if client.get(address).mimetype == "text/html":
                pages[endpoint] = address
                break
    return pages
