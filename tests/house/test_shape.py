"""Inheritance is shallow, and everything public says what it is for."""

import ast
import importlib
from collections.abc import Iterator

from tests.house.tree import ROOT, agree, below, name, parsed, product

DEEPEST = 2


def own_classes() -> Iterator[type]:
    """Every class that a module of the product defines."""
    for path in below("committee", ".py"):
        dotted = name(path).removesuffix(".py").removesuffix("/__init__").replace("/", ".")
        module = importlib.import_module(dotted)
        yield from (
            found
            for found in vars(module).values()
            if isinstance(found, type) and found.__module__ == dotted
        )


def depth(kind: type) -> int:
    """How many of our own classes stand one below another, this one counted."""
    own = kind.__module__.partition(".")[0] == "committee"
    return own + max((depth(base) for base in kind.__bases__), default=0)


def test_inheritance_is_two_deep_at_most_below_a_librarys_class() -> None:
    agree(
        [
            f"Give {kind.__name__} in {kind.__module__} a part in place of a parent: it stands "
            f"{depth(kind)} deep in our own classes, and {DEEPEST} is the most."
            for kind in own_classes()
            if depth(kind) > DEEPEST
        ]
    )


def unexplained(node: ast.Module | ast.ClassDef, where: str) -> Iterator[str]:
    """What is public in a module or class and has no docstring."""
    for found in node.body:
        if not isinstance(found, ast.FunctionDef | ast.ClassDef) or found.name.startswith("_"):
            continue
        if not (ast.get_docstring(found) or is_setter(found)):
            yield f"Say in a docstring what {found.name} in {where} is for."
        if isinstance(found, ast.ClassDef):
            yield from unexplained(found, f"{where}, {found.name}")


def is_setter(found: ast.FunctionDef | ast.ClassDef) -> bool:
    """Whether it sets a property, which says at its getter what it is."""
    return any(isinstance(d, ast.Attribute) and d.attr == "setter" for d in found.decorator_list)


def test_everything_public_says_what_it_is_for() -> None:
    agree([fault for path in product() for fault in unexplained(parsed(path), name(path))])


def test_every_module_says_what_it_owns() -> None:
    modules = [*product(), ROOT / "migrations" / "env.py"]
    agree(
        [
            f"Begin {name(path)} with a sentence that says what it owns."
            for path in modules
            if not ast.get_docstring(parsed(path))
        ]
    )
