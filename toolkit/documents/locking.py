"""A Word document in which nothing but its content controls can be changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

from toolkit.wordfile.docxio import W, parse_part, part_bytes

if TYPE_CHECKING:
    from collections.abc import Mapping

_SETTINGS = "word/settings.xml"
_PROTECTION = f"{W}documentProtection"
# What stands before the protection (ECMA-376 part 1, 17.15.1.78: the order of w:settings).
_BEFORE = frozenset(
    f"{W}{name}"
    for name in (
        *("writeProtection", "view", "zoom", "removePersonalInformation", "removeDateAndTime"),
        *("doNotDisplayPageBoundaries", "displayBackgroundShape", "printPostScriptOverText"),
        *("printFractionalCharacterWidth", "printFormsData", "embedTrueTypeFonts", "embedSystemFonts"),
        *("saveSubsetFonts", "saveFormsData", "mirrorMargins", "alignBordersAndEdges"),
        *("bordersDoNotSurroundHeader", "bordersDoNotSurroundFooter", "gutterAtTop", "hideSpellingErrors"),
        *("hideGrammaticalErrors", "activeWritingStyle", "proofState", "formsDesign", "attachedTemplate"),
        *("linkStyles", "stylePaneFormatFilter", "stylePaneSortMethod", "documentType", "mailMerge"),
        *("revisionView", "trackRevisions", "doNotTrackMoves", "doNotTrackFormatting"),
    )
)


def locked(parts: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return the parts of a Word file that is protected but for its forms, without a password (17.15.1.29).

    Word takes a content control for a form's field. The template's own protection gives way.
    """
    settings = parse_part(parts[_SETTINGS])
    for earlier in settings.findall(_PROTECTION):
        settings.remove(earlier)
    place = sum(1 for child in settings if child.tag in _BEFORE)
    protection = etree.Element(_PROTECTION)
    protection.set(f"{W}edit", "forms")
    protection.set(f"{W}enforcement", "1")
    settings.insert(place, protection)
    return {**parts, _SETTINGS: part_bytes(settings)}
