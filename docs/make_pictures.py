"""Draw the documentation's pictures from built samples.

`minutes build samples && minutes plan build samples && python docs/make_pictures.py`. Needs pdftoppm
(poppler-utils). Pages are physical, 1-based; look at the pictures after changing a sample.
"""

import subprocess
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageOps

DOCS = Path(__file__).parent
BUILD = DOCS.parent / "build"
PICTURES = {
    "region-front": ("region/2025-02-28/packet.pdf", 1),
    "region-contents": ("region/2025-02-28/packet.pdf", 2),
    "region-item": ("region/2025-02-28/packet.pdf", 5),
    "packet-attachment": ("region/2025-02-28/packet.pdf", 46),
    "municipality": ("municipality/2025-03-14/minutes.pdf", 1),
    "local": ("local/2025-06-18/minutes.pdf", 1),
    "year-wheel": ("local/plan-2025/plan.pdf", 2),
}
DOTS_PER_INCH = 90
COLOURS = 64


def draw_page(pdf: Path, page: int) -> Image.Image:
    """Return one page as a picture with a thin frame, as paper is white on a white page."""
    command = ["pdftoppm", "-png", "-r", str(DOTS_PER_INCH), "-f", str(page), "-l", str(page), str(pdf)]
    drawn = subprocess.run(command, capture_output=True, check=True).stdout  # noqa: S603 - our own words
    return ImageOps.expand(Image.open(BytesIO(drawn)).convert("RGB"), border=1, fill="#c8c8c8")


if __name__ == "__main__":
    (DOCS / "pictures").mkdir(exist_ok=True)
    for name, (pdf, page) in PICTURES.items():
        picture = draw_page(BUILD / pdf, page).quantize(COLOURS)
        picture.save(DOCS / "pictures" / f"{name}.png", optimize=True)
