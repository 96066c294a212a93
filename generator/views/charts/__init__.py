"""Charts as SVG made at build: numbers in, the same bytes out, in every language.

Across they measure in hundredths of their box and down in pixels, so that they grow and shrink with the page
while their words keep their size. Colours come from `charts.css` by class. What a chart shows stands in a
table beside it as well; the drawing itself is one picture with a title and a description.
"""

from generator.views.charts.bars import Bar, bars
from generator.views.charts.lines import Level, Point, Tick, lines
from generator.views.charts.ring import ring
from generator.views.charts.share import Share
from generator.views.charts.stack import stack
from generator.views.charts.strip import Cell, strip
from generator.views.charts.timeline import Group, Span, timeline

__all__ = [
    "Bar", "Cell", "Group", "Level", "Point", "Share", "Span", "Tick",
    "bars", "lines", "ring", "stack", "strip", "timeline",
]  # fmt: skip
