"""What looks like a promise and is none, and the few words that make one surer.

A table: each shade has its weight, what it means, and how it is known.
"""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from committee.reading.promising.governors import Governor, plain
from committee.reading.promising.requests import GIVEN
from committee.reading.promising.scenes import Scene
from committee.reading.promising.signs import Head, Sign
from committee.reading.words.parties import Party
from committee.reading.words.tokens import Word


class Shade(NamedTuple):
    """What adds to a sign or takes from it, in words, and how it is known."""

    weight: float
    why: str
    is_seen: Callable[[Scene], bool]


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_FORMAL = _set("thanks thank authority permission consent decision approval apologies")
_GIVEN = _set("support work funding resources consideration")
_MEETINGS = _set("meeting meetings agm")
_BUSINESS = _set("item items meeting session orders order")
_PAYMENTS = _set("invoice invoices accounts payment payments cheque cheques salary bills")
_BODIES = _set("committee sub-committee subcommittee board cabinet council panel group forum")
_CONSIDERS = _set("consider look discuss review examine scrutinise debate decide")
_SERVES = _set("act assist become join serve stand")
_PAPERS = _set("report audit inspector survey guidance consultant consultants")
_OTHERS = _set("county district borough government police")
_PUBLIC = _set("applicant neighbour parishioner parishioners public resident residents")
_TURNS = _set("meeting meetings month week year quarter agenda")
_RECIPIENTS = _set(
    "all attendees board cabinet chair chairman cllr cllrs committee council councillor "
    "councillors everyone forum group him her me meeting member members minutes panel partnership "
    "them trustees us"
)
_PUTS_OUT = _set("publish finalise provide offer launch release implement introduce serve")
_OWN_THINGS = _set(
    "action actions advert agenda answer answers article response responses reply letter email "
    "notice newsletter minutes papers item link clarification comments vacancy vacancies form "
    "forms more further additional written this these it that list map note"
)
_PLANS = (Sign.WILL_BE_DONE, Sign.IS_TO)
_UNASKED = (Governor.NONE, Governor.SAID, Governor.EXPLAINED)
_BENEFITS = _set(
    "assurance basis benefit benefits chance clarity consistency means opportunity way"
)
_RULES = _set("amendment charge condition fee motion requirement rule")
_SURE = {
    ("make", "sure"), ("make", "available"), ("make", "aware"), ("take", "up"), ("look", "into"),
    ("look", "at"), ("follow", "up"),
}  # fmt: skip
_EMPTY = {
    ("take", "account"), ("take", "as"), ("show", "as"), ("raise", "questions"),
    ("ask", "questions"), ("take", "place"), ("move", "quickly"), ("move", "forward"),
}  # fmt: skip


def _own_things(verb: str) -> frozenset[str]:
    """What a meeting has done itself: others too publish their papers and data."""
    return _OWN_THINGS | GIVEN if verb == "provide" else _OWN_THINGS


SHADES = (
    Shade(0.25, "two words that name a task", lambda s: s.pair in _SURE),
    Shade(0.25, "action that is taken", lambda s: s.head.verb == "take" and "action" in s.subject),
    Shade(-1.0, "two words that name no task", lambda s: s.pair in _EMPTY),
    Shade(
        -1.0,
        "no objection is raised",
        lambda s: "no" in s.after and bool({"objection", "objections", "comment"} & set(s.after)),
    ),
    Shade(
        -1.0,
        "no action is taken",
        lambda s: plain(s.words, s.head.first - 1) == "no" or "no" in s.subject,
    ),
    Shade(
        -1.0,
        "the minutes are confirmed",
        lambda s: s.head.verb == "confirm" and bool(s.all & {"minutes", "record"}),
    ),
    Shade(
        -1.0,
        "money is kept in reserve",
        lambda s: s.head.verb in ("hold", "keep") and bool({"reserve", "reserves"} & set(s.after)),
    ),
    Shade(-0.6, "what was said is quoted", lambda s: s.is_quoted),
    Shade(
        -0.6,
        "thanks, or a power that is given",
        lambda s: s.head.is_done and bool(s.noun & _FORMAL) and "letter" not in s.noun,
    ),
    Shade(
        -0.6,
        "a meeting is held",
        lambda s: (
            s.head.is_done
            and bool(s.subject & _MEETINGS)
            and (s.head.verb in ("hold", "move") or "next" in s.subject)
        ),
    ),
    Shade(
        -0.6,
        "the order of business is changed",
        lambda s: (
            s.head.verb in ("move", "take", "extend", "enter", "go", "close")
            and bool(_BUSINESS & set(s.after))
        ),
    ),
    Shade(
        -0.6,
        "accounts are paid",
        lambda s: (
            s.head.verb in ("pay", "sign", "draw", "make", "settle") and bool(s.all & _PAYMENTS)
        ),
    ),
    Shade(
        -0.4,
        "the business of another body",
        lambda s: (
            s.head.governor in (Governor.SAID, Governor.EXPLAINED)
            and s.head.verb in _CONSIDERS
            and bool(s.subject & _BODIES)
        ),
    ),
    Shade(
        -0.4,
        "a place that somebody takes",
        lambda s: s.head.sign is Sign.UNDERTOOK and s.head.verb in _SERVES,
    ),
    Shade(
        -0.5,
        "what a paper recommends",
        lambda s: (
            s.head.governor is Governor.SUGGESTED
            and any(word.plain in _PAPERS for word in s.words[: s.head.first])
        ),
    ),
    Shade(
        -0.3,
        "done by others",
        lambda s: s.head.is_done and s.is_by(_OTHERS),
    ),
    Shade(
        -0.3,
        "an event that is to be",
        lambda s: s.head.sign is Sign.IS_TO and s.head.is_done and s.head.verb in ("hold", "take"),
    ),
    Shade(
        -0.7,
        "asked by one of the public",
        lambda s: s.head.asker is Party.OUTSIDER and bool(s.all & _PUBLIC),
    ),
    Shade(-0.5, "a question", lambda s: s.head.sign is Sign.WILL and s.words[-1].text == "?"),
    Shade(
        -0.4,
        "what a service gives",
        lambda s: s.head.is_done and s.head.verb in ("give", "provide") and bool(s.noun & _GIVEN),
    ),
    Shade(
        -0.4,
        "the public is invited",
        lambda s: (
            s.head.sign is Sign.WAS_ASKED
            and s.head.party is Party.OUTSIDER
            and "invited" in s.subject
        ),
    ),
    Shade(
        -0.4,
        "what a service plans to put out, and not for the meeting",
        lambda s: (
            s.head.is_done
            and s.head.sign in _PLANS
            and s.head.governor in _UNASKED
            and (s.head.verb in _PUTS_OUT or s.pair == ("make", "available"))
            and not s.subject & _own_things(s.head.verb)
            and not s.rest & _RECIPIENTS
        ),
    ),
    Shade(
        -0.5,
        "what a thing is good for",
        lambda s: s.head.sign is Sign.WILL and bool(_BENEFITS & set(s.after)),
    ),
    Shade(
        -0.5,
        "a part that is played",
        lambda s: s.head.verb == "play" and bool({"part", "role"} & set(s.after)),
    ),
    Shade(
        -0.5,
        "an appeal to those who read it",
        lambda s: s.head.verb in ("encourage", "urge") and s.pair[1] in ("you", "everyone"),
    ),
    Shade(
        -0.5,
        "a rule or a motion that is dropped there and then",
        lambda s: s.head.is_done and s.head.verb == "withdraw" and bool(s.subject & _RULES),
    ),
    Shade(-0.4, "asked for a view", lambda s: s.head.is_done and s.pair == ("ask", "for")),
    Shade(
        -0.3,
        "somebody else decides",
        lambda s: (
            s.head.sign is Sign.TO_BE_DONE
            and s.head.verb in ("consider", "determine", "decide", "discuss")
        ),
    ),
    Shade(
        -0.3,
        "said of somebody by the way",
        lambda s: plain(s.words, s.head.first - 1) in ("which", "who") and not s.is_taken_on,
    ),
    Shade(
        -0.3,
        "done whenever there is need",
        lambda s: s.has_pair(_set("as when where if"), _set("required necessary needed")),
    ),
    Shade(-0.2, "done every time", lambda s: s.has_pair(_set("each every future"), _TURNS)),
)


def of(head: Head, words: Sequence[Word]) -> float:
    """What the words around a head add to its sign or take from it."""
    scene = Scene(head, words)
    return sum(shade.weight for shade in SHADES if shade.is_seen(scene))
