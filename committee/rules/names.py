"""People's names: how a list is put in order, and how a name stands in an address."""

import re
from unicodedata import combining, normalize

STYLES = {
    "alderman", "ald", "baroness", "cllr", "councillor", "cynghorydd", "dame", "doctor", "dr",
    "lady", "lord", "master", "miss", "mr", "mrs", "ms", "mx", "prof", "professor", "rev",
    "reverend", "sir", "the", "y",
}  # fmt: skip
"""What may stand before a name, without full stop."""


def sort_name(name: str) -> str:
    """Where a name stands in a list, by surname: "Councillor Siân Ŵyn-O'Connor MBE" gives
    "wyn-o'connor sian".

    Styles before the name, honours after it and what stands in brackets or after a comma are left
    out, as are accents, so that every database puts names in the same order.
    """
    plain = re.sub(r"\(.*?\)|,.*", " ", name)
    parts = plain.split() or name.split()
    while len(parts) > 1 and parts[0].rstrip(".").casefold() in STYLES:
        parts.pop(0)
    while len(parts) > 2 and parts[-1].isupper():
        parts.pop()
    return unaccented(" ".join((*parts[-1:], *parts[:-1]))).casefold()


def unaccented(text: str) -> str:
    """The text with its letters' accents taken off: "Ŵyn" gives "Wyn"."""
    return "".join(letter for letter in normalize("NFKD", text) if not combining(letter))


def slug(text: str) -> str:
    """A name as it stands in an address: "overview-and-scrutiny"; empty where no letter fits."""
    spelt = unaccented(text).casefold().replace("&", " and ").replace("'", "").replace("’", "")
    return "-".join(re.findall(r"[a-z0-9]+", spelt))
