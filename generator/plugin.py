"""The hub as MkDocs sees it. Its hooks run eight times a build, once a language; they act once.

`hub build` starts MkDocs with HUB_FRAMES naming a folder: then only frames are made and put there. A
bare `mkdocs build` makes the frames and fills them into the same site.
"""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

from jinja2 import Environment, pass_context
from mkdocs.config import config_options
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, CombinedEvent, event_priority, get_plugin_logger
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink, TableOfContents

from generator.frames.assets import read_names
from generator.frames.make import Frames, There, read_frames, settle
from generator.frames.slots import marker
from generator.frames.stage import navigation, stage, translated_groups
from generator.frames.theme import without_icons
from generator.kinds import discover
from generator.locales import LOCALES
from generator.locales.labels import gettext

if TYPE_CHECKING:
    # MkDocs makes frames beside a build that has all of this loaded already; by itself it needs it once.
    from generator.pipeline import Looked

log = get_plugin_logger("hub")

FRAMES = "HUB_FRAMES"
_SWITCHES = re.compile(r'<input class="md-toggle"[^>]*>|<label class="md-overlay"[^>]*></label>')
#: What the theme would publish and no page of the hub asks for, and notes that lie beside assets.
_UNUSED = re.compile(
    r"^assets/javascripts/(bundle|workers|lunr)|^assets/stylesheets/palette|\.map$|\.md$|sitemap\.xml$"
)
#: Other plugins' page hooks never reach filled pages, so they are refused rather than half obeyed.
_ALLOWED = {"i18n", "hub"}


class HubConfig(Config):  # type: ignore[no-untyped-call]
    """The hub's own settings; read by `generator.settings`, listed here so that MkDocs knows them."""

    content = config_options.Type(str, default="content")
    as_of = config_options.Type((str, object), default="")
    repository = config_options.Type(str, default="")
    edit = config_options.Type(str, default="edit/main/content")


class HubPlugin(BasePlugin[HubConfig]):  # type: ignore[no-untyped-call]
    """Stages empty pages before MkDocs starts, puts slots into them, and fills them when it is done."""

    def __init__(self) -> None:
        self.environment: Environment | None = None
        self.frames = Path()
        self.looked: Looked | None = None
        self.serving = False

    def on_startup(self, *, command: str, dirty: bool) -> None:
        """Refuses the preview of MkDocs, which would show frames and nothing in them."""
        self.serving = command == "serve"

    @event_priority(100)
    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Before the first language: checks the content and hands MkDocs the generated docs folder."""
        if _nested(config):
            return config
        if self.serving:
            raise PluginError("`mkdocs serve` cannot show filled pages; use `hub serve`")
        if unknown := set(config.plugins) - _ALLOWED:
            raise PluginError(
                f"the plugin '{min(unknown)}' would never see the hub's pages; take it out of mkdocs.yml"
            )
        self.environment = None
        root = Path(config.config_file_path or ".").resolve().parent
        alone = FRAMES not in os.environ
        self.frames = root / ".hub" / "frames-alone" if alone else Path(os.environ[FRAMES])
        if alone:
            self.looked = _look(root)
        kinds = discover()
        docs = self.frames / "docs"
        stage(docs, kinds)
        config.docs_dir = str(docs)
        config.nav = navigation(kinds)
        config.not_in_nav = None
        config.theme.static_templates.clear()
        config.theme.dirs = [
            without_icons(folder, self.frames / f"theme-{number}")
            for number, folder in enumerate(config.theme.dirs)
        ]
        for language in config.plugins["i18n"].config.languages:
            language.nav_translations = translated_groups(language.locale)
            language.site_name = gettext(language.locale)(config.site_name)
        return config

    @event_priority(100)
    def _mine(self, files: Files, *, config: MkDocsConfig) -> Files:
        """What one language has to do with, before static-i18n looks for each page in all of them: its own pages,
        and with the first language what all share. Notes beside assets stay out of the site.
        """
        locale = config.plugins["i18n"].current_language  # type: ignore[attr-defined]
        for file in list(files):
            if file.is_documentation_page():
                wanted = file.src_uri.startswith(f"{locale}/")
            else:
                wanted = not _nested(config) and not _UNUSED.search(file.src_uri)
            if not wanted:
                files.remove(file)
        return files

    @event_priority(-200)
    def _placed(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Frames are written where they cannot be published."""
        locale = config.plugins["i18n"].current_language  # type: ignore[attr-defined]
        for file in files.documentation_pages():
            file.abs_dest_path = str(self.frames / "html" / locale / f"{_key(file.src_uri)}.html")
        return files

    on_files = CombinedEvent(_mine, _placed)

    @event_priority(-200)
    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        """Addresses of the theme become relative to the slot `root`; one environment serves all languages."""
        if self.environment is not None:
            return self.environment
        env.filters["url"] = _rooted
        env.globals["slot"] = marker
        env.globals["gettext"] = _gettext
        self.environment = env
        return env

    def on_page_content(self, html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """The skip link of the theme wants a table of contents; it leads to the main part."""
        page.toc = TableOfContents([AnchorLink(title="", id="main", level=1)])
        return html

    @event_priority(-200)
    def on_page_context(self, context: Any, *, page: Page, config: MkDocsConfig, nav: Any) -> Any:
        """Nothing of the frame's own address may leak into it."""
        context["base_url"] = marker("root").rstrip("/")
        context["locale"] = config.plugins["i18n"].current_language  # type: ignore[attr-defined]
        page.canonical_url = None
        page.edit_url = None
        page.previous_page = page.next_page = None
        return context

    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:
        """Takes out the theme's switches for its drawer and its search, which stand in no block of it."""
        return _SWITCHES.sub("", output)

    @event_priority(-200)
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """After the last language: fill, when MkDocs was called by itself."""
        if _nested(config) or FRAMES in os.environ:
            return
        from generator.pipeline import fill_into
        from generator.publish.site import Site
        from generator.settings import read_settings

        assert self.looked is not None
        settings = read_settings(root=Path(config.config_file_path or ".").resolve().parent)
        site = Path(config.site_dir)
        settle(self.frames / "html", site / "assets")
        names = read_names(site / "assets")
        frames = Frames(read_frames(self.frames / "html", discover()), site, "", names)
        fill_into(Site(site), settings, self.looked, There(frames), tuple(LOCALES), log.info)


def _look(root: Path) -> Looked:
    from generator.pipeline import look
    from generator.settings import read_settings

    settings = read_settings(root=root)
    looked = look(settings)
    if looked.report.errors:
        for each in looked.report.diagnostics:
            if each.severity == "error":
                span = each.span
                log.error(f"{span.path}:{span.line}:{span.column}: [{each.code}] {each.message.read()}")
        raise PluginError("the content has errors; `hub check` shows each with its line")
    return looked


def _nested(config: MkDocsConfig) -> bool:
    return bool(config.plugins["i18n"].building) if "i18n" in config.plugins else False  # type: ignore[attr-defined]


def _key(uri: str) -> str:
    """`ka/projects/index.md` → `projects`, `ka/index.md` → `index`."""
    parts = uri.removesuffix(".md").split("/")[1:]
    return parts[0] if parts[:-1] else "index"


def _rooted(url: str) -> str:
    if url.startswith(("#", "/")) or "://" in url:
        return url
    return marker("root") + ("" if url in {".", "./"} else url)


@pass_context
def _gettext(context: Any, message: str) -> str:
    return gettext(context["locale"])(message)
