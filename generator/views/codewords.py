"""What a QR code says: the bytes of a text in their order, and those by which a torn code is mended."""

from __future__ import annotations

from functools import cache

#: What ISO/IEC 18004 gives the sizes of error level M: how many bytes mend a block, and the bytes of each block.
BLOCKS: dict[int, tuple[int, tuple[int, ...]]] = {
    1: (10, (16,)),
    2: (16, (28,)),
    3: (26, (44,)),
    4: (18, (32, 32)),
    5: (24, (43, 43)),
    6: (16, (27, 27, 27, 27)),
    7: (18, (31, 31, 31, 31)),
    8: (22, (38, 38, 39, 39)),
    9: (22, (36, 36, 36, 37, 37)),
}


def written(text: bytes, version: int, bits: int) -> int:
    """All that a code says, as one number: the bytes of its blocks by turns, then those that mend them."""
    mending, sizes = BLOCKS[version]
    head = (0b0100 << 8 | len(text)) << 8 * len(text) | int.from_bytes(text, "big")
    # Segno leaves an empty byte behind the end; readers stop before it.
    ended = (head << 4).to_bytes(len(text) + 2, "big") + b"\0"
    padded = ended + b"\xec\x11" * (sum(sizes) // 2)
    blocks, start = [], 0
    for size in sizes:
        blocks.append(padded[start : start + size])
        start += size
    said = bytes(block[place] for place in range(max(sizes)) for block in blocks if place < len(block))
    mends = bytes(
        byte for turn in zip(*(_mend(block, mending) for block in blocks), strict=True) for byte in turn
    )
    return int.from_bytes(said + mends, "big") << bits - 8 * (len(said) + len(mends))


def _mend(block: bytes, mending: int) -> bytes:
    """The remainder of a block's division by the polynomial of Reed and Solomon."""
    table, top, rest = _remainders(mending), 8 * (mending - 1), 0
    keep = (1 << top) - 1
    for byte in block:
        rest = (rest & keep) << 8 ^ table[rest >> top ^ byte]
    return rest.to_bytes(mending, "big")


@cache
def _remainders(mending: int) -> tuple[int, ...]:
    """What each byte leaves behind when it is pushed out at the top."""
    divisor = [1]
    root = 1
    for _ in range(mending):
        divisor = [a ^ _times(b, root) for a, b in zip([*divisor, 0], [0, *divisor], strict=True)]
        root = _times(root, 2)
    return tuple(
        int.from_bytes(bytes(_times(byte, factor) for factor in divisor[1:]), "big") for byte in range(256)
    )


def _times(a: int, b: int) -> int:
    """The product of two bytes in the field of QR codes."""
    product = 0
    while b:
        product ^= a * (b & 1)
        a = a << 1 ^ 0x11D * (a >> 7)
        b >>= 1
    return product
