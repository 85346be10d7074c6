"""Whatever is edited in whatever minutes comes back exactly, and taken it is what prints."""

from collections import Counter
from dataclasses import dataclass

from hypothesis import given, settings
from hypothesis import strategies as st

from committee.reading.edited_docx import read
from committee.rules.styles import STYLES
from committee.rules.vocabulary import Part, Placement
from committee.services import edits, resolutions
from committee.services.resolutions import Wording
from tests import minuting
from tests.editing import WordFile, written
from tests.world import World

SHAPES = (
    "{}.",
    "- {}\n- {}",
    "(a) {}\n(b) {}\n    (i) {}\n    (ii) {}\n(c) {}",
    "1. {}\n2. {}\n4. {}",
    "| {} | {} |\n|---|---|\n| {} | {} |",
    "**{}** and *{}*.",
)
ONCE = Placement.MINUTES
OPERATIONS = ("nothing", "nothing", "change", "add", "remove", "split", "move")


@dataclass
class Words:
    """Words that stand nowhere else, as many as are asked for."""

    count: int = 0

    def next(self) -> str:
        self.count += 1
        return " ".join(f"{stem}{self.count}" for stem in ("alpha", "beta", "gamma", "delta"))

    def filled(self, shape: str) -> str:
        return shape.format(*(self.next() for _ in range(shape.count("{}"))))


def minuted(world: World, shapes: list[list[str]], limbs: int) -> tuple[list[str], list[str]]:
    """Write minutes of these shapes; gives the first words of each line, and of each limb.

    The words before the limbs are left out: nothing can be put between them and the first.
    """
    words = Words()
    context, texts = world.context(world.clerk), []
    minuting.write(world, world.held.items[0], "None were declared.")
    for item, chosen in zip(world.held.items[1:], shapes, strict=True):
        blocks = [words.filled("{}."), *(words.filled(shape) for shape in chosen)]
        text = "\n\n".join([*blocks[:2], "[resolution 1]", *blocks[2:]])
        minuting.write(world, item, text)
        texts.append(text)
    said = [words.next() for _ in range(limbs + 1)]
    resolutions.add(context, world.held.items[1], Wording(said[0], said[1:], placement=ONCE))
    first = [f"{word} " for word in "\n".join(texts).split() if word.startswith("alpha")]
    return first, [f"{limb.split()[0]} " for limb in said[1:]]


def edit(file: WordFile, lines: list[str], limbs: list[str], chosen: list[str]) -> Counter[str]:
    """Do one thing to each line; how often each kind of change was made.

    A paragraph cannot stand between two limbs, so none is moved there.
    """
    made: Counter[str] = Counter()
    rows: list[object] = []
    untouched = [line for line, done in zip(lines, chosen, strict=False) if done == "nothing"]
    for number, (line, done) in enumerate(zip([*lines, *limbs], chosen, strict=False)):
        row = next(file.paragraph(line).iterancestors("{*}tr"), None)
        if done == "change":
            file.change(line, f"altered{number} ")
            made["changed"] += row not in rows
            rows += [row] if row is not None else []
        elif row is not None:
            continue
        elif done == "add":
            file.add(f"Entirely <new> * words [exempt 3] {number}.", after=line)
            made["added"] += 1
        elif done == "remove":
            file.remove(line)
            made["removed"] += 1
        elif done == "split":
            file.split(line, before=line.replace("alpha", "gamma"))
            made.update(["changed", "added"])
        elif done == "move" and untouched and not made["moved"]:
            made["moved"] += moved(file, line, untouched[number % len(untouched)])
    return +made


def moved(file: WordFile, line: str, target: str) -> bool:
    """Move a line after another; False where it stands there already, or in a table."""
    standing, above = file.paragraph(line), file.paragraph(target)
    in_table = next(above.iterancestors("{*}tr"), None) is not None
    if in_table or standing.getprevious() is above:
        return False
    above.addnext(standing)
    return True


@given(
    st.lists(st.lists(st.sampled_from(SHAPES), max_size=5), min_size=2, max_size=2),
    st.integers(0, 4),
    st.lists(st.sampled_from(OPERATIONS), min_size=60, max_size=60),
    st.sampled_from(sorted(STYLES)),
)
@settings(max_examples=20)
def test_any_edit_is_found_exactly_and_prints_when_it_is_taken(
    world: World, shapes: list[list[str]], limbs: int, chosen: list[str], style: str
) -> None:
    world.session.rollback()
    world.council.style = style
    lines, said = minuted(world, shapes, limbs)
    file = WordFile(written(world, world.held))
    made = edit(file, lines, said, chosen)
    if not made:
        return
    context = world.context(world.clerk)
    found = edits.upload(context, world.held, Part.PUBLIC, file.saved(), "a.docx", largest=10)
    assert Counter(change.kind.value for change in found.changes) == made
    assert edits.take_all(context, found) == made.total()
    expected = [line.words for line in read(file.saved()).lines]
    assert [line.words for line in read(written(world, world.held)).lines] == expected
