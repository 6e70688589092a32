"""The words, numbers and marks that temporal expressions are made of, and their kinds."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

import attrs

from statements.dates.numerals import read_number
from statements.languages import lexicon
from statements.languages.schema.dates import DateLexicon, Holiday, Kind, Unit

__all__ = ["Token", "alternatives", "read_token"]

#: Numbers in words are no longer than this ("nineteen hundred and ninety-six").
MAX_NUMBER_WORDS = 8

_YEARS = range(1000, 2200)
_YEARS_IN_WORDS = frozenset(year for year in range(1900, 2200) if year % 100)
_DIGITS = re.compile(r"\d{1,10}")
_SPACE = re.compile(r"\s")


@attrs.define
class Token:
    """One part of a run."""

    start: int
    end: int
    value: int | str | Unit | Holiday | float


def alternatives(words: list[str]) -> str:
    """A pattern for any of the words, common beginnings read once."""
    tree: dict[str, dict] = {}  # type: ignore[type-arg]
    for word in words:
        node = tree
        for character in word:
            node = node.setdefault(character, {})
        node[""] = {}
    return _branch(tree)


def _branch(tree: dict[str, dict]) -> str:  # type: ignore[type-arg]
    optional = "" in tree
    parts = [
        (r"\s" if character == " " else re.escape(character)) + _branch(below)
        for character, below in tree.items()
        if character
    ]
    if optional:
        parts.append("")
    return parts[0] if len(parts) == 1 else f"(?:{'|'.join(parts)})"


@cache
def _token_pattern() -> re.Pattern[str]:
    """One token of a lower-cased text; the group that matched tells what it is."""
    words: DateLexicon = lexicon("dates")
    numbers = alternatives(sorted(words.cardinals))
    joiner = "|".join(words.number_joiners)
    number = rf"(?:{numbers})(?:(?:[\s-]|\s(?:{joiner})\s)(?:{numbers})\b){{0,{MAX_NUMBER_WORDS}}}"
    half = "|".join(rf"\s{word}".replace(" ", r"\s") for word in words.half)
    phrase = alternatives(sorted(word for word in words.words if " " in word or "-" in word))
    suffixes = "|".join(words.ordinal_suffixes)
    return re.compile(
        rf"""
          (?P<iso>\d{{4}}-\d\d-\d\d(?:t\d\d:\d\d(?::\d\d)?(?:z|[+-]\d\d:?\d\d)?)?(?![\w-]))
        | (?P<slash>\d{{1,2}}[/.]\d{{1,2}}[/.](?:\d{{4}}|\d\d)(?![\w/]))
        | (?P<am>\d{{1,2}}(?:[:.]\d\d)?\s?{words.morning_marks})
        | (?P<pm>\d{{1,2}}(?:[:.]\d\d)?\s?{words.afternoon_marks})
        | (?P<hour>\d{{1,2}}\s{words.hour_mark}(?!\w))
        | (?P<part>[{words.part_letters}][1-4](?!\w))
        | (?P<clock>\d{{1,2}}:\d\d(?::\d\d)?(?![\w:]))
        | (?P<decade>(?:\d\d|['’])?\d0['’]?s\b)
        | (?P<short>['’]\d\d(?!\w))
        | (?P<ordinal>\d{{1,4}}(?:{suffixes})(?!\w))
        | (?P<mixed>\d{{1,3}}\s\d/\d(?![\w/])|\d{{1,3}}\.\d{{1,2}}(?![\w.]))
        | (?P<number>\d{{1,3}}(?:,\d{{3}}){{1,3}}(?![\w,])|\d{{1,9}}(?![\w%]|[.,]\d))
        | (?P<cardinal>{number}(?:{half})?)(?!\w)
        | (?P<phrase>{phrase})(?!\w)
        | (?P<word>[^\W\d_]{{1,16}}\.?)(?!\w)
        | (?P<mark>['’]s?(?!\w)|,(?!\w)|[-‐‑–])
        """,
        re.VERBOSE,
    )


#: A word of plain letters that nothing goes on with: no hyphen, stop, apostrophe, digit.
_PLAIN_WORD = re.compile(r"[a-z]{1,16}(?![\w.\-‐‑–'’])")


@cache
def _plain_words() -> tuple[dict[str, tuple[str, Any]], frozenset[str]]:
    """Words that are a token whatever follows, and those that may open a longer one."""
    words: DateLexicon = lexicon("dates")
    longer = {re.split(r"[\s-]", word)[0] for word in words.words if " " in word or "-" in word}
    longer.update(part for word in words.cardinals for part in re.split(r"[\s-]", word))
    alone: dict[str, tuple[str, Any]] = {
        **{word: (Kind.DECADE, value) for word, value in words.decade_names.items()},
        **{word: (Kind.ORDINAL, value) for word, value in words.ordinals.items()},
        **{word: (found.kind, found.value) for word, found in words.words.items()},
    }
    return (
        {word: found for word, found in alone.items() if word not in longer},
        frozenset(longer),
    )


def read_token(low: str, position: int, words: DateLexicon) -> tuple[str, Token] | None:
    """The token of a lower-cased text at a place, or None where it is no part of a date.

    Args:
        low: the text.
        position: where the token begins.
        words: the date lexicon.
    """
    plain = _PLAIN_WORD.match(low, position)
    if plain is not None:
        word = plain[0]
        alone, longer = _plain_words()
        known = alone.get(word)
        if known is not None:
            return known[0], Token(position, plain.end(), known[1])
        if word not in longer:
            return None
    match = _token_pattern().match(low, position)
    return None if match is None else _classify(match, words)


def _classify(match: re.Match[str], words: DateLexicon) -> tuple[str, Token] | None:
    """The kind of a token and the token, or None where it is no part of a date.

    Args:
        match: a match of :func:`_token_pattern`.
        words: the date lexicon.
    """
    group = match.lastgroup or ""
    if group in ("word", "phrase"):
        return _word(match, words)
    start, end = match.span()
    text = match[0]
    kind: str = _SIMPLE.get(group, "")
    value: int | float | str | None
    if group == "mark":
        return _mark(match)
    if group == "cardinal":
        value = _cardinal(text, words)
        kind = Kind.YEAR if value in _YEARS_IN_WORDS else Kind.NUMBER
    elif group == "number":
        value = int(text.replace(",", ""))
        kind = _number_kind(text, value)
    elif group == "mixed":
        value = _mixed(text)
    elif group == "ordinal":
        value = int(_DIGITS.findall(text)[0])
    elif group == "decade":
        value = int("".join(_DIGITS.findall(text)))
    elif group == "short":
        value = int(text[1:])
    elif group in ("clock", "am", "pm", "hour"):
        value = _clock(text, group)
    else:
        value = text
    return None if value is None else (kind, Token(start, end, value))


#: The kinds of the tokens whose group alone tells it.
_SIMPLE = {
    "iso": Kind.NUMERIC_DATE,
    "slash": Kind.NUMERIC_DATE,
    "am": Kind.CLOCK,
    "pm": Kind.CLOCK,
    "hour": Kind.CLOCK,
    "clock": Kind.CLOCK,
    "part": Kind.PART_OF_YEAR,
    "decade": Kind.DECADE,
    "short": Kind.SHORT_YEAR,
    "ordinal": Kind.ORDINAL,
    "mixed": Kind.NUMBER,
}


def _word(match: re.Match[str], words: DateLexicon) -> tuple[str, Token] | None:
    """A word or phrase of the lexicon; its full stop belongs to it only in an abbreviation."""
    text = match[0]
    start, end = match.span()
    if match.lastgroup == "phrase":
        text = _SPACE.sub(" ", text)
    word = words.words.get(text)
    if word is None and text[-1] == ".":
        text = text[:-1]
        end -= 1
        word = words.words.get(text)
    if word is not None:
        return word.kind, Token(start, end, word.value)
    if text in words.ordinals:
        return Kind.ORDINAL, Token(start, end, words.ordinals[text])
    if text in words.decade_names:
        return Kind.DECADE, Token(start, end, words.decade_names[text])
    return None


def _mark(match: re.Match[str]) -> tuple[str, Token] | None:
    text = match[0]
    start, end = match.span()
    if text == ",":
        return Kind.COMMA, Token(start, end, 0)
    if text[0] in "'’":
        return Kind.POSSESSIVE, Token(start, end, 0)
    low = match.string
    if low[start - 1 : start].isspace() and not low[end : end + 2].strip()[:1].isdigit():
        # A dash between spaces, not a hyphen.
        return None
    return Kind.HYPHEN, Token(start, end, 0)


def _number_kind(text: str, value: int) -> Kind:
    if len(text) == 4 and value in _YEARS:
        return Kind.YEAR
    return Kind.DAY_NUMBER if len(text) <= 2 and 0 < value < 32 else Kind.NUMBER


def _mixed(text: str) -> float:
    """2.5 and 2 1/2."""
    if "/" not in text:
        return float(text)
    count, fraction = text.split(None, 1)
    over, under = fraction.split("/")
    return int(count) + int(over) / max(1, int(under))


def _cardinal(text: str, words: DateLexicon) -> float | None:
    added = 0.0
    for half in words.half:
        if text.endswith(half):
            text = text[: -len(half)]
            added = 0.5
    parts = [part for part in re.split(r"[\s-]+", text.strip()) if part not in words.number_joiners]
    number = read_number(parts, words.cardinals)
    return number if number is None or not added else number + added


def _clock(text: str, group: str) -> str | None:
    parts = [int(part) for part in re.findall(r"\d+", text)]
    hour, minutes = parts[0], parts[1:]
    if group in ("am", "pm"):
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if group == "pm" else 0)
    if hour > 24 or any(part > 59 for part in minutes):
        return None
    return ":".join(f"{part:02d}" for part in [hour, *(minutes or [0])])
