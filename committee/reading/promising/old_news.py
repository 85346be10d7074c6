"""Knows what was promised before: lists of last meeting's actions, and what is said to be done."""

import re

_TITLE = re.compile(
    r"\b(?:actions?|matters|items|issues|tasks|progress|updates?)\b.{0,30}"
    r"\b(?:last|previous|earlier|outstanding|arising|brought forward|carried|to date)\b"
    r"|\b(?:outstanding|previous|last|ongoing|review of|update on|progress on|completed)\b.{0,30}"
    r"\b(?:actions?|matters|minutes|items|issues)\b"
    r"|\baction(?:s|ed)? (?:log|tracker|tracking|sheet|register|monitoring)\b",
    re.IGNORECASE,
)
_OLD_ACTIONS = re.compile(
    r"\bactions?\b.{0,30}\b(?:last|previous|earlier|outstanding|log|tracker|tracking|register)\b"
    r"|\b(?:outstanding|previous|last|review of|update on|progress on)\b.{0,20}\bactions?\b",
    re.IGNORECASE,
)
_DONE = re.compile(
    r"(?:[-–—:|(\[]\s*|^)(?:now )?(?:done|completed?|actioned|closed|ongoing|on-going|in progress|"
    r"carried forward|c/f|in hand|no longer needed|outstanding|resolved and closed)\b[\s.)\]]*"
    r"(?:$|[-–—,;.(])",
    re.IGNORECASE,
)
_CARRIED = re.compile(
    r"\bcarried forward\b|\bcarry forward\b|\baction (?:is |now )?(?:complete|completed|closed)\b",
    re.IGNORECASE,
)
_STATUS = re.compile(
    r"(?:action |task |now )?(?:done|(?:not |un|in)?completed?|actioned|closed|ongoing|on-going"
    r"|in progress|in hand|underway|discharged|no longer needed)(?:\s*$|\s?[.;:,–—-](?!\s?\d))",
    re.IGNORECASE,
)
_SIGNS = " [(*•·–—-"
STATUS = re.compile(r"(?:status|update|progress|outcome|response|position|rag|completed)\b", re.I)
"""How the head of a column begins that says what became of an action."""


def is_list(title: str) -> bool:
    """Whether a title is that of a list of earlier actions."""
    return bool(_TITLE.search(title))


def is_action_list(title: str) -> bool:
    """Whether a title is that of a list of earlier actions and of nothing else."""
    return bool(_OLD_ACTIONS.search(title))


def is_status(text: str) -> bool:
    """Whether a paragraph begins by saying what became of the action above it: "Complete. No
    answer came.", "[closed]".
    """
    return bool(_STATUS.match(text.lstrip(_SIGNS).replace("]", "").replace(")", "")))


def is_old(sentence: str) -> bool:
    """Whether a sentence says itself that it is done, or carried over from an earlier meeting."""
    return bool(_DONE.search(sentence) or _CARRIED.search(sentence))
