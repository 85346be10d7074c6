"""The words by which names are known: of posts and bodies, and those that no name has."""

from committee.reading.words.parties import POSTS

BODIES = frozenset(
    "all association board cabinet chairs clerks colleagues commission commissioners committee "
    "council councillors department directors everyone executive forum governors group groups "
    "managers meeting members office officers officials panel partners party practice "
    "representatives reps secretariat service services society staff sub-committee subcommittee "
    "subgroup sub-group team teams trust trustees volunteers wardens".split()
)
"""Those posts that are several people, or a body."""

HEADS = POSTS.union(
    "administration apprentice archivist assistant author bailiff captain commander consultant "
    "counsel executive inspector matron nurse ranger sergeant superintendent".split()
).difference("association centre company lead monitoring party practice society task".split())
"""Words for those who may be named without a capital letter."""

ARTICLES = frozenset("the a an our his her their its both".split())
LINKS = frozenset("of for and & in".split())
"""What holds the words of a title together: "Director of Finance and Property"."""

NO_NAMES = frozenset(
    "a about action actions actioned agenda agreed all also an and any appendix application april "
    "as at august because before but by correspondence date december decision details discussion "
    "each email every everything february following for friday from further grass he his however "
    "i if in information it item items january july june letter letters march may meetings "
    "minutes monday more newsletters next no note noted nothing november october on once one or "
    "other our payment point posters proposed quotes recommended repairs report reports "
    "resolved saturday seconded september she signs since so some sunday that the their there "
    "these they this those thursday to trees tuesday under unless until update vacancies we "
    "wednesday what when where whether which while who why will with work works year you "
    "also again then therefore having nominations details dates copies further recommendations "
    "cost costs funding feedback apologies matters yes thanks could would should please "
    "presentation question questions answer response according although though despite regarding "
    "concerning due during within without upon whilst given either neither perhaps hopefully "
    "unfortunately currently finally overall additionally subsequently thus hence here now today "
    "still only even publicity see".split()
)
"""Words with a capital letter that name nobody by themselves."""

NO_MODIFIERS = frozenset(
    "that this these those at by on to with from about into over under between is was be are were "
    "as if or but when which who next last same other".split()
)
"""Words that never stand between "the" and a post in small letters."""

ASIDE = frozenset(
    "of by to for from with in on at as if when while once after until because although".split()
)
"""Words that put whoever comes after them beside what the clause is about."""

PLACES = frozenset(
    "avenue bridge church close club cottage court drive estate farm field fields gardens green "
    "hall house lane library meadow park path pond rd road row school st street trust village "
    "wood woods".split()
)
"""Last words of names that are no people's."""

OFFICES = frozenset(
    "director head office officer manager lead member assistant secretary minister advisor adviser "
    "commissioner chair champion portfolio-holder holder clerk deputy executive leader".split()
)
"""Posts that are "for" something."""

ALONE = frozenset("asked noted agreed requested said thanked".split())
"""After such a word somebody else begins a clause of their own."""
