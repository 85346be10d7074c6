"""How a verb is tried: what it is called with, after the context."""

from collections.abc import Callable
from typing import Any

Verb = Callable[..., Any]
Given = tuple[tuple[Any, ...], dict[str, Any]]


def given(*args: Any, **kwargs: Any) -> Given:
    """What a verb is called with, after the context."""
    return args, kwargs
