"""The signature, the one thing that is added to approved minutes."""

import re
import subprocess
from datetime import date

import pytest

from committee.documents import minutes, signing, to_pdf
from committee.documents.parts import Document
from committee.rules.styles import NARRATIVE, ActionsPlace, HouseStyle
from committee.rules.vocabulary import Part
from tests.documents import records


def leaves(document: Document) -> list[list[str]]:
    """Which words in capitals stand on each page."""
    read = subprocess.run(
        ["pdftotext", "-", "-"], input=to_pdf.write(document), capture_output=True, check=True
    ).stdout.decode()
    return [re.findall(r"\b[A-Z]{4,}\d*\b", page) for page in read.split("\f") if page]


@pytest.mark.parametrize("said", range(12, 20))
def test_the_leaves_of_signed_minutes_are_those_that_were_initialled(said: int) -> None:
    style = HouseStyle("s", "s", actions=ActionsPlace.TABLE)
    text = "\n\n".join(f"WORDS{number}" for number in range(said))
    item = records.item(
        "1", "BUDGET", text, style=NARRATIVE, actions=[records.action("OSC 1", "SEND")]
    )
    record = records.record(item, style=style, public=records.minutes())
    document = minutes.compose(record, Part.PUBLIC)
    signed = signing.signed(document, "Ann Lowe", date(2026, 4, 1))
    assert leaves(document) == leaves(signed)
