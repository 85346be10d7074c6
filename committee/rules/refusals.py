"""Refusals: why something was not done, in one sentence that a person can act on."""

from collections.abc import Mapping


class Refusal(Exception):
    """The base of every refusal; `sentence` is shown to the person as it stands."""

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence)
        self.sentence = sentence


class NotFound(Refusal):
    """There is no such thing, or this person may not know that there is."""


class NotPermitted(Refusal):
    """The person may see it but may not do this to it."""


class OutOfOrder(Refusal):
    """The step is not open now: the minutes are locked, the action is closed."""


class Invalid(Refusal):
    """What was given cannot be taken; `errors` maps a field's name to its sentence."""

    def __init__(self, errors: Mapping[str, str]) -> None:
        super().__init__(" ".join(errors.values()))
        self.errors = dict(errors)


class Stale(Refusal):
    """Somebody saved first; `theirs` is the text as it stands now and `latest` its version."""

    def __init__(self, sentence: str, *, theirs: str, latest: int) -> None:
        super().__init__(sentence)
        self.theirs = theirs
        self.latest = latest
