"""Prints one line a figure: its name, its value, its goal, and whether that is reached."""

from tests.bench import pages, papers

for figures in (papers.figures, pages.figures):
    for figure in figures():
        print(figure, flush=True)
