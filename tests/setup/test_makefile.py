"""Each make target is explained, and what set-up installs is what the requirements name."""

import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")
TARGETS = re.findall(r"^([a-z]+):", MAKEFILE, re.M)
INNER = {"machine", "prepared"}
PIN = re.compile(r"^([A-Za-z0-9._-]+)(?:\[[a-z,]+\])?==(\S+)", re.M)


def pins(path: str) -> dict[str, str]:
    found = PIN.findall((ROOT / path).read_text(encoding="utf-8"))
    return {re.sub(r"[-_.]+", "-", name).lower(): version for name, version in found}


@pytest.mark.parametrize("target", sorted(set(TARGETS) - INNER))
def test_a_target_is_explained_by_help_and_in_the_documents(target: str) -> None:
    said = subprocess.run(["make", "help"], cwd=ROOT, capture_output=True, text=True, check=True)
    assert re.search(rf"^  make {target} +[A-Z]", said.stdout, re.M), (
        f"Explain the target “{target}” in the Makefile with a ## comment."
    )
    assert target == "help" or f"`make {target}`" in (ROOT / "docs" / "settings.md").read_text()


@pytest.mark.parametrize(
    ("requirements", "lock"),
    [
        ("requirements.txt", ".setup/run.lock"),
        ("requirements.txt", ".setup/test.lock"),
        ("tests/requirements.txt", ".setup/test.lock"),
        (".setup/uv.txt", ".setup/uv.lock"),
        (".setup/node.txt", ".setup/node.lock"),
    ],
)
def test_a_lock_holds_what_the_requirements_pin(requirements: str, lock: str) -> None:
    assert pins(requirements).items() <= pins(lock).items(), (
        f"{lock} is older than {requirements}. Write it anew with “make lock”."
    )


def test_the_tests_run_on_the_packages_that_the_service_runs_on() -> None:
    assert pins(".setup/run.lock").items() <= pins(".setup/test.lock").items()


@pytest.mark.parametrize("requirements", ["requirements.txt", "tests/requirements.txt"])
def test_every_requirement_is_at_one_version(requirements: str) -> None:
    lines = (ROOT / requirements).read_text(encoding="utf-8").splitlines()
    loose = [line for line in lines if line and line[0] != "#" and not PIN.match(line)]
    assert loose == []
