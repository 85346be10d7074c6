"""Every verb leaves an audit entry, refuses whoever may not do it, and quotes nothing there."""

import ast
import importlib
import inspect
from collections.abc import Iterator, Mapping

import pytest
from sqlalchemy import select

from committee.model.audit import AuditEntry
from committee.rules.refusals import NotPermitted
from tests.house.contents import changed, contents
from tests.house.things import SECRET, Things
from tests.house.tree import ROOT, agree, below, name, parsed
from tests.house.verbs import VERBS, Verb
from tests.world import World

PARTS = {
    "action_changes.follow_marks": "marks what quotes the minutes as the minutes are marked",
    "action_changes.follow_meetings": "moves what is due at a meeting with the meetings",
    "action_changes.follow_merger": "hands the actions of a merged committee to its heir",
    "action_steps.heard": "whose words the verbs of actions record",
    "action_steps.say": "how the verbs of actions add to the history what is no step",
    "action_steps.take": "how the verbs of actions take a step",
    "actions.add_event": "the history that the verbs of actions add to",
    "actions.set_due": "how raising and changing set when an action is due",
    "audit": "the entry itself",
    "checks": "whether what was given can be kept",
    "ladder": "how the letters to those above owners are put in the outbox and the history",
    "letters": "the letters that the verbs of actions put in the outbox",
    "links.end_for": "ends the links of those who no longer owe an action",
    "outbox": "how a letter is put in it",
    "locks": "whether the minutes are locked",
    "put_in_actions": "how putting in makes actions",
    "put_in_items": "how it makes items, with their minutes and resolutions",
    "put_in_meetings": "how it makes meetings, with those who were there",
    "reading_checks": "what of a corrected part can be kept",
    "reading_steps": "whether a file may be decided on, and what of it is known",
    "readings.parts_of": "how it makes findings of a proposal",
    "readings.keep": "how reading in keeps what was found",
    "proceedings": "whether what happened at a meeting may be recorded",
    "revisions": "how the verbs of minutes and resolutions write a text",
    "house_styles.own": "gives the verbs of its files the style that they are put with",
    "items.has_business": "asks only",
    "minutes.of": "gives the verbs of minutes the record they are done to",
    "minutes.begin_for": "how writing and resolving begin the minutes they stand in",
}
"""Modules and functions of the services that are no verbs: verbs are made of them."""

GIVES = {
    "papers": "composes a paper, for which it needs the queries and the documents both",
    "copies.keep": "keeps a copy of a paper",
    "edits.remember": "keeps what a Word file said, as a copy of the paper",
    "deliveries.is_due": "asks only",
    "deliveries.waiting": "asks only",
    "deliveries.may_manage": "asks only",
    "deliveries.claim": "takes a letter to hand it over",
    "deliveries.went": "marks a letter with what came of it, as the next three do",
    "deliveries.came_back": "marks it as refused",
    "deliveries.later": "puts it back",
    "deliveries.overtaken": "marks it as not sent",
    "links.answering": "gives the verbs of actions the context of whoever comes by a link",
    "links.tried": "counts a use of a link, whatever becomes of the answer",
}
"""Functions of the services that are no verbs: of the committee's business they change nothing."""


def named(verb: Verb) -> str:
    """A verb as a failure names it: "actions.raise_action"."""
    return f"{verb.__module__.rpartition('.')[2]}.{verb.__name__}"


def public() -> Iterator[Verb]:
    """Every public function of the services to which somebody comes with a context."""
    for path in (ROOT / "committee" / "services").glob("*.py"):
        module = importlib.import_module(f"committee.services.{path.stem}")
        for function in vars(module).values():
            if inspect.isfunction(function) and function.__module__ == module.__name__:
                parameters = list(inspect.signature(function).parameters)
                if not function.__name__.startswith("_") and parameters[:1] == ["context"]:
                    yield function


def is_in(table: Mapping[str, str], call: str) -> bool:
    """Whether a function, or the module that holds it, is in a table."""
    return call in table or call.partition(".")[0] in table


def is_part(call: str) -> bool:
    """Whether verbs are made of it."""
    return is_in(PARTS, call)


def test_every_verb_is_tried_here() -> None:
    agree(
        [
            f"Say in tests/house/verbs.py what {named(verb)} is given in a try."
            for verb in public()
            if verb not in VERBS and not is_in(GIVES, named(verb)) and not is_part(named(verb))
        ]
    )


def called(module: ast.Module) -> Iterator[str]:
    """Every function of the services that a module calls by its service: "minutes.write"."""
    known = {
        alias.asname or alias.name: alias.name
        for node in ast.walk(module)
        if isinstance(node, ast.ImportFrom) and node.module == "committee.services"
        for alias in node.names
    }
    for node in ast.walk(module):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            service = known.get(ast.unparse(node.func.value))
            if service:
                yield f"{service}.{node.func.attr}"


def test_the_parts_of_verbs_are_left_to_the_services() -> None:
    agree(
        [
            f"Call a verb in {name(path)}, not {call}."
            for door in ("web", "api", "cli")
            for path in below(f"committee/{door}", ".py")
            for call in called(parsed(path))
            if is_part(call)
        ]
    )


@pytest.mark.parametrize("verb", VERBS, ids=named)
def test_a_verb_leaves_an_entry_and_refuses_the_wrong_actor(verb: Verb, world: World) -> None:
    things = Things(world)
    args, kwargs = VERBS[verb](things)
    world.session.flush()
    before = contents(world.session.connection())
    for person in (None, world.member, world.outsider):
        with pytest.raises(NotPermitted):
            verb(world.context(person), *args, **kwargs)
        world.session.flush()
        after = contents(world.session.connection())
        assert not changed(before, after), f"Let {named(verb)} ask for permission first of all."
    entries = world.session.scalars(select(AuditEntry.id)).all()
    for actor in (things.clerk, things.administrator):
        try:
            verb(actor, *args, **kwargs)
            break
        except NotPermitted:
            continue
    world.session.flush()
    left = world.session.scalars(select(AuditEntry).where(AuditEntry.id.not_in(entries))).all()
    assert left, f"Let {named(verb)} record itself in the audit."
    assert all(entry.person_id == actor.actor.person_id for entry in left)
    assert all(entry.at == world.now for entry in left)
    quoting = [entry.verb for entry in left if SECRET in entry.detail]
    assert not quoting, f"Name things by number in the audit entry of {quoting}."
