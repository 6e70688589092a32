"""Every regular expression of the library, taken apart, and texts that feed its quantifiers."""

from __future__ import annotations

import json
import subprocess
import sys
import textwrap
from collections.abc import Iterator
from functools import cache
from typing import Any

import attrs
import regex
from regex import _regex_core as core

#: Characters that the sets in the patterns are tried with.
PALETTE = "aA1 \n.,\"“”‘’'-—:;()[]<>@#$%&/_\u00a0\u0301éÉßı٣漢\u200b"

#: Compiles everything that the library compiles, and tells of each pattern where it stands.
COLLECT = """
    import importlib, json, pkgutil, re, sys
    import regex

    found = []

    def recording(compile):
        def recorded(pattern, flags=0, *args, **lists):
            frame = sys._getframe(1)
            module = frame.f_globals.get("__name__", "")
            if module.partition(".")[0] == "statements" and isinstance(pattern, str):
                found.append({
                    "pattern": pattern,
                    "flags": int(flags),
                    "lists": {name: sorted(words) for name, words in lists.items()},
                    "place": f"{module}:{frame.f_lineno}",
                })
            return compile(pattern, flags, *args, **lists)
        return recorded

    regex.compile = recording(regex.compile)
    re.compile = recording(re.compile)
    import statements
    for module in pkgutil.walk_packages(statements.__path__, "statements."):
        if not module.name.endswith("__main__"):
            try:
                importlib.import_module(module.name)
            except ImportError:  # an extra that is not installed
                pass
    from statements.document import Document; from statements.quotes import find_passages
    text = sys.stdin.read()
    for published in (None, "2021-05-04", "2021-05-04T10:11:12+02:00", "May 4, 2021"):
        try:
            find_passages(Document(text)), Document(text).sentences
        except statements.StatementsError:
            pass
    print(json.dumps(found))
"""

#: Calls every room, so that patterns that are compiled at first need are compiled.
EVERYTHING = """\
“It opens on Tuesday, March 3,” Mayor Ada Kell said. She added that “nobody” had asked.

Q: Is it late? A: The Ministry of Roads (MoR) denied it two years ago, according to its
spokesperson, who did not say when. KELL: No.
"""


@attrs.frozen
class Pattern:
    """A regular expression of the library."""

    place: str
    pattern: str
    flags: int
    lists: dict[str, list[str]] = attrs.field(eq=False)

    def compiled(self) -> regex.Pattern[str]:
        return regex.compile(self.pattern, self.flags, **self.lists)

    def parsed(self) -> Any:
        """Its syntax tree, as the regex module makes it."""
        flags = self.flags
        while True:
            source = core.Source(self.pattern)
            info = core.Info(flags, source.char_type, self.lists)
            info.guess_encoding = core.UNICODE
            source.ignore_space = bool(info.flags & core.VERBOSE)
            try:
                return core._parse_pattern(source, info)
            except core._UnscopedFlagSet:
                flags = info.global_flags


@cache
def all_patterns() -> tuple[Pattern, ...]:
    done = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", textwrap.dedent(COLLECT)],
        input=EVERYTHING,
        capture_output=True,
        text=True,
        check=True,
        encoding="utf-8",
    )
    found = {Pattern(**entry): None for entry in json.loads(done.stdout)}
    return tuple(found)


def children(node: Any) -> list[Any]:
    if isinstance(node, core.Sequence):
        return list(node.items)
    if isinstance(node, core.Branch):
        return list(node.branches)
    if isinstance(node, core.Conditional):
        return [node.yes_item, node.no_item]
    if isinstance(node, core.LookAroundConditional):
        return [node.subpattern, node.yes_item, node.no_item]
    inner = getattr(node, "subpattern", None)
    return [] if inner is None else [inner]


def repeats(node: Any, before: tuple[Any, ...] = ()) -> Iterator[tuple[Any, tuple[Any, ...]]]:
    """Every quantifier under a node, with what stands before it in its sequence."""
    if isinstance(node, core.GreedyRepeat):
        yield node, before
    for place, child in enumerate(children(node)):
        ahead = tuple(node.items[:place]) if isinstance(node, core.Sequence) else ()
        yield from repeats(child, (*before, *ahead))


def is_unbounded(node: Any) -> bool:
    """Whether a quantifier may give back an unlimited number of characters."""
    return (
        isinstance(node, core.GreedyRepeat)
        and not isinstance(node, core.PossessiveRepeat)
        and node.max_count is None
    )


def unbounded(node: Any, *, atomic: bool = True) -> Iterator[Any]:
    """The quantifiers that are neither bounded, nor possessive, nor last of all or of an atom.

    What stands last gives nothing back, for nothing after it can fail.
    """
    if is_unbounded(node) and not atomic:
        yield node
    kept = atomic and not isinstance(node, core.GreedyRepeat)
    kept = kept or isinstance(node, core.Atomic)
    below = children(node)
    for place, child in enumerate(below):
        last = not isinstance(node, core.Sequence) or place == len(below) - 1
        yield from unbounded(child, atomic=kept and last)


def samples(node: Any, lists: dict[str, list[str]], most: int = 3) -> list[str]:
    """Some texts that a node matches, or nearly; look-arounds are not looked into."""
    if isinstance(node, core.Sequence):
        texts = [""]
        for item in node.items:
            texts = [a + b for a in texts for b in samples(item, lists, most)][:most]
        return texts
    if isinstance(node, core.Branch):
        found = [text for branch in node.branches for text in samples(branch, lists, 1)]
        return found[:: max(1, len(found) // most)][:most]
    if isinstance(node, core.GreedyRepeat):
        return [text * max(1, node.min_count) for text in samples(node.subpattern, lists, most)]
    if isinstance(node, core.StringSet):
        words = lists[node.name]
        return words[:: max(1, len(words) // most)][:most] or [""]
    if isinstance(node, core.String):
        return ["".join(map(chr, node.characters))]
    if isinstance(node, core.LookAround) or not hasattr(node, "matches"):
        inner = [] if isinstance(node, core.LookAround) else children(node)
        return samples(inner[0], lists, most) if inner else [""]
    fits = [sign for sign in PALETTE if _fits(node, ord(sign))]
    if isinstance(node, core.Character) and node.positive:
        fits = [chr(node.value)]
    return fits[:: max(1, len(fits) // most)][:most] or [""]


def _fits(node: Any, code: int) -> bool:
    try:
        return bool(node.matches(code)) == bool(getattr(node, "positive", True))
    except (AttributeError, TypeError):
        return True


def whole(pattern: Pattern) -> str:
    """A text that the whole pattern matches, or nearly."""
    return samples(pattern.parsed(), pattern.lists, 1)[0]


def feeding(pattern: Pattern) -> Iterator[str]:
    """For every quantifier of a pattern, the texts that it would go on and on over."""
    for node, before in repeats(pattern.parsed()):
        bodies = samples(node.subpattern, pattern.lists)
        starts = [samples(core.Sequence(list(before)), pattern.lists, 1)[0]] if before else [""]
        for body in bodies:
            for start in starts:
                yield from dict.fromkeys([body, start + body, start + body * 4])
