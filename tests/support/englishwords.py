"""Tell English in a text that is to be Danish: words that no Danish sentence has."""

import re

# Common in every English sentence, and no word of Danish. "for", "over", "under", "by", "to" are Danish too.
ENGLISH = frozenset(
    """
    the of and with without which what when where who whose that this these those it its are was were be been
    is has had not never none only every each other another all any some from into onto between your you they
    their there here must may should would could cannot can does did do done make makes made write writes
    written read shown show shows tell tells told file files folder folders meeting meetings committee item
    items minutes agenda packet page pages text texts day days date key keys names number default options
    usage error help if than then else as or but so because
    """.split()  # noqa: SIM905 - one word beside the other can be read
)
# Parts of a text that are no prose: code, commands, options, paths, values to put in, addresses.
_CODE = re.compile(
    r"```.*?```|`[^`]*`|\{[^{}]*\}|--[\w-]+|\[[\w|-]+\]|https?://\S+"
    r"|\S*[/\\]\S*|\S+\.(?:ya?ml|docx|pdf|csv|json|ics|svg|png|xlsx|md|toml|py|zip)\b|\"[a-z-]+\"",
    re.DOTALL,
)
_COMMAND = re.compile(r"\bminutes(?: [a-z-]+)?(?= |$|\n|,|;|\.|\)|”|»)")


def english_words(text, but=()):
    """The English words in the prose of `text`, without the words in `but`."""
    prose = _COMMAND.sub(" ", _CODE.sub(" ", text))
    words = re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", prose)
    return [word for word in words if word.casefold() in ENGLISH and not word.isupper() and word not in but]
