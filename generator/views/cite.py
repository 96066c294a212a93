"""How a record is cited: as a sentence, and for two sorts of reference managers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

_LATEX = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        "{": r"\{",
        "}": r"\}",
        "%": r"\%",
        "&": r"\&",
        "$": r"\$",
        "#": r"\#",
        "_": r"\_",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
    }
)


@dataclass(frozen=True, slots=True)
class Cited:
    """What is cited: `day` may be None and `address` empty, `spoken` is the day as a person writes it."""

    key: str
    title: str
    site: str
    locale: str
    day: Any = None
    spoken: str = ""
    address: str = ""

    def sentence(self) -> str:
        """`Title. Site, 22 November 2026. https://…`; what is not known is left out."""
        when = f", {self.spoken}" if self.spoken else ""
        end = "" if self.title.endswith((".", "!", "?", "։")) else "."
        return f"{self.title}{end} {self.site}{when}. {self.address}".rstrip()

    def bibtex(self) -> str:
        """An entry for BibTeX."""
        fields = {
            "title": f"{{{self.title.translate(_LATEX)}}}",
            "author": f"{{{self.site.translate(_LATEX)}}}",
            "year": f"{self.day.year:04}" if self.day else "",
            "url": self.address,
            "langid": self.locale,
        }
        lines = "".join(f"  {name} = {{{value}}},\n" for name, value in fields.items() if value)
        return f"@misc{{{self.key.replace('/', ':')},\n{lines}}}\n"

    def ris(self) -> str:
        """A record for programs that read RIS: one line a field, in a stated order."""
        fields = [
            ("TY", "ELEC"),
            ("TI", self.title),
            ("AU", f"{self.site},"),
            ("PY", f"{self.day.year:04}" if self.day else ""),
            ("DA", f"{self.day.year:04}/{self.day.month:02}/{self.day.day:02}" if self.day else ""),
            ("UR", self.address),
            ("LA", self.locale),
            ("ID", self.key),
            ("ER", ""),
        ]
        return "".join(
            f"{name}  - {' '.join(value.split())}\n" for name, value in fields if value or name == "ER"
        )
