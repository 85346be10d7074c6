"""The lists of words by which it is told what only looks like a promise."""

from committee.reading.promising.governors import Governor
from committee.reading.promising.signs import Sign


def listed(words: str) -> frozenset[str]:
    """The words of a line, each by itself."""
    return frozenset(words.split())


FORMAL = listed("thanks thank authority permission consent decision approval apologies")
SUPPORT = listed("support work funding resources consideration")
MEETINGS = listed("meeting meetings agm")
BUSINESS = listed("item items meeting session orders order")
PAYMENTS = listed("invoice invoices accounts payment payments cheque cheques salary bills")
BODIES = listed("committee sub-committee subcommittee board cabinet council panel group forum")
SERVES = listed("act assist become join serve stand")
PAPERS = listed("report audit inspector survey guidance consultant consultants")
PUBLIC = listed("applicant neighbour parishioner parishioners public resident residents")
TURNS = listed("meeting month week year quarter agenda two three few")
REGULAR = listed("monthly quarterly weekly fortnightly annually")
PEOPLE = PUBLIC | listed("children families parents patients people pupils staff users volunteers")
TOLD = listed("consult contact email inform invite notify remind write")
RECIPIENTS = listed(
    "all attendees board cabinet chair chairman cllr cllrs committee council councillor "
    "councillors everyone forum group him her me meeting member members minutes panel partnership "
    "them trustees us"
)
PUTS_OUT = listed("publish finalise provide offer launch release implement introduce serve")
OWN_THINGS = listed(
    "action actions advert agenda answer answers article response responses reply letter email "
    "notice newsletter minutes papers item link clarification comments vacancy vacancies form "
    "forms more further additional written this these it that list map note"
)
TEXTS = listed("document draft form letter list minutes notice page paper policy text wording")
PLANS = (Sign.WILL_BE_DONE, Sign.IS_TO)
UNASKED = (Governor.NONE, Governor.SAID, Governor.EXPLAINED)
BENEFITS = listed(
    "assurance basis benefit benefits chance clarity consistency means opportunity part role way"
)
OPEN = listed("consider determine decide discuss")
DATES = listed("date dates details time times venue")
ANSWERED = listed("answered confirmed explained replied responded")
ASKING = (
    Sign.TELEGRAPHIC, Sign.TO_BE_DONE, Sign.ASKED_TO, Sign.ASKED_THAT, Sign.WAS_ASKED,
    Sign.BARE_ORDER,
)  # fmt: skip
SURE = {
    ("make", "sure"), ("make", "available"), ("make", "aware"), ("take", "up"), ("look", "into"),
    ("look", "at"), ("follow", "up"), ("pick", "up"),
}  # fmt: skip
EMPTY = {
    ("take", "account"), ("take", "as"), ("show", "as"), ("raise", "questions"),
    ("ask", "questions"), ("take", "place"), ("take", "next"), ("take", "first"),
    ("encourage", "you"), ("encourage", "everyone"), ("urge", "you"), ("urge", "everyone"),
    ("move", "quickly"), ("move", "forward"),
}  # fmt: skip
SETTLED = {
    ("confirm", "minutes"), ("confirm", "record"), ("hold", "reserve"), ("keep", "reserve"),
    ("withdraw", "motion"), ("record", "vote"), ("record", "dissent"), ("record", "abstention"),
}  # fmt: skip
