"""News to measure with: invented articles, the same ones at every run.

Their sentences are about as long as those of news, and quotations, indirect speech, names, titles,
pronouns and dates are about as dense. ``--articles FILE.jsonl`` measures with your own instead:
one object a line, with a "text" and perhaps a "published".
"""

from __future__ import annotations

import argparse
import itertools
import json
import random
from collections.abc import Iterator
from pathlib import Path

FIRST = [
    "Ada",
    "Oskar",
    "Mirela",
    "Tobin",
    "Wanda",
    "Ivo",
    "Nessa",
    "Ruben",
    "Petra",
    "Anselm",
    "Lotte",
    "Bram",
]
LAST = [
    "Kell",
    "Verrin",
    "Holt",
    "Sandoval",
    "Brody",
    "Quist",
    "O'Dell",
    "Marchetti",
    "Zorn",
    "Abara",
    "Lindqvist",
    "Tamm",
]
TITLES = ["Mayor", "Sen.", "Dr.", "Police Chief", "Finance Minister", "Prof.", "Gov.", "Judge"]
ROLES = [
    "a spokeswoman for the harbour board",
    "who chairs the valley's school council",
    "the union's regional secretary",
    "a retired engineer from Ostmark",
]
BODIES = [
    "the Ministry of Roads", "Verrin Steel", "the Harbour Board", "police in Dunmarsh",
    "the National Grid Office (NGO)", "campaigners", "two officials", "the report",
]  # fmt: skip
CLAUSES = [
    "the bridge will open before the winter, whatever the contractors may tell the papers",
    "we have waited long enough for an answer and we will not wait for another season",
    "nobody in the valley was told about the plan until the first lorries had come",
    "the harbour cannot take larger ships without a second basin",
    "our schools need teachers more than they need tablets",
    "the budget leaves no room for a second tunnel, and the council has known that for years",
    "the old mill is going to be pulled down unless somebody pays for its roof",
    "farmers lost a third of the harvest when the river rose",
    "there is no reason to close a library that is full every afternoon",
    "the new line carries twice as many passengers as the one that it replaced",
    "prices have risen by four per cent, and wages by less than two",
    "it is too early to say what caused the fire",
]
FILLERS = [
    "The hall was full, and people stood on the stairs down to the street.",
    "Rain fell all afternoon over the eastern districts, where the drains had been cleared.",
    "Work on the site began in 2019 and was to have taken three years.",
    "Several hundred people came to the square on {day}, many of them with banners.",
    "The vote is close: 41 members are for the bill, 38 are against it, and five are undecided.",
    "A first hearing was held {ago}; the next is set for {date}.",
    "The company, which employs 1,200 people, lost $14 million in the third quarter.",
    "Turnout in the district had fallen from 61 per cent to less than half.",
    "It was the second such accident since {month}.",
]
SHAPES = [
    "“{clause},” {cue} {title} {first} {last}. “{other}.”",
    "“{clause},” {last} {cue} on {day}.",
    "“{clause}. {other},” he {cue}.",
    "{title} {first} {last} {cue} {day} that {clause}.",
    "{body} {cue} {ago} that {clause}, but {last} denied it.",
    "According to {body}, {clause}.",
    "{first} {last}, {role}, {cue} the plan was “a disgrace” and that {clause}.",
    "She {cue} {clause}, and called on {body} to publish its figures by {date}.",
    "Asked about the delay, {last} refused to comment.",
    "{body} warned in {month} that {clause}.",
    "“{clause},” she told reporters. “{other},” she added.",
]
CUES = [
    "said",
    "said",
    "said",
    "said",
    "added",
    "noted",
    "insisted",
    "argued",
    "explained",
    "acknowledged",
]
DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
]
AGO = ["last week", "two years ago", "in early March", "earlier this month", "yesterday", "in 2015"]


def article(source: random.Random, sentences: int) -> dict[str, str]:
    """One article of so many sentences, one to three a paragraph."""
    people = [(source.choice(FIRST), source.choice(LAST)) for _ in range(3)]
    lines: list[str] = []
    for _ in range(sentences):
        first, last = source.choice(people)
        clause, other = source.sample(CLAUSES, 2)
        shape = source.choice(SHAPES if source.random() < 0.5 else FILLERS)
        if shape.startswith("“"):
            clause = clause[0].upper() + clause[1:]
        line = shape.format(
            clause=clause,
            other=other[0].upper() + other[1:],
            first=first,
            last=last,
            title=source.choice(TITLES),
            role=source.choice(ROLES),
            body=source.choice(BODIES),
            cue=source.choice(CUES),
            day=source.choice(DAYS),
            month=source.choice(MONTHS),
            ago=source.choice(AGO),
            date=f"{source.choice(MONTHS)} {source.randint(1, 28)}",
        )
        lines.append(line[0].upper() + line[1:])
        lines.append(source.choice([" ", " ", "\n\n"]))
    day = f"{source.randint(1995, 2025)}-{source.randint(1, 12):02}-{source.randint(1, 28):02}"
    return {"text": "".join(lines).rstrip(), "published": day}


def articles(
    count: int, *, seed: int = 1, sentences: tuple[int, int] = (15, 60)
) -> Iterator[dict[str, str]]:
    """So many articles, lazily; the same ones for the same seed."""
    source = random.Random(seed)
    for _ in range(count):
        yield article(source, source.randint(*sentences))


def add_option(parser: argparse.ArgumentParser) -> None:
    """Let the texts be chosen."""
    parser.add_argument("--articles", type=Path, metavar="FILE.jsonl", help="measure with these")


def chosen(options: argparse.Namespace, count: int) -> list[dict[str, str]]:
    """The articles that the options ask for: invented ones where they name no file."""
    if options.articles is None:
        return list(articles(count))
    with options.articles.open(encoding="utf-8") as lines:
        entries = (json.loads(line) for line in itertools.islice(lines, count))
        return [{"text": e["text"], "published": e.get("published")} for e in entries]
