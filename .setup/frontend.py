"""Brings the GOV.UK Design System's style sheet and script into the service's static files.

    .venv/bin/python .setup/frontend.py

npm installs exactly what package-lock.json names. From it two files are made in
committee/static/installed: the crown, the royal arms and the GDS Transport typeface belong to
GOV.UK alone, so every rule that would show them is taken out. Node is needed here only, never
when the service runs: the machine's own if it will do, else the one that PyPI packages.
"""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "node_modules" / "govuk-frontend"
INSTALLED = ROOT / "committee" / "static" / "installed"
OLDEST_NODE = 18

TYPEFACE = re.compile(r"(/\*!(?:(?!\*/).)*\*/\s*)?@font-face\s*\{[^{}]*\}", re.S)
RULE = re.compile(r"[^{};]*\{[^{}]*\}")
RESERVED = re.compile(r"crown|crest|copyright-logo")
EMPTY_BLOCK = re.compile(r"@(?:media|supports)[^{};]*\{\s*\}")
SOURCE_MAP = re.compile(r"(/\*|//)# sourceMappingURL=\S+( \*/)?\s*")


def without_reserved_marks(css: str) -> str:
    """The style sheet without GOV.UK's crown, royal arms and typeface. Doing it twice is safe."""
    css = TYPEFACE.sub("", css).replace("GDS Transport,", "")
    css = RULE.sub(lambda rule: "" if RESERVED.search(rule[0]) else rule[0], css)
    emptied = 1
    while emptied:
        css, emptied = EMPTY_BLOCK.subn("", css)
    return without_source_map(css)


def without_source_map(text: str) -> str:
    """The text without the line that names a source map, which is not installed."""
    return SOURCE_MAP.sub("", text)


def node_version(environment: dict[str, str]) -> int:
    """The major version of the Node that npm would use, or 0 where there is none."""
    path = environment["PATH"]
    node = shutil.which("node", path=path)
    if not node or not shutil.which("npm", path=path):
        return 0
    answer = subprocess.run([node, "--version"], capture_output=True, text=True).stdout
    found = re.match(r"v(\d+)\.", answer)
    return int(found[1]) if found else 0


def environment_with_node() -> dict[str, str]:
    """The environment to run npm in, after packaging's Node is installed where one is needed."""
    environment = dict(os.environ)
    if node_version(environment) >= OLDEST_NODE:
        return environment
    lock = ROOT / ".setup" / "node.lock"
    environment["PATH"] = f"{Path(sys.executable).parent}{os.pathsep}{environment['PATH']}"
    if node_version(environment) < OLDEST_NODE:
        uv = Path(sys.executable).with_name("uv")
        subprocess.run(
            [uv, "pip", "install", "-q", "--python", sys.executable, "-r", lock], check=True
        )
    return environment


def install_packages() -> None:
    """Put what package-lock.json names into node_modules, running no package's own scripts."""
    done = subprocess.run(
        ["npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"],
        cwd=ROOT,
        env=environment_with_node(),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    if done.returncode:
        raise SystemExit(f"{done.stdout}\nThe front-end packages could not be installed.")


def write_installed(package: Path, installed: Path) -> None:
    """Make the two files that pages use, in a folder that is emptied first."""
    built = package / "dist" / "govuk"
    css = (built / "govuk-frontend.min.css").read_text(encoding="utf-8")
    script = (built / "govuk-frontend.min.js").read_text(encoding="utf-8")
    shutil.rmtree(installed, ignore_errors=True)
    installed.mkdir(parents=True)
    (installed / "govuk-frontend.min.css").write_text(without_reserved_marks(css), encoding="utf-8")
    (installed / "govuk-frontend.min.js").write_text(without_source_map(script), encoding="utf-8")


def compress(installed: Path) -> None:
    """Leave a Brotli and a gzip copy beside each file, for the server to send as they are."""
    subprocess.run([sys.executable, "-m", "whitenoise.compress", "-q", installed], check=True)


if __name__ == "__main__":
    install_packages()
    write_installed(PACKAGE, INSTALLED)
    compress(INSTALLED)
