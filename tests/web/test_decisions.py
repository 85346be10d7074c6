"""The pages on which a clerk issues the decision sheet, and takes it back."""

from committee.rules.vocabulary import Part
from committee.services import resolutions
from committee.services.resolutions import Wording
from tests.minuting import public
from tests.world import World


def test_a_clerk_issues_the_decision_sheet_and_members_read_it(client_for, world: World) -> None:
    wording = Wording("that the report be noted")
    resolutions.add(world.context(world.clerk), world.held.items[1], wording)
    meeting = f"/meetings/{world.held.id}"
    member, clerk = client_for(world.member), client_for(world.clerk)
    member.see(f"{meeting}/decisions/preview", status=404)
    page = clerk.see(clerk.see(meeting).link("Issue the decision sheet"))
    page = clerk.submit(page, "Issue the decision sheet")
    assert page.said == ["The decision sheet is issued."]
    assert "Provisional. Issued on 15 September 2026." in page.text
    shown = member.see(member.see(meeting).link("Decision sheet"))
    assert "that the report be noted" in shown.text


def test_it_is_taken_back(client_for, world: World) -> None:
    clerk = client_for(world.clerk)
    meeting = f"/meetings/{world.held.id}"
    clerk.submit(clerk.see(f"{meeting}/decisions/public/issue"), "Issue the decision sheet")
    page = clerk.see(clerk.see(meeting).link("Take back the decision sheet"))
    page = clerk.submit(page, "Take back the decision sheet")
    assert page.said == ["The decision sheet is taken back."]
    assert public(world).decisions_issued_at is None
    client_for(world.member).see(f"{meeting}/decisions/preview", status=404)


def test_nobody_else_issues_it(client_for, world: World) -> None:
    for step in ("issue", "take-back"):
        address = f"/meetings/{world.held.id}/decisions/{Part.PUBLIC}/{step}"
        client_for(world.member).see(address, status=403)
        client_for(world.clerk).see(address.replace("public", "exempt"), status=404)


def test_before_the_meeting_is_held_there_is_nothing_to_issue(client_for, world: World) -> None:
    clerk = client_for(world.clerk)
    page = clerk.see(f"/meetings/{world.called.id}/decisions/public/issue")
    page = clerk.submit(page, "Issue the decision sheet", status=409)
    assert "Record that the meeting was held" in page.text
