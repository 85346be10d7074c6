"""The verbs of minutes, by what they do: of tasks, of asking, of undertaking, of passing.

A verb is listed once, in its plain form; its other forms follow by rule or stand in `_IRREGULAR`.
"""

TASKS = frozenset(
    "accompany act action add address advertise advise alert alter amend analyse announce answer "
    "apologise apply approach arrange ascertain ask assemble assess attend audit award back "
    "backdate benchmark bid book break brief bring build buy calculate call cancel carry change "
    "chase check choose circulate clarify clean clear co-ordinate collate collect come comment "
    "communicate compare compile complain complete compose conduct confirm connect consider "
    "consult contact continue convene convey coordinate copy correct cost count create creosote "
    "cut deal decide delegate deliver demolish design determine develop devise devote discuss "
    "display distribute do donate draft draw drop e-mail edit elect email employ empty enable "
    "encourage engage enquire enrol ensure enter erect escalate establish estimate evaluate "
    "examine exclude expedite explain explore express extend feed feedback file fill finalise find "
    "fit fix follow forward fund gather get give go hand help highlight hire hold host identify "
    "implement improve include incorporate inform initiate inquire insert inspect install "
    "instigate insure interview introduce investigate invite issue join keep label launch lay lead "
    "learn lease leave lend let liaise link list litter-pick loan lobby locate lock lodge log look "
    "mail maintain make map mark measure meet mend mention merge message monitor mount move mow "
    "negotiate nominate notify number object observe obtain offer open order organise paint pass "
    "patrol pay permit phone photograph pick place plan plant play populate post prepare present "
    "preserve press price print prioritise procure produce progress promote provide prune "
    "publicise publish purchase pursue push put query quote raise re-issue read rearrange rebuild "
    "recheck recirculate recommend reconsider reconvene record recruit rectify redistribute "
    "redraft reduce refer reflect refresh register reinstate reissue relay relocate remind remove "
    "renew reorganise repaint repair repeat replace replant reply report reposition represent "
    "request reschedule research resend reserve resolve respond resubmit retain return review "
    "revise revisit rewrite ring run save say scan schedule scope scrutinise search secure see "
    "seek sell send serve set settle share show sign site sort source speak speed split spray "
    "staff start stop store strengthen strim study submit suggest summarise supply support survey "
    "swap sweep switch take talk telephone tell tender test text thank tidy top trace track "
    "transfer transport treat trim try turn undertake update upgrade upload urge use verify visit "
    "volunteer walk wash watch water weed weigh withdraw work write".split()
)
"""What somebody may be asked to do and tick off."""

PASSING = frozenset(
    "abandon accept acknowledge adjourn adopt affirm agree allow appoint approve authorise be "
    "believe co-opt commend concur congratulate continue declare decline defer delegate elect "
    "endorse exclude feel grant have hear leave like mean note oppose persevere proceed ratify "
    "receive recognise recommend refuse reject remain seem sign stand support suspend thank treat "
    "uphold vote waive welcome wish".split()
)
"""What a meeting does by saying so, and what is no doing at all: nothing is left to do."""

STATES = frozenset(
    "accrue affect afford allow apply arise assume bear become begin believe belong benefit care "
    "cease commence consist contain continue cost cover decrease depend deserve die differ "
    "disappear doubt earn end enjoy equal exceed exist expect expire face fail fall feel forget "
    "gain generate grow happen hate hope impact imagine increase intend involve know lack last "
    "lead like live look lose love matter miss must need occur owe own perform possess prefer "
    "prevent prove range realise recall recover regret relate rely remember require result retire "
    "rise save seem sound spend struggle succeed suffer suit think total tend understand use "
    "value vary wait want win wonder worry".split()
)
"""What is not done by being asked: how things are, and what happens."""

BUYS = frozenset("accept agree approve authorise support".split())
"""With a quotation or a purchase as their object these are orders to somebody."""

IMPERATIVES = frozenset(
    "add arrange ask buy chase check circulate contact email ensure find get inform investigate "
    "invite make obtain order organise prepare provide publish put remind remove replace seek "
    "send speak tell write".split()
)
"""What an order begins with that names nobody: "Ask the school for its dates"."""

AT_MEETING = frozenset(
    "ask comment consider debate declare discuss introduce join leave listen note observe open "
    "outline present question raise read rise say see sit speak stay take vote".split()
)
"""What one is asked or invited to do there and then, at the meeting itself."""

AGENDA = frozenset(
    "accept adopt agree appoint approve authorise be co-opt confirm consider declare delegate "
    "determine discuss elect endorse exclude have hear note ratify receive resolve review sign "
    "transact update".split()
)
"""What the headings of an agenda begin with: "To receive apologies"."""

SUPPLIES = frozenset(
    "action add address advertise advise answer approach arrange ask bring chase check circulate "
    "clarify clean clear collect confirm contact copy correct deliver display distribute draft "
    "e-mail email follow forward give identify include inform investigate invite issue let list "
    "notify obtain order organise pass place post prepare present print produce provide publicise "
    "publish purchase put raise rectify refer remind remove repair replace report request "
    "research resend return revise schedule seek send set share submit supplement supply tell "
    "update upload write".split()
)
"""What is promised where nobody is named: "a response would be provided"."""

DIRECTS = frozenset("action ask authorise direct instruct invite request task urge".split())
"""Those verbs of asking that leave no choice: one reminds and encourages without giving a task."""

GIVES = frozenset(
    "bring check circulate contact email feed forward inform let liaise look pass provide raise "
    "report send share speak supply tell update write".split()
)
"""What people, and no things, do for others."""

ASKS = frozenset(
    "ask call charge direct encourage instruct invite mandate nominate press remind request "
    "require task urge".split()
)
"""How somebody is asked: "asked the Clerk to", "requested that"."""

UNDERTAKES = frozenset(
    "agree commit consent decide offer pledge promise resolve undertake volunteer".split()
)
"""How somebody takes a task on: "agreed to", "undertook to"."""

WANTS = frozenset("allow ask enable expect help hope like need prefer require want wish".split())
"""After these, somebody "to" do a thing is what is wanted and no order."""

SAYS = frozenset(
    "add advise announce answer assure clarify comment confirm explain highlight indicate inform "
    "mention note outline remark reply report respond say state suggest tell".split()
)
"""How what somebody said is reported: "said that he would"."""

_IRREGULAR = {
    "arise": "arose arisen", "be": "was been", "begin": "began begun", "bid": "bid",
    "break": "broke broken", "bring": "brought", "build": "built", "buy": "bought",
    "choose": "chose chosen", "come": "came come", "cost": "cost", "cut": "cut", "deal": "dealt",
    "do": "did done", "draw": "drew drawn", "feed": "fed", "feel": "felt", "find": "found",
    "get": "got", "give": "gave given", "go": "went gone", "have": "had", "hear": "heard",
    "hold": "held", "keep": "kept", "know": "knew known", "lay": "laid", "lead": "led",
    "learn": "learnt learned", "leave": "left", "lend": "lent", "let": "let",
    "make": "made", "mean": "meant", "meet": "met", "mow": "mowed mown", "pay": "paid",
    "put": "put", "read": "read", "rebuild": "rebuilt", "redraw": "redrew redrawn",
    "resend": "resent", "reset": "reset", "rewrite": "rewrote rewritten", "ring": "rang rung",
    "rise": "rose risen", "run": "ran run", "say": "said", "see": "saw seen", "seek": "sought",
    "sell": "sold", "send": "sent", "set": "set", "show": "showed shown", "sit": "sat",
    "speak": "spoke spoken", "speed": "sped", "split": "split", "stand": "stood", "sweep": "swept",
    "take": "took taken", "tell": "told", "think": "thought", "understand": "understood",
    "undertake": "undertook undertaken", "withdraw": "withdrew withdrawn",
    "write": "wrote written",
}  # fmt: skip
_DOUBLED = frozenset(
    "commit refer defer fit drop plan top stop permit strim trim swap log submit map bid cut put "
    "set get run let sit step".split()
)
_VOWELS = "aeiou"


def _past(verb: str) -> list[str]:
    """Its past and its participle."""
    if verb in _IRREGULAR:
        return _IRREGULAR[verb].split()
    if verb in _DOUBLED:
        return [verb + verb[-1] + "ed"]
    if verb.endswith("e"):
        return [verb + "d"]
    if verb.endswith("y") and verb[-2] not in _VOWELS:
        return [verb[:-1] + "ied"]
    return [verb + "ed"]


def _ing(verb: str) -> str:
    if verb in _DOUBLED:
        return verb + verb[-1] + "ing"
    if verb.endswith("e") and not verb.endswith("ee"):
        return verb[:-1] + "ing"
    return verb + "ing"


def _third(verb: str) -> str:
    """Its form after "he"."""
    if verb.endswith(("s", "sh", "ch", "x", "z", "o")):
        return verb + "es"
    if verb.endswith("y") and verb[-2] not in _VOWELS:
        return verb[:-1] + "ies"
    return verb + "s"


_KNOWN = WANTS | TASKS | PASSING | AT_MEETING | AGENDA | SUPPLIES | ASKS | UNDERTAKES | SAYS
_PAST = {form: verb for verb in sorted(_KNOWN) for form in _past(verb)}
_ING = {_ing(verb): verb for verb in sorted(_KNOWN)}
_THIRD = {_third(verb): verb for verb in sorted(_KNOWN)}


_NO_TASKS = PASSING | STATES | UNDERTAKES | WANTS


def may_be_task(word: str) -> bool:
    """Whether a word after "he will" or "Clerk to" may be a task, though none that is listed."""
    is_plain = word.isalpha() or word.replace("-", "").isalpha()
    is_verb = is_plain and len(word) > 2 and not (word.endswith("s") and not word.endswith("ss"))
    return is_verb and word not in _NO_TASKS


def past(word: str) -> str:
    """The verb that a word is the past or the participle of: "sent" gives "send"; "" for none."""
    return _PAST.get(word, "")


def done(word: str) -> str:
    """The verb that a word is the participle of; an unknown one gives itself: "creosoted"."""
    return past(word) or (word if word.endswith("ed") and len(word) > 5 else "")


def going_on(word: str) -> str:
    """The verb that a word is the -ing form of: "writing" gives "write"; "" for none."""
    return _ING.get(word, "")


def third(word: str) -> str:
    """The verb that a word is the form after "he" of: "circulates" gives "circulate"."""
    return _THIRD.get(word, "")


def finite(verb: str) -> tuple[str, ...]:
    """Its forms that make a sentence: "asks" and "asked"."""
    return (_third(verb), *_past(verb))


def any_form(word: str) -> str:
    """The verb that a word is some form of; "" where it is none that is known."""
    if word in _KNOWN:
        return word
    return _PAST.get(word) or _THIRD.get(word) or _ING.get(word) or ""
