"""What one attachment may cost a build: frozen, with defaults that no honest file comes near."""

from __future__ import annotations

from toolkit.dataclass import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """How large an attachment may be, and what turning it into pages may take.

    The defaults: a packet larger than 200 MB opens on no tablet; 140 megapixels are a sheet of A0 at 300 dots
    per inch; office documents have hundreds of parts at most and unpack to some twenty times their size.
    """

    megabytes: int = 200  # of one file
    pages: int = 5_000  # of one attachment
    megapixels: int = 140  # of one picture
    parts: int = 10_000  # in one package, mail or picture of several pages
    unpacking: int = 200  # times its own size, for what unpacks to more than 100 MB
    seconds: int = 60  # for each step of a conversion
    memory: int = 1_000  # megabytes, for each process that converts
