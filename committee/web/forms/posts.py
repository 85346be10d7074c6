"""What is asked about posts and who holds them."""

from committee.web.forms.base import Form
from committee.web.forms.choices import Select
from committee.web.forms.dates import DateField
from committee.web.forms.fields import Text


class PostForm(Form):
    """What is the post, and where does it belong?"""

    title = Text("Job title", what="the job title", description="Such as Director of ICT")
    service = Text("Service", what="the service", required=False, description="Such as Resources")
    superior_id = Select(
        "Reports to", what="the post it reports to", coerce=int, required=False, blank="No post"
    )


class AppointForm(Form):
    """Who takes up the post, and when?"""

    person = Select("Person", what="the person", coerce=int)
    since = DateField("First day in the post", what="the first day in the post")


class DelegateForm(Form):
    """Who answers for the post beside its holder, and from when?"""

    person = Select("Person", what="the person", coerce=int)
    since = DateField("First day", what="the first day")
