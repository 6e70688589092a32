"""What the command line reads: files, folders, lines and standard input, in any encoding."""

from __future__ import annotations

import pytest

from tests.formats.samples import TEXT


def texts(seen):
    return [article.text for article in seen]


def names(seen):
    return [article.id for article in seen]


def test_a_file_is_read_as_it_is(run, seen, tmp_path):
    """Line ends stay, so that offsets are those of the file."""
    path = tmp_path / "a.txt"
    path.write_bytes("One\r\ntwo\rthree\u2028“four”\n".encode())
    run(path)
    assert texts(seen) == ["One\r\ntwo\rthree\u2028“four”\n"]
    assert names(seen) == [str(path)]


def test_standard_input_is_a_text(run, seen):
    """Named by a dash."""
    run("-", input=TEXT)
    assert texts(seen) == [TEXT]
    assert names(seen) == ["-"]


def test_standard_input_can_have_an_article_a_line(run, seen):
    """With --jsonl."""
    run("-", "--jsonl", input='{"text": "a", "id": 7}\n\n{"text": "b"}\n')
    assert texts(seen) == ["a", "b"]
    assert names(seen) == ["7", "-:3"]


def test_a_folder_gives_its_texts(run, seen, tmp_path):
    """Sorted, those of inner folders too; hidden and other files are passed over."""
    for name in ("b.txt", "a/z.txt", "a.jsonl", "notes.md", ".hidden.txt", ".git/x.txt"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text('{"text": "line"}' if name == "a.jsonl" else name, encoding="utf-8")
    run(tmp_path)
    assert texts(seen) == ["a/z.txt", "line", "b.txt"]


def test_a_folder_without_texts_has_failed(run, seen, tmp_path):
    """The message says what is looked for."""
    result = run(tmp_path)
    assert result.exit_code == 1
    assert "holds no texts; files ending in .txt or .jsonl are read" in result.stderr


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("{broken", "this line is no JSON"),
        ("[" * 20_000, "this line is no JSON"),
        ('["text"]', 'the key "text"'),
        ('{"body": "a"}', 'the key "text"'),
        ('{"text": null}', 'the key "text"'),
        ('{"text": "a", "published": 2024}', "ISO 8601 string or null, not 2024"),
        (b"\xff\xfe", "this is not UTF-8"),
    ],
)
def test_a_wrong_line_is_named_and_the_others_are_done(run, seen, tmp_path, line, message):
    """By file and line."""
    path = tmp_path / "lines.jsonl"
    wrong = line if isinstance(line, bytes) else line.encode()
    path.write_bytes(b'{"text": "first"}\n' + wrong + b'\n{"text": "last"}')
    result = run(path)
    assert result.exit_code == 1
    assert f"{path}:2: " in result.stderr
    assert message in result.stderr
    assert texts(seen) == ["first", "last"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_unicode_is_read_whatever_its_mark(run, seen, tmp_path, encoding):
    """The byte order mark is no part of the text."""
    path = tmp_path / "a.txt"
    path.write_bytes(TEXT.encode(encoding))
    assert run(path).exit_code == 0
    assert texts(seen) == [TEXT]


def test_other_encodings_are_refused_unless_named(run, seen, tmp_path):
    """The message says where and what to do; no traceback."""
    path = tmp_path / "a.txt"
    path.write_bytes("a café’s".encode("cp1252"))
    result = run(path)
    assert result.exit_code == 1
    assert f"{path}: this is not UTF-8 (at byte 5)" in result.stderr
    assert "--encoding cp1252" in result.stderr
    assert run(path, "--encoding", "cp1252").exit_code == 0
    assert texts(seen) == ["a café’s"]


def test_a_name_cannot_command_the_terminal(run, seen, tmp_path):
    """A message shows a file's name without what a terminal would obey."""
    result = run(tmp_path / "a\x1b[2J.txt")
    assert "\x1b" not in result.stderr
