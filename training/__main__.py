"""`make train`: learn from the messages, calibrate, store the model, and say how good it is."""

import sys
import time
from pathlib import Path

from training import calibrate, corpus, figures, linear, store
from training.fit import Run, answer, fit
from training.start import load
from understanding import model
from understanding.tokens import Tokens

LAYERS = 6


def main() -> None:
    """Print the figures of the run, which the model file carries too."""
    began = time.perf_counter()
    examples = corpus.load()
    start = load(LAYERS)
    tokens = Tokens(start.pieces, start.scores.tolist())
    run = Run()
    print(f"{len(examples)} messages, {len(start.pieces)} word pieces, {LAYERS} layers")
    net = fit(start, tokens, examples, run, say=lambda line: print(line, flush=True))
    held = corpus.load([corpus.CALIBRATION])
    grams = linear.fitted(examples)
    mixed = calibrate.fitted(answer(net, tokens, held), linear.answers(grams, held), held)
    about = {"messages": len(examples), "layers": LAYERS, "run": run.__dict__}
    target = Path(sys.argv[1]) if len(sys.argv) > 1 else model.FILE
    stored = store.packed(net, start) | grams | mixed
    store.write(target, stored, about)
    made = model.load(target)
    for name, path in (("calibration", corpus.CALIBRATION), ("held out", corpus.HELD_OUT)):
        print(figures.of_model(name, made, corpus.load([path])))
    print(f"{target}: {target.stat().st_size / 1e6:.1f} MB, {time.perf_counter() - began:.0f} s")


if __name__ == "__main__":
    main()
