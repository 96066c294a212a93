"""Photographs and documents from strangers: looked at before they are opened, and never passed on as they came."""

from __future__ import annotations

import io
import warnings
from dataclasses import dataclass
from pathlib import Path

from PIL import Image, ImageOps, UnidentifiedImageError

MAX_BYTES = 15 * 1024 * 1024
MAX_PIXELS = 40_000_000
#: Widths in pixels that a picture is offered in, where the original is as wide.
WIDTHS = (480, 960, 1600)
FORMATS = ("JPEG", "PNG", "WEBP")
#: Documents that open without running anything, by ending, with the first bytes that show it.
DOCUMENTS = {
    ".pdf": (b"%PDF-",),
    ".odt": (b"PK\x03\x04",),
    ".ods": (b"PK\x03\x04",),
    ".odp": (b"PK\x03\x04",),
    ".docx": (b"PK\x03\x04",),
    ".xlsx": (b"PK\x03\x04",),
    ".pptx": (b"PK\x03\x04",),
    ".csv": (),
    ".txt": (),
}
MAX_DOCUMENT = 25 * 1024 * 1024
_GPS = 0x8825


class Unshowable(Exception):
    """The file is not a picture that the hub can show safely."""


class TooLarge(Unshowable):
    """The picture has so many pixels that nobody opens it at all."""


@dataclass(frozen=True, slots=True)
class Seen:
    """What the header of a picture says: its size in pixels and whether it names a place."""

    width: int
    height: int
    located: bool


def look(path: Path) -> Seen:
    """The header alone, without decoding. Raises `Unshowable`."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            with Image.open(path, formats=FORMATS) as image:
                return Seen(image.width, image.height, bool(image.getexif().get_ifd(_GPS)))
    except Image.DecompressionBombError as error:
        raise TooLarge(str(error)) from None
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError) as error:
        raise Unshowable(str(error)) from None


@dataclass(frozen=True, slots=True)
class Rendition:
    """One size of a picture, encoded anew and without any metadata."""

    width: int
    height: int
    webp: bytes
    jpeg: bytes


def renditions(path: Path) -> tuple[Rendition, ...]:
    """The sizes in which a picture is published, smallest first. Raises `Unshowable`."""
    try:
        with Image.open(path, formats=FORMATS) as image:
            if image.width * image.height > MAX_PIXELS:
                raise Unshowable("too many pixels")
            upright = ImageOps.exif_transpose(image).convert("RGB")
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError, Image.DecompressionBombError) as error:
        raise Unshowable(str(error)) from None
    widths = [width for width in WIDTHS if width < upright.width] or [upright.width]
    return tuple(_at(upright, width) for width in widths)


def _at(image: Image.Image, width: int) -> Rendition:
    height = max(1, round(image.height * width / image.width))
    small = image.resize((width, height), Image.Resampling.LANCZOS)
    bare = Image.frombytes("RGB", small.size, small.tobytes())
    webp, jpeg = io.BytesIO(), io.BytesIO()
    bare.save(webp, "WEBP", quality=78, method=4)
    bare.save(jpeg, "JPEG", quality=80, optimize=True, progressive=True)
    return Rendition(width, height, webp.getvalue(), jpeg.getvalue())
