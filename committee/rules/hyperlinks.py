"""Addresses in what people write: where they begin and end, so that a page can make links of them.

Only http and https count: no other kind of address is ever followed from a page of ours.
"""

import re
from collections.abc import Iterator

ADDRESS = re.compile(r"https?://[^\s<>\"“”‘’]+", re.IGNORECASE)
AFTER = ".,;:!?'*_"
"""Signs that end a sentence rather than an address."""
PAIRS = {")": "(", "]": "[", "}": "{"}


def parts(text: str) -> Iterator[tuple[str, bool]]:
    """The text in pieces, in order; each says whether it is an address."""
    end = 0
    for found in ADDRESS.finditer(text):
        address = _bare(found[0])
        if address.partition("://")[2]:
            if found.start() > end:
                yield text[end : found.start()], False
            yield address, True
            end = found.start() + len(address)
    if text[end:]:
        yield text[end:], False


def _bare(address: str) -> str:
    """An address without the signs that follow it, and without a bracket opened before it."""
    while address:
        last = address[-1]
        is_closing = last in PAIRS and address.count(last) > address.count(PAIRS[last])
        if last not in AFTER and not is_closing:
            break
        address = address[:-1]
    return address
