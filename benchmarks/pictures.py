"""Small pictures, each its own, so that none can be encoded once for all."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from random import Random

from PIL import Image, ImageDraw

SIZE = (480, 320)


def write_picture(folder: Path, number: int) -> str:
    """A PNG or a JPEG of coloured fields beside a record; its name."""
    chance = Random(f"picture/{number}")
    image = Image.new("RGB", SIZE, (235, 240, 245))
    draw = ImageDraw.Draw(image)
    for _ in range(40):
        left, top = chance.randrange(SIZE[0]), chance.randrange(SIZE[1])
        colour = (chance.randrange(256), chance.randrange(256), chance.randrange(256))
        draw.rectangle(
            (left, top, left + chance.randrange(10, 160), top + chance.randrange(10, 120)), fill=colour
        )
    name, kind = ("picture.png", "PNG") if number % 20 < 10 else ("picture.jpg", "JPEG")
    if not (folder / name).is_file():
        data = BytesIO()
        image.save(data, kind)
        folder.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(data.getvalue())
    return name
