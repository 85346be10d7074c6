"""Letters are handed to a real mail server, or become files; each refusal is told in a sentence."""

import ssl
import subprocess
from dataclasses import dataclass
from datetime import UTC, datetime
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from hashlib import sha256
from pathlib import Path

import pytest

from committee.mail import transport
from committee.mail.transport import Deferred, Refused, Unreachable, opened
from tests.post_office import PostOffice


def letter(subject: str = "An action for you") -> EmailMessage:
    message = EmailMessage(SMTP)
    message["From"] = Address("Northmoor Council", addr_spec="clerks@northmoor.example")
    message["To"] = Address("Ben Ffoulkes", addr_spec="ben@northmoor.example")
    message["Subject"] = subject
    message["Date"] = datetime(2026, 9, 15, 10, tzinfo=UTC)
    message["Message-ID"] = f"<{sha256(subject.encode()).hexdigest()[:32]}@northmoor.example>"
    message.set_content("Dear Ben Ffoulkes")
    return message


@pytest.fixture
def office() -> PostOffice:
    return PostOffice()


@dataclass(frozen=True)
class Certified:
    """A certificate that a machine gave itself, as mail servers on a local network often have."""

    file: Path
    context: ssl.SSLContext


@pytest.fixture(scope="module")
def certified(tmp_path_factory: pytest.TempPathFactory) -> Certified:
    folder = tmp_path_factory.mktemp("certificate")
    key, file = folder / "key.pem", folder / "certificate.pem"
    words = "req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=localhost"
    named = ("-addext", "subjectAltName=DNS:localhost", "-keyout", str(key), "-out", str(file))
    subprocess.run(["openssl", *words.split(), *named], check=True, capture_output=True)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(file, key)
    return Certified(file, context)


def test_all_letters_of_a_run_go_over_one_connection(office: PostOffice) -> None:
    with office.open(), opened(office.address, "") as to:
        for number in range(3):
            to.send(letter(subject=f"Letter {number}"))
    assert [message["Subject"] for message in office.came] == ["Letter 0", "Letter 1", "Letter 2"]
    assert office.connections == 1


def test_no_connection_is_made_for_no_letter(office: PostOffice) -> None:
    with office.open(), opened(office.address, ""):
        pass
    assert office.connections == 0


@pytest.mark.parametrize("at", ["at_rcpt", "at_data"])
def test_what_the_server_refuses_is_refused_for_good(office: PostOffice, at: str) -> None:
    setattr(office, at, lambda _: "550 5.1.1 Nobody has\nthis box.".replace("\n", " "))
    with office.open(), opened(office.address, "") as to:
        with pytest.raises(Refused) as refusal:
            to.send(letter())
        setattr(office, at, lambda _: "250 OK")
        to.send(letter())
    sentence = "The mail server refused it: 550 5.1.1 Nobody has this box"
    assert refusal.value.sentence == sentence
    assert len(office.came) == 1


@pytest.mark.parametrize("at", ["at_rcpt", "at_data"])
def test_what_the_server_puts_off_is_put_off_for_one_letter(office: PostOffice, at: str) -> None:
    setattr(office, at, lambda _: "451 4.7.1 Come again in five minutes")
    with office.open(), opened(office.address, "") as to:
        with pytest.raises(Deferred, match="451 4.7.1 Come again in five minutes"):
            to.send(letter())
        setattr(office, at, lambda _: "250 OK")
        to.send(letter())
    assert len(office.came) == 1


def test_a_server_that_ends_the_connection_gets_a_new_one(office: PostOffice) -> None:
    office.at_data = lambda _: "421 4.7.0 Too many letters over one connection"
    with office.open(), opened(office.address, "") as to:
        with pytest.raises(Deferred):
            to.send(letter())
        office.at_data = lambda _: "250 OK"
        to.send(letter())
    assert (len(office.came), office.connections) == (1, 2)


def test_a_server_that_is_away_is_unreachable(office: PostOffice) -> None:
    with opened(office.address, "") as to:
        with pytest.raises(Unreachable, match="cannot be reached: Connection refused"):
            to.send(letter())
        with office.open():
            to.send(letter())
    assert len(office.came) == 1


def test_a_server_that_goes_away_is_unreachable(office: PostOffice) -> None:
    with opened(office.address, "") as to:
        with office.open():
            to.send(letter())
        with pytest.raises(Unreachable, match="cannot be reached"):
            to.send(letter())


def test_a_password_goes_only_to_a_server_that_proves_itself(
    office: PostOffice, certified: Certified
) -> None:
    address = office.address.replace("//", "//clerk%40northmoor:wet%2Fpaint@")
    with (
        office.open(certified.context, password="wet/paint"),
        opened(address, "") as to,
        pytest.raises(Unreachable, match="self-signed certificate"),
    ):
        to.send(letter())
    assert office.signed_in == []


@pytest.mark.parametrize("scheme", ["smtp", "smtps"])
def test_a_server_that_proves_itself_gets_the_password(
    office: PostOffice, certified: Certified, scheme: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(certified.file))
    address = f"{scheme}://clerk:paint@localhost:{office.port}"
    secured = office.open(certified.context, password="paint", at_once=scheme == "smtps")
    with secured, opened(address, "") as to:
        to.send(letter())
    assert office.signed_in == ["clerk"]
    assert len(office.came) == 1


def test_without_a_password_any_encryption_is_better_than_none(
    office: PostOffice, certified: Certified
) -> None:
    with office.open(certified.context), opened(office.address, "") as to:
        to.send(letter())
    assert len(office.came) == 1
    assert office.connections == 2, "It greets again once the connection is encrypted."


def test_the_name_and_the_password_are_those_of_the_address(office: PostOffice) -> None:
    address = office.address.replace("//", "//clerk%40northmoor:wet%2Fpaint@")
    with office.open(password="wet/paint"), opened(address, "") as to:
        to.send(letter())
    assert office.signed_in == ["clerk@northmoor"]
    assert len(office.came) == 1


def test_a_password_is_not_sent_in_the_clear_to_another_machine(
    office: PostOffice, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(transport, "THIS_MACHINE", ())
    address = office.address.replace("//", "//clerk:paint@")
    with (
        office.open(password="paint"),
        opened(address, "") as to,
        pytest.raises(Unreachable) as fault,
    ):
        to.send(letter())
    assert fault.value.sentence == transport.NO_ENCRYPTION
    assert office.signed_in == []


def test_a_wrong_password_loses_no_letter_and_is_not_repeated(office: PostOffice) -> None:
    address = office.address.replace("//", "//clerk:wrong@")
    with (
        office.open(password="paint"),
        opened(address, "") as to,
        pytest.raises(Unreachable, match="does not let us in: 535") as fault,
    ):
        to.send(letter())
    assert "wrong" not in fault.value.sentence


def test_without_a_server_each_letter_becomes_one_file(tmp_path: Path) -> None:
    folder = tmp_path / "instance" / "letters"
    with opened("", str(folder)) as to:
        to.send(letter(subject="Ŵyn"))
        to.send(letter(subject="Ŵyn"))
        to.send(letter(subject="Another"))
    assert len(list(folder.iterdir())) == 2, "The same letter is the same file."
    assert all(file.name.startswith("20260915-100000-") for file in folder.glob("*.eml"))


def test_a_folder_that_cannot_be_written_is_unreachable(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with opened("", str(tmp_path / "file")) as to, pytest.raises(Unreachable, match="file"):
        to.send(letter())
