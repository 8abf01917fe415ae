"""The same, with everything that is loaded kept out of the collector's way."""

from benchmarks.bare_page import draw, quiet

draw()
quiet()
