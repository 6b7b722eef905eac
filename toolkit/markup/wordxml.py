"""The smallest pieces of WordprocessingML: escaped text, runs, paragraphs."""

from __future__ import annotations

from toolkit.regex import regex

# XML 1.0 (fifth edition), production 2: what is outside cannot be written in any way.
_ILLEGAL = "\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff"
_UNSTORABLE = regex(f"[{_ILLEGAL}]")
_SPECIAL = regex(f'[&<>"{{}}\r{_ILLEGAL}]')
_NAMED = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"}
# Braces are written by number: docxtpl replaces `{_{`, `{_%` and their like in what it has rendered,
# which would turn a user's `{_{ x }_}` into something else.
_BY_NUMBER = {"{": "&#123;", "}": "&#125;", "\r": "&#13;"}
_ESCAPES = _NAMED | _BY_NUMBER
_BREAKS = regex("(\n)")
_TAB = "  "


def escaped(text: str) -> str:
    """Return `text` for an element or a quoted attribute; what XML cannot hold becomes U+FFFD."""
    return _SPECIAL.sub(lambda match: _ESCAPES.get(match[0], "\ufffd"), text)


def storable(text: str) -> str:
    """Return `text` with what XML cannot hold as U+FFFD."""
    return _UNSTORABLE.sub("\ufffd", text)


def run(text: str, properties: str = "") -> str:
    """Return a run of `text` with the children `properties` of its `w:rPr`.

    Every space counts (`xml:space`) and a newline is a `w:br` (ECMA-376 Part 1, 17.3.3). A tab is two
    spaces: a `w:tab` in a long line sets words on each other or beyond the margin.
    """
    content = "".join(_text_or_break(piece) for piece in _BREAKS.split(text.replace("\t", _TAB)) if piece)
    return f"<w:r>{f'<w:rPr>{properties}</w:rPr>' if properties else ''}{content}</w:r>"


def _text_or_break(piece: str) -> str:
    if piece == "\n":
        return "<w:br/>"
    return f'<w:t xml:space="preserve">{escaped(piece)}</w:t>'


def paragraph(style: str, content: str, properties: str = "") -> str:
    """Return a paragraph in the style with id `style`; `properties` follow `w:pStyle` in schema order."""
    return f'<w:p><w:pPr><w:pStyle w:val="{escaped(style)}"/>{properties}</w:pPr>{content}</w:p>'


def indented(twips: int) -> str:
    """Return the paragraph property that moves a paragraph `twips` to the right, "" for none."""
    return f'<w:ind w:left="{twips}"/>' if twips else ""
