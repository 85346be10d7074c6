"""Which files may be put with an action or an item, and whether a file is what its name says."""

import io
import zipfile
from pathlib import PurePath

from committee.rules.refusals import Invalid

MEGABYTE = 1024 * 1024

_OFFICE = "application/vnd.openxmlformats-officedocument."
_OPEN = "application/vnd.oasis.opendocument."

TYPES = {
    "pdf": "application/pdf",
    "docx": f"{_OFFICE}wordprocessingml.document",
    "xlsx": f"{_OFFICE}spreadsheetml.sheet",
    "pptx": f"{_OFFICE}presentationml.presentation",
    "odt": f"{_OPEN}text",
    "ods": f"{_OPEN}spreadsheet",
    "odp": f"{_OPEN}presentation",
    "doc": "application/msword",
    "xls": "application/vnd.ms-excel",
    "ppt": "application/vnd.ms-powerpoint",
    "msg": "application/vnd.ms-outlook",
    "rtf": "application/rtf",
    "png": "image/png",
    "jpg": "image/jpeg",
    "jpeg": "image/jpeg",
    "csv": "text/csv",
    "txt": "text/plain",
}
"""The endings that are taken, with the media type of each. None of them can run."""

_OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_BEGIN = {
    "pdf": b"%PDF-",
    "rtf": b"{\\rtf",
    "png": b"\x89PNG\r\n\x1a\n",
    "jpg": b"\xff\xd8\xff",
    "jpeg": b"\xff\xd8\xff",
    **dict.fromkeys(("doc", "xls", "ppt", "msg"), _OLD_OFFICE),
}
_FOLDERS = {"docx": "word/", "xlsx": "xl/", "pptx": "ppt/"}


def checked_name(name: str) -> str:
    """The bare name of a file, without any folder and unprintable letters; its ending is kept."""
    bare = PurePath(name.replace("\\", "/")).name
    kept = "".join(letter for letter in bare if letter.isprintable()).strip()
    stem, dot, ending = kept.rpartition(".")
    return f"{stem[:100]}{dot}{ending[:10]}"


def media_type(name: str, content: bytes) -> str:
    """The media type of a file. Raises Invalid for `files` where it is not one that is taken."""
    ending = name.rpartition(".")[2].lower() if "." in name else ""
    if ending not in TYPES:
        raise Invalid(
            {
                "files": f"“{name}” is not a kind of file that can be added. Add a PDF, a Word, "
                "Excel, PowerPoint or OpenDocument file, an image (PNG or JPG), an email (MSG) "
                "or a text (TXT, CSV, RTF)"
            }
        )
    if not content:
        raise Invalid({"files": f"“{name}” is empty: choose another file"})
    if not _is(ending, content):
        raise Invalid(
            {"files": f"“{name}” is not the {ending.upper()} file that its name says it is"}
        )
    return TYPES[ending]


def _is(ending: str, content: bytes) -> bool:
    if ending in _BEGIN:
        return content.startswith(_BEGIN[ending])
    if ending in ("csv", "txt"):
        return b"\0" not in content and not content.startswith((b"MZ", b"\x7fELF", b"#!"))
    return _is_package(ending, content)


def _is_package(ending: str, content: bytes) -> bool:
    """Whether it is the zipped folder of an office document, and has no macros in it."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            names = package.namelist()
            if any(name.endswith("vbaProject.bin") for name in names):
                return False
            if ending in _FOLDERS:
                return any(name.startswith(_FOLDERS[ending]) for name in names)
            with package.open("mimetype") as kind:
                return kind.read(100) == TYPES[ending].encode()
    except (zipfile.BadZipFile, KeyError, OSError, RuntimeError, NotImplementedError, EOFError):
        return False
