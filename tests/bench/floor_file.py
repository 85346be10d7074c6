"""The floor of a stored paper: a bare Flask application that sends the same bytes.

Served by gunicorn: FILE is what is sent, as a download.
"""

import os

from flask import Flask, Response, send_file

application = Flask("floor", static_folder=None)


@application.get("/")
def answer() -> Response:
    """The file."""
    return send_file(os.environ["FILE"], mimetype="application/pdf", as_attachment=True)
