"""`python -m training.thread`: learn to read threads from the talks, and store what was learnt."""

import sys
import time
from pathlib import Path

import numpy as np

from training import corpus, lines, singles, start, talks, threadfit, threadstore
from training.store import write
from training.threadfit import ThreadRun
from training.threadnet import ThreadNet, unpacked_words
from understanding import following, model
from understanding.encoder import Encoder
from understanding.layout import LONGEST
from understanding.tokens import Tokens

SLOPE = 1.0


def main() -> None:
    """Print the figures of the run."""
    began = time.perf_counter()
    run = ThreadRun(rounds=int(sys.argv[2]) if len(sys.argv) > 2 else ThreadRun.rounds)
    with model.FILE.open("rb") as file, np.load(file, allow_pickle=False) as found:
        stored = dict(found)
    tokens = Tokens(stored["pieces"].tobytes().decode().split("\n"), stored["scores"].tolist())
    net = _net(stored, run)
    steps = [step for talk in talks.load() for step in talks.steps(talk)]
    steps += lines.steps()
    alone = singles.steps(corpus.load())
    held = [step for talk in talks.load([talks.HELD_OUT]) for step in talks.steps(talk)]
    print(f"{len(steps)} messages in threads, {len(alone)} alone, {run.layers} layers", flush=True)

    def each_round(now: ThreadNet, number: int) -> None:
        if number % 2 or number == run.rounds - 1:
            print(threadfit.figures(threadfit.answer(now, tokens, held)[0], held), flush=True)
        print(f"{time.perf_counter() - began:.0f} s", flush=True)

    say = lambda line: print(line, flush=True)  # noqa: E731
    net = threadfit.fit(net, tokens, steps, alone, run, say=say, each_round=each_round)
    print("averaged:", threadfit.figures(threadfit.answer(net, tokens, held)[0], held), flush=True)
    target = Path(sys.argv[1]) if len(sys.argv) > 1 else following.FILE
    write(
        target,
        threadstore.packed(net, SLOPE),
        {"messages": len(steps) + len(alone), "run": run.__dict__},
    )
    print(f"{target}: {target.stat().st_size / 1e6:.1f} MB", flush=True)


def _net(stored: dict[str, np.ndarray], run: ThreadRun) -> ThreadNet:
    encoder = Encoder(stored)
    layers = [
        {
            "qkv.w": np.ascontiguousarray(layer.qkv.T), "qkv.b": layer.qkv_bias,
            "mix.w": np.ascontiguousarray(layer.mix.T), "mix.b": layer.mix_bias,
            "mix_norm.w": layer.mix_norm[0], "mix_norm.b": layer.mix_norm[1],
            "widen.w": np.ascontiguousarray(layer.widen.T), "widen.b": layer.widen_bias,
            "narrow.w": np.ascontiguousarray(layer.narrow.T), "narrow.b": layer.narrow_bias,
            "narrow_norm.w": layer.narrow_norm[0], "narrow_norm.b": layer.narrow_norm[1],
        }
        for layer in encoder._layers[: run.layers]
    ]  # fmt: skip
    words = unpacked_words(stored["words"], stored["word_scales"])
    norm = (stored["norm.w"].astype(np.float32), stored["norm.b"].astype(np.float32))
    return ThreadNet(words, start.places(LONGEST), layers, norm, run.drop)


if __name__ == "__main__":
    main()
