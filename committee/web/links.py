"""The links of an action's letters, for its clerk: ended all at once."""

from flask import Blueprint, url_for
from flask.typing import ResponseReturnValue

from committee.rules.wording import counted
from committee.services import links as services
from committee.web import access
from committee.web.action_steps import clerks_action
from committee.web.forms.base import ConfirmForm
from committee.web.requests import current, finish, see

blueprint = Blueprint("links", __name__, url_prefix="/actions/<slug>/links")


@blueprint.post("/end")
@access.needs("actions.manage")
def end(slug: str) -> ResponseReturnValue:
    """End the links by which an action is answered without signing in."""
    action = clerks_action(slug)
    here = url_for("actions.one", slug=slug)
    if ConfirmForm().validate_on_submit():
        ended = services.revoke(current(), action)
        said = f"{counted(ended, 'link')} ended. The next letter brings a new one."
        return finish(said, here)
    return see(here)
