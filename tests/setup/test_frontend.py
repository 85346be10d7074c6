"""What set-up installs for the browser holds nothing that belongs to GOV.UK alone."""

import re
import shutil
from pathlib import Path

import frontend
import pytest

RESERVED = re.compile(r"transport|crown|crest|font-face|sourceMappingURL", re.I)
STYLE_SHEET = """@charset "UTF-8";:root{--a:1}
/*! Copyright. Not available. */@font-face{font-family:GDS Transport;src:url(/assets/a.woff2)}
@font-face{font-family:GDS Transport;src:url(/assets/b.woff2)}.a{font-family:GDS Transport,arial}
.x__crown{margin:0}@supports (a:b){.x__copyright-logo:before{mask:url(/assets/i/govuk-crest.svg)}
@media screen{.x__copyright-logo{color:red}}}@media print{.a{color:#000}}.b:hover{color:blue}
/*# sourceMappingURL=a.css.map */
"""


def css() -> str:
    return (frontend.INSTALLED / "govuk-frontend.min.css").read_text(encoding="utf-8")


def test_only_the_reserved_rules_are_taken_out() -> None:
    kept = frontend.without_reserved_marks(STYLE_SHEET)
    assert "".join(kept.split()) == (
        '@charset"UTF-8";:root{--a:1}.a{font-family:arial}'
        "@mediaprint{.a{color:#000}}.b:hover{color:blue}"
    )


@pytest.mark.parametrize("name", ["govuk-frontend.min.css", "govuk-frontend.min.js"])
def test_installed_files_hold_nothing_reserved(name: str) -> None:
    text = (frontend.INSTALLED / name).read_text(encoding="utf-8")
    assert len(text) > 40_000
    assert not RESERVED.search(text)


def test_the_installed_style_sheet_fetches_nothing() -> None:
    assert "url(" not in css()


def test_a_second_pass_changes_nothing() -> None:
    assert frontend.without_reserved_marks(css()) == css()


def test_the_installed_style_sheet_is_whole() -> None:
    assert css().count("{") == css().count("}")
    for rule in (".govuk-button{", ".govuk-error-summary{", ".govuk-generic-header{"):
        assert rule in css()


def test_no_font_or_picture_is_installed() -> None:
    kinds = {path.suffix for path in frontend.INSTALLED.rglob("*") if path.is_file()}
    assert kinds == {".css", ".js", ".br", ".gz"}


def test_installing_again_leaves_nothing_old(tmp_path: Path) -> None:
    installed = tmp_path / "installed"
    installed.mkdir()
    (installed / "old.css").write_text("old")
    frontend.write_installed(frontend.PACKAGE, installed)
    assert sorted(path.name for path in installed.iterdir()) == [
        "govuk-frontend.min.css",
        "govuk-frontend.min.js",
    ]


def test_an_old_node_or_none_will_not_do(tmp_path: Path) -> None:
    assert frontend.node_version({"PATH": str(tmp_path)}) == 0
    for name, answer in (("node", "v16.20.2"), ("npm", "8.0.0")):
        program = tmp_path / name
        program.write_text(f"#!{shutil.which('sh')}\necho {answer}\n")
        program.chmod(0o755)
    assert frontend.node_version({"PATH": str(tmp_path)}) == 16 < frontend.OLDEST_NODE
