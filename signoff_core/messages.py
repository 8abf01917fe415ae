"""Messages to write where nobody can be spoken to: short, warm, plain, made for one person. A team rewords them in
Settings (`say.<part>`, and `say.<part>_subject` for the mail's subject).

The mail holds the news; a text message never does: it asks for a time to talk, or for an address to write to. The
client's own reason for a refusal never enters a message, only what the recruiter chose to say of it.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from signoff_core.people import first_name
from signoff_core.settings import Settings
from signoff_core.words import Step

WRITE_NEWS, WRITE_TRIES, WRITE_THANKS, WRITE_POSTED, WRITE_TALK, WRITE_ADDRESS = (
    "write_news", "write_tries", "write_thanks", "write_posted", "write_talk", "write_address",
)  # fmt: skip
SUBJECT = "_subject"

MESSAGES: Mapping[str, str] = {
    WRITE_NEWS: "Dear {name},\n\nI would rather have told you this myself: for the {role}, {client} chose somebody "
    "else. I'm sorry. You gave it a lot, and I wanted it for you.\n\n{reason}If you'd like to talk it through, write me a "
    "time that suits you. And if you tell me what the next one should look like, I'll keep my eyes open.\n\n{me}",
    WRITE_TRIES: "Dear {name},\n\nI tried to reach you a few times, because this should be said and not written. I don't "
    "want you to wait any longer: for the {role}, {client} chose somebody else. I'm sorry.\n\n{reason}If you'd like to "
    "talk, write me a time that suits you, and I'll ring you then.\n\n{me}",
    WRITE_THANKS: "Dear {name},\n\nthank you for telling me about {given}. {became}\n\nIt meant a lot that you thought of "
    "somebody else when your own news wasn't good. I haven't forgotten you either.\n\n{me}",
    WRITE_POSTED: "Dear {name},\n\nI said I would let you know when something comes up that could be yours. Now there "
    "is: {role}{at_client}. May I ring you about it? Write me a time that suits you.\n\n{me}",
    WRITE_TALK: "Hello {name}, it's {me} about the {role}. I'd like to speak to you myself. When could I ring you?",
    WRITE_ADDRESS: "Hello {name}, it's {me} about the {role}. Which address may I write to? I won't ring.",
}
"""Part to message. `write_talk` and `write_address` are the text messages; the others are mails."""

SUBJECTS: Mapping[str, str] = {
    WRITE_NEWS: "About the {role}",
    WRITE_TRIES: "About the {role}",
    WRITE_THANKS: "Thank you for {given}",
    WRITE_POSTED: "Something that could be yours: {role}",
}
"""Part to the subject of its mail."""

_BECAME: Mapping[str, str] = {
    Step.NAMED: "We haven't spoken yet; you'll hear from me when we have.",
    Step.CONTACTED: "We have been in touch.",
    Step.SCREENED: "We have had a good talk.",
    Step.PRESENTED: "A client has heard of them.",
    Step.INTERVIEWED: "There has been an interview.",
    Step.OFFERED: "There is an offer on the table.",
    Step.PLACED: "It became a new job.",
    Step.CLOSED: "It didn't become a job this time, and we know each other now.",
}
_WORD = re.compile(r"\{(name|role|client|at_client|me|reason|given|became)\}")
_NOBODY = re.compile(r"(Dear|Hello) \{name\},")


@dataclass(frozen=True)
class Facts:
    """What a message is made of; whatever is not known stays blank.

    say_reason: what the recruiter says of the client's reason, in their own words; the client's own has no place here.
    given: the person they named; step: where that referral is (words.Step).
    """

    name: str = ""
    role: str = ""
    client: str = ""
    me: str = ""
    say_reason: str = ""
    given: str = ""
    step: str = ""


@dataclass(frozen=True)
class Message:
    """What to write. `subject` is blank for a text message."""

    subject: str
    body: str


def message(part: str, facts: Facts, settings: Settings) -> Message:
    """The message for a part, made for one person. Raises KeyError for a part that is none of `MESSAGES`."""
    said = settings.named("say")
    body = said.get(part, "").strip() or MESSAGES[part]
    subject = said.get(f"{part}{SUBJECT}", "").strip() or SUBJECTS.get(part, "")
    return Message(" ".join(_filled(subject, facts).split()), _filled(body, facts).strip())


def _filled(text: str, facts: Facts) -> str:
    if not facts.name.strip():  # nobody is addressed by a comma
        text = _NOBODY.sub("Hello,", text)
    reason = facts.say_reason.strip()
    values = {
        "name": first_name(facts.name.strip()),
        "role": facts.role.strip() or "role",
        "client": facts.client.strip() or "the client",
        "at_client": f" at {facts.client.strip()}" if facts.client.strip() else "",
        "me": facts.me.strip(),
        "reason": f"{reason}{'' if reason[-1] in '.!?…' else '.'}\n\n" if reason else "",
        "given": first_name(facts.given.strip()) or "somebody",
        "became": _BECAME.get(facts.step, _BECAME[Step.NAMED]),
    }
    text = text if values["me"] else text.replace("it's {me} about", "it's about")
    return _WORD.sub(lambda found: values[found[1]], text)
