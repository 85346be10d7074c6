"""Looks for what Matters Arising needs of the machine itself, and installs it where it may.

    python3 .setup/machine.py run     what the service needs
    python3 .setup/machine.py test    what the tests need besides

On Debian or Ubuntu as root, what is missing is installed. Otherwise the one command to run is
printed, and nothing is changed. Standard library only: this runs before anything is installed.
"""

import ctypes
import importlib.util
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import partial

OLDEST_PYTHON = (3, 11)
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


@dataclass(frozen=True)
class Need:
    """One thing the machine must have: how to see it is there, and the package that brings it."""

    package: str
    found: Callable[[], bool]


def library(soname: str) -> bool:
    """Whether the system's loader finds the shared library of this name."""
    try:
        ctypes.CDLL(soname)
    except OSError:
        return False
    return True


def program(*names: str) -> bool:
    """Whether any of these programs is on the path."""
    return any(shutil.which(name) for name in names)


def module(name: str) -> bool:
    """Whether this Python has the module: Debian ships parts of the standard library apart."""
    return importlib.util.find_spec(name) is not None


def font(family: str) -> bool:
    """Whether fontconfig knows a font of this family."""
    if not program("fc-list"):
        return False
    listed = subprocess.run(["fc-list", family, "family"], capture_output=True, text=True)
    return bool(listed.stdout.strip())


def office_bridge() -> bool:
    """Whether the system's Python can work in LibreOffice."""
    python = "/usr/bin/python3"
    return (
        program(python)
        and not subprocess.run([python, "-c", "import uno"], capture_output=True).returncode
    )


# Why these: WeasyPrint opens the text libraries to write PDF papers. Without harfbuzz-subset every
# paper would carry whole fonts. Papers are set in Liberation Sans or Serif, which are as wide as
# Arial and Times New Roman, or in DejaVu Sans, which is Verdana's kin and has Arabic; its sloping
# letters come apart. Symbola has the emoji, as outlines that print.
# The tests read papers as others do: a browser, poppler for PDF, and LibreOffice for Word files,
# with python3-uno as the hand that edits in it. openssl gives their mail server a certificate.
NEEDS = {
    "run": (
        Need("python3-venv", partial(module, "ensurepip")),
        Need("libpango-1.0-0", partial(library, "libpango-1.0.so.0")),
        Need("libpango-1.0-0", partial(library, "libgobject-2.0.so.0")),
        Need("libpangoft2-1.0-0", partial(library, "libpangoft2-1.0.so.0")),
        Need("libpangoft2-1.0-0", partial(library, "libharfbuzz.so.0")),
        Need("libharfbuzz-subset0", partial(library, "libharfbuzz-subset.so.0")),
        Need("fontconfig", partial(library, "libfontconfig.so.1")),
        Need("fontconfig", partial(program, "fc-list")),
        Need("fonts-liberation2", partial(font, "Liberation Sans")),
        Need("fonts-liberation2", partial(font, "Liberation Serif")),
        Need("fonts-dejavu-core", partial(font, "DejaVu Sans")),
        Need("fonts-dejavu-extra", partial(font, "DejaVu Sans:style=Oblique")),
        Need("fonts-symbola", partial(font, "Symbola")),
    ),
    "test": (
        Need("chromium", partial(program, *BROWSERS)),
        Need("poppler-utils", partial(program, "pdftotext")),
        Need("libreoffice-writer-nogui", partial(program, "soffice")),
        Need("python3-uno", office_bridge),
        Need("openssl", partial(program, "openssl")),
    ),
}


def missing(needs: Iterable[Need]) -> list[str]:
    """The packages that would bring what is not there, each once, in the order of the needs."""
    return list(dict.fromkeys(need.package for need in needs if not need.found()))


def may_install() -> bool:
    """Whether we may install packages: root, on a system with apt."""
    return os.geteuid() == 0 and program("apt-get")


def apt_get(*words: str) -> None:
    """Run apt-get without questions; its output is shown only if it fails."""
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    done = subprocess.run(
        ["apt-get", "-q", "-y", *words],
        env=quiet,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    if done.returncode:
        raise SystemExit(f"{done.stdout}\nThe system packages could not be installed.")


def install(packages: Sequence[str]) -> None:
    """Install these Debian packages. Lists are fetched first: a new machine has none."""
    apt_get("update")
    apt_get("install", "--no-install-recommends", *packages)


def ensure(
    needs: Iterable[Need],
    *,
    permitted: bool,
    installer: Callable[[Sequence[str]], None] = install,
) -> None:
    """Make sure of the needs, or stop with the one command that a person must run."""
    needs = tuple(needs)
    packages = missing(needs)
    if packages and permitted:
        print(f"Installing system packages: {', '.join(packages)}.", flush=True)
        installer(packages)
        packages = missing(needs)
    if packages:
        raise SystemExit(
            "Some system packages are missing. Install them with this command, then try again:\n\n"
            f"    sudo apt-get update && sudo apt-get install -y {' '.join(packages)}\n"
        )


def main(purpose: str) -> None:
    """Check this machine for a purpose: "run" or "test"."""
    if sys.version_info < OLDEST_PYTHON:
        wanted = ".".join(map(str, OLDEST_PYTHON))
        raise SystemExit(f"Matters Arising needs Python {wanted} or later. Set PYTHON to one.")
    ensure(NEEDS[purpose], permitted=may_install())


if __name__ == "__main__":
    main(sys.argv[1])
