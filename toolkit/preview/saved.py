"""What became of what a form has sent."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from toolkit.reading.fields import Keys

    Faults = tuple[tuple[Keys, str], ...]


@dataclass(frozen=True, slots=True)
class Saved:
    """What became of a form: the file's new digest, or "" and why nothing was written.

    `faults` are what the schema does not allow, by the keys of the field. `is_other` tells that the file is
    not the one that the form was made from.
    """

    digest: str
    message: str
    faults: Faults = ()
    is_other: bool = False
