"""House styles: the list, one with its preview, and the files that belong to it."""

from flask import Blueprint, Response, request, url_for
from flask.typing import ResponseReturnValue

from committee.documents import minutes, specimen, to_html
from committee.documents.paper_style import FAMILIES
from committee.documents.parts import Document
from committee.documents.writers import WRITERS
from committee.queries import house_styles
from committee.rules.colours import is_colour
from committee.rules.permissions import may
from committee.rules.refusals import Invalid, NotFound
from committee.rules.styles import STYLES, Font, HouseStyle
from committee.rules.vocabulary import Part
from committee.services import house_styles as services
from committee.services.style_checks import checked
from committee.web import access
from committee.web.forms.base import ConfirmForm
from committee.web.forms.house_styles import NewStyleForm, StyleForm
from committee.web.papers import BELOW_THE_PAGE
from committee.web.requests import current, finish, page

blueprint = Blueprint("house_styles", __name__, url_prefix="/settings/styles")


@blueprint.get("")
@access.needs("styles.manage")
def index() -> ResponseReturnValue:
    """Every house style, and who uses it."""
    context = current()
    return page(
        "house_styles/index.html",
        styles=house_styles.listed(context),
        used=house_styles.used(context),
        changed=house_styles.changed(context),
        begun_with=STYLES,
        may_change=may(context.actor, "styles.manage"),
    )


@blueprint.route("/new", methods=["GET", "POST"])
@access.needs("styles.manage")
def add() -> ResponseReturnValue:
    """Add a style that begins as a copy of another."""
    context = current()
    form = NewStyleForm(data={"like": context.council.style})
    form.like.offer(house_styles.choices(context))
    if form.validate_on_submit():
        with form.refusals():
            style = services.add(context, **form.values)
            return finish(
                f"{style.title} is added. Now say what is different about it.",
                url_for("house_styles.change", key=style.key),
            )
    return page("house_styles/add.html", form)


@blueprint.route("/<key>", methods=["GET", "POST"])
@access.needs("styles.manage")
def change(key: str) -> ResponseReturnValue:
    """See a style with a preview of what it does, and change it."""
    context = current()
    standing, row = house_styles.named(context, key), house_styles.row_of(context, key)
    form = StyleForm(obj=standing, version=row.version if row else 0)
    if form.validate_on_submit():
        with form.refusals():
            services.change(context, key, form.style(key), version=form.version.data)
            return finish("The house style is saved.", url_for("house_styles.change", key=key))
    return _page(form, standing)


@blueprint.post("/<key>/preview")
@access.needs("styles.manage")
def preview(key: str) -> ResponseReturnValue:
    """The page of a style again, with a preview of what was typed there; nothing is kept."""
    standing = house_styles.named(current(), key)
    form = StyleForm()
    form.validate_on_submit()
    return _page(form, standing)


@blueprint.post("/<key>/preview.<any(pdf, docx):ending>")
@access.needs("styles.manage")
def preview_file(key: str, ending: str) -> ResponseReturnValue:
    """The preview of what was typed as a file; nothing is kept."""
    standing = house_styles.named(current(), key)
    form = StyleForm()
    if form.validate_on_submit():
        style = _tried(form, key)
        if style is not None:
            document = _specimen(style)
            # Nobody else who writes need wait while the file is made.
            current().session.rollback()
            media_type, write = WRITERS[ending]
            answer = Response(write(document), mimetype=media_type)
            name = f"Preview of {key}.{ending}"
            answer.headers.set("Content-Disposition", "attachment", filename=name)
            return answer
    return _page(form, standing)


@blueprint.route("/<key>/remove", methods=["GET", "POST"])
@access.needs("styles.manage")
def remove(key: str) -> ResponseReturnValue:
    """Remove a style, or make one that every book begins with as it was, after asking."""
    context = current()
    style, form = house_styles.named(context, key), ConfirmForm()
    if form.validate_on_submit():
        with form.refusals():
            services.remove(context, key)
            return finish(
                f"{style.title} is {'as it was' if key in STYLES else 'removed'}.",
                url_for("house_styles.index"),
            )
    return page("house_styles/remove.html", form, style=style, begins=STYLES.get(key))


@blueprint.get("/look.css")
@access.needs("styles.manage")
def look() -> ResponseReturnValue:
    """The letters and the colour of the preview, as the style sheet that its page asks for."""
    font, colour = request.args.get("font", ""), request.args.get("colour", "")
    if font not in list(Font) or not is_colour(colour):
        raise NotFound("There is no such look.")
    css = (
        f".matters-paper {{ font-family: {FAMILIES[Font(font)]}; }}\n"
        f".matters-paper :is(h2, h3, h4) {{ color: {colour}; }}\n"
    )
    return Response(css, mimetype="text/css")


def _page(form: StyleForm, standing: HouseStyle) -> ResponseReturnValue:
    """The page of a style, with what was typed and a preview of it where there can be one."""
    context = current()
    tried = None if form.errors else _tried(form, standing.key)
    document = _specimen(tried) if tried else None
    return page(
        "house_styles/change.html",
        form,
        style=standing,
        tried=tried,
        html=to_html.body(document, BELOW_THE_PAGE) if document else "",
        logo=document.look.logo if document else None,
        files=house_styles.kinds_of_files(context, standing.key),
        users=house_styles.used(context).get(standing.key, ()),
        begun_with=STYLES,
        is_changed=standing.key in house_styles.changed(context),
        may_change=may(context.actor, "styles.manage"),
    )


def _tried(form: StyleForm, key: str) -> HouseStyle | None:
    """What was typed as a style; None, with sentences at its fields, where it cannot be one."""
    try:
        return checked(form.style(key))
    except Invalid as refusal:
        form.take_errors(refusal.errors)
        return None


def _specimen(style: HouseStyle) -> Document:
    context = current()
    files = house_styles.files(context, style.key)
    return minutes.compose(specimen.record(style, context.council.name, *files), Part.PUBLIC)
