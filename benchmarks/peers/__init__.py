"""The programs that are measured, each on the same corpus in its own form."""

from benchmarks.peers.hub import Hub
from benchmarks.peers.hugo import Hugo
from benchmarks.peers.peer import Peer
from benchmarks.peers.stock import Stock
from benchmarks.peers.zensical import Zensical

PEERS: dict[str, Peer] = {peer.name: peer for peer in (Hub(), Stock(), Hugo(), Zensical())}

__all__ = ["PEERS", "Peer"]
