"""What is given of a record, and the record that keeps it."""

from dataclasses import dataclass

from committee.model.people import Person
from committee.services.given import already, as_given, fill


@dataclass(frozen=True)
class Named:
    name: str
    email: str = ""


ANN = Named("Ann Lee", "ann@northmoor.example")


def test_a_record_that_was_filled_says_what_was_given():
    person = Person(digest="never")
    fill(person, ANN)
    assert as_given(Named, person) == ANN
    assert person.digest == "never"


def test_what_a_record_keeps_in_another_shape_is_left_to_others():
    person = Person(name="Lee, Ann")
    fill(person, ANN, but="name")
    assert person.name == "Lee, Ann"
    assert as_given(Named, person, name="Ann Lee") == ANN


def test_the_record_that_says_the_same_is_found():
    people = [Person(name="Bo"), Person(name=ANN.name, email=ANN.email)]
    assert already(people, ANN) is people[1]
    assert already(people, Named("Cy")) is None
