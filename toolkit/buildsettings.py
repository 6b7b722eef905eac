"""What may be asked of a build besides its meetings, one text for each way to ask, and its folders' names.

Apart from where they are used: a build that has nothing to do loads neither the command nor the pipeline.
"""

from __future__ import annotations

TYPE_CHECKING = False  # typing takes a tenth of a build that has nothing to do
if TYPE_CHECKING:
    from collections.abc import Mapping

PRODUCTS = ("agenda", "minutes", "packet", "web")
SUPPLEMENT = "supplement"  # made only when it is asked for
# Each with its Danish word, which may be written instead.
PRODUCT_WORDS = {
    "agenda": "dagsorden",
    "minutes": "referat",
    "packet": "pakke",
    "web": "web",
    SUPPLEMENT: "tillæg",
}
EDITIONS = {"internal": "intern", "public": "offentlig"}
RENDERERS = {"embedded": "indbygget", "libreoffice": "libreoffice"}
# Where files wait until all are written; beside the public folder, into which nothing unfinished comes. Not
# `.minutes`: a workspace has that, with the schemas for its editors, and lists may be written beside it.
ASIDE = ".minutes-under-way"
WRITTEN = ".minutes.json"  # what builds have written beside it, so that a changed file is told from theirs
PUBLIC = "public"  # the folder of the public edition, in that of the meeting
DEFAULT_OUT = "build"


def in_english(word: str) -> str:
    """The English word for what may be asked of a build, as a build knows it; any other as it is."""
    given = word.strip().casefold()
    words = PRODUCT_WORDS | EDITIONS | RENDERERS
    return next((english for english, danish in words.items() if given in {english, danish}), word.strip())


def settings_text(settings: Mapping[str, object]) -> str:
    """The settings that differ from what a build does by itself, in an order of their own.

    A set of names is one setting. What is None is left to the build, and "only" all of `PRODUCTS` is all it
    makes.
    """
    unusual = {
        name: value
        for name, value in settings.items()
        if value is not None and not (name == "only" and value == set(PRODUCTS))
    }
    return " ".join(f"{name}={_text(unusual[name])}" for name in sorted(unusual))


def _text(value: object) -> str:
    return ",".join(sorted(value)) if isinstance(value, set | frozenset) else str(value)
