"""English words with an apostrophe at their head or at their end."""

from __future__ import annotations

from statements.languages.schema.quotes import QuotesLexicon

__all__ = ["LEXICON"]

_LEADING = """
    tis twas twere twill twould twasnt tisnt em er im is ere n nuff bout round cause cuz coz cos
    til till tween gainst neath nother kay scuse scusi sup tude cept fraid fore hood zat ow ome
    mongst lectric un specially spose nam net
"""
_TRAILING = """
    o ol an th n mo lil de wi ha fo sho lo yo po tha doin goin nothin somethin jus ain don
"""

_OTHER_LABELS = """
    update updated breaking correction clarification note editor's editors notes watch listen read
    related photo photos video videos audio image images gallery caption source sources file live
    advertisement advert ad ads exclusive opinion analysis review commentary interview transcript
    partial full story more also see here there this that these those online email e-mail phone tel
    fax contact website web address date time where when what who why how place tickets cost price
    copyright reporting editing writing byline by from to cc bcc re subject sent summary background
    context warning disclaimer disclosure facts fact myth poll polls results score scores final
    weather today tomorrow yesterday monday tuesday wednesday thursday friday saturday sunday
    january february march april may june july august september october november december
    step part chapter section figure table box tip tips recipe ingredients method name age job pay
    answer-key key total totals winner winners loser losers pledged delegates superdelegates trending
    p.s ps nb ps. n.b published posted modified credit credits sign-up subscribe follow share tweet
    bottom previously earlier stat stats short quick long reads first second third next finally plus minus but and or not if
"""
_DOCUMENT_LABELS = "poll polls analysis opinion review report study survey fact facts"
_STAGE_DIRECTIONS = """
    applause laughter laughs laughing crosstalk inaudible unintelligible cheers cheering booing boos
    pause silence music chanting singing off-mike off-mic crying sobbing coughs sighs begin end video
    clip commercial break audience camera voice-over voiceover translator interpreter telephone
    videotape gasps whistles groans chuckles bleep expletive
"""
_SMALL_WORDS = "of the a an in on at for with and or to by from is as through via then more off"

LEXICON = QuotesLexicon(
    leading_elisions=frozenset(_LEADING.split()),
    trailing_elisions=frozenset(_TRAILING.split()),
    possessive_endings=("s", "z", "x"),
    dropped_endings=("in",),
    question_labels=frozenset({"q", "question"}),
    answer_labels=frozenset({"a", "answer"}),
    other_labels=frozenset(_OTHER_LABELS.split()),
    document_labels=frozenset(_DOCUMENT_LABELS.split()),
    name_prefixes=("Mc", "Mac", "De", "Di", "Du", "La", "Le", "Van", "Von", "d", "de", "la", "van"),
    small_words=frozenset(_SMALL_WORDS.split()),
    articles=frozenset({"the", "a", "an"}),
    stage_directions=frozenset(_STAGE_DIRECTIONS.split()),
)
