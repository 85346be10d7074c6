"""Signing in and out, and changing one's password."""

from flask import Blueprint, flash, render_template, request, url_for
from flask.typing import ResponseReturnValue

from committee.database import db
from committee.model.people import Account
from committee.rules.refusals import Invalid, NotPermitted
from committee.services import accounts
from committee.web import access, sessions
from committee.web.forms.base import ConfirmForm
from committee.web.forms.sign_in import PasswordForm, SignInForm
from committee.web.kept import carried, own_path, typed
from committee.web.requests import READING, commit, current, now, page, see

blueprint = Blueprint("sign_in", __name__)

NOT_YOURS = "This is not your present password. Check it and try again."
WRONG = "The email address or the password is wrong. Check both and try again."


@blueprint.route("/sign-in", methods=["GET", "POST"])
@access.public
def sign_in() -> ResponseReturnValue:
    """Sign in, and go on to where one was going, with whatever one had typed there."""
    form, kept = SignInForm(), carried()
    following = own_path(request.values.get("next", ""))
    if form.validate_on_submit():
        given = form.values
        with form.refusals():
            sessions.begin(_proved(given["email"], given["password"], WRONG))
            if kept is None:
                return see(following or url_for("home.index"))
            return page("sign_in/again.html", kept=kept)
    return page("sign_in/sign_in.html", form, kept=kept, following=following)


def asked_to_sign_in(_: access.SignedOut) -> ResponseReturnValue:
    """Go and sign in first; what was typed into a page that had timed out comes along (401)."""
    if request.method in READING:
        return see(url_for("sign_in.sign_in", next=own_path(request.full_path.rstrip("?"))))
    form, kept = SignInForm(formdata=None), typed()
    current()
    return render_template("sign_in/sign_in.html", form=form, kept=kept, timed_out=True), 401


blueprint.app_errorhandler(access.SignedOut)(asked_to_sign_in)


def _proved(email: str, password: str, wrong: str, field: str = "form") -> Account:
    """The account that an email address and a password belong to, the try being counted.

    Raises Invalid, at this field, with the same words for unknown addresses as for known ones.
    """
    try:
        attempt = accounts.begin_sign_in(db.session(), now(), email)
    except NotPermitted as refusal:
        raise Invalid({field: refusal.sentence}) from refusal
    commit()
    if not accounts.password_fits(attempt, password):
        raise Invalid({field: wrong})
    account = accounts.finish_sign_in(db.session(), attempt)
    commit()
    return account


@blueprint.route("/sign-out", methods=["GET", "POST"])
@access.public
def sign_out() -> ResponseReturnValue:
    """Sign out: by the button of every page, or by that of this one."""
    form = ConfirmForm()
    if form.validate_on_submit():
        sessions.end()
        return see(url_for("sign_in.sign_in"))
    return page("sign_in/sign_out.html", form)


@blueprint.route("/password", methods=["GET", "POST"])
@access.signed_in
def password() -> ResponseReturnValue:
    """Change one's own password, which ends one's sessions everywhere else."""
    form = PasswordForm()
    if form.validate_on_submit():
        given = form.values
        with form.refusals():
            email = db.session.get_one(Account, sessions.account_id()).email
            account = _proved(email, given["present_password"], NOT_YOURS, "present_password")
            accounts.set_password(current(), account, given["password"])
            commit()
            sessions.begin(account)
            flash("Your password is changed.")
            return see(url_for("home.index"))
    return page("sign_in/password.html", form)
