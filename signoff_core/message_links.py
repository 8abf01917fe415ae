"""Links that open the person's own programs: a call (RFC 3966), mail (RFC 6068), SMS (RFC 5724), WhatsApp."""

from urllib.parse import quote

_BREAK = "\r\n"


def mail_link(address: str, subject: str = "", body: str = "") -> str:
    """`mailto:ana@example.com?subject=...&body=...`; lines end in %0D%0A, as a mail's do. An address is an address:
    what would name another receiver or a subject in it is part of its name."""
    said = {"subject": " ".join(subject.split()), "body": _lines(body, _BREAK)}
    query = "&".join(f"{name}={_encoded(text)}" for name, text in said.items() if text)
    return f"mailto:{quote(address.strip(), safe='@', errors='replace')}" + (f"?{query}" if query else "")


def tel_link(phone: str) -> str:
    """`tel:+447700900123`; a number without a country code is dialled as it is."""
    return f"tel:{_number(phone)}"


def sms_link(phone: str, body: str) -> str:
    """`sms:+447700900123?body=...`; a number without a country code is dialled as it is."""
    return f"sms:{_number(phone)}?body={_encoded(_lines(body))}"


def whatsapp_link(phone: str, body: str) -> str | None:
    """`https://wa.me/447700900123?text=...`; None for a number without a country code, which WhatsApp can't find."""
    number = _number(phone)
    return f"https://wa.me/{number[1:]}?text={_encoded(_lines(body))}" if number.startswith("+") else None


def _number(phone: str) -> str:
    digits = "".join(character for character in phone if character.isascii() and character.isdigit())
    return f"+{digits}" if phone.strip().startswith("+") else digits


def _lines(text: str, end: str = "\n") -> str:
    """Whatever a line ended in before."""
    return text.replace("\r\n", "\n").replace("\r", "\n").replace("\n", end)


def _encoded(text: str) -> str:
    """Every sign but letters, digits and -._~ as its bytes; half a sign, which no program can show, as a question
    mark."""
    return quote(text, safe="", errors="replace")
