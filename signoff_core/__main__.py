"""`python -m signoff_core`: see `commands`."""

import sys

from signoff_core.commands import commands

if __name__ == "__main__":
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(errors="backslashreplace")  # a console that can't show a letter is no reason to stop
    commands(prog_name="python -m signoff_core")
