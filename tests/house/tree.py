"""The project's own files, for the tests that hold it to the rules of the house."""

import ast
import subprocess
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
TEMPLATES = ROOT / "templates"

Function = ast.FunctionDef | ast.AsyncFunctionDef


@cache
def files() -> tuple[Path, ...]:
    """Every file that is, or would be, committed; what set-up makes is not among them."""
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"],
        cwd=ROOT,
        capture_output=True,
        check=True,
    ).stdout.decode()
    return tuple(path for name in sorted(listed.split("\0")) if (path := ROOT / name).is_file())


def below(folder: str, kind: str) -> list[Path]:
    """The files of a kind (".py") in a folder of the project and below it."""
    return [path for path in files() if (ROOT / folder) in path.parents and path.suffix == kind]


def product() -> list[Path]:
    """The modules of the product."""
    return [ROOT / "app.py", *below("committee", ".py")]


def modules() -> list[Path]:
    """Every module: of the product, of set-up and of the tests. Migrations stay as written."""
    return [*product(), *below(".setup", ".py"), *below("tests", ".py")]


def name(path: Path) -> str:
    """A file as a failure names it: its path from the top of the project."""
    return path.relative_to(ROOT).as_posix()


@cache
def text(path: Path) -> str:
    """What a file says."""
    return path.read_text(encoding="utf-8")


@cache
def parsed(path: Path) -> ast.Module:
    """A module as a tree."""
    return ast.parse(text(path), name(path))


def functions(node: ast.AST) -> Iterator[Function]:
    """Every function in a tree, methods and inner functions too."""
    return (found for found in ast.walk(node) if isinstance(found, Function))


def imports(node: ast.AST) -> Iterator[str]:
    """The full name of every module that a tree imports."""
    for found in ast.walk(node):
        if isinstance(found, ast.Import):
            yield from (alias.name for alias in found.names)
        elif isinstance(found, ast.ImportFrom):
            yield found.module or ""


def agree(faults: list[str]) -> None:
    """Fail with every fault on a line of its own; each is a sentence that says what to do."""
    assert not faults, "\n" + "\n".join(faults)
