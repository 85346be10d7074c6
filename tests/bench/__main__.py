"""Prints one line a figure: its name, its value, its goal, and whether that is reached."""

from tests.bench import memory, pages, papers, stored

for figures in (papers.figures, memory.figures, stored.figures, pages.figures):
    for figure in figures():
        print(figure, flush=True)
