"""An admin's own export, played by the command line: the report, the JSON, and what is said where it cannot be."""

import json
import os
import re
import signal
from pathlib import Path
from typing import Any

import pytest
from tqdm import tqdm

from bot import rehearsing
from bot.__main__ import main
from report.page import key_of

SAMPLES = Path(__file__).parent / "samples"
EXPORT = SAMPLES / "android-nl.txt"


@pytest.fixture(scope="module")
def played(tmp_path_factory: pytest.TempPathFactory) -> tuple[str, dict[str, Any]]:
    """The report and the JSON of one export."""
    folder = tmp_path_factory.mktemp("played")
    page, data = folder / "report.html", folder / "report.json"
    assert main(["rehearse", str(EXPORT), "--html", str(page), "--json", str(data)]) == 0
    return page.read_text(encoding="utf-8"), json.loads(data.read_text(encoding="utf-8"))


def words(page: str) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", page))


def test_a_report_shows_the_card_and_who_called_first(played: tuple[str, dict[str, Any]]) -> None:
    """One card for the man in the garden; the call that was typed is on it. (H2)"""
    page, came = played
    assert [each["category"] for each in came["incidents"]] == ["burglary"]
    told = words(page)
    assert "M. V. belde 112" in told
    assert "M. V. zei als eerste: ik heb 112 gebeld" in told
    assert "Er staat iemand in de tuin van nummer 12 hij heeft een zaklamp en een rugzak" in told
    assert "De kaart van minuut tot minuut" in told


def test_the_time_to_the_call_is_measured_from_the_card(played: tuple[str, dict[str, Any]]) -> None:
    """Written at 19:04 and called at 19:07. (H2)"""
    page, came = played
    first = came["incidents"][0]["first_call"]
    assert (first["message"], first["sender"]) == (7, "M. V.")
    assert "3 min 10 s na de kaart" in words(page)


def test_names_are_initials_unless_asked_for(
    played: tuple[str, dict[str, Any]], tmp_path: Path
) -> None:
    """Also on cards, in mentions, and of who has only a number. (H2)"""
    page, came = played
    for text in (page, json.dumps(came)):
        assert not re.search("Marieke|Joop|Terlouw|12345678", text)
    whole = tmp_path / "whole.html"
    assert main(["rehearse", str(EXPORT), "--html", str(whole), "--names"]) == 0
    assert "Marieke Verhoef belde 112" in words(whole.read_text(encoding="utf-8"))


def test_a_report_needs_nothing_from_outside(played: tuple[str, dict[str, Any]]) -> None:
    """No address, no file beside it; its own policy forbids both. (H2)"""
    page, _ = played
    assert not re.search(r"(?:src|href)=|https?:|url\(|@import", page)
    assert "default-src 'none'" in page


def test_what_was_left_out_is_counted(played: tuple[str, dict[str, Any]]) -> None:
    """Lines of the messenger and deleted messages. (H1)"""
    page, came = played
    assert came["about"]["left"] == {"deleted": 1, "system": 9}
    assert "Verwijderde berichten: 1 niet meegespeeld" in words(page)


def test_the_same_export_plays_the_same_way(
    played: tuple[str, dict[str, Any]], tmp_path: Path
) -> None:
    """To the last word. (H1)"""
    again = tmp_path / "again.json"
    assert main(["rehearse", str(EXPORT), "--json", str(again)]) == 0
    assert json.loads(again.read_text(encoding="utf-8")) == played[1]


def test_a_report_in_english(tmp_path: Path) -> None:
    """Every sentence of it. (H2)"""
    page = tmp_path / "report.html"
    assert (
        main(["rehearse", str(SAMPLES / "android-en-gb.txt"), "--html", str(page), "--lang", "en"])
        == 0
    )
    told = words(page.read_text(encoding="utf-8"))
    assert "What would Buurtwacht have done?" in told
    assert "Nobody pressed a button" in told
    assert "called 112 at 19:05" in told
    assert "Danger or doubt? Call 112 yourself." in told


def test_another_country_has_its_own_numbers_and_clock(tmp_path: Path) -> None:
    """Of a British group: 999, at London's time. (H1)"""
    page = tmp_path / "report.html"
    export = str(SAMPLES / "android-en-gb.txt")
    assert main(["rehearse", export, "--html", str(page), "--lang", "en", "--country", "UK"]) == 0
    told = words(page.read_text(encoding="utf-8"))
    assert "called 999 at 19:05" in told
    assert "Call 999 yourself" in told


def test_what_was_judged_is_found_again(played: tuple[str, dict[str, Any]], tmp_path: Path) -> None:
    """A card that was wrong and still stands, and one that is gone. (H2)"""
    quote = played[1]["quotes"]["2"]
    wrong = {key_of("card", quote["at"], quote["sender"]): "wrong", "card long ago X.": "wrong"}
    kept, page = tmp_path / "judged.json", tmp_path / "report.html"
    kept.write_text(json.dumps({"judged": wrong}), encoding="utf-8")
    assert main(["rehearse", str(EXPORT), "--html", str(page), "--judged", str(kept)]) == 0
    text = page.read_text(encoding="utf-8")
    assert "staat 1 hier nog en is 1 weg" in words(text)
    assert 'value="wrong" checked' in text


def test_two_versions_are_held_side_by_side(
    played: tuple[str, dict[str, Any]], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """What became another kind, and the call that is gone; nothing where nothing changed. (H2)"""
    one, other = tmp_path / "one.json", tmp_path / "other.json"
    one.write_text(json.dumps(played[1]), encoding="utf-8")
    changed = json.loads(json.dumps(played[1]))
    changed["incidents"][0] |= {"category": "theft", "first_call": None}
    other.write_text(json.dumps(changed), encoding="utf-8")
    assert main(["rehearse", "--compare", str(one), str(other)]) == 0
    told = capsys.readouterr().out
    assert "message 3: category 'burglary' became 'theft'" in told
    assert "first call by message 8 became none" in told
    assert main(["rehearse", "--compare", str(one), str(one)]) == 0
    assert capsys.readouterr().out == "0 differences; 1 and 1 cards.\n"


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        ([str(SAMPLES / "android-zonder-tekens.txt")], "add --dates day-first or --dates month-first."),
        ([str(EXPORT), "--zone", "Mars/Olympus"], "Mars/Olympus is no time zone"),
        (["nergens.txt"], "nergens.txt cannot be read"),
        ([], "Say which file to play"),
        ([str(EXPORT), "--html", "nergens/report.html"], "There is no folder nergens"),
        ([str(EXPORT), "--judged", str(EXPORT)], "is no JSON that a rehearsal wrote."),
        (["--compare", str(EXPORT), str(EXPORT)], "is no JSON that a rehearsal wrote."),
    ],
)  # fmt: skip
def test_what_cannot_be_played_is_said_in_one_sentence(
    arguments: list[str], sentence: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """And the exit status is 2. (H1)"""
    assert main(["rehearse", *arguments]) == 2
    told = capsys.readouterr().err
    assert sentence in told
    assert told.count("\n") == 1


def test_a_report_tells_the_kind_of_file_in_its_own_language(
    played: tuple[str, dict[str, Any]],
) -> None:
    """No word of another one. (H2)"""
    assert "WhatsApp, van een Android (eerst de dag, klok van 24 uur)" in words(played[0])
    assert "day-first" not in words(played[0])


@pytest.mark.parametrize("began", ["morgen", "2026-01-12T20:00:00"])
def test_a_conversation_that_begins_at_no_time_is_refused(
    began: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """In one sentence that says what is wanted, with and without a report. (H1)"""
    file = tmp_path / "talk.json"
    message = {"t": 0, "sender": "Anna", "text": "hoi"}
    file.write_text(json.dumps({"began": began, "messages": [message]}), encoding="utf-8")
    for more in ([], ["--html", str(tmp_path / "report.html")]):
        assert main(["rehearse", str(file), *more]) == 2
        told = capsys.readouterr().err
        assert "a time with its zone" in told
        assert told.count("\n") == 1


def test_a_file_of_judgements_is_no_rehearsal(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Nor the other way round. (H2)"""
    kept = tmp_path / "judged.json"
    kept.write_text('{"judged": {}}', encoding="utf-8")
    assert main(["rehearse", "--compare", str(kept), str(kept)]) == 2
    assert "is no JSON that a rehearsal wrote." in capsys.readouterr().err


def test_both_orders_of_a_date_can_be_said(tmp_path: Path) -> None:
    """Then it plays. (H1)"""
    data = tmp_path / "came.json"
    export = str(SAMPLES / "android-zonder-tekens.txt")
    assert main(["rehearse", export, "--dates", "month-first", "--json", str(data)]) == 0
    about = json.loads(data.read_text(encoding="utf-8"))["about"]
    assert about["from"].startswith("2024-03-04")
    assert about["unread"] == [
        {"file": "android-zonder-tekens.txt", "line": 1, "why": "before-first"}
    ]


def test_whoever_sits_there_is_asked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Until the answer is one; who closes the terminal instead reads what to add. (H1)"""
    data = tmp_path / "came.json"
    answers = iter(["wat?", "maand"])
    monkeypatch.setattr("sys.stdin.isatty", lambda: True)
    monkeypatch.setattr("builtins.input", lambda _: next(answers))
    export = str(SAMPLES / "android-zonder-tekens.txt")
    assert main(["rehearse", export, "--json", str(data)]) == 0
    assert json.loads(data.read_text(encoding="utf-8"))["about"]["from"].startswith("2024-03-04")

    def gone(_: str) -> str:
        raise EOFError

    monkeypatch.setattr("builtins.input", gone)
    assert main(["rehearse", export]) == 2
    assert "add --dates day-first" in capsys.readouterr().err


def test_stopping_keeps_what_was_played(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Ctrl-C in the middle of a history: the report tells how far it came. (H1)"""
    data = tmp_path / "came.json"

    class Pressing(tqdm):  # type: ignore[type-arg]
        def update(self, n: float | None = 1) -> bool | None:
            os.kill(os.getpid(), signal.SIGINT)
            return super().update(n)

    monkeypatch.setattr(rehearsing, "OFTEN", 4)
    monkeypatch.setattr(rehearsing, "tqdm", Pressing)
    assert main(["rehearse", str(EXPORT), "--json", str(data)]) == 0
    came = json.loads(data.read_text(encoding="utf-8"))
    assert came["about"]["messages"] == 11
    assert came["played"] in (4, 5)
    assert [each["opened_by"] for each in came["incidents"]] == [2]
    assert f"Stopped after {came['played']} messages" in capsys.readouterr().out


def test_the_program_shows_what_it_read(capsys: pytest.CaptureFixture[str]) -> None:
    """For other programs, such as the demo page. (H1, H3)"""
    assert main(["history", str(EXPORT)]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["name"] == "android-nl"
    assert [each["kind"] for each in told["messages"]].count("picture") == 2
    assert told["messages"][0] == {
        "t": 0.0,
        "sender": "Marieke Verhoef",
        "text": "Welkom allemaal",
        "kind": "text",
    }
