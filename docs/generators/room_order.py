"""The order of the rooms in CONTRIBUTING.md, from the contract that import-linter keeps (pyproject.toml)."""

from __future__ import annotations

import ast
import re
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parents[2]
PAGE = ROOT / "CONTRIBUTING.md"
BETWEEN = re.compile(r"(<!-- rooms: written by docs/generators -->\n).*?(<!-- end of rooms -->)", re.DOTALL)


def layers() -> list[list[str]]:
    """The rooms, the first to be imported first; those beside each other do not know one another."""
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"]
    kept = next(each["layers"] for each in contracts["contracts"] if each["type"] == "layers")
    return [layer.split(" | ") for layer in reversed(kept)]


def file_of(room: str) -> Path:
    """The folder of a room, or its file."""
    folder = ROOT / "toolkit" / room
    return folder if folder.is_dir() else folder.with_suffix(".py")


def purpose(room: str) -> str:
    """The first sentence of what a room says of itself."""
    place = file_of(room)
    file = place / "__init__.py" if place.is_dir() else place
    said = ast.get_docstring(ast.parse(file.read_text(encoding="utf-8"))) or ""
    return " ".join(said.split("\n\n")[0].split())


def files() -> Iterator[tuple[Path, bytes]]:
    """Yield the page with the order in it."""
    order = layers()
    rows = [f"| `{file_of(room).name}` | {purpose(room)} |\n" for layer in order for room in layer]
    table = "".join(["| Room | What is in it |\n", "| --- | --- |\n", *rows])
    beside = (", ".join(f"`{file_of(room).name}`" for room in layer) for layer in order if len(layer) > 1)
    table += f"\nRooms that stand beside each other do not import each other either: {'; '.join(beside)}.\n"
    text = PAGE.read_text(encoding="utf-8")
    yield PAGE, BETWEEN.sub(lambda found: f"{found[1]}\n{table}\n{found[2]}", text).encode()
