"""The vote on a resolution: who moved and seconded it, the totals, and each member's vote."""

from flask import Blueprint, url_for
from flask.typing import ResponseReturnValue

from committee.queries import resolutions, votes
from committee.services import votes as services
from committee.web import access
from committee.web.forms.votes import MotionForm, as_recorded
from committee.web.minuting import item_of_clerk
from committee.web.proceedings import people_of
from committee.web.requests import current, finish, page

blueprint = Blueprint("votes", __name__)


@blueprint.route(
    "/meetings/<int:meeting_id>/items/<int:item_id>/resolutions/<int:position>/vote",
    methods=["GET", "POST"],
)
@access.needs("minutes.write")
def record(meeting_id: int, item_id: int, position: int) -> ResponseReturnValue:
    """Record how a resolution was moved and voted on."""
    context, item = current(), item_of_clerk(meeting_id, item_id)
    resolution = resolutions.one(context, item, position)
    voters = votes.voters(context, item.meeting)
    named = dict.fromkeys([*voters, *(vote.person for vote in resolution.votes)])
    movers = votes.movers(context, item.meeting)
    form = MotionForm(data=as_recorded(resolution, [person.id for person in named]))
    form.offer(people_of(movers, resolution.mover, resolution.seconder))
    if form.validate_on_submit():
        with form.refusals():
            services.record(context, resolution, form.motion, version=form.version.data)
            anchor = f"resolution-{position}"
            return finish(
                f"The vote on resolution {position} is recorded.",
                url_for("minutes.write", meeting_id=meeting_id, item_id=item_id, _anchor=anchor),
            )
    return page(
        "votes/record.html",
        form,
        meeting=item.meeting,
        item=item,
        resolution=resolution,
        names={person.id: person.name for person in named},
        entitled=votes.entitled(context, item),
        notice=votes.notices(context, item, [resolution]).get(position, ""),
    )
