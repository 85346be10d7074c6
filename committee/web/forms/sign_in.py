"""Signing in, and changing one's password."""

from committee.web.forms.base import Form
from committee.web.forms.fields import Email, Password


class SignInForm(Form):
    """Who are you?"""

    email = Email("Email address", what="your email address")
    password = Password("Password", what="your password")


class PasswordForm(Form):
    """What shall your password be?"""

    present_password = Password("Present password", what="your present password")
    password = Password(
        "New password",
        what="a new password",
        description="At least 12 characters. Three or four words that only you would put together "
        "are easy to remember and hard to guess.",
    )
