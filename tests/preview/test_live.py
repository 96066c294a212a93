"""The preview shows the content as it is now, and the last good page over which mistakes are told."""

from __future__ import annotations

import json
import threading
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from urllib.error import HTTPError

import pytest

from generator.pipeline import build, look
from generator.preview.live import Live
from generator.preview.server import Server
from generator.settings import Settings, read_settings
from tests.publish.test_incremental import HOME
from tests.samples import ROOT, lay_out

PAGE = "projects/example-project/"


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    lay_out(tmp_path / "content")
    home = tmp_path / "content" / "pages" / "home"
    home.mkdir(parents=True)
    (home / "record.yaml").write_text("written_in: en\nformerly: [start]\n", "utf-8")
    for code, words in HOME.items():
        (home / f"{code}.md").write_text(f"---\ntitle: {words}\nsummary: {words}.\n---\n", "utf-8")
    time.sleep(0.05)  # until all files have certainly come to rest
    return read_settings(root=ROOT, content=tmp_path / "content", output=tmp_path / "site", base_url="")


@pytest.fixture
def live(settings: Settings) -> Live:
    made = Live(settings)
    assert made.refresh()
    return made


def say(live: Live, old: str, new: str) -> None:
    """An author changes the words of the example."""
    path = live.settings.content / PAGE / "en.md"
    path.write_text(path.read_text("utf-8").replace(old, new, 1), "utf-8")


def shown(live: Live, address: str) -> str:
    found = live.at(address)
    assert found is not None, address
    return (found.read_bytes() if isinstance(found, Path) else found).decode()


def test_every_file_of_the_built_site_lies_at_its_address(live: Live, settings: Settings) -> None:
    build(settings, look(settings))
    for path in sorted(settings.output.rglob("*")):
        name = path.relative_to(settings.output).as_posix()
        if path.is_file() and name != "404.html":
            found = live.at(name.removesuffix("index.html"))
            assert (found.read_bytes() if isinstance(found, Path) else found) == path.read_bytes(), name
    assert live.missing() == (settings.output / "404.html").read_bytes()


def test_what_was_saved_is_seen_in_every_language(live: Live) -> None:
    assert live.refresh() is None
    say(live, "title: ", "title: Apples and ")
    assert live.refresh()
    for code in ("", "uk/", "hy/"):  # which borrow the English words
        assert "Apples and" in shown(live, code + PAGE)
        assert "Apples and" in shown(live, f"{code}projects/")


def test_search_follows(live: Live) -> None:
    assert "Apples and" not in shown(live, "catalogue.json")
    say(live, "title: ", "title: Apples and ")
    live.refresh()
    for _ in range(200):
        if "Apples and" in shown(live, "catalogue.json"):
            break
        time.sleep(0.05)
    else:
        pytest.fail("the table never followed")


def test_the_last_good_page_stays_while_there_is_a_mistake(live: Live) -> None:
    before = shown(live, PAGE)
    say(live, "---", "--")
    assert live.refresh()
    assert live.mistakes[0]["path"] == f"{PAGE}en.md"
    assert shown(live, PAGE) == before
    say(live, "--", "---")
    assert live.refresh()
    assert live.mistakes == []


def test_nothing_outside_the_site_is_shown(live: Live) -> None:
    for address in ("../mkdocs.yml", "assets/../../mkdocs.yml", "media/../frames/stamp", "nowhere/"):
        assert live.at(address) is None


@pytest.fixture
def served(live: Live) -> Iterator[str]:
    server = Server(live, 0)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()


def ask(address: str) -> str:
    with urllib.request.urlopen(address) as answer:
        return str(answer.read().decode())


def test_an_open_page_is_told_at_once(live: Live, served: str) -> None:
    assert "/__hub/reload.js" in ask(served + PAGE)
    state = json.loads(ask(f"{served}__hub/state?seen="))
    told: list[int] = []
    waiting = threading.Thread(
        target=lambda: told.append(json.loads(ask(f"{served}__hub/state?seen={state['seen']}"))["version"])
    )
    waiting.start()
    waiting.join(0.3)
    assert waiting.is_alive()
    say(live, "title: ", "title: Apples and ")
    live.refresh()
    waiting.join(10)
    assert told == [state["version"] + 1]


def test_addresses_answer_as_on_a_static_host(served: str) -> None:
    assert "<h1>" in ask(served + PAGE.rstrip("/"))
    with pytest.raises(HTTPError) as missing:
        ask(f"{served}nowhere/")
    assert missing.value.code == 404
    assert "/__hub/reload.js" in missing.value.read().decode()
