"""Lines to say in each part of the call: short, warm, plain. A team rewords them in Settings (`say.<part>`).

A line may hold {name} (the person's first name), {role}, {client} and {me}; those about a person named in a call also
{person} (who was named), {giver} (who named them) and {step} (where they are now).
"""

import re
from collections.abc import Mapping

from signoff_core.people import first_name
from signoff_core.settings import Settings

NEWS, QUESTIONS, PROMISE, STEP, ASK_OPEN, ASK_FILLED, ASK_LATER, VOICEMAIL = (
    "news", "questions", "promise", "step", "ask_open", "ask_filled", "ask_later", "voicemail",
)  # fmt: skip
KEEP_POSTED, CHECK_IN, THANK_YOU, REFERRAL = "keep_posted", "check_in", "thank_you", "referral"
"""How the calls begin that are no sign-off."""

LINES: Mapping[str, str] = {
    NEWS: "{name}, I'm ringing because I said I would. They have chosen somebody else for the {role}. I'm sorry: I "
    "wanted this for you.",
    QUESTIONS: "How does that land? Ask me anything; what I don't know I'll find out.",
    PROMISE: "May I ring you when something comes up that is really yours?",
    STEP: "If you could choose, what would the next one look like? And would you move for it?",
    ASK_OPEN: "You know this job better than anyone by now. Who comes to mind that would suit it? Or somebody who "
    "could help us spread the word?",
    ASK_FILLED: "You have seen how this is done well. Who else does it well, and is worth knowing?",
    ASK_LATER: "Let's leave it there for today. I'll ring you again in a few days.",
    VOICEMAIL: "{name}, it's {me} about the {role}. Nothing you need to prepare; I'd just like to speak to you "
    "myself. I'll try again, or ring me when it suits you.",
    KEEP_POSTED: "{name}, it's {me}. I said I'd ring when something came up that could really be yours. Is now good?",
    CHECK_IN: "{name}, it's {me}. There's no decision on the {role} yet, and I didn't want you to sit there wondering. "
    "How are things with you?",
    THANK_YOU: "{name}, you once gave me {person}'s name, and I wanted you to hear it from me: {person} is {step} now. "
    "Thank you for that.",
    REFERRAL: "{name}, this is {me}. {giver} gave me your name and spoke well of you. May I tell you what it is about?",
}
"""Part to line. A voicemail never holds the news."""

_WORD = re.compile(r"\{(name|role|client|me|person|giver|step)\}")
_NAMED = re.compile(r"\{name\},? ?")


def line(
    part: str,
    settings: Settings,
    *,
    name: str,
    role: str = "",
    client: str = "",
    me: str = "",
    person: str = "",
    giver: str = "",
    step: str = "",
) -> str:
    """The line for a part of the call, made for one person."""
    said = settings.named("say").get(part, "").strip() or LINES[part]
    values = {
        "name": first_name(name.strip()),
        "role": role or "role",
        "client": client or "the client",
        "me": me or "me",
        "person": person or "somebody",
        "giver": giver or "Somebody you know",
        "step": step or "on their way",
    }
    if not values["name"]:  # nobody is addressed by a comma
        said = _NAMED.sub("", said)
        said = said[:1].upper() + said[1:]
    return _WORD.sub(lambda found: values[found[1]], said)
