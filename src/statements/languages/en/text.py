"""Where English tokens and sentences end."""

from __future__ import annotations

from statements.languages.schema.text import TextLexicon

__all__ = ["LEXICON"]

_TITLES = """
    mr mrs ms dr prof sen sens rep reps gov govs gen lt col sgt det cpl capt cmdr adm maj brig pvt
    hon rev fr sr sra st ste messrs mx insp supt supt. pres sec amb atty asst assoc dir supt comm
"""
_WRITTEN = """
    vs v no nos fig eq al cf e.g i.e viz ca approx dept est ft mt op p pp vol ed eds
    jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur thurs fri sat sun
"""
_WAVERING = """
    jr sr inc corp co ltd llc plc bros etc a.m p.m u.s u.k u.n e.u d.c ph.d m.d b.a m.a
    ala ariz ark calif colo conn del fla ga ill ind kan ky la mass md mich minn miss mo mont neb
    nev okla ore pa penn tenn tex va vt wash wis wyo r.i n.h n.j n.m n.y n.c n.d s.c s.d w.va
"""
_STARTERS = """
    the a an this that these those he she it they we i you his her its their our my your there here
    but and or so yet in on at by for from with as if when while after before since although though
    who what why how where which is are was were do does did has have had no not one two some many
    most all both each every another such according however meanwhile still also then now today
    asked says said
"""

LEXICON = TextLexicon(
    clitics=("s", "re", "ve", "ll", "d", "m"),
    negative_clitic="n't",
    abbreviations=frozenset((_TITLES + _WRITTEN).split()),
    wavering_abbreviations=frozenset(_WAVERING.split()),
    sentence_starters=frozenset(_STARTERS.split()),
)
