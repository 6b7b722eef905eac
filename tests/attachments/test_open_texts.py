"""OpenDocument texts: pictures that a file only refers to are told."""

from __future__ import annotations

import io
import zipfile

import pytest

from toolkit.attachments.conversion.revisions import count_absent_pictures


def packed(content: str, *names: str) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as package:
        package.writestr("content.xml", content)
        for name in names:
            package.writestr(name, b"x")
    return file.getvalue()


@pytest.mark.parametrize(
    ("place", "count"),
    [
        ('xlink:href="https://example.org/x.png"', 1),
        ('xlink:type="simple" xlink:href="Pictures/v%C3%A6k.png"', 1),
        ('xlink:href="./Pictures/h%C3%A6r.png"', 0),
        ('xlink:href="#Pictures/gammel.png"', 0),
        ("", 0),  # it stands in the text itself
    ],
)
def test_pictures_that_are_not_in_the_file_are_counted(place, count):
    content = f"<o><draw:image {place}/><draw:object xlink:href='x'/></o>"
    assert count_absent_pictures(packed(content, "Pictures/hær.png")) == count
