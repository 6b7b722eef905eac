"""The operators of content streams (ISO 32000-2, annex A): what they do and how many operands they take."""

from __future__ import annotations

# Operators that end a path: what they paint, they leave off when nothing is to be seen.
PATHS = frozenset({"S", "s", "f", "F", "f*", "B", "B*", "b", "b*"})
TEXTS = frozenset({"Tj", "TJ", "'", '"'})
INLINE_IMAGE = "INLINE IMAGE"  # pikepdf's name for BI, ID and EI together
COLOURS = frozenset({"CS", "cs", "SC", "SCN", "sc", "scn", "G", "g", "RG", "rg", "K", "k"})

_FIXED = """
    q0 Q0 cm6 w1 J1 j1 M1 d2 ri1 i1 gs1 m2 l2 c6 v4 y4 h0 re4 S0 s0 f0 F0 f*0 B0 B*0 b0 b*0 n0 W0 W*0
    BT0 ET0 Tc1 Tw1 Tz1 TL1 Tf2 Tr1 Ts1 Td2 TD2 Tm6 T*0 Tj1 TJ1 '1 "3 CS1 cs1 G1 g1 RG3 rg3 K4 k4
    sh1 Do1 BX0 EX0
"""
# d0 and d1 stand in the glyphs of Type 3 fonts; colours take as many numbers as their space has parts.
OPERANDS = {told[:-1]: int(told[-1]) for told in _FIXED.split()} | {"d0": 2, "d1": 6}
OPERANDS |= dict.fromkeys(("SC", "SCN", "sc", "scn"), 33)

# The kind of resource that an operator's last or only name stands for (ISO 32000-2, table 34).
RESOURCES = {
    "gs": "/ExtGState",
    "cs": "/ColorSpace",
    "CS": "/ColorSpace",
    "scn": "/Pattern",
    "SCN": "/Pattern",
    "sh": "/Shading",
    "Do": "/XObject",
    "Tf": "/Font",
}
