"""A letter in its envelope: the message that a mail server takes, as text and as HTML."""

from email.errors import HeaderParseError
from email.header import Header
from email.headerregistry import Address, BaseHeader, HeaderRegistry, UnstructuredHeader
from email.message import EmailMessage
from email.policy import SMTP, Policy
from hashlib import sha256

from committee.mail.transport import Refused
from committee.mail.words import Written
from committee.model.letters import Letter

LONGEST_NAME = 60
UNQUOTED = str.maketrans({'"': "”", "\\": "/"})


class Subject(UnstructuredHeader, BaseHeader):
    """A subject that is read back as it was written.

    Folded as Python folds other headings, it would lose spaces between words with accents, and
    begin with an empty line where it just fills one.
    """

    max_count = 1

    def fold(self, *, policy: Policy) -> str:
        """The heading in lines, as it goes over the wire."""
        charset = "us-ascii" if self.isascii() else "utf-8"
        folded = Header(str(self), charset, policy.max_line_length, header_name=self.name)
        return f"{self.name}: {folded.encode(linesep=policy.linesep)}{policy.linesep}"


HEADINGS = HeaderRegistry()
HEADINGS.map_to_type("subject", Subject)
POLICY = SMTP.clone(header_factory=HEADINGS)


def built(letter: Letter, written: Written, sender: Address) -> EmailMessage:
    """The message of a letter that was claimed. Raises Refused where its address is none.

    Sent twice it is the same message: its Message-ID comes from the letter's key. The moment at
    which it was queued belongs to that, so that no book repeats the Message-IDs of another.
    """
    message = EmailMessage(POLICY)
    message["From"] = Address(_name(sender.display_name), addr_spec=sender.addr_spec)
    message["To"] = _address(letter)
    message["Subject"] = _line(written.subject)
    message["Date"] = letter.claimed_at or letter.queued_at
    message["Message-ID"] = f"<{_fingerprint(letter)}@{sender.domain}>"
    message["Auto-Submitted"] = "auto-generated"
    message.set_content(written.text, cte="quoted-printable")
    message.add_alternative(written.html, subtype="html", cte="quoted-printable")
    return message


def _fingerprint(letter: Letter) -> str:
    return sha256(f"{letter.key} {letter.queued_at.isoformat()}".encode()).hexdigest()[:32]


def _address(letter: Letter) -> Address:
    """The recipient; the domain is written in the letters that every mail server knows."""
    name, at, domain = letter.address.rpartition("@")
    try:
        domain = domain.encode("idna").decode()
        return Address(_name(letter.name), addr_spec=f"{name}{at}{domain}")
    except (HeaderParseError, ValueError, IndexError) as fault:
        raise Refused(f"No letter can be sent to “{letter.address}”.") from fault


def _name(words: str) -> str:
    """A name as it stands beside an address, within a line of the message's head.

    A longer one is cut: where Python breaks a quoted name it drops the quotes, and what stood
    between them would be read as addresses. The letter itself gives it in full.
    """
    line = _line(words).translate(UNQUOTED)
    return line if len(line) <= LONGEST_NAME else f"{line[: LONGEST_NAME - 1]}…"


def _line(words: str) -> str:
    """Words on one line: a line end in a heading would begin another heading."""
    return " ".join(words.split())
