"""My actions: what somebody owes, of every committee, the soonest due first."""

from datetime import date, timedelta

from committee.model.posts import Tenure
from committee.rules.due import Due
from committee.rules.vocabulary import DueKind
from committee.services import action_answers
from committee.services.actions import OwnerGiven
from tests.statements import counted


def due(day):
    return Due(DueKind.DATE, day)


def test_what_i_owe_in_person_and_by_post_comes_soonest_first(client_for, world, asked):
    asked("Undated")
    asked("Later", due=due(date(2026, 9, 30)))
    asked("Late", due=due(date(2026, 9, 10)), owners=[OwnerGiven(person_id=world.director.id)])
    asked("Not mine", owners=[OwnerGiven(post_id=world.culture.id)])
    page = client_for(world.director).see("/my-actions")
    assert page.h1 == "My actions: 3, 1 overdue"
    assert [row[0].partition("OSC")[0] for row in page.rows()] == ["Late", "Later", "Undated"]
    assert page.rows()[0][1] == "10 September 20265 days overdue"


def test_a_delegate_sees_what_the_post_owes(client_for, session, world, asked):
    asked()
    since = world.today - timedelta(days=1)
    session.add(
        Tenure(post_id=world.ict.id, person_id=world.head.id, since=since, is_delegate=True)
    )
    assert client_for(world.head).see("/my-actions").h1 == "My actions: 1"


def test_without_any_it_says_so_and_what_waits_for_others(client_for, context_for, world, asked):
    client = client_for(world.director)
    assert "Nothing is asked of you at the moment." in client.see("/my-actions").text
    action = asked()
    action_answers.complete(context_for(world.director), action, answer="Done")
    page = client.see("/my-actions")
    assert page.h1 == "My actions: none"
    listed = client.see(page.link("1 action you answered, to be confirmed"))
    assert [row[0] for row in listed.rows()] == [action.reference]


def test_the_home_of_an_officer_leads_there(client_for, world, asked):
    asked()
    client = client_for(world.director)
    assert client.see(client.see("/").link("1")).address == "/my-actions"


def test_a_long_list_comes_in_pages_and_asks_the_same(client_for, session, world, asked):
    client, statements = client_for(world.director), []
    for count in (5, 46):
        for number in range(count):
            asked(f"{count} and {number}")
        session.commit()
        statements.append(counted(session, lambda: client.see("/my-actions")))
    assert statements[0] == statements[1]
    page = client.see("/my-actions")
    assert (page.h1, len(page.rows())) == ("My actions: 51", 50)
    second = client.see(page.tree.xpath("//a[@rel='next']")[0].get("href"))
    assert len(second.rows()) == 1
    assert client.see("/my-actions?page=moon").h1 == "My actions: 51"


def test_it_is_for_who_is_signed_in(client_for):
    assert client_for(None).get("/my-actions").status_code == 303
