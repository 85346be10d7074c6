"""What is asked about people, their roles and their accounts."""

from committee.rules.vocabulary import Role
from committee.web.forms.base import Form, QueryForm
from committee.web.forms.choices import Radios, Select
from committee.web.forms.dates import DateField
from committee.web.forms.fields import Email, Password, Text

PASSWORD_HINT = "At least 12 characters. Give it to them in person or by telephone."


class SearchForm(QueryForm):
    """Whose name are you looking for?"""

    q = Text("Name or part of it", what="a name", required=False)


class PersonForm(Form):
    """Who is it?"""

    name = Text(
        "Name",
        what="the person’s name",
        description="As the council prints it, such as Councillor Siân Ŵyn-O'Connor",
    )
    email = Email("Email address", what="the email address", required=False)


class RoleForm(Form):
    """Which role do they have, where, and from when?"""

    role = Radios("Role", what="the role", options=Role)
    committee_id = Select(
        "Committee", what="the committee", coerce=int, required=False, blank="All committees"
    )
    since = DateField("First day", what="the first day")
    until = DateField(
        "Last day",
        what="the last day",
        required=False,
        description="Leave empty until it is known",
    )


class AccountForm(Form):
    """How will they sign in?"""

    email = Email("Email address", what="the email address they sign in with")
    password = Password("First password", what="a first password", description=PASSWORD_HINT)


class NewPasswordForm(Form):
    """What is their new password?"""

    password = Password("New password", what="a new password", description=PASSWORD_HINT)
