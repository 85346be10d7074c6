"""The floor of the outstanding page: a bare WSGI application on the database's own driver.

It shows the same rows, columns and counts as the page, with no session, no permission table and
no layout. Served by gunicorn: BOOK is the SQLite file, SEATS the member's committees ("1,2") and
TODAY the date.
"""

import os
import sqlite3
import threading
from collections.abc import Callable, Iterable

import jinja2

SEATS = ",".join(str(int(seat)) for seat in os.environ["SEATS"].split(","))
TODAY = os.environ["TODAY"]

JOINS = """
FROM actions a JOIN items i ON i.id = a.item_id JOIN meetings m ON m.id = i.meeting_id
JOIN committees c ON c.id = a.committee_id
WHERE a.state IN ('not_started', 'in_progress', 'completed')
  AND ((a.mark_level = 'open' AND i.mark_level = 'open') OR a.committee_id IN (%s))
"""
COUNTS = f"""SELECT count(*), count(*) FILTER
(WHERE a.due_on < ? AND a.state IN ('not_started', 'in_progress')) {JOINS % SEATS}"""
ROWS = f"""SELECT a.id, a.reference, a.slug, a.text, a.state, a.due_on, i.number, i.title,
m.id, m.day, c.name {JOINS % SEATS}
ORDER BY NOT coalesce(a.due_on < ? AND a.state IN ('not_started', 'in_progress'), 0),
a.due_on IS NULL, a.due_on, a.id LIMIT 50"""
OWNERS = """SELECT o.action_id, coalesce(nullif(o.words, ''), nullif(o.body, ''), p.title, n.name)
FROM owners o LEFT JOIN posts p ON p.id = o.post_id LEFT JOIN people n ON n.id = o.person_id
WHERE o.action_id IN (%s) ORDER BY o.action_id, o.position"""

PAGE = jinja2.Environment(autoescape=True).from_string(
    """<!DOCTYPE html><html lang="en-GB"><head><title>Outstanding actions</title></head><body>
<h1>{{ total }} outstanding, {{ overdue }} overdue</h1><table><thead><tr><th>Reference</th>
<th>Action</th><th>Owner</th><th>Due</th><th>State</th></tr></thead><tbody>
{% for r in rows %}<tr><td><a href="/actions/{{ r[2] }}">{{ r[1] }}</a></td>
<td>{{ r[3] }}<br>{{ r[10] }}, {{ r[9] }}, item {{ r[6] }}: {{ r[7] }}</td>
<td>{{ owners.get(r[0], "") }}</td><td>{{ r[5] }}</td><td>{{ r[4] }}</td></tr>{% endfor %}
</tbody></table></body></html>"""
)
kept = threading.local()


def application(
    environ: dict[str, object], start_response: Callable[[str, list[tuple[str, str]]], object]
) -> Iterable[bytes]:
    """Answer any request with the page."""
    if not hasattr(kept, "book"):
        kept.book = sqlite3.connect(os.environ["BOOK"])
    total, overdue = kept.book.execute(COUNTS, (TODAY,)).fetchone()
    rows = kept.book.execute(ROWS, (TODAY,)).fetchall()
    ids = [row[0] for row in rows]
    found: dict[int, str] = {}
    marks = ",".join("?" * len(ids))
    for action, owner in kept.book.execute(OWNERS % marks, ids):
        found[action] = f"{found[action]}; {owner}" if action in found else owner
    page = PAGE.render(rows=rows, owners=found, total=total, overdue=overdue).encode()
    start_response("200 OK", [("Content-Type", "text/html"), ("Content-Length", str(len(page)))])
    return [page]
