"""The parts of a Word document besides its text and its styles."""

from __future__ import annotations

import uuid
from typing import TYPE_CHECKING

from .look import CODE_FONT, FONT
from .xml import NAMESPACES, element, root

if TYPE_CHECKING:
    from .look import Look

_FONT_NAMESPACE = uuid.UUID("6f0f1c6c-3f0a-5d55-9a3d-0c1f5f7f2d11")

# The order of the four faces in w:font (17.8.3.10).
FACES = {
    "Regular": "embedRegular",
    "Bold": "embedBold",
    "Italic": "embedItalic",
    "BoldItalic": "embedBoldItalic",
}

_BULLETS = ("•", "–", "▪")  # noqa: RUF001 - an en dash is meant
_NUMBERS = (("decimal", "%{}."), ("lowerLetter", "%{})"), ("lowerRoman", "%{}."))


def numbering_part() -> str:
    """Return word/numbering.xml: one multilevel list of bullets (1) and one of numbers (2) (17.9)."""
    definitions = _definition(1, "3A1E0B51", "List Bullet") + _definition(2, "3A1E0B52", "List Number")
    instances = "".join(
        element("w:num", element("w:abstractNumId", val=number), numId=number) for number in (1, 2)
    )
    return root("w:numbering", definitions + instances)


def _definition(number: int, identity: str, style: str) -> str:
    levels = "".join(_level(level, style) for level in range(9))
    children = element("w:nsid", val=identity) + element("w:multiLevelType", val="multilevel")
    children += element("w:tmpl", val=identity[::-1])
    return element("w:abstractNum", children + levels, abstractNumId=number)


def _level(level: int, style: str) -> str:
    if style == "List Bullet":
        number_format, pattern = "bullet", _BULLETS[level % 3]
    else:
        number_format, pattern = _NUMBERS[level % 3][0], _NUMBERS[level % 3][1].format(level + 1)
    children = element("w:start", val=1) + element("w:numFmt", val=number_format)
    if level < 3:  # noqa: PLR2004 - the list styles have three levels; deeper ones reuse the third
        children += element("w:pStyle", val=style.replace(" ", "") + (str(level + 1) if level else ""))
    children += element("w:lvlText", val=pattern) + element("w:lvlJc", val="left")
    children += element("w:pPr", element("w:ind", left=360 * (level + 1), hanging=360))
    if number_format == "bullet":
        fonts = element("w:rFonts", ascii=FONT, hAnsi=FONT, cs=FONT, hint="default")
        children += element("w:rPr", fonts)
    return element("w:lvl", children, ilvl=level)


def font_key(face: bytes) -> uuid.UUID:
    """Return the key an embedded font is obfuscated with: the same for the same font."""
    return uuid.uuid5(_FONT_NAMESPACE, face.hex()[:4096] + str(len(face)))


def obfuscate(face: bytes, key: uuid.UUID) -> bytes:
    """Return a font as an .odttf part: its first 32 bytes XORed with the key, last byte first (17.8.1)."""
    mask = key.bytes[::-1] * 2
    return bytes(byte ^ veil for byte, veil in zip(face[:32], mask, strict=True)) + face[32:]


def font_table_part(faces: dict[str, bytes]) -> str:
    """Return word/fontTable.xml with the house font embedded; `faces` by name as in FACES."""
    embedded = "".join(
        element(f"w:{tag}", r__id=f"rId{index}", fontKey=f"{{{str(font_key(faces[face])).upper()}}}")
        for index, (face, tag) in enumerate(FACES.items(), 1)
    )
    house = (
        element("w:panose1", val="020B0502040504020204")
        + element("w:charset", val="00")
        + element("w:family", val="swiss")
        + element("w:pitch", val="variable")
        + embedded
    )
    code = (
        element("w:panose1", val="02070309020205020404")
        + element("w:charset", val="00")
        + element("w:family", val="modern")
        + element("w:pitch", val="fixed")
    )
    fonts = element("w:font", house, name=FONT) + element("w:font", code, name=CODE_FONT)
    return root("w:fonts", fonts)


def settings_part() -> str:
    """Return word/settings.xml.

    w:saveSubsetFonts is left out on purpose: with it, Word would cut the embedded
    font to the letters of the tags when a designer saves the template, and every
    document made from it would lack the others.
    """
    compatibility = {
        "compatibilityMode": 15,
        "overrideTableStyleFontSizeAndJustification": 1,
        "enableOpenTypeFeatures": 1,
        "doNotFlipMirrorIndents": 1,
        "differentiateMultirowTableHeaders": 1,
        "useWord2013TrackBottomHyphenation": 0,
    }
    compat = "".join(
        element("w:compatSetting", name=name, uri="http://schemas.microsoft.com/office/word", val=value)
        for name, value in compatibility.items()
    )
    colours = {"bg1": "light1", "t1": "dark1", "bg2": "light2", "t2": "dark2"}
    colours |= {f"accent{number}": f"accent{number}" for number in range(1, 7)}
    colours |= {"hyperlink": "hyperlink", "followedHyperlink": "followedHyperlink"}
    children = (
        element("w:zoom", percent=100)
        + element("w:embedTrueTypeFonts")
        + element("w:defaultTabStop", val=567)
        + element("w:characterSpacingControl", val="doNotCompress")
        + element("w:compat", compat)
        + element("w:themeFontLang", val="da-DK")
        + element("w:clrSchemeMapping", **colours)
        + element("w:decimalSymbol", val=",")
        + element("w:listSeparator", val=";")
    )
    return root("w:settings", children)


def theme_part(look: Look) -> str:
    """Return word/theme/theme1.xml: the accent colour where Word's Design menu can change it."""
    colours = {
        "dk1": "000000",
        "lt1": "FFFFFF",
        "dk2": "404040",
        "lt2": look.tint,
        "accent1": look.accent,
        "accent2": "595959",
        "accent3": "7F7F7F",
        "accent4": "A6A6A6",
        "accent5": "BFBFBF",
        "accent6": "D9D9D9",
        "hlink": look.accent,
        "folHlink": look.accent,
    }
    scheme = "".join(element(f"a:{name}", f'<a:srgbClr val="{colour}"/>') for name, colour in colours.items())
    face = f'<a:latin typeface="{FONT}"/><a:ea typeface=""/><a:cs typeface=""/>'
    solid = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
    return (
        f'<a:theme xmlns:a="{NAMESPACES["a"]}" name="{look.name}"><a:themeElements>'
        f'<a:clrScheme name="{look.name}">{scheme}</a:clrScheme>'
        f'<a:fontScheme name="{look.name}"><a:majorFont>{face}</a:majorFont>'
        f"<a:minorFont>{face}</a:minorFont></a:fontScheme>"
        f'<a:fmtScheme name="{look.name}"><a:fillStyleLst>{solid * 3}</a:fillStyleLst>'
        f"<a:lnStyleLst>{f'<a:ln>{solid}</a:ln>' * 3}</a:lnStyleLst>"
        "<a:effectStyleLst>"
        + "<a:effectStyle><a:effectLst/></a:effectStyle>"
        * 3
        + f"</a:effectStyleLst><a:bgFillStyleLst>{solid * 3}</a:bgFillStyleLst></a:fmtScheme>"
        "</a:themeElements></a:theme>"
    )


def core_part() -> str:
    """Return docProps/core.xml; title and author are the document's, put in when it is made."""
    return (
        '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"'
        ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        '<dcterms:created xsi:type="dcterms:W3CDTF">1980-01-01T00:00:00Z</dcterms:created>'
        '<dcterms:modified xsi:type="dcterms:W3CDTF">1980-01-01T00:00:00Z</dcterms:modified>'
        "</cp:coreProperties>"
    )
