"""What a speaker tells: kind, role, aliases, mentions; equal for equal identities."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from statements.document import Document
from statements.records import Speaker, SpeakerKind
from statements.speakers import resolve_speakers
from tests.speakers.marked import read_marked, resolve_marked


def speaker_of(marked: str) -> Speaker:
    """The speaker of the last source."""
    _, found = resolve_marked(marked)[-1]
    assert found.speaker is not None
    return found.speaker


@pytest.mark.parametrize(
    ("marked", "role"),
    [
        ("[Gen. Tadeusz Wilk] left.", "Gen."),
        ("[Kellish Deputy Trade Minister Anton Foss] left.", "Kellish Deputy Trade Minister"),
        ("[treasurer Sofia Lind] left.", "treasurer"),
        ("[The singer Dov Lantern] left.", "The singer"),
        ("[The club’s owner, developer Max Irving,] left.", "The club’s owner, developer"),
        ("“No,” said [Dana Holt], the county engineer.", "the county engineer"),
        ("[Dana Holt, a former mayor of Kell,] left.", "a former mayor of Kell"),
        ("[Mr. Adair] left.", None),
        ("[Dana Holt] left.", None),
        ("[Joris van der Zee] left. [Van der Zee] slept.", None),
        ("[Holt] left. Governor Dana Holt had been ill.", "Governor"),
        ("[Kell TV’s Ana Brook] left.", "Kell TV"),
        ("[Norvane Steel] fell. [Its spokesperson] left.", "Norvane Steel"),
        ("[Analysts at Corbel Bank] left.", "Corbel Bank"),
        ("[Prof. Dr. Mei-Ling Cho] left.", "Prof. Dr."),
    ],
)
def test_role(marked: str, role: str | None) -> None:
    """The office or affiliation, as written; a bare form of address is none."""
    assert speaker_of(marked).role == role


@pytest.mark.parametrize(
    ("marked", "kind"),
    [
        ("[Gen. Tadeusz Wilk] left.", SpeakerKind.PERSON),
        ("[Dana Holt] left.", SpeakerKind.PERSON),
        ("[Brandvold] said {that he was ill}.", SpeakerKind.PERSON),
        ("[The ministry] left.", SpeakerKind.ORGANISATION),
        ("[Corvane Motors Inc.] left.", SpeakerKind.ORGANISATION),
        ("[The MoT] left.", SpeakerKind.ORGANISATION),
        ("[Police] left.", SpeakerKind.ORGANISATION),
        ("[Two dockers] left.", SpeakerKind.GROUP),
        ("[Norway and Ostland] left.", SpeakerKind.GROUP),
        ("[The crowd] left.", SpeakerKind.GROUP),
        ("[A leaked manifest] left.", SpeakerKind.DOCUMENT),
        ("[Norway] left.", SpeakerKind.PLACE),
        ("[Varga] left.", SpeakerKind.UNKNOWN),
        ("[The weather] left.", SpeakerKind.UNKNOWN),
    ],
)
def test_kind(marked: str, kind: SpeakerKind) -> None:
    """What kind of thing speaks; a lone name that nothing tells of is unknown."""
    assert speaker_of(marked).kind is kind


def test_aliases_and_mentions() -> None:
    """Aliases are the other names; mentions are all places, sources among them."""
    speaker = speaker_of(
        "Sen. Ida B. Quist came. [Ida Quist] sat. [Quist] rose. It was late, [she] said."
    )
    assert speaker.name == "Ida B. Quist"
    assert speaker.aliases == ("Ida Quist", "Quist")
    assert [mention.text for mention in speaker.mentions] == [
        "Ida B. Quist",
        "Ida Quist",
        "Quist",
        "she",
    ]
    assert [mention.start for mention in speaker.mentions] == sorted(
        mention.start for mention in speaker.mentions
    )


def test_the_same_speaker_is_the_same_record() -> None:
    """Claims of one identity share one record; those of others do not."""
    found = [r.speaker for _, r in resolve_marked("[Ida Quist] sat. [Bo Dahl] rose. [Quist] left.")]
    assert found[0] is found[2]
    assert found[0] != found[1]


def test_no_claims() -> None:
    """Nothing said, nothing resolved."""
    assert resolve_speakers(Document("Ida Quist sat."), ()) == ()


PIECES = [
    "Mr. Kell said ", "[Ida Quist]", "[she]", "[They]", "[the senator]", "Sen. Bo Dahl ", "“", "”",
    ", ", ". ", "\n\n", "who ", "[who]", "of ", "the ", "and ", "[Its spokesman]", "[A poll]",
    "KELL: ", "[Q]", "[A]", ": ", "’s ", "(", ")", "[]", "U.S. ", "Corp. ", "voters ", "{it rains}",
]  # fmt: skip


@given(st.lists(st.sampled_from(PIECES), max_size=40).map("".join))
def test_any_mixture_of_what_the_rules_look_for(marked: str) -> None:
    """No mixture raises; each claim has its resolution, each mention is verbatim."""
    document, claims = read_marked(marked)
    found = resolve_speakers(document, claims)
    assert len(found) == len(claims)
    assert found == resolve_speakers(Document(document.text), claims)
    for resolution in found:
        assert (resolution.speaker is None) == (resolution.rule is None)
        if resolution.speaker is not None:
            assert resolution.speaker.name
            for span in resolution.speaker.mentions:
                assert document.text[span.start : span.end] == span.text


UNITS = [
    "[Ann Lee] met Bo Lee. ", "the old man [who] ", "[The senator] left. Sen. Bo Dahl ", "[They] ",
    "Kell, Dahl, [Lee], ", "[he] ", "[A. B. Kell] ", "Vorensky [Vorenskyy] ", "[Voters] met men ",
]  # fmt: skip


@pytest.mark.parametrize("unit", UNITS)
def test_time_grows_with_length(unit: str) -> None:
    """Eight times the text takes no more than some eight times the time."""

    def seconds(times: int) -> float:
        document, claims = read_marked(unit * times)
        _ = document.tokens, document.sentences, document.paragraphs
        best = float("inf")
        for _ in range(3):
            started = time.process_time()
            resolve_speakers(Document(document.text), claims)
            best = min(best, time.process_time() - started)
        return best

    # Quadratic growth would make this 64.
    assert seconds(800) < 24 * seconds(100) + 0.05


@given(
    st.lists(st.sampled_from(PIECES), max_size=30).map("".join),
    st.lists(st.sampled_from(PIECES), max_size=30).map("".join),
)
def test_one_question_does_not_change_the_next(first: str, second: str) -> None:
    """What was resolved in a document before leaves no trace in it."""
    document, claims = read_marked(first + second)
    half = claims[: len(claims) // 2]
    alone = resolve_speakers(Document(document.text), half)
    resolve_speakers(document, claims)
    assert resolve_speakers(document, half) == alone
