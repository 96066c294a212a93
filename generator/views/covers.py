"""The patterns that stand in for photographs; a theme without one gets the hub's arches."""

from __future__ import annotations

#: Files of overrides/assets/images/themes/.
COVERS = frozenset(
    {
        "access-to-finance", "agri-processing", "agriculture", "business-support", "covid-19",
        "creative-industries", "governance", "green-economy", "industrial-parks", "infrastructure",
        "innovation", "it-services", "place-marketing", "planning", "public-services", "skills",
        "social-inclusion", "tourism", "urban-renewal", "winemaking", "youth",
    }
)  # fmt: skip
