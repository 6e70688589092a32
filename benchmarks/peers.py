"""Side by side with what else reads dates or quotations, over the same articles in one run.

    python benchmarks/peers.py [--articles FILE.jsonl]

Measures those that are installed (``pip install -r benchmarks/requirements.txt``). It compares
speed alone: what each finds differs, and is no subject here. The spaCy pipeline is untrained: it
has the size of ``en_core_web_sm`` and weights that mean nothing, which take just as long.
"""

from __future__ import annotations

import argparse
import datetime
import importlib.metadata
import time
import warnings
from collections.abc import Callable

import regex
from measure import print_machine, print_table, tokenising_time
from texts import add_option, chosen

#: CPU seconds that each may take; the rate is that of the articles read in them.
BUDGET = 6.0
Reader = Callable[[str, str], object]


def everything() -> Reader:
    """All of this library."""
    from statements import extract_statements

    return lambda text, published: extract_statements(text, published=published)


def dates_alone() -> Reader:
    """The dates alone."""
    from statements import normalize_dates

    return lambda text, published: normalize_dates(text, published=published)


def trivial() -> Reader:
    """A quotation, a comma, a verb and a name: what one writes in five minutes."""
    pattern = regex.compile(
        r"[“\"]([^”\"]{1,2000}+)[”\"],? "
        r"(?:(said|added|told) ((?:[A-Z]\w++ ?)++)|(\w++) (said|added))"
    )
    return lambda text, _: [match.groups() for match in pattern.finditer(text)]


def dateparser_search() -> Reader:
    """`search_dates`, told the language and the day."""
    from dateparser.search import search_dates

    def read(text: str, published: str) -> object:
        base = datetime.datetime.fromisoformat(published)
        return search_dates(text, languages=["en"], settings={"RELATIVE_BASE": base})

    return read


def datefinder_search() -> Reader:
    """`find_dates`."""
    import datefinder

    return lambda text, _: list(datefinder.find_dates(text))


def parsedatetime_search() -> Reader:
    """`Calendar.nlp`."""
    import parsedatetime

    calendar = parsedatetime.Calendar()
    return lambda text, _: calendar.nlp(text)


def recognizers_search() -> Reader:
    """Microsoft's recognizers: `recognize_datetime`."""
    from recognizers_date_time import recognize_datetime

    return lambda text, published: recognize_datetime(
        text, "en-us", reference=datetime.datetime.fromisoformat(published)
    )


def spacy_pipeline() -> Reader:
    """Tagger, parser and entities of the usual small size, untrained."""
    import spacy
    from spacy.cli.init_config import init_config
    from spacy.training import Example

    config = init_config(lang="en", pipeline=["tagger", "parser", "ner"], optimize="efficiency")
    nlp = spacy.util.load_model_from_config(config, auto_fill=True)
    words = ["word"] * 50
    example = Example.from_dict(
        nlp.make_doc(" ".join(words)),
        {
            "words": words,
            "tags": [f"T{number}" for number in range(50)],
            "heads": [0] * 50,
            "deps": ["ROOT", *(f"d{number % 44}" for number in range(49))],
            "entities": [f"U-E{number % 18}" for number in range(50)],
        },
    )
    nlp.initialize(lambda: [example])
    return lambda text, _: nlp(text)


#: What it is called, what it finds, the distribution that it is in, how it is made.
PEERS: list[tuple[str, str, str, Callable[[], Reader]]] = [
    ("**statements**", "who, what, when", "statements", everything),
    ("**statements**, dates alone", "dates", "statements", dates_alone),
    ("an expression of one line", "direct quotes", "regex", trivial),
    ("spaCy, untrained, small", "(parse, entities)", "spacy", spacy_pipeline),
    ("dateparser `search_dates`", "dates", "dateparser", dateparser_search),
    ("datefinder", "dates", "datefinder", datefinder_search),
    ("parsedatetime", "dates", "parsedatetime", parsedatetime_search),
    ("Microsoft recognizers", "dates", "recognizers-text-suite", recognizers_search),
]


def rate(read: Reader, articles: list[dict[str, str]]) -> float:
    """Characters a CPU second."""
    read(articles[0]["text"], articles[0]["published"])  # load what is loaded at first need
    size = 0
    begin = time.process_time()
    for article in articles:
        read(article["text"], article["published"])
        size += len(article["text"])
        if time.process_time() - begin > BUDGET:
            break
    return size / (time.process_time() - begin)


def version(distribution: str) -> str:
    """The installed version; this library's may be on the path without being installed."""
    try:
        return importlib.metadata.version(distribution)
    except importlib.metadata.PackageNotFoundError:
        return "-"


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    add_option(parser)
    articles = chosen(parser.parse_args(), 300)
    warnings.simplefilter("ignore")
    floor = sum(len(a["text"]) for a in articles) / tokenising_time(a["text"] for a in articles)
    rows, missing = [], []
    for name, finds, distribution, make in PEERS:
        try:
            read = make()
        except ImportError as error:
            missing.append(f"{distribution} ({error})")
            continue
        speed = rate(read, articles)
        rows.append(
            [name, version(distribution), finds, f"{floor / speed:,.1f}", f"{speed / 1e3:,.0f}"]
        )
    print_machine()
    print_table(["", "version", "finds", "tokenising passes", "kB/s"], rows)
    if missing:
        print("\nNot measured, not installed: " + "; ".join(missing))


if __name__ == "__main__":
    main()
