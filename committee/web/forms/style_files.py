"""What is asked for a file of a house style."""

from committee.web.forms.base import Form
from committee.web.forms.fields import File, Text


class LogoForm(Form):
    """Which picture is it, and what stands for it where it cannot be seen?"""

    file = File("Picture", what="a picture", description="PNG or JPEG, up to 200 KB")
    words = Text(
        "Words that stand for it",
        what="the words that stand for the logo",
        description="What somebody hears who cannot see it, such as: Northmoor Council, a lion "
        "holding a key",
    )


class TemplateForm(Form):
    """Which Word file are papers written into?"""

    file = File("Word file", what="a Word file", description="A .docx file, up to 5 MB")
