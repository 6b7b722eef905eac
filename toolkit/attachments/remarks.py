"""What the packet says to a user about an attachment, in Danish and English."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING

from toolkit.messages.losses import say_losses

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from toolkit.meetings.model import Attachment


@dataclass(frozen=True, slots=True)
class Remark:
    """One thing to say about an attachment; the words come from `say` by `code` and `values`."""

    code: str
    attachment: Attachment
    values: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))


_DANISH = {
    "attachment": "bilag {number} ({file}): {words}",
    "attachments": "bilag {numbers}: {words}",
    "enclosed": "vedhæftet {name}: {words}",
    # What stops a build
    "missing": "filen findes ikke. Ret stien i mødefilen, eller læg filen på plads",
    "not-a-file": "det er en mappe eller noget andet, der ikke er en fil. Angiv en fil",
    "unreadable": "filen kan ikke læses ({cause}). Luk den i andre programmer, og giv dig selv læseadgang",
    "empty": "filen er tom. Gem eller hent den igen fra det program, den kommer fra",
    "too-large": (
        "filen fylder {size} MB; grænsen er {limit} MB (limits: megabytes). Gem den som en mindre PDF"
    ),
    "unknown": "indholdet er ikke en filtype, der kan lægges i sagspakken. Gem den som PDF, og vedlæg den",
    "damaged": "filen er beskadiget ({cause}). Åbn den i det program, den er lavet i, og gem den som PDF",
    "encrypted": (
        "filen er låst (adgangskode eller certifikat). Gem en kopi, der ikke er låst, og brug den, "
        "eller sæt miljøvariablen MINUTES_PASSWORD til adgangskoden"
    ),
    "wrong-password": (
        "filen er låst, og ingen af adgangskoderne i MINUTES_PASSWORD passer. Ret dem, "
        "eller gem en kopi, der ikke er låst"
    ),
    "no-pages": "filen har ingen sider. Gem eller hent den igen",
    "dynamic-form": (
        "det er en dynamisk Adobe-formular (XFA), som kun Adobe Reader kan vise. "
        "Åbn den dér, skriv den ud til PDF, og vedlæg udskriften"
    ),
    "person-number-public": (
        "her står noget, der ligner CPR-numre (side: nummer): {places}. Fjern dem i filen, og vedlæg "
        "den igen; eller gør bilaget lukket; eller skriv i disclose (må_vises_fordi), hvorfor de må vises"
    ),
    "unredacted": (
        "noget på side {pages} er markeret til overstregning, men står der endnu. Overstreg det endeligt "
        "(i Acrobat: Anvend), gem filen, og vedlæg den igen; eller gør bilaget lukket"
    ),
    "pixels": "billedet er for stort ({cause}). Gem det i en mindre opløsning",
    "pages": "filen har {count} sider; grænsen er {limit} (limits: pages). Vedlæg kun de sider, der skal med",
    "parts": (
        "filen er pakket af {count} dele; grænsen er {limit} (limits: parts). Gem den som PDF, og vedlæg den"
    ),
    "unpacking": (
        "filen bliver {ratio} gange så stor, når den pakkes ud; grænsen er {limit} (limits: unpacking). "
        "Gem den som PDF, og vedlæg den"
    ),
    "slow": (
        "det tog mere end {limit} sekunder at lave filen om til sider (limits: seconds). "
        "Gem den som PDF, og vedlæg den"
    ),
    "memory": "filen kræver for megen hukommelse (limits: memory). Gem den som PDF, og vedlæg den",
    "ended": (
        "programmet, der læser filen, gik i stå (kode {code}); måske kræver filen mere end {limit} MB "
        "hukommelse (limits: memory). Gem den som PDF, og vedlæg den"
    ),
    "changed": (
        "side {page} ville ikke se ud, som den gør i filen. Åbn filen i det program, den er lavet i, "
        "og gem den igen som PDF"
    ),
    "nested": "filen er pakket ind i sig selv i for mange lag. Gem det, der skal med, for sig, og vedlæg det",
    "blank": (
        "LibreOffice fik ingen sider ud af filen på {limit} sekunder (limits: seconds), eller kun tomme. "
        "Åbn den i det program, den er lavet i, og gem den som PDF"
    ),
    "not-converted": "filen kunne ikke laves om til sider ({cause}). Gem den som PDF, og vedlæg den",
    "word-needs-office": (
        "den indbyggede PDF-omsætter kan ikke tegne filen ({cause}). Installér LibreOffice, som måske kan, "
        "eller gem den som PDF i Word, og vedlæg den"
    ),
    # What the build goes on in spite of
    "extension": "filen hedder {suffix}, men indholdet er {kind}; den er taget med som {kind}",
    "repaired": "filen var beskadiget og er repareret: {repairs}. Se efter, at alt er med ({cause})",
    "unlocked": "filen er låst med en adgangskode, men ligger åben i sagspakken",
    "first-picture": "filen består af {count} billeder; kun det første er taget med",
    "web-page": "websidens tekst er taget med, men ikke dens udseende",
    "pictures": "websidens billeder er ikke taget med ({count})",
    "decorations": "billeder i mailens tekst er ikke taget med: {names}",
    "linked-pictures": "billeder, som mailens tekst kun henviser til, er ikke taget med ({count})",
    "drawing-words": "ord fra en webside i tegningen står som almindelig tekst: {words}",
    "drawing-pictures": "billeder, som tegningen kun henviser til, er ikke taget med ({count})",
    "text-pictures": "billeder, som teksten kun henviser til, er ikke taget med ({count})",
    "uncomputed-cells": (
        "celler, der afhænger af dagen eller tilfældet, er aldrig regnet ud; "
        "de står, som da filen blev gemt: {cells}"
    ),
    "clipped-cells": "cellers tekst er skåret af ved deres kant, fordi den er for lang: {cells}",
    "far-cells": "det, der står langt fra resten af arket, er på sider for sig: {cells}",
    "left-out": "den vedhæftede fil {name} kan ikke lægges i sagspakken; den er kun nævnt",
    "portfolio-public": (
        "filen er en PDF-portefølje: kun dens forside offentliggøres, ikke filerne i den ({count}). Skal de "
        "ses, så vedlæg dem hver for sig"
    ),
    "portfolio": (
        "filen er en PDF-portefølje; dens forside er udeladt, og filerne i den ({count}) er taget med efter "
        "hinanden"
    ),
    "restricted": "filens forfatter har begrænset brugen (udskrift, kopiering); den er taget med alligevel",
    "fonts": "skrifttyper, der ikke findes her, er erstattet: {fonts}",
    "owner-mends": "til den, der har skrevet Word-filen: {troubles}",
    "undrawn": "tegn, som ingen skrifttype her kan vise, mangler på siderne: {characters}",
    "incomplete": (
        "ikke alt i Word-filen er på siderne. Der mangler {losses}. Gem den som PDF i Word, og vedlæg den"
    ),
    "incomplete-no-office": (
        "ikke alt i Word-filen er på siderne. Der mangler {losses}. Installér LibreOffice, "
        "som kan tegne mere, eller gem den som PDF i Word, og vedlæg den"
    ),
    "signed": "filens digitale underskrift gælder ikke i sagspakken; gem originalen",
    "active": "fjernet fra filen i sagspakken: {kinds}",
    "unredacted-inside": "noget på side {pages} er markeret til overstregning, men kan stadig læses",
    "person-number": "her står noget, der ligner CPR-numre (side: nummer): {places}",
    "not-searched": "sider uden tekst er ikke gennemsøgt for CPR-numre: {pages}",
    "revisions": "filen har rettelser eller kommentarer; siderne er, som om de er accepteret og fjernet",
    "unseen": "{count} stykker tekst, som ikke kan ses på siderne, er ikke med i den offentlige udgave",
    "file-too-large": (
        "{name} fylder {size} MB, mere end de {limit} MB: et enkelt dokument kan ikke deles. "
        "Gem det største bilag i en mindre udgave"
    ),
    "original-left-out": "filen selv er ikke med, for en PDF/A må kun indeholde PDF/A-filer; gem den for sig",
    "no-line": "skabelonen har ingen linje for bilaget, så der er intet link fra dokumentet til det",
    "inaccessible": "kan ikke læses af alle med skærmlæser: {lacks}",
    "unarchived": "kan ikke gemmes som PDF/A, så det kan sagspakken heller ikke: {lacks}",
    # Kinds of active content
    "javascript": "JavaScript",
    "launch": "links, der starter programmer eller åbner filer",
    "submit": "knapper, der sender formularen",
    "remote": "links til andre filer",
    "media": "lyd, video og 3D",
    "embedded": "indlejrede filer",
    "trigger": "automatiske handlinger",
    "other": "andre handlinger",
    # Kinds of repairs
    "repaired-table": "oversigten over filens dele",
    "repaired-stream": "indhold, der var skåret af eller forkert målt op",
    "repaired-pages": "sidernes rækkefølge eller format",
    "repaired-objects": "enkelte dele",
    # What keeps pages from being accessible
    "tags": "filen er uden mærker (tags)",
    "damaged-tags": "filens mærker (tags) er beskadiget og er taget ud",
    "claim": "filen siger ikke selv, at den er tilgængelig (PDF/UA-1)",
    "version": "PDF 2.0, som PDF/UA-1 ikke kender",
    "language": "sproget er ikke angivet, eller ikke med en sprogkode",
    "content": "noget på siderne er uden mærker",
    "tree": "mærkerne passer ikke til siderne",
    "role": "mærker af ukendt slags",
    "picture": "billeder uden alternativ tekst",
    "nesting": "lister, tabeller eller noter, der er sat forkert sammen",
    "layers": "lag uden navn",
    "headings": "overskrifter, der springer et niveau over",
    "font": "skrifttyper, der ikke er indlejret, eller hvis tegn ikke kan kendes",
    "annotation": "links eller felter uden mærker eller beskrivelse",
    # What keeps pages out of the archive
    "archive-claim": "filen er ikke selv PDF/A. Gem den som PDF/A, og vedlæg den igen",
    "archive-font": "skrifttyper, der ikke er indlejret",
    "archive-glyph": "tegn, som skrifttypen ikke har",
    "archive-colour": "farver i en anden farveprofil end sRGB (f.eks. CMYK)",
}

_ENGLISH = {
    "attachment": "attachment {number} ({file}): {words}",
    "attachments": "attachments {numbers}: {words}",
    "enclosed": "enclosed {name}: {words}",
    "missing": "the file does not exist. Correct the path in the meeting file, or put the file there",
    "not-a-file": "this is a folder or something else that is no file. Name a file",
    "unreadable": "the file cannot be read ({cause}). Close it in other programs; see that you may read it",
    "empty": "the file is empty. Save or fetch it again from the program it comes from",
    "too-large": (
        "the file takes {size} MB; the limit is {limit} MB (limits: megabytes). Save it as a smaller PDF"
    ),
    "unknown": "its content is no type of file that can go into a packet. Save it as PDF and attach that",
    "damaged": "the file is damaged ({cause}). Open it in the program it comes from and save it again as PDF",
    "encrypted": (
        "the file is locked (password or certificate). Save a copy that is open and attach that, "
        "or set the environment variable MINUTES_PASSWORD to the password"
    ),
    "wrong-password": (
        "the file is locked, and none of the passwords in MINUTES_PASSWORD fits. Correct them, "
        "or save a copy that is open"
    ),
    "no-pages": "the file has no pages. Save or fetch it again",
    "dynamic-form": (
        "this is a dynamic Adobe form (XFA), which only Adobe Reader can show. "
        "Open it there, print it to PDF and attach the print"
    ),
    "person-number-public": (
        "what looks like personal identification numbers (CPR) stands here (page: number): {places}. "
        "Take them out of the file and attach it again; or make the attachment closed; or say under "
        "disclose why they may be shown"
    ),
    "unredacted": (
        "something on page {pages} is marked for redaction, but still there. Apply the redaction "
        "(Acrobat: Apply), save the file and attach it again; or make the attachment closed"
    ),
    "pixels": "the picture is too large ({cause}). Save it at a lower resolution",
    "pages": "the file has {count} pages; the limit is {limit} (limits: pages). Attach only what is needed",
    "parts": "the file is packed of {count} parts; the limit is {limit} (limits: parts). Save it as PDF",
    "unpacking": (
        "the file becomes {ratio} times its size when it is unpacked; the limit is {limit} "
        "(limits: unpacking). Save it as PDF and attach that"
    ),
    "slow": (
        "turning the file into pages took more than {limit} seconds (limits: seconds). "
        "Save it as PDF and attach that"
    ),
    "memory": "the file takes more memory than it is given (limits: memory). Save it as PDF and attach that",
    "ended": (
        "the program that reads the file broke down (code {code}); the file may need more than {limit} MB "
        "of memory (limits: memory). Save it as PDF and attach that"
    ),
    "changed": (
        "page {page} would not look as it does in the file. Open it in the program it comes from and save it "
        "again as PDF"
    ),
    "nested": "the file is wrapped in itself too many times. Save what is needed on its own and attach that",
    "blank": (
        "LibreOffice got no pages out of the file in {limit} seconds (limits: seconds), or only blank ones. "
        "Open it in the program it comes from and save it as PDF"
    ),
    "not-converted": "the file could not be turned into pages ({cause}). Save it as PDF and attach that",
    "word-needs-office": (
        "the embedded renderer cannot draw the file ({cause}). Install LibreOffice, which may be able to, "
        "or save it as PDF in Word and attach that"
    ),
    "extension": "the file is called {suffix}, but its content is {kind}; it is included as {kind}",
    "repaired": (
        "the file was damaged and has been repaired: {repairs}. See that nothing is missing ({cause})"
    ),
    "unlocked": "the file is locked with a password, but lies open in the packet",
    "first-picture": "the file consists of {count} pictures; only the first is included",
    "web-page": "the web page's text is included, but not its looks",
    "pictures": "the web page's pictures are not included ({count})",
    "decorations": "pictures within the mail's text are not included: {names}",
    "linked-pictures": "pictures that the mail's text only refers to are not included ({count})",
    "drawing-words": "words of a web page within the drawing stand as plain text: {words}",
    "drawing-pictures": "pictures that the drawing only refers to are not included ({count})",
    "text-pictures": "pictures that the text only refers to are not included ({count})",
    "uncomputed-cells": (
        "cells that depend on the day or on chance were never computed; they stand as on the day of saving: "
        "{cells}"
    ),
    "clipped-cells": "cells' text is cut off at their edge, because it is too long: {cells}",
    "far-cells": "what stands far from the rest of its sheet is on pages of its own: {cells}",
    "left-out": "the enclosed file {name} cannot go into the packet; it is only named",
    "portfolio-public": (
        "the file is a PDF portfolio: only its cover is published, not the files in it ({count}). If they "
        "are to be seen, attach each of them"
    ),
    "portfolio": (
        "the file is a PDF portfolio; its cover is left out, and the files in it ({count}) are included one "
        "after the other"
    ),
    "restricted": "the file's author has restricted its use (printing, copying); it is included all the same",
    "fonts": "fonts that are not at hand have been replaced: {fonts}",
    "owner-mends": "for whoever wrote the Word file: {troubles}",
    "undrawn": "characters that no font at hand can show are missing on the pages: {characters}",
    "incomplete": (
        "not all of the Word file is on its pages. Missing: {losses}. Save it as PDF in Word and attach that"
    ),
    "incomplete-no-office": (
        "not all of the Word file is on its pages. Missing: {losses}. Install LibreOffice, "
        "which can draw more, or save it as PDF in Word and attach that"
    ),
    "signed": "the file's digital signature does not hold in the packet; keep the original",
    "active": "removed from the file in the packet: {kinds}",
    "unredacted-inside": "something on page {pages} is marked for redaction, but can still be read",
    "person-number": "what looks like personal identification numbers (CPR) stands here: {places}",
    "not-searched": "pages without text were not searched for personal identification numbers: {pages}",
    "revisions": "the file has tracked changes or comments; its pages are as if accepted and removed",
    "unseen": "{count} pieces of text that cannot be seen on the pages are left out of the public edition",
    "file-too-large": (
        "{name} takes {size} MB, more than the {limit} MB: a single document cannot be split. "
        "Save the largest attachment in a smaller version"
    ),
    "original-left-out": "the file itself is left out, for PDF/A holds only PDF/A files; keep it apart",
    "no-line": "the template has no line for this attachment, so nothing in the document links to it",
    "inaccessible": "cannot be read by everybody with a screen reader: {lacks}",
    "unarchived": "cannot be kept as PDF/A, so neither can the packet: {lacks}",
    "javascript": "JavaScript",
    "launch": "links that start programs or open files",
    "submit": "buttons that send the form",
    "remote": "links to other files",
    "media": "sound, video and 3D",
    "embedded": "embedded files",
    "trigger": "automatic actions",
    "other": "other actions",
    "repaired-table": "the table of the file's parts",
    "repaired-stream": "content that was cut off or wrongly measured",
    "repaired-pages": "the order or format of pages",
    "repaired-objects": "single parts",
    "tags": "the file has no tags",
    "damaged-tags": "the file's tags are damaged and have been taken out",
    "claim": "the file does not say itself that it is accessible (PDF/UA-1)",
    "version": "PDF 2.0, which PDF/UA-1 does not know",
    "language": "its language is not given, or not by a language's code",
    "content": "something on its pages is not tagged",
    "tree": "its tags do not fit its pages",
    "role": "tags of an unknown kind",
    "picture": "pictures without alternative text",
    "nesting": "lists, tables or notes that are put together wrongly",
    "layers": "layers without a name",
    "headings": "headings that leave out a level",
    "font": "fonts that are not embedded or whose characters cannot be told",
    "annotation": "links or fields without tags or description",
    "archive-claim": "the file itself is not PDF/A. Save it as PDF/A and attach that",
    "archive-font": "fonts that are not embedded",
    "archive-glyph": "characters that the font does not have",
    "archive-colour": "colours of another profile than sRGB (such as CMYK)",
}

_WORDS = {"da": _DANISH, "en": _ENGLISH}

# Values that hold codes of these same tables, joined by spaces: remarks stay free of language.
_OF_CODES = {"kinds", "repairs", "lacks"}


def say(remark: Remark, language: str) -> str:
    """Return the remark in `language` ("da" or "en") as one line, the attachment first."""
    attachment, said = remark.attachment, say_of_attachment(remark, language)
    return _WORDS[language]["attachment"].format(number=attachment.number, file=attachment.file, words=said)


def say_together(remarks: Iterable[Remark], language: str) -> Iterator[str]:
    """Yield the remarks in `language`, one a line; what many attachments have in common is said once."""
    groups: dict[object, list[Remark]] = {}
    for remark in remarks:
        alike = (remark.code, *remark.values.items()) if "lacks" in remark.values else id(remark)
        groups.setdefault(alike, []).append(remark)
    for group in groups.values():
        if len(group) == 1:
            yield say(group[0], language)
        else:
            numbers = ", ".join(remark.attachment.number for remark in group)
            said = say_of_attachment(group[0], language)
            yield _WORDS[language]["attachments"].format(numbers=numbers, words=said)


def say_of_attachment(remark: Remark, language: str) -> str:
    """Return what the remark says of its attachment, without naming it or its file."""
    words = _WORDS[language]
    values = {
        name: ", ".join(words[code] for code in value.split()) if name in _OF_CODES else value
        for name, value in remark.values.items()
    }
    if "troubles" in values:
        values["troubles"] = _say_troubles(json.loads(values["troubles"]), language)
    if "losses" in values:
        values["losses"] = say_losses(json.loads(values["losses"]), language)
    said = words[remark.code].format(**values)
    if "enclosed" in values:
        said = words["enclosed"].format(name=values["enclosed"], words=said)
    return said


def _say_troubles(told: Sequence[tuple[str, int, str]], language: str) -> str:
    from toolkit.documents.remarks import Remark as DocumentRemark
    from toolkit.documents.remarks import Trouble
    from toolkit.documents.remarkwords import describe_remarks

    remarks = [DocumentRemark(Trouble(trouble), page, words) for trouble, page, words in told]
    return describe_remarks(remarks, language, in_word=True)


def say_too_large(name: str, size: int, limit: int, language: str) -> str:
    """Return that a file of the packet takes `size` bytes, more than the `limit`, in `language`."""
    megabytes = {"size": f"{size / 1e6:.1f}", "limit": f"{limit / 1e6:g}"}
    if language == "da":
        megabytes = {key: number.replace(".", ",") for key, number in megabytes.items()}
    return _WORDS[language]["file-too-large"].format(name=name, **megabytes)


def say_all(remarks: Iterable[Remark], language: str) -> str:
    """Return every remark in `language`, one a line."""
    return "\n".join(say(remark, language) for remark in remarks)
