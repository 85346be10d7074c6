"""Set-up writes the secret key once, for its owner alone."""

from pathlib import Path

from secret_key import write_once


def test_the_key_is_long_and_only_its_owner_can_read_it(tmp_path: Path) -> None:
    key = tmp_path / "instance" / "secret_key"
    write_once(key)
    assert key.stat().st_mode & 0o777 == 0o600
    assert len(bytes.fromhex(key.read_text().strip())) == 32


def test_a_key_that_is_there_is_kept(tmp_path: Path) -> None:
    key = tmp_path / "secret_key"
    write_once(key)
    first = key.read_text()
    write_once(key)
    assert key.read_text() == first


def test_two_councils_get_different_keys(tmp_path: Path) -> None:
    write_once(tmp_path / "one")
    write_once(tmp_path / "two")
    assert (tmp_path / "one").read_text() != (tmp_path / "two").read_text()
