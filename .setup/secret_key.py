"""Writes the secret key that signs sessions, once, where the environment gives none.

    python3 .setup/secret_key.py instance/secret_key

A key is never written over: that would sign everybody out.
"""

import os
import secrets
import sys
from pathlib import Path


def write_once(path: Path) -> None:
    """Write a new random key that only its owner can read. A key that is there is kept."""
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        file = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return
    with os.fdopen(file, "w") as opened:
        opened.write(secrets.token_hex(32) + "\n")


if __name__ == "__main__":
    write_once(Path(sys.argv[1]))
