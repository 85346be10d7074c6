"""The application, for Flask's command line and for any WSGI server."""

from committee.config import Settings
from committee.factory import create_app

app = create_app(Settings.from_environment())
