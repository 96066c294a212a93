"""A record as one Markdown file, for programs that know no records."""

from __future__ import annotations

from benchmarks.corpus import Link, Record
from benchmarks.words import Writer

PROSE = ("index", "about", "accessibility", "contribute", "privacy")


def prose(locale: str) -> dict[str, str]:
    """Five pages of plain words, by name."""
    return {
        name: f"# {Writer(locale, name).words(2)}\n\n{Writer(locale, f'{name}/body').paragraph(200)}\n"
        for name in PROSE
    }


def page(record: Record, locale: str, link: Link, picture: str = "", heading: bool = True) -> str:
    """Title, summary, facts as a table, steps as a list, picture and story."""
    return "\n\n".join(
        part
        for part in (
            f"# {record.title(locale)}" if heading else "",
            record.summary(locale),
            table(record.facts(locale)),
            f"![{record.short(locale, 'alt')}]({picture})" if picture else "",
            steps(record, locale),
            record.story(locale, link) if record.told else "",
        )
        if part
    )


def table(facts: dict[str, str]) -> str:
    return "| | |\n|---|---|\n" + "\n".join(f"| {label} | {value} |" for label, value in facts.items())


def steps(record: Record, locale: str) -> str:
    if record.kind != "practices":
        return ""
    return "\n".join(f"- {record.short(locale, f'step{step}')}" for step in range(3))
