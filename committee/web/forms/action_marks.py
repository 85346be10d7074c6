"""What is asked about the mark of an action."""

from committee.web.forms.base import Form
from committee.web.forms.marks import mark_field, paragraphs_field


class MarkForm(Form):
    """Who may see it?"""

    mark = mark_field()
    paragraphs = paragraphs_field()
