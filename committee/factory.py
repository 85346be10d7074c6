"""The application: the doors, put together from settings."""

from types import ModuleType

from flask import Flask
from werkzeug.routing import IntegerConverter, Map
from whitenoise import WhiteNoise

from committee.cli import actions as commands_actions
from committee.cli import council as commands_council
from committee.cli import mail as commands_mail
from committee.cli import minutes as commands_minutes
from committee.cli import people as commands_people
from committee.cli import reminders as commands_reminders
from committee.cli import sample as commands_sample
from committee.config import Settings
from committee.database import db, migrate
from committee.model.base import LARGEST_NUMBER
from committee.rules.files import MEGABYTE
from committee.web import (
    access,
    action_changes,
    action_files,
    action_marks,
    action_steps,
    actions,
    answers,
    attendance,
    by_link,
    chairs,
    chasing,
    circulation,
    committees,
    corrections,
    council,
    decisions,
    declarations,
    edits,
    errors,
    exclusions,
    figures,
    files,
    finding_splits,
    findings,
    home,
    house_styles,
    items,
    layout,
    letters,
    links,
    maker,
    matters,
    meetings,
    minutes,
    minutes_steps,
    movements,
    my_actions,
    my_letters,
    outcomes,
    papers,
    people,
    posts,
    presiding,
    progress,
    promises,
    reading_lists,
    readings,
    requests,
    resolutions,
    revisions,
    security,
    sessions,
    sign_in,
    style_files,
    votes,
)

DOORS: tuple[ModuleType, ...] = (
    home,
    sign_in,
    committees,
    chasing,
    meetings,
    outcomes,
    attendance,
    declarations,
    movements,
    presiding,
    items,
    people,
    posts,
    promises,
    council,
    house_styles,
    style_files,
    actions,
    action_files,
    my_actions,
    chairs,
    figures,
    letters,
    my_letters,
    circulation,
    answers,
    by_link,
    links,
    action_steps,
    action_changes,
    action_marks,
    files,
    minutes,
    minutes_steps,
    matters,
    papers,
    edits,
    progress,
    decisions,
    resolutions,
    votes,
    exclusions,
    corrections,
    revisions,
    readings,
    reading_lists,
    findings,
    finding_splits,
)
"""The modules that have a `blueprint` of pages."""

COMMANDS: tuple[ModuleType, ...] = (
    commands_actions,
    commands_council,
    commands_mail,
    commands_minutes,
    commands_people,
    commands_reminders,
    commands_sample,
)
"""The modules that have a `group` of commands."""


class Number(IntegerConverter):
    """A number in an address: as large as a record's number may be, and no larger."""

    def __init__(self, routes: Map) -> None:
        super().__init__(routes, max=LARGEST_NUMBER)


def create_app(settings: Settings, clock: requests.Clock = requests.clock) -> Flask:
    """Make the application; `clock` gives the moment at which each request is made."""
    app = Flask("committee", static_folder=None, template_folder="../templates")
    app.config.from_mapping(_configuration(settings), CLOCK=clock)
    app.url_map.converters["int"] = Number
    db.init_app(app)
    migrate.init_app(app)
    app.session_interface = sessions.Cookies()
    sessions.login.init_app(app)
    for part in (requests, security, access, errors, layout, maker):
        part.init_app(app)
    for door in DOORS:
        app.register_blueprint(door.blueprint)
    for command in COMMANDS:
        app.cli.add_command(command.group)
    app.wsgi_app = WhiteNoise(  # type: ignore[method-assign]
        app.wsgi_app,
        root=layout.STATIC,
        prefix=f"static/{layout.version()}",
        max_age=365 * 24 * 3600,
        allow_all_origins=False,
        add_headers_function=security.add_to_file,
    )
    return app


LARGEST_TEXT = 8 * MEGABYTE
"""How much can be typed or pasted into a form: 1,500,000 letters, also those of four bytes."""


def _configuration(settings: Settings) -> dict[str, object]:
    """The settings in the words of Flask and its extensions."""
    return {
        "SECRET_KEY": settings.secret_key,
        "SQLALCHEMY_DATABASE_URI": settings.database_url,
        "SQLALCHEMY_ENGINE_OPTIONS": {"pool_pre_ping": True},
        "SESSION_COOKIE_NAME": "__Host-session" if settings.secure_cookies else "session",
        "SESSION_COOKIE_SECURE": settings.secure_cookies,
        "SESSION_COOKIE_HTTPONLY": True,
        "SESSION_COOKIE_SAMESITE": "Lax",
        "PERMANENT_SESSION_LIFETIME": settings.session_length,
        "MAX_CONTENT_LENGTH": (settings.largest_upload + 1) * MEGABYTE,
        "MAX_FORM_MEMORY_SIZE": LARGEST_TEXT,
        "LARGEST_UPLOAD": settings.largest_upload,
        "MAIL_SERVER": settings.mail_server,
        "MAIL_FROM": settings.mail_from,
        "LETTERS_FOLDER": settings.letters_folder,
        "PUBLIC_ADDRESS": settings.public_address,
        "WTF_CSRF_TIME_LIMIT": None,
    }
