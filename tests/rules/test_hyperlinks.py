import pytest
from hypothesis import given
from hypothesis import strategies as st

from committee.rules.hyperlinks import parts


def addresses(text):
    return [piece for piece, is_address in parts(text) if is_address]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("See https://northmoor.gov.uk/data.", ["https://northmoor.gov.uk/data"]),
        ("(http://x.example/a_(b)) and so on", ["http://x.example/a_(b)"]),
        ("HTTPS://X.EXAMPLE/?a=1&b=2, then", ["HTTPS://X.EXAMPLE/?a=1&b=2"]),
        ("“https://x.example/a” said", ["https://x.example/a"]),
        ("https://x.example\nhttps://y.example", ["https://x.example", "https://y.example"]),
        ('https://x.example"onclick="x', ["https://x.example"]),
        ("https://x.example<script>", ["https://x.example"]),
        ("javascript:alert(1) ftp://x mailto:a@b.example www.x.example", []),
        ("https:// and http://.", []),
    ],
)
def test_where_addresses_begin_and_end(text, found):
    assert addresses(text) == found


@given(st.text(st.sampled_from('ahtps:/().,<>" \n')) | st.text())
def test_nothing_is_lost(text):
    assert "".join(piece for piece, _ in parts(text)) == text
