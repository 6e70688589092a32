"""English words with an apostrophe at their head or at their end."""

from __future__ import annotations

from statements.languages.schema.quotes import QuotesLexicon

__all__ = ["LEXICON"]

_LEADING = """
    tis twas twere twill twould twasnt tisnt em er im is ere n nuff bout round cause cuz coz cos
    til till tween gainst neath nother kay scuse scusi sup tude cept fraid fore hood zat ow ome
    mongst lectric specially spose nam net
"""
_TRAILING = """
    o ol an th n mo lil de wi ha fo sho lo yo po tha doin goin nothin somethin jus ain don
"""

LEXICON = QuotesLexicon(
    leading_elisions=frozenset(_LEADING.split()),
    trailing_elisions=frozenset(_TRAILING.split()),
    possessive_endings=("s", "z", "x"),
    dropped_endings=("in",),
)
