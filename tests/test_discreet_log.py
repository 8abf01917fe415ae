"""The server's log: where something went wrong, and nobody's name."""

import logging

import pytest
from streamlit import error_util

from screens import discreet_log


@pytest.fixture
def log():
    """The words the page's server writes, of an error in its script."""
    logger, handler, written = logging.getLogger(error_util.__name__), logging.Handler(), []
    handler.emit = lambda record: written.append(logging.Formatter().format(record))
    before, logger.filters = logger.filters, []  # a page that ran here before has made it discreet already
    logger.addHandler(handler)
    yield written
    logger.removeHandler(handler)
    logger.filters = before


def broken():
    try:
        {}["Ana Ruiz"]
    except KeyError as error:
        raise ValueError("020 7946 0958 of ana@example.com") from error


def test_an_error_nobody_foresaw_is_logged_without_its_words(log):
    for discreet in (False, True):
        if discreet:
            discreet_log.install()
        try:
            broken()
        except ValueError as error:
            error_util._log_uncaught_app_exception(error)
    before, after = log
    assert "Ana Ruiz" in before
    assert not [word for word in ("Ana", "7946", "example.com") if word in after]
    assert "KeyError" in after
    assert "ValueError" in after
    assert "test_discreet_log.py" in after
