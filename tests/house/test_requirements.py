"""What is required is imported, and what is imported is required."""

import re
import sys
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

from tests.house.tree import ROOT, agree, below, imports, name, parsed, text

NOT_IMPORTED = {
    "psycopg": "the driver that SQLAlchemy loads by the name of the database",
    "gunicorn": "the server, which loads the application",
    "govuk-frontend-jinja": "the components, whose templates are loaded by the package's name",
    "email-validator": "what WTForms asks when a form checks an email address",
}
RUN_BY_THE_TESTS = {
    "pytest-xdist": "runs the tests on both cores",
    "ruff": "checks the layout of the code",
    "import-linter": "checks the layers",
    "mypy": "checks types",
    "types-wtforms": "types for mypy",
    "types-flask-migrate": "types for mypy",
    "types-openpyxl": "types for mypy",
    "lxml-stubs": "types for mypy",
    "pytest-playwright": "gives the browser tests their pages",
}
OURS = {"app", "committee", "tests"} | {path.stem for path in (ROOT / ".setup").glob("*.py")}
OF_THE_OFFICE = {"uno", "com"}
"""What LibreOffice's own Python has, in which `tests/office_hand.py` runs."""
DISTRIBUTIONS = packages_distributions()


def plain(distribution: str) -> str:
    """The name of a package as every index spells it."""
    return re.sub(r"[-_.]+", "-", distribution).lower()


def required(path: str) -> set[str]:
    """The packages that a list of requirements names."""
    return {plain(found) for found in re.findall(r"(?m)^([A-Za-z0-9._-]+)", text(ROOT / path))}


def imported(paths: list[Path]) -> dict[str, str]:
    """The packages that modules import, each with one of the modules."""
    found = {}
    for path in paths:
        for module in imports(parsed(path)):
            top = module.partition(".")[0]
            if top not in sys.stdlib_module_names and top not in OURS | OF_THE_OFFICE:
                found[plain(DISTRIBUTIONS[top][0])] = name(path)
    return found


PRODUCT = [ROOT / "app.py", *below("committee", ".py"), *below("migrations", ".py")]


@pytest.mark.parametrize(
    ("listed", "paths", "otherwise"),
    [
        ("requirements.txt", [*PRODUCT, *below(".setup", ".py")], NOT_IMPORTED),
        ("tests/requirements.txt", below("tests", ".py"), RUN_BY_THE_TESTS),
    ],
    ids=["requirements.txt", "tests/requirements.txt"],
)
def test_what_is_required_is_used(
    listed: str, paths: list[Path], otherwise: dict[str, str]
) -> None:
    needless = required(listed) - imported(paths).keys() - otherwise.keys()
    agree([f"Take {package} out of {listed}: nothing uses it." for package in sorted(needless)])
    gone = otherwise.keys() - required(listed)
    agree([f"Take {package} out of this test: {listed} has it no more." for package in gone])


@pytest.mark.parametrize(
    ("listed", "paths"),
    [
        (["requirements.txt"], PRODUCT),
        (["requirements.txt", "tests/requirements.txt"], below("tests", ".py")),
    ],
    ids=["product", "tests"],
)
def test_what_is_imported_is_required(listed: list[str], paths: list[Path]) -> None:
    known = set[str]().union(*(required(path) for path in listed))
    agree(
        [
            f"Pin {package} in {listed[-1]}: {where} imports it."
            for package, where in sorted(imported(paths).items())
            if package not in known
        ]
    )
