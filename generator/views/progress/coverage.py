"""Reports by half-year, with gaps shown as gaps."""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

from generator.schema import Record
from generator.views.charts import Cell, strip
from generator.views.progress.figure import Figure, cited
from generator.views.progress.halves import Half
from generator.views.progress.sourced import voucher
from generator.views.reader import Reader

#: What stands in a cell, so that its colour need not be seen.
SIGNS = {"reported": "✓", "on-time": "✓", "undated": "✓", "late": "✓", "due": "·", "suspended": "‖", "overdue": "–", "unknown": "?"}  # fmt: skip


def coverage(reader: Reader, plan: Record, found: Sequence[Half]) -> Figure | None:
    """The figure, or None where nothing was reported and nothing is owed."""
    if not found:
        return None
    title = reader.label("Reports by half-year")
    name = f"reports-{plan.slug}"
    cells = [
        Cell(_heading(each, number), SIGNS[each.standing], each.standing) for number, each in enumerate(found)
    ]
    standings = list(dict.fromkeys(each.standing for each in found))
    told = "; ".join(f"{reader.half_year(each.half)}: {_word(reader, each.standing)}" for each in found)
    return Figure(
        name,
        title,
        strip(name, title, told, cells),
        (reader.label("Half-year"), reader.label("What the hub knows"), reader.label("Report")),
        tuple(
            (reader.half_year(each.half), _word(reader, each.standing), _report(reader, each))
            for each in found
        ),
        cited(reader, plan, ((each.report, voucher(each.report)) for each in found if each.report)),
        (reader.label("As of {date}.").format(date=reader.date_of(reader.catalogue.as_of)),),
        tuple((standing, SIGNS[standing], _word(reader, standing)) for standing in standings),
    )


def _heading(each: Half, number: int) -> str:
    """The year, above its first half-year."""
    return str(each.half.year) if each.half.half == 1 or number == 0 else ""


def _word(reader: Reader, standing: str) -> str:
    return reader.label("Reported") if standing == "reported" else reader.standing(standing)


def _report(reader: Reader, each: Half) -> Markup | str:
    if not each.report:
        return "–"
    return Markup('<a href="{}">{}</a>').format(reader.link(each.report), reader.title(each.report))
