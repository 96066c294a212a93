"""What people come for, as the tabs at the top of every page name it; each kind stands under one of them."""

from __future__ import annotations

#: English messages, in the order of the tabs.
GROUPS = ("Projects", "Practices", "Plans", "Learn", "Towns", "Events", "About")
