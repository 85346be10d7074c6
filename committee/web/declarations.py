"""Declarations of interest at a meeting: adding, changing and removing them."""

from flask import Blueprint
from flask.typing import ResponseReturnValue

from committee.model.declarations import Declaration
from committee.model.meetings import Meeting
from committee.queries import attendance, declarations
from committee.rules.proceedings import interests_in
from committee.services import declarations as services
from committee.web import access
from committee.web.forms.base import ConfirmForm
from committee.web.forms.declarations import DeclarationForm
from committee.web.minuting import meeting_of_clerk
from committee.web.proceedings import items_of, next_address, people_of
from committee.web.requests import current, finish, page

blueprint = Blueprint(
    "declarations", __name__, url_prefix="/meetings/<int:meeting_id>/declarations"
)


@blueprint.route("/new", methods=["GET", "POST"])
@access.needs("minutes.write")
def add(meeting_id: int) -> ResponseReturnValue:
    """Record an interest that somebody declared."""
    meeting = meeting_of_clerk(meeting_id)
    form = _offered(DeclarationForm(), meeting)
    if form.validate_on_submit():
        with form.refusals():
            services.add(current(), meeting, form.interest)
            return finish("The declaration is recorded.", next_address(meeting, "declarations.add"))
    return page("declarations/add.html", form, meeting=meeting)


@blueprint.route("/<int:declaration_id>", methods=["GET", "POST"])
@access.needs("minutes.write")
def change(meeting_id: int, declaration_id: int) -> ResponseReturnValue:
    """Change a declaration."""
    meeting = meeting_of_clerk(meeting_id)
    declaration = declarations.one(current(), meeting, declaration_id)
    form = _offered(DeclarationForm(data=_as_recorded(declaration)), meeting, declaration)
    if form.validate_on_submit():
        with form.refusals():
            services.change(current(), declaration, form.interest, version=form.version.data)
            return finish("The declaration is changed.", next_address(meeting, "declarations.add"))
    return page("declarations/change.html", form, meeting=meeting, declaration=declaration)


@blueprint.route("/<int:declaration_id>/remove", methods=["GET", "POST"])
@access.needs("minutes.write")
def remove(meeting_id: int, declaration_id: int) -> ResponseReturnValue:
    """Take a declaration out, after asking."""
    meeting = meeting_of_clerk(meeting_id)
    declaration = declarations.one(current(), meeting, declaration_id)
    form = ConfirmForm()
    if form.validate_on_submit():
        with form.refusals():
            services.remove(current(), declaration)
            return finish("The declaration is removed.", next_address(meeting, "declarations.add"))
    return page(
        "declarations/remove.html", form, meeting=meeting, words=services.in_words(declaration)
    )


def _offered(
    form: DeclarationForm, meeting: Meeting, standing: Declaration | None = None
) -> DeclarationForm:
    """The form with what there is to choose from: what is recorded stays a choice."""
    context = current()
    people = attendance.may_declare(context, meeting)
    kinds = interests_in(context.council.nation)
    if standing is not None and standing.kind not in kinds:
        kinds = (*kinds, standing.kind)
    form.person.offer(people_of(people, standing.person if standing else None))
    form.kind.offer([(kind, kind.words) for kind in kinds])
    form.item.offer(items_of(meeting))
    return form


def _as_recorded(declaration: Declaration) -> dict[str, object]:
    fields = ("kind", "nature", "is_sensitive", "conduct", "dispensation", "version")
    return {
        **{name: getattr(declaration, name) for name in fields},
        "person": declaration.person_id,
        "item": declaration.item_id,
    }
