"""What following a talk costs: one message read alone, with nothing open, and in its thread; and the memory.

python -m benchmarks.threads

The messages are those of the held-out talks; each is read afresh. The ratio is what counts: both are timed in one run.
"""

import resource
import statistics
import time
from collections.abc import Callable, Sequence

from training import talks
from understanding import installed
from understanding.meaning import Before, Heard, OpenIncident
from understanding.reading import read

MOST = 400


def heard() -> tuple[list[Heard], list[Heard], list[Heard]]:
    """The same messages: as before threads were read, as first messages, and in their threads."""
    plain, first, threaded = [], [], []
    for talk in talks.load([talks.HELD_OUT]):
        for step in talks.steps(talk):
            open_now = tuple(OpenIncident(number) for number in (1, 2)[: step.thread.open_count])
            before = tuple(
                Before(each.text, each.same_sender, each.ago) for each in step.thread.before
            )
            plain.append(Heard(step.thread.text, open_incidents=open_now))
            first.append(Heard(step.thread.text))
            if open_now and before:
                threaded.append(Heard(step.thread.text, open_incidents=open_now, before=before))
    return plain[:MOST], first[:MOST], threaded[:MOST]


def timed(what: Callable[[Heard], object], messages: Sequence[Heard]) -> list[float]:
    """Milliseconds each."""
    found = []
    for each in messages:
        began = time.perf_counter()
        what(each)
        found.append((time.perf_counter() - began) * 1000)
    return found


def megabytes() -> float:
    """The most that this process held."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def main() -> None:
    """Print one line for each way, and the ratios."""
    plain, first, threaded = heard()
    threads = installed.threads
    installed.threads = lambda: None  # type: ignore[assignment]
    timed(read, plain[:20])
    with_one = megabytes()
    alone = timed(read, plain)
    base = statistics.median(alone)
    installed.threads = threads
    timed(read, threaded[:20])
    with_both = megabytes()
    for name, found in (
        ("alone, no threads", alone),
        ("nothing said before", timed(read, first)),
        ("in its thread", timed(read, threaded)),
    ):
        took = sorted(found)
        middle, late = statistics.median(took), took[int(len(took) * 0.95)]
        print(f"{name:<20} p50 {middle:5.1f} ms  p95 {late:5.1f} ms  {middle / base:4.1f} x")
    print(
        f"memory: {with_one:.0f} MB with one reader, {with_both - with_one:.0f} MB more with both"
    )


if __name__ == "__main__":
    main()
