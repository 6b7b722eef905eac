"""Web pages and letters in HTML to Markdown: their words and structure. The only importer of markdownify.

Nothing is run or fetched, for nothing but words, headings, lists, tables and links is taken over.
"""

from __future__ import annotations

import re

from bs4 import BeautifulSoup, Comment, Tag
from bs4.builder import ParserRejectedMarkup
from markdownify import MarkdownConverter

from toolkit.attachments.conversion.hiddenwords import set_for_outlook, set_generated
from toolkit.attachments.conversion.listlabels import write_labels
from toolkit.attachments.conversion.plaintext import cleaned, escaped, read_text
from toolkit.attachments.outcome import RefusedError
from toolkit.dataclass import dataclass
from toolkit.regex import regex

# What is not part of the text, or is only told to programs.
_TAKEN_OUT = ("script", "style", "template", "head", "iframe", "frame", "embed", "map")
# What browsers show something else for than what stands in it, and programs for mail nothing else.
_OF_BROWSERS = ("applet", "audio", "video", "canvas", "dialog:not([open])", "nav", "noscript")
# Compiled, as Beautiful Soup takes it.
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden|opacity\s*:\s*0(?![.\d])", re.IGNORECASE)
_WHITE = regex(
    r"(?<![-\w])color\s*:\s*(?:white|#fff(?:fff)?|rgb\(\s*255\s*,\s*255\s*,\s*255\s*\))", re.IGNORECASE
)
_WHITE_NAMES = frozenset(("white", "#fff", "#ffffff"))
# Fields that say nothing to who reads a page.
_SILENT_FIELDS = frozenset(("hidden", "password", "image", "file", "reset"))
_TICKED = {True: "\N{BALLOT BOX WITH X}", False: "\N{BALLOT BOX}"}
_CHARSET = regex(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?\s*([\w-]{1,40})", re.IGNORECASE)
_EMPTY_LINES = regex(r"\n\s*\n\s*")
_PICTURES = ("img", "svg", "object", "embed", "canvas", "video", "iframe")
_UNSEEN_SIZES = {"0", "1", "2"}  # pixels that tell a sender that the letter was opened
_DEEPEST = 200  # elements within each other; a letter forwarded ten times has a hundred


@dataclass(frozen=True, slots=True)
class WebPage:
    """A page as Markdown, its title ("" for none) and how many pictures are left out."""

    markdown: str
    title: str
    pictures: int


class _Converter(MarkdownConverter):
    """Pictures are their descriptions."""

    def convert_img(self, el: Tag, text: str, parent_tags: object) -> str:  # noqa: ARG002 - its signature
        """Return a picture's words instead of it."""
        return escaped(" ".join(str(el.get("alt") or "").split()))


def read_web_page(data: bytes) -> WebPage:
    """Return what an HTML file says. Raises RefusedError when it says nothing."""
    page = read_html(decode_page(data), runs_scripts=True)
    if not page.markdown:
        raise RefusedError("no-pages")
    return page


def read_html(html: str, *, runs_scripts: bool = False) -> WebPage:
    """Return what HTML says to a program that `runs_scripts`, as browsers do and those for mail never.

    Raises RefusedError when it is nested without end.
    """
    try:
        soup = BeautifulSoup(html, "lxml")
    except ParserRejectedMarkup as error:
        raise RefusedError("damaged", cause="HTML") from error
    title = " ".join(soup.title.get_text().split()) if soup.title else ""
    pictures = sum(map(_is_seen, soup.find_all(_PICTURES)))
    has_dark_rules = any("background" in rules.get_text() for rules in soup("style")) or bool(soup("link"))
    if not runs_scripts:
        set_for_outlook(soup)
    set_generated(soup)
    for element in soup.select(",".join((*_TAKEN_OUT, *(_OF_BROWSERS if runs_scripts else ())))):
        element.decompose()
    for element in (
        *soup.find_all(style=_HIDDEN),
        *soup.find_all(hidden=True),
        *(() if has_dark_rules else filter(_is_unseen, soup.find_all())),
    ):
        element.decompose()
    _fill_in(soup)
    for comment in soup.find_all(string=lambda text: isinstance(text, Comment)):
        comment.extract()
    if _is_too_deep(soup):
        raise RefusedError("nested")
    write_labels(soup)
    _flatten_layout(soup)
    converter = _Converter(heading_style="atx", bullets="-", escape_misc=True, newline_style="backslash")
    markdown = _EMPTY_LINES.sub("\n\n", cleaned(str(converter.convert_soup(soup)))).strip()
    return WebPage(markdown, title, pictures)


def _is_unseen(element: Tag) -> bool:
    """Whether an element's text is white, and nothing says that what lies behind it is not."""
    is_white = _WHITE.search(str(element.get("style") or ""))
    if not is_white and str(element.get("color") or "").strip().lower() not in _WHITE_NAMES:
        return False
    return not any(_may_be_dark(each) for each in (element, *element.parents))


def _may_be_dark(element: Tag) -> bool:
    attributes = element.attrs or {}
    return "background" in str(attributes.get("style") or "") or not attributes.keys().isdisjoint(
        ("class", "id", "bgcolor", "background")
    )


def _fill_in(soup: BeautifulSoup) -> None:
    """Put words in the place of form fields and drawings: what is chosen, ticked and written in them."""
    for element in soup.find_all(
        ["details", "summary", "object", "audio", "video", "canvas", "dialog", "nav"]
    ):
        element.name = "div"
    for drawing in soup.find_all("svg"):
        said = (" ".join(text.get_text(" ").split()) for text in drawing.find_all(["text", "foreignobject"]))
        words = soup.new_tag("div")
        words.string = " ".join(each for each in said if each)
        drawing.replace_with(words)
    for field in soup.find_all("select"):
        options = field.find_all("option")
        chosen = [each for each in options if each.has_attr("selected")] or options[:1]
        field.replace_with(f" {', '.join(' '.join(each.get_text().split()) for each in chosen)} ")
    for field in soup.find_all("input"):
        field.replace_with(f" {_said_by(field)} ")


def _said_by(field: Tag) -> str:
    kind = str(field.get("type") or "text").lower()
    if kind in {"checkbox", "radio"}:
        return _TICKED[field.has_attr("checked")]
    return "" if kind in _SILENT_FIELDS else str(field.get("value") or "")


def _is_seen(picture: Tag) -> bool:
    """Whether a picture is one to look at, and no part of the mail: those are told by name."""
    sizes = {str(picture.get(side, "")).strip() for side in ("width", "height")}
    source = str(picture.get("src", "")).strip().lower()
    is_missing = picture.name == "img" and not source
    return not (sizes & _UNSEEN_SIZES or source.startswith("cid:") or is_missing)


def decode_page(data: bytes) -> str:
    """Return the text of an HTML file, in the character set that it names where that is right."""
    named = _CHARSET.search(data[:4096])
    if named and not data.startswith((b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf")):
        try:
            return data.decode(named[1].decode("ascii"))
        except (LookupError, UnicodeDecodeError):
            pass  # what a page says of itself is often wrong
    return read_text(data)


def _is_too_deep(soup: BeautifulSoup) -> bool:
    level: list[Tag] = [soup]
    for _ in range(_DEEPEST):
        level = [child for element in level for child in element.find_all(recursive=False)]
        if not level:
            return False
    return True


def _flatten_layout(soup: BeautifulSoup) -> None:
    """Take apart the tables that only place things: those with tables, lists or headings in their cells.

    What stands in others before their rows, they would not be tables with.
    """
    for column in soup.find_all(["colgroup", "col"]):
        column.unwrap()
    for caption in soup.find_all("caption"):
        table = caption.find_parent("table")
        if table is not None:
            caption.name = "div"
            table.insert_before(caption)
    for table in soup.find_all("table"):
        rows = table.find_all("tr")
        is_layout = table.find(["table", "ul", "ol", "h1", "h2", "h3", "blockquote"]) is not None
        if is_layout or all(len(row.find_all(["td", "th"], recursive=False)) <= 1 for row in rows):
            for element in table.find_all(["thead", "tbody", "tfoot", "tr", "td", "th", "caption"]):
                if element.find_parent("table") is table:
                    element.name = "div"
            table.name = "div"
