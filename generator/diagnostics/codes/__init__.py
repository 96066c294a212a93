"""The register of everything the hub complains about, a module a family. A code, once published, keeps its name and meaning.

`hub explain CODE` prints an entry, and the contributors' page of all codes is made from this table.
"""

from __future__ import annotations

from generator.diagnostics.codes import (
    files,
    pictures,
    records,
    references,
    rules,
    stories,
    syntax,
    values,
)
from generator.diagnostics.codes.code import Code

__all__ = ["CODES", "Code"]

_FAMILIES = (files, syntax, records, values, references, stories, rules, pictures)

CODES: dict[str, Code] = {
    code.name: code
    for code in sorted((code for each in _FAMILIES for code in each.CODES), key=lambda code: code.name)
}
