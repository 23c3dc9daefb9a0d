"""Without a model the word lists read on, and the bot says so when it starts."""

import sys
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from bot import run
from understanding import installed, model
from understanding.installed import MissingModelError
from understanding.reading import Claim, Heard, Label, OpenIncident, read


@pytest.fixture(autouse=True)
def forget() -> None:
    installed._found.cache_clear()


@pytest.fixture
def without_file(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Path]:
    """A place where there is no model file yet."""
    path = tmp_path / "reader.npz"
    monkeypatch.setattr(model.load, "__defaults__", (path,))
    yield path
    installed._found.cache_clear()


def test_without_the_file_the_word_lists_judge(without_file: Path) -> None:
    """A plain alarm and a plain call are still understood. (R2)"""
    assert installed.trained() is None
    alarm = read(Heard("Twee mannen breken de achterdeur open op Kerkstraat 12"))
    assert alarm.label is Label.REPORT
    assert alarm.observes_now
    assert read(Heard("heb 112 gebeld", (OpenIncident(1),))).claim is Claim.DONE


def test_a_start_without_a_model_says_so_in_words(
    without_file: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """An operator reads what is missing, what it means, and what to do. (R2)"""
    run._say_who_reads()
    assert "reading.fallback" in caplog.text
    assert "make setup" in caplog.text


def test_a_start_with_the_model_says_which(caplog: pytest.LogCaptureFixture) -> None:
    """The usual start names the run that made the model. (R2)"""
    caplog.set_level("INFO")
    run._say_who_reads()
    assert "reading.ready" in caplog.text
    assert "fallback" not in caplog.text


@pytest.mark.parametrize("content", [b"", b"not a model at all", b"PK\x03\x04 half a file"])
def test_a_broken_file_stops_nobody(without_file: Path, content: bytes) -> None:
    """A file that was cut off or is something else is refused, and the word lists judge. (D1)"""
    without_file.write_bytes(content)
    assert installed.trained() is None
    with pytest.raises(MissingModelError, match="cannot be read"):
        installed.check()


def test_a_file_with_code_in_it_is_refused(without_file: Path) -> None:
    """The model is numbers only: objects, which could run code when they are read, are refused."""
    np.savez(without_file, pieces=np.array([print], dtype=object), allow_pickle=True)
    assert installed.trained() is None


def test_without_numpy_the_word_lists_judge(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where numpy is not installed the reason names it."""
    monkeypatch.setitem(sys.modules, "numpy", None)
    for name in ("understanding.model", "understanding.encoder", "understanding.grams"):
        monkeypatch.delitem(sys.modules, name, raising=False)
    assert installed.trained() is None
    with pytest.raises(MissingModelError, match="numpy"):
        installed.check()
    installed._found.cache_clear()
