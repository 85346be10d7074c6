"""Choosing one's own letters, in a browser."""

from committee.model.people import Person
from committee.rules.letters import Digest


def test_a_member_chooses_the_digest_and_changes_their_mind(world, client_for):
    client = client_for(world.member)
    page = client.see(client.see("/").link("Your letters"))
    assert page.h1 == "Your letters"
    assert "Letters to you go to member@northmoor.example." in page.text
    assert page.tree.xpath("//input[@name='digest'][@checked]/@value") == ["never"]
    after = client.submit(page, "Save", digest="weekly")
    assert after.said == ["You get the digest every Monday."]
    assert world.member.digest is Digest.WEEKLY
    after = client.submit(after, "Save", digest="never")
    assert after.said == ["You get no digest."]
    assert world.member.digest is Digest.NEVER


def test_an_officer_is_told_that_there_is_nothing_to_tell(world, client_for):
    page = client_for(world.director).see("/my-letters")
    assert "You do not sit on a committee today, so there is nothing to tell." in page.text


def test_whoever_has_no_address_is_told_whom_to_ask(world, session, client_for):
    world.member.email = ""
    session.commit()
    page = client_for(world.member).see("/my-letters")
    assert "No email address is known for you, so no letter reaches you." in page.text


def test_a_choice_from_an_old_page_is_shown_beside_the_new_one(world, session, client_for):
    client = client_for(world.member)
    page = client.see("/my-letters")
    session.get_one(Person, world.member.id).name = "Councillor Thomas Ashby"
    session.commit()
    after = client.submit(page, "Save", status=409, digest="weekly")
    assert "What stands there now Never" in after.text
    assert after.tree.xpath("//input[@name='digest'][@checked]/@value") == ["weekly"]
    client.submit(after, "Save", digest="weekly")
    assert world.member.digest is Digest.WEEKLY


def test_nobody_signed_in_is_asked_to_sign_in(client_for):
    assert client_for(None).see("/my-letters").h1 == "Sign in"
