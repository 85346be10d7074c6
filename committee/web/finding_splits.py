"""Parts of a file that were read wrongly: one that is two, and two that are one."""

from flask import Blueprint
from flask.typing import ResponseReturnValue

from committee.model.readings import Finding
from committee.queries import findings
from committee.reading.proposal import Item
from committee.rules import blocks
from committee.rules.blocks import ResolutionPlace
from committee.rules.markup import parse
from committee.rules.readings import FindingKind
from committee.rules.refusals import NotFound
from committee.services import finding_splits as services
from committee.web import access
from committee.web.findings import parts_of
from committee.web.forms.base import ConfirmForm
from committee.web.forms.findings import SplitActionForm, SplitItemForm
from committee.web.requests import commit, current, page, see
from committee.web.reviewing import Parts, address_of, lines_around

blueprint = Blueprint(
    "finding_splits", __name__, url_prefix="/readings/<int:reading_id>/parts/<int:finding_id>"
)

SHOWN = 80
"""So many letters of a paragraph are shown in a choice."""


@blueprint.route("/split", methods=["GET", "POST"])
@access.needs("minutes.read")
def split(reading_id: int, finding_id: int) -> ResponseReturnValue:
    """Make two parts of one."""
    parts = parts_of(reading_id)
    finding = parts.one(finding_id, FindingKind.ITEM, FindingKind.ACTION)
    form = _form(finding)
    if form.validate_on_submit():
        with form.refusals():
            _split(finding, form)
            commit()
            return see(address_of(finding))
    return page(
        "readings/split.html",
        form,
        reading=parts.reading,
        finding=finding,
        lines=lines_around(parts.reading.lines, findings.part(finding).place),
        back=address_of(finding),
    )


@blueprint.post("/join")
@access.needs("minutes.read")
def join(reading_id: int, finding_id: int) -> ResponseReturnValue:
    """Make one part of this and the one before it."""
    parts, form = parts_of(reading_id), ConfirmForm()
    finding = parts.one(finding_id, FindingKind.ITEM, FindingKind.ACTION)
    if form.validate_on_submit():
        joined = _joined(parts, finding, form.version.data)
        address = address_of(joined)
        commit()
        return see(address)
    return see(address_of(finding))


@blueprint.post("/resolutions/<int:number>/unmake")
@access.needs("minutes.read")
def unmake(reading_id: int, finding_id: int, number: int) -> ResponseReturnValue:
    """Make text again of what is no resolution."""
    finding, form = parts_of(reading_id).one(finding_id, FindingKind.ITEM), ConfirmForm()
    if form.validate_on_submit():
        version = form.version.data
        services.unmake_resolution(current(), finding, resolution=number, version=version)
        commit()
    return see(address_of(finding))


def _form(finding: Finding) -> SplitItemForm | SplitActionForm:
    version = {"version": finding.version}
    if finding.kind is FindingKind.ACTION:
        found = findings.action(finding)
        words = {"task": found.task, "owner": found.owner, "quote": found.quote}
        return SplitActionForm(data={"first": words, "second": words} | version)
    form = SplitItemForm(data=version)
    form.block.offer(_beginnings(findings.item(finding)))
    return form


def _beginnings(item: Item) -> list[tuple[int, str]]:
    """The blocks with which a second item could begin: its place, and its first words."""
    found = []
    for place, block in enumerate(parse(item.minute)):
        words = blocks.plain([block])
        if isinstance(block, ResolutionPlace) and block.number <= len(item.resolutions):
            words = item.resolutions[block.number - 1].text
        found.append((place, words if len(words) <= SHOWN else f"{words[:SHOWN]}…"))
    return found[1:]


def _split(finding: Finding, form: SplitItemForm | SplitActionForm) -> None:
    context, version = current(), form.version.data
    if isinstance(form, SplitActionForm):
        halves = form.halves(findings.action(finding))
        services.split_action(context, finding, *halves, version=version)
    else:
        given = form.values
        services.split_item(context, finding, version=version, **given)


def _joined(parts: Parts, finding: Finding, version: int) -> Finding:
    """The part that is left of two. Raises NotFound where there is none before it."""
    if finding.kind is FindingKind.ITEM:
        return services.join_items(current(), finding, version=version)
    siblings = parts.below[finding.parent_id]
    place = siblings.index(finding)
    if not place:
        raise NotFound("There is no action above this one in its item.")
    services.join_actions(current(), finding, siblings[place - 1], version=version)
    return finding
