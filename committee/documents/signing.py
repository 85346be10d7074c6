"""The signature of minutes: the one thing that is added to them after they are approved.

Whoever presides at the meeting that approves them signs them (Local Government Act 1972 Schedule
12 paragraph 41).
"""

from dataclasses import replace
from datetime import date

from committee.documents.parts import Document, Paragraph, Role, Signature, line
from committee.rules.wording import date_in_words


def sentence(name: str, on: date) -> Paragraph:
    """Who signed and when, in place of the lines that were to be filled in.

    It takes as much room as they did: on each leaf stands what stood there when it was initialled.
    """
    return Paragraph(line(f"Signed by {name} on {date_in_words(on)}."), role=Role.SIGNED)


def signed(document: Document, name: str, on: date) -> Document:
    """The approved document with its signature, and every other word as it was."""
    body = (sentence(name, on) if isinstance(part, Signature) else part for part in document.body)
    return replace(document, body=tuple(body))
