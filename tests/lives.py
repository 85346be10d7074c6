"""The life of an action as a person would tell it, in plain words: it knows nothing of the rules.

A test drives the real verbs and this side by side; where they differ, one of them is wrong.
"""

from dataclasses import dataclass, field

WITH_OWNER = {"not_started", "in_progress"}
OUTSTANDING = WITH_OWNER | {"completed"}
ENDED = {"closed", "superseded", "not_feasible", "withdrawn"}

STEPS: dict[str, tuple[set[str], str, str]] = {
    "send": ({"not_sent"}, "not_started", "clerk"),
    "start": ({"not_started"}, "in_progress", "owner"),
    "complete": (WITH_OWNER, "completed", "owner"),
    "close": ({"completed"}, "closed", "closer"),
    "send_back": ({"completed"}, "in_progress", "closer"),
    "supersede": (OUTSTANDING, "superseded", "clerk"),
    "give_up": (OUTSTANDING, "not_feasible", "clerk"),
    "withdraw": (OUTSTANDING, "withdrawn", "clerk"),
    "reopen": (ENDED, "in_progress", "clerk"),
}
"""Each step: the states it may be taken from, what it leads to, and who may take it."""

SAYINGS = {"note": "owner", "decline": "owner"}
"""What is said of an action while it is with its owner, and who may say it."""

OWNERS = {"director", "head"}
"""Those who may be asked in these tests, each by the post that they hold."""


@dataclass
class Life:
    """One action: where it stands, whose it is, and all that happened to it."""

    owner: str
    state: str = "not_sent"
    history: list[tuple[str, str | None, str]] = field(default_factory=list)
    last: tuple[str, str, str] = ("raise", "", "clerk")
    answer: str = ""

    def __post_init__(self) -> None:
        self.history.append(("raise", None, self.state))

    def lets(self, who: str, part: str, closing: str) -> bool:
        """Whether somebody may do what an owner, a closer or a clerk may do."""
        if who == "clerk":
            return True
        if part == "owner":
            return who == self.owner
        return part == "closer" and closing == "chair" and who == "chair"

    def step(self, name: str, words: str, who: str, closing: str, *, met: bool = False) -> str:
        """Take a step: "done", "unchanged" where it was just taken in these words, "refused"."""
        sources, target, part = STEPS[name]
        if not self.lets(who, part, closing):
            return "refused"
        if name == "close" and closing == "committee" and not met:
            return "refused"
        if (name, words, who) == self.last:
            return "unchanged"
        if self.state not in sources:
            return "refused"
        self.happened(name, words, who, target)
        if name == "complete":
            self.answer = words
        return "done"

    def say(self, name: str, words: str, who: str) -> str:
        """Say something that moves nothing."""
        if not self.lets(who, SAYINGS[name], ""):
            return "refused"
        if (name, words, who) == self.last:
            return "unchanged"
        if self.state not in WITH_OWNER:
            return "refused"
        self.happened(name, words, who, self.state)
        return "done"

    def change(self, who: str, words: str) -> str:
        """Change its owner or its date."""
        if who != "clerk" or self.state in ENDED:
            return "refused"
        self.happened("change", words, who, self.state)
        return "done"

    def happened(self, name: str, words: str, who: str, target: str) -> None:
        """Add to the history, and stand where that leads."""
        self.history.append((name, self.state, target))
        self.state, self.last = target, (name, words, who)
