"""The samples for hosts: read for what they say, and run with the real programs."""

from __future__ import annotations

import http.client
import os
import re
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SAMPLES = ROOT / "docs" / "hosting"
POLICY = "Content-Security-Policy"


def sample(name: str) -> str:
    return (SAMPLES / name).read_text("utf-8")


def nginx_cache(path: str) -> str:
    """What nginx's map says of a path: the first expression that matches, else the default."""
    block = re.search(r"map \$uri \$hub_cache \{(.*?)\n\}", sample("nginx.conf"), re.DOTALL)
    assert block
    default = ""
    for what, value in re.findall(r'^\s*(default|"[^"]+")\s+"([^"]+)";', block[1], re.MULTILINE):
        if what == "default":
            default = value
        elif re.search(what.strip('"').removeprefix("~"), path):
            return value
    return default


def caddy_cache(path: str) -> str:
    """What Caddy says of a path: its lines overwrite one another."""
    text = sample("Caddyfile").partition("\nhub.example {")[2]
    matchers = {}
    for name, how, what in re.findall(r"^\t@(\w+) (path_regexp|path) (\S+)$", text, re.MULTILINE):
        matchers[name] = what if how == "path_regexp" else "^" + re.escape(what).replace(r"\*", ".*") + "$"
    found = ""
    kept = text.partition("\troute {\n")[2].partition("\n\t}\n")[
        0
    ]  # outside a route Caddy sorts lines by itself
    for name, value in re.findall(r'^\t\theader (?:@(\w+) )?Cache-Control "([^"]+)"$', kept, re.MULTILINE):
        if not name or re.search(matchers[name], path):
            found = value
    return found


def netlify_headers(path: str) -> dict[str, str]:
    """The headers of a path. Two rules that name the same header would be joined, which nobody wants."""
    found: dict[str, str] = {}
    applies = False
    for line in sample("_headers").splitlines():
        if not line.strip() or line.startswith("#"):
            continue
        if not line.startswith(" "):
            assert line.endswith("/*"), "wildcards stand at the end only"
            applies = path.startswith(line[:-1])
        elif applies:
            name, _, value = line.strip().partition(": ")
            assert name not in found, f"{path} is given {name} twice"
            found[name] = value
    return found


def policies(name: str) -> list[str]:
    """Every content policy that a sample names."""
    return re.findall(rf'{POLICY}:? "?(default-src [^"\n]+?)"?(?: always;)?$', sample(name), re.MULTILINE)


def directives(policy: str) -> dict[str, set[str]]:
    return {
        name: set(values) for name, *values in (each.split() for each in policy.split(";") if each.strip())
    }


@dataclass(frozen=True)
class Answer:
    """What a host said to one request."""

    status: int
    headers: dict[str, str]
    body: bytes


@dataclass(frozen=True)
class Host:
    """A running web server with a site behind it."""

    port: int

    def get(self, path: str, **headers: str) -> Answer:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        connection.request(
            "GET", path, headers={name.replace("_", "-"): value for name, value in headers.items()}
        )
        answer = connection.getresponse()
        found = Answer(
            answer.status, {name.lower(): value for name, value in answer.getheaders()}, answer.read()
        )
        connection.close()
        return found


@contextmanager
def nginx(site: Path, folder: Path) -> Iterator[Host]:
    """The real nginx with the sample; only the address, the folder and the place of its types are changed."""
    port = _free_port()
    text = sample("nginx.conf")
    for old, new in {
        "    listen 80;": f"    listen 127.0.0.1:{port};",
        "    listen [::]:80;\n": "",
        "/var/www/hub/site": str(site),
        "/etc/nginx/mime.types": _unpacked("nginx-common", "mime.types"),
    }.items():
        assert old in text
        text = text.replace(old, new)
    (folder / "hub.conf").write_text(text, "utf-8")
    user = "user root;" if os.getuid() == 0 else ""
    places = " ".join(
        f"{name}_temp_path {folder}/{name};" for name in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    (folder / "nginx.conf").write_text(
        f"{user} daemon off; pid {folder}/pid; error_log stderr; events {{}}\n"
        f"http {{ access_log off; {places} include {folder}/hub.conf; }}\n", "utf-8",
    )  # fmt: skip
    program = [
        _unpacked("nginx", "nginx"),
        "-e",
        "stderr",
        "-p",
        str(folder),
        "-c",
        str(folder / "nginx.conf"),
    ]
    tried = subprocess.run([*program, "-t"], capture_output=True, text=True, check=False)
    assert tried.returncode == 0, tried.stderr
    with _running(program, port, folder) as host:
        yield host


@contextmanager
def caddy(site: Path, folder: Path) -> Iterator[Host]:
    """The real Caddy with the sample, on this machine only and without certificates."""
    port = _free_port()
    text = sample("Caddyfile")
    for old, new in {
        "\nhub.example {": f"\nhttp://127.0.0.1:{port} {{",
        "/var/www/hub/site": str(site),
    }.items():
        assert old in text
        text = text.replace(old, new)
    (folder / "Caddyfile").write_text("{\n\tadmin off\n\tauto_https off\n}\n" + text, "utf-8")
    program = [
        _unpacked("caddy", "caddy"),
        "run",
        "--adapter",
        "caddyfile",
        "--config",
        str(folder / "Caddyfile"),
    ]
    with _running(program, port, folder) as host:
        yield host


@contextmanager
def _running(program: list[str], port: int, folder: Path) -> Iterator[Host]:
    env = {**os.environ, "HOME": str(folder), "XDG_DATA_HOME": str(folder), "XDG_CONFIG_HOME": str(folder)}
    with (folder / "said").open("wb") as said:
        process = subprocess.Popen(program, stdout=said, stderr=said, env=env)
    try:
        for _ in range(600):
            assert process.poll() is None, (folder / "said").read_text("utf-8")
            with socket.socket() as trying:
                if trying.connect_ex(("127.0.0.1", port)) == 0:
                    break
            time.sleep(0.05)
        yield Host(port)
    finally:
        process.terminate()
        process.wait(timeout=30)


def _unpacked(package: str, name: str) -> str:
    """A program or file of a Debian package, which need not be installed."""
    run = subprocess.run(
        ["sh", str(ROOT / ".ci" / "unpacked"), package, name], capture_output=True, text=True, check=False
    )
    assert run.returncode == 0, run.stderr
    return run.stdout.strip()


def _free_port() -> int:
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        return int(listening.getsockname()[1])
