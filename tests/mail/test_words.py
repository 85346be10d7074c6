"""What each kind of letter says, word for word; and that no other word gets into it."""

from dataclasses import fields, replace
from datetime import date
from html.parser import HTMLParser
from pathlib import Path

import pytest

from committee.mail.words import written
from committee.model.correspondence import Contact, Told, Week
from committee.rules.actions import ActionState
from committee.rules.letters import TO_OWNERS, LetterKind
from tests.mail.facts import ADDRESSES, CLOSED_BUSINESS, LATE, OPEN, facts

K = LetterKind
MORE = "Please add the figures for each ward."
ANSWER = "The data went to all members on 3 October.\n\nIt shows 412 households."
FILES = ("adoption.csv", "wards.pdf")
ENDED = replace(OPEN, state=ActionState.WITHDRAWN, note="It was asked twice.", by="the chair")

DIGEST = facts(
    K.DIGEST,
    recipient="Councillor Tom Ashby",
    told=(),
    clerks=(),
    since=date(2026, 9, 21),
    weeks=(
        Week("Audit Committee", 1, 0),
        Week(
            "Overview and Scrutiny Committee",
            12,
            3,
            raised=(OPEN,),
            answered=(CLOSED_BUSINESS,),
            ended=(replace(OPEN, reference="OSC (26/27) 009", state=ActionState.CLOSED),),
        ),
    ),
)

LETTERS = {
    "asked": facts(K.ASKED),
    "asked-without-date-or-clerk": facts(
        K.ASKED, replace(OPEN, due="", due_on=None, until="", quote="", others=()), clerks=()
    ),
    "sent-back": facts(K.SENT_BACK, replace(OPEN, note=MORE)),
    "reopened": facts(K.REOPENED, replace(OPEN, note=MORE, by="the meeting of 29 September 2026")),
    "reassigned": facts(K.REASSIGNED),
    "ended": facts(K.ENDED, ENDED),
    "reminder": facts(K.REMINDER),
    "reminder-of-three": facts(
        K.REMINDER, replace(LATE, reference="OSC (26/27) 003", link_id=4), OPEN, CLOSED_BUSINESS
    ),
    "escalation": facts(
        K.ESCALATION, replace(LATE, reminded=(date(2026, 9, 29), date(2026, 10, 6)))
    ),
    "completed": facts(K.COMPLETED, replace(OPEN, by="Ben Ffoulkes", answer=ANSWER, files=FILES)),
    "declined": facts(
        K.DECLINED, replace(OPEN, by="Ben Ffoulkes", note="Ask the Head of Communities.")
    ),
    "circulated": facts(
        K.CIRCULATED, replace(OPEN, note="For your meeting.", answer=ANSWER, files=FILES)
    ),
    "digest": DIGEST,
    "not-public": facts(K.ASKED, CLOSED_BUSINESS),
    "not-public-to-members": facts(K.CIRCULATED, CLOSED_BUSINESS),
}


class Page(HTMLParser):
    """A letter's HTML as it is read: its words, its title, its links, and whether tags close."""

    def __init__(self, html):
        super().__init__()
        self.open, self.words, self.links, self.tags, self.title = [], "", [], set(), ""
        self.attributes = {}
        self.feed(html)
        assert not self.open

    def handle_starttag(self, tag, attrs):
        self.tags.add(tag)
        self.attributes.setdefault(tag, dict(attrs))
        if tag == "a":
            self.links.append(dict(attrs)["href"])
        if tag not in ("meta", "br"):
            self.open.append(tag)
        if tag in ("br", "p", "dt", "dd", "h2", "blockquote"):
            self.words += " "

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        if "title" in self.open:
            self.title += data
        else:
            self.words += data


@pytest.mark.parametrize("name", LETTERS)
def test_a_letter_says_this_word_for_word(name):
    letter = written(LETTERS[name], ADDRESSES)
    kept = Path(__file__).with_name("letters") / f"{name}.txt"
    assert f"Subject: {letter.subject}\n\n{letter.text}" == kept.read_text()


def test_every_kind_is_shown():
    assert {letter.kind for letter in LETTERS.values()} == set(K)


@pytest.mark.parametrize("name", LETTERS)
def test_the_html_says_the_same_and_brings_nothing_from_elsewhere(name):
    letter = written(LETTERS[name], ADDRESSES)
    page = Page(letter.html)
    assert page.title == letter.subject
    assert page.attributes["html"] == {"lang": "en-GB"}
    assert page.tags <= {
        "html", "head", "meta", "title", "body", "div", "p", "br", "h2", "blockquote", "dl", "dt",
        "dd", "a",
    }  # fmt: skip
    addresses = [line for line in letter.text.splitlines() if line.startswith("https://")]
    assert page.links == addresses
    said = " ".join(line for line in letter.text.splitlines() if line not in addresses)
    assert letters_of(page.words) == letters_of(said)


def letters_of(words):
    """The letters alone: how they are set out is each writer's own."""
    return "".join(letter for letter in words if letter.isalnum())


@pytest.mark.parametrize("name", LETTERS)
def test_lines_are_short_and_addresses_whole(name):
    for line in written(LETTERS[name], ADDRESSES).text.splitlines():
        assert len(line) <= 72 or (line.startswith("https://") and " " not in line)


@pytest.mark.parametrize("kind", [kind for kind in K if kind is not K.DIGEST])
def test_a_long_text_stands_in_full_and_its_subject_is_short(kind):
    text = "Circulate\r\nthe " + "adoption data, " * 1300 + "https://example.org/" + "a" * 90
    long = replace(OPEN, text=text, state=ActionState.WITHDRAWN)
    letter = written(facts(kind, long), ADDRESSES)
    assert len(letter.subject) < 160 and letter.subject.isprintable()
    assert one_line(letter.text).count("adoption data,") >= 1300
    assert f"https://example.org/{'a' * 90}\n" in letter.text


def test_what_people_wrote_stays_words_in_html():
    told = replace(OPEN, text="<script>alert('Ŵyn')</script>", quote='<b>"&amp;"</b>')
    letter = written(facts(K.ASKED, told, recipient="<i>Siân"), ADDRESSES)
    page = Page(letter.html)
    assert not page.tags & {"script", "b", "i"}
    assert "<script>alert('Ŵyn')</script>" in page.words
    assert page.title.startswith("OSC (26/27) 014: <script>")


def test_several_clerks_are_all_named_and_none_signs():
    two = (Contact("Rhiannon Clarke", "clerk@northmoor.example"), Contact("Owen Blythe", "o@n.uk"))
    letter = written(facts(K.ASKED, clerks=two), ADDRESSES)
    assert "Rhiannon Clarke (clerk@northmoor.example) or Owen Blythe" in one_line(letter.text)
    assert "\n\nOverview and Scrutiny Committee\nNorthmoor Council\n" in letter.text


def test_a_letter_about_two_committees_is_from_the_council():
    other = replace(CLOSED_BUSINESS, committee="Audit Committee")
    letter = written(facts(K.REMINDER, OPEN, other), ADDRESSES)
    assert "\n\nRhiannon Clarke\nNorthmoor Council\n" in letter.text


def test_who_has_no_link_any_more_is_asked_to_sign_in():
    letter = written(facts(K.ASKED, replace(OPEN, link_id=None, link_until=None)), ADDRESSES)
    assert (
        "Sign in and say where you are with this:\n"
        "https://matters.northmoor.example/actions/osc-26-27-014\n"
    ) in letter.text
    assert "/answer/" not in letter.text and "forward" not in letter.text


@pytest.mark.parametrize(
    ("about", "words"),
    [
        ((OPEN, OPEN), ""),
        ((LATE, OPEN), ", 1 overdue"),
        ((LATE, LATE), ", both overdue"),
        ((LATE, LATE, LATE), ", all overdue"),
    ],
)
def test_of_several_actions_it_says_how_many_are_overdue(about, words):
    letter = written(facts(K.REMINDER, *about), ADDRESSES)
    assert letter.subject.startswith(f"{len(about)} actions{words}: ")
    in_text = words.replace("1 overdue", "1 of them overdue")
    assert f"This letter is about {len(about)} actions{in_text}.\n" in letter.text


@pytest.mark.parametrize(
    ("by", "words"),
    [
        ("Ben Ffoulkes", "Ben Ffoulkes says"),
        ("Cerys Pugh, for Ben Ffoulkes", "Cerys Pugh, for Ben Ffoulkes, says"),
        ("", "The owner says"),
    ],
)
@pytest.mark.parametrize("kind", [K.COMPLETED, K.DECLINED])
def test_who_answered_for_somebody_stands_between_commas(kind, by, words):
    assert f"\n\n{words} that this is" in written(facts(kind, replace(OPEN, by=by)), ADDRESSES).text


def one_line(text):
    return " ".join(text.split())


@pytest.mark.parametrize("kind", [kind for kind in K if kind is not K.DIGEST])
def test_a_letter_that_asks_has_one_link_for_each_action_and_others_none(kind):
    told = replace(OPEN, state=ActionState.WITHDRAWN)
    text = written(facts(kind, told), ADDRESSES).text
    assert text.count("/answer/") == (1 if kind in TO_OWNERS else 0)
    assert ("may forward this letter" in one_line(text)) is (kind in TO_OWNERS)


OF_CLOSED_BUSINESS = ("reference", "slug", "committee", "is_open", "state")
SECRET = {int: 99177, str: "Quibble", tuple: ("Quibble",), date: date(2071, 1, 1)}


@pytest.mark.parametrize("name", [f.name for f in fields(Told) if f.name not in OF_CLOSED_BUSINESS])
@pytest.mark.parametrize("kind", K)
def test_of_closed_business_no_word_is_written_even_if_the_facts_hold_it(kind, name):
    secret = SECRET[type(getattr(OPEN, name))]
    told = replace(CLOSED_BUSINESS, **{name: secret})
    other = replace(LATE, state=ActionState.WITHDRAWN)
    week = Week("Overview and Scrutiny Committee", 1, 0, (told,), (told,), (told,))
    for about in ((told,), (told, other)):
        letter = written(
            replace(facts(K.ASKED), kind=kind, told=about, weeks=(week,), since=OPEN.meeting_day),
            ADDRESSES,
        )
        for words in (letter.subject, letter.text, letter.html):
            assert not [each for each in ("Quibble", "99177", "2071") if each in words]
            assert ADDRESSES.answer(99177) not in words
