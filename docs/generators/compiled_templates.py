"""toolkit/documents/compiled/, from the house styles' Word templates in templates/.

What templates ask for is freed of Word's markup, and turned into Python by Jinja. That would be done in each
process that makes a document, in a twentieth of the time of a whole build.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import jinja2

from toolkit.documents import templatefile
from toolkit.documents.templatelanguage import template_environment
from toolkit.files.digests import digest_of

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "toolkit" / "documents" / "compiled"
KINDS = ("agenda", "minutes", "attachments", "separators")  # what a build makes day by day
# At the end, for the code knows its own lines: a mistake is told by them.
FOOTER = "\n# Written by docs/generators from templates/{}: do not edit.\n"
INDEX = '''"""Which module is made of the XML of which part. Written by docs/generators: do not edit."""

JINJA = "{}"
MODULES = {{
{}
}}
'''


class _Noting(templatefile.TrialTemplate):
    """A template that is not filled in, but tells the XML of its parts."""

    def __init__(self, path: Path) -> None:
        super().__init__(path)
        self.parts: list[str] = []

    def _filled_in(self, xml: str, context: object) -> str:
        self.parts.append(xml)
        return super()._filled_in(xml, context)


def _parts() -> Iterator[tuple[Path, int, str]]:
    """Yield each template with the XML of each part, which has a number."""
    for path in sorted((ROOT / "templates").glob("*/*.docx")):
        if path.stem in KINDS:
            template = _Noting(path)
            template.render({})
            yield from ((path, number, xml) for number, xml in enumerate(template.parts, 1))


def files() -> Iterator[tuple[Path, bytes]]:
    """Yield the modules' paths and contents."""
    environment, modules = template_environment(), {}
    for path, number, xml in _parts():
        style, digest = path.parent.name, digest_of(xml.encode())
        if digest in modules:  # styles have parts in common
            continue
        modules[digest] = f"{style}_{path.stem}_{number}"
        code = environment.compile(templatefile.jinja_source(xml), raw=True, defer_init=True)
        footer = FOOTER.format(f"{style}/{path.name}")
        yield FOLDER / f"{modules[digest]}.py", f"{code}\n{footer}".encode()
    named = "\n".join(f'    "{digest}": "{name}",' for digest, name in modules.items())
    yield FOLDER / "index.py", INDEX.format(jinja2.__version__, named).encode()
