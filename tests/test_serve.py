"""The page as it is hosted: its files come packed to whoever takes them so, and stay the same files."""

import gzip
import re
import urllib.error
import urllib.request

import pytest

from tests.pages import served

YEAR = "public, immutable, max-age=31536000"


@pytest.fixture(scope="module")
def hosted(tmp_path_factory):
    with served(tmp_path_factory.mktemp("hosted"), script="serve.py") as server:
        yield server.url


@pytest.fixture(scope="module")
def files(hosted):
    """The addresses of what the page asks for first."""
    found = re.findall(r'(?:src|href)="\./(static/[^"]+)"', get(hosted)[2].decode())
    return [f"{hosted}/{path}" for path in found]


def get(url, method="GET", **headers):
    """The answer's status, headers and bytes, as they came over the wire."""
    asked = urllib.request.Request(url, method=method, headers={key.replace("_", "-"): headers[key] for key in headers})
    try:
        with urllib.request.urlopen(asked, timeout=30) as answer:
            return answer.status, answer.headers, answer.read()
    except urllib.error.HTTPError as answer:
        return answer.code, answer.headers, answer.read()


def one(files, ending):
    return next(url for url in files if url.endswith(ending))


@pytest.mark.parametrize("ending", [".js", ".css"])
def test_a_file_of_the_page_comes_packed_and_is_the_same_file(files, ending):
    url = one(files, ending)
    _, plain_headers, plain = get(url)
    for _ in ("packed now", "packed before"):
        status, headers, packed = get(url, Accept_Encoding="br, gzip")
        assert (status, headers["Content-Encoding"], headers["Vary"]) == (200, "gzip", "accept-encoding")
        assert gzip.decompress(packed) == plain
        assert int(headers["Content-Length"]) == len(packed) < len(plain)
        assert headers["Content-Type"] == plain_headers["Content-Type"]
    assert "Content-Encoding" not in plain_headers


def test_no_file_is_taken_for_another(files):
    texts = [url for url in files if url.endswith((".js", ".css"))]
    assert len(texts) > 20
    for url in texts:
        assert gzip.decompress(get(url, Accept_Encoding="gzip")[2]) == get(url)[2]


def test_a_file_is_kept_for_a_year_and_the_page_itself_is_asked_for_again(hosted, files):
    url = one(files, ".js")
    assert get(url)[1]["Cache-Control"] == get(url, Accept_Encoding="gzip")[1]["Cache-Control"] == YEAR
    assert get(hosted, Accept_Encoding="gzip")[1]["Cache-Control"] == "no-cache"


def test_a_packed_file_that_is_known_is_not_sent_again(files):
    known = get(one(files, ".js"), Accept_Encoding="gzip")[1]["ETag"]
    assert known.startswith('W/"')
    status, _, body = get(one(files, ".js"), Accept_Encoding="gzip", If_None_Match=known)
    assert (status, body) == (304, b"")


def test_what_is_packed_already_is_not_packed_again(files):
    assert get(one(files, ".woff2"), Accept_Encoding="gzip")[1]["Content-Encoding"] is None


def test_a_part_of_a_file_comes_as_it_is(files):
    url = one(files, ".js")
    status, headers, part = get(url, Accept_Encoding="gzip", Range="bytes=10-19")
    assert (status, headers["Content-Encoding"], part) == (206, None, get(url)[2][10:20])


@pytest.mark.parametrize("path", ["", "static/js/no-such-file.js", "_stcore/health"])
def test_what_may_change_is_left_to_streamlit(hosted, path):
    _, headers, body = get(f"{hosted}/{path}", Accept_Encoding="gzip")
    said = gzip.decompress(body) if headers["Content-Encoding"] == "gzip" else body
    assert said == get(f"{hosted}/{path}")[2]
    assert headers["Cache-Control"] != YEAR


def test_the_headers_of_the_policy_come_with_packed_files_too(files):
    headers = get(one(files, ".js"), Accept_Encoding="gzip")[1]
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Content-Security-Policy"].startswith("default-src 'self'")
