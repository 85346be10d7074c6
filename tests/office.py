"""LibreOffice as a reader of our Word files: it opens them and says on paper what it saw."""

import json
import shutil
import subprocess
from collections.abc import Iterable, Sequence
from functools import lru_cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

_HAND = Path(__file__).with_name("office_hand.py")
_SECONDS = 240


def to_pdf(files: Iterable[Path], into: Path) -> list[Path]:
    """The PDF of each file, in the same order, all made by one call of LibreOffice.

    Skips the test where there is no LibreOffice.
    """
    return _converted(files, into, "pdf")


def saved_again(files: Iterable[Path], into: Path) -> list[Path]:
    """Each file as a DOCX that LibreOffice opened and saved, `into` another folder than theirs."""
    return _converted(files, into, "docx")


def edited(file: Path, target: Path, edits: Sequence[Sequence[str]]) -> Path:
    """A Word file edited and saved in LibreOffice; for the edits see `tests.office_hand`.

    Skips the test where there is no LibreOffice, or no bridge into it.
    """
    bridged = "/usr/bin/python3"
    if (
        not shutil.which("soffice")
        or subprocess.run([bridged, "-c", "import uno"], capture_output=True).returncode
    ):
        pytest.skip("LibreOffice with python3-uno is not installed.")
    command = [bridged, str(_HAND), str(file), str(target), _profile().name]
    done = subprocess.run(
        command, input=json.dumps(edits), capture_output=True, text=True, timeout=_SECONDS
    )
    assert done.returncode == 0 and target.exists(), f"{done.stdout}{done.stderr}"
    return target


def _converted(files: Iterable[Path], into: Path, ending: str) -> list[Path]:
    program = shutil.which("soffice")
    if not program:
        pytest.skip("LibreOffice is not installed.")
    given = [str(file) for file in files]
    profile = f"-env:UserInstallation={Path(_profile().name).as_uri()}"
    command = [program, profile, "--headless", "--convert-to", ending, "--outdir", str(into)]
    done = subprocess.run([*command, *given], capture_output=True, text=True, timeout=_SECONDS)
    made = [into / Path(name).with_suffix(f".{ending}").name for name in given]
    unmade = [file.name for file in made if not file.exists()]
    assert not unmade, f"LibreOffice made no {', '.join(unmade)}: {done.stdout}{done.stderr}"
    return made


@lru_cache(maxsize=1)
def _profile() -> "TemporaryDirectory[str]":
    """LibreOffice's settings for this process, so that two may run side by side."""
    return TemporaryDirectory(prefix="libreoffice-")
