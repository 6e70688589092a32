"""English temporal expressions: their words, numbers, and what stands around them."""

from __future__ import annotations

from statements.languages.en.date_words import TRIGGERS, WORDS
from statements.languages.schema.dates import DateLexicon

__all__ = ["LEXICON"]

_ONES = """
    zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen
    fifteen sixteen seventeen eighteen nineteen
"""
_FIRSTS = """
    first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth
    thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth
"""
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_DECADES = "twenties thirties forties fifties sixties seventies eighties nineties"
_FUTURE = """
    will, won't, won’t, shall, 'll, ’ll, set to, set for, due, going to, expected, expects, expect,
    scheduled, slated, plans to, plan to, planned, planning, is to, are to, upcoming,
    deadline, payable, effective, as soon as, as early as
"""
_PAST = """
    was were had did said told has have been since after made took came went rose fell began
    won lost met held left found became sent died brought bought sold paid gave got saw knew
    thought kept ran spoke wrote stood led felt dealt fought flew drew drove broke chose
    struck threw rode shot spent built caught taught hit grew
"""
_DATE_PREPOSITIONS = """
    into in on of since by until till from during through before after between to for early
    late mid last next this every each and around about post pre ended ending year late-
    following throughout
"""
_YEAR_WORDS = """
    in since during until till before after the a an its his her their our this that each
    early late mid year
"""
_CLOCK_PREPOSITIONS = """
    at by until till from since before after around about between to and
"""
_NUMBER_NOUNS = """
    no. nos. number room rooms page pages flight route channel highway model section article
    line lines suite unit apartment boeing airbus psalm box
"""
_EVENTS = """
    talks negotiations meeting meetings summit conference hearing trial debate briefing rally
    session speech interview ceremony forum event vigil vote inquest protest march match
    discussions consultations call visit congress convention gathering
"""

_CARDINALS = {word: number for number, word in enumerate(_ONES.split())}
_CARDINALS |= {word: 10 * number for number, word in enumerate(_TENS.split(), start=2)}
_CARDINALS |= {"hundred": 100, "thousand": 1000, "million": 1_000_000, "dozen": 12}
_ORDINALS = {word: number for number, word in enumerate(_FIRSTS.split(), start=1)}
# The final quarter is the last of its year.
_ORDINALS |= {"thirtieth": 30, "final": -1}


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


LEXICON = DateLexicon(
    words=WORDS,
    triggers=frozenset(TRIGGERS),
    cardinals=_CARDINALS,
    ordinals=_ORDINALS,
    ordinal_suffixes=("st", "nd", "rd", "th"),
    centuries=("eighteen", "nineteen", "twenty"),
    number_joiners=("and",),
    half=("and a half",),
    decade_names={word: 10 * number for number, word in enumerate(_DECADES.split(), start=2)},
    part_letters="qh",
    hour_mark="o['’]clock",
    morning_marks=r"a(?:m\b|\.m\b\.?)",
    afternoon_marks=r"p(?:m\b|\.m\b\.?)",
    clock_prepositions=_set(_CLOCK_PREPOSITIONS),
    future_marks=tuple(mark.strip() for mark in _FUTURE.split(",")),
    certain_future=_set("will shall"),
    future_prepositions=_set("by"),
    limits=_set("until till"),
    scheduled_nouns=_set("election elections convention nominee ballot referendum midterms"),
    past_marks=tuple(_PAST.split()),
    past_suffix="ed",
    passive_marks=("be", "being", "get", "to", "will", "would"),
    past_auxiliaries=("was", "were", "had been", "been"),
    modals=_set("will may might could would can should must"),
    soon_stops=_set("as after before became"),
    turning_words=_set("now"),
    past_prepositions=_set("in of from than"),
    date_prepositions=_set(_DATE_PREPOSITIONS),
    month_determiners=_set("the a an its his her their this"),
    month_noun_stops=_set("of on for in to and was is"),
    given_names=_set("april june august"),
    title_nouns=_set(
        "times telegraph mail post express herald mirror tribune star independent people live lights"
    ),
    year_words=_set(_YEAR_WORDS),
    number_nouns=_set(_NUMBER_NOUNS),
    count_nouns=r"(?:people|percent|men|women|feet|children|miles|dollars|votes|times|tons|per)\b",
    plural_nouns=r"(?!(?:has|was|is|does|as|its|this|goes|looks)\b)[a-z]{2,20}s\b",
    ending_marks=_set("ended ending"),
    between="between",
    amount_marks=_set("in for just of after well little last lasts lasted took takes by"),
    setting_prepositions=_set("at during in after following on before"),
    setting_openers=_set(
        "but and so yet still also then later back meanwhile speaking writing talking appearing"
    ),
    conjunctions=_set("and but or nor yet so because although though if unless when while after"),
    participle_suffix="ing",
    determiners=_set("the this that these those both"),
    event_nouns=_set(_EVENTS),
    relative_pronouns=_set("who whom whose which that where when"),
)
