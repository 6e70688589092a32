"""The page in a real browser: Debian's chromium, headless; skipped where there is none."""

from __future__ import annotations

import json
import os
import shutil
import tempfile
from pathlib import Path

import attrs
import pytest
from hypothesis import given

from statements.formats.html import Page, to_html
from tests.formats.samples import EXTRACTION, STATEMENTS, TEXT
from tests.formats.strategies import articles, few

webdriver = pytest.importorskip("selenium.webdriver")
pytestmark = pytest.mark.timeout(120)

PAGE = Page(TEXT, STATEMENTS, EXTRACTION.dates, "marrow.txt")
TWO = to_html([PAGE, attrs.evolve(PAGE, title="again.txt")])
WIDTHS = [1200, 390]
THEMES = ["light", "dark"]
FLAGS = [
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
    "--disable-dev-shm-usage",
]  # fmt: skip
#: axe-core's one file, from the npm package of that name, wherever it was installed.
AXE = Path(os.environ.get("AXE_CORE", "node_modules/axe-core/axe.min.js"))

# The text of the article as a reader sees it: numbers and cards are beside it.
TEXT_NODES = """
const nodes = [];
const walker = document.createTreeWalker(document.querySelector(".text"), NodeFilter.SHOW_TEXT);
while (walker.nextNode())
  if (!walker.currentNode.parentElement.closest(".no, .card")) nodes.push(walker.currentNode);
"""
ARTICLE = TEXT_NODES + "return nodes.map(node => node.data).join('').slice(1, -1);"
SPANS = (
    TEXT_NODES
    + """
const places = new Map();
let offset = 0;
for (const node of nodes) {
  const length = [...node.data].length;
  for (let mark = node.parentElement.closest(arguments[0]); mark;
       mark = mark.parentElement.closest(arguments[0])) {
    const place = places.get(mark) || [offset - 1, 0];
    places.set(mark, [place[0], offset - 1 + length]);
  }
  offset += length;
}
return [...places.values()];
"""
)


@pytest.fixture(scope="module")
def browser():
    """A browser that tells of its console and of every request."""
    for program in ("chromium", "chromedriver"):
        if shutil.which(program) is None:
            pytest.skip(f"{program} is not installed (Debian's package {program})")
    options = webdriver.ChromeOptions()
    options.binary_location = shutil.which("chromium")
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    with tempfile.TemporaryDirectory() as profile:
        for flag in (*FLAGS, f"--user-data-dir={profile}"):
            options.add_argument(flag)
        service = webdriver.ChromeService(shutil.which("chromedriver"))
        driver = webdriver.Chrome(options=options, service=service)
        try:
            yield driver
        finally:
            driver.quit()


@pytest.fixture
def show(browser, tmp_path):
    """Show a page, at a width and in a theme."""

    def _show(html, width=1200, theme="light", media="screen"):
        path = tmp_path / "page.html"
        path.write_text(html, encoding="utf-8", newline="")
        size = {"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": False}
        browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", size)
        feature = {"name": "prefers-color-scheme", "value": theme}
        browser.execute_cdp_cmd(
            "Emulation.setEmulatedMedia", {"media": media, "features": [feature]}
        )
        browser.get(path.as_uri())
        return browser

    return _show


def elements(browser, selector):
    return browser.find_elements("css selector", selector)


def cards(browser):
    """What the cards say that are to be seen."""
    return [card.text.splitlines()[0] for card in elements(browser, ".card") if card.is_displayed()]


def test_marks_are_where_the_offsets_say(show):
    """In code points, for every layer; a span over two paragraphs is in two pieces."""
    browser = show(PAGE.to_html())
    assert browser.execute_script(ARTICLE) == TEXT
    pieces = []
    for statement in STATEMENTS:
        for span in statement.content:
            start = span.start
            for line in span.text.split("\n"):
                pieces.append([start, start + len(line)])
                start += len(line) + 1
    assert sorted(browser.execute_script(SPANS, ".said")) == sorted(pieces)
    for selector, spans in (
        (".source", [statement.source for statement in STATEMENTS if statement.source]),
        (".cue", [statement.cue for statement in STATEMENTS]),
        (".date", EXTRACTION.dates),
    ):
        expected = sorted([span.start, span.end] for span in spans)
        assert sorted(browser.execute_script(SPANS, selector)) == expected


def test_nothing_leaves_the_page_and_nothing_goes_wrong(browser, show):
    """No request but for the file itself, no word on the console."""
    browser.get_log("performance")
    show(TWO)
    messages = [json.loads(entry["message"])["message"] for entry in browser.get_log("performance")]
    asked = {
        message["params"]["request"]["url"]
        for message in messages
        if message["method"] == "Network.requestWillBeSent"
    }
    assert {url for url in asked if not url.startswith("data:")} == {browser.current_url}
    assert browser.get_log("browser") == []


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("theme", THEMES)
def test_axe_finds_nothing(show, width, theme):
    """By the rules of WCAG 2.2 A and AA and by axe's best practices, whatever has focus."""
    if not AXE.is_file():
        pytest.skip(f"{AXE} is not there: npm install --no-save axe-core, or set AXE_CORE")
    browser = show(TWO, width, theme)
    browser.execute_script(AXE.read_text(encoding="utf-8"))
    for focus in (None, elements(browser, ".said .no")[3]):
        if focus:
            browser.execute_script("arguments[0].focus()", focus)
        found = browser.execute_async_script("axe.run().then(arguments[arguments.length - 1])")
        assert [
            (rule["id"], rule["impact"], rule["nodes"][0]["html"]) for rule in found["violations"]
        ] == []
        assert len(found["passes"]) > 10


@pytest.mark.parametrize("width", WIDTHS)
def test_nothing_runs_over_the_side(show, width):
    """Nobody has to scroll sideways, not even with a word that has no end."""
    long = "word" * 200
    browser = show(Page(f"{TEXT} {long}", STATEMENTS, title=long).to_html(), width)
    wide = browser.execute_script("return document.scrollingElement.scrollWidth")
    assert wide <= width


def test_the_keyboard_goes_from_number_to_number(show):
    """Each shows its statement's card; Enter leads to the list and back."""
    browser = show(PAGE.to_html())
    keys = webdriver.Keys
    seen = []
    browser.switch_to.active_element.send_keys(keys.TAB)
    assert browser.switch_to.active_element.text == "Skip to who said what"
    for _ in STATEMENTS:
        browser.switch_to.active_element.send_keys(keys.TAB)
        seen += cards(browser)
    assert seen == [
        "1 · Orla Venn", "2 · Marrow Stone Board", "3 · Tam Okoro", "4 · Orla Venn",
        "5 · nobody named",
    ]  # fmt: skip
    browser.switch_to.active_element.send_keys(keys.ENTER)
    assert browser.switch_to.active_element.get_attribute("id") == "a1l5"
    browser.switch_to.active_element.send_keys(keys.ENTER)
    assert browser.switch_to.active_element.get_attribute("id") == "a1s5"
    assert cards(browser) == ["5 · nobody named"]


def test_pointing_shows_the_innermost_statement(show):
    """Not the ones around it, and not the one that has the focus."""
    browser = show(PAGE.to_html())
    browser.execute_script("arguments[0].focus()", elements(browser, ".said .no")[0])
    mouse = webdriver.ActionChains(browser)
    outer, inner = elements(browser, ".said .cue")[0], elements(browser, ".said .said .date")[0]
    mouse.move_to_element(outer).perform()
    assert cards(browser) == ["3 · Tam Okoro"]
    mouse.move_to_element(inner).perform()
    assert cards(browser) == ["4 · Orla Venn"]


def test_the_numbers_have_a_name_for_screen_readers(show):
    """As the browser tells it to them."""
    browser = show(PAGE.to_html())
    tree = browser.execute_cdp_cmd("Accessibility.getFullAXTree", {})["nodes"]
    links = [
        node["name"]["value"]
        for node in tree
        if not node["ignored"] and node["role"]["value"] == "link"
    ]
    assert sorted(name for name in links if name.startswith("Statement")) == [
        "Statement 1, Orla Venn, direct",
        "Statement 2, Marrow Stone Board, indirect",
        "Statement 3, Tam Okoro, direct",
        "Statement 4, Orla Venn, mixed",
        "Statement 5, nobody named, mixed",
    ]
    assert "The quarry must close, We have waited since 2019." in links


def test_a_print_has_the_article_and_the_list(show):
    """Without bar and cards, black on white, also from a dark screen."""
    browser = show(PAGE.to_html(), theme="dark", media="print")
    assert [found.is_displayed() for found in elements(browser, ".bar, .skip")] == [False, False]
    assert elements(browser, ".facts")[0].is_displayed()
    colour = browser.execute_script("return getComputedStyle(document.body).backgroundColor")
    assert colour == "rgb(255, 255, 255)"


@pytest.mark.parametrize(("theme", "colour"), [("light", "255, 255, 255"), ("dark", "22, 24, 29")])
def test_the_theme_is_the_readers(show, theme, colour):
    """As the system says."""
    browser = show(PAGE.to_html(), theme=theme)
    shown = browser.execute_script("return getComputedStyle(document.body).backgroundColor")
    assert shown == f"rgb({colour})"


def test_no_article_runs_anything(show):
    """Texts, names and titles full of markup are words; every character is in its place."""

    @few
    @given(articles())
    def property_of(article):
        text, extraction = article
        text += "<script>document.title = 'run'</script><img src=x onerror='document.title=`run`'>"
        page = Page(text, extraction.statements, extraction.dates, extraction.id or "<b>")
        browser = show(page.to_html())
        assert browser.execute_script("return document.scripts.length") == 0
        assert browser.title != "run"
        expected = "".join(
            "\ufffd" if char == "\0" or "\ud800" <= char <= "\udfff" else char for char in text
        )
        assert browser.execute_script(ARTICLE) == expected
        assert browser.get_log("browser") == []

    property_of()


def test_the_policy_stops_what_would_run(show):
    """Even if markup came through, the page's policy would hold."""
    html = PAGE.to_html().replace("MARROW BAY", "<script>document.title = 'run'</script>")
    browser = show(html)
    assert browser.title == "marrow.txt"
    assert "Content Security Policy" in browser.get_log("browser")[0]["message"]


def test_a_notebook_shows_it_in_a_frame(show):
    """Styled, and with links that work, though the frame may run nothing."""
    browser = show(f"<!doctype html><title>Notebook</title>{PAGE._repr_html_()}")
    browser.switch_to.frame(0)
    try:
        colour = "return getComputedStyle(document.querySelector('.said')).backgroundColor"
        assert browser.execute_script(colour) not in {"rgba(0, 0, 0, 0)", "rgb(255, 255, 0)"}
        elements(browser, ".who a")[0].send_keys(webdriver.Keys.ENTER)
        assert browser.switch_to.active_element.get_attribute("id") == "a1s1"
        assert cards(browser) == ["1 · Orla Venn"]
    finally:
        browser.switch_to.default_content()
