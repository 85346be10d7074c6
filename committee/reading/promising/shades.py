"""What looks like a promise and is none, and the few words that make one surer.

A table: each shade has its weight, what it means, and how it is known.
"""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from committee.reading.promising.governors import Governor, plain
from committee.reading.promising.requests import GIVEN
from committee.reading.promising.scenes import Scene
from committee.reading.promising.shade_words import (
    ANSWERED,
    ASKING,
    BENEFITS,
    BODIES,
    BUSINESS,
    DATES,
    EMPTY,
    FORMAL,
    MEETINGS,
    OPEN,
    OWN_THINGS,
    PAPERS,
    PAYMENTS,
    PEOPLE,
    PLANS,
    PUBLIC,
    PUTS_OUT,
    RECIPIENTS,
    REGULAR,
    SERVES,
    SETTLED,
    SUPPORT,
    SURE,
    TEXTS,
    TOLD,
    TURNS,
    UNASKED,
    listed,
)
from committee.reading.promising.signs import Head, Sign
from committee.reading.words.parties import OUTSIDERS, Party
from committee.reading.words.tokens import Word
from committee.reading.words.verbs import SUPPLIES


class Shade(NamedTuple):
    """What adds to a sign or takes from it, in words, and how it is known."""

    weight: float
    why: str
    is_seen: Callable[[Scene], bool]


def _own_things(verb: str) -> frozenset[str]:
    """What a meeting has done itself: others too publish their papers and data."""
    return OWN_THINGS | GIVEN if verb == "provide" else OWN_THINGS


SHADES = (
    Shade(0.25, "two words that name a task", lambda s: s.pair in SURE),
    Shade(
        0.25,
        "action that is taken, arrangements that are made",
        lambda s: (
            (s.head.verb == "take" and "action" in s.subject)
            or (s.head.verb == "make" and "arrangements" in s.all)
        ),
    ),
    Shade(
        0.25,
        "a paper of one's own that one says will be changed",
        lambda s: (
            s.head.sign is Sign.WILL_BE_DONE
            and s.head.governor is Governor.SAID
            and s.head.asker.is_own
            and bool(s.subject & TEXTS)
            and s.head.verb not in SUPPLIES
        ),
    ),
    Shade(-1.0, "two words that name no task", lambda s: s.pair in EMPTY),
    Shade(
        -1.0,
        "nothing is done or objected to",
        lambda s: (
            "no" in (*s.subject, plain(s.words, s.head.first - 1))
            or s.pair in (("make", "no"), ("take", "no"), ("do", "nothing"))
            or ("no" in s.after and bool(listed("objection objections comment") & set(s.after)))
        ),
    ),
    Shade(
        -1.0,
        "what is settled by saying so",
        lambda s: any(s.head.verb == verb and word in s.all for verb, word in SETTLED),
    ),
    Shade(
        -0.5,
        "what a thing is good for",
        lambda s: s.head.sign is Sign.WILL and bool(BENEFITS & set(s.after)),
    ),
    Shade(-0.6, "what was said is quoted", lambda s: s.is_quoted),
    Shade(
        -0.6,
        "thanks, or a power that is given",
        lambda s: s.head.is_done and bool(s.noun & FORMAL) and "letter" not in s.noun,
    ),
    Shade(
        -0.6,
        "a meeting is held",
        lambda s: (
            s.head.is_done
            and bool(s.subject & MEETINGS)
            and (s.head.verb in ("hold", "move", "record") or "next" in s.subject)
            and not {"additional", "extra"} & s.all
        ),
    ),
    Shade(
        -0.6,
        "the order of business is changed",
        lambda s: (
            s.head.verb in ("move", "take", "extend", "enter", "go", "close")
            and bool(BUSINESS & set(s.after))
        ),
    ),
    Shade(
        -0.6,
        "accounts are paid",
        lambda s: (
            s.head.verb in ("pay", "sign", "draw", "make", "settle") and bool(s.all & PAYMENTS)
        ),
    ),
    Shade(
        -0.4,
        "a place that somebody takes",
        lambda s: s.head.sign in (Sign.UNDERTOOK, Sign.WILL) and s.head.verb in SERVES,
    ),
    Shade(
        -0.5,
        "what a paper recommends",
        lambda s: (
            s.head.governor is Governor.SUGGESTED and any(word.plain in PAPERS for word in s.before)
        ),
    ),
    Shade(-0.3, "done by others", lambda s: s.head.is_done and s.is_by(OUTSIDERS)),
    Shade(
        -0.3,
        "an event that is to be",
        lambda s: (
            s.head.sign in PLANS
            and s.head.is_done
            and s.head.governor in UNASKED
            and s.head.verb == "hold"
        ),
    ),
    Shade(
        -0.7,
        "asked by one of the public",
        lambda s: s.head.asker is Party.OUTSIDER and bool(s.all & PUBLIC),
    ),
    Shade(
        -0.4,
        "what a service gives",
        lambda s: s.head.is_done and s.head.verb in ("give", "provide") and bool(s.noun & SUPPORT),
    ),
    Shade(
        -0.4,
        "what a service plans to put out, and not for the meeting",
        lambda s: (
            s.head.is_done
            and s.head.sign in PLANS
            and s.head.governor in UNASKED
            and (s.head.verb in PUTS_OUT or s.pair == ("make", "available"))
            and not s.subject & _own_things(s.head.verb)
            and not s.rest & RECIPIENTS
        ),
    ),
    Shade(-0.5, "a standing power", lambda s: s.has_pair(listed("is are"), listed("authorised"))),
    Shade(-0.4, "asked for a view", lambda s: s.head.is_done and s.pair == ("ask", "for")),
    Shade(
        -0.5,
        "the heading of an item of an agenda",
        lambda s: (
            s.head.sign in (Sign.TO_BE_DONE, Sign.ON_AGENDA)
            and bool(listed("items matters issues") & {plain(s.words, n) for n in range(4)})
            and "to" in s.subject
        ),
    ),
    Shade(
        -0.4,
        "what a report is there for",
        lambda s: (
            s.head.sign is Sign.BARE_ORDER
            and not s.head.place > 2
            and bool((BODIES | {"members"}) & set(s.after))
        ),
    ),
    Shade(
        -0.3,
        "a rule for whatever may come",
        lambda s: (
            s.head.sign is Sign.WILL_BE_DONE
            and s.head.governor is not Governor.AGREED
            and bool(listed("any anybody anyone anything") & {w.plain for w in s.clause})
        ),
    ),
    Shade(-0.5, "what is hoped for", lambda s: "hopefully" in s.all),
    Shade(
        -0.7,
        "asked or offered at an earlier meeting",
        lambda s: (
            s.head.sign in (*ASKING, Sign.UNDERTOOK, Sign.ASKED_FOR)
            and any(
                word.plain in ("earlier", "last", "previous")
                and plain(s.words, place + 1) == "meeting"
                and plain(s.words, place - 2) == "at"
                for place, word in enumerate(s.words[: min(s.head.place, 12)])
            )
        ),
    ),
    Shade(
        -0.4,
        "what is not settled yet",
        lambda s: (
            s.head.sign is Sign.TO_BE_DONE
            and (s.head.verb in OPEN or (s.head.verb == "confirm" and bool(s.noun & DATES)))
        ),
    ),
    Shade(
        -0.3,
        "said of somebody by the way",
        lambda s: plain(s.words, s.head.first - 1) in ("which", "who") and not s.is_taken_on,
    ),
    Shade(
        -0.2,
        "done every time",
        lambda s: (
            s.has_pair(listed("each every"), TURNS)
            or s.has_pair(listed("future"), listed("meetings agendas years"))
            or s.has_pair(listed("as when where if"), listed("required necessary needed"))
            or bool(REGULAR & s.rest)
        ),
    ),
    Shade(
        -0.4,
        "what people get or have to do, and not by a letter",
        lambda s: (
            s.head.sign in (*PLANS, Sign.WAS_ASKED)
            and s.head.governor in UNASKED
            and (s.head.is_done or s.head.sign is Sign.WAS_ASKED)
            and bool(s.noun & PEOPLE)
            and s.head.verb not in TOLD
        ),
    ),
    Shade(
        -0.4,
        "what a body is doing, as its services do",
        lambda s: (
            s.head.sign is Sign.WILL
            and s.head.party is Party.POST
            and s.head.governor in UNASKED
            and bool(s.subject & (BODIES | {"team", "service", "teams", "trust"}))
            and s.words[s.head.place].plain.endswith("ing")
        ),
    ),
    Shade(
        -1.0,
        "a recommendation to another body",
        lambda s: any(
            word.plain in ("recommended", "recommend") and plain(s.before, place + 1) == "to"
            for place, word in enumerate(s.before)
        ),
    ),
    Shade(
        -0.6,
        "answered there and then",
        lambda s: s.head.sign is Sign.ASKED_FOR and bool(ANSWERED & s.rest),
    ),
    Shade(
        -0.6,
        "a letter that came or went before",
        lambda s: (
            s.head.sign in ASKING
            and any(
                word.plain in ("written", "contacted", "emailed")
                and {"had", "has"} & {plain(s.before, place - n) for n in (1, 2, 3)}
                for place, word in enumerate(s.before)
            )
        ),
    ),
)


def of(head: Head, words: Sequence[Word]) -> float:
    """What the words around a head add to its sign or take from it."""
    scene = Scene(head, words)
    return sum(shade.weight for shade in SHADES if shade.is_seen(scene))
