"""English word classes: the closed ones here, the open ones in ``word_classes.txt``."""

from __future__ import annotations

from importlib.resources import files
from types import MappingProxyType

from statements.languages.schema.attribution import AttributionLexicon

__all__ = ["LEXICON"]

_CLOSED = {
    "D": """the a an this these those every each another no any some all both either neither such
        enough several many few more most much less""",
    "p": "i he she we they",
    "y": "it you there what whatever",
    "o": """him them me us himself herself itself themselves myself ourselves yourself yourselves
        everyone everybody someone somebody anyone anybody nobody everything something anything
        nothing none others""",
    "P": "his her their its our my your whose",
    "W": "who whom whoever",
    "h": "which",
    "w": "when where why how whether wherever whenever",
    "S": """if because although though while since unless until than whereas once so lest except
        despite""",
    "T": "that",
    "O": "to",
    "I": """of in on at by from with for about into over after before under against between among
        through during without within across behind toward towards upon per via near like amid
        around beyond above below along alongside throughout inside outside onto off up down out
        versus as aboard beneath beside besides concerning regarding opposite past plus minus
        atop unlike vs""",
    "C": "and or but nor & yet",
    "M": """will would can could should may might must shall cannot ought 'll 'd won't wouldn't can't
        couldn't shouldn't mightn't mustn't""",
    "B": """is are was were be been being am 's 're 'm isn't aren't wasn't weren't ain't""",
    "H": "have has had having 've haven't hasn't hadn't",
    "Q": "do does did doing done don't doesn't didn't",
    "N": "not never n't",
    "s": "police",
    "r": "today yesterday tomorrow tonight",
    "n": "military",
    "#": """one two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty
        sixty seventy eighty ninety hundred thousand million billion trillion dozen dozens
        hundreds thousands millions half""",
}

_ENDINGS = (
    ("ed", 5, "d"),
    ("ing", 6, "g"),
    ("ly", 5, "r"),
    *(
        (ending, 6, "j")
        for ending in [
            "ous",
            "ful",
            "ive",
            "able",
            "ible",
            "less",
            "ical",
            "ional",
            "ic",
            "ial",
            "ish",
            "ary",
        ]
    ),
    ("s", 3, "s"),
)


def _read_open() -> dict[str, str]:
    found: dict[str, str] = {}
    letter = ""
    text = files(__package__).joinpath("word_classes.txt").read_text(encoding="utf-8")
    for line in text.splitlines():
        line = line.split("#", 1)[0].strip()
        if line.startswith("["):
            letter = line[1]
        else:
            found.update(dict.fromkeys(line.split(), letter))
    return found


def _lines(name: str) -> list[str]:
    """The rows of a table and its headings, without comments, which have no tab."""
    text = files(__package__).joinpath(name).read_text(encoding="utf-8")
    return [line for line in text.split("\n") if "\t" in line or (line and line[0] != "#")]


def _read_cue_forms() -> dict[str, tuple[str, float]]:
    rows = (line.split("\t") for line in _lines("cue_forms.tsv"))
    return {form: (lemma, float(rate)) for form, lemma, rate in rows}


def _read_weights() -> dict[str, dict[str, dict[str, float]]]:
    """Headings in brackets begin a scorer, others a template."""
    found: dict[str, dict[str, dict[str, float]]] = {}
    scorer: dict[str, dict[str, float]] = {}
    template: dict[str, float] = {}
    # A few hundred numbers stand in all rows: each is kept once.
    numbers: dict[str, float] = {}
    for line in _lines("weights.tsv"):
        value, tab, weight = line.partition("\t")
        if tab:
            number = numbers.get(weight)
            if number is None:
                number = numbers[weight] = float(weight)
            template[value] = number
        elif line[0] == "[":
            scorer = found.setdefault(line.strip("[]"), {})
        else:
            template = scorer.setdefault(line, {})
    return found


LEXICON = AttributionLexicon(
    closed=MappingProxyType(
        {word: letter for letter, words in _CLOSED.items() for word in words.split()}
    ),
    open=MappingProxyType(_read_open()),
    endings=_ENDINGS,
    plural_exceptions=("ss", "us", "is"),
    agent="by",
    infinitive="to",
    takes_s=frozenset({"he", "she", "it"}),
    times=frozenset(
        f"{which} {unit}"
        for which in ("last", "next", "this", "that")
        for unit in "week month year weekend night morning afternoon evening".split()
    ),
    introducing=frozenset({"according"}),
    contrast=frozenset({"while", "though", "although", "whereas"}),
    objectless=frozenset({"say"}),
    naming=frozenset(
        "name call dub christen title entitle label brand nickname nicknamed rename".split()
    ),
    time_starts=frozenset(
        """monday tuesday wednesday thursday friday saturday sunday january february march april may
        june july august september october november december jan feb mar apr aug sept sep oct nov
        dec today yesterday tonight tomorrow this last next earlier early late mid on in at during
        after before""".split()
    ),
    before_preposition=frozenset(
        [
            "according",
            "due",
            "prior",
            "thanks",
            "owing",
            "addition",
            "response",
            "relation",
            "regard",
            "opposition",
            "contrast",
            "close",
            "next",
            "access",
            "related",
            "similar",
            "subject",
            "commitment",
            "devoted",
            "opposed",
            "compared",
            "reaction",
            "addicted",
            "answer",
            "key",
        ]
    ),
    cue_forms=MappingProxyType(_read_cue_forms()),
    weights=MappingProxyType(_read_weights()),
)
