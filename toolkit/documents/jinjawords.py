"""What Jinja says of a tag, in a designer's words and language; its own words for the rarer mistakes."""

from __future__ import annotations

from toolkit.messages.message import Message
from toolkit.regex import regex

# Of Jinja 3: its parser and lexer, and what it raises while a tag is filled in. The first that fits counts.
_SAYINGS = (
    (
        regex(r"'toolkit\.[\w.]+?\.(?P<owner>\w+?)Context object' has no attribute '(?P<name>\w+)'"),
        "unknown-field",
    ),
    (regex(r"'(?P<name>\w+)' is undefined"), "unknown-name"),
    (regex(r"'[\w ]+ object' has no attribute '(?P<name>\w+)'"), "no-field"),
    (regex(r"Encountered unknown tag 'end(?P<word>\w+)'.*"), "tag-unopened"),
    (regex(r"Encountered unknown tag '(?P<word>\w+)'.*"), "tag-unknown"),
    (regex(r"Unexpected end of template.*needs to be closed is '(?P<word>\w+)'"), "tag-left-open"),
    (regex(r"No (?:filter|test) named '(?P<name>\w+)'.*"), "no-filter"),
    (
        regex(r"(?:unexpected|expected token '.*', got) 'end of (?:print )?(?:statement|template).*'"),
        "tag-unfinished",
    ),
    (regex(r"Expected an expression, got 'end of .*'|expected name or number"), "tag-unfinished"),
    (
        regex(
            r"(?:unexpected(?: char)?|expected token '.*', got|Expected an expression, got) "
            r"['\"](?P<sign>.*?)['\"]( at \d+)?"
        ),
        "tag-unexpected",
    ),
)


def words_of_mistake(error: Exception) -> Message:
    """Return what is wrong with a tag that Jinja cannot read or fill in."""
    said = str(getattr(error, "message", None) or error).rstrip(".") or type(error).__name__
    for pattern, code in _SAYINGS:
        if found := pattern.fullmatch(said):
            named = found.groupdict()
            return Message(code, named | {"owner": named["owner"].lower()} if "owner" in named else named)
    return Message("tag-unreadable", {"words": said})
