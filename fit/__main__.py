"""Fit the tables of ``languages/en`` that attribution is scored by.

    python -m fit CORPUS.jsonl.gz [--out DIR] [--hold-out N]

CORPUS has an article a line: ``text``, ``attributions`` (each with ``source``, ``cue``
and ``content`` as lists of offsets) and perhaps ``discard``, the places not to be read.
The same corpus gives the same tables. With ``--hold-out N`` every N-th article is left
out of the fit, and the figures on those are printed.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

import attrs

from fit.corpus import Text, read_corpus
from fit.examples import Forms, count_forms, cue_examples, part_examples
from fit.judge import is_right
from fit.solver import Binary
from statements.attribution.confidence import calibrate
from statements.attribution.decide import LEAST_CONFIDENCE, all_drafts, compete
from statements.attribution.drafts import Draft
from statements.attribution.notes import NotingScorers
from statements.attribution.scoring import Scorers, all_forms

Tables = dict[str, dict[str, dict[str, float]]]

#: Features a table may keep; together with the word lists they stay under 25,000 rows.
MOST = {
    "cue": 6000,
    "cue_start": 900,
    "cue_end": 2000,
    "source": 3600,
    "shape": 2000,
    "start": 1300,
    "left": 350,
    "end": 3400,
    "follow": 130,
    "confidence": 600,
}
#: L2 penalties, by what did best on held-out articles.
SHRINK = {
    "cue": 4.5,
    "end": 2.5,
    "source": 1.5,
    "shape": 1.5,
    "start": 1.5,
    "confidence": 3.0,
}
USUAL_SHRINK = 1.0
#: Confidence is fitted to records of tables that have not seen the article: so many parts.
FOLDS = 4

HEADER = "Fitted by `python -m fit` on the training part of PolNeAR."


def fit_tables(texts: Sequence[Text], forms: Forms) -> Tables:
    """Every table but that of the confidence."""
    tables = {"cue": cue_examples(texts, forms).fit(MOST["cue"], SHRINK["cue"])}
    examples = part_examples(texts, forms, tables)
    for field in attrs.fields(type(examples)):
        shrink = SHRINK.get(field.name, USUAL_SHRINK)
        tables[field.name] = getattr(examples, field.name).fit(MOST[field.name], shrink)
    return tables


def fit_confidence(texts: Sequence[Text], forms: Forms) -> dict[str, dict[str, float]]:
    """How sure a record is, learnt from articles that the other tables have not seen.

    It is learnt twice: from all drafts, and then from those that hold their own against the others
    by what was learnt first. They are what is handed out, and right more often than their like.
    """
    found = Binary()
    notes = NotingScorers({}, forms)
    read = []
    for fold in range(FOLDS):
        tables = fit_tables([t for t in texts if t.number % FOLDS != fold], forms)
        model = Scorers(tables, forms)
        for text in texts:
            if text.number % FOLDS != fold:
                continue
            drafts = [
                draft
                for draft in all_drafts(text.units, model)
                if not text.is_skipped(draft.head + draft.line.shift)
            ]
            read.append((text, drafts, model))
            for draft in drafts:
                right = is_right(text, draft, text.gold, {draft.line.number}, model)
                found.add(_features(text, draft, notes), right)
    first = Scorers({"confidence": found.fit(MOST["confidence"], SHRINK["confidence"])}, forms)
    found = Binary()
    for text, drafts, model in read:
        for draft in drafts:
            draft.confidence = calibrate(text.units, draft, first)
        chosen = compete(drafts, 0.0)
        busy = _busy(chosen)
        for draft in chosen:
            right = is_right(text, draft, text.gold, busy | {draft.line.number}, model)
            found.add(_features(text, draft, notes), right)
    return found.fit(MOST["confidence"], SHRINK["confidence"])


def _features(text: Text, draft: Draft, notes: NotingScorers) -> Sequence[str]:
    calibrate(text.units, draft, notes)
    [weighed] = notes.take()
    return weighed.features


def _busy(drafts: Sequence[Draft]) -> set[int]:
    """The lines of the drafts that make records."""
    return {draft.line.number for draft in drafts if draft.confidence >= LEAST_CONFIDENCE}


def print_figures(texts: Sequence[Text], model: Scorers) -> None:
    """Precision, recall and F1 of whole records at the threshold and around it."""
    for least in (LEAST_CONFIDENCE - 0.05, LEAST_CONFIDENCE, LEAST_CONFIDENCE + 0.05):
        made = right = gold = 0
        for text in texts:
            drafts = [
                draft
                for draft in all_drafts(text.units, model)
                if not text.is_skipped(draft.head + draft.line.shift)
            ]
            for draft in drafts:
                draft.confidence = calibrate(text.units, draft, model)
            chosen = compete(drafts, least)
            busy = {draft.line.number for draft in chosen}
            made += len(chosen)
            right += sum(is_right(text, draft, text.gold, busy, model) for draft in chosen)
            gold += sum(not one.skipped for one in text.gold)
        share, found = right / max(1, made), right / max(1, gold)
        score = 2 * share * found / max(1e-9, share + found)
        print(f"at {least:.2f}: precision {share:.3f}, recall {found:.3f}, F1 {score:.3f}")


def write_tables(folder: Path, tables: Tables, forms: Forms) -> None:
    """The tables and the cue forms, sorted, as the loader reads them."""
    lines = [f"# What a template found, and its weight, by scorer and template. {HEADER}"]
    for scorer, templates in sorted(tables.items()):
        lines.append(f"[{scorer}]")
        for template, weights in sorted(templates.items()):
            lines.append(template)
            lines.extend(f"{value}\t{weight:g}" for value, weight in sorted(weights.items()))
    (folder / "weights.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    lines = [f"# Word, lemma, share of its uses that head a cue. {HEADER}"]
    lines.extend(f"{form}\t{lemma}\t{share:g}" for form, (lemma, share) in sorted(forms.items()))
    (folder / "cue_forms.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")


def main() -> None:
    """Read, fit, print and write."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--out", type=Path, help="folder for the tables")
    parser.add_argument("--hold-out", type=int, default=0, metavar="N")
    options = parser.parse_args()
    texts = list(read_corpus(options.corpus))
    held = [t for t in texts if options.hold_out and t.number % options.hold_out == 0]
    seen = [t for t in texts if not options.hold_out or t.number % options.hold_out]
    counted = count_forms(seen)
    forms = all_forms(counted)
    tables = fit_tables(seen, forms)
    tables["confidence"] = fit_confidence(seen, forms)
    for scorer, table in sorted(tables.items()):
        print(f"{scorer:12}{sum(map(len, table.values())):6} rows")
    if held:
        print_figures(held, Scorers(tables, forms))
    if options.out:
        write_tables(options.out, tables, counted)


if __name__ == "__main__":
    main()
