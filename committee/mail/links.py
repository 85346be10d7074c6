"""The signed links by which owners answer: a link's number, which nobody else can write."""

from itsdangerous import BadSignature, URLSafeSerializer

from committee.model.base import LARGEST_NUMBER

SALT = "matters-arising-answer"
BETWEEN = "~"
"""What stands between number and signature: a full stop would look like the name of a file."""


def sign(link_id: int, secret: str) -> str:
    """The last part of the address of a link: its number with a signature, safe in an address.

    It holds no time and no name, so that it stays the same and tells nothing: whether the link
    still answers stands in the book.
    """
    return _signer(secret).dumps(link_id)


def number(token: str, secret: str) -> int | None:
    """The number of the link that was signed with this secret; None where it was altered."""
    try:
        found = _signer(secret).loads(token)
    except BadSignature:
        return None
    return found if isinstance(found, int) and 0 < found <= LARGEST_NUMBER else None


def _signer(secret: str) -> URLSafeSerializer:
    return URLSafeSerializer(secret, SALT, signer_kwargs={"sep": BETWEEN})
