"""toolkit/documents/compiled/, from the house styles' Word templates in templates/.

Jinja turns what templates ask for into Python. It would do so in each process that makes a document, in a
twentieth of the time of a whole build.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import jinja2

from toolkit.documents import templatefile
from toolkit.documents.templatelanguage import template_environment
from toolkit.documents.templatetags import number_lines
from toolkit.files.digests import digest_of

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "toolkit" / "documents" / "compiled"
KINDS = ("agenda", "minutes", "attachments", "separators")  # what a build makes day by day
# At the end, for the code knows its own lines: a mistake is told by them.
FOOTER = "\n# Written by docs/generators from templates/{}: do not edit.\n"
INDEX = '''"""Which module is made of which Jinja source. Written by docs/generators: do not edit."""

JINJA = "{}"
MODULES = {{
{}
}}
'''


class _Noting(templatefile.TrialTemplate):
    """A template that is not filled in, but tells the Jinja sources of its parts."""

    def __init__(self, path: Path) -> None:
        super().__init__(path)
        self.sources: list[str] = []

    def _filled_in(self, source: str, context: object) -> str:
        self.sources.append(number_lines(source))
        return super()._filled_in(source, context)


def _sources() -> Iterator[tuple[Path, int, str]]:
    """Yield each template with the Jinja source of each part, which has a number."""
    for path in sorted((ROOT / "templates").glob("*/*.docx")):
        if path.stem in KINDS:
            template = _Noting(path)
            template.render({})
            yield from ((path, number, source) for number, source in enumerate(template.sources, 1))


def files() -> Iterator[tuple[Path, bytes]]:
    """Yield the modules' paths and contents."""
    environment, modules = template_environment(), {}
    for path, number, source in _sources():
        style, digest = path.parent.name, digest_of(source.encode())
        if digest in modules:  # styles have parts in common
            continue
        modules[digest] = f"{style}_{path.stem}_{number}"
        code = environment.compile(source, raw=True, defer_init=True)
        footer = FOOTER.format(f"{style}/{path.name}")
        yield FOLDER / f"{modules[digest]}.py", f"{code}\n{footer}".encode()
    named = "\n".join(f'    "{digest}": "{name}",' for digest, name in modules.items())
    yield FOLDER / "index.py", INDEX.format(jinja2.__version__, named).encode()
