"""Photographs of strangers: looked at from outside, and published without a trace of where they were taken."""

from __future__ import annotations

import io
import random
from pathlib import Path

import pytest
from PIL import Image

from generator.source.digest import state
from generator.source.pictures import Cut, TooLarge, Unshowable, look, renditions, widths
from generator.source.sound import Sound
from generator.source.tree import SourceFile

_PLACE = {1: "N", 2: (41.0, 58.0, 54.0), 3: "E", 4: (44.0, 6.0, 45.0)}


def picture(
    form: str, size: tuple[int, int] = (60, 40), *, place: bool = False, turned: bool = False
) -> bytes:
    exif = Image.Exif()
    exif[0x010E] = "by Nino"
    if place:
        exif[0x8825] = _PLACE
    if turned:
        exif[0x0112] = 6
    held = io.BytesIO()
    Image.linear_gradient("L").resize(size).convert("RGB").save(held, form, exif=exif)
    return held.getvalue()


def stored(folder: Path, data: bytes) -> Path:
    path = folder / "a.jpg"
    path.write_bytes(data)
    return path


@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP"])
@pytest.mark.parametrize("place", [True, False])
def test_the_header_says_size_and_whether_there_is_a_place(tmp_path: Path, form: str, place: bool) -> None:
    seen = look(stored(tmp_path, picture(form, place=place)))
    assert (seen.width, seen.height, seen.located) == (60, 40, place)


@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP"])
def test_nothing_of_the_original_is_published_but_its_pixels(tmp_path: Path, form: str) -> None:
    data = picture(form, place=True) + b"<script>alert(1)</script>"
    (rendition,) = renditions(stored(tmp_path, data))
    for published in (rendition.webp, rendition.jpeg):
        assert b"Nino" not in published
        assert b"script" not in published
        with Image.open(io.BytesIO(published)) as image:
            assert not image.getexif()
            assert image.size == (60, 40)


def test_a_picture_taken_upright_is_published_upright(tmp_path: Path) -> None:
    (rendition,) = renditions(stored(tmp_path, picture("JPEG", turned=True)))
    assert (rendition.width, rendition.height) == (40, 60)


def test_a_wide_picture_is_offered_in_smaller_sizes_and_never_larger_than_it_is(tmp_path: Path) -> None:
    sizes = [each.width for each in renditions(stored(tmp_path, picture("JPEG", (1000, 10))))]
    assert sizes == [480, 1000]
    assert [widths(wide) for wide in (1, 480, 600, 1200, 1600, 9000)] == [
        (1,), (480,), (480, 600), (480, 960, 1200), (480, 960, 1600), (480, 960, 1600),
    ]  # fmt: skip


def test_what_is_transparent_lies_on_white(tmp_path: Path) -> None:
    held = io.BytesIO()
    Image.new("RGBA", (8, 8), (255, 0, 0, 0)).save(held, "PNG")
    (only,) = renditions(stored(tmp_path, held.getvalue()))
    assert min(Image.open(io.BytesIO(only.jpeg)).getpixel((4, 4))) > 250  # type: ignore[type-var]


def test_a_picture_keeps_nothing_of_its_camera(tmp_path: Path) -> None:
    for each in renditions(stored(tmp_path, picture("JPEG", (600, 40), place=True, turned=True))):
        for data in (each.webp, each.jpeg):
            opened = Image.open(io.BytesIO(data))
            assert not opened.getexif()
            assert not {"exif", "icc_profile", "xmp", "comment"} & set(opened.info)
            assert opened.size == (each.width, each.height)


def found(path: Path) -> SourceFile:
    info = path.stat()
    return SourceFile(path.name, info.st_size, path.parent, state(info), info.st_ctime_ns)


def test_a_picture_damaged_inside_is_found_each_time_and_a_whole_one_is_opened_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole, broken = tmp_path / "whole.png", tmp_path / "broken.png"
    whole.write_bytes(picture("PNG", (80, 60)))
    data = bytearray(whole.read_bytes())
    data[len(data) // 2 : len(data) // 2 + 8] = b"\xff" * 8
    broken.write_bytes(data)
    look(broken)
    sound = Sound(tmp_path / "sound")
    sound.vet(found(whole))
    for _ in range(2):
        with pytest.raises(Unshowable):
            sound.vet(found(broken))
    seen: list[Path] = []
    monkeypatch.setattr("generator.source.sound.unpack", seen.append)
    sound.vet(found(whole))
    assert seen == []
    whole.write_bytes(picture("PNG", (81, 60)))
    sound.vet(found(whole))
    assert seen == [whole]


def test_a_picture_is_known_by_what_the_disk_says_once_it_was_whole_and_at_rest(tmp_path: Path) -> None:
    path = tmp_path / "whole.png"
    path.write_bytes(picture("PNG", (80, 60)))
    file = found(path)
    moving, resting = (
        Sound(tmp_path / "sound", file.changed),
        Sound(tmp_path / "sound", file.changed + 1),
    )
    resting.vet(file, private=True)
    assert not resting.known(file), "a picture that says where it was taken is complained of each time"
    moving.vet(file)
    assert not moving.known(file), "a file that may still change is not trusted"
    resting.vet(file)
    assert resting.known(file)
    path.write_bytes(picture("PNG", (81, 60)))
    assert not Sound(tmp_path / "sound", found(path).changed + 1).known(found(path))


@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP"])
def test_a_picture_that_breaks_off_is_told_from_one_that_is_none(tmp_path: Path, form: str) -> None:
    data = picture(form)
    with pytest.raises(Cut):
        look(stored(tmp_path, data[: len(data) * 9 // 10]))


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"x",
        b"<svg onload='alert(1)'/>",
        b"GIF89a",
        b"%PDF-1.4",
        b"\x89PNG\r\n\x1a\nIEND",
        b"\xff\xd8\xff\xd9",
    ],
)
def test_what_is_no_picture_is_not_opened(tmp_path: Path, data: bytes) -> None:
    with pytest.raises(Unshowable):
        look(stored(tmp_path, data))
    with pytest.raises(Unshowable):
        renditions(stored(tmp_path, data))


def test_other_formats_of_pillow_are_not_opened(tmp_path: Path) -> None:
    for form in ("GIF", "BMP", "TIFF", "ICO", "EPS", "PDF"):
        held = io.BytesIO()
        Image.new("RGB", (64, 64)).save(held, form)
        with pytest.raises(Unshowable):
            look(stored(tmp_path, held.getvalue()))


def test_a_bomb_of_pixels_is_not_unpacked(tmp_path: Path) -> None:
    held = io.BytesIO()
    Image.new("1", (20_000, 10_000)).save(held, "PNG")
    with pytest.raises(TooLarge):
        look(stored(tmp_path, held.getvalue()))
    with pytest.raises(Unshowable):
        renditions(stored(tmp_path, held.getvalue()))


def test_a_damaged_picture_is_shown_or_refused_and_nothing_else(tmp_path: Path) -> None:
    chance = random.Random(2018)
    for form in ("JPEG", "PNG", "WEBP"):
        for _ in range(150):
            data = bytearray(picture(form, (12, 8), place=True, turned=True))
            for _ in range(chance.choice([1, 2, 5])):
                data[chance.randrange(min(len(data), 300))] = chance.randrange(256)
            for opened in (look, renditions):
                try:
                    assert opened(stored(tmp_path, bytes(data)))
                except Unshowable as refused:
                    assert str(refused)
