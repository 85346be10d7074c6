"""What memory a PDF takes: our tagged one, against bare WeasyPrint on the same HTML.

Each is made in a process of its own, which says its greatest size, as the kernel keeps it for the
program since it began (what getrusage says would be at least the size of whoever started it):
`python -m tests.bench.memory ours normal`.
"""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from committee.documents import to_pdf
from tests.bench import floor_pdf
from tests.bench.meeting import large, normal
from tests.bench.papers import composed
from tests.bench.timing import Figure

GOAL = 1.5
MEETINGS = {"normal": normal, "large": large}


def figures() -> Iterator[Figure]:
    """Both meetings: the peak of ours divided by that of the floor."""
    for size in MEETINGS:
        ratio = _peak("ours", size) / _peak("bare", size)
        yield Figure(f"peak-memory-{size}-against-bare-weasyprint", ratio, GOAL)


def made(whose: str, size: str) -> bytes:
    """The PDF of a meeting: ours, or the bare one."""
    document = composed(MEETINGS[size]())
    if whose == "ours":
        return to_pdf.write(document)
    return floor_pdf.write(to_pdf.page(document))


def _peak(whose: str, size: str) -> int:
    command = (sys.executable, "-m", "tests.bench.memory", whose, size)
    said = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout
    return int(said)


if __name__ == "__main__":
    made(*sys.argv[1:])
    status = Path("/proc/self/status").read_text(encoding="ascii")
    print(status.split("VmHWM:")[1].split()[0])
