"""python -m simulator --world FILE --run COMMAND: a town, its chat page, and a bot in it."""

from __future__ import annotations

import argparse
import asyncio
import sys
from pathlib import Path

from simulator import demo, town


def main(arguments: list[str] | None = None) -> int:
    """Run the demo; gives the exit status, 2 for what cannot be started."""
    parser = argparse.ArgumentParser(prog="python -m simulator", description=__doc__)
    parser.add_argument("--world", type=Path, required=True, help="the TOML file of the world")
    parser.add_argument("--run", default="", help="the command that starts the bot")
    parser.add_argument(
        "--history", default="", help="the command that reads a chat's history from a file, as JSON"
    )
    parser.add_argument("--host", default="127.0.0.1", help="the address to listen on")
    parser.add_argument("--port", type=int, default=8112, help="the port to listen on")
    parser.add_argument("--no-browser", action="store_true", help="do not open a browser")
    given = parser.parse_args(arguments)
    plan = demo.Plan(given.run, given.host, given.port, not given.no_browser)
    try:
        loaded = town.load(given.world)
        loaded.world.scenery.history_command = given.history
        try:
            taken = demo.listen(plan)
        except OSError as problem:
            reason = problem.strerror or "it cannot be used"
            return _refuse(f"Cannot listen on {plan.host} port {plan.port}: {reason}.")
        demo.empty(loaded.fresh)
        return asyncio.run(demo.serve(loaded, plan, taken))
    except town.BadTown as problem:
        return _refuse(f"{problem}.")
    except KeyboardInterrupt:
        return 0


def _refuse(sentence: str) -> int:
    sys.stderr.write(f"{sentence[0].upper()}{sentence[1:]}\n")
    return 2


if __name__ == "__main__":
    sys.exit(main())
