from datetime import date

from committee.documents.parts import Heading, Look, Table
from committee.documents.to_text import write
from committee.documents.tracker import Entry, Section, compose

TODAY = date(2026, 9, 15)


def made(*entries):
    return compose(entries, council="Sample Council", scope="Licensing", today=TODAY, look=Look())


def test_sections_stand_in_their_order_and_empty_ones_are_left_out():
    rows = [Entry(each, (each.value, *"abcde")) for each in (Section.OPEN, Section.OVERDUE)]
    body = made(*rows).body
    assert [part.text for part in body if isinstance(part, Heading)] == [
        "Action tracker",
        "Overdue",
        "Open",
    ]
    assert sum(isinstance(part, Table) for part in body) == 2


def test_without_actions_it_says_so():
    assert "There is no public action to report." in write(made()).decode()
