"""Our templates are compiled to shorter code than Jinja's own; they must write the same."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from jinja2 import DictLoader, Environment, StrictUndefined, UndefinedError
from markupsafe import Markup

from generator.kinds import discover
from generator.publish.templates import environment
from generator.settings import find_root

ROOT = find_root(Path(__file__).parent)

#: Every way in which our templates speak.
TEMPLATES = {
    "values": "{{ it.plain }}|{{ it.safe }}|{{ it.number }}|{{ it.nothing }}|{{ it }}",
    "calls": "{{ it.say('a<b', twice=true) }}{{ it.say('x') | trim | upper }}{{ it.inner.say(it.plain ~ '&') }}",
    "loops": "{% for each in it.many %}{{ loop.index }}{{ each }}{% if not loop.last %}, {% endif %}{% else %}none{% endfor %}"
    "{% for each in it.many if each != 'b' %}{{ each }}{% endfor %}{% for a, b in it.pairs %}{{ a }}={{ b }};{% endfor %}",
    "macros.html": "{% macro show(it, level=2, why='') %}<h{{ level }}>{{ it.plain }}{{ why }}</h{{ level }}>{% endmacro %}"
    "{% macro around(it) %}[{{ caller() }}{{ show(it, 3) }}]{% endmacro %}",
    "macros": "{% import 'macros.html' as m %}{{ m.show(it) }}{{ m.show(it, 4, '<why>') }}{{ m.show(it, why=it.safe) }}"
    "{% call m.around(it) %}<i>{{ it.plain }}</i>{% endcall %}{{ m.show(it) if it.nothing is none }}",
    "kept": "{% call it.kept('key', 1) %}<b>{{ it.plain }}</b>{% endcall %}",
    "set": "{% set a %}<u>{{ it.plain }}</u>{% endset %}{{ a }}{% set box = namespace(all=[]) %}"
    "{% for each in it.many %}{% set box.all = box.all + [each] %}{% endfor %}{{ box.all | join('<') }}",
    "part": "({{ it.plain }}{{ local }})",
    "include": "{% set local = '<l>' %}{% include 'part' %}{% for each in it.many %}{% include 'part' %}{% endfor %}",
    "base": "<{% block own %}{% endblock %}>{% if self.own() | trim %}has{% endif %}{% block more %}{{ it.plain }}{% endblock %}",
    "extends": "{% extends 'base' %}{% block own %}{{ it.say('own') }}{% endblock %}{% block more %}{{ super() }}!{% endblock %}",
    "entries": "{{ it.table['get'] }}{{ it.many[-1] }}{{ it.pairs[0][1] }}{{ '%.2f' | format(it.number) }}",
    "tests": "{% if it.many and not it.nothing %}{{ it.plain if it.number > 3 else it.safe }}{% endif %}"
    "{{ 'same' if it.inner is sameas it.inner }}{{ it.many | length }}{{ it.items | selectattr('number') | list | length }}",
}


@dataclass
class Thing:
    plain: str = 'a <b> & "c"'
    safe: Markup = field(default_factory=lambda: Markup("<em>&amp;</em>"))
    number: float = 3.25
    nothing: None = None
    many: tuple[str, ...] = ("a", "b", "<c>")
    pairs: tuple[tuple[str, int], ...] = (("x", 1), ("y", 2))
    table: dict[str, str] = field(default_factory=lambda: {"get": "an <entry>"})
    inner: Any = None
    items: tuple[Any, ...] = ()

    def say(self, text: str, twice: bool = False) -> str:
        return text * 2 if twice else text

    def kept(self, *key: object, caller: Any) -> str:
        return f"{caller()}{key}"


def thing() -> Thing:
    return Thing(inner=Thing(), items=(Thing(), Thing(number=0)))


@pytest.fixture(scope="module")
def ours() -> Environment:
    made = environment(ROOT, discover())
    made.loader = DictLoader(TEMPLATES)
    return made


@pytest.mark.parametrize("name", [name for name in TEMPLATES if not name.endswith(".html")])
def test_a_template_writes_what_jinja_would_write(name: str, ours: Environment) -> None:
    plain = Environment(
        loader=DictLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    given = thing()  # one for both: where a template shows the thing itself, it shows the same one
    context = {"it": given, "local": ""}
    assert ours.get_template(name).render(context) == plain.get_template(name).render(context)


def test_what_an_author_wrote_is_escaped(ours: Environment) -> None:
    written = ours.from_string("{{ it.plain }}{{ it.safe }}").render(it=thing())
    assert written == "a &lt;b&gt; &amp; &#34;c&#34;<em>&amp;</em>"


@pytest.mark.parametrize(
    "source",
    ["{{ missing }}", "{{ missing.part }}", "{{ missing('x') }}", "{% for a in missing %}{% endfor %}"],
)
def test_a_name_that_nobody_gave_is_a_fault(source: str, ours: Environment) -> None:
    with pytest.raises(UndefinedError):
        ours.from_string(source).render()


def test_a_part_that_a_thing_does_not_have_is_a_fault(ours: Environment) -> None:
    with pytest.raises(AttributeError, match="absent"):
        ours.from_string("{{ it.absent }}").render(it=thing())
