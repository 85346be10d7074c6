"""The style sheet of a paper: what all papers share, the council's look, and the running lines."""

from pathlib import Path

from committee.documents.hanging import HANG, WIDTH, hang
from committee.documents.parts import Document, Look
from committee.rules.styles import Font

PAPER_CSS = (Path(__file__).parent / "paper.css").read_text(encoding="utf-8")

FAMILIES = {
    Font.ARIAL: '"Liberation Sans", Arial, sans-serif',
    Font.TIMES: '"Liberation Serif", "Times New Roman", serif',
    Font.VERDANA: '"DejaVu Sans", Verdana, sans-serif',
}
"""What stands for each font: the first is on our machine, as wide as the font itself."""


def look_css(look: Look) -> str:
    """The rules for the letters of a paper and the colour of its headings."""
    return (
        f".paper {{ font-family: {FAMILIES[look.font]} }} "
        f".paper h1, .paper h2, .paper h3 {{ color: {look.colour} }}"
    )


def hang_css(document: Document) -> str:
    """The rules for numbers that are too long for the usual place before their words."""
    wide = hang(document)
    if wide == HANG:
        return ""
    return (
        f" .paper .number {{ tab-size: {wide}mm }} .paper .inset {{ margin-left: {wide}mm }} "
        f".paper h2, .paper .numbered {{ padding-left: {wide}mm; text-indent: -{wide}mm }} "
        f"@media print {{ .paper table.inset {{ width: {WIDTH - wide}mm }} }}"
    )


def running_css(document: Document) -> str:
    """The rules for what stands at the head and foot of every printed page."""
    foot = filter(None, (document.look.footer, document.initials))
    boxes = {
        "top-left": _string(document.running),
        "top-right": _string(document.state),
        "bottom-left": _string("\n".join(foot)),
        "bottom-right": '"Page " counter(page) " of " counter(pages)',
    }
    font = f"font: 8.5pt/1.3 {FAMILIES[document.look.font]}; color: #383f43;"
    rules = "".join(f"@{box} {{ content: {words}; {font} }}" for box, words in boxes.items())
    return f"@page {{ {rules} @top-right {{ font-weight: bold }} }}"


def _string(text: str) -> str:
    """Words as a string of CSS: every letter by its number, so that none can end it."""
    return f'"{"".join(f"{chr(92)}{ord(letter):06x}" for letter in text)}"'
