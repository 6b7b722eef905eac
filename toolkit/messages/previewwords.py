"""What the preview's page says, in Danish and English."""

from __future__ import annotations

_DANISH = {
    "skip": "Gå til siderne",
    "meeting": "Møde",
    "tabs": "Dokumenter",
    "agenda": "Dagsorden",
    "minutes": "Referat",
    "public": "Offentlig udgave",
    "packet": "Samlet PDF",
    "spoken": "Oplæst",
    "pages": "Sider",
    "findings": "Fundet ved kontrol",
    "no-findings": "Ingen fejl fundet.",
    "outline": "Indhold",
    "error": "Fejl",
    "warning": "Advarsel",
    "hint": "Råd",
    "place": "{file}, linje {line}",
    "to-page": "Vis på siden",
    "open-editor": "Åbn i VS Code",
    "page": "Side {number} af {count}",
    "page-hint": "Klik på et punkt for at se dets linje i filen.",
    "working": "Laver siderne …",
    "renewed": "Siderne er som filen.",
    "broken": "Filen kan ikke bygges endnu. Siderne er fra før fejlen.",
    "failed": "Dokumentet kunne ikke laves. Siderne er fra før.",
    "nothing": "Her er ingen sider endnu.",
    "needs-mending": "Ret fejlene i filen, så kommer siderne.",
    "lost": "Forbindelsen er væk. Kør minutes preview igen.",
    "close": "Luk",
    "slow": "Det tog mere end {seconds} sekunder at lave siderne.",
    "ended": "Processen, der laver siderne, stoppede uventet (kode {code}).",
    "address": "Se {name} på {address}",
    "until": "Stop med Ctrl-C. Den stopper selv, når siden har været lukket en tid.",
    "denied": "Ingen adgang. Brug adressen, som minutes preview skrev.",
}

_ENGLISH = {
    "skip": "Skip to the pages",
    "meeting": "Meeting",
    "tabs": "Documents",
    "agenda": "Agenda",
    "minutes": "Minutes",
    "public": "Public edition",
    "packet": "Packet",
    "spoken": "Spoken",
    "pages": "Pages",
    "findings": "Findings",
    "no-findings": "Nothing found.",
    "outline": "Contents",
    "error": "Error",
    "warning": "Warning",
    "hint": "Hint",
    "place": "{file}, line {line}",
    "to-page": "Show on the page",
    "open-editor": "Open in VS Code",
    "page": "Page {number} of {count}",
    "page-hint": "Click an item to see its line in the file.",
    "working": "Making the pages …",
    "renewed": "The pages are as the file.",
    "broken": "The file cannot be built yet. The pages are from before the mistake.",
    "failed": "The document could not be made. The pages are from before.",
    "nothing": "No pages here yet.",
    "needs-mending": "Mend the errors in the file, and the pages will come.",
    "lost": "The connection is gone. Run minutes preview again.",
    "close": "Close",
    "slow": "Making the pages took longer than {seconds} seconds.",
    "ended": "The process that makes the pages stopped unexpectedly (code {code}).",
    "address": "See {name} at {address}",
    "until": "Stop it with Ctrl-C. It stops by itself when its page has been closed for a while.",
    "denied": "No access. Use the address that minutes preview has written.",
}

PAGE_WORDS = {"da": _DANISH, "en": _ENGLISH}


def page_word(key: str, language: str, **values: object) -> str:
    """Return what the page says under `key` in `language` ("da" or "en"), with `values` put in."""
    return PAGE_WORDS[language][key].format(**values)
