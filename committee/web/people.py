"""People: the list, each person with their seats, posts, roles and account."""

from flask import Blueprint, request, url_for
from flask.typing import ResponseReturnValue

from committee.model.people import Person
from committee.queries import committees, people, posts
from committee.services import accounts
from committee.services import people as services
from committee.web import access
from committee.web.forms.committees import EndForm
from committee.web.forms.people import (
    AccountForm,
    NewPasswordForm,
    PersonForm,
    RoleForm,
    SearchForm,
)
from committee.web.requests import current, finish, next_address, page

blueprint = Blueprint("people", __name__)


@blueprint.get("/people")
@access.needs("people.manage")
def index() -> ResponseReturnValue:
    """The people, by surname, or those whose name has some words in it."""
    context = current()
    search = SearchForm(request.args)
    words = search.q.data or ""
    listed = people.listed(context, words, request.args.get("page", 1, type=int))
    return page(
        "people/index.html",
        search=search,
        words=words,
        people=listed,
        posts=posts.held_on(context, [p.id for p in listed.rows], context.today),
        address=lambda number: url_for("people.index", q=words or None, page=number),
    )


@blueprint.route("/people/new", methods=["GET", "POST"])
@access.needs("people.manage")
def add() -> ResponseReturnValue:
    """Add somebody the minutes may name."""
    form = PersonForm()
    if form.validate_on_submit():
        with form.refusals():
            person = services.add(current(), **form.values)
            following = next_address(_address(person), url_for("people.add"))
            return finish(f"{person.name} is added.", following)
    return page("people/add.html", form)


@blueprint.get("/people/<int:person_id>")
@access.needs("people.manage")
def show(person_id: int) -> ResponseReturnValue:
    """A person with their seats, posts, roles and account."""
    context = current()
    person = people.one(context, person_id)
    return page(
        "people/show.html",
        person=person,
        memberships=people.memberships(context, person),
        tenures=people.tenures(context, person),
        committees=people.committee_names(context),
    )


@blueprint.route("/people/<int:person_id>/change", methods=["GET", "POST"])
@access.needs("people.manage")
def change(person_id: int) -> ResponseReturnValue:
    """Change a person's name or email address."""
    context = current()
    person = people.one(context, person_id)
    form = PersonForm(obj=person)
    if form.validate_on_submit():
        with form.refusals():
            services.change(context, person, version=form.version.data, **form.values)
            return finish("The person is changed.", _address(person))
    return page("people/change.html", form, person=person)


@blueprint.route("/people/<int:person_id>/roles/new", methods=["GET", "POST"])
@access.needs("roles.manage")
def give_role(person_id: int) -> ResponseReturnValue:
    """Give a person a role."""
    context = current()
    person = people.one(context, person_id)
    form = RoleForm(data={"since": context.today})
    form.committee_id.offer([(c.id, c.name) for c in committees.standing(context)])
    if form.validate_on_submit():
        with form.refusals():
            services.give_role(context, person, **form.values)
            return finish("The role is given.", _address(person))
    return page("people/give_role.html", form, person=person)


@blueprint.route("/people/<int:person_id>/roles/<int:role_id>/end", methods=["GET", "POST"])
@access.needs("roles.manage")
def end_role(person_id: int, role_id: int) -> ResponseReturnValue:
    """End a role of a person on a last day."""
    context = current()
    person = people.one(context, person_id)
    held = people.role(person, role_id)
    form = EndForm(data={"until": held.until or context.today})
    if form.validate_on_submit():
        with form.refusals():
            services.end_role(context, held, **form.values)
            return finish("The role is ended.", _address(person))
    names = people.committee_names(context)
    return page(
        "people/end_role.html", form, person=person, held=held, where=names[held.committee_id]
    )


@blueprint.route("/people/<int:person_id>/account", methods=["GET", "POST"])
@access.needs("roles.manage")
def account(person_id: int) -> ResponseReturnValue:
    """Open an account for a person, or give theirs a new password."""
    person = people.one(current(), person_id)
    return _new_password(person) if person.account else _open_account(person)


def _open_account(person: Person) -> ResponseReturnValue:
    form = AccountForm(data={"email": person.email})
    if form.validate_on_submit():
        with form.refusals():
            accounts.open_account(current(), person, **form.values)
            return finish(f"{person.name} can sign in now.", _address(person))
    return page("people/open_account.html", form, person=person)


def _new_password(person: Person) -> ResponseReturnValue:
    form = NewPasswordForm()
    if person.account and form.validate_on_submit():
        with form.refusals():
            accounts.set_password(current(), person.account, **form.values)
            return finish(
                f"{person.name} has a new password, and is signed out everywhere.", _address(person)
            )
    return page("people/new_password.html", form, person=person)


def _address(person: Person) -> str:
    return url_for("people.show", person_id=person.id)
