"""What is asked of a clerk who puts an edited Word file back."""

from committee.web.forms.base import Form
from committee.web.forms.fields import File


class UploadForm(Form):
    """Which file was edited?"""

    file = File("Edited Word file", what="the Word file that was edited")
