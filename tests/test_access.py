"""Who may see a real book. Every case here is a way in that must be open, or must not."""

import pytest

from signoff_core.access import OWNER, RECRUITER, Door, Entry, Visitor, entry

AUTH = {"auth": {"client_id": "x"}}
LISTED = AUTH | {"access": {"Ana@Example.com": "Owner", "@agency.example": "recruiter"}}
HERE = {"host": "localhost:8501"}


def visitor(peer="127.0.0.1", headers=HERE, **user):
    return Visitor(peer, headers, user)


def signed_in(email, verified=True, **user):
    return visitor(
        "203.0.113.9", {"host": "signoff.example"}, is_logged_in=True, email=email, email_verified=verified, **user
    )


@pytest.mark.parametrize("peer", [None, "127.0.0.1", "127.8.8.8", "::1", "::ffff:127.0.0.1"])
@pytest.mark.parametrize(
    "host", ["localhost", "localhost:8501", "LOCALHOST:80", "127.0.0.1:8501", "[::1]:8501", "[::1]", "::1"]
)
def test_without_sign_in_a_real_book_opens_at_this_machine(peer, host):
    assert entry({}, {}, visitor(peer, {"host": host})) == Entry(Door.OPEN, OWNER)


@pytest.mark.parametrize(
    ("peer", "host"),
    [
        ("192.168.1.7", "localhost:8501"),
        ("203.0.113.9", "127.0.0.1"),
        ("::ffff:192.168.1.7", "localhost"),
        ("not an address", "localhost"),
        ("", "localhost"),
        ("127.0.0.1", "signoff.example"),
        ("127.0.0.1", "192.168.1.7:8501"),
        ("127.0.0.1", "localhost.evil.example"),
        ("127.0.0.1", "127.0.0.1.evil.example:8501"),
        ("127.0.0.1", "[::1].evil.example"),
        ("127.0.0.1", "evil.example:127.0.0.1"),
        ("127.0.0.1", ""),
        ("127.0.0.1", "0.0.0.0:8501"),
        (None, "signoff.streamlit.app"),
    ],
)
def test_anybody_else_is_told_how_to_turn_sign_in_on(peer, host):
    found = entry({}, {}, visitor(peer, {"host": host}))
    assert (found.door, found.role) == (Door.CLOSED, "")
    assert "[auth]" in found.message
    assert "trusted_network = true" in found.message


def test_a_request_without_a_host_does_not_come_in():
    assert entry({}, {}, visitor(headers={})).door == Door.CLOSED


@pytest.mark.parametrize(
    "header",
    ["X-Forwarded-For", "x-forwarded-host", "x-forwarded-proto", "x-forwarded-port", "X-Forwarded-Server", "forwarded", "via",
     "x-real-ip", "cf-connecting-ip", "true-client-ip", "x-client-ip"],
)  # fmt: skip
@pytest.mark.parametrize("value", ["127.0.0.1", ""])
def test_a_proxy_on_this_machine_is_not_this_machine(header, value):
    assert entry({}, {}, visitor(headers=HERE | {header: value})).door == Door.CLOSED


def test_a_trusted_network_is_said_knowingly():
    far = visitor("203.0.113.9", {"host": "signoff.example", "x-forwarded-for": "1.2.3.4"})
    assert entry({"signoff": {"trusted_network": True}}, {}, far) == Entry(Door.OPEN, OWNER)
    for said in ("true", 1, "yes", False, None):
        assert entry({"signoff": {"trusted_network": said}}, {}, far).door == Door.CLOSED
    assert entry({"signoff": "trusted"}, {}, far).door == Door.CLOSED


def test_with_sign_in_nobody_is_trusted_for_where_they_are():
    for secrets in (LISTED, LISTED | {"signoff": {"trusted_network": True}}):
        assert entry(secrets, {}, visitor()) == Entry(Door.SIGN_IN)


def test_an_empty_auth_section_is_still_sign_in():
    assert entry({"auth": {}, "access": {"a@b.example": "owner"}}, {}, visitor()).door == Door.SIGN_IN


@pytest.mark.parametrize(
    "access", [None, {}, "ana@example.com", {"ana@example.com": "admin"}, {"ana@example.com": {"x": 1}}]
)
def test_with_sign_in_and_an_empty_list_nobody_enters(access):
    secrets = AUTH if access is None else AUTH | {"access": access}
    for who in (visitor(), signed_in("ana@example.com")):
        found = entry(secrets, {}, who)
        assert found.door == Door.CLOSED
        assert '[access]\n"you@example.com" = "owner"' in found.message


@pytest.mark.parametrize(
    ("mail", "role"),
    [
        ("ana@example.com", OWNER),
        (" ANA@example.COM ", OWNER),
        ("bo@agency.example", RECRUITER),
        ("Bo@Agency.Example", RECRUITER),
        ("bo@example.com", ""),
        ("bo@sub.agency.example", ""),
        ("bo@notagency.example", ""),
        ("ana@example.com.evil.example", ""),
        ("agency.example", ""),
        ("m", ""),
    ],
)
def test_the_list_says_who_enters_and_as_what(mail, role):
    found = entry(LISTED, {}, signed_in(mail))
    assert (found.door, found.role) == ((Door.OPEN, role) if role else (Door.CLOSED, ""))
    if not role:
        assert mail.strip().lower() in found.message


@pytest.mark.parametrize("verified", [False, None, "true", 1, 0])
def test_only_a_verified_address_enters(verified):
    found = entry(LISTED, {}, signed_in("ana@example.com", verified))
    assert found.door == Door.CLOSED
    assert "not verified" in found.message


def test_an_account_without_an_address_does_not_enter():
    for mail in (None, "", "  "):
        assert entry(LISTED, {}, signed_in(mail)).door == Door.CLOSED
    assert (
        entry(LISTED, {}, Visitor(None, HERE, {"is_logged_in": True, "email": "ana@example.com"})).door == Door.CLOSED
    )


def test_an_address_alone_is_no_sign_in():
    assert entry(LISTED, {}, visitor(email="ana@example.com", email_verified=True)).door == Door.SIGN_IN


def test_the_books_own_list_and_the_secrets_add_up():
    said = {"bo@x.example": "recruiter", "ANA@example.com": "recruiter"}
    assert entry(LISTED, said, signed_in("bo@x.example")).role == RECRUITER
    assert entry(LISTED, said, signed_in("ana@example.com")).role == OWNER  # the secrets are the stronger word
    assert entry(AUTH, said, signed_in("bo@x.example")).role == RECRUITER


def test_a_slip_in_the_secrets_takes_nobody_out():
    slip = AUTH | {"access": {"bo@x.example": "onwer"}}
    assert entry(slip, {"bo@x.example": "owner"}, signed_in("bo@x.example")).role == OWNER


def test_an_own_line_is_stronger_than_the_domains():
    both = AUTH | {"access": {"@agency.example": "recruiter", "ana@agency.example": "owner"}}
    assert entry(both, {}, signed_in("ana@agency.example")).role == OWNER


def test_the_secrets_alone_without_auth_open_nothing():
    far = visitor(
        "203.0.113.9", {"host": "signoff.example"}, is_logged_in=True, email="ana@example.com", email_verified=True
    )
    assert entry({"access": {"ana@example.com": "owner"}}, {}, far).door == Door.CLOSED
