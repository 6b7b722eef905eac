"""Word templates with one mistake each, made from the shipped ones by changing their XML."""

import re
from pathlib import Path
from xml.sax.saxutils import escape

from toolkit.files.resources import style_folder
from toolkit.lint import check_template
from toolkit.reporting.reporter import format_text
from toolkit.wordfile.docxio import DOCUMENT, read_parts, store_parts

REGION = style_folder("region")
SHORT = style_folder("local") / "agenda.docx"  # checked in a third of the time that minutes take


def shipped_parts(template=REGION / "minutes.docx"):
    """The parts of a shipped template, as text where they are XML."""
    parts = read_parts(Path(template).read_bytes())
    return {name: data.decode() if name.endswith((".xml", ".rels")) else data for name, data in parts.items()}


def write_template(folder, parts, name="minutes.docx"):
    """Write the parts as a Word file into `folder` and return its path."""
    path = folder / name
    coded = {key: data.encode() if isinstance(data, str) else data for key, data in parts.items()}
    path.write_bytes(store_parts(coded))
    return path


def paragraph(*runs, style="Normal"):
    """A w:p with one run per text."""
    written = "".join(f'<w:r><w:t xml:space="preserve">{escape(run)}</w:t></w:r>' for run in runs)
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{written}</w:p>'


def table(*rows):
    """A w:tbl of rows of cells, each cell the XML of its paragraphs; its headers are in the first column."""
    written = "".join(f"<w:tr>{''.join(f'<w:tc>{cell}</w:tc>' for cell in row)}</w:tr>" for row in rows)
    look = '<w:tblPr><w:tblLook w:firstRow="0" w:firstColumn="1"/></w:tblPr>'
    return f"<w:tbl>{look}{written}</w:tbl>"


def with_body(xml, **template):
    """The parts of a shipped template with `xml` at the end of its text."""
    parts = shipped_parts(**template)
    before, section, after = parts[DOCUMENT].rpartition("<w:sectPr")
    parts[DOCUMENT] = f"{before}{xml}{section}{after}"
    return parts


def write_lines(folder, text):
    """Write a shipped template, with each line of `text` as a paragraph at the end, into `folder`."""
    parts = with_body("".join(map(paragraph, text.split("\n"))), template=SHORT)
    return write_template(folder, parts, SHORT.name)


def changed(name, old, new, **template):
    """The parts of a shipped template with every `old` in the part `name` replaced by `new`."""
    parts = shipped_parts(**template)
    assert old in parts[name], f"{old} is no longer in {name}"
    parts[name] = parts[name].replace(old, new)
    return parts


def without_style(name, **template):
    """The parts of a shipped template without the style that Word shows as `name`."""
    parts = shipped_parts(**template)
    styles = re.split(r"(?=<w:style )", parts["word/styles.xml"])
    kept = [style for style in styles if f'<w:name w:val="{name}"/>'.lower() not in style.lower()]
    assert len(kept) == len(styles) - 1
    parts["word/styles.xml"] = "".join(kept)
    return parts


def codes_of(path):
    """The codes found in a template, sorted."""
    return sorted(finding.code for finding in check_template(path))


def words_about(path, language="en"):
    """What is said about a template, without its path."""
    return words_of(list(check_template(path)), language, path)


def words_of(findings, language, path):
    """What is said of these findings about a template, without its path."""
    return format_text(findings, language, colour=False).replace(f"{path}:", "")
