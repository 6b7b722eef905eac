"""Meeting files as wild as YAML allows: any indent, style and quote, comments and empty lines between."""

import json

KEYS = ("date", "title", "start", "end", "place", "items", "participants", "absent", "status", "information")
ITEM_KEYS = ("number", "title", "type", "time", "statement", "decision", "closed", "attachments", "sections")
PIECES = ["a", "ord", "æ", "  ", " ", "'", '"', "#", " # ", ":", ": ", "- ", "\n", "\n\n", "\\", "\t"]
PIECES += ["{", "}", "[", ",", "|", ">", "&", "\U0001f389", "1", "12.30", "\u00a0"]
PLAIN = [
    "abc",
    "abc\u00a0",
    "\u00a0",
    "12:30",
    "12.30",
    '"12:30"',
    "'12.30'",
    "2025-01-02",
    "10",
    "true",
    "",
    "~",
    "a b c",
]
ELEMENTS = ["a", "b c", '"d"', "'e'", "{f: g, h: [i]}", "12:30"]
BLOCK_LINES = ["tekst # ikke", "  ", "- mere  ", '  x: "y"']


class WildFile:
    """Writes one file, its choices made by `choose`, a `random.Random`."""

    def __init__(self, choose, mapping_keys=KEYS):
        self._choose = choose
        self._keys = mapping_keys
        self._lines = []
        self._comments = 0

    def write(self):
        if self._now(0.3):
            self._lines += ["# hoved", ""]
        if self._now(0.1):
            self._lines.append("---")
        self._mapping(0, 0, self._keys)
        self._noise(0)
        return "\n".join(self._lines) + self._choose.choice(["\n", "", "\n\n"])

    def _now(self, chance):
        return self._choose.random() < chance

    def _comment(self):
        self._comments += 1
        return f"# c{self._comments}"

    def _noise(self, indent):
        while self._now(0.25):
            shift = self._choose.choice([0, 0, 0, 2, 4, -2, 1])
            self._lines.append("" if self._now(0.5) else " " * max(0, indent + shift) + self._comment())

    def _beside(self):
        return " " * self._choose.choice([1, 2, 9]) + self._comment() if self._now(0.2) else ""

    def _mapping(self, indent, depth, keys, dash=None):
        chosen = self._choose.sample(keys, self._choose.randint(1, 5))
        for index, key in enumerate(chosen):
            on_the_dash = dash is not None and not index
            if not on_the_dash:
                self._noise(indent)
            self._value((dash if on_the_dash else " " * indent) + f"{key}:", indent, depth)

    def _value(self, lead, indent, depth):
        if depth < 3 and self._now(0.2):
            self._lines.append(lead + self._beside())
            self._mapping(indent + self._choose.choice([1, 2, 4]), depth + 1, ITEM_KEYS)
        elif depth < 3 and self._now(0.3):
            self._lines.append(lead + self._beside())
            self._list(indent + self._choose.choice([0, 1, 2, 4]), depth + 1)
        else:
            self._scalar(lead, indent)

    def _list(self, indent, depth):
        for _ in range(self._choose.randint(1, 4)):
            self._noise(indent)
            if self._now(0.5):
                self._mapping(indent + 2, depth, ITEM_KEYS, " " * indent + "- ")
            elif depth < 3 and self._now(0.2):
                self._lines.append(" " * indent + "-" + self._beside())
                self._noise(indent + 2)
                self._mapping(indent + 2, depth + 1, ITEM_KEYS)
            else:
                self._scalar(" " * indent + "-", indent)

    def _scalar(self, lead, indent):
        write = self._choose.choice(
            [
                self._plain,
                self._quoted,
                self._single_quoted,
                self._folded_plain,
                self._block,
                self._block,
                self._flow,
            ]
        )
        write(lead, indent)

    def _text(self):
        return "".join(self._choose.choices(PIECES, k=self._choose.randint(0, 9)))

    def _plain(self, lead, _indent):
        self._lines.append(f"{lead} {self._choose.choice(PLAIN)}{self._beside()}")

    def _quoted(self, lead, _indent):
        self._lines.append(f"{lead} {json.dumps(self._text(), ensure_ascii=False)}{self._beside()}")

    def _single_quoted(self, lead, _indent):
        text = self._text().replace("'", "''").replace("\n", " ")
        self._lines.append(f"{lead} '{text}'{self._beside()}")

    def _folded_plain(self, lead, indent):
        self._lines.append(f"{lead} plain ord")
        for _ in range(self._choose.randint(1, 3)):
            self._lines.append(
                self._choose.choice(["", " " * (indent + self._choose.choice([1, 5])) + "mere tekst"])
            )
        self._lines.append(" " * (indent + 3) + "slut" + self._beside())

    def _block(self, lead, indent):
        style = self._choose.choice("||>") + self._choose.choice(["", "", "-", "+"])
        margin = " " * (indent + self._choose.choice([1, 2, 4]))
        self._lines.append(f"{lead} {style}{self._beside()}")
        for index in range(self._choose.randint(0, 5)):
            line = self._choose.choice(["", *BLOCK_LINES])
            self._lines.append(margin + (line if index else line.strip(" ")) if line else "")

    def _flow(self, lead, indent):
        elements = self._choose.choices(ELEMENTS, k=self._choose.randint(0, 5))
        if self._now(0.7):
            self._lines.append(f"{lead} [{', '.join(elements)}]{self._beside()}")
            return
        self._lines.append(f"{lead} [a,{self._beside()}")
        self._lines += [" " * (indent + 2) + line for line in ("# i", f'"b", {{e: f}}]{self._beside()}')]
