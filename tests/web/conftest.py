"""An action to look at; and an application with a few pages more, which fail on purpose."""

from collections.abc import Callable

import pytest
from flask import Flask, current_app, render_template_string
from sqlalchemy import select
from sqlalchemy.exc import IntegrityError, OperationalError
from sqlalchemy.orm.exc import StaleDataError

from committee.model.actions import Action
from committee.model.base import LINE
from committee.model.letters import Link
from committee.model.meetings import Item
from committee.rules.permissions import TABLE
from committee.rules.refusals import Invalid, NotFound, NotPermitted, OutOfOrder, Stale
from committee.rules.vocabulary import ItemKind, MeetingKind
from committee.services import action_steps
from committee.services.actions import OwnerGiven, Source, raise_action
from committee.web import access
from committee.web.forms.base import Form
from committee.web.forms.choices import Checkboxes, Radios, Select
from committee.web.forms.dates import DateField, TimeField
from committee.web.forms.fields import Files, LongText, Number, Text, Tick
from committee.web.requests import commit, current, see
from tests.doors import answer_address, client_of, make_app
from tests.house.happened import SECRET
from tests.pages import PageClient
from tests.world import World

FAULTS = {
    "not-found": NotFound("There is no such meeting."),
    "not-permitted": NotPermitted("Only a clerk may do this."),
    "out-of-order": OutOfOrder("These minutes are locked."),
    "stale": Stale("Somebody else changed this.", theirs="their text", latest=2),
    "invalid": Invalid({"title": "Enter a title"}),
    "stale-data": StaleDataError("UPDATE statement on table matched 0 rows"),
    "clash": IntegrityError("INSERT", {}, Exception("UNIQUE constraint failed")),
    "locked": OperationalError("COMMIT", {}, Exception("database is locked")),
    "fault": RuntimeError("a secret word"),
}

PROBE = """{% extends "layout.html" %}{% from "macros/forms.html" import field, form_page %}
{% set heading = "Probe" %}{% block body %}
{% call form_page(form, "Save", files=true) %}
{% for box in form if box.name not in ("csrf_token", "version") %}{{ field(box) }}{% endfor %}
{% endcall %}{% endblock %}"""


class ProbeForm(Form):
    """Every kind of field."""

    title = Text("Title", what="a title", most=LINE)
    words = LongText("Words", what="the words", required=False, description="As you like")
    day = DateField("Day", what="the day", required=False)
    start = TimeField("Start", what="the start", required=False)
    count = Number("Count", what="the count", required=False, most=20)
    kind = Radios("Kind", what="the kind", options=MeetingKind, required=False)
    who = Select("Who", what="who", coerce=int, required=False)
    kinds = Checkboxes("Kinds", what="the kinds", options=ItemKind, required=False)
    sure = Tick("I am sure")
    papers = Files("Papers")


@pytest.fixture
def asked(world: World) -> Callable[..., Action]:
    """Gives an action of the Director of ICT, sent unless told otherwise."""

    def asked(
        text: str = "Circulate the data",
        *,
        send: bool = True,
        item: Item = world.held.items[1],
        **given: object,
    ) -> Action:
        clerk = world.context(world.clerk)
        given.setdefault("owners", [OwnerGiven(post_id=world.ict.id)])
        action = raise_action(clerk, item, text=text, **given)
        if send:
            action_steps.send(clerk, action)
        return action

    return asked


@pytest.fixture
def link(world: World, asked: Callable[..., Action]) -> Link:
    """The link in the letter by which the Director of ICT is asked."""
    quote = f"Members asked for the data of {SECRET}."
    action = asked(f"Circulate the data of {SECRET}", source=Source(quote))
    return world.session.scalars(select(Link).where(Link.action_id == action.id)).one()


@pytest.fixture
def at(link: Link) -> Callable[..., str]:
    """Gives the address of a page of the link."""
    return lambda part="": f"{answer_address(link)}{part}"


@pytest.fixture
def reader(client_for: Callable[..., PageClient]) -> PageClient:
    """The browser of somebody who is not signed in."""
    return client_for(None)


@pytest.fixture(scope="session")
def probes(library) -> Flask:
    """The application with the probing pages; what was given stands in `app.given`."""
    app = make_app(library.shelf.url)
    app.config["PROPAGATE_EXCEPTIONS"] = False
    app.add_url_rule("/fail/<name>", "fail", access.signed_in(_fail), methods=["GET", "POST"])
    app.add_url_rule("/undeclared", "undeclared", lambda: "reached")
    app.add_url_rule("/probe", "probe", access.signed_in(_probe), methods=["GET", "POST"])
    app.add_url_rule("/careless", "careless", access.signed_in(_careless), methods=["POST"])
    for permission in TABLE:
        view = access.needs(permission)(lambda: see("/"))
        app.add_url_rule(f"/needs/{permission}", permission.replace(".", " "), view)
    app.given = []
    return app


@pytest.fixture
def probe_for(probes, app, world) -> Callable[..., PageClient]:
    """Gives a browser for the probing pages."""
    probes.given.clear()
    return lambda person: client_of(probes, world, person)


def _fail(name: str):
    raise FAULTS[name]


def _probe():
    form = ProbeForm(data={"version": 1, "title": "As it was"})
    form.who.offer([(1, "Ann"), (2, "Bo")])
    if form.validate_on_submit():
        with form.refusals():
            if form.title.data in FAULTS:
                raise FAULTS[form.title.data]
            commit()
            current_app.given.append({**form.values, "version": form.version.data})
            return see("/")
    return render_template_string(PROBE, form=form), form.status if form.is_submitted() else 200


def _careless():
    """A view that forgot its form."""
    current().council.name = "Changed by a stranger"
    commit()
    return see("/")
