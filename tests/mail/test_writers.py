"""The two writers, on whatever people may have typed."""

from html.parser import HTMLParser

from hypothesis import given
from hypothesis import strategies as st

from committee.mail import to_html, to_text
from committee.mail.parts import (
    Body,
    Button,
    Heading,
    Link,
    Listed,
    Paragraph,
    Quoted,
    Signed,
)

ADDRESS = f"https://matters.northmoor.example/answer/{'a' * 80}"
TYPED = st.text(st.sampled_from("a Ŵ’<>&\"'-/.\n\t;#x"), max_size=200)
PARTS = st.one_of(
    st.builds(Heading, TYPED.filter(str.strip)),
    st.builds(Paragraph, TYPED),
    st.builds(Quoted, TYPED),
    st.builds(Listed, st.lists(st.tuples(st.just("Due"), TYPED), min_size=1).map(tuple)),
    st.builds(Button, TYPED, st.just(ADDRESS)),
    st.builds(Link, TYPED, st.just(ADDRESS), TYPED),
    st.builds(Signed, st.lists(TYPED).map(tuple)),
)
BODIES = st.builds(Body, TYPED, st.lists(PARTS, min_size=1).map(tuple))


class Tags(HTMLParser):
    """The tags of a page, each of them closed, and its text."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.seen: set[str] = set()
        self.said = ""
        self.feed(html)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.seen.add(tag)
        if tag not in ("meta", "br"):
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        self.said += data


def typed_in(body):
    for part in body.parts:
        for value in vars(part).values():
            if isinstance(value, str):
                yield value
            else:
                for each in value:
                    yield from [each] if isinstance(each, str) else each


@given(BODIES)
def test_lines_of_text_are_short_unless_one_word_is_longer(body):
    text = to_text.write(body)
    for line in text.splitlines():
        assert len(line) <= to_text.WIDTH or " " not in line.strip()
    addresses = [part for part in body.parts if isinstance(part, Button | Link)]
    assert text.splitlines().count(ADDRESS) == len(addresses)
    assert text.endswith("\n")


@given(BODIES)
def test_text_holds_every_word_in_its_order(body):
    """Words are what is left when all white space and our own signs are taken away."""
    bare = "".join(to_text.write(body).split())
    place = 0
    for words in typed_in(body):
        for word in words.split():
            place = bare.index(word, place) if word != ADDRESS else place


@given(BODIES)
def test_html_is_well_formed_and_holds_no_tag_of_anybodys(body):
    page = Tags(to_html.write(body))
    assert page.open == []
    assert page.seen <= {
        "html", "head", "meta", "title", "body", "div", "h2", "p", "br", "blockquote", "dl", "dt",
        "dd", "a",
    }  # fmt: skip
    said = "".join(page.said.split())
    for words in typed_in(body):
        for word in words.split():
            assert word in said or word == ADDRESS
