"""The command `hub`. The only place that prints and exits.

What a command needs is loaded when it is called: most calls find that nothing has changed.
"""

from __future__ import annotations

import gc
import platform
import sys
import time
import traceback
from dataclasses import replace
from pathlib import Path

import click

from generator import __version__, known
from generator.diagnostics import CODES, github, json, text
from generator.diagnostics.report import Report
from generator.frames.slots import FrameBroken
from generator.locales import LOCALES
from generator.locales.labels import gettext
from generator.settings import Misused, Settings, read_settings
from generator.source.excerpts import excerpts

FAULTS, MISUSE, BUG = 1, 2, 3

_content = click.option(
    "--content", type=click.Path(path_type=Path, file_okay=False), help="The folder of records [content]."
)
_as_of = click.option("--as-of", metavar="DATE", help="The day on which deadlines are looked at.")
_lang = click.option(
    "--lang", type=click.Choice(list(LOCALES)), default="en", help="The language of messages."
)


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="hub")
def hub() -> None:
    """Checks records of Mayors for Economic Growth and builds their site in eight languages.

    Exit codes: 0 clean, 1 the content has errors, 2 the command was misused, 3 a fault of the hub itself.
    """


@hub.command()
@_content
@click.option(
    "--format", "shape", type=click.Choice(["text", "json", "github"]), default="text", help="How to report."
)
@_lang
@_as_of
@click.option("--strict", is_flag=True, help="Warnings fail too.")
def check(content: Path | None, shape: str, lang: str, as_of: str | None, strict: bool) -> None:
    """Check every record and say what is wrong, where, and what to do."""
    settings = read_settings(content=content, as_of=as_of)
    if (report := known.report(settings)) is None:
        from generator.look import look

        _keep_everything()
        report = look(settings).report
    click.echo(_rendered(report, shape, lang, settings))
    sys.exit(FAULTS if report.fails(strict) else 0)


@hub.command()
@_content
@click.option(
    "--port", type=click.IntRange(0, 65535), default=8000, show_default=True, help="0 picks a free one."
)
@_as_of
def serve(content: Path | None, port: int, as_of: str | None) -> None:
    """Show the site on this machine and make it anew after every change."""
    settings = read_settings(content=content, as_of=as_of, base_url="")
    settings = replace(settings, output=settings.cache / "preview")
    from generator.preview.server import serve as preview

    preview(settings, port, click.echo)


@hub.command()
@click.argument("kind")
@click.argument("slug", required=False)
@_content
def new(kind: str, slug: str | None, content: Path | None) -> None:
    """Start a new record of KIND from its sample, under the name SLUG."""
    from generator.authoring.scaffold import Taken, scaffold
    from generator.kinds import discover
    from generator.schema.fields.names import SLUG

    kinds = discover()
    if kind not in kinds:
        raise Misused(f"'{kind}' is not a kind of record; use one of {', '.join(kinds)}")
    if slug is None and sys.stdin.isatty():
        slug = click.prompt("Its name in addresses, such as gori-growth")
    slug = slug or f"new-{kind}"
    if not SLUG.fullmatch(slug):
        raise Misused(f"'{slug}' cannot be part of an address; use small Latin letters, digits and hyphens")
    settings = read_settings(content=content)
    try:
        place = scaffold(kinds[kind], slug, settings.content)
    except Taken as taken:
        raise Misused(f"{taken} is there already") from None
    click.echo(
        f"{place}\nEverything in it is an example: replace what you know, delete what you do not, then run `hub check`."
    )


@hub.command()
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path, exists=True))
@_content
def stamp(paths: tuple[Path, ...], content: Path | None) -> None:
    """Write into translations from which words they were made; PATHS are those you have just brought up to date."""
    settings = read_settings(content=content)
    chosen = frozenset(
        path.resolve().relative_to(settings.content).as_posix()
        for path in paths
        if path.resolve().is_relative_to(settings.content)
    )
    from generator.authoring.stamp import stamp as write_stamps
    from generator.look import look

    stamped = list(write_stamps(look(settings).catalogue, settings.content, chosen))
    click.echo(f"{len(stamped)} translations stamped")


@hub.command()
def labels() -> None:
    """Bring the catalogues of the interface's words up to date, for translators."""
    from generator.kinds import discover
    from generator.views.labels import update as update_labels

    lacking = update_labels(read_settings().root, discover())
    for code, count in lacking.items():
        click.echo(f"{code}: {count} words to translate")


@hub.command()
@_content
def remember(content: Path | None) -> None:
    """Keep all addresses of records in the ledger, so that none is ever lost; run it with each publication."""
    from generator.authoring.remember import remember as write_ledger
    from generator.look import look

    settings = read_settings(content=content)
    held, new = write_ledger(look(settings).catalogue, settings.content)
    click.echo(f"{held} addresses, {new} of them new")


@hub.command()
@click.argument("code", required=False)
@_lang
def explain(code: str | None, lang: str) -> None:
    """Explain a code of a complaint; without one, list them all."""
    read = gettext(lang)
    if code is None:
        for each in CODES.values():
            click.echo(f"{each.name:<22} {read(each.title)}")
        return
    if code not in CODES:
        raise Misused(f"there is no code '{code}'; `hub explain` lists them all")
    entry = CODES[code]
    click.echo(f"{entry.name} ({read(entry.severity)}): {read(entry.title)}\n")
    click.echo(f"{read(entry.why)}\n{read(entry.do)}")
    if entry.example:
        click.echo("\n" + "\n".join(f"    {line}" for line in entry.example.splitlines()))


@hub.command()
@_content
@click.option(
    "--output", type=click.Path(path_type=Path, file_okay=False), help="The folder of the site [site]."
)
@click.option(
    "--locale",
    "locales",
    multiple=True,
    type=click.Choice(list(LOCALES)),
    help="Build only this language and leave the others as they are; may be repeated.",
)
@click.option(
    "--base-url", metavar="URL", help="The address the site will have; without it what needs one is left out."
)
@click.option("--compress", is_flag=True, help="Put a .gz and a .br beside files that gain by it, for hosts.")
@_lang
@_as_of
@click.option("--strict", is_flag=True, help="Warnings fail too.")
def build(
    content: Path | None, output: Path | None, locales: tuple[str, ...], base_url: str | None, compress: bool,
    lang: str, as_of: str | None, strict: bool,
) -> None:  # fmt: skip
    """Check every record and build the site. With errors nothing is published and the old site stays."""
    begun = time.monotonic()
    settings = read_settings(
        content=content, output=output, base_url=base_url, as_of=as_of, compress=compress
    )
    if (said := known.site(settings, locales or tuple(LOCALES))) and not (strict and said["warnings"]):
        click.echo(f"nothing has changed; {time.monotonic() - begun:.1f} s → {settings.output}")
        return
    from generator.frames.make import begun as frames_begun

    _keep_everything()
    with frames_begun(settings) as frames:
        from generator.pipeline import look, publish

        _progress("reading")
        looked = look(settings)
        if looked.report.fails(strict):
            _progress("")
            click.echo(_rendered(looked.report, "text", lang, settings))
            click.echo("nothing was published", err=True)
            sys.exit(FAULTS)
        built = publish(settings, looked, frames, locales or tuple(LOCALES), _progress)
    _progress("")
    if not settings.base_url:
        click.echo(
            "the site's address is not known: sitemaps, canonical addresses and alternates were left out "
            "(--base-url)",
            err=True,
        )
    pages = ", ".join(f"{code} {count}" for code, count in built.pages.items())
    click.echo(
        f"{looked.report.records} records, pages: {pages}; {looked.report.warnings} warnings; "
        f"{built.changed} files changed; {time.monotonic() - begun:.1f} s → {settings.output}"
    )


def _keep_everything() -> None:
    """A command that reads, answers and ends keeps nearly all that it makes, and the rest is not in circles:
    looking for garbage would find none and take a third of the time, and a tenth once more when it ends.
    """
    gc.disable()
    ending = click.get_current_context().call_on_close
    ending(gc.enable)
    ending(gc.freeze)


def _progress(step: str) -> None:
    """What is being done: one line that is written over at a terminal, plain lines elsewhere."""
    if sys.stderr.isatty():
        click.echo(f"\r\x1b[K{step} …" if step else "\r\x1b[K", nl=False, err=True)
    elif step:
        click.echo(step, err=True)


def _rendered(report: Report, shape: str, lang: str, settings: Settings) -> str:
    read = gettext(lang)
    if shape == "json":
        return json.render(report, read)
    if shape == "github":
        prefix = ""
        if settings.content.is_relative_to(settings.root):
            prefix = settings.content.relative_to(settings.root).as_posix() + "/"
        return github.render(report, prefix, read)
    return text.render(report, excerpts(settings.content), read, colour=sys.stdout.isatty())


def main() -> None:
    """Runs the command; turns misuse and our own faults into words instead of tracebacks."""
    try:
        hub(standalone_mode=False)
    except Misused as misused:
        click.echo(f"hub: {misused}", err=True)
        sys.exit(MISUSE)
    except FrameBroken as broken:
        click.echo(f"hub: the frames could not be made; nothing was published\n{broken}", err=True)
        sys.exit(BUG)
    except click.ClickException as wrong:
        wrong.show()
        sys.exit(MISUSE)
    except click.exceptions.Exit as leaving:
        sys.exit(leaving.exit_code)
    except (click.Abort, KeyboardInterrupt):
        click.echo("hub: stopped", err=True)
        sys.exit(130)
    except BrokenPipeError:
        sys.exit(0)
    except Exception:
        click.echo(
            "hub: this is a fault of the hub, not of your content. Please report it with these lines:\n"
            f"hub {__version__}, Python {platform.python_version()}, {platform.system()}\n"
            f"{traceback.format_exc(limit=-4)}",
            err=True,
        )
        sys.exit(BUG)
