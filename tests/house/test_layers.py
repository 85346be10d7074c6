"""Imports stand at the top of a module; which of them there may be, `.importlinter` says."""

import ast
import sys

from tests.house.tree import ROOT, agree, below, functions, imports, modules, name, parsed, product

LIBRARY_OF_ONE = {
    "flask_sqlalchemy": "committee/database.py",
    "flask_migrate": "committee/database.py",
    "flask_login": "committee/web/sessions.py",
    "whitenoise": "committee/factory.py",
    "weasyprint": "committee/documents/to_pdf.py",
    "pydyf": "committee/documents/pdf_tags.py",
    "docx": "committee/documents/docx_template.py",
    "itsdangerous": "committee/mail/links.py",
    "govuk_bank_holidays": "committee/queries/holidays.py",
    "argon2": "committee/services/accounts.py",
}
"""The libraries that one module alone knows, so that one module changes with them."""


def test_the_root_of_the_package_imports_nothing() -> None:
    root = ROOT / "committee" / "__init__.py"
    agree(
        [
            f"Import {module} where it is used, not in {name(root)}."
            for module in imports(parsed(root))
        ]
    )


def test_nothing_is_imported_inside_a_function() -> None:
    agree(
        [
            f"Move the import in {function.name} to the top of {name(path)}."
            for path in modules()
            for function in functions(parsed(path))
            if any(isinstance(found, ast.Import | ast.ImportFrom) for found in ast.walk(function))
        ]
    )


def test_the_rules_need_only_the_standard_library() -> None:
    agree(
        [
            f"Do without {module} in {name(path)}: rules know the standard library alone."
            for path in below("committee/rules", ".py")
            for module in imports(parsed(path))
            if module.split(".")[0] not in sys.stdlib_module_names
            and not module.startswith("committee.rules")
        ]
    )


def test_each_of_these_libraries_is_known_to_one_module() -> None:
    agree(
        [
            f"Ask {LIBRARY_OF_ONE[library]} instead of importing {module} in {name(path)}."
            for path in product()
            for module in imports(parsed(path))
            if (library := module.split(".")[0]) in LIBRARY_OF_ONE
            and name(path) != LIBRARY_OF_ONE[library]
        ]
    )
