"""Nothing is too long to hold in mind, and no file is let off."""

from tests.house.tree import agree, below, functions, modules, name, parsed, text

MODULE, FUNCTION, TEMPLATE = 300, 40, 150
SHAPELESS = {"utils", "util", "helpers", "helper", "common", "manager", "managers", "misc"}


def test_modules_are_short() -> None:
    agree(
        [
            f"Split {name(path)} by what it is about: {lines} lines are more than {MODULE}."
            for path in modules()
            if (lines := len(text(path).splitlines())) > MODULE
        ]
    )


def test_functions_are_short() -> None:
    agree(
        [
            f"Name a part of {function.name} in {name(path)} and take it out: "
            f"{lines} lines are more than {FUNCTION}."
            for path in modules()
            for function in functions(parsed(path))
            if (lines := (function.end_lineno or 0) - function.lineno + 1) > FUNCTION
        ]
    )


def test_templates_are_short() -> None:
    agree(
        [
            f"Take a macro or a part out of {name(path)}: {lines} lines are more than {TEMPLATE}."
            for path in below("templates", ".html")
            if (lines := len(text(path).splitlines())) > TEMPLATE
        ]
    )


def test_no_module_has_a_name_that_means_nothing() -> None:
    agree(
        [
            f"Name {name(path)} after what it is about."
            for path in modules()
            if SHAPELESS & {path.stem, path.parent.name}
        ]
    )
