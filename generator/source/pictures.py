"""Photographs from strangers: looked at before they are opened, and never passed on as they came."""

from __future__ import annotations

import io
import struct
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from PIL import Image, ImageCms, ImageOps, UnidentifiedImageError

MAX_BYTES = 15 * 1024 * 1024
MAX_PIXELS = 40_000_000
#: Widths in pixels that a picture is offered in, where the original is as wide; else its own is the largest.
WIDTHS = (480, 960, 1600)
#: Named in the cache beside what was made: another number makes every picture anew.
RECIPE = 2
FORMATS = ("JPEG", "PNG", "WEBP")
_GPS = 0x8825


class Unshowable(Exception):
    """The file is not a picture that the hub can show safely."""


class TooLarge(Unshowable):
    """The picture has so many pixels that nobody opens it at all."""


class Cut(Unshowable):
    """The file breaks off before the picture ends, as after an upload that was interrupted."""


#: What Pillow raises for files that are not what they say: pictures of strangers can hold anything.
_BROKEN = (
    UnidentifiedImageError,
    OSError,
    ValueError,
    SyntaxError,
    TypeError,
    LookupError,
    ArithmeticError,
    EOFError,
    struct.error,
)
#: Where the end of a picture is looked for; some cameras write a little more after it.
_TAIL = 64 * 1024


@dataclass(frozen=True, slots=True)
class Seen:
    """What the header of a picture says: its size in pixels and whether it names a place."""

    width: int
    height: int
    located: bool


@contextmanager
def _opened(path: Path) -> Iterator[Image.Image]:
    """A picture. What Pillow raises becomes `Unshowable`; what it mutters is left unsaid."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            with Image.open(path, formats=FORMATS) as image:
                yield image
        except Image.DecompressionBombError as error:
            raise TooLarge(str(error)) from None
        except _BROKEN as error:
            raise Unshowable(str(error)) from None


def look(path: Path) -> Seen:
    """The header and the end alone, without decoding. Raises `Unshowable`."""
    if not _whole(path):
        raise Cut("the end is missing")
    with _opened(path) as image:
        return Seen(image.width, image.height, bool(image.getexif().get_ifd(_GPS)))


def _whole(path: Path) -> bool:
    """Whether what begins like a picture has its end as well, by the mark that each format has for it."""
    with path.open("rb") as file:
        head = file.read(12)
        size = file.seek(0, io.SEEK_END)
        file.seek(max(0, size - _TAIL))
        tail = file.read()
    if head.startswith(b"RIFF"):
        return int.from_bytes(head[4:8], "little") + 8 <= size
    if head.startswith(b"\x89PNG"):
        return b"IEND" in tail
    return b"\xff\xd9" in tail or not head.startswith(b"\xff\xd8")


@dataclass(frozen=True, slots=True)
class Rendition:
    """One size of a picture, encoded anew and without any metadata."""

    width: int
    height: int
    webp: bytes
    jpeg: bytes


def unpack(path: Path) -> None:
    """Decodes a picture to its last pixel. Raises `Unshowable` where it is damaged inside."""
    with _opened(path) as image:
        if image.width * image.height > MAX_PIXELS:
            raise TooLarge("too many pixels")
        ImageOps.exif_transpose(image, in_place=True)
        _plain(image)


def renditions(path: Path) -> tuple[Rendition, ...]:
    """The sizes in which a picture is published, smallest first. Raises `Unshowable`."""
    with _opened(path) as image:
        if image.width * image.height > MAX_PIXELS:
            raise TooLarge("too many pixels")
        upright = _plain(ImageOps.exif_transpose(image))
    return tuple(_at(upright, width) for width in widths(upright.width))


def widths(wide: int) -> tuple[int, ...]:
    """In which widths a picture so wide is offered: its own, and smaller ones that are worth a file."""
    largest = min(wide, WIDTHS[-1])
    return (*(width for width in WIDTHS if width * 5 <= largest * 4), largest)


def _plain(image: Image.Image) -> Image.Image:
    """The picture in the colours of the web, on white where it is transparent."""
    profile = image.info.get("icc_profile")
    if profile and image.mode == "RGB":
        try:
            source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
            image = ImageCms.profileToProfile(image, source, ImageCms.createProfile("sRGB")) or image
        except (ImageCms.PyCMSError, OSError):
            pass  # A broken profile costs a little colour, not the picture.
    if image.mode in {"RGBA", "LA", "PA"} or "transparency" in image.info:
        white = Image.new("RGBA", image.size, "white")
        white.alpha_composite(image.convert("RGBA"))
        image = white
    return image.convert("RGB")


def _at(image: Image.Image, width: int) -> Rendition:
    height = max(1, round(image.height * width / image.width))
    small = image.resize((width, height), Image.Resampling.LANCZOS)
    bare = Image.frombytes("RGB", small.size, small.tobytes())
    webp, jpeg = io.BytesIO(), io.BytesIO()
    bare.save(webp, "WEBP", quality=78, method=4)
    bare.save(jpeg, "JPEG", quality=80, optimize=True, progressive=True)
    return Rendition(width, height, webp.getvalue(), jpeg.getvalue())
