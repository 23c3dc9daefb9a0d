"""A fixed set of messages that nothing was learnt from: its score may only rise."""

import itertools

import pytest

from benchmarks import reading
from benchmarks.reading import Judged, Measure
from training import corpus
from understanding import installed

LEAST = {
    "macro-F1": {"nl": 0.86, "en": 0.92},
    "observes_now right": {"nl": 0.92, "en": 0.95},
    "112 claims found": {"nl": 0.95, "en": 0.90},
    "  done and now apart": {"nl": 0.94, "en": 0.96},
    "chatter nudged": {"nl": 0.40, "en": 0.60},
    "nudges right": {"nl": 0.95, "en": 0.95},
    "vigilante precision": {"nl": 0.85, "en": 0.80},
    "vigilante recall": {"nl": 0.65, "en": 0.65},
}
MOST = {
    "alarms missed": {"nl": 0.03, "en": 0.02},
    "chatter alarmed": {"nl": 0.02, "en": 0.01},
    "chatter asked about": {"nl": 0.05, "en": 0.05},
    "wrong 112 claims": {"nl": 0.0, "en": 0.0},
}


@pytest.fixture(scope="module")
def read() -> list[Judged]:
    assert installed.check()
    return reading.judged(corpus.load([corpus.HELD_OUT]))


def test_the_score_may_only_rise(read: list[Judged]) -> None:
    """Both languages stay on the good side of what was measured. (R3)"""
    worse = []
    for name, lang in itertools.product([*LEAST, *MOST], ["nl", "en"]):
        measure: Measure = reading.MEASURES[name]
        found = measure([each for each in read if each.gold.lang == lang])
        assert found is not None
        if found < LEAST.get(name, {}).get(lang, 0) or found > MOST.get(name, {}).get(lang, 1):
            worse.append((name, lang, found))
    assert worse == []
