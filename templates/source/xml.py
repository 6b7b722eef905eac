"""WordprocessingML written down as text."""

from __future__ import annotations

from xml.sax.saxutils import escape, quoteattr

_MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"

# What python-docx declares on a document root: text put in later uses these prefixes.
NAMESPACES = {
    "w": _MAIN,
    "r": f"{_OFFICE}/relationships",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
}
DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


def element(tag: str, children: str = "", /, **attributes: object) -> str:
    """Return an element; attribute names get the prefix of the tag ("w:val"), "r__id" its own ("r:id")."""
    prefix = tag.partition(":")[0]
    values = "".join(
        f" {_attribute(prefix, name)}={quoteattr(str(value))}" for name, value in attributes.items()
    )
    opening = f"<{tag}{values}"
    return f"{opening}>{children}</{tag}>" if children else f"{opening}/>"


def _attribute(prefix: str, name: str) -> str:
    return name.replace("__", ":") if "__" in name else f"{prefix}:{name}"


def text(value: str) -> str:
    """Return a run with `value`; a tab in it becomes Word's tab."""
    pieces = []
    for index, piece in enumerate(value.split("\t")):
        if index:
            pieces.append("<w:tab/>")
        if piece:
            pieces.append(f'<w:t xml:space="preserve">{escape(piece)}</w:t>')
    return "".join(f"<w:r>{piece}</w:r>" for piece in pieces)


def field(instruction: str, result: str) -> str:
    """Return a complex field (17.16.18) with its cached result."""
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r><w:instrText xml:space="preserve"> {escape(instruction)} </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        f"{text(result)}"
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def root(tag: str, children: str) -> str:
    """Return the root element of a part, with the namespaces of `NAMESPACES`."""
    names = "".join(f' xmlns:{name}="{uri}"' for name, uri in NAMESPACES.items())
    return f"<{tag}{names}>{children}</{tag}>"


def part(content: str) -> bytes:
    """Return the bytes of a part with this root element."""
    return (DECLARATION + content).encode()
