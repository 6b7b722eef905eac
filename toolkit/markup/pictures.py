"""Pictures as DrawingML inside a run."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toolkit.markup.wordxml import escaped

if TYPE_CHECKING:
    from toolkit.markup.host import EmbeddedImage

_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006"
_TALLEST = 1.3  # times the text's width: what an A4 page can hold below a heading


def picture_run(image: EmbeddedImage, alt: str, number: int, width: int) -> str:
    """Return a run with `image` in the line, at most `width` EMU wide, never enlarged.

    `number` is its unique id, `alt` what a screen reader says (ECMA-376 Part 1, 20.4.2.5 and 20.4.2.8).
    The namespaces stand here because a document that has no picture yet need not declare them.
    """
    across, down = _fit(image.width_emu, image.height_emu, width)
    size = f'cx="{across}" cy="{down}"'
    naming = f'id="{number}" name="Picture {number}" descr="{escaped(alt)}"'
    return (
        f'<w:r><w:drawing><wp:inline xmlns:wp="{_DRAWING}/wordprocessingDrawing"'
        f' distT="0" distB="0" distL="0" distR="0"><wp:extent {size}/><wp:docPr {naming}/>'
        f'<wp:cNvGraphicFramePr><a:graphicFrameLocks xmlns:a="{_DRAWING}/main" noChangeAspect="1"/>'
        f'</wp:cNvGraphicFramePr><a:graphic xmlns:a="{_DRAWING}/main">'
        f'<a:graphicData uri="{_DRAWING}/picture"><pic:pic xmlns:pic="{_DRAWING}/picture">'
        f"<pic:nvPicPr><pic:cNvPr {naming}/><pic:cNvPicPr/></pic:nvPicPr>"
        f'<pic:blipFill><a:blip r:embed="{escaped(image.rel_id)}"/><a:stretch><a:fillRect/></a:stretch>'
        f'</pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext {size}/></a:xfrm>'
        f'<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>'
        f"</wp:inline></w:drawing></w:r>"
    )


def _fit(across: int, down: int, width: int) -> tuple[int, int]:
    """Return the size scaled down, in proportion, to the width and to what a page can hold."""
    scale = min(1.0, width / max(across, 1), _TALLEST * width / max(down, 1))
    return max(1, round(across * scale)), max(1, round(down * scale))
