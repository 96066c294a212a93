"""Draws the outlines of `overrides/assets/maps/` from Natural Earth; run by hand when a sheet or the data change."""

from __future__ import annotations
