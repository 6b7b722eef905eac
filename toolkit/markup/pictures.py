"""Pictures as DrawingML inside a run."""

from __future__ import annotations

from typing import TYPE_CHECKING

from toolkit.markup.wordxml import escaped

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from markdown_it.token import Token

    from toolkit.markup.host import EmbeddedImage

# What a picture's title says when it is there for its looks alone: ![](line.png "decorative").
_DECORATIVE = frozenset({"decorative", "dekorativt", "pynt"})
_SILENT = frozenset({"text", "softbreak"})  # what may stand between the pictures of a picture paragraph
MARGIN = " \t\n"  # CommonMark 2.1; Python would strip a no-break space too
_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006"
_TALLEST = 1.3  # times the text's width: what an A4 page can hold below a heading
# [MS-ODRAWXML] 2.37: the mark that Word calls "Mark as decorative".
_DECORATIVE_MARK = (
    f'<a:extLst xmlns:a="{_DRAWING}/main"><a:ext uri="{{C183D7F6-B498-43B3-948B-1728B52AA6E4}}">'
    '<adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/>'
    "</a:ext></a:extLst>"
)


def is_decorative(picture: Token) -> bool:
    """Whether a picture is said to be there for its looks alone."""
    return str(picture.attrs.get("title", "")).strip().casefold() in _DECORATIVE


def is_picture(tokens: Sequence[Token]) -> bool:
    """Tell whether a paragraph holds nothing but pictures."""
    return any(token.type == "image" for token in tokens) and all(
        token.type == "image" or (token.type in _SILENT and not token.content.strip(MARGIN))
        for token in tokens
    )


def captions(tokens: Iterable[Token]) -> list[str]:
    """Return the titles of the pictures among inline `tokens` that say something of what is shown."""
    return [
        str(token.attrs["title"]) for token in tokens if "title" in token.attrs and not is_decorative(token)
    ]


def picture_run(image: EmbeddedImage, alt: str | None, number: int, width: int, linked: str = "") -> str:
    """Return a run with `image` in the line, at most `width` EMU wide, never enlarged.

    `number` is its unique id, `alt` what a screen reader says (ECMA-376 Part 1, 20.4.2.5 and 20.4.2.8), None
    for decoration; `linked` is the id of the relationship that it leads to (20.1.2.2.23), "" for none. The
    namespaces stand here as a document that has no picture yet need not declare them.
    """
    across, down = _fit(image.width_emu, image.height_emu, width)
    size = f'cx="{across}" cy="{down}"'
    naming = f'id="{number}" name="Picture {number}" descr="{escaped(alt or "")}"'
    mark = f'<a:hlinkClick xmlns:a="{_DRAWING}/main" r:id="{linked}"/>' if linked else ""
    mark += _DECORATIVE_MARK if alt is None else ""
    return (
        f'<w:r><w:drawing><wp:inline xmlns:wp="{_DRAWING}/wordprocessingDrawing"'
        f' distT="0" distB="0" distL="0" distR="0"><wp:extent {size}/><wp:docPr {naming}>{mark}</wp:docPr>'
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
