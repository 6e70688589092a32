"""English cue words: their forms, their acts, and how they are negated.

The words and their acts stand in ``cues.txt`` beside this file. Its forms are made here,
by the regular rules and by the table of irregular verbs.
"""

from __future__ import annotations

from importlib.resources import files

from statements.languages.schema.cues import CueLexicon
from statements.records import Act

__all__ = ["LEXICON"]

# Lemma, past tense and past participle where it differs.
_IRREGULAR = """
    be was been; bear bore borne; become became become; beget begot; begin began begun; bet bet;
    bid bid; break broke broken; bring brought; broadcast broadcast; build built; cast cast;
    catch caught; choose chose chosen; come came come; cost cost; cut cut; do did done;
    draw drew drawn; drive drove driven; eat ate eaten; fall fell fallen; feel felt;
    fight fought; find found; fling flung; forbid forbade forbidden; forecast forecast;
    foresee foresaw foreseen; foretell foretold; forget forgot forgotten; forgive forgave forgiven;
    get got gotten; give gave given; go went gone; grind ground; hang hung; have had; hear heard;
    hide hid hidden; hit hit; hold held; hurt hurt; keep kept; know knew known; lay laid;
    lead led; learn learned learnt; leave left; let let; light lit lighted; lose lost;
    make made; mean meant;
    meet met; misjudge misjudged; mistake mistook mistaken; misunderstand misunderstood;
    overhear overheard; oversee oversaw overseen; overthrow overthrew overthrown;
    pay paid; plead pleaded pled; prove proved proven; put put; read read; recast recast;
    retell retold;
    rethink rethought; rip ripped; rise rose risen; run ran run; say said; see saw seen;
    seek sought; sell sold; send sent; set set; shake shook shaken; shed shed; show showed shown;
    shut shut; sing sang sung; sit sat; speak spoke spoken; spell spelled spelt; spend spent;
    spin spun;
    split split; stand stood; stick stuck; sting stung; strike struck; strive strove striven;
    swear swore sworn; take took taken; teach taught; tear tore torn; tell told; think thought;
    throw threw thrown; undertake undertook undertaken; understand understood; uphold upheld;
    upset upset; weep wept; win won; withdraw withdrew withdrawn; withhold withheld;
    write wrote written; dream dreamed dreamt; shoot shot; telecast telecast
"""
_AUXILIARY_FORMS = {"be": "am is are 's 're was were been being", "have": "has had having 've"}

# Verbs of more than one syllable that double their last letter: stressed on the last syllable.
_DOUBLING = """
    abet abut acquit admit allot annul begin bestir commit compel concur confer control defer demur
    deter dispel embed emit excel expel extol forbid forget hobnob incur infer occur omit outwit
    overrun patrol permit prefer propel rebel rebut recap recur refer regret repel resubmit
    submit transfer transmit upset handicap
"""
_VOWELS = frozenset("aeiou")
_SIBILANTS = ("s", "x", "z", "ch", "sh")

_INFINITIVE_ACTS = """
    ask demand; tell demand; beg demand; invite demand; say demand;
    agree promise; offer promise; threaten warn; choose decide; elect decide; determine want;
    challenge demand; decline refuse;
    remind demand; write demand; expect predict; like want; love want; hate want; mean want;
    fear want; claim assert; caution warn; vote decide; happen assert
"""
_NEGATIONS = "not never without no neither nor none hardly nothing n't cannot"
_SOFTENED = "only just merely simply solely necessarily but"
_NEGATIVE_VERBS = """
    refuse decline fail avoid refrain stop forget neglect omit lack withhold cease resist abstain
    ignore unwilling reluctant
"""
_NEGATIVE_SUBJECTS = "no nobody none neither nor no-one hardly"
_OBJECT_INFINITIVES = "ask tell beg invite remind expect want"
_RAISING = "continue seem appear tend start need"
_BREAKS = "and or but that because who which when while as if than since though although"
_HELPERS = """
    do does did have has had having 've 's be is are was were been being am 're 'm will would shall
    should can could may might must 'll 'd ever even yet so far also really actually exactly
    explicitly publicly directly specifically immediately personally officially formally yet once
    quite to going mean want need dare seem appear necessarily currently previously initially
"""
_DETERMINERS = "the a an this that these those my your his her its our their some any each every"
_LINKERS = "of in at from for on to with by among"
_QUESTIONS = "whether if who whom what which when where why how"


def _is_consonant(letter: str) -> bool:
    return letter not in _VOWELS


def _doubles(verb: str) -> bool:
    """Whether the last letter is doubled before -ed and -ing ("plan", "refer")."""
    if verb in _DOUBLING.split():
        return True
    if len(verb) < 3 or verb[-1] in "wxyaeiou" or verb[-2] not in _VOWELS:
        return False
    # "quip" has one vowel: the u of "qu" is none.
    head = verb[:-2].replace("qu", "q")
    return not any(letter in _VOWELS or letter == "y" for letter in head) and bool(head)


def _third(word: str) -> str:
    """The form in -s: of a verb the third person, of a noun the plural."""
    if word.endswith("y") and _is_consonant(word[-2]):
        return word[:-1] + "ies"
    return word + ("es" if word.endswith(_SIBILANTS) else "s")


def _verb_forms(verb: str, past: tuple[str, ...]) -> list[str]:
    """The forms of a verb besides its lemma; British doubling and -ise are included."""
    stem = verb
    if verb.endswith("ie"):
        participle = verb[:-2] + "ying"
    elif verb.endswith("e") and not verb.endswith(("ee", "oe", "ye")):
        stem = verb[:-1]
        participle = stem + "ing"
    else:
        stem = verb + verb[-1] if _doubles(verb) else verb
        participle = stem + "ing"
    forms = [_third(verb), participle]
    if verb.endswith("y") and _is_consonant(verb[-2]):
        regular = verb[:-1] + "ied"
    elif verb.endswith("e"):
        regular = verb + "d"
    else:
        regular = stem + "ed"
    forms += past or (regular,)
    if verb.endswith("l") and stem == verb and verb[-2] in _VOWELS and verb[-3:-2] not in _VOWELS:
        forms += [verb + "led", verb + "ling"]
    if verb.endswith("ic"):
        forms += [verb + "ked", verb + "king"]
    if verb.endswith("ize"):
        forms += [form.replace("iz", "is") for form in (verb, *forms)]
    return forms


def _forms(lemma: str, kind: str, irregular: dict[str, tuple[str, ...]]) -> list[str]:
    if kind == "verb":
        return _verb_forms(lemma, irregular.get(lemma, ()))
    return [_third(lemma)] if kind == "noun" else []


def _irregular_verbs() -> dict[str, tuple[str, ...]]:
    rows = (row.split() for row in _IRREGULAR.split(";"))
    return {row[0]: tuple(row[1:]) for row in rows if row}


def _pairs(table: str) -> dict[str, Act]:
    rows = (row.split() for row in table.split(";"))
    return {lemma: Act(act) for lemma, act in rows}


def _load() -> CueLexicon:
    """Read ``cues.txt`` and make the forms."""
    irregular = _irregular_verbs()
    lemmas: dict[str, str] = {}
    acts: dict[str, Act] = {}
    phrases: dict[str, list[tuple[tuple[str, ...], Act]]] = {}
    light: set[str] = set()
    act = part = ""
    table = files("statements.languages.en").joinpath("cues.txt").read_text(encoding="utf-8")
    headed: list[tuple[str, str, list[str]]] = []
    for line in table.splitlines():
        if not line or line.startswith("#"):
            continue
        if line[0] != " ":
            act, part = line.split()
            headed.append((act, part, []))
        else:
            headed[-1][2].append(line)
    for act, part, lines in headed:
        text = " ".join(lines)
        if part == "phrase":
            for phrase in text.split(";"):
                first, *rest = phrase.split()
                phrases.setdefault(first, []).append((tuple(rest), Act(act)))
            continue
        for lemma in text.split():
            if act == "light":
                light.add(lemma)
            else:
                acts[lemma] = Act(act)
    # A lemma is no form of another verb, but a noun or a word may be one ("saying").
    for kind in ("verb", "noun", "word"):
        of_kind = [
            lemma for _, part, lines in headed if part == kind for lemma in " ".join(lines).split()
        ]
        for lemma in of_kind:
            lemmas.setdefault(lemma, lemma)
        for lemma in of_kind:
            for form in _forms(lemma, kind, irregular):
                lemmas.setdefault(form, lemma)
    for first in (*phrases, *_NEGATIVE_VERBS.split()):
        for form in (first, *_forms(first, "verb", irregular)):
            lemmas.setdefault(form, first)
    for lemma, forms_of_it in _AUXILIARY_FORMS.items():
        for form in forms_of_it.split():
            lemmas[form] = lemma
    return CueLexicon(
        lemmas=lemmas,
        acts=acts,
        phrases={
            first: tuple(sorted(rest, key=lambda row: (-len(row[0]), row[0])))
            for first, rest in phrases.items()
        },
        infinitive_acts=_pairs(_INFINITIVE_ACTS),
        object_infinitives=frozenset(_OBJECT_INFINITIVES.split()),
        light=frozenset(light),
        raising=frozenset(_RAISING.split()),
        infinitive="to",
        negations=frozenset(_NEGATIONS.split()),
        negative_ending="n't",
        softened=frozenset(_SOFTENED.split()),
        negative_verbs=frozenset(_NEGATIVE_VERBS.split()),
        negative_objects=frozenset({"nothing"}),
        negative_subjects=frozenset(_NEGATIVE_SUBJECTS.split()),
        helpers=frozenset(_HELPERS.split()),
        determiners=frozenset(_DETERMINERS.split()),
        breaks=frozenset(_BREAKS.split()),
        adverb_ending="ly",
        linkers=frozenset(_LINKERS.split()),
        questions=frozenset(_QUESTIONS.split()),
    )


LEXICON = _load()
