"""The files of a house style: its logo, and the Word template of its papers."""

import io

from flask import Blueprint, send_file, url_for
from flask.typing import ResponseReturnValue
from werkzeug.datastructures import FileStorage

from committee.documents import docx_check
from committee.model.styles import StyleFileKind
from committee.queries import house_styles
from committee.rules.permissions import require
from committee.rules.refusals import NotFound
from committee.services import style_files as services
from committee.services.files import FileGiven
from committee.web import access
from committee.web.forms.base import ConfirmForm
from committee.web.forms.style_files import LogoForm, TemplateForm
from committee.web.requests import current, finish, page, see

blueprint = Blueprint("style_files", __name__, url_prefix="/settings/styles/<key>")

LOGO, TEMPLATE = StyleFileKind.LOGO, StyleFileKind.TEMPLATE


@blueprint.route("/logo", methods=["GET", "POST"])
@access.needs("styles.manage")
def logo(key: str) -> ResponseReturnValue:
    """See the logo of a style, and put another in its place."""
    context = current()
    require(context.actor, "styles.manage")
    style, kept = house_styles.named(context, key), house_styles.file(context, key, LOGO)
    form = LogoForm(data={"words": kept.words if kept else ""})
    if form.validate_on_submit():
        with form.refusals():
            services.set_logo(context, key, _given(form.file.data), words=form.words.data)
            return finish("The logo is kept. The preview shows it.", _address(key))
    return page("house_styles/logo.html", form, style=style, kept=kept)


@blueprint.route("/template", methods=["GET", "POST"])
@access.needs("styles.manage")
def template(key: str) -> ResponseReturnValue:
    """See the Word template of a style and what was found in it, and put another in its place."""
    context = current()
    require(context.actor, "styles.manage")
    style, kept = house_styles.named(context, key), house_styles.file(context, key, TEMPLATE)
    form = TemplateForm()
    if form.validate_on_submit():
        with form.refusals():
            services.set_template(context, key, _given(form.file.data))
            return finish(
                "The Word template is kept. “See it in Word” shows what it does to a paper.",
                url_for("style_files.template", key=key),
            )
    report = docx_check.check(kept.content) if kept else None
    return page("house_styles/template.html", form, style=style, kept=kept, report=report)


@blueprint.post("/<any(logo, template):kind>/remove")
@access.needs("styles.manage")
def remove(key: str, kind: str) -> ResponseReturnValue:
    """Take the logo or the template out of a style."""
    if ConfirmForm().validate_on_submit():
        verb = services.remove_logo if kind == LOGO else services.remove_template
        verb(current(), key)
        what = "logo" if kind == LOGO else "Word template"
        return finish(f"The {what} is removed.", _address(key))
    return see(_address(key))


@blueprint.get("/<any(logo, template):kind>/file")
@access.needs("styles.manage")
def one(key: str, kind: str) -> ResponseReturnValue:
    """Save a file of a style as it was sent; a logo stands in its page."""
    found = house_styles.file(current(), key, StyleFileKind(kind))
    if found is None:
        raise NotFound("This house style has no such file.")
    return send_file(
        io.BytesIO(found.content),
        mimetype=found.media_type,
        as_attachment=kind == TEMPLATE,
        download_name=found.name,
    )


def _given(file: FileStorage) -> FileGiven:
    return FileGiven(file.filename or "", file.read())


def _address(key: str) -> str:
    return url_for("house_styles.change", key=key)
