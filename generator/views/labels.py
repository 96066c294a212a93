"""Every word of the interface that a reader can meet, gathered from templates, kinds and tables.

The catalogues of the languages are made from this list, and a test fails when one of them lacks a word.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po, write_po

from generator.locales import LOCALES
from generator.locales.labels import FOLDER
from generator.locales.locale import DEFAULT
from generator.schema import Kind
from generator.schema.record import STAGE_LABELS
from generator.views import narrowing
from generator.views.addresses import BROWSED
from generator.views.deciding import ALIKE
from generator.views.facts import label, shown
from generator.views.groups import GROUPS
from generator.views.reader import SORT_LABELS
from generator.views.related import BACKWARD, NAMES_THIS
from generator.views.speaker import STANDING_LABELS, STANDING_MEANINGS

_IN_TEMPLATES = re.compile(r"(?:label|gettext)\('((?:[^'\\]|\\.)*)'\)")
_IN_CODE = re.compile(r"(?:self\.label|self\.reader\.label|read|reader\.label)\(\s*\"((?:[^\"\\]|\\.)*)\"")


def messages(root: Path, kinds: Mapping[str, Kind]) -> dict[str, str]:
    """English message → where it is met, for translators."""
    found: dict[str, str] = {}
    for message, where in _all(root, kinds):
        found.setdefault(message, where)
    return found


def _all(root: Path, kinds: Mapping[str, Kind]) -> Iterator[tuple[str, str]]:
    for group in GROUPS:
        yield group, "a tab at the top of every page; one word"
    yield "Home", "the menu"
    for kind in kinds.values():
        yield kind.one, f"the kind of a record, singular ({kind.name})"
        yield kind.many, f"the heading of a listing, plural ({kind.name})"
        yield kind.intro, f"below the heading of the listing of {kind.name}"
        for section in kind.sections:
            yield section.label, f"a section of a story ({kind.name}); authors write it as a heading"
        for name in shown(kind.model):
            yield label(name), f"the label of a fact ({kind.name})"
        for facet in kind.facets:
            yield narrowing.message(facet), f"a filter of the listing of {kind.name}"
    for name in BROWSED:
        yield label(name), "a heading on the page for browsing"
    for text in SORT_LABELS.values():
        yield text, "an order of a listing that one can choose"
    for text in (*STAGE_LABELS.values(), *STANDING_LABELS.values(), *STANDING_MEANINGS.values()):
        yield text, "how far a record was reviewed, or how an obligation stands"
    for text in (*BACKWARD.values(), NAMES_THIS):
        yield text, "why a related record is shown: what it does that names the record of the page"
    for text in ALIKE.values():
        yield text, "why a town is comparable"
    folders = [root / "overrides", *(kind.folder for kind in kinds.values())]
    for folder in folders:
        for path in sorted([*folder.rglob("*.html"), *folder.rglob("*.html.jinja")]):
            for match in _IN_TEMPLATES.finditer(path.read_text("utf-8")):
                yield match[1].replace("\\'", "'"), f"on pages: {path.name.split('.')[0]}"
    machine = Path(__file__).parent.parent
    for path in sorted(machine.rglob("*.py")):
        if path.relative_to(machine).parts[0] in {"views", "publish"}:
            for match in _IN_CODE.finditer(path.read_text("utf-8")):
                yield match[1], f"on pages: {path.stem}"


def update(root: Path, kinds: Mapping[str, Kind]) -> dict[str, int]:
    """Writes every language's catalogue anew, keeping what is translated; how many words each lacks."""
    wanted = messages(root, kinds)
    lacking = {}
    for code in LOCALES:
        if code == DEFAULT:
            continue
        path = FOLDER / code / "hub.po"
        known: Mapping[str, str] = {}
        if path.is_file():
            with path.open("rb") as file:
                known = {str(each.id): str(each.string) for each in read_po(file) if each.id}
        catalogue = Catalog(locale=code, fuzzy=False, header_comment=_HEADER)
        for message, where in sorted(wanted.items()):
            catalogue.add(message, known.get(message, ""), user_comments=[where])
        path.parent.mkdir(exist_ok=True)
        with path.open("wb") as file:
            write_po(file, catalogue, width=0, omit_header=False, include_previous=False)
        text = path.read_text("utf-8")
        # Addresses and days that nobody keeps up would only be noise in the archive.
        path.write_text(
            re.sub(r'"(?!Language:|Content-|Plural-)[A-Z][A-Za-z-]+: [^\n]*\\n"\n', "", text), "utf-8"
        )
        lacking[code] = sum(not known.get(message) for message in wanted)
    return lacking


_HEADER = "# The words of the interface. Comments say where each is met."
