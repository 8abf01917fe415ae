"""compose.yaml, the Dockerfile and HAProxy's file fit together. Docker itself is asked nowhere: it is on few machines."""

import re
import subprocess

import pytest
import yaml
from compose_spec import PyCompose

from tests.conftest import ROOT, balancer_path
from tests.image import allowed, copied

COMPOSE = yaml.safe_load((ROOT / "compose.yaml").read_text())
SERVICES = COMPOSE["services"]
PAGES = ("page-one", "page-two")
HAPROXY = (ROOT / "haproxy.cfg").read_text()


def test_it_is_what_docker_compose_understands():
    """By the published specification, which refuses a word it doesn't know."""
    PyCompose.from_yaml((ROOT / "compose.yaml").read_text()).validate()
    with pytest.raises(ValueError, match="cap_dorp"):
        PyCompose.from_yaml((ROOT / "compose.yaml").read_text().replace("cap_drop", "cap_dorp"))


def test_both_pages_are_the_same_but_for_their_names():
    """So they have one secret for cookies, and one book."""
    assert SERVICES["page-one"] == SERVICES["page-two"]
    for page in map(SERVICES.get, PAGES):
        path = f"/run/secrets/{page['secrets'][0]}"
        assert page["environment"] == {"SIGNOFF_SECRETS": path, "STREAMLIT_SECRETS_FILES": path}


def test_every_file_it_names_is_there_and_every_secret_is_kept_out_of_git():
    mounted = [mount for service in SERVICES.values() for mount in service.get("volumes", ())]
    for mount in mounted:
        source = mount.partition(":")[0]
        assert source in COMPOSE["volumes"] or (ROOT / source).is_file()
    ignored = (ROOT / ".gitignore").read_text().splitlines()
    for secret in COMPOSE["secrets"].values():
        assert f"/{secret['file'].partition('/')[0]}/" in ignored
    for service in SERVICES.values():
        assert set(service.get("secrets", ())) <= COMPOSE["secrets"].keys()
        assert set(service["networks"]) <= COMPOSE["networks"].keys()


def test_no_password_stands_in_it():
    text = (ROOT / "compose.yaml").read_text()
    assert not re.search(r"password:\s*(?!\{)\S|://\w+:", text, re.IGNORECASE)
    assert SERVICES["database"]["environment"]["POSTGRES_PASSWORD_FILE"] == "/run/secrets/database_password"


def test_the_balancer_knows_the_pages_and_asks_for_their_health():
    said = SERVICES["balancer"]["environment"]
    assert {said["SIGNOFF_PAGE_ONE"], said["SIGNOFF_PAGE_TWO"]} == {f"{page}:8501" for page in PAGES}
    assert set(re.findall(r"\$\{(\w+)\}", HAPROXY)) == said.keys()
    assert "option httpchk GET /_stcore/health" in HAPROXY
    assert "_stcore/health" in (ROOT / "Dockerfile").read_text()
    assert SERVICES["balancer"]["ports"] == ["127.0.0.1:8080:8080"]


@pytest.mark.parametrize("name", SERVICES)
def test_nobody_is_root_and_nobody_takes_all_the_memory(name):
    service = SERVICES[name]
    users = [service.get("user"), *re.findall(r"^USER (\S+)$", (ROOT / "Dockerfile").read_text(), re.MULTILINE)]
    assert next(filter(None, users[: None if "build" in service else 1])) not in ("root", "0")
    assert service["mem_limit"]
    assert service["cap_drop"] == ["ALL"]
    assert service["restart"] == "unless-stopped"


def test_only_the_pages_reach_the_database():
    assert COMPOSE["networks"]["book"]["internal"]
    assert [name for name in SERVICES if "book" in SERVICES[name]["networks"]] == [*PAGES, "database"]


def test_what_the_image_is_made_of_is_there_and_let_through():
    sources = [source for source, _ in copied()]
    assert all((ROOT / source).exists() for source in sources)
    assert set(sources) == allowed()


@pytest.mark.balancer
def test_haproxy_takes_its_file():
    environ = {
        **SERVICES["balancer"]["environment"],
        "SIGNOFF_PAGE_ONE": "127.0.0.1:1",
        "SIGNOFF_PAGE_TWO": "127.0.0.1:2",
    }
    done = subprocess.run(
        [balancer_path(), "-c", "-f", ROOT / "haproxy.cfg"], env=environ, capture_output=True, text=True
    )
    assert (done.returncode, "WARNING" in done.stderr) == (0, False), done.stderr
