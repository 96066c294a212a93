"""To which country each area belongs: the view of the United Nations and of the European Union.

Natural Earth's default view follows who holds an area. The hub follows the internationally recognised borders:
Crimea and Sevastopol are Ukraine. Abkhazia and the Tskhinvali region (which Natural Earth's first-level areas
know only as parts of Georgian regions) are Georgia, the left bank of the Dniester is Moldova, and Karabakh is
Azerbaijan; in the first-level areas all of these stand right already, and the tests hold them to it.
"""

from __future__ import annotations

from tools.outlines.geopackage import Area
from tools.outlines.topology import Owner

#: ISO codes of the hub's countries by the codes of Natural Earth.
HOME = {"ARM": "AM", "AZE": "AZ", "BLR": "BY", "GEO": "GE", "MDA": "MD", "UKR": "UA"}

#: Where the hub draws no line, since it need not judge: it is far from all that the maps are about.
UNDRAWN = frozenset({"KOS", "SRB"})

_MOVED = {("RUS", "Crimea"): "UKR", ("RUS", "Sevastopol"): "UKR"}
#: Areas that Natural Earth cuts up where Moldova's law knows one unit, the left bank of the Dniester.
_LEFT_BANK = frozenset({"Transnistria", "Stîngă Nistrului", "Grigoriopol", "Camenca", "Bender"})
_RIBNITA = 28.93


def owner(area: Area) -> Owner:
    """The country of an area, by its ISO code where it is one of the hub's, and a name for the area."""
    country = _MOVED.get((area.country, area.name), area.country)
    name = area.name
    if country == "MDA":
        west = min(point[0] for ring in area.rings for point in ring)
        if name in _LEFT_BANK or (name == "Rezina" and west > _RIBNITA):
            name = "left bank"
    return HOME.get(country, country), name
