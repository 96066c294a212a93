"""One look at one page: what a machine can say of its accessibility, its requests and its manners."""

from __future__ import annotations

from dataclasses import dataclass, field
from importlib.resources import files
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page

AXE = (files("axe_playwright_python") / "axe.min.js").read_text("utf-8")
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


def page_types(site: Path) -> dict[str, str]:
    """One address of each type of page: the record that tells most, of every kind that has one."""
    found = {
        "home": "", "browse": "browse/", "theme": "browse/themes/tourism/", "country": "browse/countries/ge/",
        "letters": "browse/a-z/", "value": "browse/projects/scheme/pioneer/",
        "obligations": "obligations/", "search": "search/", "search-results": "search/?q=2018",
        "compared": "compare/?of=projects/gori-growth,plans/gori-2018", "shared-list": "list/?of=projects/gori-growth",
        "like-mine": "similar/?town=gori", "missing": "there/is/nothing/", "empty": "reports/", "page-2": "municipalities/page/2/",
    }  # fmt: skip
    for folder in sorted(path for path in site.iterdir() if path.is_dir()):
        if (
            folder.name in {"assets", "browse", "search", "obligations", "media", "files"}
            or len(folder.name) == 2
        ):
            continue
        found[f"listing-{folder.name}" if any(folder.glob("*/index.html")) else folder.name] = (
            f"{folder.name}/"
        )
        records = [page for page in folder.glob("*/index.html") if page.parent.name != "page"]
        if records:
            longest = max(records, key=lambda page: (page.stat().st_size, page.parent.name))
            found[f"record-{folder.name}"] = f"{folder.name}/{longest.parent.name}/"
    return found


@dataclass
class Seen:
    """What a look brought up; all of it should be empty."""

    violations: list[str] = field(default_factory=list)
    console: list[str] = field(default_factory=list)
    strangers: list[str] = field(default_factory=list)
    overflow: int = 0
    cookies: int = 0

    def troubles(self) -> list[str]:
        wide = [f"the page is {self.overflow} px wider than the screen"] if self.overflow > 0 else []
        kept = ["there are cookies"] if self.cookies else []
        return [*self.violations, *self.console, *self.strangers, *wide, *kept]


class Eyes:
    """A browser that keeps one window for each kind of screen, since opening one costs more than a page."""

    def __init__(self, browser: Browser, base: str) -> None:
        self._browser, self._base = browser, base
        self._windows: dict[tuple[str, int], Page] = {}
        self._seen = Seen()
        self._path = ""

    def look(self, path: str, scheme: Any, width: int) -> Seen:
        """Opens a page as a reader with this screen and these colours would."""
        page = self._windows.get((scheme, width)) or self._open(scheme, width)
        self._seen, self._path = Seen(), path
        page.goto(self._base + path, wait_until="load")
        if "?q=" in path:
            page.wait_for_selector("#hub-results > li")
        elif "?of=" in path or "?town=" in path:
            page.wait_for_selector("table.hub-compare, #list > li, #similar-towns > li")
        page.evaluate("document.fonts.ready")
        page.evaluate(AXE)
        result = page.evaluate(
            "rules => axe.run(document, {runOnly: rules, resultTypes: ['violations']})", RULES
        )
        for violation in result["violations"]:
            for node in violation["nodes"][:3]:
                self._seen.violations.append(
                    f"{violation['id']}: {node['html'][:160]} ({node['failureSummary'][:200]})"
                )
        self._seen.overflow = page.evaluate(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth"
        )
        self._seen.cookies = len(page.context.cookies())
        return self._seen

    def _open(self, scheme: Any, width: int) -> Page:
        context = self._browser.new_context(viewport={"width": width, "height": 800}, color_scheme=scheme)
        page = self._windows[scheme, width] = context.new_page()
        page.on("console", lambda message: self._heard(message.type, message.text))
        page.on("pageerror", lambda error: self._seen.console.append(f"error: {error}"))
        page.on("request", lambda request: self._asked(request.url))
        return page

    def _heard(self, kind: str, text: str) -> None:
        missing = "nothing" in self._path and "404" in text
        if kind in {"error", "warning"} and not missing:
            self._seen.console.append(f"console: {text}")

    def _asked(self, url: str) -> None:
        if not url.startswith((self._base, "data:", "blob:")):
            self._seen.strangers.append(url)
