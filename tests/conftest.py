"""Options and habits of all tests."""

from __future__ import annotations

import pytest
from hypothesis import settings

#: The same examples in every run, so that a change is red or green for its own sake.
settings.register_profile("hub", deadline=None, derandomize=True, database=None, max_examples=60)
settings.load_profile("hub")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--rewrite", action="store_true", help="Write what the hub says today into tests/cases.")
