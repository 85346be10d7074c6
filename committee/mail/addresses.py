"""The addresses that letters lead to: whole ones, for a letter is read away from the service."""

import re
from dataclasses import dataclass
from urllib.parse import quote

from committee.mail import links

ANSWER = re.compile(r"\S*/answer/\S+")


@dataclass(frozen=True)
class Addresses:
    """Where the service is reached (`base`), and the key with which links are signed (`secret`).

    Nothing but the two is needed, so letters are written without a request at hand.
    """

    base: str
    secret: str

    def action(self, slug: str) -> str:
        """The page of an action, for those who sign in."""
        return self._at(f"/actions/{quote(slug)}")

    def answer(self, link_id: int) -> str:
        """The page on which one action is answered without signing in."""
        return self._at(f"/answer/{links.sign(link_id, self.secret)}")

    def settings(self) -> str:
        """The page on which a person chooses which letters they get."""
        return self._at("/my-letters")

    def _at(self, path: str) -> str:
        return self.base.rstrip("/") + path


def without_links(text: str) -> str:
    """A letter's text for others than its recipient: who has the link answers as they would."""
    return ANSWER.sub("[the link by which they answer]", text)
