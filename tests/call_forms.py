"""A call's form without a browser: opened from the list, typed into, saved, in one window or in two."""

from signoff_core import columns as c
from tests.screens import calm, look, person, press, say_who, says

TOM = "Tom Reed"
ANA, CY = person("Ana Ruiz"), person("Cy Tran", recruiter=TOM, phone="020 7946 0960")


def opened(at, label="We talked"):
    """The id of the call that a button opens."""
    press(at, label)
    return at.query_params["call"]


def said(at, call, result):
    return calm(at.pills(key=f"{call}.{c.RESULT}").set_value(result).run())


def typed(at, call, field, words):
    return calm(at.text_input(key=f"{call}.{field}").set_value(words).run())


def saved(at, call):
    return calm(at.button(key=f"save_{call}").click().run())


def plainly(at):
    return says(at).replace("\\", "")


def in_two_windows(step=""):
    """The same form on a laptop and then on a phone, and its call's id. step: typed on the laptop before."""
    laptop = say_who(look())
    call = opened(laptop)
    if step:
        typed(laptop, call, c.NEXT_STEP, step)
    phone = say_who(look())
    assert opened(phone) == call
    return laptop, phone, call
