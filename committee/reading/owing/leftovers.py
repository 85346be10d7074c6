"""Takes from the words of a promise what is no part of the order: labels, who does it, how it was
agreed, and words left over where a sentence was parted.
"""

import re

from committee.reading.words import verbs

_LABEL = re.compile(
    r"^(?:[*>•·–—-]\s*|\(?(?:\d[\d.]{0,20})?(?:[ivx]{1,5}|[a-z]|(?<=\d))\)\s*)*"
    r"(?:actions?(?: points?| required)?[\s*]*[:–—-][\s*–—-]*"
    r"|action (?=(?-i:[A-Z])[\w ]{1,40} (?:is )?to ))?"
    r"(?:(?:resolved|agreed|decision)\s*[:–—-]\s*)?", re.IGNORECASE
)  # fmt: skip
_LABELLED = re.compile(
    r"\s*(?:[(\[]\s*(?:actions?(?: by)?|(?:new )?(?:for|by))\b[^()\[\]]{0,80}[)\]]|"
    r"[(\[](?:closed|completed?|done|in progress|new|ongoing|open|outstanding|pending)[)\]]|"
    r"[–—-]\s*actions?\b.{0,80}|\bactions?(?: by)?\s*[:–—-].{0,80})\s*$", re.IGNORECASE
)  # fmt: skip
"""Labels before and after the words, which say who and not what."""

_NOTHING = re.compile(r"\W*(?:actions?)?\W*", re.IGNORECASE)

_COMMENT = re.compile(
    r"(?:,? )?(?:(?:and |which |and this |this )(?:will|would) be (?:done|carried out)\b.*|"
    r"all agreed\.?|this was agreed\.?|which was (?:accepted|agreed|approved|carried)\b.*|"
    r"(?:and|but) it (?:is to be|should be|was) noted\b.*|(?<=,) (?:and )?that\b.*|"
    r"and thanked\b.*|and we (?:would|will|shall)\b.*|and also that\b.*|however\b.*|"
    r"\W?\bpropose[rd]\b.{0,40}\b(?:seconde[rd]|2nd)\b.*|\. [a-z](?:\)|\. .*)?)$",
    re.IGNORECASE,
)
"""What is said of an order and is none, up to the end."""

_DANGLING = re.compile(
    r"[\s,;–—-]{1,4}(?:(?:and|but)(?: (?:this|that|it|which|to|also|the))?|so that|such as|"
    r"including|provid(?:ing|ed)(?: that)?|which|the|an?|\([^()]{0,40})[ .;,]*$",
    re.IGNORECASE,
)
"""The beginning of what was parted from the order."""

_COUNTED = frozenset(
    "item items page minute option phase stage paragraph section part no number appendix table "
    "zone ward room unit block year day week quarter form tier class type level grade question "
    "recommendation limb clause schedule version about and at by for from in least most of on only "
    "or over than to under".split()
)
"""Words that a figure belongs to."""


_CLAUSE = re.compile(
    r",? and (?P<subject>(?:[\w’'-]+ ){1,8}?)(?:(?:would|will|should|must|needs? to|is to|are to) "
    r")?be [a-z]+\b"
)
"""Where another thing begins to which something is to be done: "and the rest be sent"."""

_LEADS_ON = frozenset("how if that to what when where whether which who why".split())


def bare(words: str, owner: str) -> str:
    """The words without their labels, and without an owner who stands behind them."""
    plain = " ".join(words.replace("**", "").split())
    left = _LABELLED.sub("", _LABEL.sub("", plain, count=1))
    if owner:
        beside = rf"(?:\s*[–—(\[-]|\baction\b)\s*{re.escape(owner)}[\s.)\]]*$"
        left = re.sub(beside, "", left, flags=re.IGNORECASE)
    return plain if _NOTHING.fullmatch(left) else left


def cut(order: str) -> str:
    """The order without what is said of it, and without what begins something else."""
    order = _COMMENT.sub("", order)
    order = _inside(order)
    if (found := _CLAUSE.search(order)) and _is_apart(order[: found.start()], found["subject"]):
        order = order[: found.start()]
    words = order.rstrip(" .;,").split()
    if len(words) > 3 and _is_next_number(words[-2], words[-1]):
        order = " ".join(words[:-1])
    return _DANGLING.sub("", order).rstrip(" ,;")


def _inside(order: str) -> str:
    """The order up to where brackets close that were opened before it."""
    depth = 0
    for place, letter in enumerate(order[:-1]):
        depth += (letter in "([") - (letter in ")]")
        if depth < 0:
            return order[:place]
    return order


def _is_apart(ahead: str, subject: str) -> bool:
    """Whether a clause stands beside an order, and not in what it asks."""
    words = subject.lower().split()
    is_verb = bool(verbs.any_form(words[0]))
    return not (is_verb or _LEADS_ON & {*words, *ahead.lower().split()[1:]})


def _is_next_number(word: str, last: str) -> bool:
    """Whether a figure at the end is the number of the entry that comes next."""
    is_small = last.isdecimal() and len(last) <= 2
    return is_small and word.isalpha() and word.islower() and word not in _COUNTED
