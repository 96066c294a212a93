"""Prose pages: about, accessibility, privacy and the like. They live at the root of the site."""

from __future__ import annotations

from generator.schema import Facts, Kind


class Page(Facts):
    """A page of prose."""


KIND = Kind(
    Page,
    one="Page",
    many="Pages",
    intro="About this hub.",
    group="About",
    rank=1,
    schema_org="WebPage",
    order="title",
    at_root=True,
)
