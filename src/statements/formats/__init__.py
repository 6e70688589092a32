"""One module a format, each a function from statements to that format.

Nothing is imported before it is asked for: ``statements.formats.json``, ``.jsonl``,
``.csv``, ``.html``, ``.brat``, ``.labelstudio`` and ``.displacy`` need nothing but the
library itself, ``.arrow`` and ``.spacy`` need the extra of the same name.

Most formats take *extractions*, what :func:`statements.extract_many` yields, one an
article. They take plain statements, too, which are then one article without an id.
"""
