"""What the server's log says of an error nobody foresaw: its kind and the lines it came through, never its words.

An error's own words may hold a cell of the sheet, a name, a secret; a log is read, kept and sent about by many.
"""

import logging
import traceback

_SERVER = "streamlit"


class _LinesOnly(logging.Filter):
    def filter(self, record: logging.LogRecord) -> bool:
        if isinstance(record.exc_info, tuple) and record.exc_info[1]:
            record.exc_text, record.exc_info = lines_of(record.exc_info[1]), None
        return True


_LINES_ONLY = _LinesOnly()


def install() -> None:
    """From now on, whatever the page's server logs of an error is without its words."""
    for name in (_SERVER, *logging.root.manager.loggerDict):
        if name.partition(".")[0] == _SERVER:
            logging.getLogger(name).addFilter(_LINES_ONLY)


def lines_of(error: BaseException) -> str:
    """The files, lines and kinds of an error and of what it came of, oldest first."""
    before = error.__cause__ or error.__context__
    frames = "".join(
        f"  {frame.filename}:{frame.lineno} {frame.name}\n" for frame in traceback.extract_tb(error.__traceback__)
    )
    return f"{lines_of(before) if before else ''}{frames}{type(error).__name__}\n"
