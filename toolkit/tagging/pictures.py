"""The pictures of a Word file, and what each is known by on its page.

dxpdf draws a picture as nothing but an image in a box, and may take pixels away. So each is known by its
size: where two have the same, one is made a hair wider, which the numbers in the PDF tell and nobody sees.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from toolkit.tagging.model import Hyperlink, Paragraph, Picture
from toolkit.tagging.runs import PARAGRAPH
from toolkit.wordfile.docxio import WP, A
from toolkit.wordfile.references import alternative_text

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from lxml import etree


LINKED = f"{A}hlinkClick"
BLIP, EXTENT, PROPERTIES = f"{A}blip", f"{WP}extent", f"{WP}docPr"
FRAMES = (f"{WP}inline", f"{WP}anchor")
EMU_PER_POINT = 12700
HAIR = 26  # EMU; a five-hundredth of a point. PDFs of Skia's tell a tenth of it


def find_pictures(
    paragraphs: Mapping[etree._Element, Paragraph],
    stories: Iterable[etree._Element],
    links: Mapping[etree._Element, Hyperlink],
) -> tuple[Picture, ...]:
    """Return the pictures of the stories and make their sizes differ, in place.

    `links` has where those lead to that are links, by their properties.
    """
    pictures: list[Picture] = []
    taken: set[tuple[int, int]] = set()
    for frame in (frame for story in stories for frame in story.iter(*FRAMES)):
        extent = frame.find(EXTENT)
        around = next((above for above in frame.iterancestors(PARAGRAPH) if above in paragraphs), None)
        if extent is None or around is None or not shows_picture(frame):
            continue
        across, down = _free_size(int(extent.get("cx", "0")), int(extent.get("cy", "0")), taken)
        taken.add((across, down))
        extent.set("cx", str(across))
        properties = frame.find(PROPERTIES)
        alt, decorative = alternative_text(properties)
        shown = across / EMU_PER_POINT, down / EMU_PER_POINT
        link = None if properties is None else links.get(properties)
        pictures.append(Picture(paragraphs[around], alt, decorative, shown, link))
    return tuple(pictures)


def _free_size(across: int, down: int, taken: Collection[tuple[int, int]]) -> tuple[int, int]:
    """Return the size, a little wider where it is too like one of `taken`."""
    while any(abs(across - other) < HAIR and abs(down - height) < HAIR for other, height in taken):
        across += HAIR
    return across, down


def shows_picture(frame: etree._Element) -> bool:
    """Whether the frame shows a picture, not a text box with a picture in it."""
    return any(next(blip.iterancestors(*FRAMES), None) is frame for blip in frame.iter(BLIP))
