"""Promises in the text of a minute: looked for as it is written, made actions or refused."""

from flask import Blueprint, flash, request, url_for
from flask.typing import ResponseReturnValue

from committee.model.meetings import Item
from committee.queries import not_actions as refused
from committee.queries import promises
from committee.queries.promises import Promise
from committee.rules.refusals import Invalid
from committee.services import actions, minutes, not_actions
from committee.services.actions import Source
from committee.services.owners import OwnerGiven
from committee.web import access
from committee.web.forms.base import ConfirmForm
from committee.web.forms.minutes import MinuteForm
from committee.web.minutes import desk
from committee.web.minuting import item_of_clerk
from committee.web.requests import commit, current, see

blueprint = Blueprint(
    "promises",
    __name__,
    url_prefix="/meetings/<int:meeting_id>/minutes/items/<int:item_id>/promises",
)

GONE = "These words do not stand in the minute any more. Look for promises again."


@blueprint.post("")
@access.needs("minutes.write")
def look(meeting_id: int, item_id: int) -> ResponseReturnValue:
    """The page as it is being written, with the promises in it; nothing is stored."""
    form = MinuteForm()
    form.validate_on_submit()
    return desk(form, item_of_clerk(meeting_id, item_id))


@blueprint.post("/make")
@access.needs("minutes.write")
def make(meeting_id: int, item_id: int) -> ResponseReturnValue:
    """Save the minute, and make an action of a promise in it with its words linked."""
    context, item, form = current(), item_of_clerk(meeting_id, item_id), MinuteForm()
    if form.validate_on_submit():
        with form.refusals():
            promise = _asked(item, form)
            minutes.write(context, item, base=form.version.data, **form.values)
            action = actions.raise_action(
                context,
                item,
                text=promise.found.task,
                owners=_owners(promise),
                due=promise.due,
                source=Source(promise.found.quote, limb_id=promise.limb_id),
            )
            commit()
            flash(f"{action.reference} is raised. It is not sent to anybody yet.")
            return see(_back(item))
    return desk(form, item)


@blueprint.post("/refuse")
@access.needs("minutes.write")
def refuse(meeting_id: int, item_id: int) -> ResponseReturnValue:
    """Save the minute, and remember that words in it are no action."""
    context, item, form = current(), item_of_clerk(meeting_id, item_id), MinuteForm()
    if form.validate_on_submit():
        with form.refusals():
            promise = _asked(item, form)
            minutes.write(context, item, base=form.version.data, **form.values)
            not_actions.refuse(context, item, promise.found.quote)
            commit()
            return see(_back(item))
    return desk(form, item)


@blueprint.post("/<int:number>/take-back")
@access.needs("minutes.write")
def take_back(meeting_id: int, item_id: int, number: int) -> ResponseReturnValue:
    """Ask again about words that were said to be no action."""
    context, item = current(), item_of_clerk(meeting_id, item_id)
    if ConfirmForm().validate_on_submit():
        not_actions.take_back(context, refused.one(context, item, number))
        commit()
    return see(_back(item))


def _asked(item: Item, form: MinuteForm) -> Promise:
    """The promise that the button meant. Raises Invalid where its words are gone."""
    key = request.form.get("promise", "")
    found = promises.one(current(), item, form.text.data, key)
    if found is None:
        raise Invalid({"form": GONE})
    return found


def _owners(promise: Promise) -> list[OwnerGiven]:
    return [
        OwnerGiven(each.words, each.post_id, each.person_id, each.body) for each in promise.owners
    ]


def _back(item: Item) -> str:
    here = url_for("minutes.write", meeting_id=item.meeting_id, item_id=item.id)
    return f"{here}#promises"
