"""Make ``word_classes.txt``: the class of open-class words that their ending does not tell.

    python -m fit.word_classes TAGS CORPUS.jsonl.gz ... --out FILE

TAGS is a word list of the form ``word TAG`` with Penn Treebank tags, one word a line, such
as the Brill tagger's (TextBlob ships it as ``en-lexicon.txt``). Words seen three times or
more in the corpora, in lower case, are listed where their class is not the one that
:data:`ENDINGS` give them. Whether a noun can be a verb, the list's inflections tell, and
how the corpora use it.
"""

from __future__ import annotations

import argparse
import gzip
import json
import re
import textwrap
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from statements.attribution.classes import class_of_lower
from statements.document import Document
from statements.languages import lexicon
from statements.languages.schema.attribution import AttributionLexicon

#: A word seen less often says nothing.
LEAST_COUNT = 3
#: A noun that is a verb in fewer of its uses, so many at least, counts as a noun alone.
LEAST_VERB_SHARE, LEAST_USES = 0.03, 8
#: Classes after which a verb stands, and after which a noun does.
VERB_AFTER, NOUN_AFTER = frozenset("MpWNQO"), frozenset("DPjI#")

TITLES = {
    "d": "past tense or participle",
    "j": "adjective",
    "V": "noun or base verb",
    "s": "plural noun",
    "r": "adverb",
    "g": "-ing form",
    "v": "base verb",
    "z": "third-person verb",
    "Z": "plural noun or third-person verb",
    "n": "noun",
}


class Tags:
    """The word list, and what its inflections say."""

    def __init__(self, path: Path) -> None:
        rows = (line.split() for line in path.read_text(encoding="utf-8").splitlines())
        self.tags = {row[0]: row[1] for row in rows if len(row) == 2}

    def is_verb(self, word: str) -> bool:
        """Whether the list has verbal inflections of the word."""
        past = [word + "ed", word + word[-1] + "ed"]
        past += [word + "d"] if word.endswith("e") else []
        past += [word[:-1] + "ied"] if word.endswith("y") else []
        return self.tags.get(word) in ("VB", "VBP") or any(
            self.tags.get(form, "").startswith("VB") for form in past
        )

    def class_of(self, word: str) -> str | None:
        """The class of a lower-case word; None if the list does not tell."""
        tag = self.tags.get(word)
        if tag in ("NNS", "NNPS", "VBZ"):
            bases = singulars(word)
            verb = tag == "VBZ" or any(self.is_verb(base) for base in bases)
            noun = tag != "VBZ" or any(self.tags.get(base) in ("NN", "NNP") for base in bases)
            return "Z" if verb and noun else "z" if verb else "s"
        if tag == "NN" and not word.endswith("ing"):
            return "V" if self.is_verb(word) else "n"
        if tag in ("VB", "VBP"):
            return "V" if self.tags.get(word + "s") == "NNS" else "v"
        simple = {"VBD": "d", "VBN": "d", "VBG": "g", "NN": "n", "NNP": "n"}
        simple |= {"RB": "r", "RBR": "r", "RBS": "r", "JJ": "j", "JJR": "j", "JJS": "j"}
        return simple.get(tag or "")


def singulars(word: str) -> list[str]:
    """What a word in -s may be the plural of."""
    found = [word[:-3] + "y"] if word.endswith("ies") else []
    found += [word[:-2]] if word.endswith("es") else []
    return [*found, word[:-1]]


def class_by_ending(word: str, words: AttributionLexicon) -> str:
    """The class that the loader gives a word that no list holds."""
    for ending, shortest, letter in words.endings:
        if len(word) >= shortest and word.endswith(ending):
            if letter == "s" and word.endswith(words.plural_exceptions):
                continue
            return letter
    return "n"


def count_uses(paths: Iterable[Path]) -> tuple[Counter[str], Counter[str], Counter[str]]:
    """How often each word stands in lower case; and after what asks for a verb, for a noun."""
    words: AttributionLexicon = lexicon("attribution")
    uses, as_verb, as_noun = Counter[str](), Counter[str](), Counter[str]()
    for path in paths:
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            for line in lines:
                tokens = Document(json.loads(line)["text"]).tokens
                for at, word in enumerate(tokens.words):
                    if not word[0].islower():
                        continue
                    uses[tokens.lower[at]] += 1
                    before = class_of_lower(tokens.lower[at - 1]) if at else ""
                    if before == "O" and tokens.lower[at - 2] in words.before_preposition:
                        before = "I"
                    as_verb[word] += before in VERB_AFTER
                    as_noun[word] += before in NOUN_AFTER
    return uses, as_verb, as_noun


def main() -> None:
    """Read, decide and write."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("tags", type=Path)
    parser.add_argument("corpora", type=Path, nargs="+")
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    words: AttributionLexicon = lexicon("attribution")
    tags = Tags(options.tags)
    uses, as_verb, as_noun = count_uses(options.corpora)

    def is_noun_alone(word: str) -> bool:
        seen = as_verb[word] + as_noun[word]
        return seen >= LEAST_USES and as_verb[word] < LEAST_VERB_SHARE * seen

    lists: dict[str, list[str]] = {letter: [] for letter in TITLES}
    for word, count in sorted(uses.items()):
        letter = tags.class_of(word)
        if count < LEAST_COUNT or letter is None or not re.fullmatch("[a-z]{2,}", word):
            continue
        if letter == "V" and is_noun_alone(word):
            letter = "n"
        elif letter == "Z" and any(is_noun_alone(base) for base in singulars(word)):
            letter = "s"
        if word not in words.closed and letter != class_by_ending(word, words):
            lists[letter].append(word)
    head = (
        "# Open-class words whose class their ending does not tell, made by fit/word_classes.py.\n"
        "# Words seen three times or more in news; tags from the word list of the Brill tagger\n"
        "# (1993, MIT licence).\n"
    )
    parts = [
        f"[{letter}]  # {TITLES[letter]}\n" + "\n".join(textwrap.wrap(" ".join(found), 100))
        for letter, found in lists.items()
    ]
    options.out.write_text(head + "\n" + "\n\n".join(parts) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
