"""A letter in its envelope: what a mail server is given, whoever it goes to."""

import email
import email.policy
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from email.header import decode_header, make_header
from email.headerregistry import Address
from email.message import EmailMessage
from email.utils import parseaddr

import pytest
from hypothesis import given
from hypothesis import strategies as st

from committee.mail.message import built
from committee.mail.transport import Refused
from committee.mail.words import Written
from committee.model.letters import Letter
from committee.rules.letters import LetterKind

QUEUED = datetime(2026, 9, 15, 10, 0, 0, 123456, tzinfo=UTC)
SENDER = Address("Cyngor Môn", addr_spec="clerks@northmoor.example")
WORDS = Written("An action for you", "Dear Ben\n", "<p>Dear Ben</p>")


def letter(**changed: object) -> Letter:
    said = {
        "key": "asked:1:ben@northmoor.example",
        "kind": LetterKind.ASKED,
        "name": "Ben Ffoulkes",
        "address": "ben@northmoor.example",
        "queued_at": QUEUED,
        "claimed_at": QUEUED + timedelta(days=2),
    }
    return Letter(**(said | changed))


def read(message: EmailMessage) -> EmailMessage:
    """The message as whoever gets it reads it."""
    found = email.message_from_bytes(message.as_bytes(), policy=email.policy.default)
    assert isinstance(found, EmailMessage)
    assert not [defect for header in found.values() for defect in header.defects]
    return found


def test_it_says_who_writes_to_whom_and_that_nobody_typed_it() -> None:
    message = read(built(letter(), WORDS, SENDER))
    assert message["From"] == "Cyngor Môn <clerks@northmoor.example>"
    assert message["To"] == "Ben Ffoulkes <ben@northmoor.example>"
    assert message["Subject"] == "An action for you"
    assert message["Auto-Submitted"] == "auto-generated"
    assert message["Date"].datetime == datetime(2026, 9, 17, 10, tzinfo=UTC)


def test_it_holds_the_same_words_as_text_and_as_html() -> None:
    words = Written("Ŵyn", "Annwyl Siân Ŵyn\n" + "x" * 2000 + "\n", "<p>Annwyl Siân Ŵyn</p>")
    message = read(built(letter(), words, SENDER))
    text, html = message.get_body(("plain",)), message.get_body(("html",))
    assert text.get_content().splitlines() == words.text.splitlines()
    assert html.get_content().splitlines() == words.html.splitlines()
    assert max(map(len, built(letter(), words, SENDER).as_bytes().splitlines())) < 999


@pytest.mark.parametrize("letters", ["Ŵyn ", "Siân-a-Siôn’", "a “Ŷ” b: ", "adoption ", "ŵŷ"])
@pytest.mark.parametrize("length", [20, 75, 76, 77, 150])
def test_a_folded_subject_is_read_back_as_it_was(letters: str, length: int) -> None:
    subject = (letters * length)[:length].strip()
    content = built(letter(), replace(WORDS, subject=subject), SENDER).as_bytes()
    assert str(email.message_from_bytes(content, policy=email.policy.default)["Subject"]) == subject
    as_before = email.message_from_bytes(content)["Subject"]
    unfolded = str(make_header(decode_header(as_before))).replace("\r", "").replace("\n", "")
    assert " ".join(unfolded.split()) == " ".join(subject.split())


def test_sent_again_it_is_the_same_letter() -> None:
    first = built(letter(), WORDS, SENDER)["Message-ID"]
    again = built(
        letter(claimed_at=QUEUED + timedelta(days=9), address="b@x.example"), WORDS, SENDER
    )
    assert again["Message-ID"] == first
    assert first.endswith("@northmoor.example>")


@pytest.mark.parametrize(
    "other", [{"key": "asked:2:ben@northmoor.example"}, {"queued_at": QUEUED + timedelta(1)}]
)
def test_another_letter_has_another_number(other: dict[str, object]) -> None:
    first = built(letter(), WORDS, SENDER)["Message-ID"]
    assert built(letter(**other), WORDS, SENDER)["Message-ID"] != first


@pytest.mark.parametrize(
    "name",
    [
        "Councillor Siân Ŵyn-O'Connor",
        "The “Friends” of Moor Park, Ltd",
        "Group <of> ten; and @ll: others",
        "Ŷ" * 60,
        "Head of Llanfairpwllgwyngyllgogerychwyrndrobwll, Ynys Môn",
    ],
)
def test_a_name_arrives_as_it_is_written(name: str) -> None:
    message = email.message_from_bytes(built(letter(name=name), WORDS, SENDER).as_bytes())
    written, address = parseaddr(message["To"])
    shown = str(make_header(decode_header(written)))
    assert " ".join(shown.split()) == name
    assert address == "ben@northmoor.example"


@pytest.mark.parametrize("name", ["Group, of " * 20, "G" * 200, "Ŷ, Ŵ " * 40])
def test_a_name_too_long_for_a_line_is_cut(name: str) -> None:
    (to,) = read(built(letter(name=name), WORDS, SENDER))["To"].addresses
    assert to.addr_spec == "ben@northmoor.example"
    assert to.display_name.endswith("…")


@pytest.mark.parametrize(
    ("address", "sent"),
    [
        ("o'neil+scrutiny@northmoor.example", "o'neil+scrutiny@northmoor.example"),
        ("UPPER_case-1@sub.northmoor.example", "UPPER_case-1@sub.northmoor.example"),
        ("ben@môn.example", "ben@xn--mn-8ja.example"),
        ('"odd name"@northmoor.example', '"odd name"@northmoor.example'),
    ],
)
def test_an_odd_address_is_written_as_servers_know_it(address: str, sent: str) -> None:
    message = read(built(letter(address=address), WORDS, SENDER))
    assert [to.addr_spec for to in message["To"].addresses] == [sent]


@pytest.mark.parametrize(
    "address",
    [
        "",
        "ben",
        "ben@",
        "@northmoor.example",
        "a@northmoor.example, b@elsewhere.example",
        "ben@northmoor.example\r\nBcc: all@elsewhere.example",
        "Ben <ben@northmoor.example>",
        "siân@northmoor.example",
        "ben@" + "x" * 70 + ".example",
        "ben@a..example",
    ],
)
def test_what_is_no_address_is_refused_with_it_in_the_sentence(address: str) -> None:
    with pytest.raises(Refused) as refusal:
        built(letter(address=address), WORDS, SENDER)
    assert refusal.value.sentence == f"No letter can be sent to “{address}”."


@given(name=st.text(max_size=200), subject=st.text(max_size=200))
def test_no_name_and_no_subject_adds_a_heading_or_a_recipient(name: str, subject: str) -> None:
    poisoned = (
        f"{name}\r\nBcc: all@elsewhere.example\r\n\r\n{name}",
        f"{subject}\nX-Added: {name}",
    )
    words = Written(poisoned[1], WORDS.text, WORDS.html)
    message = email.message_from_bytes(
        built(letter(name=poisoned[0]), words, SENDER).as_bytes(), policy=email.policy.default
    )
    expected = ["From", "To", "Subject", "Date", "Message-ID", "Auto-Submitted"]
    assert [name for name in message if name not in ("MIME-Version", "Content-Type")] == expected
    assert [to.addr_spec for to in message["To"].addresses] == ["ben@northmoor.example"]
