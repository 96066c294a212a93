"""Maps: where places lie on a sheet, which places a record has, and what is drawn and handed out of them."""

from __future__ import annotations
