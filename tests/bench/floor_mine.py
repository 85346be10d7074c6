"""The floor of the page of my actions: a bare WSGI application on the database's own driver.

It shows the same rows, columns and counts as the page. Served by gunicorn: BOOK is the SQLite
file, PERSON who looks and POSTS the posts they hold ("1,2"), TODAY the date.
"""

import os
import sqlite3
import threading
from collections.abc import Callable, Iterable

import jinja2

POSTS = ",".join(str(int(post)) for post in os.environ["POSTS"].split(","))
TODAY, PERSON = os.environ["TODAY"], os.environ["PERSON"]

OWED = f"""FROM actions a WHERE a.state IN ('not_started', 'in_progress', 'completed')
AND (EXISTS (SELECT 1 FROM owners o WHERE o.action_id = a.id AND o.person_id = ?)
  OR EXISTS (SELECT 1 FROM owners o WHERE o.action_id = a.id AND o.post_id IN ({POSTS})))"""
TO_DO = f"{OWED} AND a.state IN ('not_started', 'in_progress')"
COUNTS = f"SELECT count(*), count(*) FILTER (WHERE a.due_on < ?) {TO_DO}"
WAITING = f"SELECT count(*) {OWED} AND a.state = 'completed'"
ROWS = f"""SELECT a.reference, a.slug, a.text, a.state, a.due_on, c.name
FROM (SELECT a.id {TO_DO} ORDER BY a.due_on IS NULL, a.due_on, a.id LIMIT 50) chosen
JOIN actions a ON a.id = chosen.id JOIN committees c ON c.id = a.committee_id
ORDER BY a.due_on IS NULL, a.due_on, a.id"""

PAGE = jinja2.Environment(autoescape=True).from_string(
    """<!DOCTYPE html><html lang="en-GB"><head><title>My actions</title></head><body>
<h1>My actions: {{ total }}, {{ overdue }} overdue</h1><table><thead><tr><th>What</th>
<th>Due</th><th>Committee</th><th>State</th></tr></thead><tbody>
{% for r in rows %}<tr><td><a href="/actions/{{ r[1] }}">{{ r[2] }}</a><br>{{ r[0] }}</td>
<td>{{ r[4] }}</td><td>{{ r[5] }}</td><td>{{ r[3] }}</td></tr>{% endfor %}
</tbody></table><p>{{ waiting }} to be confirmed</p></body></html>"""
)
kept = threading.local()


def application(
    environ: dict[str, object], start_response: Callable[[str, list[tuple[str, str]]], object]
) -> Iterable[bytes]:
    """Answer any request with the page."""
    if not hasattr(kept, "book"):
        kept.book = sqlite3.connect(os.environ["BOOK"])
    total, overdue = kept.book.execute(COUNTS, (TODAY, PERSON)).fetchone()
    (waiting,) = kept.book.execute(WAITING, (PERSON,)).fetchone()
    rows = kept.book.execute(ROWS, (PERSON,)).fetchall()
    page = PAGE.render(rows=rows, total=total, overdue=overdue, waiting=waiting).encode()
    start_response("200 OK", [("Content-Type", "text/html"), ("Content-Length", str(len(page)))])
    return [page]
