"""`python -m training.thread`: learn to read threads from the talks, and store what was learnt."""

import random
import time
from argparse import ArgumentParser
from dataclasses import replace
from pathlib import Path

import numpy as np
import torch

from training import corpus, lines, singles, start, talks, threadfit, threadstore
from training.store import write
from training.threadfit import ThreadRun
from training.threadnet import ThreadNet, unpacked_words
from training.threadstore import tensors_of
from understanding import following, model
from understanding.encoder import Encoder
from understanding.layout import LONGEST
from understanding.tokens import Tokens

SLOPE = 1.0


FURTHER = ThreadRun(rounds=3, rate=1.5e-4)
"""Teaching a file further: a change of the talks or the lines that is small beside what it learnt."""


PLAIN = ThreadRun(rounds=2, rate=1.5e-4)
"""The same with the plain talks: they come twice, and of all else comes only so much as keeps it from being forgotten."""
KEPT = 6000  # messages of other talks and lines


def _all() -> list[talks.Step]:
    return [step for talk in talks.load() for step in talks.steps(talk)] + lines.steps()


def _plain(run: ThreadRun) -> list[talks.Step]:
    chance = random.Random(run.seed)  # noqa: S311 - which are kept, not secrets
    plain = talks.load(talks.FOLDER / f"{name}.talk" for name in talks.PLAIN)
    known = {talk.name for talk in plain}
    rest = [step for step in _all() if step.talk not in known]
    return 2 * [step for talk in plain for step in talks.steps(talk)] + chance.sample(rest, KEPT)


def main() -> None:
    """Print the figures of the run."""
    asked = ArgumentParser(description=__doc__)
    asked.add_argument("target", nargs="?", type=Path, default=following.FILE)
    asked.add_argument("--further", type=Path, help="teach this file further, for three rounds")
    asked.add_argument(
        "--plain",
        action="store_true",
        help="with --further: the plain talks, beside a part of the rest",
    )
    asked.add_argument("--threads", type=int, default=ThreadRun.threads)
    given = asked.parse_args()
    began = time.perf_counter()
    run = PLAIN if given.plain else FURTHER if given.further else ThreadRun()
    run = replace(run, threads=given.threads)
    stored = _stored(model.FILE)
    tokens = Tokens(stored["pieces"].tobytes().decode().split("\n"), stored["scores"].tolist())
    torch.manual_seed(run.seed)
    net = _further(stored, given.further, run) if given.further else _net(stored, run)
    steps = _plain(run) if given.plain else _all()
    alone = singles.steps(corpus.load())
    held = [step for talk in talks.load([talks.CHOOSING]) for step in talks.steps(talk)]
    print(f"{len(steps)} messages in threads, {len(alone)} alone, {run.layers} layers", flush=True)

    def each_round(now: ThreadNet, number: int) -> None:
        if number % 2 or number == run.rounds - 1:
            print(threadfit.figures(threadfit.answer(now, tokens, held)[0], held), flush=True)
        print(f"{time.perf_counter() - began:.0f} s", flush=True)

    say = lambda line: print(line, flush=True)  # noqa: E731
    net = threadfit.fit(net, tokens, steps, alone, run, say=say, each_round=each_round)
    print("averaged:", threadfit.figures(threadfit.answer(net, tokens, held)[0], held), flush=True)
    if given.further:
        net = halfway(net, _further(stored, given.further, run))
        print("halfway:", threadfit.figures(threadfit.answer(net, tokens, held)[0], held))
    about = {"messages": len(steps) + len(alone), "run": run.__dict__}
    write(given.target, threadstore.packed(net, SLOPE), about)
    print(f"{given.target}: {given.target.stat().st_size / 1e6:.1f} MB", flush=True)


def halfway(taught: ThreadNet, before: ThreadNet) -> ThreadNet:
    """The mean of both: what was learnt last with what was known of calls before."""
    known = before.state_dict()
    mean = {
        name: (value + known[name]) / 2 if value.dtype.is_floating_point else value
        for name, value in taught.state_dict().items()
    }
    taught.load_state_dict(mean)
    return taught.eval()


def _stored(path: Path) -> dict[str, np.ndarray]:
    with path.open("rb") as file, np.load(file, allow_pickle=False) as found:
        return dict(found)


def _further(stored: dict[str, np.ndarray], path: Path, run: ThreadRun) -> ThreadNet:
    words = unpacked_words(stored["words"], stored["word_scales"])
    return threadstore.resumed(_stored(path), words, run.drop)


def _net(stored: dict[str, np.ndarray], run: ThreadRun) -> ThreadNet:
    encoder = Encoder(stored)
    layers = [tensors_of(layer) for layer in encoder._layers[: run.layers]]
    words = unpacked_words(stored["words"], stored["word_scales"])
    norm = (stored["norm.w"].astype(np.float32), stored["norm.b"].astype(np.float32))
    return ThreadNet(words, start.places(LONGEST), layers, norm, run.drop)


if __name__ == "__main__":
    main()
