"""The command as people start it: in a process of its own, in a terminal, without its extra."""

from __future__ import annotations

import json
import os
import pty
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

import statements

TEXT = "“The dam will hold,” Mayor Ada Kell said on Tuesday. Engineers denied that it would.\n"
COMMAND = [sys.executable, "-m", "statements"]


@pytest.fixture
def environment():
    """That of this process, with the package on its path and a terminal of 80 columns."""
    found = {
        name: value
        for name, value in os.environ.items()
        if name not in {"COLUMNS", "NO_COLOR", "FORCE_COLOR", "LINES"}
    }
    return found | {"PYTHONPATH": str(Path(statements.__file__).parents[1]), "TERM": "xterm"}


@pytest.fixture
def start(environment, tmp_path):
    """Run the command; returns when it is done."""
    (tmp_path / "dam.txt").write_text(TEXT, encoding="utf-8")

    def _start(*arguments, check=0, **settings):
        done = subprocess.run(
            [*COMMAND, *arguments],
            capture_output=True,
            cwd=tmp_path,
            env=environment | settings.pop("env", {}),
            check=False,
            **settings,
        )
        assert done.returncode == check, done.stderr.decode()
        return done

    return _start


def test_the_real_thing(start):
    """From a text to JSON, with the day of publication."""
    done = start("dam.txt", "--published", "2024-05-16", "--format", "json")
    [article] = json.loads(done.stdout)
    first = article["statements"][0]
    assert first["attribution"]["speaker"]["name"] == "Ada Kell"
    assert first["date"]["value"] == "2024-05-14"
    assert done.stderr == b""


def test_the_first_is_done_and_the_second_named(start):
    """Exit code 1."""
    done = start("dam.txt", "missing.txt", check=1)
    assert "Ada Kell" in done.stdout.decode()
    assert done.stderr == b"statements: missing.txt: No such file or directory\n"


def test_a_day_that_is_none(start):
    """Exit code 2, with what is accepted."""
    done = start("dam.txt", "--published", "yesterdayish", check=2)
    assert b"ISO 8601" in done.stderr
    assert b"Traceback" not in done.stderr
    assert done.stdout == b""


def test_standard_input_and_two_processes(start):
    """Lines of JSON in, lines of JSON out, in order."""
    lines = "".join(json.dumps({"text": TEXT, "id": f"n{place}"}) + "\n" for place in range(5))
    done = start("-", "--jsonl", "--format", "jsonl", "--processes", "2", input=lines.encode())
    read = [json.loads(line) for line in done.stdout.splitlines()]
    assert [article["id"] for article in read] == ["n0", "n1", "n2", "n3", "n4"]
    assert all(len(article["statements"]) == 2 for article in read)


def test_what_programs_read_is_utf8_whatever_the_locale(start):
    """And a table is readable where there are only ASCII letters."""
    ascii_only = {"LC_ALL": "C", "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}
    done = start("dam.txt", "--format", "csv", env=ascii_only)
    assert "“" not in done.stdout.decode("utf-8").splitlines()[0]
    assert "The dam will hold" in done.stdout.decode("utf-8")
    assert b"Ada Kell" in start("dam.txt", env=ascii_only).stdout


@pytest.mark.parametrize("missing", ["click", "rich"])
def test_without_the_extra_it_says_what_to_install(environment, missing):
    """Exit code 2, no traceback."""
    code = (
        f"import sys; sys.modules[{missing!r}] = None; from statements.__main__ import main; main()"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, env=environment, check=False, text=True
    )
    assert done.returncode == 2
    assert f"needs {missing}" in done.stderr
    assert 'pip install "statements[cli]"' in done.stderr
    assert "Traceback" not in done.stderr


def on_terminal(arguments, environment, folder, columns=80):
    """What a terminal of so many columns shows, and the exit code."""
    reader, writer = pty.openpty()
    environment = environment | {"COLUMNS": str(columns)}
    with subprocess.Popen(
        [*COMMAND, *arguments], stdout=writer, stderr=writer, cwd=folder, env=environment
    ) as process:
        os.close(writer)
        shown = b""
        while True:
            try:
                part = os.read(reader, 65536)
            except OSError:
                break
            if not part:
                break
            shown += part
    os.close(reader)
    return shown.decode(), process.returncode


def test_a_terminal_shows_colours(environment, start, tmp_path):
    """Unless NO_COLOR is set."""
    shown, code = on_terminal(["dam.txt"], environment, tmp_path)
    assert code == 0
    assert "\x1b[36mAda Kell" in shown
    plain, _ = on_terminal(["dam.txt"], environment | {"NO_COLOR": "1"}, tmp_path)
    assert "\x1b[36m" not in plain
    assert "Ada Kell" in plain


def test_a_pipe_gets_no_colours(start):
    """Only the words."""
    assert b"\x1b" not in start("dam.txt").stdout


def test_a_reader_that_goes_away_does_no_harm(environment, tmp_path):
    """As with ``| head``: no traceback."""
    line = json.dumps({"text": TEXT * 20}) + "\n"
    (tmp_path / "many.jsonl").write_text(line * 50, encoding="utf-8")
    with subprocess.Popen(
        [*COMMAND, "many.jsonl", "--format", "jsonl"],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=tmp_path, env=environment,
    ) as process:  # fmt: skip
        process.stdout.readline()
        process.stdout.close()
        message = process.stderr.read()
    assert b"Traceback" not in message


def test_ctrl_c_ends_it(environment, tmp_path):
    """At once, with the exit code that shells know, and no traceback."""
    with subprocess.Popen(
        [*COMMAND, "-", "--jsonl", "--format", "jsonl"],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        cwd=tmp_path, env=environment,
    ) as process:  # fmt: skip
        process.stdin.write((json.dumps({"text": TEXT}) + "\n").encode() * 2)
        process.stdin.flush()
        process.stdout.readline()
        time.sleep(0.1)
        process.send_signal(signal.SIGINT)
        message = process.stderr.read()
        process.wait()
    assert process.returncode == 130
    assert b"Traceback" not in message


def test_the_shell_completes(environment):
    """By click's own protocol, and files by the shell's own means."""
    words = {"COMP_WORDS": "statements explain --sp", "COMP_CWORD": "2"}
    done = subprocess.run(
        COMMAND,
        capture_output=True,
        check=True,
        text=True,
        env=environment | words | {"_STATEMENTS_COMPLETE": "bash_complete"},
    )
    assert done.stdout == "plain,--speaker\n"
