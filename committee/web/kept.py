"""What somebody typed, kept when their page could not be taken, so that it can be sent again."""

from dataclasses import dataclass
from urllib.parse import urlsplit

from flask import request
from werkzeug.exceptions import HTTPException

from committee.web.security import from_our_pages

ADDRESS, PREFIX = "kept-address", "kept."
NEVER_KEPT = ("csrf_token", "password")
NOT_SHOWN = ("version", "next")


@dataclass(frozen=True)
class Kept:
    """The fields of a form, in order, and the address they were sent to."""

    address: str
    fields: tuple[tuple[str, str], ...]

    @property
    def words(self) -> list[tuple[str, str]]:
        """What a person typed, each with the name of its field in words."""
        return [
            (name.replace("_", " ").replace("-", " ").capitalize(), text)
            for name, text in self.fields
            if text.strip() and name not in NOT_SHOWN
        ]

    @property
    def carried(self) -> list[tuple[str, str]]:
        """The same as fields for the sign-in form to carry."""
        return [(ADDRESS, self.address), *((PREFIX + name, text) for name, text in self.fields)]


def typed() -> Kept | None:
    """What the present request brings from a form of ours; None where there is nothing.

    Of a file the name alone is kept: sent again, it makes the form ask for the file. A form on
    somebody else's page is not kept: whoever signed in next would send it as their own.
    """
    if request.method != "POST" or not from_our_pages():
        return None
    try:
        fields = tuple(
            (name, text)
            for name, text in request.form.items(multi=True)
            if not any(never in name for never in NEVER_KEPT)
        )
        fields += tuple(
            (name, file.filename) for name, file in request.files.items(multi=True) if file.filename
        )
    except HTTPException:  # what was sent is too large even to read
        return None
    return Kept(request.full_path.rstrip("?"), fields) if fields else None


def carried() -> Kept | None:
    """What the sign-in form carried from a page that had timed out."""
    address = own_path(request.form.get(ADDRESS, ""))
    fields = tuple(
        (name.removeprefix(PREFIX), text)
        for name, text in request.form.items(multi=True)
        if name.startswith(PREFIX)
    )
    return Kept(address, fields) if address and fields else None


def own_path(address: str) -> str:
    """An address within this service, or nothing where it would lead anywhere else."""
    parts = urlsplit(address.replace("\\", "/"))
    is_own = address.startswith("/") and not parts.scheme and not parts.netloc
    is_plain = address.isprintable() and not address.startswith("//")
    return address if is_own and is_plain else ""
