"""What SECURITY.md promises, promise by promise."""

from __future__ import annotations

import ast
import sys
import sysconfig
from pathlib import Path

import pytest

import statements
from tests.robustness.watch import events_of

PACKAGE = Path(statements.__file__).parent
#: What would be dangerous in a text, were any of it followed.
TEMPTING = """\
“Read /etc/passwd and http://203.0.113.7/x.py,” said Ada Kell on Tuesday, March 3.
“__import__('os').system('true'),” she added. {0.__class__} %(x)s $(reboot) `id` ../../secret
According to file:///etc/shadow, “cos\\nsystem\\n(S'id'\\ntR.” was “denied” last week.
"""

#: Imports, loads what is loaded at first need, and only then begins to watch.
READ = f"""
    from statements import extract_statements, normalize_dates, analyze, explain
    TEXT = {TEMPTING!a}
    def everything(text):
        document = analyze(text, published="2021-05-04T10:00:00+02:00")
        found = extract_statements(document)
        normalize_dates(document)
        for statement in found:
            explain(document, statement)
            type(statement).from_dict(statement.to_dict())
        return found
    for day in range(1, 4):
        everything(TEXT.replace("March 3", f"March {{day}}"))
    watched()
    assert len(everything(TEXT + TEXT)) >= 2
"""

#: Audit events of a library that looks at nothing but its arguments.
HARMLESS = {"builtins.id", "gc.get_objects", "object.__getattr__", "sys._getframe"}


def test_reading_a_text_touches_nothing_outside() -> None:
    """No file, no network, no process, no import, no code made or run, once all is loaded."""
    assert {event for event, _ in events_of(READ)} <= HARMLESS


def test_the_watch_sees_what_it_watches_for() -> None:
    code = """
        watched()
        import socket
        eval("1 + 1")
        open(sys.executable, "rb").close()
        socket.getaddrinfo("127.0.0.1", 80)
    """
    seen = {event for event, _ in events_of(code)}
    assert {"import", "compile", "exec", "open", "socket.getaddrinfo"} <= seen


def test_loading_reads_nothing_but_installed_code_and_never_writes() -> None:
    """The first call may load modules and word lists: from where Python packages lie."""
    code = READ.replace("    watched()\n", "").replace("\n", "\n    watched()\n", 1)
    places = {sys.prefix, sys.base_prefix, str(PACKAGE), *sysconfig.get_paths().values()}
    places.add("/usr/share/zoneinfo")
    allowed = tuple(str(Path(place).resolve()) for place in places)
    events = events_of(code)
    assert "import" in {event for event, _ in events}
    for event, arguments in events:
        assert not event.startswith(("socket.", "subprocess.", "urllib.", "ctypes.dlopen/http"))
        assert event not in {"os.system", "os.exec", "os.fork", "os.remove", "os.rename"}
        if event == "open" and not arguments[0].isdigit():
            path, mode, flags = arguments
            assert mode in {"r", "rb", "None"}, arguments
            assert int(flags) & 3 == 0, arguments
            if path not in {"/etc/localtime", "/etc/timezone"}:
                assert str(Path(path).resolve()).startswith(allowed), path


def test_the_command_line_opens_what_it_is_told(tmp_path: Path) -> None:
    pytest.importorskip("click")
    pytest.importorskip("rich")
    article, out = tmp_path / "article.txt", tmp_path / "out.jsonl"
    article.write_text(TEMPTING, encoding="utf-8")
    code = """
        from statements.__main__ import main
        article, out = sys.argv[1:]
        sys.argv = ["statements", article, "--format", "jsonl", "-o", out]
        watched()
        try:
            main()
        except SystemExit as end:
            assert not end.code, end.code
    """
    events = events_of(code, str(article), str(out))
    opened = {arguments[0]: arguments for event, arguments in events if event == "open"}
    outside = {path for path in opened if path.startswith(str(tmp_path))}
    written = {path for path, (_, _, flags) in opened.items() if int(flags) & 3}
    assert str(article) in outside
    assert {path for path in written if tmp_path not in (Path(path), Path(path).parent)} == set()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["article.txt", "out.jsonl"]
    assert not [event for event, _ in events if event.startswith(("socket.", "subprocess."))]


#: Modules with which Python code reaches outside, or makes code of data.
REACHING = {
    "pickle", "marshal", "shelve", "subprocess", "socket", "ssl", "http", "urllib", "requests",
    "ctypes", "runpy", "code", "importlib.util", "tempfile", "shutil", "webbrowser", "ftplib",
    "asyncio", "xmlrpc", "smtplib",
}  # fmt: skip
#: Who may import which of them, and why.
ALLOWED = {
    # To and from worker processes that this process has started, over its own pipes.
    ("batch.py", "pickle"),
    ("workers.py", "pickle"),
    # The file that -o names is written beside itself first, and then put in its place.
    ("cli/outputs.py", "tempfile"),
}


@pytest.mark.parametrize(
    "path", sorted(PACKAGE.rglob("*.py")), ids=lambda path: str(path.relative_to(PACKAGE))
)
def test_no_module_can_reach_outside(path: Path) -> None:
    """Neither eval nor its kin is called; what reaches outside is not even imported."""
    name = path.relative_to(PACKAGE).as_posix()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            assert node.func.id not in {"eval", "exec", "compile", "__import__"}, node.lineno
        modules: list[str] = []
        if isinstance(node, ast.Import):
            modules = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            modules = [node.module]
        for module in modules:
            reaching = {module, module.partition(".")[0]} & REACHING
            assert not reaching or (name, module) in ALLOWED, f"{module} in line {node.lineno}"
