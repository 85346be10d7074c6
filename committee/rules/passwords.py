"""Passwords: long enough, and not one of those that are guessed first."""

from committee.rules.refusals import Invalid

SHORTEST, LONGEST = 12, 128

OBVIOUS = (
    "password",
    "passphrase",
    "letmein",
    "qwerty",
    "asdfgh",
    "zxcvbn",
    "welcome",
    "administrator",
    "iloveyou",
    "changeme",
    "trustno1",
    "matters arising",
    "council",
    "committee",
    "scrutiny",
    "minutes",
)
"""Words that guessers try first: they add nothing to a password."""

TOO_EASY = "Choose a password that is harder to guess, such as three or four words of your own"


def check_password(password: str, *names: str) -> None:
    """Raise Invalid where a password is too short, too long or easy to guess.

    `names` are what anybody may know of its owner: their name and email address. Nothing is asked
    of its characters: length is what protects (National Cyber Security Centre, three random words).
    """
    if len(password) < SHORTEST:
        raise Invalid({"password": f"Password must have at least {SHORTEST} characters"})
    if len(password) > LONGEST:
        raise Invalid({"password": f"Password must have {LONGEST} characters or fewer"})
    if len(_without_obvious(password, names)) < SHORTEST // 2:
        raise Invalid({"password": TOO_EASY})


def _without_obvious(password: str, names: tuple[str, ...]) -> str:
    """What is left of a password without obvious words, and with each run of a letter once."""
    left = password.casefold()
    for name in names:
        for part in name.casefold().replace("@", " ").replace(".", " ").split():
            if len(part) > 2:
                left = left.replace(part, "")
    for word in OBVIOUS:
        left = left.replace(word, "")
    return "".join(
        letter
        for before, letter in zip(" " + left, left, strict=False)
        if letter != before and ord(letter) - ord(before) not in (1, -1)
    )
