"""Files put with actions, to be saved by whoever may see them."""

import io

from flask import Blueprint, send_file
from flask.typing import ResponseReturnValue

from committee.queries import files
from committee.web import access
from committee.web.requests import current

blueprint = Blueprint("files", __name__)


@blueprint.get("/files/<int:file_id>")
@access.signed_in
def one(file_id: int) -> ResponseReturnValue:
    """Save a file: it is never shown as a page of ours."""
    file = files.one(current(), file_id)
    return send_file(
        io.BytesIO(file.content),
        mimetype=file.media_type,
        as_attachment=True,
        download_name=file.name,
    )
