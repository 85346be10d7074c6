"""Who was away, in the sentences by which minutes say so."""

import pytest

from committee.reading import minutes

HEAD = """OVERVIEW AND SCRUTINY COMMITTEE

Minutes of the meeting held on 3 March 2026 at 6.30 pm

Present: Councillor Gwen Marsh (Chair), Councillor Idris Pugh

{said}

1. Declarations

None.

2. Waste

Members received a report.
"""


@pytest.mark.parametrize(
    "said",
    [
        "Apologies for absence were received from Councillor Bell.",
        "Apologies were received on behalf of Councillor Bell.",
        "Apologies for absence: Councillor Bell",
        "Councillor Bell had sent apologies.",
    ],
)
def test_whoever_sent_apologies_is_away(said: str) -> None:
    (meeting,) = minutes.read("a.txt", HEAD.format(said=said).encode()).meetings
    away = [each.name for each in meeting.attendance if each.capacity == "apologies"]
    assert away == ["Councillor Bell"]
