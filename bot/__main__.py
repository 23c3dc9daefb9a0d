"""The command line: `python -m bot run`, `web`, `check`, `move`, `stuck`, `quarter`, `municipality`, `areas`, `backup`, `restore`, `rehearse`, `history`, `read` and `policy`."""

import argparse
import gc
import sys

from bot import rehearsing
from bot.errors import StartError
from texts.render import LOCALES


def main(arguments: list[str] | None = None) -> int:
    """The exit status: 0, 1 where a check finds something, 2 with one sentence on standard error."""
    chosen = _parser().parse_args(arguments)
    try:
        if chosen.command == "history":
            return rehearsing.show(chosen)
        return _with_all_of_it(chosen)
    except StartError as error:
        print(f"buurtwacht: {error}", file=sys.stderr)  # noqa: T201 - the one sentence
        return 2
    except KeyboardInterrupt:
        return 0


def _parser() -> argparse.ArgumentParser:
    """Every command with what it takes."""
    parser = argparse.ArgumentParser(prog="bot", description="Buurtwacht, a SAAR bot for Telegram")
    commands = parser.add_subparsers(dest="command", required=True)
    runs = commands.add_parser(
        "run", help="run the bot; settings come from the environment or .env"
    )
    runs.add_argument("--web", type=_port, metavar="PORT", help="and serve the pages there")
    pages = commands.add_parser("web", help="serve the pages alone, beside a bot that runs")
    pages.add_argument("--child", action="store_true", help=argparse.SUPPRESS)
    commands.add_parser("check", help="say what is wrong with settings, network, disk and rights")
    commands.add_parser(
        "read", help="read JSON lines with id, text and incident_open, write readings"
    )
    commands.add_parser("policy", help="what a group may set, as a table in Markdown")
    plays = commands.add_parser(
        "rehearse", help="play a chat's history: what would the bot have done?"
    )
    rehearsing.add_to(plays)
    reads = commands.add_parser("history", help="show what is read from a chat's history, as JSON")
    rehearsing.add_to(reads, plays=False)
    moves = commands.add_parser("move", help="take everything to another database")
    moves.add_argument("--from", required=True, dest="source", metavar="URL")
    moves.add_argument("--to", required=True, dest="target", metavar="URL")
    sums_of = commands.add_parser(
        "quarter", help="what all groups' quarter comes to, for a municipality"
    )
    sums_of.add_argument("which", nargs="?", help="such as 2026-3; without it the last one")
    sums_of.add_argument("--lang", choices=LOCALES, default="nl")
    towns = commands.add_parser(
        "municipality", help="make a link for a coordinator of a municipality"
    )
    towns.add_argument("name", help="of the municipality, such as Heemskerk")
    _areas(commands.add_parser("areas", help="take an authority's neighbourhoods from a file"))
    _copies(commands)
    stays = commands.add_parser("stuck", help="list what was given up")
    stays.add_argument("--again", action="store_true", help="and have it tried once more")
    return parser


def _copies(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    saves = commands.add_parser("backup", help="make a copy of everything, while the bot goes on")
    saves.add_argument("file", nargs="?", help="the copy")
    saves.add_argument("--key", metavar="FILE", help="seal it with this key")
    saves.add_argument("--new-key", metavar="FILE", help="make a key, and no copy")
    brings = commands.add_parser("restore", help="put a copy back, with the bot stopped")
    brings.add_argument("file", help="the copy")
    brings.add_argument("--key", metavar="FILE", help="the key that it is sealed with")
    brings.add_argument("--over", action="store_true", help="in place of what is there")


def _areas(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("do", choices=("import", "list"))
    parser.add_argument(
        "file", nargs="?", help="GeoJSON; with `make areas` also GeoPackage and shape files"
    )
    parser.add_argument("--name", metavar="FIELD", help="which field holds the name")
    parser.add_argument("--town", help="the town of all of them, where no field says it")
    parser.add_argument("--postcodes", action="store_true", help="the areas are postcodes")


def _port(text: str) -> str:
    """A port of this machine, as an address."""
    if not text.isdecimal() or not 0 < int(text) < 1 << 16:
        raise argparse.ArgumentTypeError("a port is a number from 1 to 65535")
    return f"127.0.0.1:{text}"


def _with_all_of_it(chosen: argparse.Namespace) -> int:
    """Loaded only here: a history is read without the rest, in a seventh of the time.

    Modules make no garbage, and looking for it between a thousand of them takes a sixth of the start.
    """
    gc.disable()
    from bot import doing  # noqa: PLC0415 - see above

    gc.freeze()
    gc.enable()
    return doing.do(chosen)


if __name__ == "__main__":
    sys.exit(main())
