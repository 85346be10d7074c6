"""The ways in which minutes name who is to do something: patterns over the outline of a sentence.

See `clauses.Outline` for the signs in them. The group `who` holds the owner.
"""

import re

Pattern = tuple[re.Pattern[str], float]
"""One way to name who is to do it, and how sure it is."""

_ONE = r"@[ogn]\d+"
_SEVERAL = rf"(?: , {_ONE}){{1,8}}(?: ,)? (?:and|&) {_ONE}"
_WHO = (
    rf"(?P<who>{_ONE}(?:{_SEVERAL}| (?:and|&|/) {_ONE}| , @n\d+ ,)?)"
    rf"(?: (?:, {_ONE} ,|\( [^()]{{0,80}} \)))?"
)
"""Somebody, or several; what else they are called stands between commas or in brackets."""

_LIST = rf"(?P<who>{_ONE}(?: (?:,|/|and|&|\+) {_ONE}){{0,9}})"
_HE = r"(?P<who>@h\d+)"

_ALSO = (
    r"(?:(?:also|then|therefore|now|again|each|both|kindly|still|either|all|once|jointly|formally|"
    r"together|personally|separately|has|have|had|more|in|turn|future) ){0,3}"
)
_WILL = (
    r"(?:would|will|shall|should|must|needs? to|(?:is|are|was|were) (?:to|going to|about to|"
    r"happy to|willing to))"
)
_DOES = (
    rf" {_ALSO}(?:(?=be (?:[a-z]+ing|responsible|in touch)\b)|(?!(?:be|not|never|like|appreciate|"
    r"welcome|prefer|need|receive|benefit|wish|probably|have been)\b)(?=[a-z]))"
)
"""What follows where they do it, and it is not done to them."""

_START = (
    r"(?:^|(?<=[.:;,–—(*>-] )|(?<=\bthat )|(?<=\band )|(?<=\bbut )|(?<=\bso )|(?<=\bwith )|"
    r"(?<=^for )|(?<=^action )|(?<=%agreed for )|(?<=%asked for ))(?:also )?"
)
_NO_OBJECT = r"(?<!\bof )(?<!\bby )(?<!\bto )(?<!\bfrom )(?<!\bwith )(?<!\bin )(?<!\bon )(?<!\bat )"
_ASK = r"(?:ask|request|instruct|direct|task|remind|authorise|require)"

_SHAPES: tuple[tuple[str, float], ...] = (
    # "PAG to action".
    (rf"{_LIST} to action\b", 0.9),
    # "… from next quarter – Finance Business Partner."
    (rf"[–—-] (?:action )?{_LIST}(?: [.)])*$", 0.85),
    # "The Clerk was asked to", "that the Scrutiny Manager be requested to".
    (
        rf"{_NO_OBJECT}{_WHO} (?:(?:is|are|was|were) )?{_ALSO}(?:been )?"
        r"(?:%asked|nominated|actioned) to\b",
        0.9,
    ),
    (rf"(?P<who>@[og]\d+) (?:(?:to|would|will|should) )?be {_ALSO}%asked (?:to|with)\b", 0.85),
    # "requests the Assistant Director (Highways) to", "asked if the Clerk could".
    (rf"(?<!\b[bB]e )%asked (?:that )?{_WHO} (?:to|with) (?!be )", 0.9),
    (rf"%asked (?:if|whether|that) {_WHO} (?:could|can|might|{_WILL}){_DOES}", 0.9),
    (rf"%asked that {_WHO} {_ALSO}(?!(?:be|is|was|were|are|had|has)\b)(?=[a-z])", 0.85),
    # "For the Contracts Officer to visit".
    (rf"(?:^|%\w+ |[:;–—-] )for {_WHO} to (?!be\b)", 0.85),
    # "the Council resolved to instruct the Clerk to".
    (rf"(?:@g\d+|\bit was) {_ALSO}%agreed to {_ASK} (?P<who>@[og]\d+) to (?!be )", 0.85),
    # "agreed to meet", "said that he would", "who would", "would", "to".
    (rf"{_WHO} {_ALSO}%agreed (?:(?:in the meantime|once more|again) )?to (?!be\b)", 0.9),
    (rf"{_WHO} {_ALSO}%(?:agreed|said) (?:{_ONE} )?(?:that )?@h\d+ {_WILL}{_DOES}", 0.9),
    (rf"{_WHO} (?:, )?who {_WILL}{_DOES}", 0.85),
    (rf"{_NO_OBJECT}{_WHO} {_ALSO}{_WILL}{_DOES}", 0.85),
    (rf"{_START}(?:@g\d+ )?{_WHO} {_ALSO}to (?!(?:be|the|an?)\b)(?=[a-z])", 0.85),
    (rf"{_HE} {_ALSO}(?:%agreed to|(?:is|was|were) %asked to|{_WILL}){_DOES}", 0.8),
)  # fmt: skip

SURE: tuple[Pattern, ...] = tuple((re.compile(shape), sure) for shape, sure in _SHAPES)
"""Ways to name somebody by what they are asked, agree or are to do, the surest first."""

BY = re.compile(rf"\bbe (?P<between>[^;.:]{{0,300}}?)\bby (?P<who>{_ONE})")
"""Whoever it is to be done by; what stands between may hold no other participle."""

BARE = re.compile(
    rf"(?:^|\b(?:that|and|proposed|recommended) |%\w+ |[:;–—-] ){_WHO} {_ALSO}(?=(?P<verb>[a-z-]+))"
)
"""Somebody and a verb without "to" or "would": "the Scrutiny Officer email all members"."""

_THERE = r"(?:attend|be|come|comment|introduce|join|present|say|speak|the|an?)\b"
"""What somebody is invited to do at a meeting, or a meeting itself."""

_THAT_WOULD = r"(?:@[ogn]\d+ )?(?:that )?[^;.]{0,300}?\b(?:would|will) (?:follow|be [a-z]+)\b"

FAINT: tuple[Pattern, ...] = (
    # in brackets: "website (TF) to be updated", at the end: "… to be invited (Clerk)."
    (re.compile(r"[(\[] (?P<who>@o\d+) [)\]] (?:to|will|would) be "), 0.75),
    (re.compile(r"[(\[] (?P<who>@o\d+(?: (?:,|/|and|&) @o\d+){0,9}) [)\]](?: [.;])*$"), 0.8),
    (re.compile(rf"[(\[] (?:[a-z]+ )?(?:for|by) {_LIST} [)\]](?: [.;])*$"), 0.85),
    # "the Council invited the Manager to forward it"
    (re.compile(rf"{_ONE} (?:(?:has|have) )?invited (?P<who>{_ONE}) to (?!{_THERE})"), 0.75),
    # "the Director for Growth said that a note would be circulated"
    (re.compile(rf"(?P<who>@o\d+) (?:, [^,]{{1,60}}, )?(?:also )?%said {_THAT_WOULD}"), 0.6),
    # "to instruct the Head of Legal Services to"
    (re.compile(rf"\b(?:to|that) {_ASK} (?P<who>@o\d+) to (?!be )"), 0.6),
    # "that authority be given to the Clerk to"
    # a name where a column of owners ran into the words: "the rest would JN to report"
    (re.compile(r"(?<!%asked )(?:would|asked) (?P<who>@o\d+) to (?!be\b)(?=[a-z])"), 0.5),
    (re.compile(r"\b(?:given|granted|delegated) to (?P<who>@o\d+) (?:, [^,]{1,60} , )?to "), 0.6),
)
"""Ways that count where nobody else is named to do it."""

TAKEN_OVER = re.compile(rf"(?:^|\b(?:but|and) |, ){_ALSO}{_WILL}{_DOES}")
"""What the one who was spoken of before is to do: "but would email them"."""

ALSO_AGREED = re.compile(rf"\b(?:but|and) {_ALSO}%agreed to (?!be\b)")
"""What the one of whom the sentence spoke agrees to besides."""
