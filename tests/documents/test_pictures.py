"""The pictures of texts, as documents and web pages show them."""

import io

import pytest
from PIL import Image

from toolkit.documents.pictures import read_picture

SIZE = (64, 48)


def exif(turn: int) -> Image.Exif:
    details = Image.Exif()
    details[0x0112], details[0x013B] = turn, "Frida Hemming"
    return details


@pytest.mark.parametrize("turn", [1, 6])
@pytest.mark.parametrize("name", ["a.jpg", "a.png", "a.webp"])
def test_a_picture_stands_upright_and_does_not_tell_who_took_it(name, turn, tmp_path):
    Image.effect_noise(SIZE, 60).convert("RGB").save(tmp_path / name, exif=exif(turn))
    picture = read_picture(tmp_path, name)
    assert picture.suffix == (".jpg" if name == "a.jpg" else ".png")
    assert picture.pixels == (SIZE if turn == 1 else SIZE[::-1])
    with Image.open(io.BytesIO(picture.data)) as shown:
        assert shown.size == picture.pixels
        assert not shown.getexif()
    assert b"Hemming" not in picture.data


def test_a_moving_picture_is_its_first_one(tmp_path):
    Image.new("P", SIZE).save(tmp_path / "a.gif", comment=b"Hemming")
    picture = read_picture(tmp_path, "a.gif")
    assert (picture.suffix, picture.pixels) == (".png", SIZE)
    assert b"Hemming" not in picture.data


@pytest.mark.parametrize(
    "source", ["missing.png", "../outside.png", "https://example.org/a.png", "no.png", "a.bmp"]
)
def test_what_is_no_picture_of_the_meetings_folder_is_none(source, tmp_path):
    folder = tmp_path / "meeting"
    folder.mkdir()
    Image.new("RGB", SIZE).save(tmp_path / "outside.png")
    Image.new("RGB", SIZE).save(folder / "a.bmp")
    (folder / "no.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    assert read_picture(folder, source) is None
