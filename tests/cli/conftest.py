"""The terminal, as the tests of its commands use it."""

from collections.abc import Callable

import pytest
from click.testing import Result
from flask import Flask

Run = Callable[..., Result]


def runner(app: Flask) -> Run:
    def run(*words: str, typed: str = "") -> Result:
        return app.test_cli_runner().invoke(args=list(words), input=typed)

    return run


@pytest.fixture
def run(app: Flask) -> Run:
    """Runs a command over the book with the tiny council."""
    return runner(app)


@pytest.fixture
def run_bare(bare_app: Flask) -> Run:
    """Runs a command over an empty book."""
    return runner(bare_app)


@pytest.fixture
def refused() -> Callable[[Result], str]:
    """Gives the one line in which a command says why it did nothing."""

    def refused(result: Result) -> str:
        assert result.exit_code != 0
        assert result.stdout == ""
        (line,) = result.stderr.splitlines()
        return line.removeprefix("Error: ")

    return refused
