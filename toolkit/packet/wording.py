"""What the packet says to a user about an attachment, in Danish and English."""

from __future__ import annotations

from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from toolkit.meetings.model import Attachment


@dataclass(frozen=True, slots=True)
class Remark:
    """One thing to say about an attachment; the words come from `say` by `code` and `values`."""

    code: str
    attachment: Attachment
    values: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))


_DANISH = {
    "attachment": "bilag {number} ({file}): {words}",
    # What stops a build
    "missing": "filen findes ikke. Ret stien i mødefilen, eller læg filen på plads",
    "not-a-file": "det er en mappe eller noget andet, der ikke er en fil. Angiv en fil",
    "unreadable": "filen kan ikke læses ({cause}). Luk den i andre programmer, og giv dig selv læseadgang",
    "empty": "filen er tom. Gem eller hent den igen fra det program, den kommer fra",
    "too-large": "filen fylder {size} MB; grænsen er {limit} MB. Gem den som en mindre PDF",
    "unknown": "indholdet er ikke en filtype, der kan lægges i sagspakken. Gem den som PDF, og vedlæg den",
    "damaged": "filen er beskadiget ({cause}). Åbn den i det program, den er lavet i, og gem den som PDF",
    "encrypted": "filen er låst (adgangskode eller certifikat). Gem en kopi, der ikke er låst, og brug den",
    "no-pages": "filen har ingen sider. Gem eller hent den igen",
    "dynamic-form": (
        "det er en dynamisk Adobe-formular (XFA), som kun Adobe Reader kan vise. "
        "Åbn den dér, skriv den ud til PDF, og vedlæg udskriften"
    ),
    "pixels": "billedet er for stort ({cause}). Gem det i en mindre opløsning",
    "not-converted": "filen kunne ikke laves om til sider ({cause}). Gem den som PDF, og vedlæg den",
    # What the build goes on in spite of
    "extension": "filen hedder {suffix}, men indholdet er {kind}; den er taget med som {kind}",
    "repaired": "filen var beskadiget og er repareret; se efter, at alt er med ({cause})",
    "restricted": "filens forfatter har begrænset brugen (udskrift, kopiering); den er taget med alligevel",
    "fonts": "skrifttyper, der ikke findes her, er erstattet: {fonts}",
    "undrawn": "tegn, som ingen skrifttype her kan vise, mangler på siderne: {characters}",
    "signed": "filens digitale underskrift gælder ikke i sagspakken; gem originalen",
    "active": "fjernet fra filen i sagspakken: {kinds}",
    "no-line": "skabelonen har ingen linje for bilaget, så der er intet link fra dokumentet til det",
    # Kinds of active content
    "javascript": "JavaScript",
    "launch": "links, der starter programmer eller åbner filer",
    "submit": "knapper, der sender formularen",
    "remote": "links til andre filer",
    "media": "lyd, video og 3D",
    "embedded": "indlejrede filer",
    "trigger": "automatiske handlinger",
    "other": "andre handlinger",
}

_ENGLISH = {
    "attachment": "attachment {number} ({file}): {words}",
    "missing": "the file does not exist. Correct the path in the meeting file, or put the file there",
    "not-a-file": "this is a folder or something else that is no file. Name a file",
    "unreadable": "the file cannot be read ({cause}). Close it in other programs; see that you may read it",
    "empty": "the file is empty. Save or fetch it again from the program it comes from",
    "too-large": "the file takes {size} MB; the limit is {limit} MB. Save it as a smaller PDF",
    "unknown": "its content is no type of file that can go into a packet. Save it as PDF and attach that",
    "damaged": "the file is damaged ({cause}). Open it in the program it comes from and save it again as PDF",
    "encrypted": "the file is locked (password or certificate). Save a copy that is open and attach that",
    "no-pages": "the file has no pages. Save or fetch it again",
    "dynamic-form": (
        "this is a dynamic Adobe form (XFA), which only Adobe Reader can show. "
        "Open it there, print it to PDF and attach the print"
    ),
    "pixels": "the picture is too large ({cause}). Save it at a lower resolution",
    "not-converted": "the file could not be turned into pages ({cause}). Save it as PDF and attach that",
    "extension": "the file is called {suffix}, but its content is {kind}; it is included as {kind}",
    "repaired": "the file was damaged and has been repaired; see that nothing is missing ({cause})",
    "restricted": "the file's author has restricted its use (printing, copying); it is included all the same",
    "fonts": "fonts that are not at hand have been replaced: {fonts}",
    "undrawn": "characters that no font at hand can show are missing on the pages: {characters}",
    "signed": "the file's digital signature does not hold in the packet; keep the original",
    "active": "removed from the file in the packet: {kinds}",
    "no-line": "the template has no line for this attachment, so nothing in the document links to it",
    "javascript": "JavaScript",
    "launch": "links that start programs or open files",
    "submit": "buttons that send the form",
    "remote": "links to other files",
    "media": "sound, video and 3D",
    "embedded": "embedded files",
    "trigger": "automatic actions",
    "other": "other actions",
}

_WORDS = {"da": _DANISH, "en": _ENGLISH}


def say(remark: Remark, language: str) -> str:
    """Return the remark in `language` ("da" or "en") as one line, the attachment first."""
    words = _WORDS[language]
    # "kinds" holds codes of this same table, joined by spaces, so that remarks stay free of language.
    values = {
        name: ", ".join(words[code] for code in value.split()) if name == "kinds" else value
        for name, value in remark.values.items()
    }
    attachment = remark.attachment
    return words["attachment"].format(
        number=attachment.number, file=attachment.file, words=words[remark.code].format(**values)
    )


def say_all(remarks: Iterable[Remark], language: str) -> str:
    """Return every remark in `language`, one a line."""
    return "\n".join(say(remark, language) for remark in remarks)
