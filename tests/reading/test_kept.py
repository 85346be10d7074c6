"""A proposal survives being kept as JSON."""

import json
from datetime import date, time

from committee.reading.kept import from_json, to_json
from committee.reading.proposal import Action, Attendee, Item, Limb, Meeting, Proposal, Resolution
from committee.reading.source import Line, LineKind, Place, Source
from committee.rules.vocabulary import Capacity, ListStyle, ResolutionKind

AT = Place(3, 5)
PROPOSAL = Proposal(
    (
        Meeting(
            AT,
            0.9,
            committee="Scrutiny Committee",
            day=date(2026, 3, 3),
            starts_at=time(18, 30),
            attendance=(Attendee("Siân Ŵyn", Capacity.PRESENT, AT, 1.0),),
            items=(
                Item(
                    "4",
                    "Waste",
                    AT,
                    0.8,
                    minute="A paragraph.",
                    numbers=("4.1",),
                    places=(AT,),
                    resolutions=(
                        Resolution(
                            ResolutionKind.RESOLVED,
                            "That:",
                            AT,
                            1.0,
                            limbs=(Limb("the report be noted.", "(a)", AT),),
                            limb_style=ListStyle.LETTERS,
                        ),
                    ),
                    actions=(Action("JS to ring.", AT, "Ring", 0.7, "a name and “to”"),),
                ),
            ),
        ),
    )
)


def test_a_proposal_comes_back_from_json_as_it_was() -> None:
    kept = json.loads(json.dumps(to_json(PROPOSAL)))
    assert from_json(Proposal, kept) == PROPOSAL


def test_a_source_comes_back_from_json_as_it_was() -> None:
    source = Source("a.docx", "docx", (Line("Words", LineKind.ROW, cells=("a", "b")),), ("Note.",))
    assert from_json(Source, json.loads(json.dumps(to_json(source)))) == source


def test_what_was_kept_before_a_field_came_has_its_default() -> None:
    kept = to_json(PROPOSAL)
    del kept["meetings"][0]["venue"]
    assert from_json(Proposal, kept) == PROPOSAL
