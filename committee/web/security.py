"""The headers of every answer, and the token that every change must carry."""

import secrets
from wsgiref.headers import Headers

from flask import Flask, Response, current_app, g, request
from flask_wtf.csrf import validate_csrf
from werkzeug.exceptions import HTTPException
from wtforms import ValidationError

HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}
ONLY_HTTPS = "max-age=63072000; includeSubDomains"


def init_app(app: Flask) -> None:
    """Put the headers on every answer of the application."""
    app.after_request(_add_headers)


def add_to_file(headers: Headers, path: str, url: str) -> None:
    """Put the headers on a static file, which is served before the application is asked."""
    for name, value in HEADERS.items():
        headers[name] = value


def nonce() -> str:
    """The word that marks the scripts of this answer as ours; a new one for each."""
    if "nonce" not in g:
        g.nonce = secrets.token_urlsafe(16)
    return str(g.nonce)


def content_security_policy() -> str:
    """Only our own style sheets and scripts run, nothing is framed, forms come back to us."""
    return "; ".join(
        (
            "default-src 'self'",
            f"script-src 'self' 'nonce-{nonce()}'",
            "style-src 'self'",
            "img-src 'self' data:",
            "object-src 'none'",
            "base-uri 'none'",
            "form-action 'self'",
            "frame-ancestors 'none'",
        )
    )


def _add_headers(answer: Response) -> Response:
    for name, value in HEADERS.items():
        answer.headers.setdefault(name, value)
    answer.headers["Content-Security-Policy"] = content_security_policy()
    answer.headers.setdefault("Cache-Control", "no-store")
    if current_app.config["SESSION_COOKIE_SECURE"]:
        answer.headers["Strict-Transport-Security"] = ONLY_HTTPS
    return answer


def token_fits() -> bool:
    """Whether the present request carries the token of its session, as our own forms do."""
    try:
        validate_csrf(request.form.get("csrf_token"))
    except (ValidationError, HTTPException):
        return False
    return True


def from_our_pages() -> bool:
    """Whether the browser says that the present request comes from one of our own pages."""
    origin = request.headers.get("Origin") or request.headers.get("Referer") or ""
    return origin.partition("://")[2].partition("/")[0] == request.host
