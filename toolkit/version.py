"""Which version this is; apart from the package's face, which names the whole API."""

__version__ = "0.2.0"
