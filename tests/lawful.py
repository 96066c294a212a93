"""What several laws are told in: texts that authors could write, and where a place may lie."""

from __future__ import annotations

import unicodedata

from hypothesis import strategies as st

from generator.diagnostics import Span

#: Signs that mean something to YAML or Markdown, among letters of all the hub's alphabets.
SIGNS = "ab1 გԱәж\n\n  :-#'\"[]{}(),&*!|>%@`~?\\<=/+._…\t^$;"
#: Any letter that may stand in a file: nothing that hides or reorders text.
_LETTERS = st.characters(exclude_categories=["Cc", "Cf", "Co", "Cn", "Cs", "Zl", "Zp"]) | st.just("\n")


def texts(max_size: int = 200) -> st.SearchStrategy[str]:
    """Texts as the reader of files hands them on, dense with signs or with letters of all scripts."""
    dense, wide = st.text(SIGNS, max_size=max_size), st.text(_LETTERS, max_size=max_size)
    return (dense | wide).map(lambda text: unicodedata.normalize("NFC", text))


def words(max_size: int = 40) -> st.SearchStrategy[str]:
    """Words on one line, in any script."""
    return texts(max_size).map(lambda text: " ".join(text.split()))


def inside(span: Span, text: str) -> bool:
    """Whether a place lies inside of a text: on one of its lines, and not past the end of that line."""
    lines = text.split("\n")
    if not 1 <= span.line <= len(lines):
        return False
    return 1 <= span.column <= span.end <= len(lines[span.line - 1]) + 1
