"""What any page costs: a choice, a button, a table of 50 rows and a form, as Streamlit comes."""

from benchmarks.bare_page import draw

draw()
