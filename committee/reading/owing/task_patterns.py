"""The ways in which minutes say what is to be done: patterns over the outline of a sentence.

See `clauses.Outline` for the signs in them. The group `do` begins where the verb of an order stands
in its plain form, `verb` holds one that may have another form, `what` is what something is done to.
"""

import re

_ANY = r"@[ognh]\d+"
_WHO = rf"{_ANY}(?: (?:and|&|,|/) {_ANY}){{0,9}}(?: (?:, [^,]{{1,60}} ,|\( [^()]{{0,80}} \)))?"
_ADVERBS = (
    "also|then|therefore|now|again|each|both|kindly|still|either|all|once|jointly|formally|"
    "together|personally|separately|subsequently|in turn|in future"
)
ALSO = rf"(?:(?:{_ADVERBS}|has|have|had) ){{0,3}}"
_MODAL = (
    "would|will|shall|should|must|need(?:s|ed)? to|"
    "(?:is|are|was|were) (?:to|(?:going|about|happy|willing) to)"
)
_WILL = rf"(?:{_MODAL}|to)"
_WISHED = "(?:like|welcome|appreciate) (?:to (?:see|have|receive) )?"
_DO = (
    rf"(?:(?:{_ADVERBS}) ){{0,3}}(?!(?:{_ADVERBS}) )"
    rf"(?:be (?=[a-z]+ing\b)|(?!(?:be|have been|have to be|not|the|an?|it|him|her|them)\b))"
    rf"(?!{_WISHED}(?:an?|more|further)\b)(?P<do>[a-z])"
)
_NO_STATE = (
    rf"(?!(?:{_ADVERBS}|be|is|was|were|are|had|has|have|would|will|should|could|can|may|might)\b)"
)
_START = r"(?:^(?:for )?|[*>.:;,–—(-] |%(?:agreed|asked) for |\b(?:that|and|but|so) |%said )"

ACTIVE = tuple(
    re.compile(shape)
    for shape in (
        rf"%asked (?:that )?{_WHO} to {_DO}",
        rf"%asked (?:if|whether|that) {_WHO} (?:could |can |might |{_WILL} )?{ALSO}{_NO_STATE}"
        r"(?P<do>[a-z])",
        rf"(?:%agreed|{_ANY} invited) {_WHO} to {_DO}",
        r"(?:%(?:agreed|asked)|proposed|decided|suggested)"
        rf"(?: (?:in the meantime|once more|again))? to {_DO}",
        rf"{_WHO} (?:, )?(?:who )?{ALSO}(?:{_MODAL}) {_DO}",
        rf"{_START}(?:also )?(?:@g\d+ )?{_WHO} {ALSO}to {_DO}",
        rf"{_START}(?:also )?(?:{_MODAL}|wish(?:ed|es)? to) {_DO}",
        rf"(?:^(?:that )?|[:–—] )to {_DO}",
    )
)
"""Ways to say what somebody does, with the verb of the order at `do`."""

BARE = re.compile(
    rf"(?:^|(?:%\w+|proposed|recommended) |\b(?:that|and) |[:;–—-] ){_WHO} {ALSO}"
    r"(?=(?P<verb>[a-z-]+))"
)
"""Somebody and a verb alone: "the Scrutiny Officer email all members"."""

ASKED = re.compile(
    r"(?<!could )(?<!can )(?<!may )(?<!might )\bbe (?:also )?%asked "
    r"(?P<rest>(?:to|if|whether|for|about)\b)"
)
"""Somebody who is to be asked, by whom is not said."""

ANOTHER = re.compile(
    r"(?:,? and|[;.,]) @[og]\d+ (?:(?:to|will|would|shall) (?!be\b)|%agreed\b|%said\b)"
)
"""Where somebody else begins a task of their own."""

WHICH = re.compile(r" , which [^,]{1,80}$")
"""What comes between a thing and what somebody is to do with it."""

STATE = re.compile(r" (?:is|are|was|were|has|have|had) [^,;]{1,80}\b(?:and|but)$")
"""What is said of a thing before what is to be done to it: "were being checked and"."""

PASSIVE = re.compile(
    rf"(?<!could )(?<!can )(?<!may )(?<!might )(?<!not )\bbe (?:not )?{ALSO}(?P<done>[%a-z-]+)\b"
)
"""Where something is to be done to something."""

BEGINS = re.compile(
    r"^(?:a request was made )?for |^(?:and|but|so) |\b(?:that|whether|if|felt|thought) |[:;–—*>] |"
    r"(?:%agreed|accepted|adopted|approved) , with |%\w+ (?:that |for )?|"
    r"\bbe (?:%\w+|[a-z]+ed|given|made) (?:and|,) |, (?:and |but |so |therefore |however )|"
    r"\b(?:but|so) |(?:, |\band )(?:(?=(?:this|these|it)\b|@h\d)(?P<points>)|"
    r"(?=an? |the |any |all ))"
)
"""What stands before the one thing that something is done to."""

POINTER = re.compile(
    r"(?<!\bof)(?<!\bto)(?<!\bon)(?<!\bin)(?<!\bfor)(?<!\bwith)(?<!\bat)(?<!\bby)(?<!\bfrom)"
    r"(?<!\babout)(?<!regarding)(?<!concerning)(?<!\band)(?<!\binto) (?P<what>(?:it|(?:this|these)"
    r"(?: (?:issue|item|matter|point|question|concern)s?)?)) ?$"
)
"""A word that points back, which begins a clause without a comma."""

TELLS = re.compile(r"%\w+|\b(?:is|are|was|were|has|have|had|would|will|should|could|did)\b")
"""What a clause has and an entry of a list has not."""

MODAL = re.compile(rf" (?:(?:will|would) have to|{_WILL})(?: (?:{_ADVERBS}|not))*$")

"""The auxiliary verb before "be", at the end."""

AGENDA = re.compile(
    r"(?:be|become|go) (?:put |placed |included |added |back )?(?:as )?(?:on the agenda|"
    r"an (?:agenda )?item(?: on the agenda)?)\b"
)
"""What is to be on an agenda."""

WANTED = re.compile(
    r"(?:(?<!\bis )(?<!\bare )(?<!\bwas )(?<!\bwere )(?<!\bbe )%asked (?:for )?|"
    rf"\bwould {_WISHED})(?P<what>"
    r"(?:an?|the|further|more|additional|details|information|figures|"
    r"clarification|some|copies|regular|updates|data|that members)\b)"
)
"""A thing that was asked for: "requested an update"."""

WAS_WANTED = re.compile(r"(?P<what>\S.{1,200}?) (?:is|are|was|were) (?:also )?%asked\b(?! to\b)")
"""The same: "an update was requested"."""

COMES = re.compile(
    r"(?P<what>\S.{1,200}?) (?:(?:to|would|will|should) )(?:also )?come (?P<rest>(?:back )?to\b)"
)
"""A thing that is to come to a meeting."""

THERE = re.compile(r"\bthere (?:would|will|should) (?:also )?be (?P<what>\S)")
"""A thing that there is to be."""

THAT = re.compile(r"%asked that (?P<what>[^,;:]{1,160})")
"""A thing that is to do something: "asked that the next report compare"."""

FOLLOWS = re.compile(r"(?P<what>\S.{1,200}?) (?:would|will) (?:also )?(?P<follow>follow)\b")
"""A thing that is to follow."""

EMPTY = re.compile(
    r"(?:(?:action|steps|provision|arrangements?|an? attempt|efforts?) "
    r"(?:(?:would|will|should|to) )?be (?:taken|made)(?: [^:;]{0,60}?)? to )(?P<do>[a-z])"
)
"""A passive that says nothing but that something is done: "action will be taken to clean"."""
