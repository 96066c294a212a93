"""Places for other programs: GeoJSON as RFC 7946 has it, longitude first, made by one writer that escapes."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from generator.catalogue.places import Spot
from generator.schema import Record
from generator.views import addresses
from generator.views.reader import Reader

#: About ten metres; towns are not known better.
_DIGITS = 4


def collection(records: Iterable[Record], reader: Reader, base: str) -> str:
    """The places of records, named in the reader's language; empty where no record has one.

    `base` is the site's address, or empty; then there is only the path from the root of the site.
    """
    features = [
        _feature(record, found, reader, base)
        for record in records
        if (found := reader.catalogue.spots(record))
    ]
    if not features:
        return ""
    notice = reader.label("Borders and names on this map only help to find one’s way. They imply no opinion on the legal status of any territory, and no endorsement by anyone.")  # fmt: skip
    everything = {"type": "FeatureCollection", "licence": "CC-BY-4.0", "notice": notice, "features": features}
    return json.dumps(everything, ensure_ascii=False, separators=(",", ":"))


def _feature(record: Record, found: tuple[Spot, ...], reader: Reader, base: str) -> dict[str, Any]:
    points = [[round(spot.longitude, _DIGITS), round(spot.latitude, _DIGITS)] for spot in found]
    title = record.read_title(reader.locale)
    kind = reader.catalogue.kinds[record.kind]
    path = reader.language.prefix + addresses.record(record, reader.catalogue.kinds)
    return {
        "type": "Feature",
        "id": record.id,
        "geometry": {"type": "Point", "coordinates": points[0]}
        if len(points) == 1
        else {"type": "MultiPoint", "coordinates": points},
        "properties": {
            "title": title.text,
            **({"language": title.locale} if title.borrowed else {}),
            "kind": reader.label(kind.one),
            "places": [spot.record.read_title(reader.locale).text for spot in found],
            "countries": list(reader.catalogue.countries(record)),
            **({"url": base + path} if base else {}),
            "path": path,
        },
    }
