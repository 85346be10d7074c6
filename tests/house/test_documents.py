"""Every setting and every command is documented, and every link between documents leads on."""

import re
from collections.abc import Iterator
from dataclasses import fields

import click

from committee.config import Settings
from committee.factory import COMMANDS
from tests.house.tree import ROOT, agree, below, name, text

SETTINGS = text(ROOT / "docs" / "settings.md")


def commands(command: click.Command, words: str) -> Iterator[tuple[str, click.Command]]:
    """Every command that a person can run, with the words to run it."""
    if isinstance(command, click.Group):
        for inner in command.commands.values():
            yield from commands(inner, f"{words} {inner.name}")
    else:
        yield words, command


def test_every_setting_is_documented() -> None:
    agree(
        [
            f"Say in docs/settings.md what {field.name.upper()} is."
            for field in fields(Settings)
            if f"| `{field.name.upper()}` |" not in SETTINGS
        ]
    )


def test_every_command_is_documented_with_its_options() -> None:
    page = text(ROOT / "docs" / "command-line.md")
    found = [each for door in COMMANDS for each in commands(door.group, f"flask {door.group.name}")]
    assert found, "No command was found: this test looks in the wrong place."
    agree(
        [
            f"Say in docs/command-line.md what “{words}” does."
            for words, _ in found
            if words not in page
        ]
    )
    agree(
        [
            f"Say in docs/command-line.md what {option} of “{words}” does."
            for words, command in found
            for parameter in command.params
            if isinstance(parameter, click.Option)
            for option in parameter.opts
            if option.startswith("--") and f"`{option}" not in page and f" {option}" not in page
        ]
    )


def test_every_choice_of_an_option_stands_beside_it() -> None:
    page = text(ROOT / "docs" / "command-line.md")
    found = [each for door in COMMANDS for each in commands(door.group, f"flask {door.group.name}")]
    for words, command in found:
        section = page.partition(f"## `{words}")[2].partition("\n## ")[0]
        chosen = [each for each in command.params if isinstance(each.type, click.Choice)]
        for option in chosen:
            row = section.partition(f"| `{option.opts[0]}` |")[2].partition("\n")[0]
            agree(
                [
                    f"Say in docs/command-line.md that {option.opts[0]} of “{words}” is {choice}."
                    for choice in option.type.choices
                    if not re.search(rf"\b{choice}\b", row)
                ]
            )


def test_every_link_between_documents_leads_on() -> None:
    pages = [ROOT / "README.md", *below("docs", ".md")]
    agree(
        [
            f"Mend the link to {target} in {name(page)}."
            for page in pages
            for target in re.findall(r"\]\(([^)#\s]+)", text(page))
            if "://" not in target and not (page.parent / target).exists()
        ]
    )


def test_every_decision_is_a_page_long_and_in_the_list() -> None:
    folder = ROOT / "docs" / "decisions"
    listed = text(ROOT / "docs" / "architecture.md")
    for page in below("docs/decisions", ".md"):
        assert f"decisions/{page.name}" in listed, f"List {name(page)} in docs/architecture.md."
        assert len(text(page).splitlines()) <= 60, f"Shorten {name(page)} to one page."
    assert folder.is_dir()
