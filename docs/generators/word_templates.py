"""The shipped Word templates, drawn by templates/source.

The same code and fonts give the same bytes.
"""

from __future__ import annotations

import zipfile
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from templates.source import partial, parts, plan, region, register, running, sheets
from templates.source.pieces import AGENDA, MINUTES
from templates.source.stylesheet import styles_part
from templates.source.xml import element, part, root

if TYPE_CHECKING:
    from collections.abc import Iterator

    from templates.source.body import Sheet

ROOT = Path(__file__).resolve().parents[2]
FONTS = ROOT / "toolkit" / "fonts"
KINDS = (AGENDA, MINUTES)
SHEETS = (sheets.ATTACHMENTS, sheets.SEPARATORS)  # of the packet itself
STYLES = {"region": region.make_sheet, "municipality": running.make_municipality, "local": running.make_local}

_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_CORE = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"


def make_template(style: str, kind: str) -> bytes:
    """Return a template as the bytes of a .docx file."""
    sheet = _make_sheet(style, kind)
    faces = {face: (FONTS / f"NotoSans-{face}.ttf").read_bytes() for face in parts.FACES}
    files = {
        "[Content_Types].xml": part(_content_types(sheet)),
        "_rels/.rels": part(
            _relationships(
                ("rId1", f"{_OFFICE}/officeDocument", "word/document.xml"),
                ("rId2", _CORE, "docProps/core.xml"),
            )
        ),
        "docProps/core.xml": part(parts.core_part()),
        "word/document.xml": part(root("w:document", element("w:body", "".join(sheet.body)))),
        "word/_rels/document.xml.rels": part(_document_relationships(sheet)),
        "word/styles.xml": part(styles_part(sheet.look, sheet.styles)),
        "word/numbering.xml": part(parts.numbering_part()),
        "word/settings.xml": part(parts.settings_part()),
        "word/theme/theme1.xml": part(parts.theme_part(sheet.look)),
        "word/fontTable.xml": part(parts.font_table_part(faces)),
        "word/_rels/fontTable.xml.rels": part(
            _relationships(
                *(
                    (f"rId{number}", f"{_OFFICE}/font", f"fonts/font{number}.odttf")
                    for number in range(1, len(faces) + 1)
                )
            )
        ),
    }
    for name, content in sheet.margins.items():
        files[f"word/{name}"] = part(root("w:hdr" if name.startswith("header") else "w:ftr", content))
    for number, face in enumerate(faces.values(), 1):
        files[f"word/fonts/font{number}.odttf"] = parts.obfuscate(face, parts.font_key(face))
    return _zip(files)


def _make_sheet(style: str, kind: str) -> Sheet:
    if kind == plan.PLAN:
        return plan.make_plan(style)
    if kind == register.REGISTER:
        return register.make_register(style)
    if kind in partial.KINDS:
        return partial.make_partial(style, kind)
    return sheets.make_sheets(style, kind) if kind in SHEETS else STYLES[style](kind)


def _content_types(sheet: Sheet) -> str:
    defaults = {
        "rels": "application/vnd.openxmlformats-package.relationships+xml",
        "xml": "application/xml",
        "odttf": "application/vnd.openxmlformats-officedocument.obfuscatedFont",
    }
    overrides = {
        "docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
        "word/document.xml": f"{_WORD}.document.main+xml",
        "word/styles.xml": f"{_WORD}.styles+xml",
        "word/numbering.xml": f"{_WORD}.numbering+xml",
        "word/settings.xml": f"{_WORD}.settings+xml",
        "word/fontTable.xml": f"{_WORD}.fontTable+xml",
        "word/theme/theme1.xml": "application/vnd.openxmlformats-officedocument.theme+xml",
    }
    overrides |= {f"word/{name}": f"{_WORD}.{name[:6]}+xml" for name in sheet.margins}
    children = "".join(f'<Default Extension="{end}" ContentType="{kind}"/>' for end, kind in defaults.items())
    children += "".join(
        f'<Override PartName="/{name}" ContentType="{kind}"/>' for name, kind in overrides.items()
    )
    return f'<Types xmlns="{_TYPES}">{children}</Types>'


def _relationships(*rows: tuple[str, str, str]) -> str:
    children = "".join(
        f'<Relationship Id="{identity}" Type="{kind}" Target="{target}"/>' for identity, kind, target in rows
    )
    return f'<Relationships xmlns="{_RELATIONSHIPS}">{children}</Relationships>'


def _document_relationships(sheet: Sheet) -> str:
    fixed = {
        "styles": "styles.xml",
        "numbering": "numbering.xml",
        "settings": "settings.xml",
        "fontTable": "fontTable.xml",
        "theme": "theme/theme1.xml",
    }
    rows = [
        (f"rId{number}", f"{_OFFICE}/{kind}", target)
        for number, (kind, target) in enumerate(fixed.items(), 1)
    ]
    rows += [(f"rId{name.removesuffix('.xml')}", f"{_OFFICE}/{name[:6]}", name) for name in sheet.margins]
    return _relationships(*rows)


def _zip(files: dict[str, bytes]) -> bytes:
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            entry = zipfile.ZipInfo(name, date_time=(1980, 1, 1, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o600 << 16
            archive.writestr(entry, data)
    return buffer.getvalue()


def files() -> Iterator[tuple[Path, bytes]]:
    """Yield every template of every style."""
    for style in STYLES:
        for kind in (*KINDS, *partial.KINDS, *SHEETS, plan.PLAN, register.REGISTER):
            yield ROOT / "templates" / style / f"{kind}.docx", make_template(style, kind)
