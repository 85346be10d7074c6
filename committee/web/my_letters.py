"""One's own letters: whether one gets the digest."""

from flask import Blueprint, url_for
from flask.typing import ResponseReturnValue

from committee.queries import people
from committee.rules.letters import Digest
from committee.services import digests
from committee.web import access
from committee.web.forms.letters_to_members import DigestForm
from committee.web.requests import current, finish, page

blueprint = Blueprint("my_letters", __name__)

SAID = {
    Digest.NEVER: "You get no digest.",
    Digest.WEEKLY: "You get the digest every Monday.",
}


@blueprint.route("/my-letters", methods=["GET", "POST"])
@access.signed_in
def choose() -> ResponseReturnValue:
    """Choose how often one gets the digest of one's committees."""
    context = current()
    person = people.named(context, context.actor.person_id or 0)
    form = DigestForm(obj=person)
    if form.validate_on_submit():
        with form.refusals():
            digests.choose(context, person, form.digest.data, version=form.version.data)
            return finish(SAID[person.digest], url_for("my_letters.choose"))
    return page("my_letters/choose.html", form, person=person, sits=bool(context.actor.seats))
