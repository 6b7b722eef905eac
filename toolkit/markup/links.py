"""Which addresses may become hyperlinks of a document."""

from __future__ import annotations

from urllib.parse import unquote, urlsplit

# What a reader can follow from a document on any machine. Everything else is a risk (javascript:,
# data:, file:) or leads nowhere once the document has left its folder (a relative path).
_SCHEMES = frozenset({"http", "https", "mailto", "tel"})
_LONGEST = 2083  # Windows' own limit (INTERNET_MAX_URL_LENGTH); Office refuses longer targets

# What links are called that say nothing of where they lead (WCAG 2.1, 2.4.4).
_EMPTY_WORDS = frozenset(
    {
        *("her", "klik her", "tryk her", "se her", "læs her", "læs mere", "læs mere her", "mere", "link"),
        *("dette link", "linket", "se mere", "hent", "download"),
        *("here", "click here", "read more", "more", "this link", "see here", "see more"),
    }
)


def says_nothing(text: str) -> bool:
    """Whether a link's words do not tell where it leads: "klik her", "read more"."""
    return text.strip(" .:!»«\"'\n").casefold() in _EMPTY_WORDS


def web_target(url: str) -> str | None:
    """Return `url` when it may be a hyperlink, else None.

    `url` is percent-encoded, as the Markdown parser gives it. A malformed target (no host, a port
    that is no number, an e-mail address without a name) makes Word repair the file: RFC 3986, 3.2.
    """
    if len(url) > _LONGEST:
        return None
    try:
        parts = urlsplit(url)
        parts.port  # noqa: B018 - raises ValueError for what is no port
    except ValueError:
        return None
    if parts.scheme not in _SCHEMES:
        return None
    if parts.scheme in {"http", "https"}:
        return url if parts.hostname else None
    if parts.scheme == "mailto":
        name, at, domain = parts.path.partition("@")
        return url if name and at and domain and "@" not in domain else None
    return url if parts.path else None


def scheme_of(url: str) -> str:
    """Return the scheme of `url` in lower case, "" for a path."""
    try:
        return urlsplit(url).scheme
    except ValueError:
        return ""


def written_address(url: str) -> str:
    """Return the address as its writer meant it: a path without percent signs, anything else as it is."""
    return url if scheme_of(url) else unquote(url)
