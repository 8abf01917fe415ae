"""The collector is off inside and as it was afterwards, whatever happens."""

import gc

import pytest

from signoff_core.collector import still


def test_it_is_off_inside_and_on_again_afterwards():
    with still():
        assert not gc.isenabled()
    assert gc.isenabled()


def test_an_error_turns_it_on_again():
    with pytest.raises(KeyError), still():
        raise KeyError
    assert gc.isenabled()


def test_who_turned_it_off_finds_it_off():
    gc.disable()
    try:
        with still():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()
