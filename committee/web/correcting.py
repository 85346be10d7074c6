"""Correcting a part that was found: which boxes it has, which verb saves them, what is shown."""

from typing import Any

from flask.typing import ResponseReturnValue

from committee.model.readings import Finding
from committee.queries import findings
from committee.queries import readings as queries
from committee.reading import proposal
from committee.reading.source import Place
from committee.rules.readings import FindingKind, FindingState
from committee.rules.refusals import Invalid
from committee.rules.vocabulary import Capacity, ResolutionKind
from committee.services import findings as services
from committee.web.forms.findings import ActionForm, ItemForm, action_as_found, item_as_found
from committee.web.forms.found_meetings import MeetingForm, meeting_as_found
from committee.web.forms.marks import paragraphs_of
from committee.web.requests import current, page
from committee.web.reviewing import address_of, lines_around

CorrectForm = MeetingForm | ItemForm | ActionForm

ALWAYS_ASKED = (Capacity.PRESENT, Capacity.APOLOGIES, Capacity.IN_ATTENDANCE)
"""In these capacities somebody was at nearly every meeting."""


def form_of(finding: Finding, **given: Any) -> CorrectForm:
    """The form for a part, with what was found or what was sent; `given` goes to the form."""
    version = {"version": finding.version}
    match findings.part(finding):
        case proposal.Meeting() as found:
            return MeetingForm(data=meeting_as_found(found) | version, **given)
        case proposal.Action() as found:
            return ActionForm(data=action_as_found(found) | version, **given)
        case found:
            as_found = item_as_found(found, finding.mark) | version
    form = ItemForm(data=as_found, **given)
    form.paragraphs.offer(paragraphs_of(current().council.nation))
    return form


def saved(finding: Finding, form: CorrectForm) -> None:
    """Correct a part as the form says, and accept it, unless the record turns out to have it.

    Raises what the verbs raise; Invalid names the boxes of the form.
    """
    context, version = current(), form.version.data
    if isinstance(form, MeetingForm):
        part = form.corrected(findings.meeting(finding))
        services.correct_meeting(context, finding, part, version=version)
    elif isinstance(form, ItemForm):
        found = form.corrected(findings.item(finding))
        services.correct_item(context, finding, found, mark=form.marked, version=version)
    else:
        corrected = form.corrected(findings.action(finding))
        services.correct_action(context, finding, corrected, version=version)
    if finding.state is not FindingState.KNOWN:
        accepted(finding, finding.version)


def accepted(finding: Finding, version: int) -> None:
    """Accept a part. Raises what the verb raises; Invalid names the boxes that `form_of` has."""
    try:
        services.accept(current(), finding, version=version)
    except Invalid as refusal:
        raise Invalid(_at_boxes(finding, refusal.errors)) from refusal


def _at_boxes(finding: Finding, errors: dict[str, str]) -> dict[str, str]:
    """The errors, that of a missing recipient at the first resolution which lacks one."""
    found = findings.part(finding)
    if "recipient" not in errors or not isinstance(found, proposal.Item):
        return errors
    place = next(
        place
        for place, each in enumerate(found.resolutions)
        if each.kind is ResolutionKind.RECOMMENDED and not each.recipient
    )
    return {f"resolutions-{place}-recipient": errors["recipient"]}


def shown(reading_id: int, finding_id: int, form: CorrectForm) -> ResponseReturnValue:
    """The page on which a part is corrected, beside the lines that it was found in."""
    reading = queries.one(current(), reading_id)
    finding = next(each for each in reading.findings if each.id == finding_id)
    used = [
        capacity.value
        for capacity in Capacity
        if isinstance(form, MeetingForm) and (capacity in ALWAYS_ASKED or form[capacity.value].data)
    ]
    return page(
        "readings/correct.html",
        form,
        reading=reading,
        finding=finding,
        lines=lines_around(reading.lines, _place(finding)),
        back=address_of(finding),
        asked=used,
        folded=[capacity.value for capacity in Capacity if capacity.value not in used],
    )


def _place(finding: Finding) -> Place:
    """Where a part stands; of a meeting what comes before its first item."""
    place = findings.part(finding).place
    items = (findings.item(each) for each in finding.reading.findings if _is_below(each, finding))
    first = min((item.place.first for item in items), default=place.last)
    return Place(place.first, max(place.first, min(first, place.last)))


def _is_below(each: Finding, finding: Finding) -> bool:
    return each.kind is FindingKind.ITEM and each.parent_id == finding.id
