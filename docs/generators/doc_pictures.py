"""The documentation's pictures, drawn from built samples by pdftoppm (poppler-utils).

A picture that looks as before stays as it is: other versions of poppler and zlib make other bytes of it.
"""

from __future__ import annotations

import subprocess
import sys
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from PIL import Image, ImageChops, ImageOps, ImageStat

from toolkit import build_meeting

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parents[2]
# Pages are counted from 1; look at the pictures after changing a sample.
PICTURES = {
    "region-front": ("region/2025-02-28/packet.pdf", 1),
    "region-contents": ("region/2025-02-28/packet.pdf", 2),
    "region-item": ("region/2025-02-28/packet.pdf", 4),
    "packet-attachment": ("region/2025-02-28/packet.pdf", 46),
    "municipality": ("municipality/2025-03-14/minutes.pdf", 1),
    "local": ("local/2025-06-18/minutes.pdf", 1),
    "da-dagsorden": ("municipality/2025-03-14/agenda.pdf", 1),
    "year-wheel": ("local/plan-2025/plan.pdf", 2),
}
MEETINGS = ("region/2025-02-28", "municipality/2025-03-14", "local/2025-06-18")
PLAN = "samples/local/plan-2025.yaml"
DOTS_PER_INCH = 90
COLOURS = 64
ALIKE = 1.0  # of 255 steps of brightness, on average


def draw_page(pdf: Path, page: int) -> Image.Image:
    """Return one page as a picture with a thin frame, as paper is white on a white page."""
    command = ["pdftoppm", "-png", "-r", str(DOTS_PER_INCH), "-f", str(page), "-l", str(page), str(pdf)]
    drawn = subprocess.run(command, capture_output=True, check=True).stdout  # noqa: S603 - our own words
    framed = ImageOps.expand(Image.open(BytesIO(drawn)).convert("RGB"), border=1, fill="#c8c8c8")
    return framed.quantize(COLOURS)


def looks_like(picture: Image.Image, other: Path) -> bool:
    """Whether `picture` shows what the file `other` does."""
    if not other.exists():
        return False
    with Image.open(other) as shown:
        if shown.size != picture.size:
            return False
        difference = ImageChops.difference(shown.convert("L"), picture.convert("L"))
    return ImageStat.Stat(difference).mean[0] < ALIKE


def files() -> Iterator[tuple[Path, bytes]]:
    """Yield each picture and what it is to be."""
    with TemporaryDirectory() as folder:
        build = Path(folder)
        for meeting in MEETINGS:
            build_meeting(ROOT / "samples" / meeting, build)
        command = [sys.executable, "-m", "toolkit", "plan", "build", PLAN, "--out", folder]
        subprocess.run(command, cwd=ROOT, capture_output=True, check=True)  # noqa: S603 - our own words
        for name, (pdf, page) in PICTURES.items():
            path = ROOT / "docs" / "pictures" / f"{name}.png"
            picture = draw_page(build / pdf, page)
            written = BytesIO()
            picture.save(written, "PNG", optimize=True)
            yield path, path.read_bytes() if looks_like(picture, path) else written.getvalue()
