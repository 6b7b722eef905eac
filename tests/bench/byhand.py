"""The script that somebody would write instead: both documents, and one packet with every attachment.

docxtpl fills in the documents, one call of LibreOffice draws all Word files as PDF/UA, img2pdf takes the
pictures, and pikepdf joins them with a bookmark each. The contents have no page numbers, and there are no
links, no stamps, no list of attachments and no proof.

    python byhand.py MEETING.yaml FOLDER
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import docx
import img2pdf
import pikepdf
from docxtpl import DocxTemplate
from ruamel.yaml import YAML

AS_PDF = 'pdf:writer_pdf_Export:{"PDFUACompliance":{"type":"boolean","value":"true"}}'
LINES = (
    ("{{ document }}", "Title"),
    ("{{ date }} {{ place }}", None),
    ("{%p for item in items %}", None),
    ("{{ item.title }}", "Heading 1"),
    ("{{ item.case_number }}", None),
    ("{%p for point in item.recommendation %}", None),
    ("{{ point }}", "List Bullet"),
    ("{%p endfor %}", None),
    ("{{ item.statement }}", None),
    ("{%p if minutes and item.decision %}", None),
    ("Beslutning", "Heading 2"),
    ("{{ item.decision }}", None),
    ("{%p endif %}", None),
    ("{%p for attachment in item.attachments %}", None),
    ("Bilag: {{ attachment.title }}", None),
    ("{%p endfor %}", None),
    ("{%p endfor %}", None),
)


def write_template(path: Path) -> None:
    """Write the template that somebody would have made in Word."""
    document = docx.Document()
    for text, style in LINES:
        document.add_paragraph(text, style)
    document.save(str(path))


def main(meeting_file: Path, folder: Path) -> None:
    """Make agenda and minutes as DOCX and PDF, and the minutes' packet."""
    meeting = YAML(typ="safe").load(meeting_file)
    words = []
    for name, title in (("agenda", "Dagsorden"), ("minutes", "Referat")):
        template = DocxTemplate(folder / "template.docx")
        template.render({**meeting, "document": title, "minutes": name == "minutes"}, autoescape=True)
        words.append(folder / f"{name}.docx")
        template.save(words[-1])
    listed = [each for item in meeting["items"] for each in item.get("attachments", ())]
    files = [(each["title"], meeting_file.parent / each["file"]) for each in listed]
    words += [path for _, path in files if path.suffix == ".docx"]
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", AS_PDF, "--outdir", str(folder)]
    subprocess.run([*command, *map(str, words)], check=True, stdout=subprocess.DEVNULL)
    packet = pikepdf.new()
    bookmarks = []
    for title, path in [("Referat", words[1]), *files]:
        part = folder / f"{path.stem}.pdf" if path.suffix in {".docx", ".png", ".jpg", ".tif"} else path
        if path.suffix in {".png", ".jpg", ".tif"}:
            part.write_bytes(img2pdf.convert(path))
        bookmarks.append(pikepdf.OutlineItem(title, len(packet.pages)))
        with pikepdf.open(part) as source:
            packet.pages.extend(source.pages)
    with packet.open_outline() as outline:
        outline.root.extend(bookmarks)
    packet.save(folder / "packet.pdf")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
