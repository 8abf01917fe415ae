"""The same, with a plotly chart."""

from benchmarks.bare_page import chart, draw

draw()
chart()
