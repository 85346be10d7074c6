"""The steps of a set of minutes: issuing the draft, the approval, the signature."""

from flask import Blueprint, url_for
from flask.typing import ResponseReturnValue

from committee.model.minutes import Minutes
from committee.queries import attendance, drafts, papers, people
from committee.queries import minutes as queries
from committee.rules.minutes import LIFE
from committee.rules.permissions import require
from committee.rules.vocabulary import Part
from committee.rules.wording import day_in_words
from committee.services import minutes as services
from committee.web import access
from committee.web.forms.base import ConfirmForm
from committee.web.forms.minutes import ApprovalForm, SigningForm, TakeBackForm
from committee.web.proceedings import people_of
from committee.web.requests import current, finish, page, see

blueprint = Blueprint(
    "minutes_steps",
    __name__,
    url_prefix="/meetings/<int:meeting_id>/minutes/<any(public, exempt):part>",
)


@blueprint.route("/issue", methods=["GET", "POST"])
@access.needs("minutes.issue")
def issue(meeting_id: int, part: str) -> ResponseReturnValue:
    """Issue the draft, once it is seen what that means and what still lacks."""
    context, minutes = current(), _minutes(meeting_id, part)
    form = ConfirmForm()
    if _is_done(minutes, "issue"):
        return see(_address(minutes))
    if form.validate_on_submit():
        services.issue(context, minutes)
        return finish("The draft minutes are issued.", _address(minutes))
    return page(
        "minutes/issue.html",
        form,
        meeting=minutes.meeting,
        minutes=minutes,
        progress=drafts.progress(context, minutes.meeting, minutes.part),
    )


@blueprint.route("/approve", methods=["GET", "POST"])
@access.needs("minutes.issue")
def approve(meeting_id: int, part: str) -> ResponseReturnValue:
    """Record at which later meeting the minutes were approved."""
    context, minutes = current(), _minutes(meeting_id, part)
    later = {each.id: each for each in papers.may_approve(context, minutes.meeting)}
    form = ApprovalForm(data={"at": next(iter(later), None)})
    form.at.offer([(number, day_in_words(each.day)) for number, each in later.items()])
    if _is_done(minutes, "approve"):
        return see(_address(minutes))
    if form.validate_on_submit():
        with form.refusals():
            given = form.values
            services.approve(context, minutes, at=later[given.pop("at")], **given)
            return finish("The approval is recorded.", _address(minutes))
    return page("minutes/approve.html", form, meeting=minutes.meeting, minutes=minutes, later=later)


@blueprint.route("/take-back-approval", methods=["GET", "POST"])
@access.needs("minutes.issue")
def take_back_approval(meeting_id: int, part: str) -> ResponseReturnValue:
    """Undo an approval that was recorded by mistake."""
    context, minutes = current(), _minutes(meeting_id, part)
    form = TakeBackForm()
    if _is_done(minutes, "take_back_approval"):
        return see(_address(minutes))
    if form.validate_on_submit():
        with form.refusals():
            services.take_back_approval(context, minutes, **form.values)
            return finish("The approval is taken back.", _address(minutes))
    return page("minutes/take_back_approval.html", form, meeting=minutes.meeting, minutes=minutes)


@blueprint.route("/sign", methods=["GET", "POST"])
@access.needs("minutes.issue")
def sign(meeting_id: int, part: str) -> ResponseReturnValue:
    """Record who signed the minutes, and when."""
    context, minutes = current(), _minutes(meeting_id, part)
    if _is_done(minutes, "sign") or minutes.approved_at is None:
        return see(_address(minutes))
    approving = minutes.approved_at
    form = SigningForm(data={"by": approving.presiding_id, "on": approving.day})
    those = attendance.may_preside(context, approving)
    form.by.offer(people_of(those))
    if form.validate_on_submit():
        with form.refusals():
            given = form.values
            services.sign(context, minutes, by=people.named(context, given["by"]), on=given["on"])
            return finish("The signing is recorded.", _address(minutes))
    return page("minutes/sign.html", form, meeting=minutes.meeting, minutes=minutes)


def _minutes(meeting_id: int, part: str) -> Minutes:
    """A set of minutes, for a clerk who issues them. Raises NotFound and NotPermitted."""
    context = current()
    minutes = queries.one(context, meeting_id, Part(part))
    require(context.actor, "minutes.issue", minutes.meeting.committee_id)
    return minutes


def _is_done(minutes: Minutes, step: str) -> bool:
    """Whether the step needs no doing: somebody took it already, as by pressing twice.

    Raises OutOfOrder where it cannot be taken now.
    """
    if minutes.state is LIFE.step(step).target:
        return True
    LIFE.take(
        step,
        minutes.state,
        refusal=f"These minutes are “{minutes.state.words}”, so this cannot be done now.",
    )
    return False


def _address(minutes: Minutes) -> str:
    return url_for("meetings.show", meeting_id=minutes.meeting_id, _anchor="minutes")
